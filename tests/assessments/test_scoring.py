from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.scoring import (
    Bounds,
    InstrumentScheme,
    Level,
    Scheme,
    Scores,
    bounds,
    change,
    instrument_score,
    level_for,
    overall_score,
    rating,
    rounded,
    signed,
)

LETTERS = tuple(
    Level(name, Decimal(minimum))
    for name, minimum in [("AA", 95), ("A", 85), ("B", 75), ("C", 65), ("D", 55), ("E", 50), ("F", 0)]
)
WORDS = (
    Level("ผ่านดีเยี่ยม", Decimal(95), Decimal(95)),
    Level("ผ่านดี", Decimal(85), Decimal(85)),
    Level("ผ่าน", Decimal(85)),
    Level("ต้องปรับปรุง", Decimal(70)),
    Level("ต้องปรับปรุงโดยด่วน", Decimal(0)),
)
IIT = InstrumentScheme("IIT", Decimal("0.30"), (1, 2, 3, 4, 5))
EIT = InstrumentScheme("EIT", Decimal("0.30"), (6, 7, 8), parts=(1, 2))
OIT = InstrumentScheme("OIT", Decimal("0.40"), (9, 10))
SCHEME = Scheme((IIT, EIT, OIT), WORDS)


def scores(*values: str | None, parts: tuple[str, ...] = ()) -> Scores:
    """Scores of indicators 1, 2, 3, …; None where one is missing."""
    return Scores(
        {number: Decimal(value) for number, value in enumerate(values, start=1) if value is not None},
        {("EIT", number): Decimal(value) for number, value in enumerate(parts, start=1)},
    )


FULL = scores("100", "100", "100", "100", "100", "99.63", "99.37", "99.41", "95.00", "100")
# Nine scores of an agency that stated 87.7 overall; indicator 3 has none.
NINE = scores("95.17", "86.48", None, "85.74", "90.35", "90.24", "91.75", "89.74", "100", "100")


def test_the_worked_figures_of_the_domain() -> None:
    assert [instrument_score(instrument, FULL) for instrument in SCHEME.instruments] == [
        Decimal("100.00"),
        Decimal("99.47"),
        Decimal("97.50"),
    ]
    assert overall_score(SCHEME, FULL) == Decimal("98.84")
    assert rating(SCHEME, FULL) == "ผ่านดีเยี่ยม"
    assert bounds(SCHEME, FULL) == Bounds(Decimal("98.84"), Decimal("98.84"), "ผ่านดีเยี่ยม", "ผ่านดีเยี่ยม")


def test_a_missing_score_leaves_a_range() -> None:
    assert instrument_score(IIT, NINE) is None
    assert overall_score(SCHEME, NINE) is None
    assert rating(SCHEME, NINE) is None
    assert bounds(SCHEME, NINE) == Bounds(Decimal("88.64"), Decimal("94.64"), "ผ่าน", "ผ่านดี")


def test_eit_is_the_mean_of_its_parts_where_both_are_known() -> None:
    assert instrument_score(EIT, scores(parts=("99.81", "99.13"))) == Decimal("99.47")
    both = Scores(FULL.indicators, {("EIT", 1): Decimal(80), ("EIT", 2): Decimal(90)})
    assert instrument_score(EIT, both) == Decimal("85.00")
    one = Scores(FULL.indicators, {("EIT", 1): Decimal(80)})
    assert instrument_score(EIT, one) == Decimal("99.47")


def test_parts_close_the_range_of_missing_indicators() -> None:
    known = Scores({n: Decimal(90) for n in (1, 2, 3, 4, 5, 9, 10)}, {("EIT", 1): Decimal(90), ("EIT", 2): Decimal(90)})
    assert overall_score(SCHEME, known) == Decimal("90.00")


def test_no_scores_leave_everything_open() -> None:
    assert bounds(SCHEME, Scores()) == Bounds(Decimal(0), Decimal(100), "ต้องปรับปรุงโดยด่วน", "ผ่านดีเยี่ยม")


def test_rounding_happens_once_at_the_end() -> None:
    # Rounding the instruments first (94.98, 94.98, 94.99) would give 94.98.
    close = scores("94.90", "95", "95", "95", "95", "94.96", "94.99", "95", "94.98", "95")
    assert overall_score(SCHEME, close) == Decimal("94.99")
    # Exactly half a hundredth goes up.
    halves = Scheme((InstrumentScheme("OIT", Decimal(1), (1, 2)),))
    assert overall_score(halves, scores("94.99", "95.00")) == Decimal("95.00")


@pytest.mark.parametrize(
    ("overall", "level"),
    [
        ("100", "AA"),
        ("95.00", "AA"),
        ("94.99", "A"),
        ("85.00", "A"),
        ("84.99", "B"),
        ("75.00", "B"),
        ("74.99", "C"),
        ("65.00", "C"),
        ("64.99", "D"),
        ("55.00", "D"),
        ("54.99", "E"),
        ("50.00", "E"),
        ("49.99", "F"),
        ("0", "F"),
    ],
)
def test_levels_until_2565_at_their_borders(overall: str, level: str) -> None:
    found = level_for(LETTERS, Decimal(overall), [Decimal(0)])
    assert found is not None
    assert found.name == level


