"""Reading Grids in tests."""

import io

from measures.importing.grid import Grid
from measures.importing.sources import read_file


def texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def places(grid: Grid) -> list[list[str]]:
    """Each cell's text, or "<" and "^" where it is covered by the cell to the left or above."""
    signs = {"left": "<", "above": "^", "": ""}
    return [[cell.text or signs[cell.covered] for cell in row] for row in grid.rows]


def read_bytes(data: bytes, name: str) -> tuple[Grid, ...]:
    return read_file(io.BytesIO(data), name)
