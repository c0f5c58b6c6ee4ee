"""What python-docx reads in a Word file, in the order of the text, and what a Document says must stand there."""

import io
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table as WordTable

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
    PageBreak,
    Paragraph,
    Signatures,
    Table,
    Text,
    TextBlock,
    Title,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_AS_TEXT = {f"{W}tab": "\t", f"{W}br": "\n"}
Lines = list[str]
Rows = list[list[Lines]]


def opened(file: bytes) -> WordDocument:
    return docx.Document(io.BytesIO(file))


def paragraph_text(paragraph: BaseOxmlElement) -> str:
    """With "\\t" and "\\n", the text of content controls, and usual spaces for those that must not end a line."""
    pieces = (_AS_TEXT.get(e.tag) or (e.text or "") for e in paragraph.iter(f"{W}t", *_AS_TEXT) if _is_text(e))
    return "".join(pieces).replace("\u00a0", " ")


def _is_text(element: BaseOxmlElement) -> bool:
    """Tab stops have the same name as tabs in text."""
    return element.getparent().tag == f"{W}r"


def read(file: bytes) -> list[str | Rows]:
    """Each paragraph with text as a string, each table as rows of cells of lines."""
    found: list[str | Rows] = []
    for block in opened(file).iter_inner_content():
        if isinstance(block, WordTable):
            found.append([[_lines(cell) for cell in row.tc_lst] for row in block._tbl.tr_lst])
        elif text := paragraph_text(block._p):
            found.append(text)
    return found


def _lines(cell: BaseOxmlElement) -> Lines:
    return [text for text in map(paragraph_text, cell.iter(f"{W}p")) if text]


def expected(document: Document) -> list[str | Rows]:
    """The same for the document."""
    return [part for block in document.blocks for part in _parts(block)]


def _parts(block: Block) -> Iterator[str | Rows]:
    match block:
        case Title(lines):
            yield "\n".join(lines)
        case Heading(text):
            yield text
        case Text(blocks):
            yield from map(_line, blocks)
        case Table(columns, rows):
            yield [[[column.heading] for column in columns], *([_cell(cell) for cell in row] for row in rows)]
        case Chart():
            yield block.title
            yield list(_chart_rows(block))
            labels = (block.value_label, block.previous_label, block.mark_label)
            yield "".join(f"     {label}   " for label in labels if label)
        case Gallery():
            yield from _gallery_rows(block)
        case Cover(lines, agency_lines):
            yield from lines + agency_lines
        case AnnouncementHead(lines):
            yield from lines
        case Signatures():
            yield [_signatures(block)]
        case MemoHead():
            yield "\tบันทึกข้อความ"
            yield f"ส่วนราชการ  {block.office}\t"
            yield f"ที่  {block.number}\tวันที่  {block.date}\t"
            yield f"เรื่อง  {block.subject}\t"
            yield f"เรียน  {block.to}"
        case PageBreak():
            pass


def _line(block: TextBlock) -> str:
    match block:
        case Paragraph(text):
            return text
        case Item(marker, text):
            return f"{marker}\t{text}"
        case CheckBox(label, checked):
            return f"{'☑' if checked else '☐'}\t{label}"


def _cell(cell: Cell) -> Lines:
    return [line for line in map(_line, cell.blocks) if line]


def _chart_rows(chart: Chart) -> Iterator[list[Lines]]:
    """Label and figure without the cells between them that draw the bar."""
    for bar in chart.bars:
        yield [[bar.label], [bar.text]]
        if chart.previous_label:
            yield [[], [bar.previous_text] if bar.previous_text else []]


def _gallery_rows(gallery: Gallery) -> Iterator[Rows]:
    """The captions of each page, all in one row, as how many stand beside each other depends on the page."""
    for start in range(0, len(gallery.photos), gallery.per_page):
        yield [[[photo.caption] for photo in gallery.photos[start : start + gallery.per_page]]]


def _signatures(signatures: Signatures) -> list[Lines]:
    people = [
        [f"{person.lead}\t", f"({person.name})" if person.name else "(\t)", *filter(None, [person.position])]
        for person in signatures.people
    ]
    return [[], *people] if len(people) == 1 else people


def comparable(parts: list[str | Rows], document: Document) -> list[str | Rows]:
    """What was read, without the cells that draw bars and with the captions of a gallery's page in one row."""
    charts = [block.title for block in document.blocks if isinstance(block, Chart)]
    captions = {photo.caption for block in document.blocks if isinstance(block, Gallery) for photo in block.photos}
    result: list[str | Rows] = []
    for part in parts:
        if isinstance(part, str):
            result.append(part)
        elif result and result[-1] in charts:
            result.append([[row[0], row[-1]] for row in part])
        elif part[0][0] and part[0][0][0] in captions:
            result.append([[cell for row in part for cell in row]])
        else:
            result.append(part)
    return result
