"""What the templates of a Document eat: its blocks with all text as markup, in sections of one orientation."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from django.utils.safestring import SafeString

from reports.document import (
    AnnouncementHead,
    Block,
    Cell,
    Chart,
    Column,
    Cover,
    Direction,
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
from reports.rendering.charts import ChartPart, chart_part
from reports.rendering.lines import Group, Markup, groups, line_count
from reports.rendering.official import CoverPart, MemoPart, SignaturesPart, cover_part, memo_part, signatures_part
from reports.rendering.pictures import GalleryPart, PictureAddress, gallery_part

DEEPEST_HEADING = 6
# A row of at most so many lines is short. The width of a page in ems of table text of the usual size.
SHORT = 8
EMS: dict[Direction, float] = {"portrait": 47, "landscape": 76}
USUAL_SIZE = 14
_MAIN_HEADINGS = Title | MemoHead | AnnouncementHead


@dataclass(frozen=True)
class LinesPart:
    """A title or an announcement's head: its lines and the address of the emblem."""

    lines: tuple[SafeString, ...]
    emblem: str = ""


@dataclass(frozen=True)
class HeadingPart:
    """A heading and the number of its HTML element, 1 to 6."""

    text: SafeString
    level: int


@dataclass(frozen=True)
class TextPart:
    """Running text."""

    groups: tuple[Group, ...]


@dataclass(frozen=True)
class CellPart:
    """A cell with the plain heading of its column, which stands before it on narrow screens."""

    classes: str
    label: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class ColumnPart:
    """A column: its heading and its share of the width in hundredths."""

    heading: SafeString
    share: int


@dataclass(frozen=True)
class RowPart:
    """A row; a short one is better moved to the next page than broken."""

    cells: tuple[CellPart, ...]
    is_short: bool


@dataclass(frozen=True)
class TablePart:
    """A table; `label` stands above it for those who cannot see it."""

    label: str
    columns: tuple[ColumnPart, ...]
    rows: tuple[RowPart, ...]


Content = (
    LinesPart | HeadingPart | TextPart | TablePart | ChartPart | GalleryPart | CoverPart | SignaturesPart | MemoPart
)


@dataclass(frozen=True)
class Part:
    """A block of the Document as its template (reports/document/`name`.html) shows it.

    `number` is its place among the blocks, from 1; `orientation` that of its page.
    """

    name: str
    number: int
    orientation: Direction
    content: Content

    @property
    def template(self) -> str:
        """The path of the template."""
        return f"reports/document/{self.name}.html"


@dataclass(frozen=True)
class Section:
    """The parts on pages of one orientation, from one page break to the next."""

    orientation: Direction
    parts: tuple[Part, ...]


def sections(document: Document, markup: Markup, address: PictureAddress) -> tuple[Section, ...]:
    """The blocks of `document` in order. `address` gives the address of a picture by the name of its file.

    No heading is more than one level below the one before it, as readers of headings expect.
    """
    found = []
    level = 0
    for orientation, blocks in numbered_sections(document):
        made = []
        for number, block in blocks:
            if isinstance(block, _MAIN_HEADINGS):
                level = 1
            elif isinstance(block, Heading):
                level = min(block.level + 1, level + 1, DEEPEST_HEADING)
            made.append(_part(block, number, orientation, level, markup, address))
        found.append(Section(orientation, tuple(made)))
    return tuple(found)


def numbered_sections(document: Document) -> Iterator[tuple[Direction, list[tuple[int, Block]]]]:
    """The blocks with their numbers from 1, by sections of one orientation; page breaks are the cuts between them."""
    orientation = document.orientation
    blocks: list[tuple[int, Block]] = []
    for number, block in enumerate(document.blocks, 1):
        if not isinstance(block, PageBreak):
            blocks.append((number, block))
            continue
        if blocks:
            yield orientation, blocks
        orientation, blocks = block.orientation, []
    if blocks:
        yield orientation, blocks


def _part(
    block: Block, number: int, orientation: Direction, level: int, markup: Markup, address: PictureAddress
) -> Part:
    def part(name: str, content: Content) -> Part:
        return Part(name, number, orientation, content)

    match block:
        case Title(lines):
            return part("title", LinesPart(tuple(map(markup, lines))))
        case AnnouncementHead(lines, emblem):
            return part("announcement", LinesPart(tuple(map(markup, lines)), emblem and address(emblem)))
        case Heading(text):
            return part("heading", HeadingPart(markup(text), level))
        case Text(blocks):
            return part("text", TextPart(groups(blocks, markup)))
        case Table():
            return part("table", _table(block, orientation, markup))
        case Chart():
            return part("chart", chart_part(block, markup))
        case Gallery():
            return part("gallery", gallery_part(block, orientation, markup, address))
        case PageBreak():
            raise ValueError("a page break is no part of a section")
        case _:
            return part(*_official(block, markup, address))


def _official(
    block: Cover | Signatures | MemoHead, markup: Markup, address: PictureAddress
) -> tuple[str, CoverPart | SignaturesPart | MemoPart]:
    match block:
        case Cover():
            return "cover", cover_part(block, markup, address)
        case Signatures():
            return "signatures", signatures_part(block, markup)
        case MemoHead():
            return "memo", memo_part(block, markup, address)
    assert_never(block)


def _table(table: Table, orientation: Direction, markup: Markup) -> TablePart:
    whole = sum(column.width for column in table.columns)
    columns = tuple(ColumnPart(markup(column.heading), round(100 * column.width / whole)) for column in table.columns)
    labels = tuple(" ".join(column.heading.split()) for column in table.columns)
    room = EMS[orientation] * USUAL_SIZE / table.text_size / 100
    widths = [max(1.0, column.share * room) for column in columns]
    rows = tuple(
        RowPart(
            tuple(_cell(*parts, markup) for parts in zip(row, table.columns, labels, strict=True)),
            all(line_count(cell.blocks, width) <= SHORT for cell, width in zip(row, widths, strict=True)),
        )
        for row in table.rows
    )
    return TablePart(table.label, columns, rows)


def _cell(cell: Cell, column: Column, label: str, markup: Markup) -> CellPart:
    align = cell.align or column.align
    return CellPart("" if align == "left" else align, label, groups(cell.blocks, markup))
