"""Reads which indicators a text names, and the number, name and score in the cell of an indicator."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from assessments.constants import HIGHEST_SCORE
from ita_portal.thai.numerals import parse_decimal, to_arabic_digits
from measures.importing.lexicon import indicator_by_name

HIGHEST_INDICATOR = 20  # no framework has as many; larger numbers are something else


def _spaced(word: str) -> str:
    """A pattern for a word whose letters a scan may have torn apart."""
    return r"\s*".join(word)


_DIGIT = "[0-9๐-๙]"
_NUMBER = rf"{_DIGIT}{{1,2}}(?!{_DIGIT}|[.,]{_DIGIT})"
_INDICATOR = _spaced("ตัวชี้วัด")
_AT = _spaced("ที่")
_TO = r"\s*(?:-|–|—|ถึง)\s*"
_SEPARATOR = rf"(?:{_TO}|\s*(?:,\s*และ|,|และ|กับ|หรือ)\s*)(?:{_INDICATOR}\s*)?(?:{_AT}\s*)?"
_NUMBERS = rf"{_NUMBER}(?:{_SEPARATOR}{_NUMBER})*"
_MENTION = re.compile(rf"{_INDICATOR}\s*{_AT}\s*({_NUMBERS})")
_ONLY_NUMBERS = re.compile(rf"(?:{_INDICATOR}\s*)?(?:{_AT}\s*)?({_NUMBERS})\s*\.?")
_PART = re.compile(rf"(?P<to>{_TO})?(?:[^0-9๐-๙–—-]*?)(?P<number>{_DIGIT}{{1,2}})")

# Bounded, so that no cell of digits makes the search run away.
_FIGURE = rf"(?<!{_DIGIT})[-+]?{_DIGIT}{{1,9}}(?:\s?[.,]\s?{_DIGIT}{{1,9}}){{0,3}}(?!{_DIGIT})"
_POINTS = _spaced("คะแนน")
_PERCENT = _spaced("ร้อยละ")
_SCORE = re.compile(
    rf"[(\[]?\s*(?:ได้\s*|ผล\s*)?(?:{_POINTS}\s*(?:เฉลี่ย|รวม|ที่ได้)?\s*(?:{_PERCENT}|เท่ากับ|[:=])?|{_PERCENT})\s*(?P<after>{_FIGURE})"
    rf"\s*(?:{_POINTS}|%|เปอร์เซ็นต์)?\s*[)\]]?"
    rf"|[(\[=]?\s*(?P<before>{_FIGURE})\s*(?:{_POINTS}|%)\s*[)\]]?"
    rf"|\(\s*(?P<bracketed>{_DIGIT}{{1,9}}\.{_DIGIT}{{1,9}})\s*\)"
)
_LABEL = re.compile(
    rf"\s*(?:\(?{_DIGIT}{{1,2}}[.)]{{1,2}}\s*)?{_INDICATOR}\s*(?:{_AT}\s*)?\(?(?P<number>{_NUMBER})\)?[.):\s-]*(?P<name>.*)",
    re.DOTALL,
)
_NUMBERED_NAME = re.compile(rf"\s*\(?(?P<number>{_NUMBER})[.)]{{0,2}}\s*(?P<name>.*)", re.DOTALL)
_NAMED = re.compile(rf"\s*{_INDICATOR}\s*(?:{_spaced('ด้าน')})?\s*(?P<name>.*)", re.DOTALL)
_TWO_PLACES = Decimal("0.01")


@dataclass(frozen=True)
class ReadScore:
    """A score as read: `value` is None where `typed` is no score; `rounded` says places were dropped."""

    value: Decimal | None = None
    typed: str = ""
    rounded: bool = False

    @property
    def is_unreadable(self) -> bool:
        return bool(self.typed) and self.value is None


@dataclass(frozen=True)
class Label:
    """The cell of an indicator taken apart: `text` is all of it but the score, `number` 0 where none is known."""

    text: str
    number: int = 0
    name: str = ""
    score: ReadScore = ReadScore()


def mentioned_indicators(text: str) -> tuple[int, ...]:
    """The indicators a text names as "ตัวชี้วัดที่ ๑-๕ และ ๑๐", each once, in ascending order."""
    return _distinct(number for match in _MENTION.finditer(text) for number in _expand(match[1]))


def only_indicators(text: str) -> tuple[int, ...]:
    """The indicators of a cell that holds nothing but their numbers ("๑, ๒ และ ๕"); empty for anything else."""
    match = _ONLY_NUMBERS.fullmatch(text.strip())
    return _distinct(_expand(match[1])) if match else ()


def read_score(text: str) -> ReadScore:
    """The score of a cell of its own: "๙๕.๑๗", "ร้อยละ ๑๐๐", "95.17 คะแนน"; a dash is no score."""
    compact = " ".join(text.split())
    if not compact or not re.search(r"\w", compact):
        return ReadScore()
    match = _SCORE.fullmatch(compact) or re.fullmatch(rf"(?P<after>{_FIGURE})", compact)
    if match is None:
        return ReadScore(None, compact)
    return _score(next(filter(None, match.groupdict().values())))


def read_label(text: str, *, with_score: bool = True) -> Label:
    """Take the cell of an indicator apart ("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ คะแนน ๙๕.๑๗")."""
    score = ReadScore()
    match = _SCORE.search(text) if with_score else None
    if match is not None:
        score = _score(next(filter(None, match.groupdict().values())))
        parts = (text[: match.start()].rstrip(), text[match.end() :].lstrip())
        text = " ".join(filter(None, parts))
    text = text.strip()
    found = _LABEL.fullmatch(text) or _NUMBERED_NAME.fullmatch(text)
    if found is not None:
        return Label(text, int(to_arabic_digits(found["number"])), found["name"].strip(), score)
    named = _NAMED.fullmatch(text)
    name = named["name"].strip() if named else text
    return Label(text, indicator_by_name(name) or 0, name, score)


def _score(typed: str) -> ReadScore:
    value = parse_decimal("".join(typed.split()))
    if value is None or "," in typed or not 0 <= value <= HIGHEST_SCORE:
        return ReadScore(None, typed)
    rounded = value.quantize(_TWO_PLACES, ROUND_HALF_UP)
    return ReadScore(rounded, typed, rounded != value)


def _expand(numbers: str) -> list[int]:
    found: list[int] = []
    for part in _PART.finditer(numbers):
        number = int(to_arabic_digits(part["number"]))
        if part["to"] and found and number > found[-1]:
            found.extend(range(found[-1] + 1, number + 1))
        else:
            found.append(number)
    return found


def _distinct(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted({number for number in numbers if 1 <= number <= HIGHEST_INDICATOR}))
