"""Stores what was recognised, all of it or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.models import Agency, Assessment, Division, FiscalYear, Indicator, InstrumentPart
from ita_portal.thai.text import split_marker, squash
from measures.enums import MeasureKind, ReportingRound
from measures.importing.columns import STATUS_TICKS
from measures.importing.fields import ImportField
from measures.importing.matching import (
    RowKey,
    check_against_framework,
    existing_matches,
    indicators_of,
    name_differs,
    numbered_rows,
    parts_of,
)
from measures.importing.rounds import progress_fields, progress_said
from measures.importing.rows import IndicatorRow, MeasureRow, Recognition, ReviewNote
from measures.models import Measure, Progress
from measures.services.importing import ScoreOutcome, put_score, put_stated
from measures.services.measures import MeasureValues, create_measure, update_measure
from measures.services.progress import ProgressValues, save_progress

Row = MeasureRow | IndicatorRow
_PERIODS = {ImportField.PERIOD, ImportField.PERIOD_FROM, ImportField.PERIOD_TO}


class Decision(models.TextChoices):
    """What to do with a row of which the year holds a measure already."""

    SKIP = "skip", gettext_lazy("Skip, keep what is there")
    REPLACE = "replace", gettext_lazy("Replace what is there")
    ADD = "add", gettext_lazy("Add as another measure")


@dataclass(frozen=True)
class ImportSummary:
    """How many measures were added, replaced and skipped, how many scores were written, and what to look at."""

    added: int = 0
    replaced: int = 0
    skipped: int = 0
    scores: int = 0
    warnings: tuple[ReviewNote, ...] = ()


class ImportRejected(Exception):  # noqa: N818 -- says what happened, like NothingRecognised
    """Some rows cannot be stored, so none was; `notes` name every one of them."""

    def __init__(self, notes: tuple[ReviewNote, ...]) -> None:
        super().__init__("\n".join(note.message for note in notes))
        self.notes = notes


@transaction.atomic
def store_rows(
    *,
    agency: Agency,
    year: int,
    round_months: int,
    recognition: Recognition,
    decisions: Mapping[RowKey, Decision] | None = None,
) -> ImportSummary:
    """Store every row as measures, progress of the round and scores; the fiscal year is created where missing.

    `decisions` say for a row (table, row) what to do. Without one, a row already present (`existing_matches`) is
    skipped and any other added; SKIP leaves out a new row too, REPLACE changes only what the table has columns for.
    Raises ImportRejected, and then nothing is stored.
    """
    fiscal_year, _created = FiscalYear.objects.get_or_create(year=year)
    return _Import(agency, fiscal_year, round_months, recognition, decisions or {}).run()


@dataclass
class _Import:
    agency: Agency
    fiscal_year: FiscalYear
    round_months: int
    recognition: Recognition
    decisions: Mapping[RowKey, Decision]
    counts: dict[Decision, int] = field(default_factory=lambda: dict.fromkeys(Decision, 0))
    scores: int = 0
    warnings: list[ReviewNote] = field(default_factory=list)
    rejected: list[ReviewNote] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tables = self.recognition.tables
        self.matches = existing_matches(self.agency, self.fiscal_year.year, self.tables)
        self.divisions = {squash(division.name): division for division in self.agency.divisions.all()}
        self.indicators: dict[int, dict[int, Indicator]] = {}
        self.parts: dict[int, dict[tuple[str, int], InstrumentPart]] = {}
        self.assessments: dict[int, Assessment] = {}

    def run(self) -> ImportSummary:
        self.warnings += check_against_framework(self.fiscal_year.year, self.tables)
        for key, row in numbered_rows(self.tables):
            try:
                self._store(key, row)
            except ValidationError as error:
                self.rejected += [ReviewNote(message, *key) for message in error.messages]
        if self.rejected:
            raise ImportRejected(tuple(self.rejected))
        added, replaced, skipped = (self.counts[name] for name in (Decision.ADD, Decision.REPLACE, Decision.SKIP))
        return ImportSummary(added, replaced, skipped, self.scores, tuple(self.warnings))

    def _store(self, key: RowKey, row: Row) -> None:
        existing = self.matches.get(key)
        decision = self.decisions.get(key)
        is_measure = isinstance(row, MeasureRow) or row.has_approach
        if is_measure:
            done = decision or (Decision.SKIP if existing else Decision.ADD)
            if done == Decision.REPLACE and existing is None:
                done = Decision.ADD
            if done == Decision.ADD:
                self._add(key, row)
            elif done == Decision.REPLACE and existing is not None:
                self._replace(key, row, existing)
            self.counts[done] += 1
        if isinstance(row, IndicatorRow) and (is_measure or decision != Decision.SKIP):
            self._put_score(key, row, replace=decision == Decision.REPLACE)

    def _add(self, key: RowKey, row: Row) -> None:
        values = self._values(key, row)
        measure = create_measure(agency=self.agency, fiscal_year=self.fiscal_year, values=values)
        for months, said in progress_said(row, self.round_months).items():
            if said != ProgressValues():
                save_progress(measure=measure, round_months=months, version=0, values=said)

    def _replace(self, key: RowKey, row: Row, measure: Measure) -> None:
        """Columns the table does not have say nothing about what is there."""
        table = self.tables[key[0]]
        fields = {column.field for column in table.columns}
        values = _kept_where_silent(self._values(key, row), measure, fields, is_own=table.is_own)
        update_measure(measure=measure, version=measure.version, values=values)
        stored = {progress.round: progress for progress in measure.progress.all()}
        said = progress_said(row, self.round_months)
        for months in ReportingRound.values:
            spoken, old = progress_fields(fields, months, self.round_months), stored.get(months)
            values_now = _progress_kept_where_silent(said.get(months, ProgressValues()), old, spoken)
            if values_now != _progress_of(old):
                version = old.version if old else 0
                save_progress(measure=measure, round_months=months, version=version, values=values_now)

    def _values(self, key: RowKey, row: Row) -> MeasureValues:
        divisions, unknown = self._divisions_of(row)
        for name in unknown:
            message = _("The agency has no division “%(name)s”. It is kept in the note.")
            self.warnings.append(ReviewNote(message % {"name": name}, *key, ImportField.DIVISIONS))
        note = "\n".join(filter(None, (row.note, *(f"{ImportField.DIVISIONS.label}: {name}" for name in unknown))))
        known = self._indicators(self.fiscal_year.year)
        numbers = row.indicators if isinstance(row, MeasureRow) else (row.indicator,)
        return MeasureValues(
            title=row.title if isinstance(row, MeasureRow) else row.label,
            kind=row.kind if isinstance(row, MeasureRow) else MeasureKind.INDICATOR,
            number=row.number if isinstance(row, MeasureRow) else "",
            indicators=tuple(known[number] for number in numbers if number in known),
            finding=row.finding,
            steps=row.steps,
            divisions=divisions,
            responsible=row.responsible,
            period_from=row.period_from,
            period_to=row.period_to,
            period=row.period,
            note=note,
        )

    def _divisions_of(self, row: Row) -> tuple[tuple[Division, ...], tuple[str, ...]]:
        """The divisions a row names, and the names the agency does not know."""
        if row.divisions is None:
            return self._named_divisions(row.responsible), ()
        known = tuple(self.divisions[squash(name)] for name in row.divisions if squash(name) in self.divisions)
        return known, tuple(name for name in row.divisions if squash(name) not in self.divisions)

    def _named_divisions(self, responsible: str) -> tuple[Division, ...]:
        """The divisions that are the whole text or a whole line of it; a list marker does not count."""
        lines = [responsible, *(split_marker(line)[1] for line in responsible.split("\n"))]
        found = {squash(line): self.divisions[squash(line)] for line in lines if squash(line) in self.divisions}
        return tuple(found.values())

    def _indicators(self, year: int) -> dict[int, Indicator]:
        if year not in self.indicators:
            self.indicators[year] = indicators_of(year)
        return self.indicators[year]

    def _put_score(self, key: RowKey, row: IndicatorRow, *, replace: bool) -> None:
        year = self.tables[key[0]].scores_year or self.fiscal_year.year
        if row.is_overall:
            self._put_stated(key, row, year, replace=replace)
            return
        scored = self._parts(year).get(row.part) if row.part else self._indicators(year).get(row.indicator)
        if row.score is None or scored is None:
            return
        outcome = put_score(
            assessment=self._assessment(year),
            scored=scored,
            value=row.score,
            typed=row.score_typed,
            name_typed=row.name if name_differs(row.name, scored) else "",
            replace=replace,
        )
        self.scores += outcome == ScoreOutcome.STORED
        if outcome == ScoreOutcome.KEPT:
            message = _("Indicator %(number)s has another score already, which was kept; %(typed)s was not stored.")
            if row.part:
                message = _("%(number)s has another score already, which was kept; %(typed)s was not stored.")
            values = {"number": row.label if row.part else row.indicator, "typed": row.score_typed or row.score}
            self.warnings.append(ReviewNote(message % values, *key, ImportField.SCORE))

    def _put_stated(self, key: RowKey, row: IndicatorRow, year: int, *, replace: bool) -> None:
        if row.score is None and not row.rating:
            return
        assessment = self._assessment(year)
        outcome = put_stated(assessment=assessment, overall=row.score, rating=row.rating, replace=replace)
        self.scores += outcome == ScoreOutcome.STORED
        if outcome == ScoreOutcome.KEPT:
            message = _("The year has another stated result already, which was kept; %(stated)s was not stored.")
            stated = " ".join(filter(None, (str(row.score or ""), row.rating)))
            self.warnings.append(ReviewNote(message % {"stated": stated}, *key, ImportField.SCORE))

    def _parts(self, year: int) -> dict[tuple[str, int], InstrumentPart]:
        if year not in self.parts:
            self.parts[year] = parts_of(year)
        return self.parts[year]

    def _assessment(self, year: int) -> Assessment:
        if year not in self.assessments:
            fiscal_year, _created = FiscalYear.objects.get_or_create(year=year)
            found, _created = Assessment.objects.get_or_create(agency=self.agency, fiscal_year=fiscal_year)
            self.assessments[year] = found
        return self.assessments[year]


def _progress_of(progress: Progress | None) -> ProgressValues:
    if progress is None:
        return ProgressValues()
    return ProgressValues(progress.status, progress.result, progress.outcome, progress.suggestion)


def _progress_kept_where_silent(said: ProgressValues, old: Progress | None, fields: set[ImportField]) -> ProgressValues:
    kept = _progress_of(old)
    says_status = bool(said.status) or not fields.isdisjoint({ImportField.STATUS, *STATUS_TICKS})
    return ProgressValues(
        said.status if says_status else kept.status,
        said.result if ImportField.RESULT in fields else kept.result,
        said.outcome if ImportField.OUTCOME in fields else kept.outcome,
        said.suggestion if ImportField.SUGGESTION in fields else kept.suggestion,
    )


def _kept_where_silent(said: MeasureValues, old: Measure, fields: set[ImportField], *, is_own: bool) -> MeasureValues:
    """`is_own`: an empty cell of a table the portal wrote says that nothing is there."""
    says_period = not fields.isdisjoint(_PERIODS)
    says_responsible = ImportField.RESPONSIBLE in fields
    says_divisions = ImportField.DIVISIONS in fields or (says_responsible and not is_own)
    says_number, says_indicators, says_note = (
        is_own and field in fields for field in (ImportField.SEQUENCE, ImportField.INDICATOR, ImportField.NOTE)
    )
    return MeasureValues(
        title=said.title,
        kind=said.kind,
        number=said.number or ("" if says_number else old.number),
        indicators=said.indicators or (() if says_indicators else tuple(old.indicators.all())),
        finding=said.finding if ImportField.FINDING in fields else old.finding,
        steps=said.steps if ImportField.STEPS in fields else old.steps,
        divisions=said.divisions if says_divisions else tuple(old.divisions.all()),
        responsible=said.responsible if says_responsible else old.responsible,
        period_from=said.period_from if says_period else old.period_from,
        period_to=said.period_to if says_period else old.period_to,
        period=said.period if says_period else old.period,
        note=said.note or ("" if says_note else old.note),
    )
