"""Knows a sheet the portal itself wrote (measures/workbook.py), so that it can be read to the letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ita_portal.thai.text import clean_text, squash
from measures.importing.fields import ImportField
from measures.importing.grid import Cell, Grid
from measures.importing.headings import ColumnHeading, Row
from measures.workbook import MARK, MARK_WITHIN, MEASURE_COLUMNS, SCORE_COLUMNS

_FIELDS = {squash(column.full): ImportField(column.key) for column in (*MEASURE_COLUMNS, *SCORE_COLUMNS)}
_SUBJECTS = frozenset({ImportField.TITLE, ImportField.INDICATOR_NUMBER})
_HEADING_WITHIN = 3  # rows below the mark


@dataclass(frozen=True)
class OwnSheet:
    """Headings and fields of every column, the title above them, and the index of the first row below."""

    headings: tuple[ColumnHeading, ...]
    fields: tuple[ImportField, ...]
    caption: str
    body: int


def is_mark(text: str) -> bool:
    return squash(text).startswith(squash(MARK))


def own_sheet(grid: Grid) -> OwnSheet | None:
    """What a grid of the portal's own making holds; None for any other, and where its heading was taken away."""
    marks = (number for number, row in enumerate(grid.rows[:MARK_WITHIN]) if any(is_mark(cell.text) for cell in row))
    mark = next(marks, None)
    if mark is None:
        return None
    titles = [cell.text for row in grid.rows[:mark] for cell in row if cell.text]
    caption = "\n".join(filter(None, (grid.caption, *titles)))
    for top in range(mark + 1, min(mark + 1 + _HEADING_WITHIN, len(grid.rows))):
        for height in (2, 1):
            headings = tuple(_headings(grid.rows[top : top + height]))
            fields = tuple(_fields(headings))
            if not _SUBJECTS.isdisjoint(fields):
                return OwnSheet(headings, fields, caption, top + height)
    return None


def exact_text(text: str) -> str:
    """A cell's text as it is, blank lines and spaces too, but for the hygiene every text undergoes."""
    return clean_text(text.replace("_x005F_", "_"))


def _headings(rows: Sequence[Row]) -> Iterator[ColumnHeading]:
    """Own headings of one row, or of two where the upper spans the columns the lower names."""
    if len(rows) == 1:
        yield from (ColumnHeading(cell.text) for cell in rows[0])
        return
    group, span = "", -1
    for column, (upper, lower) in enumerate(zip(*rows, strict=True)):
        if upper.text:
            group, span = upper.text, column
        yield ColumnHeading(lower.text, group, span) if lower.text else ColumnHeading(upper.text, "", column)


def _fields(headings: Sequence[ColumnHeading]) -> Iterator[ImportField]:
    """The field each heading has in the portal's own sheets; a column somebody added is a note."""
    seen: set[ImportField] = set()
    for heading in headings:
        field = _FIELDS.get(squash(heading.full), ImportField.NOTE)
        yield ImportField.NOTE if field in seen else field
        seen.add(field)


def is_empty(row: Sequence[Cell]) -> bool:
    return not any(cell.text.strip() for cell in row)
