"""Reads for composing reports: everything a Document needs, in a number of queries that does not grow."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Prefetch, QuerySet

from assessments.enums import DeliverableKind
from assessments.models import Agency, Deliverable, Indicator, RatingLevel
from assessments.queries import AssessmentResult, IndicatorResult, assessment_result
from measures.enums import MeasureKind, ReportingRound
from measures.models import Measure, Progress
from reports.enums import ReportKind, TableRows
from reports.models import EditedParagraph, Report, Signatory, TableLayout
from reports.models.layout import TableLayoutQuerySet
from reports.section_queries import ReportedActivity, reported_activities, signatories


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
class Analysed:
    """What an analysis says besides the result itself: that of the year before, the levels of the year from the best
    down, the year of the measures that answer it, the document in which it is due (None where not known), and the
    paragraphs an officer rewrote, by key."""

    previous: AssessmentResult
    levels: tuple[RatingLevel, ...]
    measures_year: int
    deliverable: Deliverable | None
    edited: Mapping[str, EditedParagraph] = field(default_factory=dict)


@dataclass(frozen=True)
class ReportContent:
    """What a report is composed of. `approaches` are the rows for indicators, the rest are `measures`.

    `result` is the assessment the report is about, perhaps without any figure. `analysed` is there for an analysis.
    """

    report: Report
    layout: TableLayout
    measures: tuple[ReportedMeasure, ...]
    approaches: tuple[ReportedMeasure, ...]
    result: AssessmentResult
    analysed: Analysed | None = None
    activities: tuple[ReportedActivity, ...] = ()
    signatories: tuple[Signatory, ...] = ()

    @property
    def scores(self) -> dict[int, IndicatorResult]:
        """The indicators whose score is known, by number."""
        return {indicator.number: indicator for indicator in self.result.indicators if indicator.score is not None}

    @property
    def has_rows(self) -> bool:
        """Whether there is something to report on: measures, or for an analysis a result."""
        if self.analysed:
            return _has_figures(self.result)
        return bool(self.measures or self.approaches)


def read_report(report: Report) -> ReportContent:
    """The content of a stored or unsaved Report."""
    analysed = _analysed(report) if report.kind == ReportKind.ANALYSIS else None
    year = analysed.measures_year if analysed else report.fiscal_year_id
    rows = reported_measures(report.agency, year, ReportingRound(report.round))
    return ReportContent(
        report=report,
        layout=_with_columns().get(pk=report.layout_id),
        measures=tuple(row for row in rows if not row.is_approach),
        approaches=tuple(row for row in rows if row.is_approach),
        result=_result(report),
        analysed=analysed,
        activities=reported_activities(report),
        signatories=signatories(report),
    )


def _analysed(report: Report) -> Analysed:
    """The measures of the year after the assessment answer its result; where there are none, those of its own year."""
    year = report.fiscal_year_id
    has_next = Measure.objects.of(report.agency, year + 1).exists()
    has_own = not has_next and Measure.objects.of(report.agency, year).exists()
    due = Deliverable.objects.filter(framework__fiscal_year=year + 1, kind=DeliverableKind.PLAN)
    return Analysed(
        previous=assessment_result(report.agency, year - 1),
        levels=tuple(RatingLevel.objects.filter(framework__fiscal_year=year)),
        measures_year=year if has_own else year + 1,
        deliverable=due.prefetch_related("components").first(),
        edited={row.key: row for row in report.edited_paragraphs.all()} if report.pk else {},
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
    """An analysis and an implementation report are about the result of their own year. A plan answers that of the
    year before, or where nothing is known of it, that of its own year."""
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


@dataclass(frozen=True)
class ListedLayout:
    """A layout an agency may choose, with the agency's own reports that are composed in it."""

    layout: TableLayout
    reports: tuple[Report, ...]


def layout_list(agency: Agency) -> list[ListedLayout]:
    """All layouts an agency may choose for its reports and the tables inside them, in a constant number of queries."""
    used: dict[int, list[Report]] = {}
    for report in Report.objects.filter(agency=agency):
        used.setdefault(report.layout_id, []).append(report)
    layouts = _with_columns().for_agency(agency)
    return [ListedLayout(layout, tuple(used.get(layout.pk, ()))) for layout in layouts]
