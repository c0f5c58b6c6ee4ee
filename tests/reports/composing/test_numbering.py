import pytest

from reports.composing.numbering import row_number
from reports.enums import Numbering


@pytest.mark.parametrize(
    ("numbering", "number"),
    [
        (Numbering.DOT, "๑๑."),
        (Numbering.PARENTHESES, "(๑๑)"),
        (Numbering.PLAIN, "๑๑"),
        (Numbering.NONE, ""),
        (Numbering.AS_TYPED, "11)"),
    ],
)
def test_each_style_writes_the_place_its_own_way(numbering: Numbering, number: str) -> None:
    assert row_number(11, "11)", numbering) == number
