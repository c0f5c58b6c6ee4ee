"""Finds heading rows, one or two rows high, and decides what each column is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ita_portal.thai.numerals import to_arabic_digits
from measures.importing.fields import PROGRESS_FIELDS, ImportField, field_of_round
from measures.importing.grid import Cell
from measures.importing.lexicon import (
    ACCEPTED,
    LONGEST_HEADING,
    STRONG,
    key,
    lexicon,
    match_heading,
    same_heading,
)

Row = Sequence[Cell]

SUBJECTS = frozenset(
    {ImportField.TITLE, ImportField.INDICATOR, ImportField.INDICATOR_NUMBER, ImportField.INDICATOR_NAME}
)
_ORDER = list(ImportField)  # of two fields a heading fits alike, the first: a title before steps
_INDICATORS = SUBJECTS - {ImportField.TITLE}
_FIRST_ROWS = 12
_YEAR = re.compile(r"25\d\d")
_ROUND = re.compile(r"รอบ\s*(?:ที่\s*)?(6|12)\s*เดือน")
_UNDER_PARENT = 0.8  # how much a field counts that only the heading above the column's own names


@dataclass(frozen=True)
class ColumnHeading:
    """A column's own heading `text`; `parent` is the heading spanning it and its neighbours, `span` which one."""

    text: str
    parent: str = ""
    span: int = -1

    @property
    def full(self) -> str:
        return " ".join(f"{self.parent} {self.text}".split())


@dataclass(frozen=True)
class Heading:
    """Heading rows in a grid: where they begin, how many they are, and a heading for every column of the grid."""

    row: int
    height: int
    columns: tuple[ColumnHeading, ...]


@dataclass(frozen=True)
class FieldChoice:
    """What a column was taken for; `rival` is the field another column had a better claim to."""

    field: ImportField
    certain: bool
    rival: ImportField | None = None


def find_heading(rows: Sequence[Row], start: int = 0) -> Heading | None:
    """The first heading at or below row `start`.

    Further down, where a heading hardly ever begins, only rows with a known word are looked at closely.
    """
    for row in range(start, len(rows)):
        if (row < _FIRST_ROWS or _has_known_word(rows[row])) and _is_heading_row(rows[row]):
            return read_heading(rows, row)
    return None


def _has_known_word(row: Row) -> bool:
    return any(key(cell.text) in lexicon().strong for cell in row if 0 < len(cell.text) <= LONGEST_HEADING)


def is_other_heading(row: Row) -> bool:
    """Whether a row inside a table is surely the heading of another one: known words, exactly."""
    texts = [cell.text for cell in row if cell.text]
    if len(texts) < 2 or any(len(text) > LONGEST_HEADING for text in texts):
        return False
    fields = [lexicon().strong.get(key(text)) for text in texts]
    known = [field for field in fields if field]
    return len(set(known)) >= 2 and len(known) * 2 > len(texts) and not SUBJECTS.isdisjoint(known)


def _is_heading_row(row: Row) -> bool:
    texts = [cell.text for cell in row if cell.text]
    if len(texts) < 2 or any(len(text) > LONGEST_HEADING for text in texts):
        return False
    matches = [match_heading(text) for text in texts]
    best = [max(found.items(), key=lambda item: item[1], default=(None, 0.0)) for found in matches]
    fields = {field for field, score in best if score >= ACCEPTED}
    if any(ImportField.TITLE in found for found in matches):
        fields.add(ImportField.TITLE)
    strong = {field for field, score in best if score >= STRONG}
    return not SUBJECTS.isdisjoint(fields) and (len(strong) >= 2 or (len(strong) == 1 and len(fields) >= 3))


def read_heading(rows: Sequence[Row], row: int) -> Heading:
    """The heading whose first row is `row`."""
    top = rows[row]
    below = rows[row + 1] if row + 1 < len(rows) else ()
    if below and _is_second_row(top, below):
        return Heading(row, 2, tuple(_two_high(top, below)))
    return Heading(row, 1, tuple(_one_high(top)))


def _one_high(top: Row) -> Iterator[ColumnHeading]:
    text, span = "", -1
    for column, cell in enumerate(top):
        if cell.covered != "left":
            text, span = cell.text, column
        yield ColumnHeading(text, "", span if text else -1)


def _two_high(top: Row, below: Row) -> Iterator[ColumnHeading]:
    parent, span = "", -1
    for column, (upper, lower) in enumerate(zip(top, below, strict=True)):
        if upper.text or not (upper.covered == "left" or lower.text):
            parent, span = upper.text, column
        yield ColumnHeading(lower.text, parent, span) if lower.text else ColumnHeading(parent, "", span)


def _is_second_row(top: Row, below: Row) -> bool:
    """Whether the row below a heading divides some of its columns ("ระยะเวลา" over "เริ่มต้น" and "สิ้นสุด")."""
    filled = [column for column, cell in enumerate(below) if cell.text]
    if not filled or any(len(below[column].text) > LONGEST_HEADING for column in filled):
        return False
    if not all(_is_divided(top, below, column) for column in filled):
        return False
    return any(max(match_heading(below[column].text).values(), default=0) >= STRONG for column in filled)


def _is_divided(top: Row, below: Row, column: int) -> bool:
    if not top[column].text:
        return True
    following = column + 1
    return following < len(top) and not top[following].text and bool(below[following].text)


