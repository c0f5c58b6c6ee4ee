from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from measures.enums import MeasureKind, ProgressStatus
from measures.importing.fields import ImportField
from measures.importing.grid import Grid
from measures.importing.recognise import NothingRecognised, recognise
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedColumn, Recognition
from tests.measures.importing.grids import grid

F = ImportField


def fields(*headings: str, rows: Sequence[Sequence[str]] = ()) -> list[ImportField]:
    found = recognise([grid(list(headings), *rows)])
    return [column.field for column in found.tables[0].columns]


def measures(*grids: Grid) -> tuple[MeasureRow, ...]:
    return tuple(row for table in recognise(grids).tables for row in table.measures)


def messages(recognition: Recognition) -> list[str]:
    return [note.message for note in recognition.warnings]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("มาตรการ", "แนวทาง", "ผู้รับผิดชอบ"), [F.TITLE, F.STEPS, F.RESPONSIBLE]),
        (("แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา"), [F.TITLE, F.RESPONSIBLE, F.PERIOD]),
        (("แนวทางการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา"), [F.TITLE, F.RESPONSIBLE, F.PERIOD]),
        (("ตัวชี้วัด", "แนวทาง", "ผลการดำเนินงาน"), [F.INDICATOR, F.STEPS, F.RESULT]),
        (("มาตรการ", "ตัวชี้วัด", "ผู้รับผิดชอบ"), [F.TITLE, F.INDICATOR, F.RESPONSIBLE]),
        (("ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "คะแนน"), [F.INDICATOR_NUMBER, F.INDICATOR_NAME, F.SCORE]),
        (("ตัวชี้วัดที่", "ตัวชี้วัด", "คะแนน"), [F.INDICATOR_NUMBER, F.INDICATOR_NAME, F.SCORE]),
        (("ตัวชี้วัดที่", "คะแนน"), [F.INDICATOR, F.SCORE]),
        (("ลำดับ", "รายการตัวชี้วัด", "ผลการประเมิน"), [F.SEQUENCE, F.INDICATOR, F.SCORE]),
        (("โครงการ", "กิจกรรม", "ผู้รับผิดชอบ"), [F.TITLE, F.NOTE, F.RESPONSIBLE]),
        (("มาตรการ", "ผลการดำเนินงาน/ผลลัพธ์", "ผลการดำเนินการ"), [F.TITLE, F.OUTCOME, F.RESULT]),
        (("มาตรการ", "ผู้รับผิดชอบ", "คะแนน"), [F.TITLE, F.RESPONSIBLE, F.NOTE]),
        (("ตัวชี้วัด", "คะแนน ปี ๒๕๖๗", "คะแนน ปี ๒๕๖๘"), [F.INDICATOR, F.NOTE, F.SCORE]),
    ],
)
def test_the_whole_heading_decides_what_a_column_is(headings: tuple[str, ...], expected: list[ImportField]) -> None:
    assert fields(*headings) == expected


def test_columns_nobody_knows_become_notes_with_a_warning() -> None:
    found = recognise(
        [grid(["มาตรการ", "งบประมาณ", "ผู้รับผิดชอบ", "เป้าหมาย"], ["อบรม", "๕,๐๐๐ บาท", "กองคลัง", "๑๐๐ คน\nต่อปี"])]
    )

    assert found.tables[0].columns[1] == RecognisedColumn("งบประมาณ", F.NOTE, certain=False)
    assert found.tables[0].measures[0].note == "งบประมาณ: ๕,๐๐๐ บาท\nเป้าหมาย: ๑๐๐ คน\nต่อปี"
    assert messages(found) == [
        "ไม่รู้จักคอลัมน์ “งบประมาณ” จึงเก็บไว้เป็นหมายเหตุ หากตรงกับช่องข้อมูลใด โปรดเลือกช่องนั้น",
        "ไม่รู้จักคอลัมน์ “เป้าหมาย” จึงเก็บไว้เป็นหมายเหตุ หากตรงกับช่องข้อมูลใด โปรดเลือกช่องนั้น",
    ]


