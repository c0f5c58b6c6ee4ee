"""Decides what each column of a logical table is, or takes what a person decided."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from measures.importing.fields import ImportField
from measures.importing.headings import SUBJECTS, FieldChoice, choose_fields
from measures.importing.rows import RecognisedColumn
from measures.importing.tables import LogicalTable
from measures.importing.titles import is_number

STATUS_TICKS = (ImportField.STATUS_COMPLETED, ImportField.STATUS_IN_PROGRESS, ImportField.STATUS_NOT_STARTED)
APPROACH = frozenset(
    {
        ImportField.FINDING, ImportField.STEPS, ImportField.RESPONSIBLE, ImportField.PERIOD, ImportField.PERIOD_FROM,
        ImportField.PERIOD_TO, ImportField.STATUS, *STATUS_TICKS, ImportField.RESULT, ImportField.OUTCOME,
        ImportField.SUGGESTION,
    }
)  # fmt: skip


def is_measure_table(fields: Sequence[ImportField]) -> bool:
    return ImportField.TITLE in fields


def is_indicator_table(fields: Sequence[ImportField]) -> bool:
    return ImportField.TITLE not in fields and not SUBJECTS.isdisjoint(fields)


def recognise_columns(
    table: LogicalTable, chosen: Sequence[ImportField] | None = None
) -> tuple[tuple[RecognisedColumn, ...], list[str]]:
    """The columns of a table and warnings about those nobody can be sure of.

    `chosen` are a person's fields, one for each column; they and those of a table of the portal's own need no warning.
    """
    headings = [column.full for column in table.columns]
    chosen = chosen if chosen is not None and len(chosen) == len(headings) else table.fields
    if chosen:
        return tuple(map(RecognisedColumn, headings, chosen)), []
    choices = choose_fields(table.columns, [_is_numeric(table, column) for column in range(len(headings))])
    if any(choice.field == ImportField.TITLE for choice in choices):
        # A measure has no score of its own; the column is kept as a note.
        choices = [
            FieldChoice(ImportField.NOTE, certain=False) if choice.field == ImportField.SCORE else choice
            for choice in choices
        ]
    columns = tuple(
        RecognisedColumn(heading, choice.field, choice.certain)
        for heading, choice in zip(headings, choices, strict=True)
    )
    messages = [
        message
        for number, (heading, choice) in enumerate(zip(headings, choices, strict=True), start=1)
        if (message := _warning(heading or column_name(number), choice))
    ]
    return columns, messages


def column_name(number: int) -> str:
    """What a column without heading is called."""
    return _("column %(number)s") % {"number": number}


def _is_numeric(table: LogicalTable, column: int) -> bool:
    texts = [row.cells[column].text for row in table.rows if row.cells[column].text]
    return bool(texts) and all(map(is_number, texts))


def _warning(heading: str, choice: FieldChoice) -> str:
    if choice.certain:
        return ""
    values = {"heading": heading, "field": choice.rival.label if choice.rival else choice.field.label}
    if choice.field != ImportField.NOTE:
        return _("The column “%(heading)s” was taken for “%(field)s”. Check that this is right.") % values
    if choice.rival:
        message = _("Another column is “%(field)s” already, so the column “%(heading)s” is kept as a note.")
        return message % values
    return _("The column “%(heading)s” is not known and is kept as a note. Choose a field if it has one.") % values
