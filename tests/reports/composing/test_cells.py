from datetime import date
from decimal import Decimal

import pytest

from assessments.models import Agency, Indicator
from assessments.queries import IndicatorResult
from ita_portal.thai.numerals import Digits
from measures.models import Measure, Progress
from reports.composing.cells import Row, cell, indicator_label
from reports.document import Cell, CheckBox, Item, Paragraph
from reports.enums import ColumnField, Numbering
from reports.queries import ReportedMeasure
from tests.factories import AgencyFactory, DivisionFactory, MeasureFactory

pytestmark = pytest.mark.django_db

BUDGET = Indicator(number=2, name="การใช้งบประมาณ")
OPENNESS = Indicator(number=9, name="การเปิดเผยข้อมูล")


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory()


@pytest.fixture
def measure(agency: Agency) -> Measure:
    return MeasureFactory(
        agency=agency,
        number="3)",
        title="พัฒนาเว็บไซต์\nและระบบสืบค้น",
        finding="คะแนนต่ำ",
        steps="๑. ประชุม\n- แจ้งเวียน",
        responsible="ทุกส่วนราชการ",
        period_from=date(2022, 10, 1),
        period_to=date(2023, 9, 30),
        note="ดูแผนแม่บท",
    )


def row(
    measure: Measure,
    progress: Progress | None = None,
    *indicators: Indicator,
    numbers_titles: bool = True,
    scores_titles: bool = False,
    digits: Digits = "thai",
) -> Row:
    scores = {2: IndicatorResult(2, "", Decimal("86.48"), "86.48"), 9: IndicatorResult(9, "", Decimal(100))}
    reported = ReportedMeasure(measure, progress, indicators)
    return Row(reported, 4, Numbering.DOT, scores, digits, numbers_titles, scores_titles)


def test_a_sequence_column_holds_the_number_alone(measure: Measure) -> None:
    assert cell(ColumnField.SEQUENCE, row(measure)) == Cell((Paragraph("๔."),))


def test_a_title_carries_the_number_unless_a_column_does(measure: Measure) -> None:
    assert cell(ColumnField.TITLE, row(measure)) == Cell((Paragraph("๔. พัฒนาเว็บไซต์"), Paragraph("และระบบสืบค้น")))
    assert cell(ColumnField.TITLE, row(measure, numbers_titles=False)) == Cell(
        (Paragraph("พัฒนาเว็บไซต์"), Paragraph("และระบบสืบค้น"))
    )


def test_the_title_of_an_indicator_carries_the_score_that_is_known(measure: Measure) -> None:
    measure.title = "ตัวชี้วัดที่ 2"
    known = row(measure, None, BUDGET, numbers_titles=False, scores_titles=True)
    whole = row(measure, None, OPENNESS, numbers_titles=False, scores_titles=True)
    typed = row(measure, None, BUDGET, numbers_titles=False, scores_titles=True, digits="as_typed")
    unknown = row(measure, None, Indicator(number=3, name=""), numbers_titles=False, scores_titles=True)

    assert cell(ColumnField.TITLE, known) == Cell((Paragraph("ตัวชี้วัดที่ 2"), Paragraph("คะแนน ๘๖.๔๘")))
    assert cell(ColumnField.TITLE, whole) == Cell((Paragraph("ตัวชี้วัดที่ 2"), Paragraph("คะแนน ๑๐๐")))
    assert cell(ColumnField.TITLE, typed) == Cell((Paragraph("ตัวชี้วัดที่ 2"), Paragraph("คะแนน 86.48")))
    assert cell(ColumnField.TITLE, unknown) == Cell((Paragraph("ตัวชี้วัดที่ 2"),))


def test_indicators_stand_one_a_line(measure: Measure) -> None:
    assert indicator_label(OPENNESS) == "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล"
    assert cell(ColumnField.INDICATORS, row(measure, None, BUDGET, OPENNESS)) == Cell(
        (Paragraph("ตัวชี้วัดที่ ๒ การใช้งบประมาณ"), Paragraph("ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล"))
    )


