"""Rows of a spreadsheet to Grids: margins trimmed, tables apart where two rows or more are blank."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from measures.importing.grid import Cell, Grid
from measures.importing.sources.cells import make_grid, rectangle
from measures.importing.sources.limits import Tally

Row = dict[int, Cell]
_BLANK_ROWS_BETWEEN = 2


def sheet_grids(rows: Sequence[tuple[int, Row]], source: str, tally: Tally) -> list[Grid]:
    """Grids of numbered rows (numbers from 1, rising; rows left out are blank).

    A single blank row stays in its table as a row of empty cells, so that the numbers a person sees stay true.
    Rows of one column before a table, apart from it, are its caption.
    """
    blocks = _blocks([(number, row) for number, row in rows if _has_text(row)])
    tables = [block for block in blocks if _is_table(block)] or blocks
    grids: list[Grid] = []
    caption: list[str] = []
    for block in blocks:
        if block not in tables:
            caption.extend(cell.text for _number, row in block for cell in row.values())
            continue
        name = source if len(tables) == 1 else _name(source, len(grids) + 1)
        grid = _grid(block, "\n".join(caption), name, tally)
        if grid:
            grids.append(grid)
            caption.clear()
    return grids


def whole_sheet(rows: Sequence[tuple[int, Row]], source: str, tally: Tally) -> list[Grid]:
    """All of a sheet as one Grid, however many rows between are blank."""
    filled = [(number, row) for number, row in rows if _has_text(row)]
    grid = _grid(filled, "", source, tally) if filled else None
    return [grid] if grid else []


def _name(source: str, number: int) -> str:
    table = _("Table %(number)s") % {"number": number}
    return f"{source} {table}".strip()


def _has_text(row: Row) -> bool:
    return any(cell.text or cell.covered for cell in row.values())


def _blocks(rows: Sequence[tuple[int, Row]]) -> list[list[tuple[int, Row]]]:
    blocks: list[list[tuple[int, Row]]] = []
    before = None
    for number, row in rows:
        if before is None or number - before > _BLANK_ROWS_BETWEEN:
            blocks.append([])
        blocks[-1].append((number, row))
        before = number
    return blocks


def _is_table(block: Sequence[tuple[int, Row]]) -> bool:
    return any(sum(bool(cell.text) for cell in row.values()) > 1 for _number, row in block)


def _grid(block: Sequence[tuple[int, Row]], caption: str, source: str, tally: Tally) -> Grid | None:
    columns = [column for _number, row in block for column, cell in row.items() if cell.text]
    if not columns:
        return None
    left, right = min(columns), max(columns)
    first, last = block[0][0], block[-1][0]
    by_number = dict(block)
    placed = [
        {column - left: cell for column, cell in by_number.get(number, {}).items() if left <= column <= right}
        for number in range(first, last + 1)
    ]
    return make_grid(rectangle(placed, right - left + 1, tally), caption, source, first)
