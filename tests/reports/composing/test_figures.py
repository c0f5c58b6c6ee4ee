from decimal import Decimal

import pytest

from assessments.queries import IndicatorResult
from ita_portal.thai.numerals import Digits
from reports.composing.figures import number_beside, short_score, table_score


def score(value: str | None, typed: str = "", number: int = 9) -> IndicatorResult:
    return IndicatorResult(number, "การเปิดเผยข้อมูล", None if value is None else Decimal(value), typed)


@pytest.mark.parametrize(("value", "text"), [("100.00", "๑๐๐"), ("95.17", "๙๕.๑๗"), ("87.70", "๘๗.๗๐"), ("0.00", "๐")])
def test_a_short_score_has_two_places_unless_it_is_whole(value: str, text: str) -> None:
    assert short_score(score(value), "thai") == text


@pytest.mark.parametrize(("value", "text"), [("100", "๑๐๐.๐๐"), ("95.17", "๙๕.๑๗"), ("0", "๐.๐๐")])
def test_a_score_in_a_table_always_has_two_places(value: str, text: str) -> None:
    assert table_score(score(value), "thai") == text


@pytest.mark.parametrize("digits", ["thai", "arabic"])
def test_the_figure_as_typed_counts_only_where_the_report_is_as_typed(digits: Digits) -> None:
    typed = score("87.70", "87.7")

    assert (short_score(typed, digits), table_score(typed, digits)) == ("๘๗.๗๐", "๘๗.๗๐")
    assert (short_score(typed, "as_typed"), table_score(typed, "as_typed")) == ("87.7", "87.7")


def test_a_score_nobody_typed_has_thai_digits() -> None:
    assert table_score(score("95.17"), "as_typed") == "๙๕.๑๗"


def test_no_score_is_never_nought() -> None:
    assert (short_score(score(None), "thai"), table_score(score(None), "thai")) == ("-", "-")


def test_the_number_beside_a_score_is_in_its_digits() -> None:
    assert number_beside(score("95.00", "95.00"), "as_typed") == "9"
    assert number_beside(score("95.00", "๙๕.๐๐"), "as_typed") == "๙"
    assert number_beside(score("95.00"), "as_typed") == "๙"
    assert number_beside(score("95.00", "95.00"), "thai") == "๙"
    assert number_beside(score(None, number=10), "as_typed") == "๑๐"
