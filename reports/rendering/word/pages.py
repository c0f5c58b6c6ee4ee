"""The pages of a Word file: A4 sections with the official margins, upright or wide, and their numbers."""

from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement

from reports.document import Direction
from reports.rendering.pdf import PAGES, POINTS_PER_CM
from reports.rendering.word.elements import make, run, separator, twips

_HEIGHTS = {"portrait": 29.7, "landscape": 21.0}
_NUMBER_ABOVE_TEXT = 1.25  # centimetres


class Pages:
    """Takes the elements of a document from top to bottom and begins new sections where asked.

    The first page has no number; the others "- ๒ -" in Thai or Arabic digits. After a cover they begin at one.
    """

    def __init__(self, word: WordDocument, orientation: Direction, *, thai_numbers: bool) -> None:
        self.orientation: Direction = orientation
        self._body = word.element.body
        self._thai_numbers = thai_numbers
        self._has_content = False
        self._is_closed = False
        self._follows_cover = False
        self._number_pages(word)
        self._section.extend((*self._page_properties(), make("titlePg")))

    @property
    def text_width(self) -> float:
        """Points between the left and the right margin of the page now filled."""
        return PAGES[self.orientation].text_width

    @property
    def text_height(self) -> float:
        """Points between its top and its bottom margin."""
        page = PAGES[self.orientation]
        return (_HEIGHTS[self.orientation] - page.top - page.bottom) * POINTS_PER_CM

    def add(self, *elements: BaseOxmlElement) -> None:
        """Put elements at the end; a table gets the paragraph that must follow it."""
        if self._is_closed:
            self.turn(self.orientation)
        for element in elements:
            self._section.addprevious(element)
            if _is(element, "tbl"):
                self._section.addprevious(separator())
        self._has_content = True

    def keep_with_next(self) -> None:
        """Never leave the page of what comes next without the last paragraph."""
        last = self._section.getprevious()
        if last is not None and _is(last, "p"):
            properties = last.get_or_add_pPr()
            properties.insert(len(properties.xpath("w:pStyle")), make("keepNext"))

    def add_whole_page(self, *elements: BaseOxmlElement) -> None:
        """Put elements on a page of their own, without a number and not counted where it is the first."""
        self._follows_cover = len(self._body) == 1
        if self._has_content:
            self.turn(self.orientation)
            self._section.append(make("titlePg"))
        self.add(*elements)
        self._is_closed = True

    def turn(self, orientation: Direction) -> None:
        """Begin a new page of this orientation; an empty page is turned instead."""
        self.orientation, self._is_closed = orientation, False
        if self._has_content:
            section = self._section
            if not _is(self._body[-2], "p"):
                section.addprevious(separator())
            self._body[-2].get_or_add_pPr().append(section)  # the last paragraph of a section holds its properties
            self._body.append(make("sectPr", *self._page_properties()))
            self._has_content = self._follows_cover = False
        else:
            for old, new in zip(self._section.xpath("w:pgSz | w:pgMar"), self._page_properties(), strict=False):
                self._section.replace(old, new)

    @property
    def _section(self) -> BaseOxmlElement:
        """The properties of the section now filled: the last element of the body."""
        section: BaseOxmlElement = self._body[-1]
        return section

    def _page_properties(self) -> tuple[BaseOxmlElement, ...]:
        page = PAGES[self.orientation]
        lengths = {
            "top": page.top,
            "right": page.right,
            "bottom": page.bottom,
            "left": page.left,
            "header": page.top - _NUMBER_ABOVE_TEXT,
            "footer": _NUMBER_ABOVE_TEXT,
            "gutter": 0.0,
        }
        size = make("pgSz", w=_twips_of(page.width), h=_twips_of(_HEIGHTS[self.orientation]), orient=self.orientation)
        margins = make("pgMar", **{name: _twips_of(length) for name, length in lengths.items()})
        start = {"start": 1} if self._follows_cover else {}
        return size, margins, make("pgNumType", fmt="thaiNumbers" if self._thai_numbers else "decimal", **start)

    def _number_pages(self, word: WordDocument) -> None:
        """One header for all sections, as later ones take it over."""
        line = word.sections[0].header.paragraphs[0]._p  # noqa: SLF001 (no public way to the element)
        for child in list(line):
            line.remove(child)
        instruction = r" PAGE \* THAIARABIC " if self._thai_numbers else " PAGE "
        number = make("fldSimple", run("๒" if self._thai_numbers else "2"), instr=instruction)
        line.extend((make("pPr", make("pStyle", val="Header")), run("- "), number, run(" -")))


def _is(element: BaseOxmlElement, name: str) -> bool:
    return str(element.tag).endswith(f"}}{name}")


def _twips_of(centimetres: float) -> int:
    return twips(centimetres * POINTS_PER_CM)
