"""Which layout shows everything that a report's measures say."""

from collections.abc import Iterable, Sequence

from assessments.models import Agency, FiscalYear
from measures.enums import ReportingRound
from reports.enums import ColumnField, ReportKind
from reports.models import Report, TableLayout
from reports.queries import ReportedMeasure, find_report, latest_layout, layouts_for, reported_measures

_PLAN_FIELDS = (ColumnField.FINDING, ColumnField.STEPS, ColumnField.RESPONSIBLE, ColumnField.PERIOD)
_IMPLEMENTATION_FIELDS = (
    ColumnField.STEPS,
    ColumnField.RESPONSIBLE,
    ColumnField.PERIOD,
    ColumnField.RESULT,
    ColumnField.OUTCOME,
    ColumnField.SUGGESTION,
)
FIELDS_OF_KIND = {
    ReportKind.ANALYSIS: _PLAN_FIELDS,
    ReportKind.PLAN: _PLAN_FIELDS,
    ReportKind.IMPLEMENTATION: _IMPLEMENTATION_FIELDS,
}


def report_or_usual(agency: Agency, fiscal_year: FiscalYear, kind: ReportKind, round_: ReportingRound) -> Report:
    """The stored report, or an unsaved one in the layout the agency used last, else in the first that fits."""
    stored = find_report(agency, fiscal_year.year, kind, round_)
    if stored:
        return stored
    layout = latest_layout(agency, kind) or best_layout(
        kind, reported_measures(agency, fiscal_year.year, round_), layouts_for(agency, kind)
    )
    return Report(agency=agency, fiscal_year=fiscal_year, kind=kind, round=round_, layout=layout)


def best_layout(kind: ReportKind, measures: Sequence[ReportedMeasure], layouts: Iterable[TableLayout]) -> TableLayout:
    """The first layout that leaves the least out: fields with a text, and the tables of indicators where needed.

    Raises ValueError where there is no layout to choose from.
    """
    has_approaches = any(reported.is_approach for reported in measures)

    def left_out(layout: TableLayout) -> int:
        lacks_tables = has_approaches and layout.indicator_layout_id is None
        return len(unshown_fields(kind, measures, layout)) + lacks_tables

    return min(layouts, key=left_out)


def unshown_fields(
    kind: ReportKind, measures: Iterable[ReportedMeasure], layout: TableLayout
) -> tuple[ColumnField, ...]:
    """The fields that belong into this kind of report and that some measure has a text in, but no column shows.

    Rows for indicators are not looked at: they stand in tables of their own.
    """
    shown = {ColumnField(column.field) for column in layout.shown_columns}
    if ColumnField.RESULT_AND_STATUS in shown:
        shown.add(ColumnField.RESULT)
    rows = [reported for reported in measures if not reported.is_approach]
    return tuple(
        field for field in FIELDS_OF_KIND[kind] if field not in shown and any(_has_text(row, field) for row in rows)
    )


def _has_text(reported: ReportedMeasure, field: ColumnField) -> bool:
    measure, progress = reported.measure, reported.progress
    match field:
        case ColumnField.RESPONSIBLE:
            return bool(measure.responsible or measure.divisions.all())
        case ColumnField.PERIOD:
            return bool(measure.period or measure.period_from or measure.period_to)
        case ColumnField.RESULT | ColumnField.OUTCOME | ColumnField.SUGGESTION:
            return bool(progress and getattr(progress, field.value))
        case _:
            return bool(getattr(measure, field.value))
