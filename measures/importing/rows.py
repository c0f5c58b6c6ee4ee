"""What the recogniser makes of Grids: rows as they will be stored, and what a person should look at."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from measures.enums import MeasureKind, ProgressStatus, ReportingRound
from measures.importing.fields import ImportField


@dataclass(frozen=True)
class ReviewNote:
    """Something a person should check; it never blocks.

    `table` and `row` are indexes into Recognition.tables and that table's rows (measures and indicators
    in the order found); None where the warning concerns the whole source or table.
    `field` is the cell it concerns. `message` is a sentence in the language of the interface.
    """

    message: str
    table: int | None = None
    row: int | None = None
    field: ImportField | None = None


@dataclass(frozen=True)
class RoundRow:
    """The progress of a round the table itself names, for tables that hold both."""

    round: ReportingRound
    status: ProgressStatus | None = None
    result: str = ""
    outcome: str = ""
    suggestion: str = ""


@dataclass(frozen=True)
class MeasureRow:
    """A measure, project or activity as it will be stored. Text fields hold lines separated by "\\n".

    `divisions` are the names of a column of their own; None where there is none, and `responsible` may name some.
    """

    title: str
    kind: MeasureKind = MeasureKind.MEASURE
    number: str = ""
    indicators: tuple[int, ...] = ()
    finding: str = ""
    steps: str = ""
    responsible: str = ""
    period: str = ""
    period_from: date | None = None
    period_to: date | None = None
    status: ProgressStatus | None = None
    result: str = ""
    outcome: str = ""
    suggestion: str = ""
    note: str = ""
    divisions: tuple[str, ...] | None = None
    rounds: tuple[RoundRow, ...] = ()
    source_row: int = 0


@dataclass(frozen=True)
class IndicatorRow:
    """One indicator: its score, and where the table says how to raise it, the same fields as a measure.

    `label` is the indicator as typed without the score ("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่"), `name` its name alone,
    `score` 0-100 with two places, `score_typed` the figure as typed ("๙๕.๑๗", "100.00").
    `has_approach` is False for a row of a plain score table, of which only the score is stored. In a score table of
    the portal's own a row may be about an instrument's `part` (code, number) or, `is_overall`, the stated result
    with its `rating` instead; `indicator` is then 0.
    """

    indicator: int
    label: str
    name: str = ""
    score: Decimal | None = None
    score_typed: str = ""
    has_approach: bool = False
    part: tuple[str, int] | None = None
    is_overall: bool = False
    rating: str = ""
    finding: str = ""
    steps: str = ""
    responsible: str = ""
    period: str = ""
    period_from: date | None = None
    period_to: date | None = None
    status: ProgressStatus | None = None
    result: str = ""
    outcome: str = ""
    suggestion: str = ""
    note: str = ""
    divisions: tuple[str, ...] | None = None
    rounds: tuple[RoundRow, ...] = ()
    source_row: int = 0


@dataclass(frozen=True)
class RecognisedColumn:
    """A column: its heading as found, the field it was given, and whether that was a guess to confirm."""

    heading: str
    field: ImportField
    certain: bool = True


@dataclass(frozen=True)
class RecognisedTable:
    """One logical table; page-tables with the same heading are joined. `scores_year` is the year (B.E.) a
    score table names in its caption, None where it names none. `is_own` is one the portal wrote: an empty cell of it
    says that nothing is there."""

    columns: tuple[RecognisedColumn, ...]
    rows: tuple[MeasureRow | IndicatorRow, ...]
    caption: str = ""
    source: str = ""
    scores_year: int | None = None
    is_own: bool = False

    @property
    def measures(self) -> tuple[MeasureRow, ...]:
        return tuple(row for row in self.rows if isinstance(row, MeasureRow))

    @property
    def indicators(self) -> tuple[IndicatorRow, ...]:
        return tuple(row for row in self.rows if isinstance(row, IndicatorRow))


@dataclass(frozen=True)
class Recognition:
    tables: tuple[RecognisedTable, ...]
    warnings: tuple[ReviewNote, ...] = ()
