"""Figures that stand in a report. The composers write them in Thai digits; the report's digit style comes last."""

import re

from assessments.models import Score
from ita_portal.thai.numerals import Digits, to_thai_digits

NO_FIGURE = "-"  # no data is never 0


def short_score(score: Score | None, digits: Digits) -> str:
    """A score in a sentence or an indicator's cell: 100 as "๑๐๐", 87.70 as "๘๗.๗๐"; typed where that is asked for."""
    return _typed(score, digits) or _score(score).removesuffix(".๐๐")


def table_score(score: Score | None, digits: Digits) -> str:
    """A score in a column of scores, always with two places: 100 as "๑๐๐.๐๐"; as typed where that is asked for."""
    return _typed(score, digits) or _score(score)


def number_beside(number: int, score: Score | None, digits: Digits) -> str:
    """The number of an indicator in the digits its score is typed in, where a report is as typed; else in Thai ones."""
    in_arabic = re.search("[0-9]", _typed(score, digits)) is not None
    return str(number) if in_arabic else to_thai_digits(str(number))


def _typed(score: Score | None, digits: Digits) -> str:
    return score.typed if score and digits == "as_typed" else ""


def _score(score: Score | None) -> str:
    return to_thai_digits(f"{score.value:.2f}") if score else NO_FIGURE
