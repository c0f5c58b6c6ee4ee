from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from assessments.models import Agency, Assessment, FiscalYear, Indicator, InstrumentPart, Score
from assessments.services.scores import EnteredScores, save_scores, scores_version
from assessments.services.versions import SavedMeanwhileError
from tests.factories import AgencyFactory, AssessmentFactory, FiscalYearFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory()


@pytest.fixture
def year() -> FiscalYear:
    return FiscalYearFactory()


def indicator(number: int) -> Indicator:
    return Indicator.objects.get(instrument__framework__fiscal_year=2566, number=number)


def stored(agency: Agency) -> list[tuple[object, Decimal, str]]:
    scores = Score.objects.filter(assessment__agency=agency).select_related("indicator", "part")
    return [(score.indicator or score.part, score.value, score.typed) for score in scores]


def test_figures_are_read_and_kept_as_typed(agency: Agency, year: FiscalYear) -> None:
    part = InstrumentPart.objects.get(instrument__framework__fiscal_year=2566, number=1)
    entered = EnteredScores(
        stated_overall=Decimal("87.70"),
        stated_rating="ผ่าน",
        typed={indicator(1): "๙๕.๑๗", indicator(2): "100", indicator(3): "", part: "90.5"},
    )

    assessment = save_scores(agency=agency, fiscal_year=year, version=0, entered=entered)

    assert (assessment.stated_overall, assessment.stated_rating) == (Decimal("87.70"), "ผ่าน")
    assert {scored: (value, typed) for scored, value, typed in stored(agency)} == {
        indicator(1): (Decimal("95.17"), "๙๕.๑๗"),
        indicator(2): (Decimal("100.00"), "100"),
        part: (Decimal("90.50"), "90.5"),
    }


def test_an_emptied_score_is_not_known_any_more(agency: Agency, year: FiscalYear) -> None:
    save_scores(agency=agency, fiscal_year=year, version=0, entered=EnteredScores(typed={indicator(1): "90"}))
    version = scores_version(agency, 2566)
    save_scores(agency=agency, fiscal_year=year, version=version, entered=EnteredScores(typed={indicator(1): ""}))
    assert stored(agency) == []


def test_the_imported_name_stays_until_it_is_given_up(agency: Agency, year: FiscalYear) -> None:
    assessment = AssessmentFactory(agency=agency, fiscal_year=year)
    score = Score.objects.create(assessment=assessment, indicator=indicator(4), value=80, typed="80", name_typed="ชื่ออื่น")

    entered = EnteredScores(typed={indicator(4): "81"})
    save_scores(agency=agency, fiscal_year=year, version=scores_version(agency, 2566), entered=entered)
    score.refresh_from_db()
    assert (score.typed, score.name_typed) == ("81", "ชื่ออื่น")

    entered = EnteredScores(typed={indicator(4): "81"}, official_names=frozenset({indicator(4)}))
    save_scores(agency=agency, fiscal_year=year, version=scores_version(agency, 2566), entered=entered)
    score.refresh_from_db()
    assert (score.typed, score.name_typed) == ("81", "")


def test_saving_the_same_again_changes_nothing(agency: Agency, year: FiscalYear) -> None:
    entered = EnteredScores(stated_overall=Decimal(90), typed={indicator(1): "90"})
    save_scores(agency=agency, fiscal_year=year, version=0, entered=entered)
    version = scores_version(agency, 2566)
    save_scores(agency=agency, fiscal_year=year, version=version, entered=entered)
    assert scores_version(agency, 2566) == version


def test_the_second_of_two_is_told(agency: Agency, year: FiscalYear) -> None:
    seen = scores_version(agency, 2566)
    save_scores(agency=agency, fiscal_year=year, version=seen, entered=EnteredScores(typed={indicator(1): "90"}))
    with pytest.raises(SavedMeanwhileError):
        save_scores(agency=agency, fiscal_year=year, version=seen, entered=EnteredScores(typed={indicator(1): "80"}))
    assert stored(agency) == [(indicator(1), Decimal("90.00"), "90")]


def test_an_impossible_score_stores_nothing(agency: Agency, year: FiscalYear) -> None:
    entered = EnteredScores(typed={indicator(1): "90", indicator(2): "100.01"})
    with pytest.raises(ValidationError):
        save_scores(agency=agency, fiscal_year=year, version=0, entered=entered)
    assert (stored(agency), Assessment.objects.count()) == ([], 0)
