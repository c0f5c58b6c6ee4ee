"""A draft read again with the choices made so far, and its storing once a person has seen what it holds."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.db import transaction

from assessments.models import Assessment, Score
from measures.importing.choices import DraftChoices
from measures.importing.grid import Grid
from measures.importing.matching import RowKey, check_against_framework, existing_matches, existing_scores
from measures.importing.recognise import recognise
from measures.importing.rows import Recognition
from measures.importing.store import Decision, ImportSummary, store_rows
from measures.models import ImportDraft, Measure, Progress
from measures.services.import_drafts import discard_draft


class ChangedSinceSeen(Exception):  # noqa: N818 -- says what happened, like ImportRejected
    """What would be stored is not what the person was shown."""


class NothingChosen(Exception):  # noqa: N818 -- likewise
    """Every table was left out."""


@dataclass(frozen=True)
class DraftReading:
    """What a draft holds now, beside what the agency's year holds already.

    `complete` is all that was read; `wanted` the same with the rows of tables left out taken away, so that
    tables and rows keep their indexes. `measures`, `progress` (by measure and round) and `scores` are what is there of
    the wanted rows.
    """

    choices: DraftChoices
    complete: Recognition
    wanted: Recognition
    measures: Mapping[RowKey, Measure]
    progress: Mapping[tuple[int, int], Progress]
    scores: Mapping[RowKey, Score | Assessment]

    @property
    def fingerprint(self) -> str:
        """Says of each table whether it still is what the person was shown; see `is_seen`."""
        return ".".join(self._of_table(index) for index in range(len(self.wanted.tables)))

    def is_seen(self, fingerprint: str) -> bool:
        """Whether a person shown `fingerprint` has seen all that would be stored; tables left out since are not."""
        seen, now = fingerprint.split("."), self.fingerprint.split(".")
        wanted = [index for index in range(len(now)) if index not in self.choices.left_out]
        return len(seen) == len(now) and all(seen[index] == now[index] for index in wanted)

    def _of_table(self, index: int) -> str:
        """Changes with the rows of a table and with what is there of them already."""
        there = [
            (row, measure.pk, measure.version) for (table, row), measure in self.measures.items() if table == index
        ]
        wanted = {pk for _row, pk, _version in there}
        progress = [(key, found.version) for key, found in self.progress.items() if key[0] in wanted]
        scores = [(row, stated(score)) for (table, row), score in self.scores.items() if table == index]
        shown = repr((self.wanted.tables[index], there, progress, scores))
        return hashlib.sha256(shown.encode()).hexdigest()

    def decisions(self) -> dict[RowKey, Decision]:
        """What to do with every row that is there already."""
        return {key: self.choices.decision(key) for key in (*self.measures, *self.scores)}


def read_draft(draft: ImportDraft, choices: DraftChoices | None = None) -> DraftReading:
    """Reads a draft with its saved choices, or with others. Raises NothingRecognised."""
    choices = choices or DraftChoices.from_json(draft.choices)
    year = draft.fiscal_year_id
    complete = recognise([Grid.from_json(grid) for grid in draft.grids], columns=choices.columns)
    tables = tuple(
        replace(table, rows=()) if index in choices.left_out else table for index, table in enumerate(complete.tables)
    )
    notes = [note for note in complete.warnings if note.table not in choices.left_out]
    wanted = Recognition(tables, (*notes, *check_against_framework(year, tables)))
    measures = existing_matches(draft.agency, year, tables)
    progress = Progress.objects.filter(measure__in=[found.pk for found in measures.values()])
    return DraftReading(
        choices,
        complete,
        wanted,
        measures,
        {(found.measure_id, found.round): found for found in progress},
        existing_scores(draft.agency, year, tables),
    )


def stated(score: Score | Assessment) -> str:
    """A stored score, or a stated result with its level, as a person reads it."""
    if isinstance(score, Score):
        return f"{score.value:.2f}"
    overall = "" if score.stated_overall is None else f"{score.stated_overall:.2f}"
    return f"{overall} {score.stated_rating}".strip()


@transaction.atomic
def confirm_draft(draft: ImportDraft, seen: str) -> ImportSummary:
    """Stores all of a draft and ends it, or does nothing. `seen` is the fingerprint the person was shown.

    Raises ChangedSinceSeen, NothingChosen, ImportRejected, and ImportDraft.DoesNotExist where it has ended already.
    """
    draft = ImportDraft.objects.select_for_update().get(pk=draft.pk)
    reading = read_draft(draft)
    if not reading.is_seen(seen):
        raise ChangedSinceSeen
    if not any(table.rows for table in reading.wanted.tables):
        raise NothingChosen
    summary = store_rows(
        agency=draft.agency,
        year=draft.fiscal_year_id,
        round_months=draft.round,
        recognition=reading.wanted,
        decisions=reading.decisions(),
    )
    discard_draft(draft=draft)
    return summary
