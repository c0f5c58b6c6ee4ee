"""From the blocks of a Document to the elements of a Word file."""

from collections.abc import Iterable
from typing import assert_never

from docx.oxml.xmlchemy import BaseOxmlElement

from reports.document import (
    AnnouncementHead,
    Block,
    Chart,
    Cover,
    Document,
    Gallery,
    Heading,
    MemoHead,
    PageBreak,
    Signatures,
    Table,
    Text,
    Title,
)
from reports.rendering.word.charts import chart_elements
from reports.rendering.word.elements import paragraph, run
from reports.rendering.word.official import announcement_elements, cover_elements, memo_elements, signatures_table
from reports.rendering.word.package import empty_document, save
from reports.rendering.word.pages import Pages
from reports.rendering.word.paragraphs import body_paragraphs
from reports.rendering.word.pictures import Album, gallery_elements
from reports.rendering.word.tables import report_table

_DEEPEST_HEADING = 3


def render_word(document: Document) -> bytes:
    """The document as a .docx file. Two calls give the same bytes.

    Raises MissingPicture where a photo or an emblem cannot be read.
    """
    word = empty_document()
    pages = Pages(word, document.orientation, thai_numbers=document.digits != "arabic")
    album = Album(document, word.part)
    for block in document.blocks:
        if isinstance(block, PageBreak):
            pages.turn(block.orientation)
        elif isinstance(block, Cover):
            pages.add_whole_page(*cover_elements(block, pages, album))
        elif isinstance(block, Table):
            pages.add(report_table(block, pages.text_width, word.styles))
        else:
            if isinstance(block, Signatures):
                pages.keep_with_next()  # nobody signs a page without text
            pages.add(*_elements(block, pages, album))
    return save(word, document)


def _elements(block: Block, pages: Pages, album: Album) -> Iterable[BaseOxmlElement]:
    match block:
        case Title(lines):
            return [paragraph("Title", run("\n".join(lines)))]
        case Heading(text, level):
            return [paragraph(f"Heading{min(level, _DEEPEST_HEADING)}", run(text))]
        case Text(blocks):
            return body_paragraphs(blocks)
        case Chart():
            return chart_elements(block, pages.text_width)
        case Gallery():
            return gallery_elements(block, pages, album)
        case Signatures():
            return [signatures_table(block, pages.text_width)]
        case MemoHead():
            return memo_elements(block, pages, album)
        case AnnouncementHead():
            return announcement_elements(block, album)
        case Cover() | Table() | PageBreak():
            raise AssertionError(block)
    assert_never(block)
