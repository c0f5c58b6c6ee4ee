import io
from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from measures.importing.sources import SourceError
from tests.measures.importing.sources.tables import places, read_bytes, texts
from tests.measures.importing.sources.word import replaced


def saved(workbook: Workbook) -> bytes:
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def test_visible_sheets_with_text_are_read_and_margins_trimmed() -> None:
    workbook = Workbook()
    plan = workbook.worksheets[0]
    plan.title = "แผนปี ๖๖"
    plan["C4"], plan["C5"], plan["D5"] = "ชื่อแผน", "ก", "ข"
    plan["C7"] = "ค"
    workbook.create_sheet("ว่าง")
    hidden = workbook.create_sheet("ซ่อน")
    hidden["A1"] = "ลับ"
    hidden.sheet_state = "hidden"

    (grid,) = read_bytes(saved(workbook), "plan.xlsx")

    assert texts(grid) == [["ชื่อแผน", ""], ["ก", "ข"], ["", ""], ["ค", ""]]
    assert (grid.source, grid.first_row, grid.caption) == ("แผ่นงาน แผนปี ๖๖", 4, "")


def test_two_blank_rows_part_tables_and_a_title_becomes_a_caption() -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in (["รายงานผล"], [], [], ["ก", "ข"], ["ค", "ง"], [], [], ["จ", "ฉ"], [], [], ["ลงชื่อ"]):
        sheet.append(row)

    grids = read_bytes(saved(workbook), "a.xlsx")

    assert [(texts(grid), grid.caption, grid.source, grid.first_row) for grid in grids] == [
        ([["ก", "ข"], ["ค", "ง"]], "รายงานผล", "แผ่นงาน Sheet ตารางที่ 1", 4),
        ([["จ", "ฉ"]], "", "แผ่นงาน Sheet ตารางที่ 2", 8),
    ]


def test_values_are_shown_as_excel_shows_them() -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.append([95.17, date(2022, 10, 1), True, "ก\nข", "=1+1", None])
    sheet["A1"].number_format = "[$-D000000]0.00"
    sheet["F1"] = CellRichText("ค", TextBlock(InlineFont(b=True), "ง"))

    (grid,) = read_bytes(saved(workbook), "a.xlsx")

    assert texts(grid) == [["๙๕.๑๗", "1 ต.ค. 2565", "☑", "ก\nข", "", "คง"]]


def test_formula_gives_the_value_excel_saved() -> None:
    workbook = Workbook()
    workbook.worksheets[0].append(["ผล", "=40+2"])
    data = replaced(saved(workbook), "xl/worksheets/sheet1.xml", b"<f>40+2</f><v />", b"<f>40+2</f><v>42</v>")
    data = replaced(data, "xl/worksheets/sheet1.xml", b"<f>40+2</f><v></v>", b"<f>40+2</f><v>42</v>")

    (grid,) = read_bytes(data, "a.xlsx")

    assert texts(grid) == [["ผล", "42"]]


def test_merged_cells_cover_places_but_not_beyond_the_table() -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in (["หัว"], ["ก", "ข"], ["", "ค"]):
        sheet.append(row)
    for cells in ("A1:Z1", "A2:A3", "D2:E3"):
        sheet.merge_cells(cells)

    (grid,) = read_bytes(saved(workbook), "a.xlsx")

    assert places(grid) == [["หัว", "<"], ["ก", "ข"], ["^", "ค"]]


def test_false_dimension_hides_no_rows() -> None:
    workbook = Workbook()
    for row in (["ก", "ข"], ["ค", "ง"]):
        workbook.worksheets[0].append(row)
    data = replaced(saved(workbook), "xl/worksheets/sheet1.xml", b'ref="A1:B2"', b'ref="A1"')

    (grid,) = read_bytes(data, "a.xlsx")

    assert texts(grid) == [["ก", "ข"], ["ค", "ง"]]


def test_document_type_with_entities_is_refused() -> None:
    workbook = Workbook()
    workbook.worksheets[0].append(["ก", "ข"])
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet '
    data = replaced(saved(workbook), "xl/worksheets/sheet1.xml", b"<worksheet ", bomb)

    with pytest.raises(SourceError) as refused:
        read_bytes(data, "a.xlsx")

    assert str(refused.value) == (
        "ไฟล์นี้ชำรุดจึงอ่านไม่ได้ โปรดเปิดไฟล์ใน Word หรือ Excel บันทึกใหม่เป็น .docx หรือ .xlsx แล้วอัปโหลดไฟล์ใหม่"
    )
