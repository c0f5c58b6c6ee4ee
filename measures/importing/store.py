"""Stores what was recognised, all of it or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.models import Agency, Assessment, Division, FiscalYear, Indicator
from ita_portal.thai.text import split_marker, squash
from measures.enums import MeasureKind
from measures.importing.columns import STATUS_TICKS
from measures.importing.fields import ImportField
from measures.importing.matching import (
    RowKey,
    check_against_framework,
    existing_matches,
    indicators_of,
    name_differs,
    numbered_rows,
)
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedTable, Recognition, ReviewNote
from measures.models import Measure, Progress
from measures.services.importing import ScoreOutcome, put_score
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
                self._add(row)
            elif done == Decision.REPLACE and existing is not None:
                self._replace(self.tables[key[0]], row, existing)
            self.counts[done] += 1
        if isinstance(row, IndicatorRow) and (is_measure or decision != Decision.SKIP):
            self._put_score(key, row, replace=decision == Decision.REPLACE)

    def _add(self, row: Row) -> None:
        values = self._values(row)
        measure = create_measure(agency=self.agency, fiscal_year=self.fiscal_year, values=values)
        progress = _progress(row)
        if progress != ProgressValues():
            save_progress(measure=measure, round_months=self.round_months, version=0, values=progress)

    def _replace(self, table: RecognisedTable, row: Row, measure: Measure) -> None:
        """Columns the table does not have say nothing about what is there."""
        fields = {column.field for column in table.columns}
        values = _kept_where_silent(self._values(row), measure, fields)
        update_measure(measure=measure, version=measure.version, values=values)
        said = _progress(row)
        old = measure.progress.filter(round=self.round_months).first()
        values_now = _progress_kept_where_silent(said, old, fields)
        if values_now != _progress_of(old):
            version = old.version if old else 0
            save_progress(measure=measure, round_months=self.round_months, version=version, values=values_now)

    def _values(self, row: Row) -> MeasureValues:
        known = self._indicators(self.fiscal_year.year)
        numbers = row.indicators if isinstance(row, MeasureRow) else (row.indicator,)
        return MeasureValues(
            title=row.title if isinstance(row, MeasureRow) else row.label,
            kind=row.kind if isinstance(row, MeasureRow) else MeasureKind.INDICATOR,
            number=row.number if isinstance(row, MeasureRow) else "",
            indicators=tuple(known[number] for number in numbers if number in known),
            finding=row.finding,
            steps=row.steps,
            divisions=self._named_divisions(row.responsible),
            responsible=row.responsible,
            period_from=row.period_from,
            period_to=row.period_to,
            period=row.period,
            note=row.note,
        )

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
        indicator = self._indicators(year).get(row.indicator)
        if row.score is None or indicator is None:
            return
        outcome = put_score(
            assessment=self._assessment(year),
            indicator=indicator,
            value=row.score,
            typed=row.score_typed,
            name_typed=row.name if name_differs(row.name, indicator) else "",
            replace=replace,
        )
        self.scores += outcome == ScoreOutcome.STORED
        if outcome == ScoreOutcome.KEPT:
            message = _("Indicator %(number)s has another score already, which was kept; %(typed)s was not stored.")
            values = {"number": row.indicator, "typed": row.score_typed}
            self.warnings.append(ReviewNote(message % values, *key, ImportField.SCORE))

    def _assessment(self, year: int) -> Assessment:
        if year not in self.assessments:
            fiscal_year, _created = FiscalYear.objects.get_or_create(year=year)
            found, _created = Assessment.objects.get_or_create(agency=self.agency, fiscal_year=fiscal_year)
            self.assessments[year] = found
        return self.assessments[year]


def _progress(row: Row) -> ProgressValues:
    return ProgressValues(row.status or "", row.result, row.outcome, row.suggestion)


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


def _kept_where_silent(said: MeasureValues, old: Measure, fields: set[ImportField]) -> MeasureValues:
    says_period = not fields.isdisjoint(_PERIODS)
    says_responsible = ImportField.RESPONSIBLE in fields
    return MeasureValues(
        title=said.title,
        kind=said.kind,
        number=said.number or old.number,
        indicators=said.indicators or tuple(old.indicators.all()),
        finding=said.finding if ImportField.FINDING in fields else old.finding,
        steps=said.steps if ImportField.STEPS in fields else old.steps,
        divisions=said.divisions if says_responsible else tuple(old.divisions.all()),
        responsible=said.responsible if says_responsible else old.responsible,
        period_from=said.period_from if says_period else old.period_from,
        period_to=said.period_to if says_period else old.period_to,
        period=said.period if says_period else old.period,
        note=said.note or old.note,
    )
