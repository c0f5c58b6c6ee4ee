"""The blocks of an analysis report: of an invented agency, and with the figures of a real document."""

from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command
from pytest_django import DjangoAssertNumQueries

from assessments.enums import InstrumentCode
from assessments.models import Agency, Assessment, FiscalYear, InstrumentPart, Score
from ita_portal.thai.numerals import to_thai_digits
from ita_portal.thai.text import squash
from measures.models import Measure
from reports.composing.analysis.reading import read_facts
from reports.composing.fit import report_or_usual
from reports.composing.report import compose
from reports.document import Chart, Direction, Document, Heading, PageBreak, Paragraph, Table, Text
from reports.enums import ReportKind
from reports.models import Report
from reports.queries import ReportContent, read_report
from tests.factories import AgencyFactory, FiscalYearFactory, MeasureFactory
from tests.reports.content import indicator, make_report, make_scores
from tests.seeds import seed

pytestmark = pytest.mark.django_db

QUERIES = 24
SCORES = {f"i{number}": f"{80 + number}.50" for number in range(1, 11)}


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def directions(document: Document) -> list[Direction]:
    breaks = [block.orientation for block in document.blocks if isinstance(block, PageBreak)]
    return [document.orientation, *breaks]


def words(table: Table) -> list[list[str]]:
    return [[" ".join(getattr(block, "text", "") for block in cell.blocks) for cell in row] for row in table.rows]


def composed(agency: Agency, year: int, **values: object) -> tuple[ReportContent, Document]:
    content = read_report(make_report(agency, "analysis", fiscal_year=FiscalYearFactory(year=year), **values))
    return content, compose(content)


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(name="เทศบาลตำบลตัวอย่าง")


def test_the_parts_stand_in_the_official_order(agency: Agency) -> None:
    make_scores(agency, 2568, overall="85.40", rating="ผ่าน", **SCORES)
    MeasureFactory(agency=agency, fiscal_year__year=2569, title="ตอบให้ทันเวลา").indicators.add(indicator(7, 2569))
    _content, document = composed(agency, 2568)

    kinds = [type(block).__name__ for block in document.blocks if not isinstance(block, Text)]
    assert kinds == [
        *("Title", "Heading", "PageBreak"),
        *("Heading", "Heading", "Chart", "Chart", "Chart", "Heading", "Table", "Heading"),
        *("Heading", *("Heading",) * 10, "Heading", "PageBreak", "Heading", "Table"),
    ]
    assert directions(document) == ["portrait", "portrait", "landscape"]


def test_a_finding_nobody_wrote_is_drafted_from_the_scores(agency: Agency) -> None:
    make_scores(agency, 2567, i7="85.00")
    make_scores(agency, 2568, i7="87.50")
    for finding in ("", "ผู้รับบริการรอนาน"):
        measure = MeasureFactory(agency=agency, fiscal_year__year=2569, title="ตอบให้ทันเวลา", finding=finding)
        measure.indicators.add(indicator(7, 2569))
    _content, document = composed(agency, 2568)

    assert [row[1] for row in words(tables(document)[-1])] == [
        "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร ได้ ๘๗.๕๐ คะแนน (เพิ่มขึ้น ๒.๕๐ คะแนน จากปี ๒๕๖๗)",
        "ผู้รับบริการรอนาน",
    ]


@pytest.mark.parametrize(("years", "answering"), [((2568, 2569), 2569), ((2568,), 2568), ((), 2569)])
def test_the_measures_are_those_of_the_year_after_else_of_the_year_itself(
    agency: Agency, years: tuple[int, ...], answering: int
) -> None:
    make_scores(agency, 2568, **SCORES)
    for year in years:
        MeasureFactory(agency=agency, fiscal_year__year=year, title=f"มาตรการของปี {year}")
    content, _document = composed(agency, 2568)

    facts = read_facts(content)
    assert facts.measures_year == answering
    assert [measure.title for measure in facts.measures] == [f"มาตรการของปี {answering}"] * bool(years)


def test_topics_stand_where_the_year_asks_for_them(agency: Agency) -> None:
    for year in (2565, 2566, 2567, 2568):
        make_scores(agency, year, **SCORES)
    asked = [year for year in (2565, 2566, 2567, 2568) if "มาตรการที่กำหนด" in headings(composed(agency, year)[1])]
    assert asked == [2566, 2567]


def test_arabic_digits_reach_charts_too(agency: Agency) -> None:
    make_scores(agency, 2568, **SCORES)
    _content, document = composed(agency, 2568, digit_style="arabic")

    chart = [block for block in document.blocks if isinstance(block, Chart)][-1]
    assert (chart.bars[0].label, chart.bars[0].text) == ("1 การปฏิบัติหน้าที่", "81.50")
    assert (chart.value_label, chart.mark_label) == ("ปีงบประมาณ พ.ศ. 2568", "เกณฑ์ผ่าน 85 คะแนน")
    assert not set("๐๑๒๓๔๕๖๗๘๙") & set(chart.description)


