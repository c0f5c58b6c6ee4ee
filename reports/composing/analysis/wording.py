"""Small pieces of Thai that the narrative is joined from. All figures stand in Thai digits."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import groupby
from pathlib import Path

from ita_portal.thai.numerals import to_thai_digits
from reports.composing.analysis.facts import FULL_MARKS, Figure, IndicatorFacts, Trend

LONGEST_TITLE = 120
SHORTEST_RANGE = 3


@dataclass(frozen=True)
class IndicatorWords:
    """What an indicator is about; the fields are explained in indicators.toml."""

    subject: str
    strength: str
    keep: str
    improve: str
    urgent: str


@cache
def _all_words() -> dict[str, IndicatorWords]:
    data = tomllib.loads(Path(__file__).with_name("indicators.toml").read_text(encoding="utf-8"))
    return {number: IndicatorWords(**words) for number, words in data.items()}


def indicator_words(number: int) -> IndicatorWords:
    """The words of an indicator; general ones for a number the portal has no words for."""
    return _all_words().get(str(number), _all_words()["other"])


def pick(variants: Sequence[str], number: int) -> str:
    """Always the same wording for the same number, another one for its neighbour."""
    return variants[number % len(variants)]


def thai(number: int) -> str:
    return to_thai_digits(str(number))


def score_text(score: Decimal | None) -> str:
    """A score in a sentence: "๙๕.๐๐", full marks as "๑๐๐", "-" where it is not known."""
    if score is None:
        return "-"
    return "๑๐๐" if score == FULL_MARKS else to_thai_digits(f"{score:.2f}")


def mark_text(mark: Decimal) -> str:
    """A mark somebody set, without needless places: "๘๕", "๘๒.๕๐"."""
    return to_thai_digits(f"{mark:.2f}").removesuffix(".๐๐")


def points(score: Decimal | None) -> str:
    return f"{score_text(score)} คะแนน"


def fiscal_year(year: int) -> str:
    return f"ปีงบประมาณ พ.ศ. {thai(year)}"


def rating_text(rating: str) -> str:
    """ "ระดับผ่านดีเยี่ยม", "ระดับ AA"."""
    return f"ระดับ {rating}" if rating.isascii() else f"ระดับ{rating}"


def listed(items: Iterable[str]) -> str:
    """ "ก", "ก และข", "ก ข และค"; a space follows และ before figures and quotation marks."""
    *first, last = items
    if not first:
        return last
    joint = "และ" if "ก" <= last[0] <= "๎" else "และ "
    return f"{' '.join(first)} {joint}{last}"


def indicator_name(indicator: IndicatorFacts) -> str:
    return f"ตัวชี้วัดที่ {thai(indicator.number)} {indicator.name}"


def names(indicators: Iterable[IndicatorFacts]) -> str:
    return listed(indicator_name(one) for one in indicators)


def names_with_scores(indicators: Iterable[IndicatorFacts]) -> str:
    return listed(f"{indicator_name(one)} ({points(one.score)})" for one in indicators)


def numbers(indicators: Iterable[IndicatorFacts]) -> str:
    """ "ตัวชี้วัดที่ ๑ ๓ และ ๕ ถึง ๘": in their order, three and more in a row as a range."""
    ordered = sorted(one.number for one in indicators)
    runs = [[number for _, number in run] for _, run in groupby(enumerate(ordered), lambda pair: pair[1] - pair[0])]
    return f"ตัวชี้วัดที่ {listed(text for run in runs for text in _run(run))}"


def _run(run: list[int]) -> list[str]:
    return [thai(number) for number in run] if len(run) < SHORTEST_RANGE else [f"{thai(run[0])} ถึง {thai(run[-1])}"]


def change_beside(figure: Figure, previous_year: int) -> str:
    """ " (เพิ่มขึ้น ๖.๘๔ คะแนน จากปี ๒๕๖๗)" to stand after a score; "" where the change is not known."""
    if figure.change is None:
        return ""
    if figure.trend == Trend.UNCHANGED:
        return f" (เท่ากับปี {thai(previous_year)})"
    said = "เพิ่มขึ้น" if figure.trend == Trend.RISEN else "ลดลง"
    return f" ({said} {points(abs(figure.change))} จากปี {thai(previous_year)})"


def sentences(*parts: str) -> str:
    """The parts that are not empty, a space between them as Thai sets sentences."""
    return " ".join(part for part in parts if part)
