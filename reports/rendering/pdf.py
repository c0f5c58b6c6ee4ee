"""A Document as PDF, by WeasyPrint: exact Thai text, official sizes, the same bytes on every machine."""

from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.template.loader import render_to_string

from reports.document import AnnouncementHead, Chart, Cover, Direction, Document, MemoHead, Table, Title
from reports.rendering.charts import length_classes, lengths
from reports.rendering.fonts import closed_fontconfig, font_configuration
from reports.rendering.html import render_fragment
from reports.rendering.parts import numbered_sections
from reports.rendering.pictures import pictures, storage_address
from reports.rendering.typesetting import pdf_markup
from reports.rendering.widths import column_widths

if TYPE_CHECKING:
    from weasyprint import CSS

STYLE_SHEET = Path(settings.BASE_DIR) / "static" / "css" / "pdf.css"
# TH Sarabun is drawn small on its em: 16 points of it look like 10.9 points of Sarabun, on a line of 20.8 points.
FONT_SIZE_RATIO, LINE_HEIGHT_RATIO = 10.9 / 16, 20.8 / 16
POINTS_PER_CM = 72 / 2.54


@dataclass(frozen=True)
class Page:
    """A4 with its margins in centimetres."""

    width: float
    top: float
    right: float
    bottom: float
    left: float

    @property
    def text_width(self) -> float:
        """Points between the margins."""
        return (self.width - self.left - self.right) * POINTS_PER_CM


PAGES = {
    "portrait": Page(21.0, top=2.5, right=2.0, bottom=2.5, left=3.0),
    "landscape": Page(29.7, top=2.5, right=2.0, bottom=2.0, left=2.0),
}


class Variant(Enum):
    """What a PDF is made for."""

    LASTING = "lasting"
    """PDF/UA-1, which everyone can read, and PDF/A-2a, which archives keep, in one file."""
    PLAIN = "plain"
    """Without structure: smaller and sooner made, for a look."""


def render_pdf(document: Document, *, variant: Variant = Variant.LASTING) -> bytes:
    """The document as a PDF file. Two calls give the same bytes.

    Raises CannotRender: MissingGlyph for a character that no bundled font has, MissingPicture for a file that cannot
    be read.
    """
    with closed_fontconfig():
        from weasyprint import CSS  # loaded by the workers that make a PDF only

        from reports.rendering.closed_world import ClosedWorld
        from reports.rendering.lasting import VARIANT, write_lasting
        from reports.rendering.plain_html import PlainHTML
    html = pdf_html(document)
    world, fonts = ClosedWorld(pictures(document)), font_configuration()
    sheets = [_style_sheet(), CSS(string=page_css(document), url_fetcher=world)]
    page, styles = PlainHTML(string=html, url_fetcher=world), {"stylesheets": sheets, "font_config": fonts}
    if variant is Variant.LASTING:
        return write_lasting(page.render(**styles, pdf_variant=VARIANT))
    result: bytes = page.write_pdf(**styles)
    return result


def pdf_html(document: Document) -> str:
    """The whole page that WeasyPrint lays out, without its style sheets."""
    content = render_fragment(document, pdf_markup, storage_address)
    context = {"document": document, "subject": _subject(document), "content": content}
    return render_to_string("reports/document/pdf.html", context)


def _subject(document: Document) -> str:
    """What the report is about, for the file's properties: the lines of its title."""
    titles = (block.lines for block in document.blocks if isinstance(block, Title | AnnouncementHead))
    subjects = (block.subject for block in document.blocks if isinstance(block, MemoHead))
    return next(subjects, "") or " ".join(next(titles, (document.title, document.agency)))


def page_css(document: Document) -> str:
    """The style that depends on the document: pages, sizes of tables, widths of columns and lengths of bars."""
    rules = [_page_rule("", document.orientation)]
    if document.digits == "arabic":
        rules.append('@page { @top-center { content: "- " counter(page) " -" } }')
    for orientation, blocks in numbered_sections(document):
        rules.append(_page_rule(orientation, orientation))
        for number, block in blocks:
            match block:
                case Table():
                    rules += _table_rules(block, number, PAGES[orientation].text_width)
                case Chart():
                    rules += [
                        f".{length_classes(length).replace(' ', '.')} {{ --length: {length}% }}"
                        for length in lengths(block)
                    ]
                case Cover():
                    rules.append(_page_rule(f"cover-{orientation}", orientation))
    return "\n".join(dict.fromkeys(rules))


def _page_rule(name: str, orientation: Direction) -> str:
    page = PAGES[orientation]
    margins = f"{page.top}cm {page.right}cm {page.bottom}cm {page.left}cm"
    return f"@page {name} {{ size: A4 {orientation}; margin: {margins} }}"


def _table_rules(table: Table, number: int, width: float) -> list[str]:
    size = table.text_size * FONT_SIZE_RATIO
    line_height = table.text_size * LINE_HEIGHT_RATIO
    rules = [f".table-{number} {{ font-size: {size:.2f}pt; line-height: {line_height:.2f}pt }}"]
    for column, points in enumerate(column_widths(table, size, width), 1):
        rules.append(f".table-{number} .column-{column} {{ width: {points:.2f}pt }}")
    return rules


@cache
def _style_sheet() -> "CSS":
    from weasyprint import CSS

    from reports.rendering.closed_world import ClosedWorld

    return CSS(string=STYLE_SHEET.read_text(encoding="utf-8"), url_fetcher=ClosedWorld())
