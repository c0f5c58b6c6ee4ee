"""Which rows of an import an agency's year holds already, and where indicators are named unlike the framework."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from assessments.models import Agency, Assessment, Indicator, InstrumentPart, Score
from ita_portal.thai.numerals import to_arabic_digits
from ita_portal.thai.text import squash
from measures.enums import MeasureKind
from measures.importing.fields import ImportField
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedTable, ReviewNote
from measures.models import Measure

RowKey = tuple[int, int]
Identity = tuple[str, str | int]
Subject = int | tuple[str, int] | str  # of a score: indicator, part of an instrument, or "overall"


def existing_matches(agency: Agency, year: int, tables: Sequence[RecognisedTable]) -> dict[RowKey, Measure]:
    """The measure each row (table, row) would be a second copy of, for the rows that have one.

    A measure is known by its title, white space and the style of digits aside; an approach by its indicator.
    No measure is the match of two rows. Rows of plain score tables have none; see `existing_scores`.
    """
    waiting: dict[Identity, list[Measure]] = defaultdict(list)
    for measure in Measure.objects.of(agency, year).prefetch_related("indicators", "divisions"):
        waiting[_identity_of_measure(measure)].append(measure)
    matches: dict[RowKey, Measure] = {}
    for key, row in numbered_rows(tables):
        if isinstance(row, MeasureRow) or row.has_approach:
            found = waiting.get(_identity_of_row(row))
            if found:
                matches[key] = found.pop(0)
    return matches


def existing_scores(agency: Agency, year: int, tables: Sequence[RecognisedTable]) -> dict[RowKey, Score | Assessment]:
    """What each row would write over: a score of the same indicator or part and year with another value, or the
    assessment with another stated result."""
    stored: dict[int, dict[Subject, Score | Assessment]] = {}
    matches: dict[RowKey, Score | Assessment] = {}
    for (table, row_number), row in numbered_rows(tables):
        if not isinstance(row, IndicatorRow) or (row.score is None and not (row.is_overall and row.rating)):
            continue
        scores_year = tables[table].scores_year or year
        if scores_year not in stored:
            stored[scores_year] = _stored_scores(agency, scores_year)
        subject: Subject = "overall" if row.is_overall else row.part or row.indicator
        found = stored[scores_year].get(subject)
        if found is not None and not _says_the_same(found, row):
            matches[table, row_number] = found
    return matches


def _stored_scores(agency: Agency, year: int) -> dict[Subject, Score | Assessment]:
    assessment = Assessment.objects.filter(agency=agency, fiscal_year=year).first()
    if assessment is None:
        return {}
    stored: dict[Subject, Score | Assessment] = {}
    if assessment.stated_overall is not None or assessment.stated_rating:
        stored["overall"] = assessment
    for score in assessment.scores.select_related("indicator", "part__instrument"):
        if score.indicator:
            stored[score.indicator.number] = score
        elif score.part:
            stored[score.part.instrument.code, score.part.number] = score
    return stored


def _says_the_same(stored: Score | Assessment, row: IndicatorRow) -> bool:
    if isinstance(stored, Assessment):
        return (stored.stated_overall, stored.stated_rating) == (row.score, row.rating)
    return stored.value == row.score


def indicators_of(year: int) -> dict[int, Indicator]:
    """The indicators of a year's framework by number; empty where the year has none."""
    found = Indicator.objects.filter(instrument__framework__fiscal_year=year)
    return {indicator.number: indicator for indicator in found}


def check_against_framework(year: int, tables: Sequence[RecognisedTable]) -> tuple[ReviewNote, ...]:
    """Warnings of what the framework of the year says otherwise: names, numbers that do not exist, no framework."""
    notes: list[ReviewNote] = [*_unknown_parts(year, tables)]
    known: dict[int, Mapping[int, Indicator]] = {}
    for (table, row_number), row in numbered_rows(tables):
        named = row.indicators if isinstance(row, MeasureRow) else (row.indicator,) if row.indicator else ()
        if not named:
            continue
        row_year = year if isinstance(row, MeasureRow) else tables[table].scores_year or year
        if row_year not in known:
            known[row_year] = indicators_of(row_year)
            if not known[row_year]:
                notes.append(ReviewNote(_no_framework(row_year)))
        if known[row_year]:
            notes += [
                ReviewNote(message, table, row_number, ImportField.INDICATOR)
                for number in named
                if (message := _difference(known[row_year].get(number), number, row, row_year))
            ]
    return tuple(notes)


def parts_of(year: int) -> dict[tuple[str, int], InstrumentPart]:
    """The parts of instruments in a year's framework by code and number."""
    found = InstrumentPart.objects.filter(instrument__framework__fiscal_year=year).select_related("instrument")
    return {(part.instrument.code, part.number): part for part in found}


def _unknown_parts(year: int, tables: Sequence[RecognisedTable]) -> Iterator[ReviewNote]:
    message = _("The framework of %(year)s has no part “%(name)s”, so its score is not stored.")
    for key, row in numbered_rows(tables):
        if isinstance(row, IndicatorRow) and row.part and row.score is not None:
            row_year = tables[key[0]].scores_year or year
            if row.part not in parts_of(row_year):
                yield ReviewNote(message % {"year": row_year, "name": row.label}, *key, ImportField.SCORE)


def numbered_rows(tables: Sequence[RecognisedTable]) -> list[tuple[RowKey, MeasureRow | IndicatorRow]]:
    return [((number, index), row) for number, table in enumerate(tables) for index, row in enumerate(table.rows)]


def name_differs(name: str, scored: Indicator | InstrumentPart) -> bool:
    """Whether a document names an indicator or a part unlike the framework, spaces aside."""
    return bool(name) and squash(name) != squash(scored.name)


def _identity_of_measure(measure: Measure) -> Identity:
    if measure.kind == MeasureKind.INDICATOR:
        numbers = [indicator.number for indicator in measure.indicators.all()]
        if len(numbers) == 1:
            return "indicator", numbers[0]
        return "approach", _title_key(measure.title)
    return "measure", _title_key(measure.title)


def _identity_of_row(row: MeasureRow | IndicatorRow) -> Identity:
    if isinstance(row, MeasureRow) and row.kind == MeasureKind.INDICATOR:
        only = row.indicators if len(row.indicators) == 1 else ()
        return ("indicator", only[0]) if only else ("approach", _title_key(row.title))
    if isinstance(row, MeasureRow):
        return "measure", _title_key(row.title)
    return ("indicator", row.indicator) if row.indicator else ("approach", _title_key(row.label))


def _title_key(title: str) -> str:
    return to_arabic_digits(squash(title))


def _no_framework(year: int) -> str:
    message = _("There is no assessment framework of %(year)s, so indicators and scores of that year are not stored.")
    return message % {"year": year}


def _difference(indicator: Indicator | None, number: int, row: MeasureRow | IndicatorRow, year: int) -> str:
    if indicator is None:
        message = _("The framework of %(year)s has no indicator %(number)s, so it is not linked.")
        return message % {"year": year, "number": number}
    if isinstance(row, IndicatorRow) and name_differs(row.name, indicator):
        message = _(
            "The name “%(name)s” differs from “%(official)s” in the framework of %(year)s; it is kept as typed."
        )
        return message % {"name": row.name, "official": indicator.name, "year": year}
    return ""
