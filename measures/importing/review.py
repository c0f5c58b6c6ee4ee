"""What the review of an import shows: tables, columns and rows as they will be stored, with everything to check."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from measures.enums import MeasureKind, ProgressStatus
from measures.importing.fields import ImportField
from measures.importing.rows import IndicatorRow, MeasureRow
from measures.importing.store import Decision

ROWS_SHOWN = 50
ROWS_SHOWN_AT_MOST = 1000  # a browser stays quick, and a form stays below what the server takes
LONG_TEXT = 240  # characters
LONG_LINES = 6
LONGEST_CAPTION = 120
OPENING = 110  # characters of a long text seen while it is folded


def field_label(field: ImportField) -> str:
    """What a field is called where it holds text, not where one chooses what a column is."""
    return _("Note") if field == ImportField.NOTE else str(field.label)


@dataclass(frozen=True)
class ReviewCell:
    """One field of a row that holds text or a warning. `hint` is how the portal understood the text."""

    field: ImportField
    anchor: str
    text: str = ""
    hint: str = ""
    warnings: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return field_label(self.field)

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
class Counts:
    """How many measures, approaches for indicators and scores rows hold."""

    measures: int = 0
    approaches: int = 0
    scores: int = 0

    @classmethod
    def of(cls, rows: Iterable[MeasureRow | IndicatorRow]) -> "Counts":
        counted: Counter[str] = Counter()
        for row in rows:
            if isinstance(row, MeasureRow):
                counted["measures"] += 1
            else:
                counted["approaches"] += row.has_approach
                counted["scores"] += row.score is not None
        return cls(**counted)

    @property
    def is_empty(self) -> bool:
        return not (self.measures or self.approaches or self.scores)


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
    """One table. `rows` are the rows shown, `total` all that would be stored; a table left out has none, but its
    `counts` still say what it holds. `scores_year` is there where it is a plain score table."""

    index: int
    source: str
    caption: str
    is_included: bool
    columns: tuple[ReviewColumn, ...]
    rows: tuple[ReviewRow, ...]
    total: int
    counts: Counts
    is_score_table: bool
    scores_year: int | None
    warnings: tuple[str, ...]

    @property
    def number(self) -> int:
        return self.index + 1

    @property
    def opening(self) -> str:
        """The line above the table, where it is short enough to be its heading."""
        line = self.caption.rpartition("\n")[2].strip(" *#")
        return line if len(line) <= LONGEST_CAPTION else ""

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
    """`counts` is what the rows of the tables not left out hold; `existing` of these rows are there already,
    `identical` of them without any difference."""

    tables: tuple[ReviewTable, ...]
    warnings: tuple[Warned, ...]
    counts: Counts
    existing: int
    identical: int
    otherwise: Decision
    fingerprint: str

    @property
    def uncertain(self) -> int:
        return sum(table.uncertain for table in self.tables if table.is_included)
