"""The shipped frameworks against the figures of the domain, by fiscal year (B.E.)."""

from decimal import Decimal

import pytest
from django.apps import apps

from assessments import framework_data
from assessments.enums import DeliverableKind
from assessments.models import Deliverable, FiscalYear, Framework, Indicator, Instrument, RatingLevel

pytestmark = pytest.mark.django_db

YEARS = range(2562, 2570)


def test_a_fresh_database_holds_the_years_and_their_frameworks() -> None:
    assert list(FiscalYear.objects.order_by("year").values_list("year", flat=True)) == list(range(2562, 2571))
    assert list(Framework.objects.order_by("fiscal_year_id").values_list("fiscal_year_id", flat=True)) == list(YEARS)


@pytest.mark.parametrize("year", YEARS)
def test_three_instruments_weigh_30_30_40(year: int) -> None:
    instruments = Instrument.objects.filter(framework__fiscal_year=year)
    assert list(instruments.values_list("code", "weight")) == [
        ("IIT", Decimal("0.300")),
        ("EIT", Decimal("0.300")),
        ("OIT", Decimal("0.400")),
    ]


@pytest.mark.parametrize("year", YEARS)
def test_ten_indicators_in_three_instruments(year: int) -> None:
    indicators = Indicator.objects.filter(instrument__framework__fiscal_year=year)
    assert list(indicators.values_list("number", "instrument__code", "name")) == [
        (1, "IIT", "การปฏิบัติหน้าที่"),
        (2, "IIT", "การใช้งบประมาณ"),
        (3, "IIT", "การใช้อำนาจ"),
        (4, "IIT", "การใช้ทรัพย์สินของราชการ"),
        (5, "IIT", "การแก้ไขปัญหาการทุจริต"),
        (6, "EIT", "คุณภาพการดำเนินงาน"),
        (7, "EIT", "ประสิทธิภาพการสื่อสาร"),
        (8, "EIT", "การปรับปรุงระบบการทำงาน" if year <= 2565 else "การปรับปรุงการทำงาน"),
        (9, "OIT", "การเปิดเผยข้อมูล"),
        (10, "OIT", "การป้องกันการทุจริต"),
    ]


@pytest.mark.parametrize("year", YEARS)
def test_eit_has_two_parts_from_2566(year: int) -> None:
    parts = Instrument.objects.filter(framework__fiscal_year=year, parts__isnull=False)
    expected = [("EIT", "ส่วนที่ ๑"), ("EIT", "ส่วนที่ ๒")] if year >= 2566 else []
    assert list(parts.order_by("parts__number").values_list("code", "parts__name")) == expected


@pytest.mark.parametrize("year", YEARS)
def test_rating_levels_change_in_2566(year: int) -> None:
    levels = RatingLevel.objects.filter(framework__fiscal_year=year)
    letters = [("AA", 95, 0), ("A", 85, 0), ("B", 75, 0), ("C", 65, 0), ("D", 55, 0), ("E", 50, 0), ("F", 0, 0)]
    words = [
        ("ผ่านดีเยี่ยม", 95, 95),
        ("ผ่านดี", 85, 85),
        ("ผ่าน", 85, 0),
        ("ต้องปรับปรุง", 70, 0),
        ("ต้องปรับปรุงโดยด่วน", 0, 0),
    ]
    expected = letters if year <= 2565 else words
    assert list(levels.values_list("name", "minimum_overall", "minimum_instrument")) == expected


@pytest.mark.parametrize(
    ("year", "plan", "implementation", "covered"),
    [
        (2563, 42, 43, 2563),
        (2564, 42, 43, 2564),
        (2565, 42, 43, 2565),
        (2566, 42, 43, 2566),
        (2567, 34, 35, 2566),
        (2568, 27, 28, 2567),
        (2569, 25, 26, 2568),
    ],
)
def test_deliverables_and_the_year_they_cover(year: int, plan: int, implementation: int, covered: int) -> None:
    deliverables = Deliverable.objects.filter(framework__fiscal_year=year)
    assert list(deliverables.values_list("kind", "number", "years_back")) == [
        (DeliverableKind.PLAN, plan, 0),
        (DeliverableKind.IMPLEMENTATION, implementation, year - covered),
    ]


