import pytest

from measures.importing.building import build_indicator, build_measure, titles_are_numbered
from measures.importing.continuation import Record
from measures.importing.fields import ImportField
from measures.importing.rows import RecognisedColumn

F = ImportField


def columns(*fields: ImportField) -> list[RecognisedColumn]:
    return [RecognisedColumn(field.value, field) for field in fields]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [(["๑ ก", "๒ ข"], True), (["3 ก", "4 ข"], True), (["๑ ก", "๓ ข"], False), (["๑ ก"], False), (["๑ ก", "ข"], False)],
)
def test_titles_that_count_up(titles: list[str], expected: bool) -> None:
    assert titles_are_numbered(titles) is expected


def test_a_sequence_too_long_to_be_a_number_is_a_note() -> None:
    row, _warnings = build_measure(columns(F.SEQUENCE, F.TITLE), Record(["ลำดับ" * 5, "ก"], 1))

    assert (row.number, row.note) == ("", "sequence: " + "ลำดับ" * 5)


def test_the_number_in_a_title_stays_where_a_sequence_says_it() -> None:
    row, _warnings = build_measure(columns(F.SEQUENCE, F.TITLE), Record(["๑", "๑. ก"], 1))

    assert (row.number, row.title) == ("๑", "๑. ก")


def test_an_indicator_without_number_takes_that_of_its_sequence() -> None:
    row, warnings = build_indicator(
        columns(F.SEQUENCE, F.INDICATOR, F.SCORE), Record(["๗.", "ด้านการสื่อสาร", "๘๐"], 1), has_approach=False
    )

    assert (row.indicator, row.label, row.note, warnings) == (7, "ด้านการสื่อสาร", "", [])


def test_a_sequence_that_is_not_the_indicator_is_kept() -> None:
    row, _warnings = build_indicator(
        columns(F.SEQUENCE, F.INDICATOR), Record(["๑", "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล"], 1), has_approach=True
    )

    assert (row.indicator, row.note) == (9, "sequence: ๑")


def test_an_approach_for_nobody_knows_which_indicator() -> None:
    row, warnings = build_indicator(columns(F.INDICATOR, F.STEPS), Record(["ภาพรวมทั้งหมด", "ก"], 1), has_approach=True)

    assert (row.indicator, row.label, row.steps) == (0, "ภาพรวมทั้งหมด", "ก")
    assert warnings == [("ไม่ทราบว่าแถวนี้เป็นของตัวชี้วัดใด", F.INDICATOR)]
