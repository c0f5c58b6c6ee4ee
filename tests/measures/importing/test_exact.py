"""Reading rows of the portal's own tables: what is no value of a field goes to the note, and is said."""

from datetime import date
from decimal import Decimal

import pytest

from measures.enums import MeasureKind, ProgressStatus, ReportingRound
from measures.importing.exact import read_exactly
from measures.importing.fields import ImportField
from measures.importing.grid import Cell
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedColumn, RoundRow
from measures.importing.tables import BodyRow


def read(**texts: str) -> tuple[MeasureRow | IndicatorRow, list[str]]:
    columns = [RecognisedColumn(name, ImportField(name)) for name in texts]
    row = BodyRow(tuple(map(Cell, texts.values())), after_break=False, number=5)
    found, warnings = read_exactly(columns, row)
    return found, [message for message, _field in warnings]


def test_kind_dates_indicators_and_divisions() -> None:
    found, warnings = read(
        title="อบรม", kind="กิจกรรม", indicator="1, 5, 10", divisions="กองคลัง\nกองช่าง", period_from="1 ตุลาคม 2565",
        period_to="31 มีนาคม 2566",
    )  # fmt: skip
    assert warnings == []
    assert found == MeasureRow(
        title="อบรม",
        kind=MeasureKind.ACTIVITY,
        indicators=(1, 5, 10),
        divisions=("กองคลัง", "กองช่าง"),
        period_from=date(2022, 10, 1),
        period_to=date(2023, 3, 31),
        source_row=5,
    )


def test_a_month_without_day_is_its_first_or_its_last() -> None:
    found, _warnings = read(title="อบรม", period_from="ต.ค. 65", period_to="ก.พ. 66")
    assert isinstance(found, MeasureRow)
    assert (found.period_from, found.period_to) == (date(2022, 10, 1), date(2023, 2, 28))


def test_progress_of_both_rounds() -> None:
    found, _warnings = read(
        title="อบรม", status_6="อยู่ระหว่างดำเนินการ", result_12="ครบ", outcome_12="", suggestion_12="ทำต่อ"
    )
    assert isinstance(found, MeasureRow)
    assert found.rounds == (
        RoundRow(ReportingRound.SIX_MONTHS, ProgressStatus.IN_PROGRESS),
        RoundRow(ReportingRound.TWELVE_MONTHS, None, "ครบ", "", "ทำต่อ"),
    )


@pytest.mark.parametrize(
    ("field", "text", "warning"),
    [
        ("kind", "แผนงาน", "ไม่มีประเภท “แผนงาน” จึงเก็บไว้ในหมายเหตุ โปรดเลือกประเภทจากรายการ"),
        ("indicator", "ทุกตัว", "“ทุกตัว” ไม่ใช่เลขตัวชี้วัด (เช่น 1, 2, 10) จึงเก็บไว้ในหมายเหตุ"),
        ("period_to", "สิ้นปี", "“สิ้นปี” ไม่ใช่วันที่ (เช่น 1 ตุลาคม 2566) จึงเก็บไว้ในหมายเหตุ"),
    ],
)
def test_what_is_no_value_is_kept_in_the_note(field: str, text: str, warning: str) -> None:
    found, warnings = read(title="อบรม", **{field: text}, note="เดิม")
    assert warnings == [warning]
    assert text in found.note


def test_a_status_nobody_knows_is_kept_in_the_note() -> None:
    found, warnings = read(title="อบรม", status_12="เกือบเสร็จ")
    assert isinstance(found, MeasureRow)
    assert (found.rounds, found.note, len(warnings)) == ((), "สถานะ รอบ 12 เดือน: เกือบเสร็จ", 1)


@pytest.mark.parametrize(
    ("number", "indicator", "part", "is_overall"),
    [
        ("3", 3, None, False),
        ("๑๐", 10, None, False),
        ("EIT ส่วนที่ 2", 0, ("EIT", 2), False),
        ("eit ส่วนที่ ๑", 0, ("EIT", 1), False),
        ("ภาพรวม", 0, None, True),
    ],
)
def test_what_a_score_is_of(number: str, indicator: int, part: tuple[str, int] | None, is_overall: bool) -> None:
    found, warnings = read(indicator_number=number, score="95.17", score_typed="๙๕.๑๗", rating="ผ่านดี")
    assert isinstance(found, IndicatorRow)
    assert (found.indicator, found.part, found.is_overall, warnings) == (indicator, part, is_overall, [])
    assert (found.score, found.score_typed, found.rating) == (Decimal("95.17"), "๙๕.๑๗", "ผ่านดี")


def test_a_score_of_nothing_known_is_said() -> None:
    _found, warnings = read(indicator_number="ทั้งหมด", score="95")
    assert warnings == ["ไม่ทราบว่าแถวนี้เป็นของตัวชี้วัดใด"]


@pytest.mark.parametrize("text", ["101", "-1", "95.175", "ดีมาก"])
def test_a_figure_that_is_no_score_is_said(text: str) -> None:
    found, warnings = read(indicator_number="1", score=text)
    assert isinstance(found, IndicatorRow)
    assert (found.score, warnings) == (
        None,
        [f"“{text}” ไม่ใช่คะแนน 0 ถึง 100 ที่มีทศนิยมไม่เกินสองตำแหน่ง จึงไม่ได้บันทึก"],
    )
