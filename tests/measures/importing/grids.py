"""Hand-made Grids for the tests of the recogniser."""

from collections.abc import Sequence

from measures.importing.grid import Cell, Covered, Grid

_COVERED: dict[str, Covered] = {"<": "left", "^": "above"}


def grid(*rows: Sequence[str], caption: str = "", source: str = "ตารางที่ ๑", first_row: int = 1) -> Grid:
    """A Grid of texts; "<" is a place covered by the cell to its left, "^" by the one above."""
    return Grid(tuple(tuple(_cell(text) for text in row) for row in rows), caption, source, first_row)


def _cell(text: str) -> Cell:
    return Cell(covered=_COVERED[text]) if text in _COVERED else Cell(text)
