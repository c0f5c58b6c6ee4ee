"""Puts lists that a scan ran into one line ("… ดังนี้ ๑. ก ๒. ข") back on lines of their own. Only white space changes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ita_portal.thai.numerals import to_arabic_digits
from ita_portal.thai.text import split_marker

_DIGIT = "[0-9๐-๙]"
_COUNT = "[1-9๑-๙][0-9๐-๙]?"
_NUMBERED = re.compile(
    rf"(?<!\S)(?:(?P<open>\()(?P<inner>{_COUNT})\)|(?P<number>{_COUNT})(?P<close>\.\)|\.|\))(?!{_DIGIT}))(?=\s*[^\s.)])"
)
_SUBNUMBERED = re.compile(rf"(?<!\S)(?P<parent>{_COUNT})\.(?P<number>{_COUNT})\.?(?![0-9๐-๙.])(?=\s*[^\s%])")
_REFERENCE = re.compile(
    r"(?:(?:ตัวชี้วัด|ข้อ|ครั้ง|ชั้น|ส่วน|หมวด|ลำดับ|เรื่อง|เล่ม|มาตรการ|โครงการ|กิจกรรม|ระยะ|ไตรมาส|ฉบับ|กลุ่ม|หมู่|ประเด็น|เลข|วัน)ที่"
    r"|ข้อ|มาตรา|วรรค|หมวด|ลำดับ|ระดับ|และ|หรือ|ถึง|[-–])\s*$"
)
_BULLETS = "-–•●▪■◦·‣\uf0b7"
_BULLET = re.compile(rf"(?<=\s)[{_BULLETS}](?=\s*[^\s0-9๐-๙{_BULLETS}])")
_ANNOUNCED = re.compile(r"(?:ดังนี้|ดังต่อไปนี้|ได้แก่|ประกอบด้วย|:)\s*$")
_MONTH = "ม\\.ค|ก\\.พ|มี\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค|ส\\.ค|ก\\.ย|ต\\.ค|พ\\.ย|ธ\\.ค|[ก-๙]+(?:าคม|ายน|าพันธ์)"
_ENDS_DATE = re.compile(rf"(?:{_DIGIT}|{_MONTH})\.?\s*$")
_BEGINS_DATE = re.compile(rf"\s*(?:เดือน\s*)?(?:{_MONTH})")
_NEARBY = 30  # characters beside a marker that say whether it is one
_FEWEST_ITEMS = 2
_FEWEST_WITH_GAP = 3  # "๑. ๓. ๔." is a list whose writer miscounted


@dataclass(frozen=True)
class _Marker:
    start: int
    number: int
    style: tuple[str, ...]


def unfold(text: str, *, dashes: bool = True) -> str:
    """The text with every item of its lists on a line of its own."""
    if not text:
        return text
    unfolded = _break_at(text, _numbered_items(text))
    if not dashes:
        return unfolded
    return "\n".join(_break_at(line, _dashed_items(line)) for line in unfolded.split("\n"))


def is_list(text: str) -> bool:
    """Whether some line begins with a list marker once lists are unfolded."""
    return any(split_marker(line)[0] for line in unfold(text).split("\n"))


def _break_at(text: str, starts: Iterable[int]) -> str:
    first = len(text) - len(text.lstrip())
    parts, end = [], 0
    for start in sorted(starts):
        if start > first:
            parts.append(text[end:start].rstrip())
            end = start
    return "\n".join([*parts, text[end:]])


def _numbered_items(text: str) -> set[int]:
    inside = _bracketed(text)
    runs = _runs(marker for marker in _markers(text) if marker.start not in inside)
    starts = {marker.start for run in runs for marker in run}
    items = {marker.number for run in runs for marker in run if marker.style[0] != "("}
    subs = (
        _Marker(match.start(), int(to_arabic_digits(match["number"])), (match["parent"],))
        for match in _SUBNUMBERED.finditer(text)
        if int(to_arabic_digits(match["parent"])) in items and match.start() not in inside
    )
    return starts | {marker.start for run in _runs(subs) for marker in run}


def _markers(text: str) -> Iterable[_Marker]:
    for match in _NUMBERED.finditer(text):
        typed = match["inner"] or match["number"]
        before = _just_before(text, match.start()).rpartition("\n")[2]
        is_reference = _REFERENCE.search(before) or (match["open"] and before.rstrip()[-1:].isdigit())
        if not is_reference:
            script = "arabic" if typed.isascii() else "thai"
            yield _Marker(
                match.start(), int(to_arabic_digits(typed)), (match["open"] or "", match["close"] or "", script)
            )


def _runs(markers: Iterable[_Marker]) -> list[list[_Marker]]:
    """Markers of one style that count up from 1, or from 2 where the first one of the cell was lost."""
    by_style: dict[tuple[str, ...], list[_Marker]] = defaultdict(list)
    for marker in markers:
        by_style[marker.style].append(marker)
    runs: list[list[_Marker]] = []
    for same_style in by_style.values():
        run: list[_Marker] = []
        for marker in same_style:
            if run and marker.number - run[-1].number in (1, 2):
                run.append(marker)
            elif marker.number == 1 or (not run and marker.number == 2 and marker.start > 0):
                run = [marker]
                runs.append(run)
    return [run for run in runs if _is_whole(run)]


def _is_whole(run: Sequence[_Marker]) -> bool:
    has_gap = run[-1].number - run[0].number != len(run) - 1
    return len(run) >= (_FEWEST_WITH_GAP if has_gap else _FEWEST_ITEMS)


def _dashed_items(line: str) -> list[int]:
    inside = _bracketed(line)
    found = [
        match.start()
        for match in _BULLET.finditer(line)
        if match.start() not in inside and not _is_range(line, match.start())
    ]
    marker, _rest = split_marker(line)
    if marker and marker in _BULLETS:
        return [start for start in found if line[start] == marker]
    for index, start in enumerate(found):
        same = [other for other in found[index:] if line[other] == line[start]]
        if _ANNOUNCED.search(_just_before(line, start)) and len(same) >= _FEWEST_ITEMS:
            return same
    return []


def _is_range(line: str, start: int) -> bool:
    """ "ต.ค. ๖๔ - ก.ย. ๖๕" is a period and "Assessment - ITA" a name."""
    before, after = _just_before(line, start), line[start + 1 : start + 1 + _NEARBY]
    if _ENDS_DATE.search(before) and _BEGINS_DATE.match(after):
        return True
    return before.rstrip()[-1:].isascii() and before.rstrip()[-1:].isalpha() and after.lstrip()[:1].isascii()


def _just_before(text: str, place: int) -> str:
    return text[max(0, place - _NEARBY) : place]


def _bracketed(text: str) -> set[int]:
    """The places inside brackets; brackets of list markers ("๑)", "(๑)") do not count."""
    own = {place for match in _NUMBERED.finditer(text) for place in range(match.start(), match.end())}
    inside: set[int] = set()
    depth = 0
    for place, character in enumerate(text):
        if character == "\n":
            depth = 0
        elif place in own:
            if depth:
                inside.add(place)
            continue
        elif character in "([":
            depth += 1
        elif character in ")]":
            depth = max(0, depth - 1)
        if depth:
            inside.add(place)
    return inside
