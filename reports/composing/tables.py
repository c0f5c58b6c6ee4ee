"""The tables of a report: measures, indicators by instrument, and scores."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from assessments.models import Instrument
from assessments.queries import IndicatorResult
from ita_portal.thai.numerals import Digits
from reports.composing.cells import Row, Scores, cell
from reports.composing.figures import number_beside, table_score
from reports.composing.list_markers import with_markers
from reports.document import Cell, Column, Heading, Paragraph, Table
from reports.enums import ColumnField, ListMarkers, Numbering
from reports.models import TableLayout
from reports.queries import ReportedMeasure

CENTRED = {ColumnField.SEQUENCE, ColumnField.SCORE}
SCORE_COLUMNS = (
    Column("ตัวชี้วัดที่", 14, "center"),
    Column("รายละเอียดตัวชี้วัด", 66),
    Column("คะแนน", 20, "center"),
)


def measures_table(
    layout: TableLayout,
    measures: Sequence[ReportedMeasure],
    scores: Scores,
    digits: Digits,
    label: str,
) -> Table:
    """The measures in the columns of the layout. The title carries the number where no column has it."""
    numbers_titles = ColumnField.SEQUENCE not in _fields(layout)
    rows = [
        Row(reported, place, Numbering(layout.numbering), scores, digits, numbers_titles=numbers_titles)
        for place, reported in enumerate(measures, start=1)
    ]
    return _table(layout, rows, label)


def indicator_tables(
    layout: TableLayout, approaches: Sequence[ReportedMeasure], scores: Scores, digits: Digits
) -> tuple[Heading | Table, ...]:
    """A heading and a table for each instrument, its rows by indicator. Rows that name no indicator come last.

    A title names its indicator and so carries no other number; it carries the score where no column has it.
    """
    scores_titles = ColumnField.SCORE not in _fields(layout)
    rows = [
        Row(
            reported,
            place,
            Numbering(layout.numbering),
            scores,
            digits,
            numbers_titles=False,
            scores_titles=scores_titles,
        )
        for place, reported in enumerate(sorted(approaches, key=_indicator_order), start=1)
    ]
    blocks: list[Heading | Table] = []
    for instrument, group in groupby(rows, key=lambda row: _instrument(row.reported)):
        heading = _instrument_heading(instrument)
        blocks += [Heading(heading), _table(layout, group, heading)]
    return tuple(blocks)


def score_table(indicators: Iterable[IndicatorResult], digits: Digits, label: str, text_size: float) -> Table:
    """Every indicator of the year with its score, "-" where it is not known; the name as the source wrote it."""
    rows = []
    for indicator in indicators:
        name = indicator.name_typed or indicator.name
        texts = (number_beside(indicator, digits), name, table_score(indicator, digits))
        rows.append(tuple(Cell((Paragraph(text),)) for text in texts))
    return Table(SCORE_COLUMNS, tuple(rows), label, text_size)


def _table(layout: TableLayout, rows: Iterable[Row], label: str) -> Table:
    columns = tuple(
        Column(column.heading, column.width, "center" if column.field in CENTRED else "left")
        for column in layout.shown_columns
    )
    fields = _fields(layout)
    style = ListMarkers(layout.list_markers)
    cells = tuple(tuple(with_markers(cell(field, row), style) for field in fields) for row in rows)
    return Table(columns, cells, label, float(layout.text_size))


def _fields(layout: TableLayout) -> tuple[ColumnField, ...]:
    return tuple(ColumnField(column.field) for column in layout.shown_columns)


def _indicator_order(reported: ReportedMeasure) -> tuple[float, int]:
    numbers = [indicator.number for indicator in reported.indicators]
    return min(numbers, default=float("inf")), reported.measure.position


def _instrument(reported: ReportedMeasure) -> Instrument | None:
    return reported.indicators[0].instrument if reported.indicators else None


def _instrument_heading(instrument: Instrument | None) -> str:
    if instrument is None:
        return "การยกระดับผลการประเมินในเรื่องอื่น"
    name = instrument.name if instrument.code in instrument.name else f"{instrument.name} ({instrument.code})"
    return f"การยกระดับผลการประเมินตาม{name}"
