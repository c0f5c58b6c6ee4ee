"""What replacing a measure by an imported row would change."""

from collections.abc import Iterator, Set

from measures.enums import MeasureKind
from measures.importing.columns import STATUS_TICKS
from measures.importing.fields import ImportField
from measures.importing.rows import IndicatorRow, MeasureRow
from measures.models import Measure, Progress

_PERIODS = {ImportField.PERIOD, ImportField.PERIOD_FROM, ImportField.PERIOD_TO}
_MEASURE_TEXTS = (ImportField.FINDING, ImportField.STEPS, ImportField.RESPONSIBLE)
_PROGRESS_TEXTS = (ImportField.RESULT, ImportField.OUTCOME, ImportField.SUGGESTION)


def differences(
    row: MeasureRow | IndicatorRow,
    fields: Set[ImportField],
    measure: Measure,
    progress: Progress | None,
    indicators: Set[int],
) -> tuple[ImportField, ...]:
    """The fields of a stored measure and its progress that differ from the row; a field no column of the table
    (`fields`) speaks of does not. `indicators` are the numbers the year's framework knows. The measure's indicators
    are read too: prefetch them."""
    return tuple(
        dict.fromkeys(
            [
                *_in_measure(row, fields, measure),
                *_in_progress(row, fields, progress),
                *_in_links(row, measure, indicators),
            ]
        )
    )


def _in_measure(row: MeasureRow | IndicatorRow, fields: Set[ImportField], measure: Measure) -> Iterator[ImportField]:
    title, kind, number = (
        (row.title, row.kind, row.number) if isinstance(row, MeasureRow) else (row.label, MeasureKind.INDICATOR, "")
    )
    if (title, kind) != (measure.title, measure.kind) or (number and number != measure.number):
        yield ImportField.TITLE
    for field in _MEASURE_TEXTS:
        if field in fields and getattr(row, field.value) != getattr(measure, field.value):
            yield field
    period, stored = (
        (row.period, row.period_from, row.period_to),
        (
            measure.period,
            measure.period_from,
            measure.period_to,
        ),
    )
    if not fields.isdisjoint(_PERIODS) and period != stored:
        yield ImportField.PERIOD
    if row.note and row.note != measure.note:
        yield ImportField.NOTE


def _in_progress(
    row: MeasureRow | IndicatorRow, fields: Set[ImportField], progress: Progress | None
) -> Iterator[ImportField]:
    said = bool(row.status) or not fields.isdisjoint({ImportField.STATUS, *STATUS_TICKS})
    if said and (row.status or "") != (progress.status if progress else ""):
        yield ImportField.STATUS
    for field in _PROGRESS_TEXTS:
        if field in fields and getattr(row, field.value) != (getattr(progress, field.value) if progress else ""):
            yield field


def _in_links(row: MeasureRow | IndicatorRow, measure: Measure, indicators: Set[int]) -> Iterator[ImportField]:
    named = set(row.indicators if isinstance(row, MeasureRow) else (row.indicator,)) & set(indicators)
    if named and named != {indicator.number for indicator in measure.indicators.all()}:
        yield ImportField.INDICATOR
