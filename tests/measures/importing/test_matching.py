from decimal import Decimal

import pytest

from assessments.models import Agency, Indicator, Score
from measures.enums import MeasureKind
from measures.importing.fields import ImportField
from measures.importing.matching import check_against_framework, existing_matches, existing_scores, indicators_of
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedTable
from tests.factories import AgencyFactory, AssessmentFactory, FiscalYearFactory, MeasureFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory.create()


def table(*rows: MeasureRow | IndicatorRow, scores_year: int | None = None) -> RecognisedTable:
    return RecognisedTable((), rows, scores_year=scores_year)


def indicator(number: int) -> Indicator:
    return indicators_of(2566)[number]


def test_measures_are_known_by_title_whatever_the_spaces_and_digits(agency: Agency) -> None:
    year = FiscalYearFactory.create(year=2566)
    present = MeasureFactory.create(agency=agency, fiscal_year=year, title="จัดทำแผน ๓ ด้าน")
    MeasureFactory.create(agency=agency, fiscal_year=FiscalYearFactory.create(year=2565), title="อบรม")
    MeasureFactory.create(fiscal_year=year, title="เผยแพร่")

    tables = [table(MeasureRow("อบรม"), MeasureRow("จัดทำ แผน\n3 ด้าน")), table(MeasureRow("เผยแพร่"))]

    assert existing_matches(agency, 2566, tables) == {(0, 1): present}


def test_no_measure_is_the_match_of_two_rows(agency: Agency) -> None:
    year = FiscalYearFactory.create(year=2566)
    first = MeasureFactory.create(agency=agency, fiscal_year=year, title="อบรม")
    second = MeasureFactory.create(agency=agency, fiscal_year=year, title="อบรม")

    matches = existing_matches(agency, 2566, [table(*[MeasureRow("อบรม")] * 3)])

    assert matches == {(0, 0): first, (0, 1): second}


def test_approaches_are_known_by_their_indicator(agency: Agency) -> None:
    year = FiscalYearFactory.create(year=2566)
    approach = MeasureFactory.create(agency=agency, fiscal_year=year, kind=MeasureKind.INDICATOR, title="ตัวชี้วัดที่ ๒")
    approach.indicators.set([indicator(2)])
    MeasureFactory.create(agency=agency, fiscal_year=year, title="มาตรการ").indicators.set([indicator(1)])

    rows = [IndicatorRow(number, f"ตัวชี้วัด {number}", has_approach=True) for number in (1, 2)]

    assert existing_matches(agency, 2566, [table(*rows, IndicatorRow(2, "คะแนนล้วน"))]) == {(0, 1): approach}


def test_scores_that_would_be_written_over(agency: Agency) -> None:
    assessment = AssessmentFactory.create(agency=agency, fiscal_year=FiscalYearFactory.create(year=2566))
    differing = Score.objects.create(assessment=assessment, indicator=indicator(1), value=Decimal("90.00"))
    Score.objects.create(assessment=assessment, indicator=indicator(2), value=Decimal("80.00"))

    rows = [IndicatorRow(number, "", score=Decimal(80)) for number in (1, 2, 3)]

    assert existing_scores(agency, 2567, [table(*rows, scores_year=2566)]) == {(0, 0): differing}
    assert existing_scores(agency, 2567, [table(*rows)]) == {}


def test_what_the_framework_says_otherwise() -> None:
    rows = (
        MeasureRow("ก", indicators=(1, 12)),
        IndicatorRow(1, "", name="การ ปฏิบัติหน้าที่"),
        IndicatorRow(2, "", name="การใช้เงิน"),
    )

    notes = check_against_framework(2566, [table(*rows)])

    assert [(note.message, note.table, note.row, note.field) for note in notes] == [
        ("เกณฑ์การประเมินปี 2566 ไม่มีตัวชี้วัดที่ 12 จึงไม่ได้เชื่อมโยง", 0, 0, ImportField.INDICATOR),
        (
            "ชื่อ “การใช้เงิน” ต่างจาก “การใช้งบประมาณ” ในเกณฑ์การประเมินปี 2566 ระบบเก็บชื่อไว้ตามที่พิมพ์",
            0,
            2,
            ImportField.INDICATOR,
        ),
    ]


def test_a_year_without_framework_is_said_once() -> None:
    notes = check_against_framework(2599, [table(MeasureRow("ก", indicators=(1,)), IndicatorRow(2, ""))])

    assert [(note.message, note.table) for note in notes] == [
        ("ยังไม่มีเกณฑ์การประเมินของปี 2599 จึงยังเชื่อมโยงตัวชี้วัดและเก็บคะแนนของปีนั้นไม่ได้", None)
    ]
