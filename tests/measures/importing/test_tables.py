from collections.abc import Sequence

from measures.importing.grid import Grid
from measures.importing.tables import LogicalTable, logical_tables
from tests.measures.importing.grids import grid

HEADING = ["มาตรการ", "วิธีดำเนินการ", "ผู้รับผิดชอบ"]


def tables_of(*grids: Grid) -> list[LogicalTable]:
    return logical_tables(grids)[0]


def texts(table: LogicalTable) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def headings(table: LogicalTable) -> list[str]:
    return [column.full for column in table.columns]


def numbered(*rows: Sequence[str]) -> Grid:
    return grid(HEADING, *rows)


def test_page_tables_with_one_heading_are_one_table() -> None:
    (table,) = tables_of(
        grid(HEADING, ["ก", "ข", "ค"], caption="รายงาน"),
        grid(["มาตร การ", "วิธี ดำเนินการ", "ผู้รับผิดชอบ"], ["ง", "จ", "ฉ"]),
        grid(HEADING, ["ช", "ซ", "ฌ"], caption="หน้า ๓"),
        grid(HEADING, ["ญ", "ฎ", "ฏ"], caption="รายงาน"),
    )

    assert texts(table) == [["ก", "ข", "ค"], ["ง", "จ", "ฉ"], ["ช", "ซ", "ฌ"], ["ญ", "ฎ", "ฏ"]]
    assert [row.after_break for row in table.rows] == [True, True, True, True]
    assert table.caption == "รายงาน"


def test_a_new_caption_begins_a_new_table() -> None:
    first, second = tables_of(
        grid(HEADING, ["ก", "ข", "ค"], caption="ด้าน IIT"), grid(HEADING, ["ง", "จ", "ฉ"], caption="ด้าน EIT")
    )

    assert (first.caption, second.caption) == ("ด้าน IIT", "ด้าน EIT")
    assert (texts(first), texts(second)) == ([["ก", "ข", "ค"]], [["ง", "จ", "ฉ"]])


def test_a_grid_without_heading_goes_on_the_one_before() -> None:
    (table,) = tables_of(numbered(["ก", "ข", "ค"]), grid(["", "ข๒", ""]))

    assert texts(table) == [["ก", "ข", "ค"], ["", "ข๒", ""]]
    assert [row.after_break for row in table.rows] == [True, True]


def test_a_caption_between_pages_is_kept_as_a_row_across() -> None:
    (table,) = tables_of(numbered(["ก", "ข", "ค"]), grid(["ง", "จ", "ฉ"], caption="ด้านการใช้งบประมาณ"))

    assert texts(table) == [["ก", "ข", "ค"], ["ด้านการใช้งบประมาณ", "", ""], ["ง", "จ", "ฉ"]]


def test_grids_of_nothing_known_are_handed_back() -> None:
    stranger = grid(["วันที่", "สถานที่"], ["๑", "ห้องประชุม"])
    tables, strangers = logical_tables([stranger, numbered(["ก", "ข", "ค"])])

    assert [texts(table) for table in tables] == [[["ก", "ข", "ค"]]]
    assert strangers == [stranger]


def test_repeated_headings_inside_a_grid_are_page_breaks() -> None:
    (table,) = tables_of(
        numbered(["ก", "ข", "ค"], ["ง", "จ", "ฉ"], ["มาตร การ", "วิธีดำเนิน การ", "ผู้รับผิดชอบ"], ["", "จ๒", ""])
    )

    assert texts(table) == [["ก", "ข", "ค"], ["ง", "จ", "ฉ"], ["", "จ๒", ""]]
    assert [row.after_break for row in table.rows] == [True, False, True]


def test_title_rows_above_the_heading_are_the_caption() -> None:
    (table,) = tables_of(
        grid(["รายงานผล", "", ""], ["", "", ""], ["ปี ๒๕๖๖", "", ""], HEADING, ["ก", "ข", "ค"], first_row=4)
    )

    assert table.caption == "รายงานผล\nปี ๒๕๖๖"
    assert [row.number for row in table.rows] == [8]


