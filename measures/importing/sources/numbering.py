"""The numbers and bullets Word draws before paragraphs, which stand nowhere in its text."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from measures.importing.sources import lists, symbols
from measures.importing.sources.elements import Element
from measures.importing.sources.wordml import W, is_on, value

_FORMATS: dict[str, Callable[[int], str]] = {
    "thaiNumbers": lists.thai_digits,
    "thaiLetters": lists.thai_letter,
    "lowerLetter": lists.latin_letter,
    "upperLetter": lists.upper(lists.latin_letter),
    "lowerRoman": lists.roman,
    "upperRoman": lists.upper(lists.roman),
    "decimalZero": lambda number: f"{number:02d}",
    "none": lambda _number: "",
}
_LEVEL = re.compile(r"%([1-9])")
_LEVELS = 9


def _whole(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"\d{1,6}", text) else default


@dataclass(frozen=True)
class _Level:
    """How one level of a list counts and looks."""

    start: int
    style: str
    text: str
    font: str
    paragraph_style: str
    restarts_after: int | None  # the level (from 1) whose number restarts this one; 0 never; None the one above
    decimal_only: bool

    @classmethod
    def of(cls, element: Element) -> "_Level":
        formats = list(element.iter(f"{W}numFmt"))  # of alternatives the last is the one all versions know
        fonts = element.find(f"{W}rPr/{W}rFonts")
        restart = value(element, "lvlRestart")
        return cls(
            start=_whole(value(element, "start"), 0),
            style=formats[-1].get(f"{W}val", "decimal") if formats else "decimal",
            text=value(element, "lvlText"),
            font="" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "",
            paragraph_style=value(element, "pStyle"),
            restarts_after=_whole(restart, 0) if restart else None,
            decimal_only=is_on(element, "isLgl"),
        )

    def number(self, number: int, *, decimal: bool = False) -> str:
        return str(number) if decimal else _FORMATS.get(self.style, str)(number)


@dataclass(frozen=True)
class _List:
    """A w:num: the abstract list whose counters it shares, its levels, and levels it starts anew."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """Gives each paragraph of a document its marker; paragraphs must come in their order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._styles = {} if styles is None else {style.get(f"{W}styleId", ""): style for style in styles}
        self._default_style = next(
            (name for name, style in self._styles.items() if style.get(f"{W}type") == "paragraph" and _default(style)),
            "",
        )
        self._abstracts: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        for element in () if numbering is None else numbering:
            if element.tag == f"{W}abstractNum":
                self._abstracts[element.get(f"{W}abstractNumId", "")] = element
            elif element.tag == f"{W}num":
                self._nums[element.get(f"{W}numId", "")] = element
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[str] = set()

    def marker(self, paragraph: Element) -> str:
        """ "๑." "(ก)" "1.2" "•" …; "" for a paragraph of no list."""
        number, level = self._place(paragraph)
        found = self._list(number)
        if found is None or level not in found.levels:
            return ""
        self._count(number, found, level)
        return self._drawn(found, level)

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list (numId) and level of a paragraph, its own or its style's."""
        number, level = value(paragraph, "pPr/numPr/numId"), value(paragraph, "pPr/numPr/ilvl")
        if number:
            return number, _whole(level, 0)
        name = value(paragraph, "pPr/pStyle") or self._default_style
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            number = value(style, "pPr/numPr/numId")
            if number:
                return number, self._style_level(number, name, level or value(style, "pPr/numPr/ilvl"))
            name = value(style, "basedOn")
        return "", 0

    def _style_level(self, number: str, style: str, level: str) -> int:
        found = self._list(number)
        linked = [place for place, drawn in found.levels.items() if drawn.paragraph_style == style] if found else []
        return linked[0] if linked else _whole(level, 0)

    def _list(self, number: str) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._read_list(number)
        return self._lists[number]

    def _read_list(self, number: str) -> _List | None:
        num = self._nums.get(number)
        abstract = self._abstract(value(num, "abstractNumId"))
        if num is None or abstract is None:
            return None
        levels = {_place_of(level): _Level.of(level) for level in abstract.iterfind(f"{W}lvl")}
        starts: dict[int, int] = {}
        for override in num.iterfind(f"{W}lvlOverride"):
            place = _place_of(override)
            own = override.find(f"{W}lvl")
            if own is not None:
                levels[place] = _Level.of(own)
            if override.find(f"{W}startOverride") is not None:
                starts[place] = _whole(value(override, "startOverride"), 1)
        return _List(abstract.get(f"{W}abstractNumId", ""), levels, starts)

    def _abstract(self, name: str, depth: int = 0) -> Element | None:
        """An abstract list, or the one that its list style names."""
        abstract = self._abstracts.get(name)
        link = value(abstract, "numStyleLink")
        if link and depth < _LEVELS:
            number = value(self._styles.get(link), "pPr/numPr/numId")
            linked = self._abstract(value(self._nums.get(number), "abstractNumId"), depth + 1)
            return abstract if linked is None else linked
        return abstract

    def _count(self, number: str, found: _List, level: int) -> None:
        counters = self._counters.setdefault(found.abstract, {})
        if number not in self._started:
            self._started.add(number)
            for place in found.starts:
                counters.pop(place, None)
        start = found.starts.get(level, found.levels[level].start)
        counters[level] = counters[level] + 1 if level in counters else start
        for deeper in [place for place in counters if place > level]:
            after = found.levels[deeper].restarts_after if deeper in found.levels else None
            if after is None or level < after:
                del counters[deeper]

    def _drawn(self, found: _List, level: int) -> str:
        drawn = found.levels[level]
        if drawn.style == "bullet":
            is_symbol = symbols.is_symbol_font(drawn.font)
            return symbols.bullet(symbols.from_symbol_font(drawn.text, drawn.font) if is_symbol else drawn.text)
        counters = self._counters[found.abstract]

        def number(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            if place not in found.levels:
                return ""
            at = found.levels[place]
            count = counters.get(place, found.starts.get(place, at.start))
            return at.number(count, decimal=drawn.decimal_only)

        return _LEVEL.sub(number, drawn.text).strip()


def _default(style: Element) -> bool:
    return style.get(f"{W}default") in {"1", "true"}


def _place_of(element: Element) -> int:
    return _whole(element.get(f"{W}ilvl", "0"), 0)
