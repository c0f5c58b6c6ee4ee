"""What a row says of the progress of each round: the one imported for, and those its table names itself."""

from collections.abc import Set

from measures.enums import ReportingRound
from measures.importing.columns import STATUS_TICKS
from measures.importing.fields import PROGRESS_FIELDS, ImportField, field_of_round
from measures.importing.rows import IndicatorRow, MeasureRow, RoundRow
from measures.services.progress import ProgressValues


def progress_said(row: MeasureRow | IndicatorRow, months: int) -> dict[int, ProgressValues]:
    """By round; `months` is the round of the columns that name none."""
    said = {months: _values(row)}
    for named in row.rounds:
        beside = said.get(named.round.value, ProgressValues())
        said[named.round.value] = _joined(beside, _values(named))
    return said


def progress_fields(fields: Set[ImportField], months: int, imported_for: int) -> set[ImportField]:
    """Of STATUS, RESULT, OUTCOME and SUGGESTION those a table with these columns says of a round."""
    said = {field for field in PROGRESS_FIELDS if field_of_round(field, months) in fields}
    if months == imported_for:
        said |= {field for field in PROGRESS_FIELDS if field in fields}
        said |= set() if fields.isdisjoint(STATUS_TICKS) else {ImportField.STATUS}
    return said


def round_of(row: MeasureRow | IndicatorRow, round_: ReportingRound) -> RoundRow:
    """What the columns of a round say, empty where there are none."""
    return next((found for found in row.rounds if found.round == round_), RoundRow(round_))


def _values(row: MeasureRow | IndicatorRow | RoundRow) -> ProgressValues:
    return ProgressValues(row.status or "", row.result, row.outcome, row.suggestion)


def _joined(first: ProgressValues, second: ProgressValues) -> ProgressValues:
    return ProgressValues(
        second.status or first.status,
        *(
            "\n".join(filter(None, pair))
            for pair in (
                (first.result, second.result),
                (first.outcome, second.outcome),
                (first.suggestion, second.suggestion),
            )
        ),
    )
