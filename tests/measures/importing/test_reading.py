from measures.importing.continuation import Record
from measures.importing.fields import ImportField
from measures.importing.reading import Reading
from measures.importing.rows import RecognisedColumn

F = ImportField


def reading(*cells: tuple[str, ImportField, str]) -> Reading:
    return Reading(
        [RecognisedColumn(heading, field) for heading, field, _text in cells],
        Record([text for *_column, text in cells], 4),
    )


def test_columns_of_one_field_stand_below_each_other() -> None:
    record = reading(("ก", F.OUTCOME, "ลด"), ("ข", F.STEPS, "ทำ"), ("ค", F.OUTCOME, "เพิ่ม"))

    assert record.text(F.OUTCOME) == "ลด\nเพิ่ม"
    assert record.cells(F.OUTCOME) == [("ก", "ลด"), ("ค", "เพิ่ม")]
    assert record.shared_fields() == {
        "finding": "",
        "steps": "ทำ",
        "outcome": "ลด\nเพิ่ม",
        "suggestion": "",
        "result": "",
        "status": None,
        "responsible": "",
        "period": "",
        "period_from": None,
        "period_to": None,
        "note": "",
        "divisions": None,
        "rounds": (),
        "source_row": 4,
    }


def test_a_note_without_heading_is_called_by_the_place_of_its_column() -> None:
    assert reading(("", F.NOTE, "ก"), ("", F.NOTE, "ข")).shared_fields()["note"] == "คอลัมน์ที่ 1: ก\nคอลัมน์ที่ 2: ข"


def test_a_free_period_stays_text() -> None:
    fields = reading(("", F.PERIOD, "เป็นประจำทุกเดือน")).shared_fields()

    assert (fields["period"], fields["period_from"], fields["period_to"]) == ("เป็นประจำทุกเดือน", None, None)
