"""A Grid is a table as found in a source, before anybody knows what its columns mean."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

Covered = Literal["", "left", "above"]


@dataclass(frozen=True)
class Cell:
    """Plain text with "\\n" between lines. Check boxes stand in it as ☑ and ☐, list markers as typed.

    `covered` says that this place belongs to a merged cell whose text stands to the "left" or "above";
    its own text is then empty.
    """

    text: str = ""
    covered: Covered = ""


@dataclass(frozen=True)
class Grid:
    """A rectangular table: every row has the same number of cells; nothing of the source is dropped.

    `caption` is the text that stood between this table and the one before it (lines, may be empty),
    `source` says to a person where the table was found ("ตารางที่ ๒", "แผ่นงาน แผนปี ๖๖").
    `first_row` is the number a person sees on the first row in the source (Excel row), 1 where there is none.
    """

    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    source: str = ""
    first_row: int = 1

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Grid":
        rows = tuple(tuple(Cell(**cell) for cell in row) for row in data["rows"])
        return cls(rows, data["caption"], data["source"], data["first_row"])
