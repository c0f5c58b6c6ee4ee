import pytest

from measures.importing.sources import SourceError, read_pasted
from measures.importing.sources.text import read_text
from tests.measures.importing.sources.tables import texts


def tables(text: str) -> list[list[list[str]]]:
    return [texts(grid) for grid in read_text(text)]


def test_quoted_cells_hold_line_ends_and_quotation_marks() -> None:
    assert tables('ก\t"ข\nค ""ง"""\r\n"จ" ฉ\t"ช"\r\n') == [[["ก", 'ข\nค "ง"'], ['"จ" ฉ', '"ช"']]]


def test_lone_quotation_mark_swallows_nothing() -> None:
    assert tables('"ก\tข\nค\tง"\n') == [[['"ก', "ข"], ["ค", 'ง"']]]


def test_ragged_rows_are_padded_and_empty_first_cells_kept() -> None:
    assert tables("ก\tข\tค\nง\n\tจ") == [[["ก", "ข", "ค"]]]
    assert tables("ก\tข\tค\nง\tจ\n\tฉ") == [[["ก", "ข", "ค"], ["ง", "จ", ""], ["", "ฉ", ""]]]


def test_blank_line_or_free_text_ends_a_table_and_names_the_next() -> None:
    grids = read_text("ชื่อรายงาน\n\nก\tข\nค\tง\n\n\tจ\nสรุป IIT\nฉ\tช\nซ\tฌ\nท้ายเอกสาร")

    assert [(texts(grid), grid.caption) for grid in grids] == [
        ([["ก", "ข"], ["ค", "ง"]], "ชื่อรายงาน"),
        ([["", "จ"]], ""),
        ([["ฉ", "ช"], ["ซ", "ฌ"]], "สรุป IIT"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ย่อหน้ายาวที่มี\tแท็บเดียว\nและบรรทัดต่อไป",
        "\tย่อหน้าที่เยื้อง\n\tอีกย่อหน้าที่เยื้อง",
        "๑.\tข้อแรก\n๒.\tข้อสอง",
        "\t\t\t(ลงชื่อ)\n\t\t\t(ตำแหน่ง)",
        "ไม่มีตาราง | เลย",
    ],
)
def test_tabs_that_only_arrange_text_are_no_table(text: str) -> None:
    assert tables(text) == []


def test_list_numbers_are_a_column_under_a_heading() -> None:
    assert tables("ที่\tมาตรการ\n๑.\tก\n๒.\tข") == [[["ที่", "มาตรการ"], ["๑.", "ก"], ["๒.", "ข"]]]


def test_row_of_tabs_stays_but_two_part_tables() -> None:
    assert tables("ก\tข\n\t\nค\tง\n\t\n\t\nจ\tฉ") == [[["ก", "ข"], ["", ""], ["ค", "ง"]], [["จ", "ฉ"]]]


def test_markdown_table() -> None:
    text = (
        "**ชื่อ**\n\n| **ก** | ข<br>ค |\n|:--|---:|\n| a \\| b | <p>ง</p> <p>จ &amp; ฉ</p> |\n| R&amp;D | |\n\n"
        "| ต่อ | หน้า |\n\nก | ข\n--|--\nค | ง\n"
    )

    assert tables(text) == [
        [["ก", "ข\nค"], ["a | b", "ง\nจ & ฉ"], ["R&D", ""]],
        [["ต่อ", "หน้า"]],
        [["ก", "ข"], ["ค", "ง"]],
    ]


def test_cells_may_hold_html_but_other_angle_brackets_were_typed() -> None:
    marked = '<p>ค</p> <ol style="list-style-type: none"> ๑) ง ๒) จ'
    text = f'ก\tข\n{marked}\t<input checked="" type="checkbox"/> ฉ <ช> <5 R&D\nซ < ฌ\tญ'

    assert tables(text) == [[["ก", "ข"], ["ค\n๑) ง ๒) จ", "☑ ฉ <ช> <5 R&D"], ["ซ < ฌ", "ญ"]]]


def test_text_without_a_table_is_refused_with_a_way_out() -> None:
    with pytest.raises(SourceError) as refused:
        read_pasted("<p>ก</p>", "ก\n\nข")

    assert str(refused.value) == (
        "ไม่พบตารางในข้อมูลที่วาง โปรดเลือกตารางทั้งตารางรวมทั้งแถวหัวตารางใน Word, Excel หรือหน้าเว็บ แล้วคัดลอกมาวางอีกครั้ง"
    )


def test_far_too_many_rows_are_refused() -> None:
    with pytest.raises(SourceError) as refused:
        read_pasted("", "ก\tข\n" * 5001)

    assert str(refused.value) == (
        "ตารางนี้มี 5,001 แถว แต่ระบบอ่านได้ครั้งละไม่เกิน 5,000 แถว โปรดเหลือไว้เฉพาะแถวของรายงาน หรือแบ่งตารางเป็นหลายไฟล์ "
        "แล้วลองอีกครั้ง"
    )
