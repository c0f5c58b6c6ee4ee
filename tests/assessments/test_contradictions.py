from decimal import Decimal

import pytest

from assessments.contradictions import (
    LevelBesideOverall,
    LevelDiffers,
    LevelImpossible,
    LevelUnknown,
    OverallDiffers,
    OverallImpossible,
    find_contradictions,
    fitting_levels,
)
from assessments.scoring import Scheme, Scores
from tests.assessments.test_scoring import FULL, NINE, SCHEME, WORDS


def test_an_overall_score_that_no_missing_score_could_give() -> None:
    assert find_contradictions(SCHEME, NINE, Decimal("87.7"), "ผ่าน") == (
        OverallImpossible(Decimal("87.7"), Decimal("88.64"), Decimal("94.64")),
    )


def test_an_overall_score_that_differs_from_the_computed_one() -> None:
    assert find_contradictions(SCHEME, FULL, Decimal("98.87")) == (OverallDiffers(Decimal("98.87"), Decimal("98.84")),)


@pytest.mark.parametrize("stated", ["98.82", "98.84", "98.86"])
def test_a_difference_of_two_hundredths_is_rounding(stated: str) -> None:
    assert find_contradictions(SCHEME, FULL, Decimal(stated), "ผ่านดีเยี่ยม") == ()


@pytest.mark.parametrize("stated", ["88.64", "90", "94.66"])
def test_any_overall_score_in_the_range_is_possible(stated: str) -> None:
    assert find_contradictions(SCHEME, NINE, Decimal(stated)) == ()


def test_a_level_that_differs_from_the_computed_one() -> None:
    assert find_contradictions(SCHEME, FULL, None, "ผ่านดี") == (LevelDiffers("ผ่านดี", "ผ่านดีเยี่ยม"),)


def test_a_level_that_no_missing_score_could_give() -> None:
    assert find_contradictions(SCHEME, NINE, None, "ต้องปรับปรุง") == (LevelImpossible("ต้องปรับปรุง", "ผ่าน", "ผ่านดี"),)


def test_a_level_that_does_not_go_with_the_stated_overall_score() -> None:
    assert find_contradictions(SCHEME, Scores(), Decimal("87.7"), "ต้องปรับปรุง") == (
        LevelBesideOverall("ต้องปรับปรุง", Decimal("87.7"), ("ผ่านดี", "ผ่าน")),
    )
    assert find_contradictions(SCHEME, Scores(), Decimal("87.7"), "ผ่านดี") == ()


def test_a_level_of_another_year() -> None:
    names = tuple(level.name for level in WORDS)
    assert find_contradictions(SCHEME, FULL, None, "AA") == (LevelUnknown("AA", names),)


def test_white_space_in_a_level_does_not_matter() -> None:
    assert find_contradictions(SCHEME, FULL, None, "ผ่าน ดีเยี่ยม") == ()


def test_nothing_stated_contradicts_nothing() -> None:
    assert find_contradictions(SCHEME, NINE, None) == ()
    assert find_contradictions(Scheme(()), Scores(), Decimal(90), "ผ่าน") == ()


def test_levels_that_start_above_zero_leave_low_scores_without_a_level() -> None:
    scheme = Scheme(SCHEME.instruments, WORDS[:3])
    assert find_contradictions(scheme, Scores(), None, "ผ่าน") == ()


@pytest.mark.parametrize(
    ("overall", "levels"),
    [
        ("98.84", ("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน")),
        ("94.99", ("ผ่านดี", "ผ่าน")),
        ("84.99", ("ต้องปรับปรุง",)),
        ("69.99", ("ต้องปรับปรุงโดยด่วน",)),
    ],
)
def test_levels_an_overall_score_alone_allows(overall: str, levels: tuple[str, ...]) -> None:
    assert fitting_levels(WORDS, Decimal(overall)) == levels
