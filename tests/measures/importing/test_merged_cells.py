"""A table with every kind of merged cell is the same measures from Word, Excel and the clipboard."""

import io
from collections.abc import Callable

import pytest

from measures.enums import ProgressStatus
from measures.importing.recognise import recognise
from measures.importing.rows import Recognition
from measures.importing.sources import read_file, read_pasted
from tests.measures.importing.writers import Merge, as_docx, as_html, as_xlsx

TABLE = [
    ["ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "", "ผลการดำเนินงาน", "", ""],
    ["", "", "", "", "เริ่มต้น", "สิ้นสุด", "ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่ได้ดำเนินการ"],
    ["ด้านการใช้งบประมาณ", "", "", "", "", "", "", "", ""],
    ["๑", "เผยแพร่แผน", "จัดทำ", "กองคลัง", "ต.ค. ๖๕", "ก.ย. ๖๖", "✓", "", ""],
    ["", "", "ประชาสัมพันธ์", "", "", "", "", "", ""],
    ["๒", "อบรม", "ประชุม", "", "ม.ค. ๖๖", "มี.ค. ๖๖", "", "/", ""],
]
MERGED = [
    *(Merge(0, column, rows=2) for column in range(4)),
    Merge(0, 4, columns=2),
    Merge(0, 6, columns=3),
    Merge(2, 0, columns=9),
    Merge(3, 0, rows=2),
    Merge(3, 1, rows=2),
    Merge(3, 3, rows=3),
]


def from_html() -> Recognition:
    return recognise(read_pasted(as_html([TABLE], merged=[MERGED]), ""))


def from_word() -> Recognition:
    return recognise(read_file(io.BytesIO(as_docx([TABLE], merged=[MERGED])), "plan.docx"))


def from_excel() -> Recognition:
    return recognise(read_file(io.BytesIO(as_xlsx([TABLE], merged=[MERGED])), "plan.xlsx"))


@pytest.mark.parametrize("read", [from_html, from_word, from_excel])
def test_merged_cells(read: Callable[[], Recognition]) -> None:
    recognition = read()
    first, second = recognition.tables[0].measures

    assert (first.number, first.title, first.steps) == ("๑", "เผยแพร่แผน", "จัดทำ\nประชาสัมพันธ์")
    assert (second.number, second.title, second.steps) == ("๒", "อบรม", "ประชุม")
    assert [row.responsible for row in (first, second)] == ["กองคลัง", "กองคลัง"]
    assert [row.period for row in (first, second)] == ["ต.ค. ๖๕ - ก.ย. ๖๖", "ม.ค. ๖๖ - มี.ค. ๖๖"]
    assert [row.status for row in (first, second)] == [ProgressStatus.COMPLETED, ProgressStatus.IN_PROGRESS]
    assert [row.note for row in (first, second)] == ["ด้านการใช้งบประมาณ", "ด้านการใช้งบประมาณ"]
    assert [note.message for note in recognition.warnings] == [
        "แถวนี้เป็นหัวข้อของแถวที่อยู่ถัดลงไป จึงเก็บไว้ในหมายเหตุของแถวเหล่านั้น: “ด้านการใช้งบประมาณ”"
    ]
