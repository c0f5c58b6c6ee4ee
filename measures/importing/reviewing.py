"""Makes the review of a draft's reading."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from ita_portal.thai.dates import format_period, format_thai_date
from measures.enums import ProgressStatus, ReportingRound
from measures.importing.columns import column_name
from measures.importing.differences import differences
from measures.importing.drafts import DraftReading, stated
from measures.importing.fields import PROGRESS_FIELDS, ImportField, field_of_round
from measures.importing.grid import Grid
from measures.importing.matching import RowKey, indicators_of
from measures.importing.review import (
    ROWS_SHOWN,
    ROWS_SHOWN_AT_MOST,
    Counts,
    Existing,
    Review,
    ReviewCell,
    ReviewColumn,
    ReviewRow,
    ReviewTable,
    Warned,
    field_label,
)
from measures.importing.rounds import round_of
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedTable, ReviewNote
from measures.importing.tables import logical_tables
from measures.models import ImportDraft, Progress

PLACE_LENGTH = 50
SAMPLE_LENGTH = 60

_ROUND_CELLS = {
    field_of_round(field, round_.value): (field, round_) for round_ in ReportingRound for field in PROGRESS_FIELDS
}
_CELLS = (
    ImportField.FINDING,
    ImportField.STEPS,
    ImportField.DIVISIONS,
    ImportField.RESPONSIBLE,
    ImportField.PERIOD,
    ImportField.RESULT,
    ImportField.OUTCOME,
    ImportField.SUGGESTION,
    *_ROUND_CELLS,
    ImportField.NOTE,
)
# A warning about a column stands at the cell its text went to.
_CELL_OF = {
    ImportField.SEQUENCE: ImportField.TITLE,
    ImportField.INDICATOR: ImportField.TITLE,
    ImportField.INDICATOR_NUMBER: ImportField.TITLE,
    ImportField.INDICATOR_NAME: ImportField.TITLE,
    ImportField.KIND: ImportField.TITLE,
    ImportField.PERIOD_FROM: ImportField.PERIOD,
    ImportField.PERIOD_TO: ImportField.PERIOD,
    ImportField.STATUS_COMPLETED: ImportField.STATUS,
    ImportField.STATUS_IN_PROGRESS: ImportField.STATUS,
    ImportField.STATUS_NOT_STARTED: ImportField.STATUS,
}

Row = MeasureRow | IndicatorRow


def review_draft(
    draft: ImportDraft, reading: DraftReading, *, show: int | None = None, rejected: Sequence[ReviewNote] = ()
) -> Review:
    """`show` is the table of which (nearly) all rows are shown, `rejected` says which rows could not be stored."""
    return _Reviewer(draft, reading, show, [*rejected, *reading.wanted.warnings]).review()


class _Reviewer:
    def __init__(
        self, draft: ImportDraft, reading: DraftReading, show: int | None, notes: Sequence[ReviewNote]
    ) -> None:
        self.reading = reading
        self.show = show
        self.notes = sorted(notes, key=_document_order)
        self.found, _strangers = logical_tables([Grid.from_json(grid) for grid in draft.grids])
        self.months = draft.round
        self.indicators = indicators_of(draft.fiscal_year_id).keys()
        self.progress: dict[int, dict[int, Progress]] = defaultdict(dict)
        for (measure, round_), progress in reading.progress.items():
            self.progress[measure][round_] = progress
        self.by_row: dict[RowKey, list[ReviewNote]] = defaultdict(list)
        for note in notes:
            if note.table is not None and note.row is not None:
                self.by_row[note.table, note.row].append(note)

    def review(self) -> Review:
        existing = {key: self._existing(key) for key in self.reading.decisions()}
        tables = tuple(self._table(index, existing) for index in range(len(self.found)))
        return Review(
            tables=tables,
            warnings=tuple(self._warned(note, tables) for note in self.notes),
            counts=Counts.of(row for table in self.reading.wanted.tables for row in table.rows),
            existing=len(existing),
            identical=sum(found.is_identical for found in existing.values()),
            otherwise=self.reading.choices.otherwise,
            fingerprint=self.reading.fingerprint,
        )

    def _table(self, index: int, existing: Mapping[RowKey, Existing]) -> ReviewTable:
        table = self.reading.complete.tables[index]
        rows = self.reading.wanted.tables[index].rows
        place = _place(index)
        shown = ROWS_SHOWN_AT_MOST if self.show == index else ROWS_SHOWN
        return ReviewTable(
            index=index,
            source="" if table.source == place else table.source,
            caption=table.caption,
            is_included=index not in self.reading.choices.left_out,
            columns=tuple(self._columns(index, table)),
            rows=tuple(self._row((index, place), row, existing) for place, row in enumerate(rows[:shown])),
            total=len(rows),
            counts=Counts.of(table.rows),
            is_score_table=bool(rows) and all(isinstance(row, IndicatorRow) and not row.has_approach for row in rows),
            scores_year=table.scores_year,
            warnings=tuple(note.message for note in self.notes if (note.table, note.row) == (index, None)),
        )

    def _columns(self, index: int, table: RecognisedTable) -> Iterator[ReviewColumn]:
        for place, column in enumerate(table.columns):
            texts = (row.cells[place].text for row in self.found[index].rows)
            sample = " ".join(next(filter(None, texts), "").split())
            yield ReviewColumn(
                name=f"column-{index}-{place}",
                heading=column.heading or column_name(place + 1),
                sample=Truncator(sample).chars(SAMPLE_LENGTH),
                field=column.field,
                is_certain=column.certain,
            )

    def _row(self, key: RowKey, row: Row, existing: Mapping[RowKey, Existing]) -> ReviewRow:
        warnings: dict[ImportField | None, list[str]] = defaultdict(list)
        for note in self.by_row[key]:
            warnings[_cell_of(note)].append(note.message)
        anchor = _row_anchor(key)
        title = row.title if isinstance(row, MeasureRow) else row.label
        cells = [_cell(anchor, field, row, warnings[field]) for field in _CELLS]
        return ReviewRow(
            name=f"row-{key[0]}-{key[1]}",
            anchor=anchor,
            source=row,
            title=ReviewCell(ImportField.TITLE, anchor, title, warnings=tuple(warnings[ImportField.TITLE])),
            cells=tuple(cell for cell in cells if cell.text or cell.hint or cell.warnings),
            status_warnings=tuple(warnings[ImportField.STATUS]),
            score_warnings=tuple(warnings[ImportField.SCORE]),
            warnings=tuple(warnings[None]),
            existing=existing.get(key),
        )

    def _existing(self, key: RowKey) -> Existing:
        table = self.reading.wanted.tables[key[0]]
        measure, score = self.reading.measures.get(key), self.reading.scores.get(key)
        changed: tuple[ImportField, ...] = ()
        if measure is not None:
            progress = self.progress.get(measure.pk, {})
            changed = differences(table.rows[key[1]], table, measure, progress, self.months, self.indicators)
        return Existing(
            is_measure=measure is not None,
            differences=tuple(field_label(field) for field in changed),
            score=stated(score) if score else "",
            choice=self.reading.choices.rows.get(key),
        )

    def _warned(self, note: ReviewNote, tables: Sequence[ReviewTable]) -> Warned:
        if note.table is None:
            return Warned("", note.message, "")
        table = tables[note.table]
        place = _place(table.index) if len(tables) > 1 else ""
        if note.row is None:
            return Warned(place, note.message, f"#table-{table.index}")
        title = _short(_title(self.reading.wanted.tables[note.table].rows[note.row]))
        cell = _cell_of(note)
        names = (place, title, field_label(cell) if cell in _CELLS else "")
        link = f"#{_row_anchor((note.table, note.row))}"
        if note.row >= len(table.rows):
            link = f"?show={table.index}{link}"
        return Warned(" · ".join(filter(None, names)), note.message, link)


def _place(table: int) -> str:
    return _("Table %(number)s") % {"number": table + 1}


def _document_order(note: ReviewNote) -> tuple[int, int]:
    """What concerns everything first, then each table, then its rows."""
    return -1 if note.table is None else note.table, -1 if note.row is None else note.row


def _cell_of(note: ReviewNote) -> ImportField | None:
    """The cell a note stands at; a field that is not shown on its own leaves it with the row."""
    field = _CELL_OF.get(note.field, note.field) if note.field else None
    return field if field in (ImportField.TITLE, ImportField.STATUS, ImportField.SCORE, *_CELLS) else None


def _cell(anchor: str, field: ImportField, row: Row, warnings: Sequence[str]) -> ReviewCell:
    hint = ""
    if field == ImportField.PERIOD and row.period_from and row.period_to:
        hint = format_period(row.period_from, row.period_to, digits="arabic")
    elif field == ImportField.PERIOD and (day := row.period_from or row.period_to):
        hint = format_thai_date(day, digits="arabic")
    return ReviewCell(field, f"{anchor}-{field.value}", _text(field, row), hint, tuple(warnings))


def _text(field: ImportField, row: Row) -> str:
    """What a row says in a field, as a person reads it."""
    if field == ImportField.DIVISIONS:
        return "\n".join(row.divisions or ())
    if field not in _ROUND_CELLS:
        return str(getattr(row, field.value))
    base, round_ = _ROUND_CELLS[field]
    value = getattr(round_of(row, round_), base.value)
    return str(value.label if isinstance(value, ProgressStatus) else value or "")


def _row_anchor(key: RowKey) -> str:
    return f"row-{key[0]}-{key[1]}"


def _title(row: Row) -> str:
    return f"{row.number} {row.title}".strip() if isinstance(row, MeasureRow) else row.label


def _short(text: str) -> str:
    return Truncator(" ".join(text.split())).chars(PLACE_LENGTH)
