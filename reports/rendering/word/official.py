"""Covers, signatures and the heads of memos and announcements in their official form."""

from collections.abc import Iterator
from math import ceil

from docx.oxml.xmlchemy import BaseOxmlElement

from reports.document import AnnouncementHead, Cover, MemoHead, Signature, Signatures
from reports.rendering.fonts import text_faces
from reports.rendering.official import DATE, MEMO, NUMBER, OFFICE, SUBJECT, TO
from reports.rendering.pdf import POINTS_PER_CM
from reports.rendering.word.elements import make, paragraph, run, twips
from reports.rendering.word.pages import Pages
from reports.rendering.word.pictures import Album
from reports.rendering.word.tables import cell, grid, table_properties

EMBLEM = "ตราสัญลักษณ์"
_COVER_EMBLEM, _MEMO_EMBLEM, _ANNOUNCEMENT_EMBLEM = (side * POINTS_PER_CM for side in (4.0, 1.5, 3.0))
_TITLE_SIZE, _AGENCY_SIZE, _HEAD_SIZE = 24.0, 20.0, 20.0
_HIGHEST_LINE = 1.7


def cover_elements(cover: Cover, pages: Pages, album: Album) -> Iterator[BaseOxmlElement]:
    """The emblem at the top, the title below the middle of the upper half, the agency at the foot of the page."""
    texts = _height(cover.lines, _TITLE_SIZE, pages) + _height(cover.agency_lines, _AGENCY_SIZE, pages)
    spare = max(pages.text_height - _COVER_EMBLEM - texts, 0.0)
    if cover.emblem:
        yield _emblem(cover.emblem, _COVER_EMBLEM, album, before=spare * 0.08)
    for number, line in enumerate(cover.lines):
        yield paragraph("CoverTitle", run(line), properties=_space_before(0 if number else spare * 0.22))
    for number, line in enumerate(cover.agency_lines):
        yield paragraph("CoverAgency", run(line), properties=_space_before(0 if number else spare * 0.5))


def _height(lines: tuple[str, ...], size: float, pages: Pages) -> float:
    """The height that bold `lines` of `size` points need in the widest and highest font that may show them."""
    _, bold = text_faces()
    count = sum(ceil(bold.width(line) * size / pages.text_width) for line in lines)
    return count * size * _HIGHEST_LINE


def memo_elements(memo: MemoHead, pages: Pages, album: Album) -> Iterator[BaseOxmlElement]:
    """The emblem beside the name of the form, then what stands on dotted lines."""
    width, middle = pages.text_width, pages.text_width / 2
    emblem = [_picture(memo.emblem, _MEMO_EMBLEM, album)] if memo.emblem else []
    yield paragraph("MemoTitle", *emblem, run(f"\t{MEMO}"), properties=(_tabs(center=middle),))
    yield _dotted(width, (OFFICE, memo.office))
    yield _dotted(width, (NUMBER, memo.number), (DATE, memo.date))
    yield _dotted(width, (SUBJECT, memo.subject))
    yield paragraph("", run(TO, bold=True), run(f"  {memo.to}"), properties=(make("spacing", before=160, after=160),))


def announcement_elements(head: AnnouncementHead, album: Album) -> Iterator[BaseOxmlElement]:
    """The emblem above the centred lines."""
    if head.emblem:
        yield _emblem(head.emblem, _ANNOUNCEMENT_EMBLEM, album)
    for number, line in enumerate(head.lines, 1):
        space = make("spacing", before=160 if number == 1 else 0, after=160 if number == len(head.lines) else 0)
        yield paragraph("AnnouncementTitle", run(line), properties=(space,))


def signatures_table(signatures: Signatures, width: float) -> BaseOxmlElement:
    """The people side by side in a table without borders; one alone on the right half."""
    count = max(len(signatures.people), 2)
    share = width / count
    empty = [cell(share, paragraph("Signature"))] if len(signatures.people) == 1 else []
    people = (cell(share, *_signature(person, share)) for person in signatures.people)
    row = make("tr", make("trPr", make("cantSplit")), *empty, *people)
    widths = [share] * count
    return make("tbl", table_properties("Arrangement", widths), grid(widths), row)


def _signature(person: Signature, width: float) -> Iterator[BaseOxmlElement]:
    """The dots to write on are leaders of tabs: they fill the cell whatever font shows them."""
    inner = width - 2 * 8.0
    line = (_tabs(dotted=(inner,)), *_space_before(28), make("jc", val="left"))
    yield paragraph("Signature", run(f"{person.lead}\t"), properties=line)
    if person.name:
        yield paragraph("Signature", run(f"({person.name})"))
    else:
        dots = (_tabs(dotted=(inner - 6.0,)), make("jc", val="left"))
        yield paragraph("Signature", run("(\t)"), properties=dots)
    if person.position:
        yield paragraph("Signature", run(person.position))


def _dotted(width: float, *entries: tuple[str, str]) -> BaseOxmlElement:
    """Heads with what stands beside them on a dotted line to the next head or the margin."""
    ends = tuple(width * (number + 1) / len(entries) for number in range(len(entries)))
    content: list[BaseOxmlElement] = []
    for head, text in entries:
        content += [run(head, bold=True, size=_HEAD_SIZE), run(f"  {text}\t")]
    return paragraph("MemoHead", *content, properties=(_tabs(dotted=ends),))


def _emblem(file: str, side: float, album: Album, before: float = 0) -> BaseOxmlElement:
    properties = (*_space_before(before), make("jc", val="center"))
    return paragraph("", _picture(file, side, album), properties=properties)


def _picture(file: str, side: float, album: Album) -> BaseOxmlElement:
    return album.picture(file, EMBLEM, side, side)


def _tabs(*, center: float = 0, dotted: tuple[float, ...] = ()) -> BaseOxmlElement:
    stops = [make("tab", val="center", pos=twips(center))] if center else []
    stops += [make("tab", val="left", leader="dot", pos=twips(end)) for end in dotted]
    return make("tabs", *stops)


def _space_before(points: float) -> tuple[BaseOxmlElement, ...]:
    return (make("spacing", before=twips(points)),) if points else ()
