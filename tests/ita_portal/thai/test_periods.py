from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_portal.thai.dates import DateStyle, format_period
from ita_portal.thai.periods import parse_period

YEAR_2565 = (date(2021, 10, 1), date(2022, 9, 30))
YEAR_2566 = (date(2022, 10, 1), date(2023, 9, 30))
YEAR_2569 = (date(2025, 10, 1), date(2026, 9, 30))


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("เดือน ต.ค. ๖๔- ก.ย. ๖๕", YEAR_2565),
        ("เดือน ต.ค. ๖๔ - ก.ย. ๖๕", YEAR_2565),
        ("ต.ค.64-ก.ย.65", YEAR_2565),
        ("ตค 64 ถึง กย 65", YEAR_2565),
        ("เดือน ก.พ. - มี.ค. ๖๕", (date(2022, 2, 1), date(2022, 3, 31))),
        ("ตุลาคม ๒๕๖๕ - เมษายน ๒๕๖๖", (date(2022, 10, 1), date(2023, 4, 30))),
        ("ตุลาคม - เมษายน ๒๕๖๖", (date(2022, 10, 1), date(2023, 4, 30))),
        ("ตุลาคม ๒๕๖๕ - เมษายน", (date(2022, 10, 1), date(2023, 4, 30))),
        ("๑ มกราคม - ๓๐ มิถุนายน ๒๕๖๖", (date(2023, 1, 1), date(2023, 6, 30))),
        ("๑ ตุลาคม ๒๕๖๕ – ๓๐ กันยายน ๒๕๖๖", YEAR_2566),
        ("ระหว่างวันที่ ๑ ตุลาคม พ.ศ. ๒๕๖๕ ถึงวันที่ ๓๐ กันยายน พ.ศ. ๒๕๖๖", YEAR_2566),
        ("ตั้งแต่เดือนตุลาคม ๒๕๖๕ จนถึงเดือนกันยายน ๒๕๖๖", YEAR_2566),
        ("1/10/2565 - 30/9/2566", YEAR_2566),
        ("๑ - ๑๕ มิถุนายน ๒๕๖๖", (date(2023, 6, 1), date(2023, 6, 15))),
        ("กรกฏาคม ๒๕๖๖", (date(2023, 7, 1), date(2023, 7, 31))),
        ("๑๓ มีนาคม ๒๕๖๖", (date(2023, 3, 13), date(2023, 3, 13))),
        ("ปีงบประมาณ ๒๕๖๖", YEAR_2566),
        ("ปีงบประมาณ พ.ศ.๒๕๖๖", YEAR_2566),
        ("ปี ๒๕๖๖", YEAR_2566),
        ("ตลอดปีงบประมาณ พ.ศ. ๒๕๖๙", YEAR_2569),
        ("ตลอด ปีงบประมาณ ๒๕๖๙", YEAR_2569),
        ("ตลอดทั้งปีงบประมาณ 2569", YEAR_2569),
        ("ไตรมาสที่ ๑ ปีงบประมาณ ๒๕๖๖", (date(2022, 10, 1), date(2022, 12, 31))),
        ("ไตรมาส 2-4/2566", (date(2023, 1, 1), date(2023, 9, 30))),
        ("รอบ ๖ เดือน ปีงบประมาณ ๒๕๖๖", (date(2022, 10, 1), date(2023, 3, 31))),
    ],
)
def test_reads_what_people_write(written: str, period: tuple[date, date]) -> None:
    assert parse_period(written) == period


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("ต.ค. - ก.ย.", YEAR_2566),
        ("๑ มกราคม - ๓๑ มีนาคม", (date(2023, 1, 1), date(2023, 3, 31))),
        ("พ.ย.", (date(2022, 11, 1), date(2022, 11, 30))),
        ("ตลอดปีงบประมาณ", YEAR_2566),
        ("ไตรมาสที่ ๔", (date(2023, 7, 1), date(2023, 9, 30))),
        ("รอบ ๑๒ เดือน", YEAR_2566),
        ("ปีงบประมาณ ๒๕๖๙", YEAR_2569),
    ],
)
def test_the_year_of_the_plan_fills_a_year_left_out(written: str, period: tuple[date, date]) -> None:
    assert parse_period(written, 2566) == period


def test_without_any_year_there_is_no_period() -> None:
    assert parse_period("ต.ค. - ก.ย.") is None
    assert parse_period("ตลอดปีงบประมาณ") is None


@pytest.mark.parametrize(
    "written",
    [
        "",
        "-",
        "เป็นประจำทุกเดือน, รอบไตรมาส",
        "เป็นประจำทุกเดือน, รอบไตรมาส,รอบ ๖ เดือน ใน ปีงบประมาณ พ.ศ.๒๕๖๖",
        "ทุกเดือน",
        "ประจำปี",
        "๓๐",
        "ตุลาคม ๒๐๒๒ - กันยายน ๒๐๒๓",
        "๓๑ กุมภาพันธ์ ๒๕๖๖",
        "1/13/2566",
        "ก.ย. ๖๕ - ต.ค. ๖๔",
        "ต.ค. ๖๔ - ม.ค. ๖๕ - ก.ย. ๖๕",
        "ไตรมาส 4-1/2566",
        "ตั้งแต่เดือนตุลาคม ๒๕๖๕ เป็นต้นไป",
    ],
)
def test_free_text_stays_text(written: str) -> None:
    assert parse_period(written, 2566) is None


@given(
    st.tuples(*[st.dates(date(2007, 1, 1), date(2056, 12, 31))] * 2).map(sorted),
    st.sampled_from(["full", "short"]),
    st.sampled_from(["thai", "arabic"]),
)
def test_reads_back_every_period_the_portal_writes(days: list[date], style: DateStyle, digits: str) -> None:
    first, last = days
    assert parse_period(format_period(first, last, style, digits)) == (first, last)
