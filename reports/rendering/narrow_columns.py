"""Whether the columns a layout asks for are wide enough for the words that stand in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ita_portal.thai.numerals import to_arabic_digits
from reports.document import Direction, Document, PageBreak, Table
from reports.rendering.pdf import FONT_SIZE_RATIO, PAGES
from reports.rendering.widths import least_widths


@dataclass(frozen=True)
class NarrowColumn:
    """A column with a word that is wider than it; `share` and `needed` are whole hundredths of the page's width."""

    heading: str
    share: int
    needed: int


@dataclass(frozen=True)
class Fit:
    """`narrow` are the columns the portal widens at the expense of the others; where even the least widths together
    do not fit, `overflows` is true and words are broken."""

    narrow: tuple[NarrowColumn, ...]
    overflows: bool


def fit_of(table: Table, orientation: Direction) -> Fit:
    """How the columns of a table fit on a page of A4."""
    total = PAGES[orientation].text_width
    least = least_widths(table, table.text_size * FONT_SIZE_RATIO)
    shares = [column.width / sum(column.width for column in table.columns) for column in table.columns]
    narrow = tuple(
        NarrowColumn(" ".join(column.heading.split()), round(100 * share), -int(-100 * width // total))
        for column, share, width in zip(table.columns, shares, least, strict=True)
        if share * total < width
    )
    return Fit(narrow, overflows=sum(least) > total)


def width_warnings(document: Document, headings: Iterable[str]) -> list[str]:
    """Sentences for a person about the tables of the document whose columns have these headings."""
    sought = [to_arabic_digits(heading) for heading in headings]  # the document has them in its own digits
    fits = [fit_of(table, orientation) for table, orientation in _tables(document) if _headings(table) == sought]
    warnings = [_narrow(column) for column in _widest_needs(fits)]
    if any(fit.overflows for fit in fits):
        warnings.insert(
            0,
            _(
                "The words need more room than the page is wide, so some will be broken. Remove a column, choose a "
                "smaller text size or lay the page on its side."
            ),
        )
    return warnings


def _narrow(column: NarrowColumn) -> str:
    return _(
        "“%(heading)s” has %(share)s %% of the width, but its longest word needs %(needed)s %%. The portal widens the "
        "column at the expense of the others; give it a larger width yourself if you prefer."
    ) % {"heading": column.heading, "share": column.share, "needed": column.needed}


def _widest_needs(fits: Iterable[Fit]) -> list[NarrowColumn]:
    """Each column once, with the most it needs in any of the tables."""
    needs: dict[str, NarrowColumn] = {}
    for column in (column for fit in fits for column in fit.narrow):
        known = needs.get(column.heading)
        if known is None or known.needed < column.needed:
            needs[column.heading] = column
    return list(needs.values())


def _tables(document: Document) -> Iterable[tuple[Table, Direction]]:
    orientation = document.orientation
    for block in document.blocks:
        if isinstance(block, PageBreak):
            orientation = block.orientation
        elif isinstance(block, Table):
            yield block, orientation


def _headings(table: Table) -> list[str]:
    return [to_arabic_digits(column.heading) for column in table.columns]
