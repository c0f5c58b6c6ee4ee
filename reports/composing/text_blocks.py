"""The reader of lines: plain text with list markers becomes paragraphs and nested list items."""

import re

from ita_portal.thai.numerals import to_arabic_digits
from ita_portal.thai.text import split_marker
from reports.document import Item, Paragraph

_NUMBER = re.compile(r"\d+(\.\d+)*\.?")
_LETTER = re.compile(r"[ก-ฮ]")


def text_blocks(text: str) -> tuple[Paragraph | Item, ...]:
    """Paragraphs and items of a text, one for each line that is not empty, markers as typed.

    Nothing but white space at the ends of lines is dropped. The level of an item follows from the style
    of its marker: a style not yet seen in the list opens a level inside the current item, a style seen
    before closes the levels below it, and a line without a marker closes the list.
    """
    blocks: list[Paragraph | Item] = []
    styles: list[str] = []
    for line in text.splitlines():
        marker, rest = split_marker(line)
        if marker:
            _enter(styles, _style(marker))
            blocks.append(Item(marker, rest.strip(), level=len(styles) - 1))
        elif line.strip():
            styles.clear()
            blocks.append(Paragraph(line.strip()))
    return tuple(blocks)


def _enter(styles: list[str], style: str) -> None:
    """Make `style` the innermost open one. "๒." closes "๑.๑", and "๑.๒" closes "๑.๑.๑", even where they come first."""
    if style in styles:
        del styles[styles.index(style) + 1 :]
        return
    if style in _DECIMALS:
        deeper = [position for position, other in enumerate(styles) if other in _DECIMALS and other > style]
        del styles[deeper[0] if deeper else len(styles) :]
    styles.append(style)


# "๑." is one number deep, "๑.๑" two, and so on; their names sort by depth.
_DECIMALS = tuple(f"numbers {depth}" for depth in range(1, 5))


def _style(marker: str) -> str:
    """What markers of one list have in common: (๑) and (๒) are "(0)", ก. and ข. are "ก.", a dash is itself."""
    plain = to_arabic_digits(marker)
    if _NUMBER.fullmatch(plain):
        return _DECIMALS[plain.strip(".").count(".")]
    return _LETTER.sub("ก", re.sub(r"\d+(\.\d+)*", "0", plain))
