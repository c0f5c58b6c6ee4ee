"""Excel workbooks: each visible sheet with text, cells as Excel shows them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from measures.importing.grid import Cell, Grid
from measures.importing.own import exact_text, is_mark
from measures.importing.sources.cells import ABOVE, LEFT, clean_lines
from measures.importing.sources.limits import MAX_SHEET_CELLS, MAX_XML_BYTES, Tally, check_columns, check_rows
from measures.importing.sources.number_formats import shown
from measures.importing.sources.package import SHARED_STRINGS, Package, damage_as_source_error, too_large
from measures.importing.sources.sheet import Row, sheet_grids, whole_sheet
from measures.importing.sources.sheet_extent import Extent, visible_extents
from measures.workbook import MARK_WITHIN

# How OOXML writes control characters inside a string.
_CONTROL = re.compile(r"_x00([01][0-9A-Fa-f])_")


def read_xlsx(package: Package) -> tuple[Grid, ...]:
    """Grids of the visible sheets. Hidden rows and columns are read too: a filter must not lose a measure.

    Formulas give the value Excel saved with them; links, pictures and macros are not touched.
    """
    grids: list[Grid] = []
    tally = Tally()
    with damage_as_source_error():
        extents = dict(visible_extents(package))
        for extent in extents.values():
            check_rows(extent.rows)
            check_columns(extent.columns)
        cells = sum(extent.cells for extent in extents.values())
        if cells > MAX_SHEET_CELLS or package.size(SHARED_STRINGS) > MAX_XML_BYTES:
            raise too_large()
        workbook = load_workbook(package.file(), read_only=True, data_only=True, keep_links=False)
        for sheet in workbook.worksheets:
            extent = extents.get(sheet.title, Extent())
            if extent.rows and isinstance(sheet, ReadOnlyWorksheet):
                source = _("Sheet %(name)s") % {"name": sheet.title}
                is_own = _is_own(sheet, extent)
                rows = _merged(dict(_rows(sheet, extent, tally, exact_text if is_own else _text)), extent)
                grids.extend(whole_sheet(rows, source, tally) if is_own else sheet_grids(rows, source, tally))
        workbook.close()
    return tuple(grids)


def _is_own(sheet: ReadOnlyWorksheet, extent: Extent) -> bool:
    """Whether the portal itself wrote this sheet; its cells are then read as they are, spaces and all."""
    first = replace(extent, last_row=min(extent.last_row, MARK_WITHIN))
    return any(is_mark(cell.text) for _number, row in _rows(sheet, first, Tally(), _text) for cell in row.values())


def _rows(
    sheet: ReadOnlyWorksheet, extent: Extent, tally: Tally, clean: Callable[[str], str]
) -> Iterator[tuple[int, Row]]:
    """Rows with text by their number; cells by their column, from 0."""
    sheet.reset_dimensions()  # what a sheet declares may be wrong
    first = extent.first_column
    rows = sheet.iter_rows(  # type: ignore[misc]  # the stub takes the method for one of Worksheet alone
        min_col=first, max_col=extent.last_column, min_row=1, max_row=extent.last_row
    )
    for number, cells in enumerate(rows, 1):
        row: Row = {}
        for column, cell in enumerate(cells, first - 1):
            if cell.value is not None:
                text = clean(shown(cell.value, cell.number_format))
                tally.add(cells=1, characters=len(text))
                row[column] = Cell(text)
        if any(cell.text for cell in row.values()):
            yield number, row


def _text(value: str) -> str:
    return clean_lines(_CONTROL.sub(_control, value))


def _control(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return chr(code) if code in (0x09, 0x0A) else ""


def _merged(rows: dict[int, Row], extent: Extent) -> list[tuple[int, Row]]:
    """Mark what merged cells cover. A merged cell without text covers nothing."""
    for left, top, right, bottom in extent.merges:
        if left - 1 not in rows.get(top, {}):
            continue
        for number in range(top, min(bottom, extent.last_row) + 1):
            row = rows.setdefault(number, {})
            for column in range(left - 1, min(right, extent.last_column)):
                if (number, column) != (top, left - 1):
                    row[column] = ABOVE if number > top else LEFT
    return sorted(rows.items())
