"""The demonstration files hold together: scores, quoted changes, periods, divisions."""

import re

import pytest

from assessments.models import Agency
from assessments.queries import assessment_result
from measures.enums import MeasureKind
from measures.models import Measure, Progress
from reports.composing.warnings import report_warnings
from reports.demo.loading import demo_agencies, load_agencies
from reports.enums import ReportKind
from reports.models import Report
from reports.queries import read_report

pytestmark = pytest.mark.django_db

YEARS = (2566, 2567, 2568)


@pytest.fixture(autouse=True)
def _agencies() -> None:
    load_agencies()


def test_what_is_stated_contradicts_no_score() -> None:
    for agency in Agency.objects.all():
        for year in YEARS:
            result = assessment_result(agency, year)
            assert result.contradictions == ()
            assert result.overall is not None
            assert result.rating


def test_one_score_is_missing() -> None:
    missing = [
        (agency.slug, year, indicator.number)
        for agency in Agency.objects.all()
        for year in YEARS
        for indicator in assessment_result(agency, year).indicators
        if indicator.score is None
    ]
    assert missing == [("don-phanawan", 2568, 3)]


def test_scores_rise_and_fall() -> None:
    changes = [
        indicator.change
        for agency in Agency.objects.all()
        for indicator in assessment_result(agency, 2568).indicators
        if indicator.change is not None
    ]
    assert min(changes) < 0 < max(changes)


def test_quoted_scores_are_those_of_the_agency() -> None:
    outcome = Progress.objects.get(
        measure__agency__slug="bueng-kaew-phaka", measure__indicators__number=4, round=12
    ).outcome
    agency = Agency.objects.get(slug="bueng-kaew-phaka")
    assert assessment_result(agency, 2568).indicators[3].change == pytest.approx(89.02 - 83.77) == 5.25
    assert "(+๕.๒๕ คะแนน)" in outcome
    texts = [*Progress.objects.values_list("result", "outcome", "suggestion"), *Measure.objects.values_list("finding")]
    assert not [text for row in texts for text in row if re.search("[{}]", text)]


def test_every_period_is_understood_and_every_measure_has_somebody_responsible() -> None:
    measures = Measure.objects.prefetch_related("divisions")
    assert not measures.filter(period_from=None).exists()
    assert not [measure for measure in measures if not (measure.divisions.all() or measure.responsible)]


def test_no_division_of_the_files_is_lost() -> None:
    for data in demo_agencies():
        named = sum(len(row.get("divisions", [])) for work in data["work"] for row in work["measures"])
        stored = Measure.objects.filter(agency__slug=data["slug"], divisions__isnull=False)
        assert stored.values("divisions", "pk").count() == named


def test_every_agency_has_an_analysis_that_its_measures_answer() -> None:
    contents = [read_report(report) for report in Report.objects.filter(kind=ReportKind.ANALYSIS)]
    assert {content.report.agency.slug: content.report.fiscal_year_id for content in contents} == {
        "bueng-kaew-phaka": 2567,
        "thung-rawi-thong": 2567,
        "don-phanawan": 2567,
        "than-mani-rat": 2567,
        "khiri-phiman-thong": 2568,
    }
    said = {content.report.agency.slug: list(report_warnings(content)) for content in contents}
    # One has rows for indicators, which this layout has no table for; one has a measure for no indicator in particular.
    assert sorted(slug for slug, warnings in said.items() if warnings) == ["don-phanawan", "than-mani-rat"]


def test_approaches_for_every_indicator_of_the_agency_with_indicator_tables() -> None:
    approaches = Measure.objects.filter(kind=MeasureKind.INDICATOR)
    assert list(approaches.values_list("agency__slug", "indicators__number")) == [
        ("don-phanawan", number) for number in range(1, 11)
    ]
