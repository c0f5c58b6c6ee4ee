from datetime import date

import pytest

from reports.composing.period import period_text

FIRST, LAST = date(2022, 10, 1), date(2023, 9, 30)


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("ตลอดปีงบประมาณ", FIRST, LAST, "ตลอดปีงบประมาณ"),
        ("", FIRST, LAST, "ต.ค. ๖๕ - ก.ย. ๖๖"),
        ("", FIRST, None, "ตั้งแต่ ๑ ต.ค. ๖๕"),
        ("", None, LAST, "ภายใน ๓๐ ก.ย. ๖๖"),
        ("", None, None, ""),
    ],
)
def test_words_come_before_dates(text: str, first: date | None, last: date | None, expected: str) -> None:
    assert period_text(text, first, last) == expected
