import pytest

from measures.importing.periods import is_reversed


@pytest.mark.parametrize("text", ["ก.ย. ๖๕ - ต.ค. ๖๔", "๓๐ มิถุนายน ๒๕๖๖ ถึง ๑ มกราคม ๒๕๖๖"])
def test_periods_that_end_before_they_begin(text: str) -> None:
    assert is_reversed(text)


@pytest.mark.parametrize("text", ["ต.ค. ๖๔ - ก.ย. ๖๕", "ตลอดปี", "ทุกเดือน - ทุกไตรมาส", "ต.ค. - ก.ย. ๖๕"])
def test_other_periods(text: str) -> None:
    assert not is_reversed(text)
