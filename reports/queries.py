"""Reads for composing reports: everything a Document needs, in a number of queries that does not grow."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from assessments.models import Agency, Indicator
from assessments.queries import AssessmentResult, IndicatorResult, assessment_result
from measures.enums import MeasureKind, ReportingRound
from measures.models import Measure, Progress
from reports.enums import ReportKind, TableRows
from reports.models import Report, TableLayout
from reports.models.layout import TableLayoutQuerySet


@dataclass(frozen=True)
class ReportedMeasure:
    """A measure with its progress in the report's round, None where nothing was reported.

    `indicators` are those it answers, by number.
    """

    measure: Measure
    progress: Progress | None
    indicators: tuple[Indicator, ...]

    @property
    def is_approach(self) -> bool:
        """Whether it says how one indicator is to be raised, and so belongs into the tables of indicators."""
        return self.measure.kind == MeasureKind.INDICATOR


@dataclass(frozen=True)
class ReportContent:
    """What a report is composed of. `approaches` are the rows for indicators, the rest are `measures`.

    `result` is the assessment the report is about, perhaps without any figure.
    """

    report: Report
    layout: TableLayout
    measures: tuple[ReportedMeasure, ...]
    approaches: tuple[ReportedMeasure, ...]
    result: AssessmentResult

    @property
    def scores(self) -> dict[int, IndicatorResult]:
        """The indicators whose score is known, by number."""
        return {indicator.number: indicator for indicator in self.result.indicators if indicator.score is not None}

    @property
    def has_rows(self) -> bool:
        return bool(self.measures or self.approaches)


def read_report(report: Report) -> ReportContent:
    """The content of a stored or unsaved Report."""
    rows = reported_measures(report.agency, report.fiscal_year_id, ReportingRound(report.round))
    return ReportContent(
        report=report,
        layout=_with_columns().get(pk=report.layout_id),
        measures=tuple(row for row in rows if not row.is_approach),
        approaches=tuple(row for row in rows if row.is_approach),
        result=_result(report),
    )


def reported_measures(agency: Agency, year: int, round_: ReportingRound) -> tuple[ReportedMeasure, ...]:
    """All measures of a fiscal year (B.E.) in the order of the plan, rows for indicators among them."""
    measures = Measure.objects.of(agency, year).prefetch_related(
        Prefetch("indicators", Indicator.objects.select_related("instrument")),
        "divisions",
        Prefetch("progress", Progress.objects.filter(round=round_)),
    )
    return tuple(
        ReportedMeasure(measure, next(iter(measure.progress.all()), None), tuple(measure.indicators.all()))
        for measure in measures
    )


def _result(report: Report) -> AssessmentResult:
    """An implementation report is about the result of its own year. A plan answers that of the year before, or where
    nothing is known of it, that of its own year."""
    year = report.fiscal_year_id
    if report.kind != ReportKind.PLAN:
        return assessment_result(report.agency, year)
    before = assessment_result(report.agency, year - 1)
    if _has_figures(before):
        return before
    own = assessment_result(report.agency, year)
    return own if _has_figures(own) else before


def _has_figures(result: AssessmentResult) -> bool:
    return result.has_scores or result.stated_overall is not None


def _with_columns() -> TableLayoutQuerySet:
    return TableLayout.objects.select_related("indicator_layout").prefetch_related(
        "columns", "indicator_layout__columns"
    )


def layouts_for(agency: Agency, kind: ReportKind) -> QuerySet[TableLayout]:
    """The layouts an agency may choose for a report: the presets in their order and its own copies."""
    return _with_columns().for_agency(agency).filter(report_kind=kind, rows=TableRows.MEASURES)


def find_report(agency: Agency, year: int, kind: ReportKind, round_: ReportingRound | None = None) -> Report | None:
    """The stored report of a fiscal year (B.E.); of the longest round where none is named."""
    reports = Report.objects.filter(agency=agency, fiscal_year=year, kind=kind).select_related("agency", "layout")
    if round_ is not None:
        reports = reports.filter(round=round_)
    return reports.order_by("-round").first()


def latest_layout(agency: Agency, kind: ReportKind) -> TableLayout | None:
    """The layout this agency used last for this kind of report, in any year or round."""
    used = (
        Report.objects.filter(agency=agency, kind=kind).select_related("layout").order_by("-fiscal_year_id", "-round")
    )
    report = used.first()
    return report.layout if report else None
