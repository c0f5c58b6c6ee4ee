"""What the review of an import shows: tables, columns and rows as they will be stored, with everything to check."""

from collections.abc import Sequence
from dataclasses import dataclass

from measures.enums import MeasureKind, ProgressStatus
from measures.importing.fields import ImportField
from measures.importing.rows import IndicatorRow, MeasureRow
from measures.importing.store import Decision

ROWS_SHOWN = 50
ROWS_SHOWN_AT_MOST = 1000  # a browser stays quick, and a form stays below what the server takes
LONG_TEXT = 240  # characters
LONG_LINES = 6
OPENING = 110  # characters of a long text seen while it is folded


@dataclass(frozen=True)
class ReviewCell:
    """One field of a row that holds text or a warning. `hint` is how the portal understood the text."""

    field: ImportField
    anchor: str
    text: str = ""
    hint: str = ""
    warnings: tuple[str, ...] = ()

    @property
    def is_long(self) -> bool:
        return len(self.text) > LONG_TEXT or self.text.count("\n") >= LONG_LINES

    @property
    def opening(self) -> str:
        return " ".join(self.text[:OPENING].split())


@dataclass(frozen=True)
class Existing:
    """What the agency's year holds of a row already: the measure, of which replacing would change the fields named in
    `differences`, and another `score` that would be written over ("" where there is none). `choice` is the row's own.
    """

    is_measure: bool
    differences: tuple[str, ...] = ()
    score: str = ""
    choice: Decision | None = None

    @property
    def is_identical(self) -> bool:
        return not self.differences and not self.score


@dataclass(frozen=True)
class ReviewRow:
    """A row as it will be stored. `warnings` are those of no single cell."""

    name: str
    anchor: str
    source: MeasureRow | IndicatorRow
    title: ReviewCell
    cells: tuple[ReviewCell, ...] = ()
    status_warnings: tuple[str, ...] = ()
    score_warnings: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    existing: Existing | None = None

    @property
    def all_warnings(self) -> tuple[str, ...]:
        """Every warning of the row, for a row shown without its cells."""
        of_cells = tuple(warning for cell in (self.title, *self.cells) for warning in cell.warnings)
        return (*of_cells, *self.status_warnings, *self.score_warnings, *self.warnings)

    @property
    def number(self) -> str:
        return self.source.number if isinstance(self.source, MeasureRow) else ""

    @property
    def kind(self) -> str:
        """The name of the kind, where it is not a measure as most are."""
        if isinstance(self.source, IndicatorRow):
            return str(MeasureKind.INDICATOR.label)
        return "" if self.source.kind == MeasureKind.MEASURE else str(self.source.kind.label)

    @property
    def indicators(self) -> tuple[int, ...]:
        return self.source.indicators if isinstance(self.source, MeasureRow) else ()

    @property
    def score(self) -> str:
        score = self.source.score if isinstance(self.source, IndicatorRow) else None
        return "" if score is None else f"{score:.2f}"

    @property
    def status(self) -> ProgressStatus | None:
        return self.source.status


@dataclass(frozen=True)
class ReviewColumn:
    """A column to confirm or to change; `sample` is the first text found in it."""

    name: str
    heading: str
    sample: str
    field: ImportField
    is_certain: bool

    @property
    def is_unknown(self) -> bool:
        """Nobody knows what it is: it is kept as a note unless the person puts it into a field."""
        return self.field == ImportField.NOTE and not self.is_certain


@dataclass(frozen=True)
class ReviewTable:
    """One table. `rows` are the rows shown, `total` all there are; `scores_year` where it is a plain score table."""

    index: int
    source: str
    caption: str
    is_included: bool
    columns: tuple[ReviewColumn, ...]
    rows: tuple[ReviewRow, ...]
    total: int
    is_score_table: bool
    scores_year: int | None
    warnings: tuple[str, ...]

    @property
    def number(self) -> int:
        return self.index + 1

    @property
    def uncertain(self) -> int:
        return sum(not column.is_certain for column in self.columns)

    @property
    def unknown(self) -> tuple[ReviewColumn, ...]:
        return tuple(column for column in self.columns if column.is_unknown)

    @property
    def hidden(self) -> int:
        return self.total - len(self.rows)

    @property
    def can_show_more(self) -> bool:
        return len(self.rows) < min(self.total, ROWS_SHOWN_AT_MOST)


@dataclass(frozen=True)
class Warned:
    """A line of the summary at the top: where it is, what is wrong, and the address of the place on the page."""

    place: str
    message: str
    link: str


@dataclass(frozen=True)
class Review:
    """`measures`, `approaches` and `scores` count what will be stored if every row is; `existing` rows are there
    already, `identical` of them without any difference."""

    tables: tuple[ReviewTable, ...]
    warnings: tuple[Warned, ...]
    measures: int
    approaches: int
    scores: int
    existing: int
    identical: int
    otherwise: Decision
    fingerprint: str

    @property
    def uncertain(self) -> int:
        return sum(table.uncertain for table in self.tables if table.is_included)


def count_rows(rows: Sequence[MeasureRow | IndicatorRow]) -> tuple[int, int, int]:
    """How many measures, approaches and scores rows hold."""
    indicators = [row for row in rows if isinstance(row, IndicatorRow)]
    approaches = sum(row.has_approach for row in indicators)
    return len(rows) - len(indicators), approaches, sum(row.score is not None for row in indicators)
