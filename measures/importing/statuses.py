"""Reads the status of a measure from check boxes, tick columns and words."""

import re
from dataclasses import dataclass
from functools import cache

from measures.enums import ProgressStatus
from measures.importing.lexicon import key, lexicon

_TICKED = "☑☒✓✔√🗹✅"
_EMPTY = "☐□▢◻⬜❏"
_TICKS = frozenset([*_TICKED, *"/xX×P●•*ü✗✘\uf0fc\uf050\uf0fe\uf052", "(/)", "(✓)", "[x]", "(x)", "[/]"])
_NO_TICKS = frozenset(["", "-", "–", *_EMPTY, "()", "[]", "\uf0a8", "\uf06f"])
_BOX = rf"(?:[{_TICKED}{_EMPTY}]|\(\s*[/xX✓✔√]?\s*\)|\[\s*[/xX✓✔√]?\s*\])"


@dataclass(frozen=True)
class Boxes:
    """Check boxes with a status beside them: those ticked, how they were typed, and the text without them."""

    rest: str
    ticked: tuple[ProgressStatus, ...] = ()
    typed: str = ""


def take_boxes(text: str) -> Boxes:
    """Take check boxes for the status out of a text; boxes of anything else stay where they are."""
    before, after = _patterns()
    pattern = after if re.search(rf"{_BOX}\s*$", text) else before
    matches = list(pattern.finditer(text))
    if not matches:
        return Boxes(text)
    ticked = tuple(_status(match["label"]) for match in matches if _is_ticked(match["box"]))
    rest = "\n".join(filter(None, (" ".join(line.split()) for line in pattern.sub(" ", text).split("\n"))))
    return Boxes(rest, ticked, " ".join(" ".join(match[0].split()) for match in matches))


def tick_of(text: str) -> bool | None:
    """Whether the cell of a tick column is ticked; None where it says something else."""
    compact = "".join(text.split())
    if compact in _TICKS:
        return True
    return False if compact in _NO_TICKS else None


def _is_ticked(box: str) -> bool:
    return any(character in _TICKED or character in "/xX" for character in box)


def _status(label: str) -> ProgressStatus:
    return dict(lexicon().statuses)[key(label)]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Box before label and label before box; letters of a label may be spaced and lack tone marks."""
    labels = "|".join(_spaced(label) for label, _status in lexicon().statuses)
    return (
        re.compile(rf"(?P<box>{_BOX})\s*(?P<label>{labels})"),
        re.compile(rf"(?P<label>{labels})\s*(?P<box>{_BOX})"),
    )


def _spaced(label: str) -> str:
    return r"[\u0e47-\u0e4c]*\s*".join(re.escape(character) for character in label) + "[\u0e47-\u0e4c]*"
