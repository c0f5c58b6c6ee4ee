"""CSV files: commas, semicolons or tabs between cells, line ends inside quoted cells."""

import csv
import io
from collections import Counter

from django.utils.translation import gettext as _

from measures.importing.grid import Cell, Grid
from measures.importing.sources.cells import clean_lines
from measures.importing.sources.errors import SourceError
from measures.importing.sources.html import inline_text
from measures.importing.sources.limits import MAX_ROWS, Tally, check_rows
from measures.importing.sources.sheet import Row, sheet_grids

_DELIMITERS = ",;\t"
_ROWS_TO_JUDGE = 100


def read_csv(text: str) -> tuple[Grid, ...]:
    """The tables of the file; `first_row` counts rows as a spreadsheet shows them."""
    text, delimiter = _delimiter(text)
    tally = Tally()
    rows: list[tuple[int, Row]] = []
    count = 0
    try:
        for number, fields in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1):
            if not any(field.strip() for field in fields):
                continue
            count += 1
            if count <= MAX_ROWS:  # the rest is counted only, for the message
                row = {column: Cell(clean_lines(inline_text(field))) for column, field in enumerate(fields) if field}
                tally.add(cells=len(row), characters=sum(len(cell.text) for cell in row.values()))
                rows.append((number, row))
    except csv.Error as error:
        raise SourceError(
            _(
                "This CSV file cannot be taken apart into cells: a quotation mark is missing or a cell is far too "
                "long. Open it in Excel, check the table, save it as “CSV UTF-8” and upload it again."
            )
        ) from error
    check_rows(count)
    return tuple(sheet_grids(rows, "", tally))


def _delimiter(text: str) -> tuple[str, str]:
    """The text without Excel's "sep=;" line, and what stands between cells."""
    first, _end, rest = text.partition("\n")
    named = first.strip().strip('"').lower()
    if named.startswith("sep=") and len(named) == len("sep=;"):
        return rest, named[-1]
    return text, max(_DELIMITERS, key=lambda delimiter: _consistency(text, delimiter))


def _consistency(text: str, delimiter: str) -> tuple[float, int]:
    """The share of rows that have the most usual width of two columns or more, and that width."""
    widths: Counter[int] = Counter()
    try:
        for number, fields in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)):
            if number >= _ROWS_TO_JUDGE:
                break
            widths[len(fields)] += any(fields)
    except csv.Error:
        return 0, 0
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return 0, 0
    width = max(several, key=lambda width: (several[width], width))
    return several[width] / widths.total(), width
