"""The structure of a tagged PDF as its readers need it. Importing this loads WeasyPrint.

WeasyPrint tags each page by itself: what goes on over a page break becomes two paragraphs, two cells, two tables, each
with its head. Here every element of the HTML becomes one element of the structure, wherever its parts stand, and the
roles of the HTML count: `role="img"` with its label is a figure with alternative text, `role="list"` a list. Heads
repeated by a page break and the page furniture become artifacts, which readers skip.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

import pydyf
from weasyprint import Document as LaidOut
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

POINTS_PER_PIXEL = 0.75
TAGS = {
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "article": "Art", "p": "P", "figcaption": "Caption", "figure": "Div", "img": "Figure",
    "table": "Table", "thead": "THead", "tbody": "TBody", "tr": "TR", "th": "TH", "td": "TD",
}  # fmt: skip
ROLES = {"img": "Figure", "list": "L", "listitem": "LI"}
_TRANSPARENT = {"html", "body"}


def restructure(document: LaidOut, pdf: pydyf.PDF) -> None:
    """Replace the structure of `pdf`, made of the pages of `document`, by the one described above."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    (top,) = (_object(pdf, reference) for reference in root["K"])
    kids = iter(tuple(top["K"]))
    top["K"] = pydyf.Array()
    numbers = _object(pdf, root["ParentTree"])["Nums"]
    structure = _Structure(pdf)
    for index, page in enumerate(document.pages):
        place = _Page(pdf, index, page.height)
        structure.add_page(page._page_box, kids, top, place)  # noqa: SLF001 (WeasyPrint has no public tree of boxes)
        numbers[2 * index + 1] = place.owners()
        place.make_artifacts()


def _object(pdf: pydyf.PDF, reference: bytes | str) -> Any:
    return pdf.objects[int(reference.split()[0])]


@dataclass
class _Page:
    """A page: the owner of each piece of its content, by number; pieces without an owner are artifacts."""

    pdf: pydyf.PDF
    index: int
    height: float
    pieces: dict[int, bytes] = field(default_factory=dict)

    @property
    def reference(self) -> bytes:
        """The reference of the page."""
        result: bytes = self.pdf.page_references[self.index]
        return result

    @property
    def stream(self) -> list[Any]:
        """The operators of the page."""
        page = self.pdf.objects[int(self.reference.split()[0])]
        result: list[Any] = _object(self.pdf, page["Contents"]).stream
        return result

    def owners(self) -> pydyf.Array:
        """The owners in the order of the numbers of the pieces."""
        return pydyf.Array(self.pieces.get(number, "null") for number in range(max(self.pieces, default=-1) + 1))

    def make_artifacts(self) -> None:
        """Mark the pieces that nobody owns as repeated by the pagination."""
        stream = self.stream
        for position, item in enumerate(stream):
            if isinstance(item, pydyf.Dictionary) and "MCID" in item and item["MCID"] not in self.pieces:
                stream[position - 1] = "/Artifact"
                stream[position] = pydyf.Dictionary({"Type": "/Pagination"})

    def area(self, box: boxes.Box) -> pydyf.Array:
        """Where `box` stands, in points from the lower left corner of the page."""
        left, top = box.content_box_x(), box.content_box_y()
        corners = (left, self.height - top - box.height, left + box.width, self.height - top)
        return pydyf.Array(round(corner * POINTS_PER_PIXEL, 2) for corner in corners)


