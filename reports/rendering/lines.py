"""Paragraphs, list items and check boxes as lines with their text as markup, ready to be laid out."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import assert_never

from django.utils.safestring import SafeString

from reports.document import CheckBox, Item, Paragraph, TextBlock

Markup = Callable[[str], SafeString]
CHECKED, UNCHECKED = "☑", "☐"
DEEPEST_LEVEL = 4
WIDEST_HANG = 80
# Widths in Sarabun, in units of the font size, so that pages need not open the font.
_WIDTHS = {" ": 0.24, ".": 0.25, "(": 0.32, ")": 0.32, "-": 0.34, "•": 0.37, "–": 0.54, CHECKED: 0.82, UNCHECKED: 0.82}
_WIDTHS |= dict.fromkeys("๐๑๒๓๔๕๖๗๘๙", 0.68) | dict.fromkeys("0123456789", 0.55)
_WIDTH_OF_A_LETTER = 0.58
_MARKS = frozenset("ัิีึืฺุู็่้๊๋์ํ๎")  # above and below a letter


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


def groups(blocks: tuple[TextBlock, ...], markup: Markup) -> tuple[Group, ...]:
    """Text blocks as lines, neighbouring items together in lists."""
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


def line_count(blocks: tuple[TextBlock, ...], width: float) -> int:
    """About how many lines `blocks` fill in a column of `width`, in units of the font size."""
    return sum(
        ceil(sum(_width(character) for character in line) / width) or 1
        for block in blocks
        for line in (block.label if isinstance(block, CheckBox) else block.text).split("\n")
    )


def _width(character: str) -> float:
    return 0.0 if character in _MARKS else _WIDTHS.get(character, _WIDTH_OF_A_LETTER)


def hang(marker: str) -> int:
    """How far the text of an item hangs from the start of its marker, in twentieths of the font size.

    It is the width of the marker and a space in Sarabun: 12 for a dash, 23 for "๑.", 31 for "(๑)".
    """
    width = sum(_WIDTHS.get(character, _WIDTH_OF_A_LETTER) for character in f"{marker} ")
    return min(round(width * 20), WIDEST_HANG)