def repeats(rows: Sequence[Row], row: int, heading: Heading) -> bool:
    """Whether the rows from `row` on are the same heading once more, as on the top of every page."""
    if row + heading.height > len(rows):
        return False
    expected = [column.parent or column.text for column in heading.columns]
    if not _is_same_row(rows[row], expected):
        return False
    return heading.height == 1 or _is_same_row(rows[row + 1], [column.text for column in heading.columns])


def _is_same_row(row: Row, expected: Sequence[str]) -> bool:
    seen = 0
    for cell, text in zip(row, expected, strict=True):
        if not cell.text:
            continue
        if len(cell.text) > LONGEST_HEADING or not same_heading(cell.text, text):
            return False
        seen += 1
    return seen >= 2 and seen * 2 >= len({text for text in expected if text})


def choose_fields(headings: Sequence[ColumnHeading], numeric: Sequence[bool]) -> list[FieldChoice]:
    """A field for each column, no field but NOTE twice: the best match of the whole table is settled first.

    `numeric` says of each column whether its cells hold nothing but running numbers.
    """
    scores = [_scores(heading) for heading in headings]
    _subject_rule(scores)
    _number_columns(headings, numeric, scores)
    _round_columns(headings, scores)
    claims = sorted(
        (-score, -_year(headings[column].full) if field == ImportField.SCORE else 0, column, _ORDER.index(field))
        for column, fields in enumerate(scores)
        for field, score in fields.items()
        if score >= ACCEPTED
    )
    chosen: dict[int, FieldChoice] = {}
    lost: dict[int, ImportField] = {}
    taken: set[ImportField] = set()
    for score, _year_order, column, order in claims:
        field = _ORDER[order]
        if column in chosen:
            continue
        if field in taken:
            lost.setdefault(column, field)
            continue
        chosen[column] = FieldChoice(field, -score >= STRONG and column not in lost)
        if field != ImportField.NOTE:
            taken.add(field)
    _title_of_last_resort(scores, chosen)
    unknown = [FieldChoice(ImportField.NOTE, certain=False, rival=lost.get(column)) for column in range(len(headings))]
    return _indicator_columns([chosen.get(column, unknown[column]) for column in range(len(headings))])


def _title_of_last_resort(scores: Sequence[dict[ImportField, float]], chosen: dict[int, FieldChoice]) -> None:
    """Where nothing else is the subject, the first column that could be a title ("แนวทางการดำเนินการ") is it."""
    if any(choice.field in SUBJECTS for choice in chosen.values()):
        return
    column = next((column for column, fields in enumerate(scores) if ImportField.TITLE in fields), None)
    if column is not None:
        chosen[column] = FieldChoice(ImportField.TITLE, certain=False)


def _scores(heading: ColumnHeading) -> dict[ImportField, float]:
    scores = dict(match_heading(heading.text))
    if heading.parent:
        for text, weight in ((heading.full, 1.0), (heading.parent, _UNDER_PARENT)):
            for field, score in match_heading(text).items():
                scores[field] = max(scores.get(field, 0), score * weight)
    return scores


def _subject_rule(scores: list[dict[ImportField, float]]) -> None:
    """Beside a column of indicators, words that are only perhaps a title ("แนวทาง") are none."""
    best = {field: max(fields.get(field, 0) for fields in scores) for field in SUBJECTS}
    if best[ImportField.TITLE] < STRONG and any(best[field] >= STRONG for field in _INDICATORS):
        for fields in scores:
            fields.pop(ImportField.TITLE, None)


def _number_columns(
    headings: Sequence[ColumnHeading], numeric: Sequence[bool], scores: list[dict[ImportField, float]]
) -> None:
    """The number of a measure often has a narrow column of its own under the heading of the title, or under none."""
    for column, heading in enumerate(headings):
        following = headings[column + 1] if column + 1 < len(headings) else None
        shared = following is not None and heading.span >= 0 and heading.span == following.span and not heading.parent
        if numeric[column] and (not heading.full or shared):
            scores[column].clear()
            scores[column][ImportField.SEQUENCE] = STRONG


def _round_columns(headings: Sequence[ColumnHeading], scores: list[dict[ImportField, float]]) -> None:
    """Where a table has columns of both rounds, progress under "รอบ ๖ เดือน" or "รอบ ๑๒ เดือน" is that round's."""
    rounds = [_ROUND.search(to_arabic_digits(heading.full)) for heading in headings]
    if len({found[1] for found in rounds if found}) < 2:
        return
    for found, fields in zip(rounds, scores, strict=True):
        for field in PROGRESS_FIELDS:
            if found and field in fields:
                fields[field_of_round(field, int(found[1]))] = fields.pop(field)


def _indicator_columns(choices: list[FieldChoice]) -> list[FieldChoice]:
    """ "ตัวชี้วัดที่" alone holds number and name; "ตัวชี้วัด" beside it holds the name."""
    fields = {choice.field for choice in choices}
    number, name = ImportField.INDICATOR_NUMBER, ImportField.INDICATOR_NAME
    renamed: dict[ImportField, ImportField] = {}
    if number in fields and name not in fields:
        if ImportField.INDICATOR in fields:
            renamed[ImportField.INDICATOR] = name
        else:
            renamed[number] = ImportField.INDICATOR
    elif name in fields and number not in fields and ImportField.INDICATOR not in fields:
        renamed[name] = ImportField.INDICATOR
    return [FieldChoice(renamed.get(choice.field, choice.field), choice.certain, choice.rival) for choice in choices]


def _year(text: str) -> int:
    return max(map(int, _YEAR.findall(to_arabic_digits(text))), default=0)