def test_two_tables_below_each_other_in_one_sheet() -> None:
    first, second = tables_of(
        grid(
            [*HEADING, ""],
            ["ก", "ข", "ค", ""],
            ["สรุป IIT", "", "", ""],
            ["ตัวชี้วัด", "แนวทาง", "ผู้รับผิดชอบ", "คะแนน"],
            ["ตัวชี้วัดที่ ๑", "ง", "จ", "๙๐"],
        )
    )

    assert headings(first) == HEADING
    assert texts(first) == [["ก", "ข", "ค"]]
    assert second.caption == "สรุป IIT"
    assert texts(second) == [["ตัวชี้วัดที่ ๑", "ง", "จ", "๙๐"]]


def test_a_heading_two_rows_high() -> None:
    (table,) = tables_of(
        grid(
            ["ที่", "มาตรการ", "ระยะเวลา", "<", "ผู้รับผิดชอบ"],
            ["^", "^", "เริ่มต้น", "สิ้นสุด", "^"],
            ["๑", "ก", "ต.ค. ๖๕", "ก.ย. ๖๖", "กองคลัง"],
        )
    )

    assert headings(table) == ["ที่", "มาตรการ", "ระยะเวลา เริ่มต้น", "ระยะเวลา สิ้นสุด", "ผู้รับผิดชอบ"]
    assert texts(table) == [["๑", "ก", "ต.ค. ๖๕", "ก.ย. ๖๖", "กองคลัง"]]


def test_a_heading_two_rows_high_whose_merges_were_lost() -> None:
    (table,) = tables_of(
        grid(
            ["มาตรการ", "ระยะเวลา", "", "ผู้รับผิดชอบ"],
            ["", "เริ่มต้น", "สิ้นสุด", ""],
            ["ก", "ต.ค. ๖๕", "ก.ย. ๖๖", "กองคลัง"],
        )
    )

    assert headings(table) == ["มาตรการ", "ระยะเวลา เริ่มต้น", "ระยะเวลา สิ้นสุด", "ผู้รับผิดชอบ"]


def test_a_heading_two_rows_high_repeated() -> None:
    upper, lower = ["มาตรการ", "ระยะเวลา", "<"], ["^", "เริ่มต้น", "สิ้นสุด"]
    (table,) = tables_of(grid(upper, lower, ["ก", "ข", "ค"], upper, lower, ["ง", "จ", "ฉ"]))

    assert texts(table) == [["ก", "ข", "ค"], ["ง", "จ", "ฉ"]]


def test_a_continuation_below_the_heading_is_no_second_heading() -> None:
    (table,) = tables_of(numbered(["", "ผู้รับผิดชอบ", ""], ["ก", "ข", "ค"]))

    assert texts(table) == [["", "ผู้รับผิดชอบ", ""], ["ก", "ข", "ค"]]


def test_a_number_column_under_the_merged_heading_of_the_title_on_every_page() -> None:
    heading = ["มาตรการ", "<", "ผู้รับผิดชอบ"]
    (table,) = tables_of(
        grid(heading, ["๑", "ก", "กองคลัง"]), grid(heading, ["", "ก๒", ""]), grid(heading, ["๒", "ข", "ค"])
    )

    assert texts(table) == [["๑", "ก", "กองคลัง"], ["", "ก๒", ""], ["๒", "ข", "ค"]]


def test_columns_without_heading_or_text_are_left_out() -> None:
    (table,) = tables_of(grid(["", "มาตรการ", "", "ผู้รับผิดชอบ"], ["", "ก", "", "ข"]))

    assert headings(table) == ["มาตรการ", "ผู้รับผิดชอบ"]


def test_a_stray_column_on_a_later_page_is_added() -> None:
    (table,) = tables_of(grid(["มาตรการ", "ผู้รับผิดชอบ"], ["ก", "ข"]), grid(["มาตรการ", "ผู้รับผิดชอบ", ""], ["ค", "ง", "จ"]))

    assert texts(table) == [["ก", "ข", ""], ["ค", "ง", "จ"]]


def test_a_row_that_numbers_the_columns_is_part_of_the_heading() -> None:
    (table,) = tables_of(numbered(["(๑)", "(๒)", "(๓)"], ["ก", "ข", "ค"], HEADING, ["1", "2", "3"], ["ง", "จ", "ฉ"]))

    assert texts(table) == [["ก", "ข", "ค"], ["ง", "จ", "ฉ"]]
