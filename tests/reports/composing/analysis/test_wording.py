"""The small pieces of Thai."""

from decimal import Decimal

import pytest

from reports.composing.analysis.facts import IndicatorFacts
from reports.composing.analysis.wording import (
    indicator_words,
    listed,
    mark_text,
    numbers,
    pick,
    rating_text,
    score_text,
)


@pytest.mark.parametrize(
    ("items", "text"),
    [
        (["ก"], "ก"),
        (["ก", "ข"], "ก และข"),
        (["ก", "ข", "ค"], "ก ข และค"),
        (["๑", "๒"], "๑ และ ๒"),
        (["“ก”", "“ข”"], "“ก” และ “ข”"),
        (["IIT", "OIT"], "IIT และ OIT"),
    ],
)
def test_lists(items: list[str], text: str) -> None:
    assert listed(items) == text


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ([7], "ตัวชี้วัดที่ ๗"),
        ([2, 1], "ตัวชี้วัดที่ ๑ และ ๒"),
        ([1, 3, 5], "ตัวชี้วัดที่ ๑ ๓ และ ๕"),
        ([1, 2, 3], "ตัวชี้วัดที่ ๑ ถึง ๓"),
        ([1, 2, 3, 5, 9, 10], "ตัวชี้วัดที่ ๑ ถึง ๓ ๕ ๙ และ ๑๐"),
    ],
)
def test_numbers_in_a_row_are_a_range(given: list[int], text: str) -> None:
    assert numbers(IndicatorFacts(None, number=number) for number in given) == text


def test_figures() -> None:
    assert [score_text(Decimal(score)) for score in ("100", "95", "99.5", "0")] == ["๑๐๐", "๙๕.๐๐", "๙๙.๕๐", "๐.๐๐"]
    assert score_text(None) == "-"
    assert [mark_text(Decimal(mark)) for mark in ("85.00", "82.5")] == ["๘๕", "๘๒.๕๐"]


def test_ratings_of_both_schemes() -> None:
    assert (rating_text("ผ่านดีเยี่ยม"), rating_text("AA")) == ("ระดับผ่านดีเยี่ยม", "ระดับ AA")


def test_wording_goes_round() -> None:
    assert [pick(("ก", "ข", "ค"), number) for number in range(1, 5)] == ["ข", "ค", "ก", "ข"]


def test_an_indicator_the_portal_has_no_words_for() -> None:
    assert indicator_words(11) == indicator_words(12) != indicator_words(1)
    assert len({indicator_words(number) for number in range(1, 11)}) == 10
