"""HTML to lines of plain text, as a browser would show them: lists numbered, boxes drawn, hidden parts left out."""

import re
from collections.abc import Callable

from lxml import etree

from ita_portal.thai.text import clean_text, split_marker
from measures.importing.sources import symbols
from measures.importing.sources.elements import Element
from measures.importing.sources.html_lists import HtmlList

_SPACES = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_IGNORED_MARKER = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_FONT = re.compile(r"font-family\s*:\s*([^;]+)", re.IGNORECASE)
_DROPPED = frozenset(
    {
        "script",
        "style",
        "head",
        "title",
        "template",
        "noscript",
        "svg",
        "math",
        "object",
        "iframe",
        "select",
        "textarea",
        "button",
        "del",
        "xml",
    }
)
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tr",
        "ul",
    }
)
_MARKER_LENGTH = 12


def is_hidden(element: Element) -> bool:
    return (
        element.tag in _DROPPED
        or "hidden" in element.attrib
        or bool(_HIDDEN.search(element.get("style", "")))
        or (element.tag == "input" and element.get("type", "").lower() not in {"checkbox", "radio"})
    )


class Flow:
    """Reads elements into text. `take`, if given, may take an element (a table) out of the flow."""

    def __init__(self, take: Callable[[Element], bool] | None = None) -> None:
        self._take = take
        self._parts: list[str] = []
        self._lists: list[HtmlList] = []
        self._fonts: list[str] = []
        self._preformatted = 0
        self._marker = ""  # of the list item whose text is still to come
        self._marker_from: int | None = None

    def text(self) -> str:
        return "".join(self._parts)

    def clear(self) -> None:
        self._parts.clear()

    def read(self, root: Element) -> "Flow":
        walker = etree.iterwalk(root, events=("start", "end"))
        skipped: Element | None = None
        for event, element in walker:
            if event == "start":
                if element is not root and (is_hidden(element) or (self._take and self._take(element))):
                    skipped = element  # its "end" comes next, and its tail stands outside it
                    walker.skip_subtree()
                else:
                    self._start(element)
                    self._write(element.text)
                continue
            if skipped is None or element is not skipped:
                self._end(element)
            elif element.tag == "table":
                self._parts.append("\n")
            if element is not root:
                self._write(element.tail)
        return self

    def _start(self, element: Element) -> None:
        tag = element.tag
        style = element.get("style", "")
        if tag in _BLOCKS or tag == "br":
            self._parts.append("\n")
        elif tag in {"td", "th"}:
            self._parts.append(" ")
        if tag in {"ol", "ul"}:
            self._lists.append(HtmlList(element))
        elif tag == "li":
            self._start_item(element)
        elif tag == "input":
            self._write(f"{symbols.TICKED if 'checked' in element.attrib else symbols.UNTICKED} ")
        elif tag == "pre":
            self._preformatted += 1
        if _IGNORED_MARKER.search(style):
            self._marker_from = len(self._parts)
        font = _FONT.search(style)
        self._fonts.append(font[1] if font else element.get("face") or (self._fonts[-1] if self._fonts else ""))

    def _end(self, element: Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._parts.append("\n")
        if tag in {"ol", "ul"} and self._lists:
            self._lists.pop()
        elif tag == "pre" and self._preformatted:
            self._preformatted -= 1
        if self._marker_from is not None and _IGNORED_MARKER.search(element.get("style", "")):
            marker = clean_text("".join(self._parts[self._marker_from :])).strip()
            self._parts[self._marker_from :] = [symbols.bullet(marker) if len(marker) == 1 else marker, " "]
            self._marker_from = None
        if self._fonts:
            self._fonts.pop()

    def _start_item(self, item: Element) -> None:
        """Put the marker a browser draws before the item, unless the text has one of its own."""
        if not self._lists:
            return
        marker = self._lists[-1].next_marker(item)
        start = _beginning(item)
        has_own = not start or start[0] in symbols.BOXES or bool(split_marker(start)[0])
        self._marker = "" if has_own else marker

    def _write(self, text: str | None) -> None:
        if not text:
            return
        if self._marker and text.strip():
            self._parts.append(f"{self._marker} ")
            self._marker = ""
        if not self._preformatted:
            text = _SPACES.sub(" ", text)
        if self._fonts and symbols.is_symbol_font(self._fonts[-1]):
            text = symbols.from_symbol_font(text, self._fonts[-1])
        self._parts.append(text)


def _beginning(item: Element) -> str:
    """The first characters of an item's own text; "" where a nested list comes first."""
    found = ""
    for event, element in etree.iterwalk(item, events=("start", "end")):
        if element is not item and event == "start" and element.tag in {"ol", "ul", "table"}:
            break
        if event == "start" and element.tag == "input":
            found += symbols.UNTICKED
        piece = element.text if event == "start" else element.tail if element is not item else None
        found = (found + _SPACES.sub(" ", piece or "")).lstrip()
        if len(found) >= _MARKER_LENGTH:
            break
    return clean_text(found).strip()
