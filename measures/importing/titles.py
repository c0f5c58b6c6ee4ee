"""The number in front of a title, and what kind of measure its first word says it is."""

import re

from ita_portal.thai.numerals import to_arabic_digits
from measures.enums import MeasureKind

_DIGITS = "[0-9๐-๙]"
_COUNT = rf"{_DIGITS}{{1,3}}"
_NUMBER_CELL = re.compile(rf"\(?{_COUNT}(?:\.{_COUNT}){{0,3}}\s*[.)]{{0,2}}")
_MARKED = re.compile(
    rf"\s*(?P<number>\({_COUNT}\)|{_COUNT}(?:\.{_COUNT}){{0,3}}\.?\)|{_COUNT}(?:\.{_COUNT}){{1,3}}\.?(?={'[^0-9๐-๙.]'})"
    rf"|{_COUNT}\.(?!{_DIGITS}))\s*(?P<title>\S.*)",
    re.DOTALL,
)
_BARE = re.compile(rf"\s*(?P<number>{_COUNT})\s+(?P<title>[^\s0-9๐-๙].*)", re.DOTALL)
_KINDS = (("โครงการ", MeasureKind.PROJECT), ("กิจกรรม", MeasureKind.ACTIVITY))


def is_number(text: str) -> bool:
    """Whether a text is a running number and nothing else: "๓", "๓.", "(๓)", "3.1"."""
    return _NUMBER_CELL.fullmatch(text.strip()) is not None


def number_of(text: str) -> int | None:
    """The running number a text is ("(๓)" is 3); None for anything else, "๓.๑" too."""
    bare = to_arabic_digits(text).strip("(). ")
    return int(bare) if is_number(text) and bare.isdecimal() else None


def split_number(text: str) -> tuple[str, str]:
    """ "๓. จัดประชุม" as ("๓.", "จัดประชุม"); ("", text) where no list number stands in front."""
    match = _MARKED.fullmatch(text)
    return (match["number"], match["title"]) if match else ("", text)


def split_bare_number(text: str) -> tuple[str, str]:
    """ "๓ จัดประชุม" as ("๓", "จัดประชุม"): only for a column whose titles all begin with running numbers."""
    match = _BARE.fullmatch(text)
    return (match["number"], match["title"]) if match else ("", text)


def kind_of(title: str) -> MeasureKind:
    """PROJECT and ACTIVITY where the title begins with the word, else MEASURE."""
    for word, kind in _KINDS:
        if title.startswith(word):
            return kind
    return MeasureKind.MEASURE
