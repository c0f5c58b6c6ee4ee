import pytest

from measures.importing.fields import ImportField
from measures.importing.grid import Cell
from measures.importing.headings import ColumnHeading, FieldChoice, choose_fields, find_heading, is_other_heading

F = ImportField


def cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(map(Cell, texts))


BODY = cells("จัดทำแผน", "ประชุมคณะทำงาน", "กองคลัง")


@pytest.mark.parametrize("above", [0, 3, 40])
def test_a_heading_is_found_wherever_it_begins(above: int) -> None:
    rows = [*[cells("รายงาน", "", "")] * above, cells("มาตรการ", "ขั้นตอน", "งบประมาณ"), BODY]

    heading = find_heading(rows)

    assert heading is not None
    assert (heading.row, heading.height) == (above, 1)


@pytest.mark.parametrize(
    "row",
    [
        BODY,
        cells("มาตรการ", "", ""),
        cells("ผู้รับผิดชอบ", "ระยะเวลา", "ผลลัพธ์"),
        cells("มาตรการป้องกันการทุจริตในหน่วยงาน", "ประชุม", "กองคลัง"),
        cells("มาตรการ", "ขั้นตอน", "คำ" * 100),
    ],
)
def test_rows_that_are_no_heading(row: tuple[Cell, ...]) -> None:
    assert find_heading([row]) is None


def test_a_heading_inside_a_table_is_known_only_by_its_exact_words() -> None:
    assert is_other_heading(cells("ตัวชี้วัด", "แนวทางการพัฒนา", "คะแนน"))
    assert not is_other_heading(cells("มาตรการ", "แผนงาน ๑", "กองคลัง", "ปี ๒๕๖๖"))
    assert not is_other_heading(BODY)


def test_a_column_of_numbers_without_heading_is_the_sequence() -> None:
    columns = [ColumnHeading(""), ColumnHeading("มาตรการ"), ColumnHeading("")]

    assert choose_fields(columns, [True, False, False]) == [
        FieldChoice(F.SEQUENCE, certain=True),
        FieldChoice(F.TITLE, certain=True),
        FieldChoice(F.NOTE, certain=False),
    ]


def test_a_column_that_lost_its_field_says_to_which() -> None:
    columns = [ColumnHeading("โครงการ"), ColumnHeading("กิจกรรม")]

    assert choose_fields(columns, [False, False]) == [
        FieldChoice(F.TITLE, certain=True),
        FieldChoice(F.NOTE, certain=False, rival=F.TITLE),
    ]
