"""Tables on a web page or an HTML clipboard: Word, Excel, Google Docs and Sheets, LibreOffice."""

import re
from collections.abc import Iterator
from html import unescape

from django.utils.translation import gettext as _
from lxml import etree

from measures.importing.grid import Grid
from measures.importing.sources.cells import Span, clean_lines, lay_out, make_grid
from measures.importing.sources.elements import Element
from measures.importing.sources.errors import SourceError
from measures.importing.sources.flow import Flow, is_hidden
from measures.importing.sources.limits import MAX_TAGS, Tally

_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
# Excel lets a long text run over the empty cells beside it and marks that as a span which is none.
_NO_MERGE = re.compile(r"mso-ignore\s*:\s*colspan", re.IGNORECASE)
# What may stand as HTML inside a cell of plain text. Anything else between < and > is what somebody typed.
_INLINE = "p|br|ol|ul|li|div|span|b|i|u|s|strong|em|small|mark|sub|sup|font|a|del|ins|label|input|h[1-6]|pre|code"
_TAG = re.compile(rf"</?(?:{_INLINE})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_NO_TAG = re.compile(rf"<(?!/?(?:{_INLINE})(?:\s[^<>]*)?/?>)", re.IGNORECASE)


def has_table(html: str) -> bool:
    return bool(_TABLE.search(html))


def read_html(html: str) -> tuple[Grid, ...]:
    """Every table with text; the text before a table is its caption. Tables inside a cell stay lines of that cell,
    unless the outer table only arranges the page (one cell a row)."""
    if not has_table(html):
        return ()
    reader = _Tables()
    reader.flow.read(parse(html))
    return tuple(reader.grids)


def parse(html: str) -> Element:
    if html.count("<") > MAX_TAGS:
        raise SourceError(
            _("What was pasted is too large to read. Copy the table in smaller parts, or upload the file itself.")
        )
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    return root if root is not None else etree.Element("html")


def inline_text(text: str, *, entities: bool = False) -> str:
    """Lines of a cell of plain text that may hold HTML (<p>, <br>, <ol>, <input type=checkbox>).

    `entities` says that "&amp;" means "&" also where the cell holds no tag, as in Markdown.
    """
    if not _TAG.search(text):
        return unescape(text) if entities else text
    escaped = _NO_TAG.sub("&lt;", text).replace("\n", "<br>")
    return Flow().read(parse(f"<div>{escaped}</div>")).text()


class _Tables:
    """Takes the tables out of the flow of a page."""

    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self.flow = Flow(self._take)
        self._tally = Tally()

    def _take(self, element: Element) -> bool:
        if element.tag != "table" or _arranges_page(element):
            return False
        rows = lay_out([list(_spans(row)) for row in _rows(element)], self._tally)
        if len(rows) == 1 and len(rows[0]) == 1:
            return False  # a frame around a heading: text of the page
        before = self.flow.text() + "\n" + _caption(element)
        source = _("Table %(number)s") % {"number": len(self.grids) + 1}
        grid = make_grid(rows, before, source)
        if grid:
            self.grids.append(grid)
            self.flow.clear()
        return True


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if is_hidden(child):
            continue
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child if row.tag == "tr" and not is_hidden(row))


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in {"td", "th"} and not is_hidden(cell)]


def _spans(row: Element) -> Iterator[Span]:
    for cell in _cells(row):
        columns, rows = _span(cell, "colspan"), _span(cell, "rowspan")
        text = Flow().read(cell).text()
        if _NO_MERGE.search(cell.get("style", "")):
            yield Span(text, rows=rows)
            yield from [Span()] * (columns - 1)
        else:
            yield Span(text, columns, rows)


def _span(cell: Element, name: str) -> int:
    """A span from 1 to HTML's own limit of 1000 columns; a rowspan may say 65534."""
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), 1000 if name == "colspan" else 65534) if re.fullmatch(r"\d{1,9}", value) else 1


def _arranges_page(table: Element) -> bool:
    return table.find(".//table") is not None and all(len(_cells(row)) <= 1 for row in _rows(table))


def _caption(table: Element) -> str:
    caption = table.find("caption")
    return "" if caption is None else clean_lines(Flow().read(caption).text())
