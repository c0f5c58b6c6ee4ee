import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.composing.usual_headings import USUAL_HEADINGS
from reports.enums import ColumnField, ReportKind, TableRows
from reports.forms.layout_columns import (
    TypedColumn,
    controls,
    next_column,
    read_step,
    rearrange,
    stored_columns,
    typed_columns,
)
from reports.models import LayoutColumn, TableLayout

REPORT = TableLayout(report_kind=ReportKind.IMPLEMENTATION, rows=TableRows.MEASURES)
ONE, TWO, THREE = (TypedColumn(field, heading, "10") for field, heading in zip("abc", "กขค", strict=True))
COLUMNS = (ONE, TWO, THREE)


def test_columns_are_read_back_as_they_were_written() -> None:
    assert controls((ONE,)) == {"column_1_field": "a", "column_1_heading": "ก", "column_1_width": "10"}
    assert typed_columns(controls(COLUMNS)) == COLUMNS


def test_a_gap_in_the_numbers_is_closed() -> None:
    sent = {"column_3_field": "a", "column_3_heading": "ก", "column_3_width": "10", "column_7_field": "b"}
    assert typed_columns(sent) == (ONE, TypedColumn("b", "", ""))


def test_there_is_an_end_to_what_is_read() -> None:
    assert len(typed_columns({f"column_{place}_field": "title" for place in range(1, 500)})) == 40


def test_stored_columns_are_typed_ones() -> None:
    stored = [LayoutColumn(field="title", heading="มาตรการ", width=12)]
    assert stored_columns(stored) == (TypedColumn("title", "มาตรการ", "12"),)


@pytest.mark.parametrize(
    ("column", "name"),
    [
        (TypedColumn("period", "ระยะเวลา\nดำเนินการ", "1"), "ระยะเวลา ดำเนินการ"),
        (TypedColumn("period", " ", "1"), "ระยะเวลา"),
        (TypedColumn("colour", "", "1"), "colour"),
    ],
)
def test_a_column_is_called_by_its_heading_or_what_it_shows(column: TypedColumn, name: str) -> None:
    assert column.name == name


@pytest.mark.parametrize(
    ("action", "step"),
    [
        ("up 2", ("up", 2)),
        ("down 1", ("down", 1)),
        ("remove 3", ("remove", 3)),
        ("add", ("add", 4)),
        ("up 0", None),
        ("up 4", None),
        ("up", None),
        ("up x", None),
        ("up ๒", None),
        ("up -1", None),
        ("up ²", None),
        ("preview", None),
        ("use", None),
        ("", None),
    ],
)
def test_a_button_is_a_step_or_nothing(action: str, step: tuple[str, int] | None) -> None:
    assert read_step(action, 3) == step


@pytest.mark.parametrize(
    ("action", "columns", "place", "said"),
    [
        ("up 2", (TWO, ONE, THREE), 1, "คอลัมน์ “ข” อยู่ลำดับที่ 1 จาก 3 คอลัมน์แล้ว"),
        ("down 2", (ONE, THREE, TWO), 3, "คอลัมน์ “ข” อยู่ลำดับที่ 3 จาก 3 คอลัมน์แล้ว"),
        ("up 1", (ONE, TWO, THREE), 1, "คอลัมน์ “ก” อยู่ลำดับที่ 1 จาก 3 คอลัมน์แล้ว"),
        ("down 3", (ONE, TWO, THREE), 3, "คอลัมน์ “ค” อยู่ลำดับที่ 3 จาก 3 คอลัมน์แล้ว"),
        ("remove 1", (TWO, THREE), 1, "นำคอลัมน์ “ก” ออกแล้ว"),
        ("remove 3", (ONE, TWO), 2, "นำคอลัมน์ “ค” ออกแล้ว"),
    ],
)
def test_columns_move_and_go(action: str, columns: tuple[TypedColumn, ...], place: int, said: str) -> None:
    step = read_step(action, 3)
    assert step is not None
    rearranged = rearrange(COLUMNS, *step, REPORT)

    assert (rearranged.columns, rearranged.place, rearranged.said) == (columns, place, said)


def test_the_last_column_can_go() -> None:
    assert rearrange((ONE,), "remove", 1, REPORT).columns == ()


def test_a_new_column_stands_at_the_end_with_its_usual_heading() -> None:
    rearranged = rearrange((TypedColumn("title", "มาตรการ", "20"),), "add", 2, REPORT)

    assert rearranged.columns[1:] == (TypedColumn("steps", "ขั้นตอน/วิธีการ", "15"),)
    assert (rearranged.place, rearranged.said) == (2, "เพิ่มคอลัมน์ “ขั้นตอน/วิธีการ” ไว้ท้ายสุดแล้ว")


@pytest.mark.parametrize(
    ("kind", "rows", "expected"),
    [
        (
            "implementation",
            "measures",
            "title steps responsible period result outcome suggestion status finding indicators note sequence note",
        ),
        ("plan", "measures", "title steps responsible period finding indicators note sequence note"),
        ("analysis", "measures", "title steps responsible period finding indicators note sequence note"),
        (
            "implementation",
            "indicators",
            "title steps responsible period score result outcome suggestion status finding indicators note sequence",
        ),
    ],
)
def test_fields_are_offered_in_the_order_of_official_tables(kind: str, rows: str, expected: str) -> None:
    layout = TableLayout(report_kind=kind, rows=rows)
    columns: tuple[TypedColumn, ...] = ()
    for _field in expected.split():
        columns = (*columns, next_column(columns, layout))

    assert " ".join(column.field for column in columns) == expected


def test_the_result_with_its_status_counts_as_both() -> None:
    shown = tuple(
        TypedColumn(field, "", "1") for field in ("title", "steps", "responsible", "period", "result_and_status")
    )
    assert next_column(shown, REPORT).field == "outcome"


def test_every_field_has_a_usual_heading() -> None:
    assert set(USUAL_HEADINGS) == set(ColumnField)


@given(st.permutations(COLUMNS), st.sampled_from(["up 1", "up 2", "up 3", "down 1", "down 2", "down 3"]))
def test_moving_loses_and_invents_nothing(columns: list[TypedColumn], action: str) -> None:
    step = read_step(action, 3)
    assert step is not None
    moved = rearrange(tuple(columns), *step, REPORT)

    assert sorted(moved.columns, key=lambda column: column.field) == list(COLUMNS)
    assert moved.columns[moved.place - 1] == columns[step[1] - 1]
