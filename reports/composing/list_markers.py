"""How the lists inside cells are numbered: as they were typed, or all in the style of the layout.

Only markers change. Texts, their order and the level of each item stay as they are. A list that goes on after a
paragraph goes on counting: "๑." paragraph "๒." is one list to its reader.
"""

import re
from dataclasses import replace

from ita_portal.thai.numerals import to_arabic_digits, to_thai_digits
from reports.document import Cell, Item
from reports.enums import ListMarkers

DASH = "-"
_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"  # as lists count; ฃ and ฅ are no longer written


def with_markers(cell: Cell, style: ListMarkers) -> Cell:
    """The cell with its list items numbered in `style`: "๑." and below it "๑.๑", "(๑)" and "(๑.๑)", or dashes.

    Numbers are in Thai digits; the digit style of the report comes last.
    """
    if style == ListMarkers.AS_TYPED:
        return cell
    counts: list[int] = []
    blocks = list(cell.blocks)
    is_list = False
    for index, block in enumerate(blocks):
        if not isinstance(block, Item):
            is_list = False
            continue
        _count(counts, block, goes_on=is_list)
        is_list = True
        blocks[index] = replace(block, marker=_marker(counts, style))
    return replace(cell, blocks=tuple(blocks))


def _count(counts: list[int], item: Item, *, goes_on: bool) -> None:
    """Make `counts` the place of `item`, one number for each level. The first of a list keeps the number it has."""
    if not goes_on:
        counts[:] = [ordinal(item.marker) - 1]
    del counts[item.level + 1 :]
    counts.extend([0] * (item.level + 1 - len(counts)))
    counts[item.level] += 1


def ordinal(marker: str) -> int:
    """The number a marker says: 2 for "๒.", "(2)", "๑.๒" and "ข."; 1 for a dash."""
    numbers = re.findall(r"\d+", to_arabic_digits(marker))
    if numbers:
        return max(int(numbers[-1]), 1)
    letter = re.search("[ก-ฮ]", marker)
    return _LETTERS.find(letter[0]) + 1 or 1 if letter else 1


def _marker(counts: list[int], style: ListMarkers) -> str:
    if style == ListMarkers.DASH:
        return DASH
    number = to_thai_digits(".".join(map(str, counts)))
    if style == ListMarkers.PARENTHESES:
        return f"({number})"
    return number if len(counts) > 1 else f"{number}."