def test_a_year_without_result_has_nothing_to_report(agency: Agency) -> None:
    MeasureFactory(agency=agency, fiscal_year__year=2568)
    assert read_report(make_report(agency, "analysis", fiscal_year=FiscalYearFactory(year=2568))).has_rows is False


@pytest.mark.parametrize("count", [1, 3])
def test_reading_takes_the_same_queries_for_any_number_of_measures(
    agency: Agency, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_scores(agency, 2568, **SCORES)
    for _ in range(count):
        MeasureFactory(agency=agency, fiscal_year__year=2569).indicators.add(indicator(7, 2569))
    report = make_report(agency, "analysis", fiscal_year=FiscalYearFactory(year=2568))
    with django_assert_num_queries(QUERIES):
        compose(read_report(report))


class TestRealDocument:
    """The analysis of 2568 among the five: its scores come from its tables, its parts and overall from its text."""

    OVERALL, PARTS = Decimal("98.84"), (Decimal("99.81"), Decimal("99.13"))
    TYPED = ("100.00",) * 5 + ("99.63", "99.37", "99.41", "95.00", "100.00")

    @pytest.fixture
    def content(self) -> ReportContent:
        agency = AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")
        call_command("import_measures", seed(3), agency="example", year=2569, stdout=StringIO())
        assessment = Assessment.objects.get(agency=agency, fiscal_year=2568)
        parts = InstrumentPart.objects.filter(
            instrument__framework__fiscal_year=2568, instrument__code=InstrumentCode.EIT
        )
        for part, value in zip(parts, self.PARTS, strict=True):
            Score.objects.create(assessment=assessment, part=part, value=value)
        report = report_or_usual(agency, FiscalYear.objects.get(year=2568), ReportKind.ANALYSIS, 12)
        return read_report(report)

    def test_its_facts(self, content: ReportContent) -> None:
        facts = read_facts(content)
        assert (facts.overall.score, facts.rating) == (self.OVERALL, "ผ่านดีเยี่ยม")
        assert [(one.code, one.score) for one in facts.instruments] == [
            ("IIT", Decimal("100.00")),
            ("EIT", Decimal("99.47")),
            ("OIT", Decimal("97.50")),
        ]
        assert [part.score for part in facts.instruments[1].parts] == list(self.PARTS)
        assert [str(one.score) for one in facts.indicators] == list(self.TYPED)
        assert [one.number for one in facts.lowest] == [9]
        assert [one.number for one in facts.highest] == [1, 2, 3, 4, 5, 10]
        assert [[measure.number for measure in one.measures] for one in facts.indicators] == [
            *(["๕"],) * 5,
            *(["๒"], ["๓"], ["๔"], ["๑"], ["๕"]),
        ]
        assert not facts.has_predecessor

    def test_every_part_of_it_has_its_place(self, content: ReportContent) -> None:
        document = compose(content)
        assert [chart.title.partition(" ")[0] for chart in document.blocks if isinstance(chart, Chart)] == [
            "ผลการประเมินในภาพรวม",
            "ผลการประเมินรายเครื่องมือ",
            "ผลการประเมินรายตัวชี้วัด",
        ]
        numbered = [heading.split(" ")[0] for heading in headings(document) if heading[0] in "๑๒๓๔("]
        assert numbered == ["๑.", "๒.", "๓.", *(f"({to_thai_digits(str(n))})" for n in range(1, 11)), "๔."]
        scores, measures = tables(document)
        assert [row[2] for row in words(scores)] == [to_thai_digits(score) for score in self.TYPED]
        stored = Measure.objects.order_by("position")
        assert [[squash(cell) for cell in row[:2]] for row in words(measures)] == [
            [f"{to_thai_digits(str(place))}.{squash(measure.title)}", squash(to_thai_digits(measure.finding))]
            for place, measure in enumerate(stored, start=1)
        ]

    def test_every_score_stands_in_the_text(self, content: ReportContent) -> None:
        blocks = [one for block in compose(content).blocks if isinstance(block, Text) for one in block.blocks]
        text = " ".join(block.text for block in blocks if hasattr(block, "text"))
        wanted = ["๙๘.๘๔", "๙๙.๔๗", "๙๙.๘๑", "๙๙.๑๓", "๙๗.๕๐", "๙๙.๖๓", "๙๙.๓๗", "๙๙.๔๑", "๙๕.๐๐", "๑๐๐"]
        assert [score for score in wanted if f" {score}" not in text] == []
        strengths = next(block.text for block in blocks if isinstance(block, Paragraph) and "จุดแข็ง" in block.text)
        assert "ซึ่งได้คะแนนเต็ม" in strengths


def test_a_stored_report_and_an_unsaved_one_read_alike(agency: Agency) -> None:
    make_scores(agency, 2568, **SCORES)
    unsaved = make_report(agency, "analysis", fiscal_year=FiscalYearFactory(year=2568))
    before = compose(read_report(unsaved))
    unsaved.save()
    assert compose(read_report(Report.objects.get())) == before
