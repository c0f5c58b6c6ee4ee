from decimal import Decimal

import pytest

from assessments.forms.scores import ScoresForm
from assessments.models import Assessment, Indicator, Score
from assessments.queries import framework_of, scores_of
from tests.factories import AgencyFactory, AssessmentFactory

pytestmark = pytest.mark.django_db


def form(data: dict[str, str] | None = None, assessment: Assessment | None = None, year: int = 2566) -> ScoresForm:
    return ScoresForm(data, framework=framework_of(year), assessment=assessment, version=0)


def indicator(number: int) -> Indicator:
    return Indicator.objects.get(instrument__framework__fiscal_year=2566, number=number)


def test_one_field_for_each_indicator_and_part_of_the_year() -> None:
    with_parts, without = form(), form(year=2565)
    ten = [f"indicator_{number}" for number in range(1, 11)]
    assert sorted(with_parts.scored) == sorted([*ten, "part_EIT_1", "part_EIT_2"])
    assert sorted(without.scored) == sorted(ten)
    assert (with_parts["indicator_8"].label, without["indicator_8"].label) == (
        "8 การปรับปรุงการทำงาน",
        "8 การปรับปรุงระบบการทำงาน",
    )


def test_a_year_without_framework_takes_the_announced_result_alone() -> None:
    bare = ScoresForm({"stated_overall": "๙๐"}, framework=None, assessment=None, version=0)
    assert bare.is_valid()
    assert bare.values().stated_overall == Decimal(90)
    assert list(bare.fields) == ["version", "stated_overall", "stated_rating"]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("เก้าสิบ", "“เก้าสิบ” ไม่ใช่คะแนน โปรดกรอกตัวเลข เช่น 95.17 หรือเว้นว่าง"),
        ("๑๐๐.๐๑", "คะแนน ๑๐๐.๐๑ ไม่อยู่ระหว่าง 0 ถึง 100"),
        ("-1", "คะแนน -1 ไม่อยู่ระหว่าง 0 ถึง 100"),
        ("95.175", "คะแนน 95.175 มีทศนิยมเกินสองตำแหน่ง"),
    ],
)
def test_what_is_no_score(typed: str, message: str) -> None:
    assert form({"indicator_1": typed}).errors == {"indicator_1": [message]}


@pytest.mark.parametrize("typed", ["๙๕.๑๗", "100", "0", "95.5", ""])
def test_what_is_a_score_stays_as_typed(typed: str) -> None:
    checked = form({"indicator_1": f" {typed} "})
    assert checked.is_valid()
    assert checked.values().typed[indicator(1)] == typed


def test_stored_scores_are_shown_as_typed_and_an_imported_name_can_be_given_up() -> None:
    assessment = AssessmentFactory(agency=AgencyFactory(), stated_overall=Decimal("87.7"), stated_rating="ระดับเดิม")
    Score.objects.create(assessment=assessment, indicator=indicator(1), value=Decimal("95.17"), typed="๙๕.๑๗")
    Score.objects.create(assessment=assessment, indicator=indicator(2), value=Decimal("86.4"))
    Score.objects.create(assessment=assessment, indicator=indicator(4), value=80, name_typed="ชื่อในเอกสาร")
    shown = form(assessment=scores_of(assessment.agency, 2566))

    names = ("indicator_1", "indicator_2", "indicator_3", "stated_overall")
    assert [shown[name].value() for name in names] == ["๙๕.๑๗", "86.40", "", "87.70"]
    assert shown["indicator_4"].help_text == "นำเข้าโดยใช้ชื่อ “ชื่อในเอกสาร”"
    assert shown["official_indicator_4"].label == "ใช้ชื่อตามเกณฑ์"
    assert "official_indicator_1" not in shown.fields
    levels = [value for value, _label in shown.fields["stated_rating"].choices]
    assert levels == ["", "ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน", "ระดับเดิม"]

    given_up = form({"indicator_4": "80", "official_indicator_4": "on"}, scores_of(assessment.agency, 2566))
    assert given_up.is_valid()
    assert given_up.values().official_names == frozenset({indicator(4)})
