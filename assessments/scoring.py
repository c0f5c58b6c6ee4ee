"""ITA scoring, exact and without a database.

An instrument's score is the plain mean of its indicators, or of its parts where all parts are known; the overall
score is the weighted sum of the instruments (recomputed on the published results of 2563, 2564, 2566 and 2568). Sums
are kept as fractions and rounded half up to two places once, at the end. Scores (0-100) and weights (0-1) are Decimal.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from math import floor

LOWEST, HIGHEST = Decimal(0), Decimal(100)
TOLERANCE = Decimal("0.02")  # official documents round each step; a larger difference is worth a warning


@dataclass(frozen=True)
class InstrumentScheme:
    """An instrument of a year: its weight in the overall score, the numbers of its indicators and parts."""

    code: str
    weight: Decimal
    indicators: tuple[int, ...]
    parts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Level:
    """A rating level: reached when the overall score and every instrument meet the minimums."""

    name: str
    minimum_overall: Decimal
    minimum_instrument: Decimal = Decimal(0)


@dataclass(frozen=True)
class Scheme:
    """How a year is scored. `levels` run from the best to the worst."""

    instruments: tuple[InstrumentScheme, ...]
    levels: tuple[Level, ...] = ()


@dataclass(frozen=True)
class Scores:
    """The scores that are known: by indicator number, and by instrument code and part number."""

    indicators: Mapping[int, Decimal] = field(default_factory=dict)
    parts: Mapping[tuple[str, int], Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class Bounds:
    """The lowest and highest overall score the missing scores allow, and the levels there ("" without levels)."""

    lowest: Decimal
    highest: Decimal
    lowest_level: str
    highest_level: str


def instrument_score(instrument: InstrumentScheme, scores: Scores) -> Decimal | None:
    """The score of one instrument, rounded; None while a score it needs is missing."""
    exact = _instrument(instrument, scores)
    return None if exact is None else rounded(exact)


def overall_score(scheme: Scheme, scores: Scores) -> Decimal | None:
    """The overall score, rounded; None while a score it needs is missing."""
    exact = _overall(scheme, scores)
    return None if exact is None else rounded(exact)


def rating(scheme: Scheme, scores: Scores) -> str | None:
    """The name of the best level reached, on rounded scores; None while a score is missing or without levels."""
    overall = overall_score(scheme, scores)
    instruments = [instrument_score(instrument, scores) for instrument in scheme.instruments]
    known = [score for score in instruments if score is not None]
    if overall is None or len(known) < len(instruments):
        return None
    level = level_for(scheme.levels, overall, known)
    return level.name if level else None


def level_for(levels: Sequence[Level], overall: Decimal, instruments: Sequence[Decimal]) -> Level | None:
    """The first of `levels` (best first) whose minimums the rounded scores meet."""
    weakest = min(instruments, default=HIGHEST)
    for level in levels:
        if overall >= level.minimum_overall and weakest >= level.minimum_instrument:
            return level
    return None


def bounds(scheme: Scheme, scores: Scores) -> Bounds:
    """What the overall score can still become: every missing indicator at 0, and at 100.

    Raises ValueError for a scheme without instruments, which has no overall score.
    """
    low, high = (_completed(scheme, scores, value) for value in (LOWEST, HIGHEST))
    return Bounds(
        lowest=_known(overall_score(scheme, low)),
        highest=_known(overall_score(scheme, high)),
        lowest_level=rating(scheme, low) or "",
        highest_level=rating(scheme, high) or "",
    )


def change(current: Decimal | None, previous: Decimal | None) -> Decimal | None:
    """The change on the year before, two places; None where either is not known."""
    if current is None or previous is None:
        return None
    return rounded(Fraction(current)) - rounded(Fraction(previous))


def signed(value: Decimal) -> str:
    """A change as reports quote it: "+6.84", "-1.20", "0.00"."""
    return f"{value:+.2f}" if value else "0.00"


def rounded(value: Fraction) -> Decimal:
    """Half up to two places; scores are never below zero."""
    return Decimal(floor(value * 100 + Fraction(1, 2))).scaleb(-2)


def _instrument(instrument: InstrumentScheme, scores: Scores) -> Fraction | None:
    parts = [scores.parts.get((instrument.code, number)) for number in instrument.parts]
    from_parts = _mean(parts)
    return from_parts if from_parts is not None else _mean([scores.indicators.get(n) for n in instrument.indicators])


def _mean(values: Sequence[Decimal | None]) -> Fraction | None:
    known = [Fraction(value) for value in values if value is not None]
    return sum(known, Fraction(0)) / len(known) if known and len(known) == len(values) else None


def _overall(scheme: Scheme, scores: Scores) -> Fraction | None:
    total = Fraction(0)
    for instrument in scheme.instruments:
        score = _instrument(instrument, scores)
        if score is None:
            return None
        total += Fraction(instrument.weight) * score
    return total if scheme.instruments else None


def _completed(scheme: Scheme, scores: Scores, value: Decimal) -> Scores:
    filled = {number: value for instrument in scheme.instruments for number in instrument.indicators}
    return Scores(filled | dict(scores.indicators), scores.parts)


def _known(score: Decimal | None) -> Decimal:
    if score is None:
        raise ValueError("a scheme without instruments has no overall score")
    return score