def test_a_second_column_of_one_field_is_kept_as_a_note() -> None:
    found = recognise([grid(["โครงการ", "กิจกรรม", "ผู้รับผิดชอบ"], ["ก", "ข", "ค"])])

    assert (found.tables[0].measures[0].title, found.tables[0].measures[0].note) == ("ก", "กิจกรรม: ข")
    assert messages(found) == ["มีคอลัมน์อื่นเป็น “มาตรการ/โครงการ/กิจกรรม” อยู่แล้ว จึงเก็บคอลัมน์ “กิจกรรม” ไว้เป็นหมายเหตุ"]


def test_a_person_decides_what_a_column_is() -> None:
    table = grid(["มาตรการ", "เป้าหมาย", "ผู้รับผิดชอบ"], ["ก", "ข", "ค"])
    found = recognise([table], columns={0: [F.TITLE, F.OUTCOME, F.OUTCOME]})

    assert found.tables[0].measures == (MeasureRow(title="ก", outcome="ข\nค", source_row=2),)
    assert messages(found) == []


def test_a_person_may_leave_no_subject() -> None:
    table = grid(["มาตรการ", "ผู้รับผิดชอบ"], ["ก", "ข"])
    found = recognise([table], columns={0: [F.NOTE, F.NOTE]})

    assert found.tables[0].rows == ()
    assert messages(found) == ["ตารางนี้ไม่มีคอลัมน์มาตรการหรือตัวชี้วัด โปรดเลือกว่าคอลัมน์ใดเป็นมาตรการหรือตัวชี้วัด"]


def test_a_kind_leaves_out_tables_of_another() -> None:
    plan = grid(["มาตรการ", "ผู้รับผิดชอบ"], ["ก", "ข"], source="ตารางที่ ๑")
    scores = grid(["ตัวชี้วัด", "คะแนน"], ["ตัวชี้วัดที่ ๑", "๙๐"], source="ตารางที่ ๒")

    assert [len(table.measures) for table in recognise([plan, scores], kind="plan").tables] == [1]
    found = recognise([plan, scores], kind="indicator")
    assert [len(table.indicators) for table in found.tables] == [1]
    assert messages(found) == ["มีตารางประเภทอื่นที่ไม่ได้นำเข้า: ตารางที่ ๑ “มาตรการ · ผู้รับผิดชอบ”"]


def test_a_table_without_known_heading_is_reported() -> None:
    found = recognise(
        [grid(["ผู้จัดทำ", "นิติกร"], source="ตารางที่ ๑"), grid(["มาตรการ", "ผู้รับผิดชอบ", "สถานะ"], ["ก", "ข", "แล้วเสร็จ"])]
    )

    assert messages(found) == ["มีตารางที่ไม่มีหัวคอลัมน์ที่รู้จัก จึงไม่ได้นำเข้า: ตารางที่ ๑ “ผู้จัดทำ · นิติกร”"]


def test_nothing_recognised_says_what_was_seen_and_what_is_known() -> None:
    with pytest.raises(NothingRecognised) as caught:
        recognise([grid(["วันที่", "สถานที่"], ["๑", "ห้อง"])])

    assert str(caught.value) == (
        "ไม่พบตารางที่มีหัวคอลัมน์ที่ระบบรู้จัก สิ่งที่พบ: ตารางที่ ๑ “วันที่ · สถานที่ · ๑ · ห้อง” ตารางต้องมีคอลัมน์มาตรการหรือตัวชี้วัด "
        "และอีกอย่างน้อยหนึ่งคอลัมน์ หัวคอลัมน์ที่รู้จัก เช่น มาตรการ, ตัวชี้วัด, ขั้นตอน, ผู้รับผิดชอบ, ระยะเวลา, ผลการดำเนินการ, ผลลัพธ์, "
        "ข้อเสนอแนะ, คะแนน"
    )


