from collections.abc import Sequence

import pytest

from measures.importing.continuation import join
from measures.importing.grid import Grid
from measures.importing.recognise import recognise
from measures.importing.rows import MeasureRow, Recognition
from tests.measures.importing.grids import grid

HEADING = ["ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"]


def table(*rows: Sequence[str]) -> Recognition:
    return recognise([grid(HEADING, *rows)])


def measures(*grids: Grid) -> tuple[MeasureRow, ...]:
    return recognise(grids).tables[0].measures


def messages(recognition: Recognition) -> list[str]:
    return [note.message for note in recognition.warnings]


@pytest.mark.parametrize(
    ("before", "after", "goes_on", "joined"),
    [
        ("", "ข", False, "ข"),
        ("ก", "๒. ข", True, "ก\n๒. ข"),
        ("ก", "- ข", False, "ก\n- ข"),
        ("สะท้อนถึง", "ข้อจำกัด", True, "สะท้อนถึง ข้อจำกัด"),
        ("จัดทำแผน", "เผยแพร่แผน", False, "จัดทำแผน\nเผยแพร่แผน"),
    ],
)
def test_a_cell_and_its_continuation(before: str, after: str, goes_on: bool, joined: str) -> None:
    assert join(before, after, goes_on=goes_on) == joined


def test_the_end_of_a_list_item_goes_on_in_its_line() -> None:
    (row,) = measures(grid(HEADING, ["๑", "ก", "๑. ข ๒. ให้แก่บุคลากร", "กองคลัง"], ["", "", "ภายในส่วนราชการ", ""]))

    assert row.steps == "๑. ข\n๒. ให้แก่บุคลากร ภายในส่วนราชการ"


def test_steps_under_a_merged_title_are_separate_even_beside_a_list() -> None:
    (row,) = measures(grid(HEADING, ["๑", "ก", "๑. ข", "กองคลัง"], ["^", "^", "ค", ""]))

    assert row.steps == "๑. ข\nค"


def test_step_rows_under_one_merged_title_are_one_measure() -> None:
    (row,) = measures(
        grid(HEADING, ["๑", "ก", "จัดทำแผน", "กองคลัง"], ["^", "^", "เผยแพร่", "กองช่าง"], ["^", "^", "ติดตาม", ""])
    )

    assert (row.title, row.steps, row.responsible) == ("ก", "จัดทำแผน\nเผยแพร่\nติดตาม", "กองคลัง\nกองช่าง")


def test_the_same_where_the_merges_were_lost() -> None:
    (row,) = measures(
        grid(HEADING, ["๑", "ก", "จัดทำแผน", "กองคลัง"], ["", "", "เผยแพร่", "กองช่าง"], ["", "", "ติดตาม", ""])
    )

    assert (row.title, row.steps, row.responsible) == ("ก", "จัดทำแผน\nเผยแพร่\nติดตาม", "กองคลัง\nกองช่าง")


def test_a_cell_merged_over_several_measures_holds_for_each() -> None:
    found = measures(grid(HEADING, ["๑", "ก", "ค", "กองคลัง"], ["๒", "ข", "ง", "^"], ["๓", "จ", "ฉ", "กองช่าง"]))

    assert [row.responsible for row in found] == ["กองคลัง", "กองคลัง", "กองช่าง"]


def test_a_cell_merged_over_a_step_row_and_the_next_measure() -> None:
    found = measures(grid(HEADING, ["๑", "ก", "ค", "กองคลัง"], ["^", "^", "ง", "กองช่าง"], ["๒", "ข", "จ", "^"]))

    assert [row.responsible for row in found] == ["กองคลัง\nกองช่าง", "กองช่าง"]


def test_rows_after_a_page_break_go_on_in_the_line() -> None:
    found = measures(
        grid(HEADING, ["๑", "ก", "จัดทำระบบให้", "กองคลัง"]), grid(HEADING, ["", "", "ใช้งานง่าย", ""], ["๒", "ข", "ค", "ง"])
    )

    assert [row.steps for row in found] == ["จัดทำระบบให้ ใช้งานง่าย", "ค"]


@pytest.mark.parametrize("row", [["ด้านการใช้งบประมาณ", "<", "<", "<"], ["ด้านการใช้งบประมาณ", "", "", ""]])
def test_section_rows_go_into_the_notes_of_the_measures_below(row: list[str]) -> None:
    found = table(["๑", "ก", "ค", "ง"], row, ["๒", "ข", "จ", "ฉ"], ["๓", "ช", "ซ", "ฌ"])

    assert [measure.note for measure in found.tables[0].measures] == ["", "ด้านการใช้งบประมาณ", "ด้านการใช้งบประมาณ"]
    assert messages(found) == ["แถวนี้เป็นหัวข้อของแถวที่อยู่ถัดลงไป จึงเก็บไว้ในหมายเหตุของแถวเหล่านั้น: “ด้านการใช้งบประมาณ”"]


