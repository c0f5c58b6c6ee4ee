"""Where the stated overall score and level disagree with the scores. Each finding carries both sides; none blocks."""

from dataclasses import dataclass
from decimal import Decimal

from assessments.scoring import TOLERANCE, Level, Scheme, Scores, bounds, overall_score, rating
from ita_portal.thai.text import squash


@dataclass(frozen=True)
class OverallDiffers:
    """All scores are known and give another overall score."""

    stated: Decimal
    computed: Decimal


@dataclass(frozen=True)
class OverallImpossible:
    """Scores are missing, and none they could have gives the stated overall score."""

    stated: Decimal
    lowest: Decimal
    highest: Decimal


@dataclass(frozen=True)
class LevelUnknown:
    """The year has no level of that name."""

    stated: str
    known: tuple[str, ...]


@dataclass(frozen=True)
class LevelDiffers:
    """All scores are known and give another level."""

    stated: str
    computed: str


@dataclass(frozen=True)
class LevelImpossible:
    """Scores are missing, and none they could have gives the stated level."""

    stated: str
    lowest: str
    highest: str


@dataclass(frozen=True)
class LevelBesideOverall:
    """The stated level does not go with the stated overall score; `fitting` are the levels that do."""

    stated: str
    stated_overall: Decimal
    fitting: tuple[str, ...]


Contradiction = OverallDiffers | OverallImpossible | LevelUnknown | LevelDiffers | LevelImpossible | LevelBesideOverall


def find_contradictions(
    scheme: Scheme, scores: Scores, stated_overall: Decimal | None, stated_level: str = ""
) -> tuple[Contradiction, ...]:
    """What the stated overall score and level contradict: the scores, the year's levels, each other."""
    found: list[Contradiction] = []
    if stated_overall is not None and scheme.instruments:
        found += _of_overall(scheme, scores, stated_overall)
    if stated_level and scheme.levels:
        found += _of_level(scheme, scores, stated_overall, stated_level)
    return tuple(found)


def _of_overall(scheme: Scheme, scores: Scores, stated: Decimal) -> list[Contradiction]:
    computed = overall_score(scheme, scores)
    if computed is not None:
        return [OverallDiffers(stated, computed)] if abs(stated - computed) > TOLERANCE else []
    possible = bounds(scheme, scores)
    if possible.lowest - TOLERANCE <= stated <= possible.highest + TOLERANCE:
        return []
    return [OverallImpossible(stated, possible.lowest, possible.highest)]


def _of_level(scheme: Scheme, scores: Scores, stated_overall: Decimal | None, stated_level: str) -> list[Contradiction]:
    names = [level.name for level in scheme.levels]
    stated = next((name for name in names if squash(name) == squash(stated_level)), None)
    if stated is None:
        return [LevelUnknown(stated_level, tuple(names))]
    found = _of_level_and_scores(scheme, scores, stated, names)
    if stated_overall is not None:
        fitting = fitting_levels(scheme.levels, stated_overall)
        if stated not in fitting:
            found.append(LevelBesideOverall(stated, stated_overall, fitting))
    return found


def _of_level_and_scores(scheme: Scheme, scores: Scores, stated: str, names: list[str]) -> list[Contradiction]:
    if not scheme.instruments:
        return []
    computed = rating(scheme, scores)
    if computed is not None:
        return [LevelDiffers(stated, computed)] if stated != computed else []
    possible = bounds(scheme, scores)
    position = {name: index for index, name in enumerate(names)}  # a score below every level has none
    best, worst = (position.get(name, len(names)) for name in (possible.highest_level, possible.lowest_level))
    if best <= position[stated] <= worst:
        return []
    return [LevelImpossible(stated, possible.lowest_level, possible.highest_level)]


def fitting_levels(levels: tuple[Level, ...], overall: Decimal) -> tuple[str, ...]:
    """The levels an overall score alone allows, best first: an instrument's minimum may keep out the better ones."""
    fitting: list[str] = []
    for level in levels:
        if overall >= level.minimum_overall:
            fitting.append(level.name)
            if level.minimum_instrument == 0:
                break
    return tuple(fitting)
