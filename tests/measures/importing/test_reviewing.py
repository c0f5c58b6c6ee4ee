import pytest

from assessments.models import Agency
from measures.importing.choices import DraftChoices
from measures.importing.drafts import read_draft
from measures.importing.fields import ImportField
from measures.importing.review import Counts, Existing, Review, Warned
from measures.importing.reviewing import review_draft
from measures.importing.rows import ReviewNote
from measures.importing.store import Decision
from tests.factories import AgencyFactory, MeasureFactory
from tests.measures.importing.drafts import HEADING, MEASURES, SCORES, draft_of
from tests.measures.importing.writers import Table

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory()


def review_of(agency: Agency, *tables: Table, show: int | None = None) -> Review:
    draft = draft_of(agency, *tables)
    return review_draft(draft, read_draft(draft), show=show)


def test_counts_and_kinds_of_tables(agency: Agency) -> None:
    review = review_of(agency, MEASURES, SCORES)
    assert [(table.number, table.counts, table.is_score_table) for table in review.tables] == [
        (1, Counts(measures=2), False),
        (2, Counts(scores=2), True),
    ]
    assert review.counts == Counts(measures=2, scores=2)


def test_a_sample_is_the_first_text_of_the_column(agency: Agency) -> None:
    table = [HEADING, ["๑. ก", "", "แล้ว"], ["๒. ข", "ประชุม\nชี้แจง", "ยัง"], ["๓. ค", "ก" * 80, ""]]
    columns = review_of(agency, table).tables[0].columns
    assert [(column.name, column.heading, column.sample) for column in columns] == [
        ("column-0-0", "มาตรการ", "๑. ก"),
        ("column-0-1", "วิธีดำเนินการ", "ประชุม ชี้แจง"),
        ("column-0-2", "ผลการดำเนินการ", "แล้ว"),
    ]


def test_a_period_says_how_it_was_understood(agency: Agency) -> None:
    table = [
        ["มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ"],
        ["๑. ก", "ตลอดปีงบประมาณ ๒๕๖๖", "กองคลัง"],
        ["๒. ข", "ทุกเดือน", "กองคลัง"],
    ]
    rows = review_of(agency, table).tables[0].rows
    periods = [cell for row in rows for cell in row.cells if cell.field == ImportField.PERIOD]
    assert [(cell.text, cell.hint) for cell in periods] == [("ตลอดปีงบประมาณ ๒๕๖๖", "ต.ค. 65 - ก.ย. 66"), ("ทุกเดือน", "")]


def test_warnings_follow_the_order_of_the_document(agency: Agency) -> None:
    draft = draft_of(agency, MEASURES)
    notes = [
        ReviewNote("แถวที่สอง", 0, 1, ImportField.RESULT),
        ReviewNote("ตัวชี้วัดของแถวแรก", 0, 0, ImportField.INDICATOR),
        ReviewNote("แถวแรก", 0, 0),
        ReviewNote("ตาราง", 0),
        ReviewNote("ทั้งหมด"),
    ]
    review = review_draft(draft, read_draft(draft), rejected=notes)
    assert review.warnings == (
        Warned("", "ทั้งหมด", ""),
        Warned("", "ตาราง", "#table-0"),
        Warned("๑. จัดทำแผน", "ตัวชี้วัดของแถวแรก", "#row-0-0"),
        Warned("๑. จัดทำแผน", "แถวแรก", "#row-0-0"),
        Warned("๒. ติดตามแผน · ผลการดำเนินการ", "แถวที่สอง", "#row-0-1"),
    )
    first, second = review.tables[0].rows
    assert (first.title.warnings, first.warnings) == (("ตัวชี้วัดของแถวแรก",), ("แถวแรก",))
    assert [(cell.text, cell.warnings) for cell in second.cells] == [("รายงาน", ()), ("", ("แถวที่สอง",))]
    assert review.tables[0].warnings == ("ตาราง",)


def test_what_is_there_already(agency: Agency) -> None:
    MeasureFactory(agency=agency, number="๒.", title="ติดตามแผน", steps="รายงาน")
    MeasureFactory(agency=agency, number="๑.", title="จัดทำแผน", steps="อื่น")
    review = review_of(agency, MEASURES)
    assert [row.existing for row in review.tables[0].rows] == [
        Existing(is_measure=True, differences=("ขั้นตอน/วิธีการ", "ผลการดำเนินการ")),
        Existing(is_measure=True),
    ]
    assert (review.existing, review.identical, review.otherwise) == (2, 1, Decision.SKIP)


def test_a_table_left_out_shows_its_columns_only(agency: Agency) -> None:
    draft = draft_of(agency, MEASURES, choices=DraftChoices(left_out=frozenset({0})))
    table = review_draft(draft, read_draft(draft)).tables[0]
    assert (table.is_included, table.rows, table.counts, len(table.columns)) == (False, (), Counts(measures=2), 3)


def test_50_rows_are_shown_unless_the_table_is_asked_for(agency: Agency) -> None:
    table = [HEADING, *([f"{number}. มาตรการ", "ประชุม", "แล้ว"] for number in range(1, 61))]
    for show, shown, hidden in ((None, 50, 10), (0, 60, 0), (1, 50, 10)):
        found = review_of(agency, table, show=show).tables[0]
        assert (len(found.rows), found.hidden, found.can_show_more) == (shown, hidden, bool(hidden))
