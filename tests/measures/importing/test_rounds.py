"""What a row says of each round, in the portal's own tables and in those people make."""

import pytest

from measures.enums import MeasureKind, ProgressStatus, ReportingRound
from measures.importing.fields import ImportField
from measures.importing.grid import Grid
from measures.importing.recognise import recognise
from measures.importing.rounds import progress_fields, progress_said, round_of
from measures.importing.rows import MeasureRow, RoundRow
from measures.importing.store import store_rows
from measures.models import Progress
from measures.services.progress import ProgressValues
from tests.factories import AgencyFactory
from tests.measures.importing.grids import grid

SIX, TWELVE = ReportingRound


def test_columns_without_round_are_of_the_round_imported_for() -> None:
    row = MeasureRow("อบรม", status=ProgressStatus.COMPLETED, result="ครบ")
    assert progress_said(row, 6) == {6: ProgressValues("completed", "ครบ")}


def test_columns_that_name_a_round_join_those_that_do_not() -> None:
    row = MeasureRow("อบรม", result="ทั่วไป", rounds=(RoundRow(SIX, None, "ผล ๖"), RoundRow(TWELVE, None, "ผล ๑๒")))
    assert progress_said(row, 12) == {12: ProgressValues("", "ทั่วไป\nผล ๑๒"), 6: ProgressValues("", "ผล ๖")}


def test_which_fields_a_table_speaks_of() -> None:
    fields = {ImportField.TITLE, ImportField.RESULT, ImportField.STATUS_6, ImportField.STATUS_COMPLETED}
    assert progress_fields(fields, 6, 12) == {ImportField.STATUS}
    assert progress_fields(fields, 12, 12) == {ImportField.RESULT, ImportField.STATUS}


def test_a_round_not_named_is_empty() -> None:
    assert round_of(MeasureRow("อบรม"), SIX) == RoundRow(SIX)


def officers_table() -> Grid:
    """A table of an officer's own with both rounds side by side."""
    return grid(
        ["ที่", "โครงการ", "ประเภท", "รอบ 6 เดือน", "<", "รอบ 12 เดือน", "<"],
        ["", "", "", "สถานะ", "ผลการดำเนินงาน", "สถานะ", "ผลการดำเนินงาน"],
        ["1", "อบรมพนักงาน", "กิจกรรม", "อยู่ระหว่างดำเนินการ", "ประชุมแล้ว", "ดำเนินการแล้วเสร็จ", "อบรมแล้ว"],
        ["2", "ติดตั้งตู้รับเรื่อง", "โครงการ", "ยังไม่ดำเนินการ", "", "ดำเนินการแล้ว 2 แห่ง", "ติดตั้งแล้ว"],
    )


def test_an_officers_table_with_both_rounds_side_by_side() -> None:
    recognition = recognise([officers_table()])
    table = recognition.tables[0]
    assert [column.field for column in table.columns] == [
        ImportField.SEQUENCE,
        ImportField.TITLE,
        ImportField.KIND,
        ImportField.STATUS_6,
        ImportField.RESULT_6,
        ImportField.STATUS_12,
        ImportField.RESULT_12,
    ]
    first, second = table.measures
    assert first.kind == MeasureKind.ACTIVITY
    assert first.rounds == (
        RoundRow(SIX, ProgressStatus.IN_PROGRESS, "ประชุมแล้ว"),
        RoundRow(TWELVE, ProgressStatus.COMPLETED, "อบรมแล้ว"),
    )
    assert (second.rounds[1].status, second.note) == (
        ProgressStatus.COMPLETED,
        "รอบ 12 เดือน สถานะ: ดำเนินการแล้ว 2 แห่ง",
    )


@pytest.mark.django_db
@pytest.mark.parametrize("months", [6, 12])
def test_both_rounds_are_stored_whichever_is_imported_for(months: int) -> None:
    agency = AgencyFactory.create()
    store_rows(agency=agency, year=2566, round_months=months, recognition=recognise([officers_table()]))
    stored = Progress.objects.filter(measure__agency=agency, measure__title="อบรมพนักงาน")
    assert list(stored.values_list("round", "status", "result")) == [
        (6, "in_progress", "ประชุมแล้ว"),
        (12, "completed", "อบรมแล้ว"),
    ]
