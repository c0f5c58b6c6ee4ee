"""The blocks of an analysis report between its title and its signatures."""

from collections.abc import Mapping
from dataclasses import replace

from ita_portal.thai.numerals import Digits
from reports.composing.analysis.charts import charts
from reports.composing.analysis.drafting import Draft, Section, draft_sections
from reports.composing.analysis.facts import AnalysisFacts
from reports.composing.analysis.improvement import finding
from reports.composing.analysis.reading import read_facts
from reports.composing.analysis.wording import fiscal_year
from reports.composing.tables import indicator_tables, measures_table, score_table
from reports.composing.text_blocks import text_blocks
from reports.document import Block, Cell, Direction, Heading, PageBreak, Table, Text
from reports.enums import ColumnField, Orientation
from reports.queries import ReportContent


def analysis_body(content: ReportContent, digits: Digits) -> tuple[Block, ...]:
    """Preface on a page of its own, the sections with charts and scores, and the measures on wide pages.

    A paragraph the officer rewrote stands in place of its draft; one that was emptied is left out, and so is the
    preface where the layout shows no introduction.
    """
    facts = read_facts(content)
    edited = {key: row.text for key, row in content.analysed.edited.items()} if content.analysed else {}
    blocks: list[Block] = []
    for section in draft_sections(facts):
        if section.key == "preface" and not content.layout.shows_introduction:
            continue
        blocks += _section(section, edited)
        if section.key == "preface" and blocks:
            blocks.append(PageBreak(_direction(content)))
        if section.key == "results":
            blocks += [*charts(facts), *_scores(content, facts, digits)]
    return (*blocks, *_measures(content, facts, digits))


def _section(section: Section, edited: Mapping[str, str]) -> list[Block]:
    """The heading and what stands under it; nothing where every paragraph was emptied."""
    blocks = [block for draft in section.drafts for block in _paragraph(draft, edited, section.level + 1)]
    return [Heading(section.heading, section.level), *blocks] if blocks else []


def _paragraph(draft: Draft, edited: Mapping[str, str], level: int) -> list[Block]:
    blocks: list[Block] = [Heading(draft.heading, level)] if draft.heading else []
    text = text_blocks(edited.get(draft.key, draft.text))
    return [*blocks, Text(text)] if text else blocks


def _direction(content: ReportContent) -> Direction:
    return "portrait" if content.layout.orientation == Orientation.PORTRAIT else "landscape"


def _scores(content: ReportContent, facts: AnalysisFacts, digits: Digits) -> list[Block]:
    if not content.layout.shows_scores or not facts.known:
        return []
    label = f"สรุปคะแนนรายตัวชี้วัด ประจำ{fiscal_year(facts.year)}"
    table = score_table(content.result.indicators, digits, label, float(content.layout.text_size))
    return [Heading(label, 2), table]


def _measures(content: ReportContent, facts: AnalysisFacts, digits: Digits) -> list[Block]:
    """The table of measures, each with the finding it answers, and the tables of indicators the layout asks for."""
    layout = content.layout
    blocks: list[Block] = []
    if content.measures:
        label = f"ตารางมาตรการ โครงการ และกิจกรรม ประจำ{fiscal_year(facts.measures_year)}"
        table = measures_table(layout, content.measures, content.scores, digits, label)
        blocks += [Heading(label), _with_findings(table, content, facts)]
    if layout.indicator_layout:
        blocks += indicator_tables(layout.indicator_layout, content.approaches, content.scores, digits)
    return [PageBreak("landscape"), *blocks] if blocks else []


def _with_findings(table: Table, content: ReportContent, facts: AnalysisFacts) -> Table:
    """A finding nobody has written is drafted from the scores of the indicators the measure answers."""
    fields = [column.field for column in content.layout.shown_columns]
    places = {place for place, field in enumerate(fields) if field == ColumnField.FINDING}
    rows = []
    for row, measure in zip(table.rows, facts.measures, strict=True):
        drafted = Cell(text_blocks(finding(facts, measure.indicators)))
        rows.append(tuple(drafted if place in places and not cell.blocks else cell for place, cell in enumerate(row)))
    return replace(table, rows=tuple(rows))
