"""What readers of a PDF get: its text by poppler and by PDFium, and where PDFium finds each character."""

import itertools
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2

from ita_portal.thai.text import squash
from reports.document import (
    AnnouncementHead,
    Block,
    Cell,
    Chart,
    CheckBox,
    Cover,
    Document,
    Gallery,
    Heading,
    Item,
    MemoHead,
    Paragraph,
    Signature,
    Signatures,
    Table,
    Text,
    TextBlock,
    Title,
)
from reports.rendering.lines import CHECKED, UNCHECKED


@dataclass(frozen=True)
class Character:
    """A visible character and the left and right end of its ink, in points from the left of the page."""

    text: str
    left: float
    right: float


def poppler_pages(pdf: bytes) -> list[str]:
    """The text of each page by pdftotext -raw, without white space."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return [squash(page) for page in done.stdout.decode().split("\f")[:-1]]


def pdfium_pages(pdf: bytes) -> list[str]:
    """The text of each page by PDFium, without white space."""
    with pypdfium2.PdfDocument(pdf) as file:
        return [squash(page.get_textpage().get_text_bounded()) for page in file]


def pdfium_characters(pdf: bytes, margin: float) -> list[list[Character]]:
    """The visible characters of each page in reading order, without those in the top margin of `margin` points."""
    with pypdfium2.PdfDocument(pdf) as file:
        return [list(_characters(page, page.get_height() - margin)) for page in file]


def _characters(page: pypdfium2.PdfPage, top: float) -> Iterator[Character]:
    reader = page.get_textpage()
    for index in range(reader.count_chars()):
        text = reader.get_text_range(index, 1)
        left, bottom, right, _ = reader.get_charbox(index)
        if text.strip() and bottom < top:
            yield Character(text, left, right)


def block_text(block: TextBlock) -> str:
    match block:
        case Paragraph(text):
            return squash(text)
        case Item(marker, text):
            return squash(marker + text)
        case CheckBox(label, checked):
            return squash((CHECKED if checked else UNCHECKED) + label)


def cell_text(cell: Cell) -> str:
    return "".join(block_text(block) for block in cell.blocks)


def texts(document: Document) -> Iterator[str]:
    """Every text of the document, as it must be found in its PDF, without white space."""
    for block in document.blocks:
        yield from map(squash, official_texts(block) or _report_texts(block))


def _report_texts(block: Block) -> list[str]:
    match block:
        case Title(lines):
            return ["".join(lines)]
        case Heading(text):
            return [text]
        case Text(blocks):
            return list(map(block_text, blocks))
        case Table():
            cells = [block_text(each) for row in block.rows for cell in row for each in cell.blocks]
            return [*(column.heading for column in block.columns), *cells]
    return []


def official_texts(block: Block) -> list[str]:
    """The texts of a block of an official paper, put together as they stand side by side."""
    match block:
        case Chart():
            bars = [f"{bar.label}{bar.text}{bar.previous_text}" for bar in block.bars]
            return [block.title, *bars, block.value_label + block.previous_label + block.mark_label]
        case Gallery(photos):
            return [photo.caption for photo in photos]
        case Cover(lines, agency_lines):
            return ["".join(lines + agency_lines)]
        case AnnouncementHead(lines):
            return ["".join(lines)]
        case Signatures(people):
            return [text for person in people for text in _signature_texts(person)]
        case MemoHead():
            return [f"บันทึกข้อความส่วนราชการ{block.office}ที่{block.number}วันที่{block.date}เรื่อง{block.subject}เรียน{block.to}"]
    return []


def _signature_texts(person: Signature) -> list[str]:
    return [f"{person.lead}....", f"({person.name})" if person.name else "(....", *person.position.split("\n")]


def found(text: str, pages: list[str]) -> bool:
    """Whether `text` stands whole on a page, or its beginning on one and the rest on the next."""
    if any(text in page for page in pages):
        return True
    return any(
        text[:cut] in first and text[cut:] in second
        for first, second in itertools.pairwise(pages)
        for cut in range(1, len(text))
    )
