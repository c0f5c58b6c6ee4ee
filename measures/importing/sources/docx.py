"""Word documents: their tables with merged cells, list numbers and check boxes as the page shows them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from measures.importing.grid import Grid
from measures.importing.sources.cells import Span, lay_out, make_grid
from measures.importing.sources.elements import Element
from measures.importing.sources.limits import MAX_COLUMNS, Tally
from measures.importing.sources.numbering import Numbering
from measures.importing.sources.package import Package, damage_as_source_error
from measures.importing.sources.paragraphs import content, paragraph_text
from measures.importing.sources.wordml import W, value

_OWN_ARRANGEMENT = (
    "Arrangement"  # style of the tables in which the portal's own files place photos, signatures and bars
)


def read_docx(package: Package) -> tuple[Grid, ...]:
    """Every table of the document; the paragraphs before it are its caption. A table inside a cell stays lines of
    that cell, unless the outer one only arranges the page. Links, pictures, fields and macros are not followed or run.
    """
    with damage_as_source_error():
        document = package.xml(package.main)
        body = None if document is None else document.find(f"{W}body")
        if body is None:
            return ()
        numbering = Numbering(
            package.one_related(package.main, "numbering"), package.one_related(package.main, "styles")
        )
        return tuple(_Reader(numbering).grids_of(body))


@dataclass(frozen=True)
class _TableCell:
    """A w:tc with the grid columns it takes. `merge` is "restart", "continue" or "" as Word joins cells downwards."""

    element: Element
    column: int
    columns: int
    merge: str

    def goes_on_in(self, row: "list[_TableCell]") -> bool:
        return any(
            cell.merge == "continue" and (cell.column, cell.columns) == (self.column, self.columns) for cell in row
        )


class _Reader:
    """Reads one document from top to bottom, as list numbers count through it."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._tally = Tally()
        self._tables = 0

    def grids_of(self, parent: Element) -> Iterator[Grid]:
        caption: list[str] = []
        for block in content(parent):
            if block.tag == f"{W}p":
                caption.append(self._paragraph(block))
            elif block.tag == f"{W}tbl" and value(block, "tblPr/tblStyle") == _OWN_ARRANGEMENT:
                caption.clear()
            elif block.tag == f"{W}tbl" and _arranges_page(block):
                for row in _rows(block):
                    for cell in _cells(row):
                        yield from self.grids_of(cell.element)
            elif block.tag == f"{W}tbl":
                rows = lay_out(self._spans([_cells(row) for row in _rows(block)]), self._tally)
                if len(rows) == 1 and len(rows[0]) == 1:
                    caption.append(rows[0][0].text)  # a frame around a heading
                    continue
                grid = make_grid(rows, "\n".join(caption), _("Table %(number)s") % {"number": self._tables + 1})
                if grid:
                    self._tables += 1
                    yield grid
                    caption.clear()

    def _spans(self, rows: list[list[_TableCell]]) -> list[list[Span]]:
        spans: list[list[Span]] = []
        for number, row in enumerate(rows):
            line: list[Span] = []
            column = 0
            for cell in row:
                line.extend([Span()] * (cell.column - column))  # a row may begin further to the right
                column = cell.column + cell.columns
                if not (cell.merge == "continue" and number and _is_covered(cell, rows, number)):
                    line.append(Span(self._text(cell.element), cell.columns, _height(cell, rows, number)))
            spans.append(line)
        return spans

    def _text(self, cell: Element) -> str:
        """The lines of a cell, those of tables inside it too."""
        lines: list[str] = []
        for block in content(cell):
            if block.tag == f"{W}p":
                lines.append(self._paragraph(block))
            elif block.tag == f"{W}tbl":
                lines.extend(self._text(inner.element) for row in _rows(block) for inner in _cells(row))
        return "\n".join(lines)

    def _paragraph(self, paragraph: Element) -> str:
        text = paragraph_text(paragraph)
        marker = self._numbering.marker(paragraph)
        is_empty_bullet = not text.strip() and not any(character.isalnum() for character in marker)
        return text if not marker or is_empty_bullet else f"{marker} {text}"


def _rows(table: Element) -> list[Element]:
    """Rows of this table without those whose deletion is tracked."""
    return [row for row in content(table) if row.tag == f"{W}tr" and row.find(f"{W}trPr/{W}del") is None]


def _cells(row: Element) -> list[_TableCell]:
    cells: list[_TableCell] = []
    column = min(_count(value(row, "trPr/gridBefore"), 0), MAX_COLUMNS)
    for element in content(row):
        if element.tag != f"{W}tc":
            continue
        columns = _count(value(element, "tcPr/gridSpan"), 1)
        if cells and value(element, "tcPr/hMerge") == "continue":  # how Word 97 joined cells sideways
            cells[-1] = replace(cells[-1], columns=cells[-1].columns + columns)
        else:
            merge = element.find(f"{W}tcPr/{W}vMerge")
            cells.append(
                _TableCell(element, column, columns, "" if merge is None else merge.get(f"{W}val", "continue"))
            )
        column += columns
    return cells


def _count(text: str, default: int) -> int:
    return min(int(text), 1000) if re.fullmatch(r"[0-9]{1,6}", text) else default


def _is_covered(cell: _TableCell, rows: list[list[_TableCell]], number: int) -> bool:
    return any(
        above.merge and (above.column, above.columns) == (cell.column, cell.columns) for above in rows[number - 1]
    )


def _height(cell: _TableCell, rows: list[list[_TableCell]], number: int) -> int:
    height = 1
    while cell.merge and number + height < len(rows) and cell.goes_on_in(rows[number + height]):
        height += 1
    return height


def _arranges_page(table: Element) -> bool:
    return table.find(f".//{W}tbl") is not None and all(len(_cells(row)) <= 1 for row in _rows(table))
