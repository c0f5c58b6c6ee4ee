"""Column widths of a PDF table: the shares of the layout, but no column narrower than its longest word."""

import re
from collections.abc import Sequence

from reports.document import CheckBox, Item, Paragraph, Table
from reports.rendering.fonts import Face, text_faces
from reports.rendering.line_breaks import words
from reports.rendering.lines import CHECKED, DEEPEST_LEVEL, hang
from reports.rendering.typesetting import LONG_TOKEN, keep_together

# In units of the font size; css/pdf.css has the same numbers.
HANG_STEP, LEVEL_INDENT = 0.05, 1.0
# Points. Padding and borders of both sides, and what rounding and kerning may add to a word.
CELL_PADDING, TOLERANCE = 9.0, 0.5
# A heading word up to this many times the font size stays whole where there is room, although it may be a compound
# that could be broken (ดำเนิน|การ).
HEADING_WORD = 8.0


def fit_widths(shares: Sequence[float], minima: Sequence[float], total: float) -> tuple[float, ...]:
    """Divide `total` by `shares`, each width being at least its minimum, at the expense of the roomy ones.

    Where the minima together exceed `total`, the widest give way equally and the others get their minimum.
    """
    if sum(minima) >= total:
        return _capped(minima, total)
    fixed: set[int] = set()
    while True:
        free = total - sum(minima[index] for index in fixed)
        whole = sum(share for index, share in enumerate(shares) if index not in fixed)
        widths = [
            minima[index] if index in fixed else free * share / whole if whole else minima[index]
            for index, share in enumerate(shares)
        ]
        short = {index for index, width in enumerate(widths) if index not in fixed and width < minima[index]}
        if not short:
            return tuple(widths)
        fixed |= short


def _capped(minima: Sequence[float], total: float) -> tuple[float, ...]:
    """The minima with the widest cut to one common width, so that they sum up to `total`."""
    remaining = total
    cap = 0.0
    for left, minimum in zip(range(len(minima), 0, -1), sorted(minima), strict=True):
        cap = remaining / left
        if minimum >= cap:
            break
        remaining -= minimum
    return tuple(min(minimum, cap) for minimum in minima)


def column_widths(table: Table, font_size: float, total: float) -> tuple[float, ...]:
    """The widths in points of the columns of `table`, set in `font_size` points on a page `total` points wide."""
    shares = [column.width for column in table.columns]
    minima = [_longest_word(table, index) for index in range(len(shares))]
    preferred = [
        max(minimum, _heading_word(column.heading)) for column, minimum in zip(table.columns, minima, strict=True)
    ]
    points = [width * font_size + CELL_PADDING + TOLERANCE for width in preferred]
    if sum(points) > total:
        points = [width * font_size + CELL_PADDING + TOLERANCE for width in minima]
    return fit_widths(shares, points, total)


def least_widths(table: Table, font_size: float) -> tuple[float, ...]:
    """The widths in points that the longest words of the columns need, set in `font_size` points."""
    minima = (_longest_word(table, index) for index in range(len(table.columns)))
    return tuple(width * font_size + CELL_PADDING + TOLERANCE for width in minima)


def _heading_word(heading: str) -> float:
    """The width of the widest heading word that should stay whole."""
    _, bold = text_faces()
    pieces = (bold.width(piece) for piece in re.split(r"\s|(?<=/)", heading))
    return max((width for width in pieces if width <= HEADING_WORD), default=0.0)


def _longest_word(table: Table, index: int) -> float:
    """The width that the longest word of a column needs, its indent included, in units of the font size."""
    regular, bold = text_faces()
    longest = LongestWord()
    longest.add(table.columns[index].heading, bold)
    for block in (block for row in table.rows for block in row[index].blocks):
        match block:
            case Paragraph(text, is_bold):
                longest.add(text, bold if is_bold else regular)
            case Item(marker, text, level):
                longest.add(text, regular, _indent(marker, level))
                longest.add(marker, regular, _indent("", level))
            case CheckBox(label):
                longest.add(label, regular, _indent(CHECKED, 0))
    return longest.width


def _indent(marker: str, level: int) -> float:
    return HANG_STEP * hang(marker) * bool(marker) + LEVEL_INDENT * min(level, DEEPEST_LEVEL)


class LongestWord:
    """Finds the widest piece of text that must stand on one line, in units of the font size.

    Most texts are settled by their whole width or were seen before, so the costly search for Thai word
    boundaries runs on few.
    """

    def __init__(self) -> None:
        self.width = 0.0
        self._seen: set[tuple[str, float]] = set()

    def add(self, text: str, face: Face, indent: float = 0.0) -> None:
        """Take `text` into account, set in `face` and hanging by `indent`."""
        for run in LONG_TOKEN.sub(" ", keep_together(text)).split():
            if (run, indent) in self._seen or face.width(run) + indent <= self.width:
                continue
            self._seen.add((run, indent))
            self.width = max(self.width, indent + max(face.width(word) for word in words(run)))
