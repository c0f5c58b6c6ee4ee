"""The workbook as an officer opens it."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from assessments.models import Agency, FiscalYear
from measures.exporting.workbook import CellTooLong, measures_workbook
from measures.models import Measure
from tests.factories import AgencyFactory, FiscalYearFactory, MeasureFactory
from tests.measures.exporting.years import YEAR, hard_measure, whole_year

pytestmark = pytest.mark.django_db


def written(agency: Agency) -> Workbook:
    return load_workbook(BytesIO(file(agency)))


def file(agency: Agency) -> bytes:
    return measures_workbook(agency, FiscalYear.objects.get(year=YEAR))


def rows(sheet: Worksheet) -> Iterator[list[str]]:
    for row in sheet.iter_rows():
        yield [cell.value or "" for cell in row]


def test_title_mark_and_two_rows_of_headings() -> None:
    agency = whole_year()
    sheet = written(agency)["มาตรการ"]
    title, mark, upper, lower, *_rest = rows(sheet)
    assert title[0] == f"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ {agency.name}"
    assert mark[0] == "แฟ้มข้อมูลจากพอร์ทัล ITA แบบที่ ๑: แก้ไขแล้วนำเข้ากลับได้ โปรดคงแถวนี้และแถวหัวตารางไว้"
    assert upper == [
        *("ลำดับ", "ประเภท", "มาตรการ/โครงการ/กิจกรรม", "ตัวชี้วัด", "ผลการวิเคราะห์", "ขั้นตอน/วิธีการ"),
        *("กอง/สำนักในระบบ", "ผู้รับผิดชอบ", "ระยะเวลา", "", "", "รอบ ๖ เดือน", "", "", "", "รอบ ๑๒ เดือน", "", "", ""),
        "หมายเหตุ",
    ]
    assert lower == [
        *[""] * 8,
        *("เริ่มต้น", "สิ้นสุด", "ระบุเป็นข้อความ"),
        *("สถานะ", "ผลการดำเนินการ", "ผลลัพธ์/ความสำเร็จ", "ข้อเสนอแนะ") * 2,
        "",
    ]


def test_a_row_holds_every_field() -> None:
    assert list(rows(written(whole_year())["มาตรการ"]))[4] == [
        *("(๑)", "โครงการ", "๑. โครงการที่มีเลขนำ\nสองบรรทัด", "1, 10", "ผลการวิเคราะห์", "๑. ขั้นแรก\n\n๒. ขั้นสอง"),
        *("กองคลัง, พัสดุ\nสำนักปลัด", "ผู้รับผิดชอบอื่น", "1 ตุลาคม 2565", "30 กันยายน 2566", "ตลอดปีงบประมาณ"),
        *("อยู่ระหว่างดำเนินการ", "ผล ๖", "ลัพธ์ ๖", "แนะ ๖", "ดำเนินการแล้วเสร็จ", "ผล ๑๒", "ลัพธ์ ๑๒", "แนะ ๑๒"),
        "บันทึก",
    ]


def test_the_scores_of_indicators_and_parts_and_the_stated_result() -> None:
    assert list(rows(written(whole_year())["ผลคะแนน"]))[2:] == [
        ["ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน", "คะแนนตามที่พิมพ์", "ระดับ"],
        ["1", "การปฏิบัติหน้าที่", "95.17", "๙๕.๑๗", ""],
        ["2", "ชื่ออื่น", "100.00", "100", ""],
        ["3", "การใช้อำนาจ", "", "", ""],
        ["4", "การใช้ทรัพย์สินของราชการ", "", "", ""],
        ["5", "การแก้ไขปัญหาการทุจริต", "", "", ""],
        ["6", "คุณภาพการดำเนินงาน", "", "", ""],
        ["7", "ประสิทธิภาพการสื่อสาร", "", "", ""],
        ["8", "การปรับปรุงการทำงาน", "", "", ""],
        ["9", "การเปิดเผยข้อมูล", "", "", ""],
        ["10", "การป้องกันการทุจริต", "0.50", "", ""],
        ["EIT ส่วนที่ 1", "ส่วนหนึ่ง", "88.00", "๘๘", ""],
        ["EIT ส่วนที่ 2", "ส่วนที่ ๒", "", "", ""],
        ["ภาพรวม", "", "98.84", "", "ผ่านดีเยี่ยม"],
    ]


def test_the_heading_stays_in_sight_and_on_every_printed_page() -> None:
    sheet = written(whole_year())["มาตรการ"]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("D5", "$3:$4")
    assert {cell.font.b for row in sheet["A3:T4"] for cell in row if cell.value} == {True}


def test_every_cell_is_wrapped_text_in_the_official_font() -> None:
    sheet = written(whole_year())["มาตรการ"]
    cells = [cell for row in sheet["A5:T7"] for cell in row]
    assert {(cell.font.name, cell.font.sz, cell.alignment.wrap_text, cell.number_format) for cell in cells} == {
        ("TH Sarabun New", 16, True, "@")
    }


def test_kind_and_status_are_chosen_from_lists() -> None:
    sheet = written(whole_year())["มาตรการ"]
    assert [(str(choice.sqref), choice.formula1) for choice in sheet.data_validations.dataValidation] == [
        ("B5:B207", '"มาตรการ,โครงการ,กิจกรรม,แนวทางรายตัวชี้วัด"'),
        ("L5:L207 P5:P207", '"ดำเนินการแล้วเสร็จ,อยู่ระหว่างดำเนินการ,ยังไม่ได้ดำเนินการ"'),
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "'x"])
def test_no_text_becomes_a_formula_even_when_edited(text: str) -> None:
    agency = AgencyFactory.create()
    hard_measure(agency, [text])
    cell = written(agency)["มาตรการ"]["C5"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_the_same_data_gives_the_same_bytes_with_no_time_in_them() -> None:
    agency = whole_year()
    first = file(agency)
    assert first == file(agency)
    with ZipFile(BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_text_too_long_for_excel_says_which() -> None:
    agency = AgencyFactory.create()
    year = FiscalYearFactory.create(year=YEAR)
    MeasureFactory.create(agency=agency, fiscal_year=year, title="มาตรการยาว", steps="😀" * 16_384)

    with pytest.raises(CellTooLong) as error:
        file(agency)

    assert str(error.value) == (
        "ช่อง “ขั้นตอน/วิธีการ” ของ “มาตรการยาว” ยาวเกิน 32,767 ตัวอักษร ซึ่งเป็นจำนวนสูงสุดที่หนึ่งช่องของ Excel รับได้ "
        "โปรดย่อข้อความในระบบ หรือดาวน์โหลดข้อมูลแบบ JSON ซึ่งเก็บข้อความได้ครบถ้วน"
    )


def test_a_year_without_measures_has_its_headings() -> None:
    agency, _year = AgencyFactory.create(), FiscalYearFactory.create(year=YEAR)
    assert Measure.objects.count() == 0
    assert written(agency)["มาตรการ"].max_row == 4
