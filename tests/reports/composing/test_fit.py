import pytest

from assessments.models import Agency
from measures.enums import ReportingRound
from measures.models import Measure
from reports.composing.fit import best_layout, report_or_usual, unshown_fields
from reports.enums import ColumnField, ReportKind
from reports.models import Report
from reports.queries import layouts_for, reported_measures
from tests.factories import AgencyFactory, FiscalYearFactory, MeasureFactory
from tests.reports.content import make_approach, make_measure, preset

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory()


def fitting(agency: Agency, kind: ReportKind = ReportKind.IMPLEMENTATION) -> str:
    measures = reported_measures(agency, 2566, ReportingRound.TWELVE_MONTHS)
    return best_layout(kind, measures, layouts_for(agency, kind)).name


def test_the_first_layout_that_shows_every_field_is_taken(agency: Agency) -> None:
    measure = MeasureFactory(agency=agency, steps="ประชุม")
    assert fitting(agency) == "implementation-4"

    Measure.objects.filter(pk=measure.pk).update(responsible="กองคลัง")
    assert fitting(agency) == "implementation-6"


def test_suggestions_ask_for_the_layout_that_has_them(agency: Agency) -> None:
    make_measure(agency, outcome="", suggestion="ทำต่อ")

    assert fitting(agency) == "implementation-6-suggestion"


def test_rows_for_indicators_ask_for_the_layout_with_their_tables(agency: Agency) -> None:
    make_approach(agency, 1)

    assert fitting(agency) == "implementation-7"


def test_a_plan_takes_a_layout_of_plans(agency: Agency) -> None:
    make_measure(agency)

    assert fitting(agency, ReportKind.PLAN) == "plan-5"


def test_fields_without_a_column_are_named(agency: Agency) -> None:
    make_measure(agency, suggestion="ทำต่อ")
    measures = reported_measures(agency, 2566, ReportingRound.TWELVE_MONTHS)

    assert unshown_fields(ReportKind.IMPLEMENTATION, measures, preset("implementation-4")) == (
        ColumnField.RESPONSIBLE,
        ColumnField.PERIOD,
        ColumnField.SUGGESTION,
    )
    assert unshown_fields(ReportKind.IMPLEMENTATION, measures, preset("indicator-5")) == (
        ColumnField.OUTCOME,
        ColumnField.SUGGESTION,
    )


def test_the_stored_report_comes_first(agency: Agency) -> None:
    year = FiscalYearFactory()
    stored = Report.objects.create(
        agency=agency, fiscal_year=year, kind="implementation", layout=preset("implementation-7")
    )

    assert report_or_usual(agency, year, ReportKind.IMPLEMENTATION, ReportingRound.TWELVE_MONTHS) == stored


def test_then_the_layout_the_agency_used_last(agency: Agency) -> None:
    Report.objects.create(
        agency=agency,
        fiscal_year=FiscalYearFactory(year=2564),
        kind="implementation",
        layout=preset("implementation-4"),
    )
    Report.objects.create(
        agency=agency,
        fiscal_year=FiscalYearFactory(year=2565),
        kind="implementation",
        layout=preset("implementation-7"),
    )
    report = report_or_usual(agency, FiscalYearFactory(), ReportKind.IMPLEMENTATION, ReportingRound.SIX_MONTHS)

    assert (report.pk, report.layout.name, report.round, report.fiscal_year_id) == (None, "implementation-7", 6, 2566)


def test_then_the_layout_that_fits(agency: Agency) -> None:
    make_measure(agency)

    report = report_or_usual(agency, FiscalYearFactory(), ReportKind.IMPLEMENTATION, ReportingRound.TWELVE_MONTHS)

    assert (report.pk, report.layout.name) == (None, "implementation-6")
