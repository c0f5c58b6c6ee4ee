"""What an analysis knows: figures and names, nothing of the database. The narrative is drafted from these alone."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cached_property

FULL_MARKS = Decimal(100)
# How the wording is chosen; ratings are data of the year and not decided here.
EXCELLENT = Decimal(95)
FAR_BELOW = Decimal(15)  # points under the pass mark
USUAL_PASS_MARK = Decimal(85)  # of every year so far, where a year's framework is not known


class Standing(Enum):
    """How a score reads, from full marks down; MISSING is a score that is not known."""

    FULL = "full"
    EXCELLENT = "excellent"
    PASSED = "passed"
    BELOW = "below"
    FAR_BELOW = "far_below"
    MISSING = "missing"


class Trend(Enum):
    """A score against that of the year before."""

    RISEN = "risen"
    FALLEN = "fallen"
    UNCHANGED = "unchanged"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Figure:
    """A score of the year and of the year before, 0-100; None where it is not known."""

    score: Decimal | None
    previous: Decimal | None = None

    @property
    def change(self) -> Decimal | None:
        return None if self.score is None or self.previous is None else self.score - self.previous

    @property
    def trend(self) -> Trend:
        if self.change is None:
            return Trend.UNKNOWN
        return Trend.RISEN if self.change > 0 else Trend.FALLEN if self.change < 0 else Trend.UNCHANGED

    def standing(self, pass_mark: Decimal) -> Standing:
        if self.score is None:
            return Standing.MISSING
        if self.score >= FULL_MARKS:
            return Standing.FULL
        if self.score >= max(EXCELLENT, pass_mark):
            return Standing.EXCELLENT
        if self.score >= pass_mark:
            return Standing.PASSED
        return Standing.FAR_BELOW if self.score < pass_mark - FAR_BELOW else Standing.BELOW


@dataclass(frozen=True)
class MeasureFacts:
    """A measure that answers indicators; `number` is that of the table of measures ("๑"), "" where it has none."""

    title: str
    number: str
    indicators: tuple[int, ...]


@dataclass(frozen=True)
class IndicatorFacts(Figure):
    """`instrument` is the code of its instrument; `measures` answer it; `has_approach` says that a row of the plan is
    about this indicator alone."""

    number: int = 0
    name: str = ""
    instrument: str = ""
    measures: tuple[MeasureFacts, ...] = ()
    has_approach: bool = False

    @property
    def is_answered(self) -> bool:
        return bool(self.measures) or self.has_approach


@dataclass(frozen=True)
class PartFacts(Figure):
    number: int = 0
    name: str = ""


@dataclass(frozen=True)
class InstrumentFacts(Figure):
    """`weight` is 0-1; `parts` are scored on their own since 2566 (EIT)."""

    code: str = ""
    name: str = ""
    weight: Decimal = Decimal(0)
    parts: tuple[PartFacts, ...] = ()

    @property
    def full_name(self) -> str:
        return self.name if self.code in self.name else f"{self.name} ({self.code})"

    @property
    def known_parts(self) -> tuple[PartFacts, ...]:
        return tuple(part for part in self.parts if part.score is not None)


@dataclass(frozen=True)
class LevelFacts:
    """A rating level with the overall score and the score of every instrument it asks for."""

    name: str
    minimum_overall: Decimal
    minimum_instrument: Decimal = Decimal(0)


@dataclass(frozen=True)
class Due:
    """The document in which the analysis is handed in: OIT item `number` of the year, None until it is confirmed, and
    the topics the analysis must go through, if any."""

    number: int | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnalysisFacts:
    """An agency's result of fiscal year `year` (B.E.) and the measures of `measures_year` that answer it.

    `levels` run from the best to the worst. `bounds` are the lowest and highest overall score that the missing scores
    allow, where the overall score is not known.
    """

    agency: str
    year: int
    overall: Figure
    rating: str
    instruments: tuple[InstrumentFacts, ...]
    indicators: tuple[IndicatorFacts, ...]
    measures: tuple[MeasureFacts, ...] = ()
    measures_year: int = 0
    pass_mark: Decimal = USUAL_PASS_MARK
    levels: tuple[LevelFacts, ...] = ()
    bounds: tuple[Decimal, Decimal] | None = None
    due: Due = Due()

    @property
    def previous_year(self) -> int:
        return self.year - 1

    @cached_property
    def known(self) -> tuple[IndicatorFacts, ...]:
        return tuple(indicator for indicator in self.indicators if indicator.score is not None)

    @cached_property
    def missing(self) -> tuple[IndicatorFacts, ...]:
        return tuple(indicator for indicator in self.indicators if indicator.score is None)

    @cached_property
    def has_predecessor(self) -> bool:
        """Whether anything is known of the year before."""
        return self.overall.previous is not None or any(one.previous is not None for one in self.indicators)

    @cached_property
    def lowest(self) -> tuple[IndicatorFacts, ...]:
        """Every indicator with the lowest score; none where all known scores are equal."""
        return () if self.all_equal else self._with(min(one.score for one in self.known if one.score is not None))

    @cached_property
    def highest(self) -> tuple[IndicatorFacts, ...]:
        """Every indicator with the highest score, all of them where they are equal."""
        scores = [one.score for one in self.known if one.score is not None]
        return self._with(max(scores)) if scores else ()

    @property
    def all_equal(self) -> bool:
        return len({one.score for one in self.known}) < 2

    @property
    def all_full(self) -> bool:
        """Whether every indicator is known and has full marks."""
        return bool(self.known) and not self.missing and not self.short_of_full

    @property
    def short_of_full(self) -> tuple[IndicatorFacts, ...]:
        return tuple(one for one in self.known if one.score is not None and one.score < FULL_MARKS)

    @property
    def answers_result(self) -> bool:
        """Whether the measures are those of a later year, made because of this result."""
        return self.measures_year > self.year

    @property
    def has_plan(self) -> bool:
        return bool(self.measures) or any(one.has_approach for one in self.indicators)

    def standing(self, indicator: Figure) -> Standing:
        return indicator.standing(self.pass_mark)

    def of_standing(self, *standings: Standing) -> tuple[IndicatorFacts, ...]:
        """The indicators that read so, worst first, in the order of their numbers where scores are equal."""
        found = [one for one in self.known if self.standing(one) in standings]
        return tuple(sorted(found, key=lambda one: (one.score, one.number)))

    @property
    def failed(self) -> tuple[IndicatorFacts, ...]:
        """The indicators under the pass mark, worst first."""
        return self.of_standing(Standing.BELOW, Standing.FAR_BELOW)

    def of_trend(self, trend: Trend) -> tuple[IndicatorFacts, ...]:
        return tuple(one for one in self.indicators if one.trend == trend)

    def rank(self, indicator: IndicatorFacts) -> int:
        """1 for the highest score; equal scores share a rank. Of known scores only."""
        return 1 + sum(_above(other, indicator) for other in self.known)

    def sharing(self, indicator: IndicatorFacts) -> tuple[IndicatorFacts, ...]:
        """The other indicators with the same score."""
        return tuple(one for one in self.known if one.score == indicator.score and one.number != indicator.number)

    @property
    def next_level(self) -> LevelFacts | None:
        """The level above the one stated; None at the top, or where the stated level is none of the year's."""
        names = [level.name for level in self.levels]
        place = names.index(self.rating) if self.rating in names else 0
        return self.levels[place - 1] if place else None

    def _with(self, score: Decimal) -> tuple[IndicatorFacts, ...]:
        return tuple(one for one in self.known if one.score == score)


def _above(one: IndicatorFacts, other: IndicatorFacts) -> bool:
    return one.score is not None and other.score is not None and one.score > other.score
