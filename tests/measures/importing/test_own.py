"""Knowing a sheet the portal itself wrote, also when somebody has worked in it."""

from measures.importing.fields import ImportField
from measures.importing.grid import Cell, Grid
from measures.importing.own import exact_text, is_mark, own_sheet
from measures.importing.recognise import recognise
from measures.workbook import ADVICE, MARK

UPPER = ["ลำดับ", "มาตรการ/โครงการ/กิจกรรม", "รอบ ๖ เดือน", "", "รอบ ๑๒ เดือน"]
LOWER = ["", "", "สถานะ", "ผลการดำเนินการ", "ผลการดำเนินการ"]
ROW = ["๑.", "๒. ชื่อที่มีเลขนำ", "ดำเนินการแล้วเสร็จ", "ผล  ๖", "ผล ๑๒"]


def grid(*rows: list[str], mark: str = f"{MARK}: {ADVICE}") -> Grid:
    width = max(map(len, rows))
    above = [["มาตรการ ปี ๒๕๖๖"], [mark]]
    return Grid(tuple(tuple(Cell(text) for text in row + [""] * (width - len(row))) for row in [*above, *rows]))


def test_fields_come_from_both_heading_rows() -> None:
    own = own_sheet(grid(UPPER, LOWER, ROW))
    assert own is not None
    assert own.fields == (
        ImportField.SEQUENCE,
        ImportField.TITLE,
        ImportField.STATUS_6,
        ImportField.RESULT_6,
        ImportField.RESULT_12,
    )
    assert (own.caption, own.body) == ("มาตรการ ปี ๒๕๖๖", 4)


def test_a_column_somebody_added_is_a_note_and_columns_may_change_places() -> None:
    table = recognise([grid(["งบประมาณ", "หมายเหตุ", "มาตรการ/โครงการ/กิจกรรม"], ["๕,๐๐๐", "เดิม", "จัดประชุม"])]).tables[0]
    assert [column.field for column in table.columns] == [ImportField.NOTE, ImportField.NOTE, ImportField.TITLE]
    assert (table.measures[0].title, table.measures[0].note) == ("จัดประชุม", "งบประมาณ: ๕,๐๐๐\nเดิม")


def test_a_column_twice_is_kept_once_as_the_field_and_once_as_a_note() -> None:
    own = own_sheet(grid(["มาตรการ/โครงการ/กิจกรรม", "ผู้รับผิดชอบ", "ผู้รับผิดชอบ"], ["ก", "ข", "ค"]))
    assert own is not None
    assert own.fields == (ImportField.TITLE, ImportField.RESPONSIBLE, ImportField.NOTE)


def test_without_mark_or_heading_it_is_a_table_like_any_other() -> None:
    assert own_sheet(grid(UPPER, LOWER, ROW, mark="บันทึกของเรา")) is None
    assert own_sheet(grid(["ก", "ข"], ["ค", "ง"])) is None


def test_rows_are_read_to_the_letter_and_blank_ones_left_out() -> None:
    blank = [""] * 5
    second = ["", "หมายเหตุ: ชื่อที่เหมือนท้ายตาราง", "", "", ""]
    table = recognise([grid(UPPER, LOWER, ROW, blank, blank, blank, second)]).tables[0]
    assert [(row.number, row.title, row.source_row) for row in table.measures] == [
        ("๑.", "๒. ชื่อที่มีเลขนำ", 5),
        ("", "หมายเหตุ: ชื่อที่เหมือนท้ายตาราง", 9),
    ]
    assert [(progress.round, progress.result) for progress in table.measures[0].rounds] == [(6, "ผล  ๖"), (12, "ผล ๑๒")]


def test_a_table_after_it_does_not_flow_into_it() -> None:
    other = Grid(tuple(tuple(map(Cell, row)) for row in (["มาตรการ", "ขั้นตอน"], ["จัดอบรม", "เชิญวิทยากร"])))
    tables = recognise([grid(["มาตรการ/โครงการ/กิจกรรม", "ขั้นตอน/วิธีการ"], ["จัดประชุม", "เชิญ"]), other]).tables
    assert [[row.title for row in table.measures] for table in tables] == [["จัดประชุม"], ["จัดอบรม"]]


def test_the_mark_is_known_however_it_is_spaced() -> None:
    assert is_mark(f"  {MARK.replace(' ', '  ')} …")
    assert not is_mark("แฟ้มข้อมูลของเรา")


def test_exact_text_keeps_spaces_lines_and_escapes() -> None:
    assert exact_text("ก  ข\n\nค\t_x005F_x000A_") == "ก  ข\n\nค\t_x000A_"
    assert exact_text("ดำเนินการ") == "ดำเนินการ"
