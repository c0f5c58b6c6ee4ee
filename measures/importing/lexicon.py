"""The words headings, statuses and special rows are recognised by (synonyms.toml), and how texts are compared."""

import re
import tomllib
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from ita_portal.thai.numerals import to_arabic_digits
from ita_portal.thai.text import clean_text
from measures.enums import ProgressStatus
from measures.importing.fields import ImportField

EXACT = 1.0
QUALIFIED = 0.95  # the phrase and a year, a round or words in brackets
SEVERAL = 0.9  # phrases of one field joined by "/", "และ", "หรือ"
WEAK = 0.6
ACCEPTED = 0.55
STRONG = 0.8
LONGEST_HEADING = 120

_SOUNDLESS = re.compile(r"[^\w\u0e30-\u0e46\u0e4d]|[_\u0e48-\u0e4c]")
_QUALIFIERS = re.compile(
    r"[(\[][^)\]]*[)\]]|(?:ของ|ใน|สำหรับ)?(?:ประจำ)?ปี(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*[0-9๐-๙]{4}"
    r"|รอบ\s*(?:ที่\s*)?[0-9๐-๙]{1,2}\s*(?:เดือน)?|ของหน่วยงาน|ของเทศบาล|ของอบต\.?"
)
_JOINTS = re.compile(r"[/,\n]|หรือ|และ")
_SHORTEST_FUZZY = 8
_FUZZY_RATIO = 0.86
_SHORTEST_OPENING = 6


def key(text: str) -> str:
    """What is left of a text when white space, punctuation, tone marks and the style of digits do not matter."""
    return _SOUNDLESS.sub("", to_arabic_digits(clean_text(text)).lower())


@dataclass(frozen=True)
class Lexicon:
    """The phrases of synonyms.toml by their keys."""

    strong: dict[str, ImportField]
    weak: dict[str, tuple[ImportField, ...]]
    statuses: tuple[tuple[str, ProgressStatus], ...]
    sections: tuple[str, ...]
    footers: tuple[str, ...]
    totals: frozenset[str]
    indicators: dict[str, int]


@cache
def lexicon() -> Lexicon:
    data = tomllib.loads((Path(__file__).parent / "synonyms.toml").read_text(encoding="utf-8"))
    strong: dict[str, ImportField] = {}
    weak: dict[str, tuple[ImportField, ...]] = {}
    for name, words in data["fields"].items():
        strong |= {key(phrase): ImportField(name) for phrase in words["phrases"]}
        for phrase in map(key, words.get("weak", ())):
            weak[phrase] = (*weak.get(phrase, ()), ImportField(name))
    statuses = {key(word): ProgressStatus(name) for name, words in data["statuses"].items() for word in words}
    return Lexicon(
        strong,
        weak,
        tuple(sorted(statuses.items(), key=lambda item: -len(item[0]))),
        _keys(data["rows"]["section"]),
        _keys(data["rows"]["footer"]),
        frozenset(_keys(data["rows"]["total"])),
        {key(name): int(number) for number, names in data["indicators"].items() for name in names},
    )


def _keys(phrases: Any) -> tuple[str, ...]:
    return tuple(key(phrase) for phrase in phrases)


def known_headings() -> list[str]:
    """One heading for each field, to tell a person what is looked for."""
    data = tomllib.loads((Path(__file__).parent / "synonyms.toml").read_text(encoding="utf-8"))
    shown = ("title", "indicator", "steps", "responsible", "period", "result", "outcome", "suggestion", "score")
    return [data["fields"][name]["phrases"][0] for name in shown]


@lru_cache(maxsize=4096)
def match_heading(text: str) -> dict[ImportField, float]:
    """How well a heading fits each field, 0 to 1; fields it does not fit are left out."""
    if not text or len(text) > LONGEST_HEADING:
        return {}
    found = _match_phrase(text, EXACT)
    plain = _QUALIFIERS.sub("", text)
    if key(plain) != key(text):
        _merge(found, _match_phrase(plain, QUALIFIED))
    parts = [part for part in _JOINTS.split(plain) if key(part)]
    if len(parts) > 1:
        _merge(found, _match_parts(parts))
    if max(found.values(), default=0) < STRONG:
        _merge(found, _match_nearly(key(plain)))
    return found


def _match_phrase(text: str, weight: float) -> dict[ImportField, float]:
    words, wanted = lexicon(), key(text)
    found = dict.fromkeys(words.weak.get(wanted, ()), WEAK * weight)
    if wanted in words.strong:
        found[words.strong[wanted]] = weight
    return found


def _match_parts(parts: list[str]) -> dict[ImportField, float]:
    """ "มาตรการ/โครงการ": every part means one field. Otherwise the first part counts most."""
    fields = [lexicon().strong.get(key(part)) for part in parts]
    if fields[0] is not None and len(set(fields)) == 1:
        return {fields[0]: SEVERAL}
    return {field: STRONG - 0.05 * index for index, field in reversed(list(enumerate(fields, start=1))) if field}


def _match_nearly(wanted: str) -> dict[ImportField, float]:
    """Headings with a letter read wrongly, and those that begin with a known phrase."""
    found: dict[ImportField, float] = {}
    for phrase, field in lexicon().strong.items():
        score = 0.0
        if len(phrase) >= _SHORTEST_OPENING and wanted.startswith(phrase):
            score = 0.5 + 0.3 * len(phrase) / len(wanted)
        if len(phrase) >= _SHORTEST_FUZZY and _ratio(phrase, wanted) >= _FUZZY_RATIO:
            score = max(score, 0.88 * _ratio(phrase, wanted) + 0.05)
        if score:
            found[field] = max(score, found.get(field, 0))
    return found


def _ratio(first: str, second: str) -> float:
    if abs(len(first) - len(second)) > 0.3 * len(first):
        return 0.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _FUZZY_RATIO else 0.0


def same_heading(first: str, second: str) -> bool:
    """Whether two headings are one, spaced or scanned differently."""
    return key(first) == key(second) or (len(key(first)) >= _SHORTEST_FUZZY and _ratio(key(first), key(second)) > 0)


def status_of(text: str) -> tuple[ProgressStatus | None, bool]:
    """The status a text says, and whether it says nothing else."""
    wanted = key(text)
    for word, status in lexicon().statuses:
        if wanted == word:
            return status, True
    for word, status in lexicon().statuses:
        if wanted.startswith(word):
            return status, False
    return None, False


def indicator_by_name(name: str) -> int | None:
    """The number of an indicator known by its name."""
    return lexicon().indicators.get(key(name))


def _merge(found: dict[ImportField, float], more: dict[ImportField, float]) -> None:
    for field, score in more.items():
        found[field] = max(score, found.get(field, 0))
