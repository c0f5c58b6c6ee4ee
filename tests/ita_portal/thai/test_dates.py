from datetime import date

import pytest

from ita_portal.thai.dates import (
    YearError,
    YearProblem,
    check_year,
    fiscal_year_bounds,
    fiscal_year_of,
    format_period,
    format_thai_date,
    round_bounds,
)


def test_a_date_in_full_and_short() -> None:
    day = date(2022, 10, 1)
    assert format_thai_date(day) == "๑ ตุลาคม ๒๕๖๕"
    assert format_thai_date(day, digits="arabic") == "1 ตุลาคม 2565"
    assert format_thai_date(day, "short") == "๑ ต.ค. ๖๕"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2021, 10, 1), date(2022, 9, 30), "ต.ค. ๖๔ - ก.ย. ๖๕"),
        (date(2022, 2, 1), date(2022, 3, 31), "ก.พ. - มี.ค. ๖๕"),
        (date(2024, 2, 1), date(2024, 2, 29), "ก.พ. ๖๗"),
        (date(2023, 1, 1), date(2023, 6, 15), "๑ ม.ค. - ๑๕ มิ.ย. ๖๖"),
        (date(2022, 10, 5), date(2023, 1, 31), "๕ ต.ค. ๖๕ - ๓๑ ม.ค. ๖๖"),
        (date(2023, 3, 13), date(2023, 3, 13), "๑๓ มี.ค. ๖๖"),
    ],
)
def test_a_period_as_official_tables_write_it(first: date, last: date, written: str) -> None:
    assert format_period(first, last) == written


def test_a_period_in_full_and_arabic_digits() -> None:
    assert format_period(date(2022, 10, 1), date(2023, 4, 30), "full") == "ตุลาคม ๒๕๖๕ - เมษายน ๒๕๖๖"
    assert format_period(date(2023, 1, 1), date(2023, 6, 29), "full", "arabic") == "1 มกราคม - 29 มิถุนายน 2566"


def test_the_fiscal_year_begins_in_october() -> None:
    assert fiscal_year_of(date(2022, 9, 30)) == 2565
    assert fiscal_year_of(date(2022, 10, 1)) == 2566
    assert fiscal_year_bounds(2566) == (date(2022, 10, 1), date(2023, 9, 30))


def test_the_rounds_of_a_year() -> None:
    assert round_bounds(2566, 6) == (date(2022, 10, 1), date(2023, 3, 31))
    assert round_bounds(2566, 12) == (date(2022, 10, 1), date(2023, 9, 30))
    with pytest.raises(ValueError, match="there is no reporting round of 9 months"):
        round_bounds(2566, 9)


@pytest.mark.parametrize("year", [2550, 2566, 2600])
def test_years_of_the_buddhist_era_pass(year: int) -> None:
    check_year(year)


@pytest.mark.parametrize(
    ("year", "reason", "meant"),
    [
        (2023, YearProblem.COMMON_ERA, 2566),
        (2007, YearProblem.COMMON_ERA, 2550),
        (3105, YearProblem.CONVERTED_TWICE, 2562),
        (2549, YearProblem.OUT_OF_RANGE, None),
        (2601, YearProblem.OUT_OF_RANGE, None),
        (66, YearProblem.OUT_OF_RANGE, None),
    ],
)
def test_other_years_are_refused_with_the_reason(year: int, reason: YearProblem, meant: int | None) -> None:
    with pytest.raises(YearError) as refused:
        check_year(year)
    assert (refused.value.year, refused.value.reason, refused.value.meant) == (year, reason, meant)
