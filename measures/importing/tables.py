"""From Grids to logical tables: page-tables joined, repeated headings dropped, several tables of one sheet parted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from measures.importing.fields import ImportField
from measures.importing.grid import Cell, Grid
from measures.importing.headings import (
    ColumnHeading,
    Heading,
    Row,
    find_heading,
    is_other_heading,
    read_heading,
    repeats,
)
from measures.importing.lexicon import key, same_heading
from measures.importing.own import OwnSheet, is_empty, own_sheet
from measures.importing.titles import number_of

_PAGE_FURNITURE = re.compile(r"(?:หน้า(?:ที่)?|page|-|–|/|\(ต่อ\)|ต่อ|[0-9๐-๙]|จาก|of|\s)*", re.IGNORECASE)
_WIDE_ROW = 3  # so many filled cells are no title above a heading, and may number the columns below it


@dataclass(frozen=True)
class BodyRow:
    """A row under the heading. `after_break`: it is the first one after a page break, where a cell may go on.

    `number` is the row a person sees in the source.
    """

    cells: tuple[Cell, ...]
    after_break: bool
    number: int


@dataclass
class LogicalTable:
    """One table of the document, however many page-tables it was found in. `fields` are those of the columns of a
    table the portal itself wrote, empty for any other."""

    columns: list[ColumnHeading]
    rows: list[BodyRow]
    caption: str
    source: str
    width: int = 0
    places: list[int] = field(default_factory=list)
    fields: tuple[ImportField, ...] = ()

    @property
    def is_own(self) -> bool:
        return bool(self.fields)


@dataclass
class _Piece:
    """The part of one grid under one heading, or a grid without any."""

    grid: Grid
    heading: Heading | None
    caption: str
    rows: list[BodyRow]

    def places(self) -> list[int]:
        """The columns that have a heading of their own or hold any text."""
        kept = []
        for column in range(self.grid.width):
            heading = self.heading.columns[column] if self.heading else ColumnHeading("")
            filled = any(row.cells[column].text for row in self.rows)
            if filled or (heading.full and heading.span in (column, -1)) or heading.parent:
                kept.append(column)
        return kept


def logical_tables(grids: Sequence[Grid]) -> tuple[list[LogicalTable], list[Grid]]:
    """The tables with a known heading, and the grids that belong to none of them."""
    tables: list[LogicalTable] = []
    strangers: list[Grid] = []
    for grid in grids:
        own = own_sheet(grid)
        if own is not None:
            tables.append(_own_table(grid, own))
            continue
        for piece in _pieces(grid):
            current = tables[-1] if tables and not tables[-1].is_own else None
            if piece.heading is not None:
                if current is not None and _goes_on(current, piece):
                    _extend(current, piece)
                else:
                    tables.append(_new_table(piece))
            elif current is not None and piece.grid.width in (current.width, len(current.columns)):
                _extend_without_heading(current, piece)
            else:
                strangers.append(piece.grid)
    return tables, strangers


def _own_table(grid: Grid, own: OwnSheet) -> LogicalTable:
    rows = [
        BodyRow(row, after_break=False, number=grid.first_row + number)
        for number, row in enumerate(grid.rows[own.body :], start=own.body)
        if not is_empty(row)
    ]
    return LogicalTable(list(own.headings), rows, own.caption, grid.source, grid.width, fields=own.fields)


def _pieces(grid: Grid) -> list[_Piece]:
    """Cut a grid at its headings."""
    rows = grid.rows
    heading = find_heading(rows)
    if heading is None:
        return [_Piece(grid, None, grid.caption, _body(grid, 0, len(rows)))]
    pieces = _first_pieces(grid, heading)
    row, after_break = heading.row + heading.height, True
    while row < len(rows):
        if repeats(rows, row, heading):
            _begin_page(pieces)
            row, after_break = row + heading.height, True
        elif is_other_heading(rows[row]):
            heading = read_heading(rows, row)
            pieces.append(_Piece(grid, heading, _caption(_take_titles(pieces[-1])), []))
            row, after_break = row + heading.height, True
        else:
            if _filled(rows[row]) and not (after_break and _counts_columns(rows[row])):
                pieces[-1].rows.append(BodyRow(rows[row], after_break, grid.first_row + row))
                after_break = False
            row += 1
    return pieces


def _first_pieces(grid: Grid, heading: Heading) -> list[_Piece]:
    """The piece under the first heading. Title rows above it are its caption, fuller rows a piece without heading."""
    above = _body(grid, 0, heading.row)
    if any(_filled(row.cells) >= _WIDE_ROW for row in above):
        return [_Piece(grid, None, grid.caption, above), _Piece(grid, heading, "", [])]
    caption = _caption([grid.caption, *(_row_text(row.cells) for row in above)])
    return [_Piece(grid, heading, caption, [])]


def _begin_page(pieces: list[_Piece]) -> None:
    """After a repeated heading: rows go on the last piece, unless a new caption stands above the heading."""
    piece = pieces[-1]
    caption = _caption(_take_titles(piece))
    if not _is_same_caption(caption, piece.caption):
        pieces.append(_Piece(piece.grid, piece.heading, caption, []))


def _take_titles(piece: _Piece) -> list[str]:
    """Remove the title rows that end a piece, because the heading below them makes them its caption."""
    titles: list[str] = []
    while piece.rows and _filled(piece.rows[-1].cells) == 1:
        titles.insert(0, _row_text(piece.rows.pop().cells))
    return titles


def _goes_on(table: LogicalTable, piece: _Piece) -> bool:
    places = piece.places()
    headings = [column.full for column, own in _owned(_columns(piece, places), places) if own]
    known = [column.full for column, own in _owned(table.columns, table.places) if own]
    return (
        len(headings) == len(known)
        and all(same_heading(new, old) for new, old in zip(headings, known, strict=True))
        and _is_same_caption(piece.caption, table.caption)
    )


def _owned(columns: Sequence[ColumnHeading], places: Sequence[int]) -> list[tuple[ColumnHeading, bool]]:
    """Each column with whether it has a heading of its own, and no share in a merged one to its left."""
    return [
        (column, bool(column.full) and (bool(column.parent) or column.span in (place, -1)))
        for column, place in zip(columns, places, strict=False)
    ]


def _is_same_caption(caption: str, before: str) -> bool:
    """No caption, page numbers alone, or one that stood there before."""
    return bool(_PAGE_FURNITURE.fullmatch(caption)) or key(caption) in key(before)


def _new_table(piece: _Piece) -> LogicalTable:
    places = piece.places()
    table = LogicalTable(_columns(piece, places), [], piece.caption, piece.grid.source, piece.grid.width, places)
    _add_rows(table, piece, dict(zip(places, range(len(places)), strict=True)))
    return table


def _extend(table: LogicalTable, piece: _Piece) -> None:
    """Add a page-table with the same heading; columns without one of their own stand where their neighbours do."""
    places = piece.places()
    own = [index for index, (_column, owned) in enumerate(_owned(table.columns, table.places)) if owned]
    bare = [index for index, column in enumerate(table.columns) if not column.full]
    targets: dict[int, int] = {}
    for place, (column, owned) in zip(places, _owned(_columns(piece, places), places), strict=True):
        beside = targets.get(place - 1, -1) + 1
        if owned:
            targets[place] = own.pop(0)
        elif column.full and 0 < beside < len(table.columns) and same_heading(table.columns[beside].full, column.full):
            targets[place] = beside
        else:
            targets[place] = bare.pop(0) if bare else _add_column(table)
    _add_rows(table, piece, targets)


def _extend_without_heading(table: LogicalTable, piece: _Piece) -> None:
    places = table.places if piece.grid.width == table.width else list(range(len(table.columns)))
    targets = dict(zip(places, range(len(places)), strict=True))
    for place in piece.places():
        if place not in targets:
            targets[place] = _add_column(table)
    if not _is_same_caption(piece.caption, table.caption):
        title = (Cell(" ".join(piece.caption.split())), *[Cell(covered="left")] * (len(table.columns) - 1))
        table.rows.append(BodyRow(title, after_break=True, number=piece.grid.first_row))
    _add_rows(table, piece, targets)


def _add_column(table: LogicalTable) -> int:
    table.columns.append(ColumnHeading(""))
    table.rows = [BodyRow((*row.cells, Cell()), row.after_break, row.number) for row in table.rows]
    return len(table.columns) - 1


def _add_rows(table: LogicalTable, piece: _Piece, targets: dict[int, int]) -> None:
    for row in piece.rows:
        cells = [Cell()] * len(table.columns)
        for place, target in targets.items():
            cells[target] = row.cells[place]
        table.rows.append(BodyRow(tuple(cells), row.after_break, row.number))


def _columns(piece: _Piece, places: Sequence[int]) -> list[ColumnHeading]:
    if piece.heading is None:
        return [ColumnHeading("") for _place in places]
    return [piece.heading.columns[place] for place in places]


def _body(grid: Grid, start: int, end: int) -> list[BodyRow]:
    filled = [row for row in range(start, end) if _filled(grid.rows[row])]
    return [BodyRow(grid.rows[row], row == filled[0], grid.first_row + row) for row in filled]


def _counts_columns(row: Row) -> bool:
    """Whether a row numbers the columns, as some forms do right below the heading: (๑) (๒) (๓)."""
    texts = [cell.text for cell in row if cell.text]
    numbers = [number_of(text) for text in texts]
    return len(numbers) >= _WIDE_ROW and numbers == list(range(1, len(numbers) + 1))


def _filled(row: Row) -> int:
    return sum(1 for cell in row if cell.text)


def _row_text(row: Row) -> str:
    return " ".join(cell.text for cell in row if cell.text)


def _caption(lines: Sequence[str]) -> str:
    return "\n".join(line for line in lines if line)
