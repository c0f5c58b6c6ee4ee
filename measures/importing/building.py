"""From a record to the row that will be stored."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from measures.enums import MeasureKind
from measures.importing.continuation import Record
from measures.importing.fields import ImportField
from measures.importing.indicators import (
    Label,
    ReadScore,
    mentioned_indicators,
    only_indicators,
    read_label,
    read_score,
)
from measures.importing.lexicon import indicator_by_name
from measures.importing.reading import Reading
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedColumn
from measures.importing.titles import kind_of, split_bare_number, split_number
from measures.workbook import KIND_WORDS

Warnings = list[tuple[str, ImportField | None]]
_LONGEST_NUMBER = 20  # what Measure.number holds


def titles_are_numbered(titles: Sequence[str]) -> bool:
    """Whether every title begins with a number without a mark ("๑ จัดทำ…", "๒ …") and they count up."""
    numbers = [split_bare_number(title)[0] for title in titles]
    return (
        len(numbers) > 1
        and all(numbers)
        and [int(number) for number in numbers] == list(range(int(numbers[0]), int(numbers[0]) + len(numbers)))
    )


def build_measure(
    columns: Sequence[RecognisedColumn], record: Record, *, bare_numbers: bool = False
) -> tuple[MeasureRow, Warnings]:
    reading = Reading(columns, record)
    number, title = _number_and_title(reading, bare_numbers=bare_numbers)
    named = _indicator_cells(reading)
    kind = _kind(reading, title)
    shared = reading.shared_fields()
    mentioned = mentioned_indicators(f"{title}\n{reading.text(ImportField.FINDING)}")
    row = MeasureRow(title=title, kind=kind, number=number, indicators=tuple(sorted({*named, *mentioned})), **shared)
    return row, reading.warnings


def _kind(reading: Reading, title: str) -> MeasureKind:
    """What a column of kinds says, else the first word of the title; an unknown kind is kept in the note."""
    said = reading.text(ImportField.KIND).strip()
    kind = next((kind for kind, word in KIND_WORDS.items() if word == said), None)
    if said and kind is None:
        reading.keep(ImportField.KIND)
    return kind or kind_of(title)


def _number_and_title(reading: Reading, *, bare_numbers: bool) -> tuple[str, str]:
    title = reading.text(ImportField.TITLE)
    sequence = " ".join(reading.text(ImportField.SEQUENCE).split())
    if len(sequence) > _LONGEST_NUMBER:
        reading.keep(ImportField.SEQUENCE)
        sequence = ""
    if sequence:
        return sequence, title
    return split_bare_number(title) if bare_numbers else split_number(title)


def _indicator_cells(reading: Reading) -> set[int]:
    """The indicators that columns beside the title name; what is more than numbers is kept in the note."""
    numbers: set[int] = set()
    for name in (ImportField.INDICATOR, ImportField.INDICATOR_NUMBER, ImportField.INDICATOR_NAME):
        for heading, text in reading.cells(name):
            only = only_indicators(text)
            by_name = indicator_by_name(text)
            numbers.update(only or mentioned_indicators(text) or ({by_name} if by_name else ()))
            if not only:
                reading.notes.append(f"{heading}: {text}")
    return numbers


def build_indicator(
    columns: Sequence[RecognisedColumn], record: Record, *, has_approach: bool
) -> tuple[IndicatorRow, Warnings]:
    """`indicator` is 0 where nobody can tell which one it is."""
    reading = Reading(columns, record)
    label = _label(reading)
    score = _score(reading, label)
    number = _indicator_number(reading, label)
    if not number:
        reading.warn(_("It is not clear which indicator this row is about."), ImportField.INDICATOR)
    shared = reading.shared_fields()
    row = IndicatorRow(
        indicator=number,
        label=label.text,
        name=" ".join(label.name.split()),
        score=score.value,
        score_typed=score.typed if score.value is not None else "",
        has_approach=has_approach,
        **shared,
    )
    return row, reading.warnings


def _label(reading: Reading) -> Label:
    """The cell of the indicator, or its number and its name from two columns."""
    with_score = not reading.text(ImportField.SCORE)
    number = reading.text(ImportField.INDICATOR_NUMBER)
    name = "\n".join(filter(None, map(reading.text, (ImportField.INDICATOR, ImportField.INDICATOR_NAME))))
    if not number:
        return read_label(name, with_score=with_score)
    named = read_label(name, with_score=with_score)
    numbers = only_indicators(number)
    return Label(
        f"{number} {named.text}".strip(),
        numbers[0] if len(numbers) == 1 else named.number,
        named.text if numbers else named.name,
        named.score,
    )


def _score(reading: Reading, label: Label) -> ReadScore:
    score = read_score(reading.text(ImportField.SCORE)) if reading.text(ImportField.SCORE) else label.score
    if score.is_unreadable:
        message = _("“%(typed)s” is no score from 0 to 100. It is kept in the note.")
        reading.warn(message, ImportField.SCORE, {"typed": score.typed})
        reading.notes.append(f"คะแนน: {score.typed}")
    elif score.rounded:
        message = _("The score %(typed)s has more than two decimal places and was rounded.")
        reading.warn(message, ImportField.SCORE, {"typed": score.typed})
    return score


def _indicator_number(reading: Reading, label: Label) -> int:
    """The number in the cell; where there is none, the one a sequence column says."""
    sequence = reading.text(ImportField.SEQUENCE)
    numbers = only_indicators(sequence.strip("(). "))
    if label.number and numbers != (label.number,):
        reading.keep(ImportField.SEQUENCE)
    if not label.number and not numbers:
        reading.keep(ImportField.SEQUENCE)
    return label.number or (numbers[0] if len(numbers) == 1 else 0)
