import pytest

from reports.composing.layout_warnings import layout_warnings
from reports.enums import ReportKind
from reports.models import LayoutColumn, TableLayout

NO_TITLE = "ยังไม่มีคอลัมน์แสดงชื่อมาตรการหรือตัวชี้วัด โปรดเพิ่มหนึ่งคอลัมน์ เพื่อให้ผู้อ่านทราบว่าแต่ละแถวเป็นเรื่องใด"


def layout(kind: str, *fields: str) -> TableLayout:
    tried = TableLayout(report_kind=kind)
    tried.tried_columns = tuple(LayoutColumn(field=field, heading=f"ช่อง\n{field}", width=10) for field in fields)
    return tried


def test_a_usual_layout_has_no_warning() -> None:
    assert layout_warnings(layout("implementation", "sequence", "title", "steps", "status", "result")) == []
    assert layout_warnings(layout("plan", "title", "finding", "steps", "period", "responsible", "note")) == []


@pytest.mark.parametrize("kind", [ReportKind.PLAN, ReportKind.ANALYSIS])
def test_progress_does_not_belong_into_a_plan(kind: ReportKind) -> None:
    (warning,) = layout_warnings(layout(kind, "title", "result", "outcome"))
    assert warning == (
        "คอลัมน์ต่อไปนี้แสดงผลการดำเนินการ ซึ่งใช้ในรายงานผลการดำเนินการ ไม่ใช่ในรายงานนี้: ช่อง result, ช่อง outcome "
        "โปรดนำออก หรือปล่อยไว้เพื่อกรอกด้วยมือ"
    )


def test_the_same_twice_is_noticed() -> None:
    assert layout_warnings(layout("plan", "title", "steps", "title", "steps")) == [
        "มีมากกว่าหนึ่งคอลัมน์ที่แสดงข้อมูลเดียวกัน: มาตรการหรือตัวชี้วัด, ขั้นตอน/วิธีการ โปรดเลือกข้อมูลอื่นให้คอลัมน์หนึ่ง หรือนำออก"
    ]


def test_a_table_without_titles_is_noticed() -> None:
    assert layout_warnings(layout("plan", "steps")) == [NO_TITLE]
