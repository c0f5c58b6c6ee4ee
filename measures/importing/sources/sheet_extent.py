"""How far a sheet really reaches, found in a stream before any of it is loaded."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from measures.importing.sources.elements import Element
from measures.importing.sources.limits import MAX_CELLS, MAX_ROWS
from measures.importing.sources.package import Package

Merge = tuple[int, int, int, int]  # left, top, right, bottom; from 1

_LAST_EXCEL_ROW = 1_048_576
_RELATIONSHIP_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass
class Extent:
    """Rows that hold a value, the last of them, the columns they lie in, merged cells. Numbers from 1.

    `cells` counts those up to the last such row, also the many that may hold nothing but a border.
    """

    rows: int = 0
    cells: int = 0
    last_row: int = 0
    first_column: int = 0
    last_column: int = 0
    merges: list[Merge] = field(default_factory=list)

    @property
    def columns(self) -> int:
        return self.last_column - self.first_column + 1 if self.last_column else 0

    def add_row(self, number: int, columns: list[int]) -> None:
        if not 0 < number <= _LAST_EXCEL_ROW:
            message = f"a sheet with row {number}"
            raise ValueError(message)
        self.rows += 1
        self.last_row = max(self.last_row, number)
        self.first_column = min(self.first_column or columns[0], *columns)
        self.last_column = max(self.last_column, *columns)


def visible_extents(package: Package) -> Iterator[tuple[str, Extent]]:
    """The extent of each visible sheet by its name."""
    workbook = package.xml(package.main)
    parts = package.related(package.main)
    for sheet in workbook.iterfind(".//{*}sheets/{*}sheet") if workbook is not None else ():
        kind, part = parts.get(sheet.get(_RELATIONSHIP_ID, ""), ("", ""))
        if kind == "worksheet" and sheet.get("state", "visible") == "visible":
            yield sheet.get("name", ""), _extent(package, part)


def _extent(package: Package, part: str) -> Extent:
    extent = Extent()
    number = 0
    cells = covered = 0
    for element in package.elements(part, "row", "mergeCell"):
        if etree.QName(element).localname == "row":
            number = int(element.get("r") or number + 1)
            columns = _columns_with_value(element)
            cells += len(element)
            if columns:
                extent.add_row(number, columns)
                extent.cells = cells
        else:
            left, top, right, bottom = _boundaries(element.get("ref", ""))
            covered += (min(right, extent.last_column) - left + 1) * (min(bottom, extent.last_row) - top + 1)
            if covered <= MAX_CELLS and len(extent.merges) < MAX_ROWS * 2:
                extent.merges.append((left, top, right, bottom))
    return extent


def _columns_with_value(row: Element) -> list[int]:
    columns: list[int] = []
    column = 0
    for cell in row:
        name = cell.get("r")
        column = coordinate_to_tuple(name)[1] if name else column + 1
        if any(child.text or len(child) for child in cell if not child.tag.endswith("}f")):
            columns.append(column)
    return columns


def _boundaries(reference: str) -> Merge:
    left, top, right, bottom = range_boundaries(reference)
    if left is None or top is None or right is None or bottom is None:
        message = f"merged cells {reference}"
        raise ValueError(message)
    return left, top, right, bottom