def test_sections_right_below_each_other_are_both_kept() -> None:
    across = ["<", "<", "<"]
    found = table(
        ["ด้าน IIT", *across], ["ส่วนที่ ๑", *across], ["๑", "ก", "ค", "ง"], ["ด้าน EIT", *across], ["๒", "ข", "จ", "ฉ"]
    )

    assert [measure.note for measure in found.tables[0].measures] == ["ด้าน IIT\nส่วนที่ ๑", "ด้าน EIT"]


def test_a_section_without_rows_is_kept_with_the_last_measure() -> None:
    found = table(["๑", "ก", "ค", "ง"], ["ด้าน EIT", "<", "<", "<"])

    assert [measure.note for measure in found.tables[0].measures] == ["ด้าน EIT"]


def test_a_section_without_rows_stays_with_what_is_beside_it() -> None:
    first, second = (
        table(
            ["", "ด้านที่หนึ่ง", "", ""],
            ["", "กลุ่มที่หนึ่ง", "", ""],
            ["", "ก", "จัดทำแผน", ""],
            ["", "ด้านที่สอง", "", ""],
            ["", "ข", "เผยแพร่", ""],
            ["", "ด้านที่สาม", "", ""],
        )
        .tables[0]
        .measures
    )

    assert (first.note, second.note) == ("ด้านที่หนึ่ง\nกลุ่มที่หนึ่ง", "ด้านที่สอง\nด้านที่สาม")


def test_a_measure_of_which_only_the_title_is_typed_is_a_measure() -> None:
    found = table(["๑", "ก", "", ""], ["๒", "ด้านการเงิน", "", ""])

    assert [measure.title for measure in found.tables[0].measures] == ["ก", "ด้านการเงิน"]


@pytest.mark.parametrize("text", ["หมายเหตุ ข้อมูลเบื้องต้น", "รวม", "รวม ๒ โครงการ"])
def test_totals_and_footnotes_are_no_measures(text: str) -> None:
    found = table(["๑", "ก", "ค", "ง"], [text, "", "", ""])

    assert [(measure.title, measure.note) for measure in found.tables[0].measures] == [("ก", text)]
    assert messages(found) == [f"แถวนี้ไม่ใช่มาตรการ จึงแยกออกไว้: “{text}”"]


def test_a_title_without_number_after_a_page_break_goes_on_the_one_before() -> None:
    found = recognise(
        [
            grid(HEADING, ["๑", "ก", "ค", "ง"], ["๒", "ส่งเสริมการ", "จัดทำ", "กองคลัง"]),
            grid(HEADING, ["", "มีส่วนร่วม", "แผน", ""], ["๓", "จ", "ฉ", "ช"]),
        ]
    )

    assert [row.title for row in found.tables[0].measures] == ["ก", "ส่งเสริมการ มีส่วนร่วม", "จ"]
    assert [(note.row, note.message) for note in found.warnings] == [
        (1, "มีแถวที่ไม่มีลำดับที่ถูกนำมาต่อกับแถวก่อนหน้า โปรดตรวจสอบข้อความของแถวนี้")
    ]


def test_a_title_without_number_inside_a_page_is_a_measure_to_check() -> None:
    found = table(["๑", "ก", "ค", "ง"], ["", "ข", "จ", "ฉ"], ["๒", "ช", "ซ", "ฌ"])

    assert [row.title for row in found.tables[0].measures] == ["ก", "ข", "ช"]
    assert [(note.row, note.message) for note in found.warnings] == [
        (1, "แถวนี้ไม่มีลำดับที่ ทั้งที่แถวอื่นมี โปรดตรวจสอบว่าเป็นคนละแถวกับแถวก่อนหน้าจริงหรือไม่")
    ]


def test_a_number_merged_over_two_rows_makes_them_one_measure() -> None:
    found = table(["๑", "ก", "ค", "ง"], ["^", "ข", "จ", "ฉ"], ["๒", "ช", "ซ", "ฌ"])

    assert [(row.number, row.title) for row in found.tables[0].measures] == [("๑", "ก\nข"), ("๒", "ช")]


def test_a_number_without_title_is_joined_and_kept() -> None:
    found = table(["๑", "ก", "ค", "ง"], ["๑.๑", "", "จ", ""], ["๒", "ข", "ฉ", "ช"])

    assert [(row.title, row.steps, row.note) for row in found.tables[0].measures] == [
        ("ก", "ค\nจ", "๑.๑"),
        ("ข", "ฉ", ""),
    ]
    assert messages(found) == ["มีแถวที่มีลำดับที่แต่ไม่มีชื่อมาตรการ จึงนำมาต่อกับแถวก่อนหน้า"]


def test_a_continuation_before_any_measure_is_kept_in_the_notes() -> None:
    found = table(["", "", "ท้ายหน้าก่อน", ""], ["๑", "ก", "ค", "ง"])

    assert found.tables[0].measures[0].note == "ท้ายหน้าก่อน"
    assert messages(found) == ["แถวนี้อยู่ก่อนมาตรการแรก จึงเก็บไว้ในหมายเหตุ: “ท้ายหน้าก่อน”"]
