"""What a person sends from the review of an import (templates/measures/import/review.html)."""

from collections.abc import Sequence

from django.http import QueryDict

from measures.importing.choices import DraftChoices
from measures.importing.drafts import DraftReading
from measures.importing.fields import ImportField
from measures.importing.headings import SUBJECTS
from measures.importing.matching import RowKey
from measures.importing.rows import RecognisedTable
from measures.importing.store import Decision

# A change of these may part the table into other rows.
_ROW_MAKERS = SUBJECTS | {ImportField.SEQUENCE}


def read_choices(data: QueryDict, reading: DraftReading) -> DraftChoices:
    """The choices sent, on top of those the draft has; what is not sent or makes no sense stays as it is.

    A table's columns count as chosen once one of them was changed, or its button to read again was pressed.
    """
    columns, rows = dict(reading.choices.columns), _row_choices(data, reading)
    left_out = set()
    for index, table in enumerate(reading.complete.tables):
        shown, sent = tuple(column.field for column in table.columns), _fields(data, index, table)
        if sent != shown or data.get("reread") == str(index):
            columns[index] = sent
        if _row_makers(sent) != _row_makers(shown):
            rows = {key: decision for key, decision in rows.items() if key[0] != index}
        if f"include-{index}" not in data:
            left_out.add(index)
    otherwise = _decision(data.get("otherwise")) or reading.choices.otherwise
    return DraftChoices(columns, frozenset(left_out), otherwise, rows)


def _fields(data: QueryDict, index: int, table: RecognisedTable) -> tuple[ImportField, ...]:
    sent = [data.get(f"column-{index}-{number}") for number in range(len(table.columns))]
    return tuple(
        ImportField(value) if value in ImportField.values else column.field
        for value, column in zip(sent, table.columns, strict=True)
    )


def _row_makers(fields: Sequence[ImportField]) -> list[tuple[int, ImportField]]:
    return [(column, field) for column, field in enumerate(fields) if field in _ROW_MAKERS]


def _row_choices(data: QueryDict, reading: DraftReading) -> dict[RowKey, Decision]:
    """Each row's own choice; one that is not on the page keeps what it had, one sent empty follows the rest."""
    rows = dict(reading.choices.rows)
    for table, row in reading.decisions():
        sent = data.get(f"row-{table}-{row}")
        if decision := _decision(sent):
            rows[table, row] = decision
        elif sent == "":
            rows.pop((table, row), None)
    return rows


def _decision(value: str | None) -> Decision | None:
    return Decision(value) if value in Decision.values else None