def test_a_score_column_names_the_indicator_where_there_are_several(measure: Measure) -> None:
    unknown = Indicator(number=3, name="")

    assert cell(ColumnField.SCORE, row(measure)) == Cell()
    assert cell(ColumnField.SCORE, row(measure, None, BUDGET)) == Cell((Paragraph("๘๖.๔๘"),))
    assert cell(ColumnField.SCORE, row(measure, None, unknown)) == Cell((Paragraph("-"),))
    assert cell(ColumnField.SCORE, row(measure, None, BUDGET, OPENNESS)) == Cell(
        (Paragraph("ตัวชี้วัดที่ ๒: ๘๖.๔๘"), Paragraph("ตัวชี้วัดที่ ๙: ๑๐๐.๐๐"))
    )


def test_text_columns_keep_their_lists(measure: Measure) -> None:
    assert cell(ColumnField.FINDING, row(measure)) == Cell((Paragraph("คะแนนต่ำ"),))
    assert cell(ColumnField.STEPS, row(measure)) == Cell((Item("๑.", "ประชุม"), Item("-", "แจ้งเวียน", level=1)))
    assert cell(ColumnField.NOTE, row(measure)) == Cell((Paragraph("ดูแผนแม่บท"),))


def test_the_responsible_are_the_divisions_and_the_text(agency: Agency, measure: Measure) -> None:
    measure.divisions.add(DivisionFactory(agency=agency, name="กองคลัง"))

    assert cell(ColumnField.RESPONSIBLE, row(measure)) == Cell((Paragraph("กองคลัง"), Paragraph("ทุกส่วนราชการ")))


def test_a_period_is_written_as_typed_or_from_its_dates(measure: Measure) -> None:
    assert cell(ColumnField.PERIOD, row(measure)) == Cell((Paragraph("ต.ค. ๖๕ - ก.ย. ๖๖"),))
    measure.period = "ทุกไตรมาส"
    assert cell(ColumnField.PERIOD, row(measure)) == Cell((Paragraph("ทุกไตรมาส"),))


def test_progress_stands_in_its_columns(measure: Measure) -> None:
    progress = Progress(status="completed", result="๑. ทำแล้ว", outcome="ดีขึ้น", suggestion="ทำต่อ")

    assert cell(ColumnField.STATUS, row(measure, progress)) == Cell((Paragraph("ดำเนินการแล้วเสร็จ"),))
    assert cell(ColumnField.RESULT, row(measure, progress)) == Cell((Item("๑.", "ทำแล้ว"),))
    assert cell(ColumnField.OUTCOME, row(measure, progress)) == Cell((Paragraph("ดีขึ้น"),))
    assert cell(ColumnField.SUGGESTION, row(measure, progress)) == Cell((Paragraph("ทำต่อ"),))


@pytest.mark.parametrize(
    ("status", "checked"),
    [("completed", [True, False, False]), ("not_started", [False, True, False]), ("in_progress", [False, False, True])],
)
def test_check_boxes_follow_the_result_where_a_status_is_stated(
    measure: Measure, status: str, checked: list[bool]
) -> None:
    labels = ["ดำเนินการแล้วเสร็จ", "ยังไม่ได้ดำเนินการ", "อยู่ระหว่างดำเนินการ"]

    assert cell(ColumnField.RESULT_AND_STATUS, row(measure, Progress(result="- ก", status=status))) == Cell(
        (Item("-", "ก"), *(CheckBox(label, box) for label, box in zip(labels, checked, strict=True)))
    )


def test_a_status_nobody_stated_has_no_check_boxes(measure: Measure) -> None:
    assert cell(ColumnField.RESULT_AND_STATUS, row(measure, Progress(result="- ก"))) == Cell((Item("-", "ก"),))
    assert cell(ColumnField.STATUS, row(measure, Progress(result="- ก"))) == Cell()


@pytest.mark.parametrize(
    "field", [field for field in ColumnField if field not in (ColumnField.SEQUENCE, ColumnField.TITLE)]
)
def test_what_nobody_wrote_leaves_the_cell_empty(agency: Agency, field: ColumnField) -> None:
    bare = MeasureFactory(agency=agency)

    assert cell(field, row(bare)) == Cell()
    assert cell(field, row(bare, Progress())) == Cell()
