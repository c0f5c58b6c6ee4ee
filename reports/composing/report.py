"""From the measures and scores of an agency's year to the Document of a report."""

from decimal import Decimal

from ita_portal.thai.numerals import Digits, to_thai_digits
from reports.composing.analysis.body import analysis_body
from reports.composing.digits import with_digits
from reports.composing.introduction import fill_introduction
from reports.composing.sections import closing_sections, opening_sections
from reports.composing.tables import indicator_tables, measures_table, score_table
from reports.composing.text_blocks import text_blocks
from reports.composing.title import title_lines
from reports.document import Block, Direction, Document, Heading, Text, Title
from reports.enums import DigitStyle, Orientation, ReportKind
from reports.models import Report, TableLayout
from reports.queries import ReportContent, read_report

_DIGITS: dict[str, Digits] = {
    DigitStyle.THAI: "thai",
    DigitStyle.ARABIC: "arabic",
    DigitStyle.AS_TYPED: "as_typed",
}


def compose_report(report: Report) -> Document:
    """The Document of a stored or unsaved Report."""
    return compose(read_report(report))


def compose(content: ReportContent) -> Document:
    """The title block and what the kind of report holds, as far as the layout asks for it."""
    report, layout = content.report, content.layout
    digits = _DIGITS[report.digit_style or layout.digit_style]
    lines = title_lines(report)
    body = analysis_body(content, digits) if content.analysed else _body(content, digits)
    orientation: Direction = "portrait" if layout.orientation == Orientation.PORTRAIT else "landscape"
    blocks = [*opening_sections(content), Title(lines), *body, *closing_sections(content, orientation)]
    document = Document(title=" ".join(lines), agency=report.agency.name, blocks=tuple(blocks), orientation=orientation)
    return with_digits(document, digits)


def _body(content: ReportContent, digits: Digits) -> list[Block]:
    """Introduction, scores, measures and indicator tables."""
    layout = content.layout
    blocks: list[Block] = [*_introduction(content), *_scores(content, digits)]
    if content.measures:
        label = title_lines(content.report)[0]
        blocks.append(measures_table(layout, content.measures, content.scores, digits, label))
    if layout.indicator_layout:
        blocks += indicator_tables(layout.indicator_layout, content.approaches, content.scores, digits)
    return blocks


def introduction_template(report: Report, layout: TableLayout) -> str:
    """The agency's own words, else those of the layout."""
    return report.introduction.strip() or layout.introduction


def introduction_values(content: ReportContent) -> dict[str, str]:
    """What the fields of the introduction stand for, years and scores in Thai digits; "" where it is not known.

    In a plan `previous_year` is the year whose result the plan answers, also where that is the plan's own year.
    """
    year = content.report.fiscal_year_id
    previous_year = content.result.year if content.report.kind == ReportKind.PLAN else year - 1
    return {
        "agency": content.report.agency.name,
        "year": to_thai_digits(str(year)),
        "previous_year": to_thai_digits(str(previous_year)),
        "overall": _two_places(content.result.overall),
        "rating": content.result.rating,
    }


def _two_places(value: Decimal | None) -> str:
    return "" if value is None else to_thai_digits(f"{value:.2f}")


def _introduction(content: ReportContent) -> list[Block]:
    if not content.layout.shows_introduction:
        return []
    template = introduction_template(content.report, content.layout)
    blocks = text_blocks(fill_introduction(template, introduction_values(content)))
    return [Text(blocks)] if blocks else []


def _scores(content: ReportContent, digits: Digits) -> list[Block]:
    """The score table with its heading, and then a heading for the measures; nothing where no score is known."""
    if not content.layout.shows_scores or not content.result.has_scores:
        return []
    scores = f"ผลการประเมินรายตัวชี้วัด {_fiscal_year(content.result.year)}"
    measures = f"มาตรการ โครงการ และกิจกรรม {_fiscal_year(content.report.fiscal_year_id)}"
    table = score_table(content.result.indicators, digits, scores, float(content.layout.text_size))
    return [Heading(scores), table, Heading(measures)]


def _fiscal_year(year: int) -> str:
    return f"ประจำปีงบประมาณ พ.ศ. {to_thai_digits(str(year))}"
