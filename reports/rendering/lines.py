"""What the templates of a Document eat: its parts with all text as markup, ready to be laid out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from django.utils.safestring import SafeString

from reports.document import (
    Block,
    Cell,
    CheckBox,
    Column,
    Document,
    Heading,
    Item,
    Paragraph,
    Table,
    Text,
    TextBlock,
    Title,
)

Markup = Callable[[str], SafeString]
CHECKED, UNCHECKED = "☑", "☐"
DEEPEST_LEVEL = 4
WIDEST_HANG = 80
# Widths in Sarabun, in units of the font size, so that pages need not open the font.
_WIDTHS = {" ": 0.24, ".": 0.25, "(": 0.32, ")": 0.32, "-": 0.34, "•": 0.37, "–": 0.54, CHECKED: 0.82, UNCHECKED: 0.82}
_WIDTHS |= dict.fromkeys("๐๑๒๓๔๕๖๗๘๙", 0.68) | dict.fromkeys("0123456789", 0.55)
_WIDTH_OF_A_LETTER = 0.58


@dataclass(frozen=True)
class Line:
    """A line of text as laid out; `classes` are of the style sheets, `marker` hangs left of the text."""

    classes: str
    text: SafeString
    marker: SafeString | None = None


@dataclass(frozen=True)
class Group:
    """Neighbouring lines; items of a list are a group of their own."""

    is_list: bool
    lines: tuple[Line, ...]


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
class Part:
    """A block of the Document and the name of the template that shows it."""

    template: str
    number: int
    level: int = 0
    lines: tuple[SafeString, ...] = ()
    groups: tuple[Group, ...] = ()
    label: str = ""
    columns: tuple[ColumnPart, ...] = ()
    rows: "tuple[tuple[CellPart, ...], ...]" = ()


def parts(document: Document, markup: Markup) -> Iterator[Part]:
    """The blocks of `document` in order, numbered from 1."""
    for number, block in enumerate(document.blocks, 1):
        yield _part(block, number, markup)


def _part(block: Block, number: int, markup: Markup) -> Part:
    match block:
        case Title(lines):
            return Part("reports/document/title.html", number, lines=tuple(markup(line) for line in lines))
        case Heading(text, level):
            return Part("reports/document/heading.html", number, level=min(level + 1, 6), lines=(markup(text),))
        case Text(blocks):
            return Part("reports/document/text.html", number, groups=_groups(blocks, markup))
        case Table():
            return _table(block, number, markup)
    assert_never(block)


def _table(table: Table, number: int, markup: Markup) -> Part:
    whole = sum(column.width for column in table.columns)
    columns = tuple(ColumnPart(markup(column.heading), round(100 * column.width / whole)) for column in table.columns)
    labels = tuple(" ".join(column.heading.split()) for column in table.columns)
    rows = tuple(
        tuple(_cell(*parts, markup) for parts in zip(row, table.columns, labels, strict=True)) for row in table.rows
    )
    return Part("reports/document/table.html", number, label=table.label, columns=columns, rows=rows)


def _cell(cell: Cell, column: Column, label: str, markup: Markup) -> CellPart:
    align = cell.align or column.align
    return CellPart("" if align == "left" else align, label, _groups(cell.blocks, markup))


def _groups(blocks: tuple[TextBlock, ...], markup: Markup) -> tuple[Group, ...]:
    return tuple(
        Group(is_list, tuple(_line(block, markup) for block in run))
        for is_list, run in groupby(blocks, lambda block: not isinstance(block, Paragraph))
    )


def _line(block: TextBlock, markup: Markup) -> Line:
    match block:
        case Paragraph(text, bold):
            return Line("lead" if bold else "", markup(text))
        case Item(marker, text, level):
            classes = f"item hang-{hang(marker)} level-{min(level, DEEPEST_LEVEL)}"
            return Line(classes, markup(text), markup(marker))
        case CheckBox(label, checked):
            return Line(f"item check hang-{hang(CHECKED)}", markup(label), markup(CHECKED if checked else UNCHECKED))
    assert_never(block)


def hang(marker: str) -> int:
    """How far the text of an item hangs from the start of its marker, in twentieths of the font size.

    It is the width of the marker and a space in Sarabun: 12 for a dash, 23 for "๑.", 31 for "(๑)".
    """
    width = sum(_WIDTHS.get(character, _WIDTH_OF_A_LETTER) for character in f"{marker} ")
    return min(round(width * 20), WIDEST_HANG)
