"""A layout tried out on the agency's own data, before it is saved."""

from dataclasses import replace

from assessments.models import Agency, FiscalYear
from measures.enums import ReportingRound
from reports.composing.fit import report_or_usual
from reports.composing.report import compose
from reports.composing.tables import measures_table
from reports.composing.title import title_lines
from reports.document import Direction, Document, Title
from reports.enums import Orientation, ReportKind, TableRows
from reports.models import TableLayout
from reports.queries import ReportContent, read_report

# Rows of each kind that a trial shows: more than most agencies have, and quick to draw while somebody types.
MOST_ROWS = 30


def content_in(layout: TableLayout, agency: Agency, fiscal_year: FiscalYear) -> ReportContent:
    """What the agency's report of the year would be made of in this stored or unsaved layout.

    What the stored report says over its layout (introduction, digits, sections) is left aside, so that every choice
    in the layout shows. A layout for tables of indicators stands alone.
    """
    kind = ReportKind(layout.report_kind)
    report = report_or_usual(agency, fiscal_year, kind, ReportingRound.TWELVE_MONTHS)
    content = read_report(report)
    report.introduction = report.digit_style = ""
    report.shows_cover = report.shows_activities = report.shows_signatures = None
    if layout.rows == TableRows.MEASURES:
        return replace(content, layout=layout)
    alone = TableLayout(
        agency=layout.agency,
        report_kind=kind,
        orientation=layout.orientation,
        digit_style=layout.digit_style,
        indicator_layout=layout,
        shows_introduction=False,
    )
    alone.tried_columns = ()
    return replace(content, measures=(), layout=alone)


def has_rows(content: ReportContent, layout: TableLayout) -> bool:
    """Whether the year has rows for the tables of this layout."""
    return bool(content.approaches) if layout.rows == TableRows.INDICATORS else content.has_rows


def is_shortened(content: ReportContent) -> bool:
    """Whether the report has more rows than its trial shows."""
    return max(len(content.measures), len(content.approaches)) > MOST_ROWS


def compose_trial(content: ReportContent, layout: TableLayout) -> Document:
    """The Document of the report with its first MOST_ROWS rows of each kind; where the year has none, its title and
    the heads of the table."""
    if has_rows(content, layout):
        short = replace(content, measures=content.measures[:MOST_ROWS], approaches=content.approaches[:MOST_ROWS])
        return compose(short)
    lines = title_lines(content.report)
    table = measures_table(layout, (), {}, "as_typed", lines[0])
    orientation: Direction = "portrait" if layout.orientation == Orientation.PORTRAIT else "landscape"
    return Document(" ".join(lines), content.report.agency.name, (Title(lines), table), orientation)
