"""A Document is a report as data: no Django, no HTML. Composers make it, renderers eat it.

Text lines are turned into Paragraph and Item by the composer; markers stay as typed (after the digit
style). Everything is frozen and made of plain values, so `to_json` and `from_json` are exact inverses.
"""

from dataclasses import dataclass, fields
from typing import Any, Literal, get_args


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text; `bold` for a lead line."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Item:
    """A list item with its marker as typed ("๑.", "(๑)", "-"), hanging at `level` (0 is the outermost)."""

    marker: str
    text: str
    level: int = 0


@dataclass(frozen=True)
class CheckBox:
    """A check box with its label, as the status of a measure is shown."""

    label: str
    checked: bool


TextBlock = Paragraph | Item | CheckBox
Direction = Literal["portrait", "landscape"]


@dataclass(frozen=True)
class Cell:
    """One cell of a table: blocks from top to bottom. `align` follows the column where empty."""

    blocks: tuple[TextBlock, ...] = ()
    align: Literal["", "left", "center", "right"] = ""


@dataclass(frozen=True)
class Column:
    """A column: heading lines and `width`, a share of the widths of the table's columns together."""

    heading: str
    width: int
    align: Literal["left", "center", "right"] = "left"


@dataclass(frozen=True)
class Title:
    """The centred, bold title block: two to four lines."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Heading:
    """A section heading; level 1 is the highest below the title."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Text:
    """Running text of the report outside tables."""

    blocks: tuple[TextBlock, ...]


@dataclass(frozen=True)
class Table:
    """A table whose head stands again on every page. Every row has as many cells as there are columns.

    `text_size` is in points of TH Sarabun (14 is usual in wide tables); `label` names the table for
    those who cannot see it.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    label: str = ""
    text_size: float = 14


@dataclass(frozen=True)
class Bar:
    """A bar of a chart: the score of this year and, where known, of the year before (0-100; None: not known).

    `text` and `previous_text` say the figures as they are printed ("๙๙.๖๓", "-").
    """

    label: str
    value: float | None
    text: str
    previous: float | None = None
    previous_text: str = ""


@dataclass(frozen=True)
class Chart:
    """A bar chart of scores from 0 to 100 with real text. `mark` is the pass mark drawn across it.

    `value_label` and `previous_label` name the years in the legend; `description` tells the whole chart in words.
    """

    title: str
    bars: tuple[Bar, ...]
    description: str
    value_label: str
    previous_label: str = ""
    mark: float | None = None
    mark_label: str = ""


@dataclass(frozen=True)
class Photo:
    """A photo by the name of its file in the storage, with its caption and a text for those who cannot see it."""

    file: str
    caption: str = ""
    alternative: str = ""


@dataclass(frozen=True)
class Gallery:
    """Photos in their order, upright, `per_page` (2 to 4) on a page."""

    photos: tuple[Photo, ...]
    per_page: int = 4


@dataclass(frozen=True)
class Cover:
    """A page of its own: emblem (name of its file in the storage, "" for none), title lines, agency lines."""

    lines: tuple[str, ...]
    agency_lines: tuple[str, ...]
    emblem: str = ""


@dataclass(frozen=True)
class Signature:
    """(ลงชื่อ)……… / (name) / position. An empty name leaves a dotted line to write on; `lead` stands before it."""

    name: str = ""
    position: str = ""
    lead: str = "(ลงชื่อ)"


@dataclass(frozen=True)
class Signatures:
    """One to three signature blocks side by side; one alone stands on the right half."""

    people: tuple[Signature, ...]


@dataclass(frozen=True)
class MemoHead:
    """The head of a บันทึกข้อความ: emblem 1.5 cm, "บันทึกข้อความ", heads with dotted leaders, then เรียน."""

    office: str
    number: str
    date: str
    subject: str
    to: str
    emblem: str = ""


@dataclass(frozen=True)
class AnnouncementHead:
    """The head of a ประกาศ: emblem 3 cm centred, "ประกาศ…" and "เรื่อง …" lines, centred."""

    lines: tuple[str, ...]
    emblem: str = ""


@dataclass(frozen=True)
class PageBreak:
    """A new page; `orientation` is that of the pages from here on."""

    orientation: Direction


Block = Title | Heading | Text | Table | Chart | Gallery | Cover | Signatures | MemoHead | AnnouncementHead | PageBreak


@dataclass(frozen=True)
class Document:
    """A whole report. `title` and `agency` go into the file's properties; `orientation` is that of the pages up to
    the first PageBreak."""

    title: str
    agency: str
    blocks: tuple[Block, ...]
    orientation: Direction = "portrait"
    digits: Literal["thai", "arabic", "as_typed"] = "thai"
    language: str = "th"


_TYPES = {
    cls.__name__: cls
    for cls in (
        *(Paragraph, Item, CheckBox, Cell, Column, Bar, Photo, Signature),
        *get_args(Block),
        Document,
    )
}


def to_json(value: Any) -> Any:
    """Plain lists and dicts for json.dumps; each part carries its type's name under "type"."""
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    name = type(value).__name__
    if name in _TYPES:
        return {"type": name} | {field.name: to_json(getattr(value, field.name)) for field in fields(value)}
    return value


def from_json(value: Any) -> Any:
    """The inverse of `to_json`. Raises KeyError for a type this version does not know."""
    if isinstance(value, list):
        return tuple(from_json(item) for item in value)
    if isinstance(value, dict):
        arguments = {key: from_json(item) for key, item in value.items() if key != "type"}
        return _TYPES[value["type"]](**arguments)
    return value
