"""Reads a period as people write it: months, days, fiscal years, quarters and rounds."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ita_portal.thai.dates import (
    ERA_OFFSET,
    FIRST_YEAR,
    FISCAL_YEAR_FIRST_MONTH,
    LAST_YEAR,
    MONTHS,
    SHORT_MONTHS,
    fiscal_year_bounds,
    round_bounds,
)
from ita_portal.thai.numerals import to_arabic_digits

Period = tuple[date, date]

_MISSPELT_MONTHS = {"กรกฏาคม": 7, "กุมภาพันธุ์": 2, "พฤษจิกายน": 11}
_MONTH_NUMBERS = {name: number for names in (MONTHS, SHORT_MONTHS) for number, name in enumerate(names, start=1)}
# "ต.ค.", "ต.ค", "ตค.", "ตค" all occur.
_MONTH_NUMBERS |= {name.replace(".", ""): number for number, name in enumerate(SHORT_MONTHS, start=1)}
_MONTH_NUMBERS |= _MISSPELT_MONTHS

_MONTH = "|".join(
    sorted(
        [*MONTHS, *_MISSPELT_MONTHS, *(r"\.?".join(name.split(".")[:2]) + r"\.?" for name in SHORT_MONTHS)],
        key=len,
        reverse=True,
    )
)
_ERA = r"(?:พ\.?ศ\.?)?"
_DAY_WORDS = r"(?:วันที่)?"
_POINT = re.compile(
    rf"{_DAY_WORDS}(?P<day>\d{{1,2}})?(?:เดือน)?(?P<month>{_MONTH})(?:ปี)?{_ERA}(?P<year>\d{{4}}|\d{{2}})?"
    rf"|{_DAY_WORDS}(?P<slash_day>\d{{1,2}})/(?P<slash_month>\d{{1,2}})/(?P<slash_year>\d{{4}}|\d{{2}})"
    rf"|{_DAY_WORDS}(?P<only_day>\d{{1,2}})"
)
_YEAR_WORDS = r"(?:ใน|ของ)?(?:ประจำ)?ปี(?:งบประมาณ)?"
_FISCAL_YEAR = re.compile(rf"(?:ตลอด|ภายใน)?(?:ทั้ง)?{_YEAR_WORDS}{_ERA}(?P<year>\d{{4}}|\d{{2}})?")
_QUARTERS = re.compile(
    rf"ไตรมาส(?:ที่)?(?P<first>[1-4])(?:-(?:ไตรมาส)?(?:ที่)?(?P<last>[1-4]))?"
    rf"(?:/(?P<slash_year>\d{{4}}|\d{{2}})|{_YEAR_WORDS}{_ERA}(?P<year>\d{{4}}|\d{{2}}))?"
)
_ROUND = re.compile(rf"รอบ(?P<months>6|12)เดือน(?:{_YEAR_WORDS}{_ERA}(?P<year>\d{{4}}|\d{{2}})?)?")
_DASH = re.compile(r"[–—−‐‑~]|จนถึง|ถึง")
_OPENING = re.compile(r"^(?:ช่วง)?(?:ระหว่าง|ตั้งแต่|เริ่ม)?(?=วันที่|เดือน|\d|[ก-ฮ])")


@dataclass(frozen=True)
class _Point:
    """A day or a month, its year (B.E.) perhaps left out."""

    day: int | None
    month: int | None
    year: int | None


def parse_period(text: str, fiscal_year: int | None = None) -> Period | None:
    """First and last day of a written period; None for free text, which stays text.

    `fiscal_year` (B.E.) is the year of the plan, used where the text names no year. Understands
    "เดือน ต.ค. ๖๔- ก.ย. ๖๕", "๑ มกราคม - ๓๐ มิถุนายน ๒๕๖๖", "ตลอดปีงบประมาณ พ.ศ. ๒๕๖๙", "ไตรมาสที่ ๑ - ๒", "รอบ ๖ เดือน",
    with white space anywhere.
    """
    compact = _DASH.sub("-", to_arabic_digits("".join(text.split())))
    compact = _OPENING.sub("", compact)
    whole = _fiscal_year(compact, fiscal_year) or _quarters(compact, fiscal_year) or _round(compact, fiscal_year)
    return whole or _points(compact, fiscal_year)


def _fiscal_year(text: str, fiscal_year: int | None) -> Period | None:
    match = _FISCAL_YEAR.fullmatch(text)
    if match is None or not (match["year"] or "ตลอด" in text or "ทั้ง" in text or "งบประมาณ" in text):
        return None
    year = _year(match["year"], fiscal_year)
    return fiscal_year_bounds(year) if year else None


def _quarters(text: str, fiscal_year: int | None) -> Period | None:
    match = _QUARTERS.fullmatch(text)
    year = _year(match["slash_year"] or match["year"], fiscal_year) if match else None
    if match is None or year is None:
        return None
    first, last = int(match["first"]), int(match["last"] or match["first"])
    return None if first > last else (_quarter_start(year, first), _quarter_start(year, last + 1) - timedelta(days=1))


def _quarter_start(year: int, quarter: int) -> date:
    """Quarter 1 begins on 1 October; 5 is quarter 1 of the next year."""
    months = FISCAL_YEAR_FIRST_MONTH - 1 + 3 * (quarter - 1)
    return date(year - ERA_OFFSET - 1 + months // 12, months % 12 + 1, 1)


def _round(text: str, fiscal_year: int | None) -> Period | None:
    match = _ROUND.fullmatch(text)
    year = _year(match["year"], fiscal_year) if match else None
    return round_bounds(year, int(match["months"])) if match and year else None


def _points(text: str, fiscal_year: int | None) -> Period | None:
    pieces = text.split("-")
    if len(pieces) > 2:
        return None
    points = [_point(piece) for piece in pieces]
    first, last = points[0], points[-1]
    if first is None or last is None or last.month is None:
        return None
    last_month = last.month
    if first.month is None:  # "๑ - ๓๐ มิถุนายน ๒๕๖๖"
        first = replace(first, month=last_month, year=last.year)
    first, last = _with_years(first, last, fiscal_year)
    return _bounds(first, last)


def _point(text: str) -> _Point | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    if match["only_day"]:
        return _Point(int(match["only_day"]), None, None)
    written = match["year"] or match["slash_year"]
    year = _year(written, None)
    if written and year is None:
        return None
    if match["slash_day"]:
        return _Point(int(match["slash_day"]), int(match["slash_month"]), year)
    month = _MONTH_NUMBERS.get(match["month"]) or _MONTH_NUMBERS[match["month"].replace(".", "")]
    return _Point(int(match["day"]) if match["day"] else None, month, year)


def _with_years(first: _Point, last: _Point, fiscal_year: int | None) -> tuple[_Point, _Point]:
    """A year left out follows from the other one, or else from the fiscal year."""
    if first.month is None or last.month is None:
        return first, last
    wraps = (first.month, first.day or 0) > (last.month, last.day or 31)
    if first.year is None and last.year is not None:
        return replace(first, year=last.year - wraps), last
    if last.year is None and first.year is not None:
        return first, replace(last, year=first.year + wraps)
    if first.year is None and last.year is None and fiscal_year is not None:
        return _in_fiscal_year(first, fiscal_year), _in_fiscal_year(last, fiscal_year)
    return first, last


def _in_fiscal_year(point: _Point, fiscal_year: int) -> _Point:
    return replace(point, year=fiscal_year - ((point.month or 0) >= FISCAL_YEAR_FIRST_MONTH))


def _bounds(first: _Point, last: _Point) -> Period | None:
    if first.month is None or first.year is None or last.month is None or last.year is None:
        return None
    try:
        start = date(first.year - ERA_OFFSET, first.month, first.day or 1)
        last_day = last.day or monthrange(last.year - ERA_OFFSET, last.month)[1]
        end = date(last.year - ERA_OFFSET, last.month, last_day)
    except ValueError:  # no such day, "๓๑ กุมภาพันธ์"
        return None
    return (start, end) if start <= end else None


def _year(digits: str | None, fiscal_year: int | None) -> int | None:
    """A B.E. year of two or four digits; `fiscal_year` where none is written, None where it cannot be one."""
    if not digits:
        return fiscal_year
    year = int(digits)
    if len(digits) == 2:
        year += FIRST_YEAR - FIRST_YEAR % 100
        if year < FIRST_YEAR:
            year += 100
    return year if FIRST_YEAR <= year <= LAST_YEAR else None
