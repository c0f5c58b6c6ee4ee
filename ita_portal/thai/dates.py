"""Buddhist-era dates and fiscal years. Dates travel as `datetime.date` (C.E.), years as B.E. numbers."""

from calendar import monthrange
from datetime import date
from enum import Enum
from typing import Literal

from ita_portal.thai.numerals import Digits, to_thai_digits

FIRST_YEAR = 2550  # B.E.; years outside FIRST_YEAR..LAST_YEAR are typing mistakes
LAST_YEAR = 2600
ERA_OFFSET = 543  # B.E. = C.E. + 543
FISCAL_YEAR_FIRST_MONTH = 10

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
SHORT_MONTHS = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)

DateStyle = Literal["full", "short"]


class YearProblem(Enum):
    """Why a number is no fiscal year."""

    COMMON_ERA = "common_era"  # 2023: a C.E. year typed as B.E.
    CONVERTED_TWICE = "converted_twice"  # 3105: 543 added twice
    OUT_OF_RANGE = "out_of_range"


class YearError(ValueError):
    """A year that cannot be right. `meant` is the B.E. year the writer probably meant, None where nobody can tell."""

    def __init__(self, year: int, reason: YearProblem, meant: int | None = None) -> None:
        super().__init__(f"{year} is not a fiscal year of the Buddhist era ({reason.value})")
        self.year = year
        self.reason = reason
        self.meant = meant


def check_year(year: int) -> None:
    """Raise YearError unless `year` is B.E. 2550-2600."""
    if FIRST_YEAR <= year <= LAST_YEAR:
        return
    if FIRST_YEAR <= year + ERA_OFFSET <= LAST_YEAR:
        raise YearError(year, YearProblem.COMMON_ERA, year + ERA_OFFSET)
    if FIRST_YEAR <= year - ERA_OFFSET <= LAST_YEAR:
        raise YearError(year, YearProblem.CONVERTED_TWICE, year - ERA_OFFSET)
    raise YearError(year, YearProblem.OUT_OF_RANGE)


def fiscal_year_of(day: date) -> int:
    """The fiscal year (B.E.) a day falls in: year N runs from 1 October N-1 to 30 September N."""
    return day.year + ERA_OFFSET + (day.month >= FISCAL_YEAR_FIRST_MONTH)


def fiscal_year_bounds(year: int) -> tuple[date, date]:
    """First and last day of fiscal year `year` (B.E.)."""
    return date(year - ERA_OFFSET - 1, 10, 1), date(year - ERA_OFFSET, 9, 30)


def round_bounds(year: int, months: int) -> tuple[date, date]:
    """First and last day of the 6- or 12-month reporting round of fiscal year `year` (B.E.)."""
    first, last = fiscal_year_bounds(year)
    if months == 6:
        return first, date(year - ERA_OFFSET, 3, 31)
    if months == 12:
        return first, last
    message = f"there is no reporting round of {months} months"
    raise ValueError(message)


def format_thai_date(day: date, style: DateStyle = "full", digits: Digits = "thai") -> str:
    """ "๑ ตุลาคม ๒๕๖๕", or short "๑ ต.ค. ๖๕"."""
    return _in_digits(f"{day.day} {_month(day, style)} {_year(day, style)}", digits)


def format_period(first: date, last: date, style: DateStyle = "short", digits: Digits = "thai") -> str:
    """A period as official tables write it: "ต.ค. ๖๔ - ก.ย. ๖๕" for whole months, otherwise with days.

    The year stands once where it is the same: "ก.พ. - มี.ค. ๖๕", "๑ มกราคม - ๑๕ มิถุนายน ๒๕๖๖".
    """
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    end = f"{_month(last, style)} {_year(last, style)}"
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return _in_digits(end, digits)
    if first == last:
        return format_thai_date(first, style, digits)
    start = _month(first, style)
    if first.year != last.year:
        start = f"{start} {_year(first, style)}"
    if not whole_months:
        start, end = f"{first.day} {start}", f"{last.day} {end}"
    return _in_digits(f"{start} - {end}", digits)


def _month(day: date, style: DateStyle) -> str:
    return (MONTHS if style == "full" else SHORT_MONTHS)[day.month - 1]


def _year(day: date, style: DateStyle) -> str:
    year = str(day.year + ERA_OFFSET)
    return year if style == "full" else year[-2:]


def _in_digits(text: str, digits: Digits) -> str:
    return to_thai_digits(text) if digits == "thai" else text
