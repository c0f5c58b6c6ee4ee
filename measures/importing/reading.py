"""Reads a record cell by cell into the fields measures and indicators share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from ita_portal.thai.periods import parse_period
from ita_portal.thai.text import foreign_letters, split_marker
from measures.enums import ProgressStatus, ReportingRound
from measures.importing.columns import STATUS_TICKS, column_name
from measures.importing.continuation import Record
from measures.importing.fields import PROGRESS_FIELDS, ImportField, field_of_round
from measures.importing.lexicon import status_of
from measures.importing.lists import unfold
from measures.importing.periods import is_reversed
from measures.importing.rows import RecognisedColumn, RoundRow
from measures.importing.statuses import take_boxes, tick_of

_STATUS_OF_TICK = dict(
    zip(STATUS_TICKS, (ProgressStatus.COMPLETED, ProgressStatus.IN_PROGRESS, ProgressStatus.NOT_STARTED), strict=True)
)
_LISTS = (ImportField.FINDING, ImportField.STEPS, ImportField.OUTCOME, ImportField.SUGGESTION)
_CONTEXT = 10  # letters shown on either side of a foreign one: Thai words run together


@dataclass
class Reading:
    """A record being read: the text of each field, the lines of the note, and what a person should look at."""

    columns: Sequence[RecognisedColumn]
    record: Record
    notes: list[str] = field(default_factory=list)
    warnings: list[tuple[str, ImportField | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.notes.extend(self.record.remarks)
        self.warnings.extend(self.record.warnings)
        self._mark_foreign_letters()

    def text(self, wanted: ImportField) -> str:
        """The text of a field; of several columns, one below the other."""
        return "\n".join(text for _heading, text in self.cells(wanted))

    def cells(self, wanted: ImportField) -> list[tuple[str, str]]:
        """Heading and text of each column of a field that holds text here."""
        return [
            (column.heading or column_name(number), text)
            for number, (column, text) in enumerate(zip(self.columns, self.record.texts, strict=True), start=1)
            if column.field == wanted and text
        ]

    def has(self, wanted: ImportField) -> bool:
        return any(column.field == wanted for column in self.columns)

    def keep(self, wanted: ImportField) -> None:
        """Put the cells of a field into the note, each behind its heading."""
        self.notes.extend(f"{heading}: {text}" for heading, text in self.cells(wanted))

    def warn(
        self, message: str, concerned: ImportField | None = None, values: Mapping[str, object] | None = None
    ) -> None:
        self.warnings.append((message % values if values else message, concerned))

    def shared_fields(self) -> dict[str, Any]:
        """What measures and indicators have in common, by the names both rows use; the note comes last."""
        lists = {str(name.value): unfold(self.text(name)) for name in _LISTS}
        result, status = self._result_and_status()
        period, period_from, period_to = self._period()
        divisions = self._divisions()
        rounds = tuple(found for round_ in ReportingRound if (found := self._round(round_)))
        for unused in (ImportField.SCORE_TYPED, ImportField.RATING, ImportField.NOTE):
            self.keep(unused)
        return {
            **lists,
            "result": result,
            "status": status,
            "responsible": unfold(self.text(ImportField.RESPONSIBLE), dashes=False),
            "period": period,
            "period_from": period_from,
            "period_to": period_to,
            "note": "\n".join(self.notes),
            "divisions": divisions,
            "rounds": rounds,
            "source_row": self.record.number,
        }

    def _mark_foreign_letters(self) -> None:
        for column, text in zip(self.columns, self.record.texts, strict=True):
            for letters, script, index in _foreign_runs(text):
                around = text[max(0, index - _CONTEXT) : index + len(letters) + _CONTEXT]
                message = _("“%(letter)s” (%(script)s script) stands in “%(word)s”. Check the word.")
                values = {"letter": letters, "script": script, "word": " ".join(around.split())}
                self.warn(message, column.field, values)

    def _result_and_status(self) -> tuple[str, ProgressStatus | None]:
        """The result without its check boxes, and the status they, the tick columns or the status column say."""
        result = take_boxes(self.text(ImportField.RESULT))
        said = list(result.ticked) + self._ticked_columns() + self._status_column()
        has_boxes = bool(result.typed) or any(map(self.has, STATUS_TICKS))
        if len(set(said)) == 1:
            return unfold(result.rest), said[0]
        if said:
            self.warn(_("More than one status is ticked, so none was taken."), ImportField.STATUS)
            self._keep_status(result.typed)
        elif has_boxes:
            self.warn(_("No status is ticked."), ImportField.STATUS)
        return unfold(result.rest), None

    def _keep_status(self, typed: str) -> None:
        if typed:
            self.notes.append(f"สถานะ: {typed}")
        for tick in STATUS_TICKS:
            self.keep(tick)
        self.keep(ImportField.STATUS)

    def _ticked_columns(self) -> list[ProgressStatus]:
        said: list[ProgressStatus] = []
        for tick in STATUS_TICKS:
            text = self.text(tick)
            ticked = tick_of(text)
            if ticked is None:
                self.warn(_("“%(text)s” is no tick. It is kept in the note."), tick, {"text": text})
                self.keep(tick)
                ticked = tick_of(text[:1]) and not text[:1].isalpha()
            if ticked:
                said.append(_STATUS_OF_TICK[tick])
        return said

    def _status_column(self) -> list[ProgressStatus]:
        boxes = take_boxes(self.text(ImportField.STATUS))
        status, is_all = status_of(boxes.rest)
        if boxes.typed:
            if boxes.rest:
                self.notes.append(f"สถานะ: {boxes.rest}")
            if not boxes.ticked:
                self.warn(_("No status is ticked."), ImportField.STATUS)
            return list(boxes.ticked)
        if not boxes.rest or tick_of(boxes.rest) is False:
            return []
        if status is None:
            message = _("The status “%(text)s” is not known. It is kept in the note.")
            self.warn(message, ImportField.STATUS, {"text": boxes.rest})
        if not is_all:
            self.keep(ImportField.STATUS)
        return [status] if status else []

    def _divisions(self) -> tuple[str, ...] | None:
        """The names of a column of their own, one a line; None where there is no such column."""
        if not self.has(ImportField.DIVISIONS):
            return None
        lines = (split_marker(line)[1].strip() for line in self.text(ImportField.DIVISIONS).split("\n"))
        return tuple(filter(None, lines))

    def _round(self, round_: ReportingRound) -> RoundRow | None:
        """What the columns that name a round say of it; None where they are empty."""
        status_field, *fields = (field_of_round(name, round_.value) for name in PROGRESS_FIELDS)
        said = self.text(status_field)
        status, is_all = status_of(said) if said else (None, True)
        if said and status is None:
            self.warn(_("The status “%(text)s” is not known. It is kept in the note."), status_field, {"text": said})
        if not is_all or (said and status is None):
            self.keep(status_field)
        found = RoundRow(round_, status, *(unfold(self.text(name)) for name in fields))
        return None if found == RoundRow(round_) else found

    def _period(self) -> tuple[str, date | None, date | None]:
        first, last = self.text(ImportField.PERIOD_FROM), self.text(ImportField.PERIOD_TO)
        ends = f"{first} - {last}" if first and last else first or last
        text = "\n".join(filter(None, (self.text(ImportField.PERIOD), ends)))
        found = parse_period(ends or text) if text else None
        if text and found is None and is_reversed(ends or text):
            self.warn(_("The period ends before it begins. Correct the dates."), ImportField.PERIOD)
        return (text, *found) if found else (text, None, None)


def _foreign_runs(text: str) -> list[tuple[str, str, int]]:
    """Foreign letters side by side as one: what they are, their script, where they begin."""
    runs: list[tuple[str, str, int]] = []
    for letter in foreign_letters(text):
        letters, script, index = runs[-1] if runs else ("", "", -1)
        if script == letter.script and index + len(letters) == letter.index:
            runs[-1] = (letters + letter.character, script, index)
        else:
            runs.append((letter.character, letter.script, letter.index))
    return runs
