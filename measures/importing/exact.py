"""Reads the rows of a table the portal itself wrote: every cell is the field, nothing is interpreted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from assessments.constants import HIGHEST_SCORE
from ita_portal.thai.numerals import parse_decimal, to_arabic_digits
from ita_portal.thai.periods import parse_period
from ita_portal.thai.text import squash
from measures.enums import MeasureKind, ProgressStatus, ReportingRound
from measures.importing.columns import column_name
from measures.importing.fields import ImportField, field_of_round
from measures.importing.indicators import only_indicators
from measures.importing.lexicon import status_of
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedColumn, RoundRow
from measures.importing.tables import BodyRow
from measures.importing.titles import kind_of
from measures.workbook import KIND_WORDS, OVERALL, PART

Warnings = list[tuple[str, ImportField | None]]
_KINDS = {word: kind for kind, word in KIND_WORDS.items()}
_NOTE_HEADING = "หมายเหตุ"
_TWO_PLACES = Decimal("0.01")


@dataclass
class _Cells:
    """The cells of a row by field. What a field cannot hold goes to the note, and a warning says so."""

    columns: Sequence[RecognisedColumn]
    row: BodyRow
    notes: list[str] = field(default_factory=list)
    warnings: Warnings = field(default_factory=list)

    def __post_init__(self) -> None:
        self.by_field: dict[ImportField, list[str]] = {}
        for number, (column, cell) in enumerate(zip(self.columns, self.row.cells, strict=True), start=1):
            if column.field != ImportField.NOTE:
                self.by_field.setdefault(column.field, []).append(cell.text)
            elif cell.text:
                heading = column.heading or column_name(number)
                self.notes.append(cell.text if heading == _NOTE_HEADING else f"{heading}: {cell.text}")

    def text(self, wanted: ImportField) -> str:
        return "\n".join(filter(None, self.by_field.get(wanted, ())))

    def line(self, wanted: ImportField) -> str:
        return " ".join(self.text(wanted).split())

    def refuse(self, wanted: ImportField, message: str) -> None:
        self.warnings.append((message % {"text": self.line(wanted)}, wanted))
        self.notes.append(f"{wanted.label}: {self.line(wanted)}")


def read_exactly(columns: Sequence[RecognisedColumn], row: BodyRow) -> tuple[MeasureRow | IndicatorRow, Warnings]:
    """A row of measures where the table has a column of titles, else one of scores."""
    cells = _Cells(columns, row)
    has_titles = any(column.field == ImportField.TITLE for column in columns)
    return (_measure(cells) if has_titles else _score_row(cells)), cells.warnings


def _measure(cells: _Cells) -> MeasureRow:
    text = cells.text
    has_divisions = ImportField.DIVISIONS in cells.by_field
    return MeasureRow(
        title=text(ImportField.TITLE),
        kind=_kind(cells),
        indicators=_indicators(cells),
        period_from=_day(cells, ImportField.PERIOD_FROM, lambda period: period[0]),
        period_to=_day(cells, ImportField.PERIOD_TO, lambda period: period[1]),
        status=_status(cells, ImportField.STATUS),
        rounds=tuple(found for round_ in ReportingRound if (found := _round(cells, round_))),
        number=text(ImportField.SEQUENCE),
        finding=text(ImportField.FINDING),
        steps=text(ImportField.STEPS),
        responsible=text(ImportField.RESPONSIBLE),
        divisions=_names(text(ImportField.DIVISIONS)) if has_divisions else None,
        period=text(ImportField.PERIOD),
        result=text(ImportField.RESULT),
        outcome=text(ImportField.OUTCOME),
        suggestion=text(ImportField.SUGGESTION),
        note="\n".join(cells.notes),
        source_row=cells.row.number,
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip() for line in text.split("\n"))))


def _kind(cells: _Cells) -> MeasureKind:
    said = cells.line(ImportField.KIND)
    if said and said not in _KINDS:
        cells.refuse(ImportField.KIND, _("“%(text)s” is no kind of measure. It is kept in the note."))
    return _KINDS.get(said) or kind_of(cells.text(ImportField.TITLE))


def _indicators(cells: _Cells) -> tuple[int, ...]:
    said = cells.line(ImportField.INDICATOR)
    numbers = only_indicators(said) if said else ()
    if said and not numbers:
        cells.refuse(
            ImportField.INDICATOR,
            _("“%(text)s” are no numbers of indicators, such as 1, 2, 10. It is kept in the note."),
        )
    return numbers


def _day(cells: _Cells, wanted: ImportField, end: Callable[[tuple[date, date]], date]) -> date | None:
    said = cells.line(wanted)
    period = parse_period(said) if said else None
    if said and period is None:
        cells.refuse(wanted, _("“%(text)s” is no date, such as 1 ตุลาคม 2566. It is kept in the note."))
    return end(period) if period else None


def _status(cells: _Cells, wanted: ImportField) -> ProgressStatus | None:
    said = cells.line(wanted)
    status, is_all = status_of(said) if said else (None, True)
    if said and (status is None or not is_all):
        cells.refuse(wanted, _("The status “%(text)s” is not known. It is kept in the note."))
        return None
    return status


def _round(cells: _Cells, round_: ReportingRound) -> RoundRow | None:
    """What the table says of a round; None where it says nothing."""

    def of(base: ImportField) -> ImportField:
        return field_of_round(base, round_.value)

    status = _status(cells, of(ImportField.STATUS))
    result, outcome, suggestion = (
        cells.text(of(base)) for base in (ImportField.RESULT, ImportField.OUTCOME, ImportField.SUGGESTION)
    )
    found = RoundRow(round_, status, result, outcome, suggestion)
    return None if found == RoundRow(round_) else found


def _score_row(cells: _Cells) -> IndicatorRow:
    """A score of an indicator ("3"), of a part of an instrument ("EIT ส่วนที่ 1") or overall ("ภาพรวม")."""
    number, name = cells.line(ImportField.INDICATOR_NUMBER), cells.text(ImportField.INDICATOR_NAME)
    numbers = only_indicators(number)
    code, _word, part = to_arabic_digits(squash(number)).partition(PART)
    is_part = code.isalpha() and part.isdecimal()
    is_overall = number == OVERALL
    if not (len(numbers) == 1 or is_part or is_overall):
        message = _("It is not clear which indicator this row is about.")
        cells.warnings.append((message, ImportField.INDICATOR))
    return IndicatorRow(
        indicator=numbers[0] if len(numbers) == 1 and not is_part else 0,
        label=f"{number} {name}".strip(),
        name=name,
        score=_value(cells),
        score_typed=cells.text(ImportField.SCORE_TYPED),
        part=(code.upper(), int(part)) if is_part else None,
        is_overall=is_overall,
        rating=cells.text(ImportField.RATING),
        note="\n".join(cells.notes),
        source_row=cells.row.number,
    )


def _value(cells: _Cells) -> Decimal | None:
    said = cells.line(ImportField.SCORE)
    value = parse_decimal(said) if said else None
    if said and (value is None or not 0 <= value <= HIGHEST_SCORE or value != value.quantize(_TWO_PLACES)):
        cells.refuse(ImportField.SCORE, _("“%(text)s” is no score from 0 to 100 with two places, so it is not stored."))
        return None
    return value
