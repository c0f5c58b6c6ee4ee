"""What stands in each cell of a table of measures or indicators: one function for one ColumnField.

A text nobody has written leaves its cell empty: "-" in an official table says that there is nothing, and only the
agency can say so. A score that is not known is "-".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assessments.models import Indicator
from assessments.queries import IndicatorResult
from ita_portal.thai.numerals import Digits, to_thai_digits
from measures.enums import ProgressStatus
from measures.models import Measure, Progress
from reports.composing.figures import NO_FIGURE, short_score, table_score
from reports.composing.numbering import row_number
from reports.composing.period import period_text
from reports.composing.responsible import responsible_lines
from reports.composing.text_blocks import text_blocks
from reports.document import Cell, CheckBox, Paragraph, TextBlock
from reports.enums import ColumnField, Numbering
from reports.queries import ReportedMeasure

# In the order of the official tables.
STATUS_LABELS = {
    ProgressStatus.COMPLETED: "ดำเนินการแล้วเสร็จ",
    ProgressStatus.NOT_STARTED: "ยังไม่ได้ดำเนินการ",
    ProgressStatus.IN_PROGRESS: "อยู่ระหว่างดำเนินการ",
}

Blocks = tuple[TextBlock, ...]
Scores = Mapping[int, IndicatorResult]  # the known ones by indicator number


@dataclass(frozen=True)
class Row:
    """A row of a table and what its cells depend on besides the measure itself.

    `place` counts from 1. `numbers_titles` and `scores_titles` say that the title carries the number, or the score
    of the indicator, because the layout has no column for it.
    """

    reported: ReportedMeasure
    place: int
    numbering: Numbering
    scores: Scores
    digits: Digits
    numbers_titles: bool
    scores_titles: bool = False

    @property
    def measure(self) -> Measure:
        return self.reported.measure

    @property
    def progress(self) -> Progress | None:
        return self.reported.progress

    @property
    def number(self) -> str:
        return row_number(self.place, self.measure.number, self.numbering)


def cell(field: ColumnField, row: Row) -> Cell:
    """The cell of a row in the column that shows `field`."""
    return Cell(_BLOCKS[field](row))


def indicator_label(indicator: Indicator) -> str:
    """ "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร"."""
    return f"ตัวชี้วัดที่ {to_thai_digits(str(indicator.number))} {indicator.name}"


def _sequence(row: Row) -> Blocks:
    return _paragraph(row.number)


def _title(row: Row) -> Blocks:
    """The title as official tables set it: the number runs on into the first line, which does not hang."""
    first, _, more = row.measure.title.partition("\n")
    lead = f"{row.number} {first}".strip() if row.numbers_titles else first
    scores = _known_scores(row) if row.scores_titles else []
    said = [f"คะแนน {short_score(score, row.digits)}" for score in scores]
    return _paragraph(lead) + text_blocks(more) + tuple(Paragraph(text) for text in said)


def _indicators(row: Row) -> Blocks:
    return tuple(Paragraph(indicator_label(indicator)) for indicator in row.reported.indicators)


def _score(row: Row) -> Blocks:
    """The score of the indicator; of several, each with its number."""
    figures = []
    for indicator in row.reported.indicators:
        known = row.scores.get(indicator.number)
        figures.append(table_score(known, row.digits) if known else NO_FIGURE)
    if len(figures) > 1:
        numbers = [to_thai_digits(str(indicator.number)) for indicator in row.reported.indicators]
        figures = [f"ตัวชี้วัดที่ {number}: {figure}" for number, figure in zip(numbers, figures, strict=True)]
    return tuple(Paragraph(figure) for figure in figures)


def _responsible(row: Row) -> Blocks:
    names = [division.name for division in row.measure.divisions.all()]
    return text_blocks(responsible_lines(names, row.measure.responsible))


def _period(row: Row) -> Blocks:
    measure = row.measure
    return text_blocks(period_text(measure.period, measure.period_from, measure.period_to))


def _status(row: Row) -> Blocks:
    status = row.progress.status if row.progress else ""
    return _paragraph(STATUS_LABELS[ProgressStatus(status)]) if status else ()


def _result(row: Row) -> Blocks:
    return text_blocks(row.progress.result) if row.progress else ()


def _result_and_status(row: Row) -> Blocks:
    """The result, then the three check boxes where a status is stated."""
    status = row.progress.status if row.progress else ""
    boxes = tuple(CheckBox(label, checked=value == status) for value, label in STATUS_LABELS.items())
    return _result(row) + (boxes if status else ())


def _outcome(row: Row) -> Blocks:
    return text_blocks(row.progress.outcome) if row.progress else ()


def _suggestion(row: Row) -> Blocks:
    return text_blocks(row.progress.suggestion) if row.progress else ()


def _known_scores(row: Row) -> list[IndicatorResult]:
    return [row.scores[one.number] for one in row.reported.indicators if one.number in row.scores]


def _paragraph(text: str) -> Blocks:
    return (Paragraph(text),) if text else ()


_BLOCKS: dict[ColumnField, Callable[[Row], Blocks]] = {
    ColumnField.SEQUENCE: _sequence,
    ColumnField.TITLE: _title,
    ColumnField.INDICATORS: _indicators,
    ColumnField.FINDING: lambda row: text_blocks(row.measure.finding),
    ColumnField.STEPS: lambda row: text_blocks(row.measure.steps),
    ColumnField.RESPONSIBLE: _responsible,
    ColumnField.PERIOD: _period,
    ColumnField.STATUS: _status,
    ColumnField.RESULT: _result,
    ColumnField.RESULT_AND_STATUS: _result_and_status,
    ColumnField.OUTCOME: _outcome,
    ColumnField.SUGGESTION: _suggestion,
    ColumnField.SCORE: _score,
    ColumnField.NOTE: lambda row: text_blocks(row.measure.note),
}
