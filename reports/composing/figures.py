"""Figures that stand in a report. The composers write them in Thai digits; the report's digit style comes last."""

import re

from assessments.queries import IndicatorResult
from ita_portal.thai.numerals import Digits, to_thai_digits

NO_FIGURE = "-"  # no data is never 0


def short_score(indicator: IndicatorResult, digits: Digits) -> str:
    """A score in a sentence or an indicator's cell: 100 as "๑๐๐", 87.70 as "๘๗.๗๐"; typed where that is asked for."""
    return _typed(indicator, digits) or _score(indicator).removesuffix(".๐๐")


def table_score(indicator: IndicatorResult, digits: Digits) -> str:
    """A score in a column of scores, always with two places: 100 as "๑๐๐.๐๐"; as typed where that is asked for."""
    return _typed(indicator, digits) or _score(indicator)


def number_beside(indicator: IndicatorResult, digits: Digits) -> str:
    """The number of an indicator in the digits its score is typed in, where a report is as typed; else in Thai ones."""
    in_arabic = re.search("[0-9]", _typed(indicator, digits)) is not None
    number = str(indicator.number)
    return number if in_arabic else to_thai_digits(number)


def _typed(indicator: IndicatorResult, digits: Digits) -> str:
    return indicator.typed if digits == "as_typed" else ""


def _score(indicator: IndicatorResult) -> str:
    return NO_FIGURE if indicator.score is None else to_thai_digits(f"{indicator.score:.2f}")
