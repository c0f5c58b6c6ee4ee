"""From the pieces a reader finds to a Grid: the text of cells, spans, captions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ita_portal.thai.text import clean_text
from measures.importing.grid import Cell, Grid
from measures.importing.sources.limits import MAX_CAPTION_LINES, MAX_COLUMNS, Tally, check_columns, check_rows
from measures.importing.sources.symbols import plain_boxes

EMPTY = Cell()
LEFT = Cell(covered="left")
ABOVE = Cell(covered="above")


def clean_lines(text: str) -> str:
    """Clean text with lines stripped, spaces inside them collapsed and empty lines dropped."""
    lines = (" ".join(line.split()) for line in plain_boxes(clean_text(text)).split("\n"))
    return "\n".join(line for line in lines if line)


def clean_caption(text: str) -> str:
    """The last lines of the text that stood before a table."""
    return "\n".join(clean_lines(text).split("\n")[-MAX_CAPTION_LINES:])


@dataclass(frozen=True)
class Span:
    """A cell as a reader finds it: raw text, and how many columns and rows it takes."""

    text: str = ""
    columns: int = 1
    rows: int = 1


def lay_out(rows: Sequence[Sequence[Span]], tally: Tally) -> tuple[tuple[Cell, ...], ...]:
    """Put spans into a rectangle, as HTML does: a cell takes the first free place of its row.

    Short rows are padded. A span ends with the table; rows and last columns that hold nothing but
    parts of merged cells are left out.
    """
    check_rows(len(rows))
    places: list[dict[int, Cell]] = [{} for _row in rows]
    width = 0
    for row, spans in enumerate(rows):
        column = 0
        for span in spans:
            while column in places[row]:
                column += 1
            columns = _free_columns(places[row], column, span.columns)
            _cover(places[row : row + max(span.rows, 1)], column, columns, tally)
            text = clean_lines(span.text)
            tally.add(characters=len(text))
            places[row][column] = Cell(text)
            width = max(width, column + 1)
            column += columns
    own = [row for row in places if any(not cell.covered for cell in row.values())]
    return rectangle(own, width, tally)


def _free_columns(places: dict[int, Cell], column: int, wanted: int) -> int:
    columns = 1
    while columns < min(wanted, MAX_COLUMNS) and column + columns not in places:
        columns += 1
    return columns


def _cover(rows: Sequence[dict[int, Cell]], column: int, columns: int, tally: Tally) -> None:
    tally.add(cells=len(rows) * columns)
    for number, row in enumerate(rows):
        for right in range(column, column + columns):
            row.setdefault(right, ABOVE if number else LEFT)


def rectangle(rows: Sequence[dict[int, Cell]], width: int, tally: Tally) -> tuple[tuple[Cell, ...], ...]:
    """Rows of cells by column as rows of equal width. Only a table that is too wide loses empty last columns."""
    if width > MAX_COLUMNS:
        width = 1 + max((column for row in rows for column, cell in row.items() if cell.text), default=-1)
    check_columns(width)
    tally.add(cells=width * len(rows))
    return tuple(tuple(row.get(column, EMPTY) for column in range(width)) for row in rows)


def is_blank(row: Iterable[Cell]) -> bool:
    return not any(cell.text for cell in row)


def make_grid(rows: Sequence[tuple[Cell, ...]], caption: str, source: str, first_row: int = 1) -> Grid | None:
    """A Grid, or None where no cell holds text."""
    if all(is_blank(row) for row in rows):
        return None
    return Grid(tuple(rows), clean_caption(caption), source, first_row)
