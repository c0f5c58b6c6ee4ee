"""The markers a browser draws before the items of an HTML list."""

import re
from collections.abc import Callable

from measures.importing.sources import lists
from measures.importing.sources.elements import Element

_TYPE = re.compile(r"list-style(?:-type)?\s*:\s*(\"[^\"]*\"|'[^']*'|[\w-]+)", re.IGNORECASE)
_PLACE = re.compile(r"%[1-9]")
_ATTRIBUTE_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_NUMBERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimal-leading-zero": lambda number: f"{number:02d}",
    "thai": lists.thai_digits,
    "lower-alpha": lists.latin_letter,
    "lower-latin": lists.latin_letter,
    "upper-alpha": lists.upper(lists.latin_letter),
    "upper-latin": lists.upper(lists.latin_letter),
    "lower-roman": lists.roman,
    "upper-roman": lists.upper(lists.roman),
}


class HtmlList:
    """An <ol> or <ul> while its items are read."""

    def __init__(self, element: Element) -> None:
        self._style = _style(element) or ("decimal" if element.tag == "ol" else "disc")
        self._next = _whole_number(element.get("start")) if element.tag == "ol" else None
        if self._next is None:
            self._next = 1

    def next_marker(self, item: Element) -> str:
        """ "1." "๒." "•" …, or "" for an item that shows none."""
        number = _whole_number(item.get("value"))
        if number is None:
            number = self._next or 1
        self._next = number + 1
        style = _style(item) or self._style
        if style[0] in "\"'":
            return style.strip("\"' ")
        if style == "none":
            return ""
        if style not in _NUMBERS:
            return lists.BULLET
        # Word on the web says how its number is written ("%1)"), other pages leave it to the browser ("1.").
        written = item.get("data-leveltext", "")
        return _PLACE.sub(_NUMBERS[style](number), written if len(_PLACE.findall(written)) == 1 else "%1.")


def _style(element: Element) -> str:
    named = _TYPE.search(element.get("style", ""))
    if named:
        return named[1] if named[1][0] in "\"'" else named[1].lower()
    return _ATTRIBUTE_TYPES.get(element.get("type", ""), "")


def _whole_number(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else None
