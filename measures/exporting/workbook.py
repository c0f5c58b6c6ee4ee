"""The Excel workbook of a year's measures and scores: pleasant to work in, and imported again without loss."""

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import cast
from zipfile import ZipFile

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from assessments.models import Agency, FiscalYear
from ita_portal.thai.numerals import to_thai_digits
from ita_portal.thai.text import clean_text
from measures.exporting.packing import EPOCH, repack
from measures.exporting.reading import YearData, read_year
from measures.exporting.rows import Row, measure_rows, score_rows
from measures.workbook import (
    ADVICE,
    KIND_WORDS,
    LONGEST_CELL,
    MARK,
    MEASURE_COLUMNS,
    MEASURES_SHEET,
    SCORE_COLUMNS,
    SCORES_SHEET,
    STATUS_WORDS,
    SheetColumn,
)

FONT = "TH Sarabun New"
_TEXT_FORMAT = "@"  # what is typed here stays text: no formula, no date of another era
_SPARE_ROWS = 200  # below the last row, for measures an officer adds
_FORMULA_STARTS = ("=", "+", "-", "@", "'")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LINE = Side(style="thin", color="FF9AA5B1")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEADING_FILL = PatternFill("solid", fgColor="FFDCE6F2")
_BOLD, _PLAIN = Font(name=FONT, size=16, bold=True), Font(name=FONT, size=16)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
_TOP = Alignment(vertical="top", wrap_text=True)
_FIRST_HEADING_ROW = 3


class CellTooLong(Exception):  # noqa: N818 -- says what happened, as the importer's exceptions do
    """A text is longer than a cell of Excel holds; the message says which and what to do."""


def measures_workbook(agency: Agency, fiscal_year: FiscalYear) -> bytes:
    """The year's measures with the progress of both rounds, and its scores, as .xlsx; the same bytes for the same data.

    Raises CellTooLong.
    """
    return workbook_of(read_year(agency, fiscal_year))


def workbook_of(data: YearData) -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    year = to_thai_digits(str(data.year))
    title = f"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {year} {data.agency.name}"
    measures = _sheet(workbook, MEASURES_SHEET, title, MEASURE_COLUMNS, measure_rows(data))
    _choices(measures, MEASURE_COLUMNS, len(data.measures))
    measures.freeze_panes = "D5"
    if data.indicators or data.assessment:
        title = f"ผลคะแนน ITA {data.agency.name} ประจำปีงบประมาณ พ.ศ. {year}"
        scores = _sheet(workbook, SCORES_SHEET, title, SCORE_COLUMNS, score_rows(data))
        scores.freeze_panes = "A4"
    return _bytes(workbook, title=f"{MEASURES_SHEET} {year}", author=data.agency.name)


def _sheet(workbook: Workbook, name: str, title: str, columns: Sequence[SheetColumn], rows: Sequence[Row]) -> Worksheet:
    sheet: Worksheet = workbook.create_sheet(name)
    _above(sheet, title, len(columns))
    first = _headings(sheet, columns)
    for number, row in enumerate(rows, start=first):
        for place, column in enumerate(columns, start=1):
            cell = _cell(sheet, number, place)
            _put(cell, row.get(column.key, ""), row, column)
            _style(cell)
    for place, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_FIRST_HEADING_ROW}:{first - 1}"
    return sheet


def _above(sheet: Worksheet, title: str, width: int) -> None:
    """The title, and the mark by which the importer knows the sheet."""
    for row, text, font in (
        (1, title, Font(name=FONT, size=20, bold=True)),
        (2, f"{MARK}: {ADVICE}", Font(name=FONT, size=14, italic=True, color="FF52606D")),
    ):
        cell = sheet.cell(row, 1, text)
        cell.font, cell.alignment = font, Alignment(vertical="center")
    sheet.row_dimensions[1].height = 30
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = 90 if width > len(SCORE_COLUMNS) else 100


def _headings(sheet: Worksheet, columns: Sequence[SheetColumn]) -> int:
    """Writes the heading, two rows high where columns stand in groups; the first row below it."""
    top = _FIRST_HEADING_ROW
    last = top + any(column.group for column in columns)
    groups: dict[str, list[int]] = {}
    for place, column in enumerate(columns, start=1):
        for row in range(top, last + 1):
            _style(_cell(sheet, row, place), heading=True)
        if column.group:
            groups.setdefault(column.group, []).append(place)
            sheet.cell(last, place).value = column.heading
        else:
            sheet.cell(top, place).value = column.heading
            if last > top:
                sheet.merge_cells(start_row=top, end_row=last, start_column=place, end_column=place)
    for group, places in groups.items():
        sheet.cell(top, places[0]).value = group
        sheet.merge_cells(start_row=top, end_row=top, start_column=places[0], end_column=places[-1])
    return last + 1


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    return cast("Cell", sheet.cell(row, column))  # nothing is merged here yet


def _put(cell: Cell, text: str, row: Row, column: SheetColumn) -> None:
    """Text as a string, never a formula or a number, whatever it begins with."""
    value = _ESCAPE.sub("_x005F_", clean_text(text))
    if len(value.encode("utf-16-le")) // 2 > LONGEST_CELL:
        message = _(
            "“%(column)s” of “%(title)s” is longer than the %(limit)s characters a cell of Excel holds. Shorten the "
            "text in the portal, or download the data as JSON, which holds it whole."
        )
        title = " ".join(row.get("title", "").split())[:60]
        raise CellTooLong(message % {"column": column.full, "title": title, "limit": f"{LONGEST_CELL:,}"})
    if not value:
        return
    cell.value = value
    cell.data_type = "s"
    cell.quotePrefix = value.startswith(_FORMULA_STARTS)


def _style(cell: Cell, *, heading: bool = False) -> None:
    cell.font, cell.alignment = (_BOLD, _CENTRED) if heading else (_PLAIN, _TOP)
    cell.border = _GRID
    cell.number_format = _TEXT_FORMAT
    if heading:
        cell.fill = _HEADING_FILL


def _choices(sheet: Worksheet, columns: Sequence[SheetColumn], rows: int) -> None:
    """Lists to choose kind and status from, also in the rows below the last."""
    first = _FIRST_HEADING_ROW + 2
    last = first + rows + _SPARE_ROWS - 1
    for words, keys in ((KIND_WORDS, ("kind",)), (STATUS_WORDS, ("status_6", "status_12"))):
        choice = DataValidation(
            type="list",
            formula1='"' + ",".join(words.values()) + '"',
            allow_blank=True,
            showErrorMessage=True,
            errorTitle="ค่าไม่ถูกต้อง",
            error="โปรดเลือกจากรายการ",
        )
        for place, column in enumerate(columns, start=1):
            if column.key in keys:
                letter = get_column_letter(place)
                choice.add(f"{letter}{first}:{letter}{last}")
        sheet.add_data_validation(choice)


def _bytes(workbook: Workbook, *, title: str, author: str) -> bytes:
    properties = workbook.properties
    properties.title, properties.creator, properties.language = title, author, "th-TH"
    properties.created = properties.modified = datetime(*EPOCH)  # noqa: DTZ001 -- a fixed moment, of no zone
    packed = BytesIO()
    ExcelWriter(workbook, ZipFile(packed, "w")).save()  # Workbook.save would write the time of day
    return repack(packed.getvalue())
