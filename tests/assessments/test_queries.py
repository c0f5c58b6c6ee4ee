from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from assessments.contradictions import OverallImpossible
from assessments.models import Agency, Assessment, Indicator, InstrumentPart, Score
from assessments.queries import assessment_result
from assessments.scoring import Bounds
from tests.factories import AgencyFactory, AssessmentFactory

pytestmark = pytest.mark.django_db

TEN = ("100", "100", "100", "100", "100", "99.63", "99.37", "99.41", "95.00", "100")


def assess(agency: Agency, year: int, *values: str | None, parts: tuple[str, ...] = (), **stated: object) -> Assessment:
    """An assessment with scores of indicators 1, 2, 3, … (None where missing) and of the EIT parts."""
    assessment = AssessmentFactory(agency=agency, fiscal_year__year=year, **stated)
    indicators = Indicator.objects.filter(instrument__framework__fiscal_year=year)
    eit_parts = InstrumentPart.objects.filter(instrument__framework__fiscal_year=year)
    for number, value in enumerate(values, start=1):
        if value is not None:
            indicator = indicators.get(number=number)
            Score.objects.create(assessment=assessment, indicator=indicator, value=Decimal(value), typed=value)
    for number, value in enumerate(parts, start=1):
        Score.objects.create(assessment=assessment, part=eit_parts.get(number=number), value=Decimal(value))
    return assessment


def test_a_full_year() -> None:
    agency = AgencyFactory()
    assess(agency, 2568, *TEN, parts=("99.81", "99.13"), stated_overall=Decimal("98.84"), stated_rating="ผ่านดีเยี่ยม")

    result = assessment_result(agency, 2568)

    assert [(i.code, i.score) for i in result.instruments] == [
        ("IIT", Decimal("100.00")),
        ("EIT", Decimal("99.47")),
        ("OIT", Decimal("97.50")),
    ]
    assert [(p.name, p.score) for p in result.instruments[1].parts] == [
        ("ส่วนที่ ๑", Decimal("99.81")),
        ("ส่วนที่ ๒", Decimal("99.13")),
    ]
    assert [i.number for i in result.indicators] == list(range(1, 11))
    assert (result.indicators[8].name, result.indicators[8].typed) == ("การเปิดเผยข้อมูล", "95.00")
    assert (result.overall, result.rating) == (Decimal("98.84"), "ผ่านดีเยี่ยม")
    assert (result.computed_overall, result.computed_rating) == (Decimal("98.84"), "ผ่านดีเยี่ยม")
    assert result.contradictions == ()
    assert result.has_scores


def test_a_missing_score_and_an_impossible_stated_one() -> None:
    agency = AgencyFactory()
    nine = ("95.17", "86.48", None, "85.74", "90.35", "90.24", "91.75", "89.74", "100", "100")
    assess(agency, 2566, *nine, stated_overall=Decimal("87.7"), stated_rating="ผ่าน")

    result = assessment_result(agency, 2566)

    assert (result.computed_overall, result.computed_rating) == (None, None)
    assert (result.overall, result.rating) == (Decimal("87.7"), "ผ่าน")
    assert result.bounds == Bounds(Decimal("88.64"), Decimal("94.64"), "ผ่าน", "ผ่านดี")
    assert result.contradictions == (OverallImpossible(Decimal("87.7"), Decimal("88.64"), Decimal("94.64")),)
    assert result.indicators[2].score is None


def test_computed_figures_stand_in_for_unstated_ones() -> None:
    agency = AgencyFactory()
    assess(agency, 2568, *TEN)
    result = assessment_result(agency, 2568)
    assert (result.stated_overall, result.stated_rating) == (None, "")
    assert (result.overall, result.rating) == (Decimal("98.84"), "ผ่านดีเยี่ยม")


def test_changes_on_the_year_before_across_two_rating_schemes() -> None:
    agency = AgencyFactory()
    assess(agency, 2565, *["80"] * 6, "84.91", "80", "80", None, stated_overall=Decimal("81.50"), stated_rating="B")
    assess(agency, 2566, *["90"] * 5, "80", "91.75", "79", "80", "80", stated_overall=Decimal("84.08"))

    result = assessment_result(agency, 2566)

    assert result.change == Decimal("2.58")
    assert result.instruments[0].change == Decimal("10.00")
    assert result.instruments[2].change is None
    assert [result.indicators[n - 1].change for n in (6, 7, 8, 10)] == [
        Decimal("0.00"),
        Decimal("6.84"),
        Decimal("-1.00"),
        None,
    ]
    assert result.computed_overall == Decimal("84.08")  # exactly 84.075
    assert result.contradictions == ()


def test_a_year_without_scores_and_a_year_without_framework() -> None:
    agency = AgencyFactory()
    empty = assessment_result(agency, 2568)
    assert (empty.overall, empty.rating, empty.has_scores, empty.change) == (None, "", False, None)
    assert empty.bounds == Bounds(Decimal(0), Decimal(100), "ต้องปรับปรุงโดยด่วน", "ผ่านดีเยี่ยม")
    unknown = assessment_result(agency, 2570)
    assert (unknown.instruments, unknown.bounds, unknown.contradictions) == ((), None, ())


def test_scores_of_another_agency_stay_there() -> None:
    assess(AgencyFactory(), 2568, *TEN)
    assert not assessment_result(AgencyFactory(), 2568).has_scores


@pytest.mark.parametrize("filled", [1, 10])
def test_the_number_of_queries_does_not_depend_on_the_data(
    filled: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    agency = AgencyFactory()
    for year in (2567, 2568):
        assess(agency, year, *TEN[:filled], parts=("99.81", "99.13"))
    with django_assert_num_queries(7):
        assessment_result(agency, 2568)