@dataclass
class _Structure:
    """Builds the structure page by page; `made` knows the element of each part of the HTML."""

    pdf: pydyf.PDF
    made: dict[int, Any] = field(default_factory=dict)

    def add_page(self, box: Any, kids: Iterator[bytes], parent: Any, page: _Page) -> None:
        """Add what `box`, all of the page or its body, holds; WeasyPrint gave it the next of `kids`."""
        for child in box.children:
            if isinstance(child, boxes.MarginBox):
                continue
            if child.element_tag in _TRANSPARENT:
                self.add_page(child, kids, parent, page)
            else:
                self.add(child, next(kids), box, parent, page)

    def add(self, box: Any, reference: bytes, outer: Any, parent: Any, page: _Page) -> None:
        """Add `box`, inside the box `outer`, to the element `parent`; `reference` is what WeasyPrint made of it."""
        if isinstance(box, AbsolutePlaceholder):
            box = box._box  # noqa: SLF001 (nothing else leads to it)
        given = _object(self.pdf, reference)
        kids = tuple(given["K"])
        given.clear()
        element = parent
        if tag := _tag(box, outer, parent):
            key = id(box.element)
            if tag == "THead" and key in self.made:
                self.forget(kids)
                return
            if key not in self.made:
                self.made[key] = self.element(given, tag, box, parent, page)
            element = self.made[key]
        self.add_kids(box, kids, element, page)

    def element(self, given: Any, tag: str, box: Any, parent: Any, page: _Page) -> Any:
        """A new element of the structure in `parent`; that of a list item is its body."""
        given |= {"Type": "/StructElem", "S": f"/{tag}", "K": pydyf.Array(), "P": parent.reference}
        given["Pg"] = page.reference
        parent["K"].append(given.reference)
        if attributes := _attributes(tag, box, page):
            given["A"] = attributes
        if tag == "Figure":
            given["Alt"] = pydyf.String(box.element.get("aria-label") or box.element.get("alt") or "")
        if tag == "LI":
            body = pydyf.Dictionary()
            self.pdf.add_object(body)
            return self.element(body, "LBody", box, given, page)
        return given

    def add_kids(self, box: Any, kids: Iterable[Any], element: Any, page: _Page) -> None:
        """Add the pieces of content and the boxes in `box` to `element`."""
        rest = iter(kids)
        for child in _children(box):
            kid = next(rest)
            if isinstance(child, boxes.TextBox):
                piece = _object(self.pdf, kid)
                (number,) = piece["K"]
                piece.clear()
                _own(element, number, page)
            else:
                self.add(child, kid, box, element, page)
        for number in rest:  # that of a picture
            _own(element, number, page)

    def forget(self, kids: Iterable[Any]) -> None:
        """Drop what WeasyPrint made of a head that stands again: its pieces stay without an owner."""
        for reference in kids:
            if isinstance(reference, bytes | str):
                dropped = _object(self.pdf, reference)
                self.forget(tuple(dropped["K"]))
                dropped.clear()


def _tag(box: Any, outer: Any, parent: Any) -> str:
    """The tag of the element that `box` begins or goes on with; "" where its content belongs to `parent`.

    That is so for anonymous boxes, boxes of style only and everything inside a figure.
    """
    element = box.element
    if element is None or element is outer.element or parent["S"] == "/Figure":
        return ""
    return ROLES.get(element.get("role", "")) or TAGS.get(box.element_tag, "")


def _attributes(tag: str, box: Any, page: _Page) -> pydyf.Dictionary | None:
    match tag:
        case "Figure":
            return pydyf.Dictionary({"O": "/Layout", "BBox": page.area(box)})
        case "TH":
            scope = "/Row" if box.element.get("scope") == "row" else "/Column"
            return pydyf.Dictionary({"O": "/Table", "Scope": scope})
        case "Table" if (caption := box.element.find("caption")) is not None:
            return pydyf.Dictionary({"O": "/Table", "Summary": pydyf.String("".join(caption.itertext()))})
    return None


def _children(box: Any) -> Iterator[Any]:
    """The boxes that WeasyPrint made elements of inside that of `box`: lines and wrappers of tables are none."""
    for child in _unwrapped(box):
        yield from child.children if isinstance(child, boxes.LineBox) else (child,)


def _unwrapped(box: Any) -> Iterable[Any]:
    if box.element_tag == "table" and box.is_table_wrapper and (table := box.get_wrapped_table()):
        return chain.from_iterable(child.children if child is table else (child,) for child in box.children)
    result: Iterable[Any] = box.children
    return result


def _own(element: Any, number: int, page: _Page) -> None:
    """Give piece `number` of the page to `element`."""
    page.pieces[number] = element.reference
    if element["Pg"] == page.reference:
        element["K"].append(number)
    else:
        element["K"].append(pydyf.Dictionary({"Type": "/MCR", "Pg": page.reference, "MCID": number}))