def test_no_table_at_all() -> None:
    with pytest.raises(NothingRecognised) as caught:
        recognise([])

    assert str(caught.value).startswith("ไม่พบตาราง โปรดคัดลอกหรือบันทึกตารางพร้อมแถวหัวคอลัมน์")


def test_rows_are_read_into_their_fields() -> None:
    found = measures(
        grid(
            ["ที่", "โครงการ", "ผลการวิเคราะห์", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ข้อเสนอแนะ"],
            ["๑", "โครงการอบรม", "ตัวชี้วัดที่ ๖-๘", "๑. ก ๒. ข", "๑. กองคลัง ๒. กองช่าง", "ต.ค. ๖๕ - ก.ย. ๖๖", "แล้ว", "ไม่มี"],
        )
    )

    assert found == (
        MeasureRow(
            title="โครงการอบรม",
            kind=MeasureKind.PROJECT,
            number="๑",
            indicators=(6, 7, 8),
            finding="ตัวชี้วัดที่ ๖-๘",
            steps="๑. ก\n๒. ข",
            responsible="๑. กองคลัง\n๒. กองช่าง",
            period="ต.ค. ๖๕ - ก.ย. ๖๖",
            period_from=date(2022, 10, 1),
            period_to=date(2023, 9, 30),
            result="แล้ว",
            suggestion="ไม่มี",
            source_row=2,
        ),
    )


def test_bare_numbers_are_numbers_only_where_all_titles_have_them() -> None:
    counted = grid(["มาตรการ", "ผู้รับผิดชอบ"], ["๑ จัดทำ", "ก"], ["๒ เผยแพร่", "ข"])
    words = grid(["มาตรการ", "ผู้รับผิดชอบ"], ["๕ ส. เพื่อหน่วยงาน", "ก"], ["เผยแพร่", "ข"])

    assert [(row.number, row.title) for row in measures(counted)] == [("๑", "จัดทำ"), ("๒", "เผยแพร่")]
    assert [(row.number, row.title) for row in measures(words)] == [("", "๕ ส. เพื่อหน่วยงาน"), ("", "เผยแพร่")]


def test_a_number_column_under_the_heading_of_the_title() -> None:
    found = recognise([grid(["มาตรการ", "<", "ผู้รับผิดชอบ"], ["๑.", "ก", "ค"], ["๒.", "ข", "ง"])])

    assert [(row.number, row.title) for row in found.tables[0].measures] == [("๑.", "ก"), ("๒.", "ข")]
    assert [column.field for column in found.tables[0].columns] == [F.SEQUENCE, F.TITLE, F.RESPONSIBLE]


def test_the_period_from_two_columns() -> None:
    (row,) = measures(grid(["มาตรการ", "ระยะเวลา", "<"], ["^", "เริ่มต้น", "สิ้นสุด"], ["ก", "๑ ต.ค. ๖๕", "๓๐ ก.ย. ๖๖"]))

    assert (row.period, row.period_from, row.period_to) == (
        "๑ ต.ค. ๖๕ - ๓๐ ก.ย. ๖๖",
        date(2022, 10, 1),
        date(2023, 9, 30),
    )


def test_a_period_the_wrong_way_round_is_kept_as_text() -> None:
    found = recognise([grid(["มาตรการ", "ระยะเวลา"], ["ก", "ก.ย. ๖๖ - ต.ค. ๖๕"])])
    row = found.tables[0].measures[0]

    assert (row.period, row.period_from, row.period_to) == ("ก.ย. ๖๖ - ต.ค. ๖๕", None, None)
    assert [(note.message, note.row, note.field) for note in found.warnings] == [
        ("ระยะเวลาสิ้นสุดก่อนวันเริ่มต้น โปรดแก้ไขวันที่", 0, F.PERIOD)
    ]


TICKS = ["มาตรการ", "ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่ได้ดำเนินการ"]


@pytest.mark.parametrize(
    ("ticks", "status", "note"),
    [
        (["/", "", ""], ProgressStatus.COMPLETED, ""),
        (["", "✓", "-"], ProgressStatus.IN_PROGRESS, ""),
        (["", "", "√"], ProgressStatus.NOT_STARTED, ""),
        (["✓ มี.ค.", "", ""], ProgressStatus.COMPLETED, "ผลการดำเนินงาน ดำเนินการแล้วเสร็จ: ✓ มี.ค."),
        (["/", "/", ""], None, "ผลการดำเนินงาน ดำเนินการแล้วเสร็จ: /\nผลการดำเนินงาน อยู่ระหว่างดำเนินการ: /"),
        (["", "", ""], None, ""),
    ],
)
def test_tick_columns_under_one_heading(ticks: list[str], status: ProgressStatus | None, note: str) -> None:
    (row,) = measures(grid(["มาตรการ", "ผลการดำเนินงาน", "<", "<"], ["^", *TICKS[1:]], ["ก", *ticks]))

    assert (row.status, row.note) == (status, note)


def test_two_ticks_or_none_are_reported() -> None:
    found = recognise([grid(TICKS, ["ก", "/", "/", ""], ["ข", "", "", ""], ["ค", "", "", "/"])])

    assert [(note.message, note.row) for note in found.warnings] == [
        ("มีเครื่องหมายที่สถานะมากกว่าหนึ่งช่อง จึงยังไม่กำหนดสถานะ", 0),
        ("ไม่มีเครื่องหมายที่ช่องสถานะใด", 1),
    ]


@pytest.mark.parametrize(
    ("text", "status", "note"),
    [
        ("ดำเนินการแล้วเสร็จ", ProgressStatus.COMPLETED, ""),
        ("☐ แล้วเสร็จ ☑ อยู่ระหว่างดำเนินการ", ProgressStatus.IN_PROGRESS, ""),
        ("ดำเนินการแล้ว ๓ ครั้ง", ProgressStatus.COMPLETED, "สถานะ: ดำเนินการแล้ว ๓ ครั้ง"),
        ("เลื่อน", None, "สถานะ: เลื่อน"),
        ("-", None, ""),
    ],
)
def test_words_and_boxes_in_a_status_column(text: str, status: ProgressStatus | None, note: str) -> None:
    (row,) = measures(grid(["มาตรการ", "ผู้รับผิดชอบ", "สถานะ"], ["ก", "ข", text]))

    assert (row.status, row.note) == (status, note)


def test_two_boxes_in_a_result_are_kept_in_the_note() -> None:
    text = "จัดแล้ว ☑ ดำเนินการแล้วเสร็จ ☑ อยู่ระหว่างดำเนินการ"
    (row,) = measures(grid(["มาตรการ", "ผลการดำเนินการ"], ["ก", text]))

    assert (row.result, row.status, row.note) == (
        "จัดแล้ว",
        None,
        "สถานะ: ☑ ดำเนินการแล้วเสร็จ ☑ อยู่ระหว่างดำเนินการ",
    )


def test_indicator_columns_beside_a_title() -> None:
    found = measures(
        grid(
            ["ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"],
            ["๑, ๒", "ก", "ง"],
            ["ตัวชี้วัดที่ ๓ การใช้อำนาจ", "ข", "จ"],
            ["ร้อยละของผู้พอใจ", "ค", "ฉ"],
        )
    )

    assert [row.indicators for row in found] == [(1, 2), (3,), ()]
    assert [row.note for row in found] == ["", "ตัวชี้วัด: ตัวชี้วัดที่ ๓ การใช้อำนาจ", "ตัวชี้วัด: ร้อยละของผู้พอใจ"]


def test_outcomes_that_quote_an_indicator_do_not_link_it() -> None:
    (row,) = measures(grid(["มาตรการ", "ผลลัพธ์"], ["ก", "คะแนนตัวชี้วัดที่ ๗ เพิ่มขึ้น"]))

    assert row.indicators == ()


def test_scores_no_indicator_can_have_are_kept_in_the_note() -> None:
    found = recognise([grid(["ตัวชี้วัด", "ขั้นตอน", "ผลการดำเนินการ"], ["ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ คะแนน ๑๙๕.๑๗", "ก", "ข"])])

    assert found.tables[0].indicators == (
        IndicatorRow(
            indicator=1,
            label="ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่",
            name="การปฏิบัติหน้าที่",
            has_approach=True,
            steps="ก",
            result="ข",
            note="คะแนน: ๑๙๕.๑๗",
            source_row=2,
        ),
    )
    assert messages(found) == ["“๑๙๕.๑๗” ไม่ใช่คะแนนตั้งแต่ 0 ถึง 100 จึงเก็บไว้ในหมายเหตุ"]


def test_score_tables_with_instruments_and_a_mean() -> None:
    found = recognise(
        [
            grid(
                ["ที่", "ตัวชี้วัด", "คะแนน"],
                ["แบบวัด IIT", "<", "<"],
                ["๑", "การปฏิบัติหน้าที่", "๙๕.๑๗"],
                ["๒", "การใช้งบประมาณ", "ไม่มี"],
                ["คะแนนเฉลี่ย", "", "๙๕.๑๗"],
                caption="ผลคะแนน ปีงบประมาณ พ.ศ. ๒๕๖๗",
            )
        ]
    )
    table = found.tables[0]

    assert [(row.indicator, row.label, row.score, row.score_typed) for row in table.indicators] == [
        (1, "การปฏิบัติหน้าที่", Decimal("95.17"), "๙๕.๑๗"),
        (2, "การใช้งบประมาณ", None, ""),
    ]
    assert [row.note for row in table.indicators] == ["แบบวัด IIT", "แบบวัด IIT\nคะแนนเฉลี่ย ๙๕.๑๗\nคะแนน: ไม่มี"]
    assert table.scores_year == 2567
    assert messages(found) == [
        "แถวนี้เป็นหัวข้อของแถวที่อยู่ถัดลงไป จึงเก็บไว้ในหมายเหตุของแถวเหล่านั้น: “แบบวัด IIT”",
        "แถวนี้ไม่ใช่มาตรการ จึงแยกออกไว้: “คะแนนเฉลี่ย ๙๕.๑๗”",
        "“ไม่มี” ไม่ใช่คะแนนตั้งแต่ 0 ถึง 100 จึงเก็บไว้ในหมายเหตุ",
    ]


def test_a_row_of_scores_that_names_no_indicator_is_left_out_with_a_warning() -> None:
    found = recognise([grid(["ตัวชี้วัด", "คะแนน"], ["ตัวชี้วัดที่ ๑", "๙๐"], ["อันดับ", "๕"])])

    assert [row.indicator for row in found.tables[0].indicators] == [1]
    assert messages(found) == ["แถวนี้ไม่ระบุตัวชี้วัด จึงไม่ได้นำเข้า: “อันดับ ๕”"]


def test_foreign_letters_side_by_side_are_one_warning() -> None:
    found = recognise([grid(["มาตรการ", "ขั้นตอน"], ["ก", "พัสดุবুนหน้าเว็บ"], ["ข", "หา\ufffdย"])])

    assert [(note.message, note.row, note.field) for note in found.warnings] == [
        ("พบ “বু” (อักษรเบงกาลี) ใน “พัสดุবুนหน้าเว็บ” โปรดตรวจสอบคำนี้", 0, F.STEPS),
        ("พบ “\ufffd” (อักษรอ่านไม่ออก) ใน “หา\ufffdย” โปรดตรวจสอบคำนี้", 1, F.STEPS),
    ]
    assert found.tables[0].measures[0].steps == "พัสดุবুนหน้าเว็บ"
