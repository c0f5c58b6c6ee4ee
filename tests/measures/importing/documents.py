"""The five real documents read in a few lines of plain Python, independent of the portal's own readers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ita_portal.thai.text import clean_text, squash
from tests.seeds import seed

_CHECKED = re.compile(r'<input type="checkbox" checked>|<input[^>]*checked[^>]*>')
_UNCHECKED = re.compile(r"<input[^>]*>")
_BREAK = re.compile(r"</?(?:p|ol|ul|li)[^>]*>|<br */?>")
_BOXES = re.compile(r"[☑☐](?:ดำเนินการแล้วเสร็จ|ยังไม่ได้ดำเนินการ|อยู่ระหว่างดำเนินการ)")

# The column heads of seeds/README.md as the fields they are, for the tables of each document.
MEASURES = {
    0: ("numbered title", "steps", "result", "outcome"),
    1: ("numbered title", "steps", "responsible", "period", "result", "suggestion"),
    2: ("number", "title", "steps", "period", "responsible", "result", "outcome"),
    3: ("numbered title", "finding", "steps", "period", "responsible"),
    4: ("numbered title", "steps", "responsible", "period", "result", "outcome"),
}
COUNTS = {0: (5, 0), 1: (11, 0), 2: (6, 10), 3: (5, 10), 4: (7, 0)}
YEARS = {0: 2566, 1: 2565, 2: 2566, 3: 2568, 4: 2566}


@dataclass(frozen=True)
class PageTable:
    """A table as it stands on one page: its heading row, the rows below, the text before it."""

    caption: str
    heading: list[str]
    rows: list[list[str]]

    @property
    def table(self) -> list[list[str]]:
        return [self.heading, *self.rows]


def page_tables(number: int) -> list[PageTable]:
    """The tables of a document in order; cells hold lines and check boxes as ☑ and ☐."""
    found: list[PageTable] = []
    caption: list[str] = []
    for line in seed(number).read_text(encoding="utf-8").split("\n"):
        cells = _cells(line)
        if len(cells) < 2:
            caption.append(line.strip())
        elif all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            continue
        elif not found or _is_heading(found, cells):
            found.append(PageTable("\n".join(filter(None, caption)), cells, []))
            caption = []
        else:
            found[-1].rows.append(cells)
            caption = []
    return found


def squashed(cells: Sequence[str]) -> str:
    """The characters of cells in order, hygiene done and without white space and check boxes."""
    return _BOXES.sub("", squash(clean_text("".join(cells))))


def _is_heading(found: Sequence[PageTable], cells: Sequence[str]) -> bool:
    known = {squash("".join(page.heading)) for page in found}
    return squash("".join(cells)) in known or len(cells) != len(found[-1].heading)


def _cells(line: str) -> list[str]:
    parts = line.strip().strip("|").split("|") if line.startswith("|") else line.split("\t")
    return [_text(part) for part in parts]


def _text(markup: str) -> str:
    text = _UNCHECKED.sub("☐", _CHECKED.sub("☑", markup))
    lines = (" ".join(line.split()) for line in _BREAK.sub("\n", text).split("\n"))
    return "\n".join(line for line in lines if line)
