"""What replacing a measure by an imported row would change."""

from collections.abc import Iterator, Mapping, Set

from ita_portal.thai.text import squash
from measures.enums import MeasureKind, ReportingRound
from measures.importing.fields import PROGRESS_FIELDS, ImportField, field_of_round
from measures.importing.rounds import progress_fields, progress_said
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedTable
from measures.models import Measure, Progress
from measures.services.progress import ProgressValues

_PERIODS = {ImportField.PERIOD, ImportField.PERIOD_FROM, ImportField.PERIOD_TO}
_MEASURE_TEXTS = (ImportField.FINDING, ImportField.STEPS, ImportField.RESPONSIBLE)


def differences(
    row: MeasureRow | IndicatorRow,
    table: RecognisedTable,
    measure: Measure,
    progress: Mapping[int, Progress],
    months: int,
    indicators: Set[int],
) -> tuple[ImportField, ...]:
    """The fields of a stored measure and its progress that differ from the row; a field no column of its table speaks
    of does not. `progress` is that of each round, `months` the round imported for, `indicators` are the numbers the
    year's framework knows. The measure's indicators and divisions are read too: prefetch them."""
    fields = {column.field for column in table.columns}
    cleared = fields if table.is_own else set()  # where an empty cell says that nothing is there
    return tuple(
        dict.fromkeys(
            [
                *_in_measure(row, fields, cleared, measure),
                *_in_progress(row, fields, progress, months),
                *_in_links(row, fields, cleared, measure, indicators),
            ]
        )
    )


def _in_measure(
    row: MeasureRow | IndicatorRow, fields: Set[ImportField], cleared: Set[ImportField], measure: Measure
) -> Iterator[ImportField]:
    title, kind, number = (
        (row.title, row.kind, row.number) if isinstance(row, MeasureRow) else (row.label, MeasureKind.INDICATOR, "")
    )
    says_number = bool(number) or ImportField.SEQUENCE in cleared
    if (title, kind) != (measure.title, measure.kind) or (says_number and number != measure.number):
        yield ImportField.TITLE
    for field in _MEASURE_TEXTS:
        if field in fields and getattr(row, field.value) != getattr(measure, field.value):
            yield field
    period = (row.period, row.period_from, row.period_to)
    stored = (measure.period, measure.period_from, measure.period_to)
    if not fields.isdisjoint(_PERIODS) and period != stored:
        yield ImportField.PERIOD
    if (row.note or ImportField.NOTE in cleared) and row.note != measure.note:
        yield ImportField.NOTE


def _in_progress(
    row: MeasureRow | IndicatorRow, fields: Set[ImportField], progress: Mapping[int, Progress], months: int
) -> Iterator[ImportField]:
    said = progress_said(row, months)
    for round_ in ReportingRound.values:
        values, stored = said.get(round_, ProgressValues()), progress.get(round_)
        spoken = progress_fields(fields, round_, months) | ({ImportField.STATUS} if values.status else set())
        for field in PROGRESS_FIELDS:
            old = getattr(stored, field.value) if stored else ""
            if field in spoken and getattr(values, field.value) != old:
                yield field if round_ == months else field_of_round(field, round_)


def _in_links(
    row: MeasureRow | IndicatorRow,
    fields: Set[ImportField],
    cleared: Set[ImportField],
    measure: Measure,
    indicators: Set[int],
) -> Iterator[ImportField]:
    named = set(row.indicators if isinstance(row, MeasureRow) else (row.indicator,)) & set(indicators)
    says_indicators = bool(named) or ImportField.INDICATOR in cleared
    if says_indicators and named != {indicator.number for indicator in measure.indicators.all()}:
        yield ImportField.INDICATOR
    divisions = {squash(division.name) for division in measure.divisions.all()}
    if ImportField.DIVISIONS in fields and {squash(name) for name in row.divisions or ()} != divisions:
        yield ImportField.DIVISIONS