@pytest.mark.parametrize(
    ("overall", "weakest", "level"),
    [
        ("95.00", "95.00", "ผ่านดีเยี่ยม"),
        ("95.00", "94.99", "ผ่านดี"),
        ("94.99", "95.00", "ผ่านดี"),
        ("85.00", "85.00", "ผ่านดี"),
        ("95.00", "84.99", "ผ่าน"),
        ("85.00", "84.99", "ผ่าน"),
        ("84.99", "84.99", "ต้องปรับปรุง"),
        ("70.00", "0", "ต้องปรับปรุง"),
        ("69.99", "69.99", "ต้องปรับปรุงโดยด่วน"),
        ("0", "0", "ต้องปรับปรุงโดยด่วน"),
    ],
)
def test_levels_from_2566_at_their_borders(overall: str, weakest: str, level: str) -> None:
    found = level_for(WORDS, Decimal(overall), [Decimal(100), Decimal(weakest)])
    assert found is not None
    assert found.name == level


def test_levels_compare_rounded_scores() -> None:
    # EIT is 94.996666…, which reads 95.00 in every document.
    near = scores(*["95"] * 5, "94.99", "95", "95", "95", "95")
    assert instrument_score(EIT, near) == Decimal("95.00")
    assert rating(SCHEME, near) == "ผ่านดีเยี่ยม"


def test_below_every_level_there_is_none() -> None:
    assert level_for(LETTERS[:2], Decimal(20), []) is None


@pytest.mark.parametrize(
    ("current", "previous", "expected", "written"),
    [
        ("93.40", "86.56", "6.84", "+6.84"),
        ("84.50", "85.70", "-1.20", "-1.20"),
        ("90.00", "90.00", "0.00", "0.00"),
        ("100", "99.5", "0.50", "+0.50"),
    ],
)
def test_change_on_the_year_before(current: str, previous: str, expected: str, written: str) -> None:
    difference = change(Decimal(current), Decimal(previous))
    assert difference == Decimal(expected)
    assert signed(difference) == written


def test_no_change_without_both_years() -> None:
    assert change(None, Decimal(90)) is None
    assert change(Decimal(90), None) is None


def test_a_scheme_without_instruments_has_no_score() -> None:
    assert overall_score(Scheme(()), Scores()) is None
    with pytest.raises(ValueError, match="a scheme without instruments has no overall score"):
        bounds(Scheme(()), Scores())


SCORE = st.decimals(0, 100, places=2)
ALL_TEN = st.lists(SCORE, min_size=10, max_size=10)
SOME = st.dictionaries(st.integers(1, 10), SCORE)
PARTS = st.dictionaries(st.sampled_from([("EIT", 1), ("EIT", 2)]), SCORE)


def ten(values: list[Decimal]) -> Scores:
    return Scores(dict(enumerate(values, start=1)))


def known_overall(known: Scores) -> Decimal:
    overall = overall_score(SCHEME, known)
    assert overall is not None
    return overall


@given(ALL_TEN)
def test_the_overall_score_stays_between_its_extremes(values: list[Decimal]) -> None:
    assert min(values) <= known_overall(ten(values)) <= max(values)


@given(ALL_TEN, st.integers(0, 9), SCORE)
def test_a_better_score_never_lowers_the_overall_score(values: list[Decimal], index: int, other: Decimal) -> None:
    better = [*values[:index], max(other, values[index]), *values[index + 1 :]]
    assert known_overall(ten(better)) >= known_overall(ten(values))
    order = [level.name for level in WORDS]
    assert order.index(rating(SCHEME, ten(better)) or "") <= order.index(rating(SCHEME, ten(values)) or "")


@given(SOME, PARTS, ALL_TEN)
def test_the_range_contains_every_completion(
    some: dict[int, Decimal], parts: dict[tuple[str, int], Decimal], filling: list[Decimal]
) -> None:
    possible = bounds(SCHEME, Scores(some, parts))
    completed = Scores(dict(enumerate(filling, start=1)) | some, parts)
    assert possible.lowest <= known_overall(completed) <= possible.highest
    order = [level.name for level in WORDS]
    reached = order.index(rating(SCHEME, completed) or "")
    assert order.index(possible.highest_level) <= reached <= order.index(possible.lowest_level)


@given(ALL_TEN, st.randoms(use_true_random=False))
def test_order_does_not_matter(values: list[Decimal], random: Random) -> None:
    items = list(enumerate(values, start=1))
    random.shuffle(items)
    instruments = list(SCHEME.instruments)
    random.shuffle(instruments)
    assert overall_score(Scheme(tuple(instruments)), Scores(dict(items))) == known_overall(ten(values))


@given(SCORE)
def test_equal_scores_give_that_score(value: Decimal) -> None:
    assert known_overall(ten([value] * 10)) == value


@given(ALL_TEN)
def test_one_rounding_of_the_exact_sum(values: list[Decimal]) -> None:
    iit, eit, oit = values[:5], values[5:8], values[8:]
    exact = (
        Fraction(3, 10) * Fraction(sum(iit)) / 5
        + Fraction(3, 10) * Fraction(sum(eit)) / 3
        + Fraction(4, 10) * Fraction(sum(oit)) / 2
    )
    assert abs(Fraction(known_overall(ten(values))) - exact) <= Fraction(1, 200)


@given(st.decimals(0, 100, places=5))
def test_rounding_is_half_up(value: Decimal) -> None:
    assert rounded(Fraction(value)) == value.quantize(Decimal("0.01"), ROUND_HALF_UP)
