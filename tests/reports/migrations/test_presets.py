"""The presets that migrations 0002 and 0005 load, held against the official tables."""

import pytest

from reports.enums import Numbering
from reports.models import TableLayout

pytestmark = pytest.mark.django_db


def columns(name: str) -> list[tuple[str, str]]:
    layout = TableLayout.objects.presets().get(name=name)
    return [(column.field, column.heading.replace("\n", "")) for column in layout.columns.all()]


def test_the_presets_stand_in_their_order() -> None:
    assert [(layout.name, layout.numbering) for layout in TableLayout.objects.presets()] == [
        ("indicator-5", Numbering.NONE),
        ("implementation-4", Numbering.PARENTHESES),
        ("implementation-6", Numbering.DOT),
        ("implementation-6-suggestion", Numbering.DOT),
        ("implementation-7", Numbering.PLAIN),
        ("plan-5", Numbering.DOT),
        ("analysis", Numbering.DOT),
    ]


def test_every_preset_of_tables_is_in_landscape_with_thai_digits() -> None:
    tables = TableLayout.objects.presets().exclude(name="analysis")
    assert set(tables.values_list("orientation", "digit_style")) == {("landscape", "thai")}


def test_the_analysis_is_upright_and_its_table_is_that_of_the_plan() -> None:
    layout = TableLayout.objects.presets().get(name="analysis")
    assert (layout.report_kind, layout.orientation, layout.shows_scores) == ("analysis", "portrait", True)
    assert columns("analysis") == columns("plan-5")


@pytest.mark.parametrize(
    "layout",
    [
        "indicator-5",
        "implementation-4",
        "implementation-6",
        "implementation-6-suggestion",
        "implementation-7",
        "plan-5",
        "analysis",
    ],
)
def test_the_widths_of_a_preset_are_percentages(layout: str) -> None:
    assert sum(column.width for column in TableLayout.objects.get(name=layout).columns.all()) == 100


def test_implementation_4() -> None:
    assert columns("implementation-4") == [
        ("title", "มาตรการ/กิจกรรม"),
        ("steps", "ขั้นตอน/วิธีการ"),
        ("result", "สรุปผลการดำเนินการตามมาตรการ/กิจกรรม"),
        ("outcome", "ผลลัพธ์/ความสำเร็จ"),
    ]


def test_implementation_6() -> None:
    assert columns("implementation-6") == [
        ("title", "มาตรการ/แนวทาง"),
        ("steps", "ขั้นตอน/วิธีการปฏิบัติ"),
        ("responsible", "หน่วยงานผู้รับผิดชอบ"),
        ("period", "ระยะเวลาดำเนินการ"),
        ("result", "สรุปผลการดำเนินการ"),
        ("outcome", "ผลลัพธ์/ความสำเร็จ"),
    ]


def test_implementation_6_suggestion() -> None:
    assert columns("implementation-6-suggestion") == [
        ("title", "มาตรการ/แนวทาง"),
        ("steps", "วิธีดำเนินการ"),
        ("responsible", "ผู้รับผิดชอบ"),
        ("period", "ระยะเวลาดำเนินการ"),
        ("result", "ผลการดำเนินการ"),
        ("suggestion", "ข้อเสนอแนะ"),
    ]


def test_implementation_7_with_its_indicator_tables() -> None:
    layout = TableLayout.objects.get(name="implementation-7")

    assert layout.indicator_layout == TableLayout.objects.get(name="indicator-5")
    assert columns("implementation-7") == [
        ("sequence", "ลำดับ"),
        ("title", "มาตรการ/กิจกรรม"),
        ("steps", "วิธีดำเนินการ"),
        ("period", "ระยะเวลาในการดำเนินการ"),
        ("responsible", "ผู้รับผิดชอบ"),
        ("result", "สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม"),
        ("outcome", "ผลลัพธ์หรือความสำเร็จในการดำเนินการ"),
    ]


def test_indicator_5() -> None:
    assert TableLayout.objects.get(name="indicator-5").rows == "indicators"
    assert columns("indicator-5") == [
        ("title", "ตัวชี้วัด"),
        ("steps", "แนวทางในการยกระดับการประเมิน"),
        ("responsible", "ผู้รับผิดชอบ"),
        ("period", "ระยะเวลา"),
        ("result_and_status", "ความก้าวหน้าผลการดำเนินการ"),
    ]


def test_plan_5_with_its_score_table() -> None:
    layout = TableLayout.objects.get(name="plan-5")

    assert (layout.report_kind, layout.shows_scores) == ("plan", True)
    assert columns("plan-5") == [
        ("title", "มาตรการ/ โครงการ/กิจกรรม"),
        ("finding", "ผลการวิเคราะห์ตัวชี้วัดตามหลักเกณฑ์การประเมิน ITA"),
        ("steps", "ขั้นตอน/วิธีการปฏิบัติ"),
        ("period", "ช่วงระยะเวลาในการดำเนินการ"),
        ("responsible", "ผู้รับผิดชอบ"),
    ]