def test_the_deliverables_of_2562_are_not_known_and_the_source_says_so() -> None:
    framework = Framework.objects.get(fiscal_year=2562)
    assert not framework.deliverables.exists()
    assert "รายงานที่ต้องส่งและเลขข้อ OIT ของปีนี้: ยังไม่ทราบ จึงไม่ได้ใส่ไว้" in framework.source.splitlines()


def test_probable_numbers_wait_for_confirmation() -> None:
    confirmed = Deliverable.objects.filter(confirmed=True).values_list("framework__fiscal_year", flat=True)
    assert sorted(set(confirmed)) == [2563, 2564, 2565, 2566, 2569]
    assert not Framework.objects.filter(confirmed=True).exists()


@pytest.mark.parametrize(("year", "topics"), [(2566, 0), (2567, 7), (2568, 7), (2569, 0)])
def test_the_plan_of_2567_and_2568_is_by_seven_topics(year: int, topics: int) -> None:
    plan = Deliverable.objects.get(framework__fiscal_year=year, kind=DeliverableKind.PLAN)
    assert plan.components.count() == 7 + topics
    assert plan.components.filter(name="การให้บริการและระบบ E-Service").exists() is bool(topics)
    assert not plan.components.filter(confirmed=True).exists()


@pytest.mark.parametrize("year", YEARS)
def test_item_lists_ship_where_they_are_known(year: int) -> None:
    items = Framework.objects.get(fiscal_year=year).disclosure_items.values_list("number", flat=True)
    counts = {2564: 43, 2569: 26}
    assert list(items) == list(range(1, counts.get(year, 0) + 1))


def test_groups_of_the_2564_list() -> None:
    items = Framework.objects.get(fiscal_year=2564).disclosure_items.all()
    numbers = {group: [item.number for item in items if item.group == group] for group in {i.group for i in items}}
    assert numbers == {
        "9.1": list(range(1, 10)),
        "9.2": list(range(10, 18)),
        "9.3": list(range(18, 25)),
        "9.4": list(range(25, 29)),
        "9.5": list(range(29, 34)),
        "10.1": list(range(34, 42)),
        "10.2": [42, 43],
    }


def test_names_at_the_ends_of_both_lists() -> None:
    def name(year: int, number: int) -> str:
        return Framework.objects.get(fiscal_year=year).disclosure_items.get(number=number).name

    assert name(2564, 9) == "Social Network"
    assert name(2564, 11) == "รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน"
    assert name(2564, 43) == "การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    assert name(2569, 1) == "โครงสร้าง หน้าที่และอำนาจ"
    assert name(2569, 24) == "รายงานผลการดำเนินการป้องกันการทุจริต"
    assert name(2569, 26) == "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"


def test_probable_items_of_2569_are_not_confirmed() -> None:
    items = Framework.objects.get(fiscal_year=2569).disclosure_items.filter(confirmed=False)
    assert list(items.values_list("number", flat=True)) == [2, 5, 6, 7]


def test_loading_again_changes_nothing_an_administrator_edited() -> None:
    Framework.objects.filter(fiscal_year=2568).update(confirmed=True)
    Indicator.objects.filter(instrument__framework__fiscal_year=2568, number=1).update(name="ชื่อใหม่")
    Framework.objects.get(fiscal_year=2569).delete()

    assert framework_data.load(apps) == [2569]

    assert Framework.objects.get(fiscal_year=2568).confirmed
    assert Indicator.objects.get(instrument__framework__fiscal_year=2568, number=1).name == "ชื่อใหม่"
    assert Framework.objects.get(fiscal_year=2569).disclosure_items.count() == 26


def test_loading_chosen_years_only() -> None:
    Framework.objects.filter(fiscal_year__in=[2567, 2568]).delete()
    assert framework_data.load(apps, years=[2568, 2569]) == [2568]
