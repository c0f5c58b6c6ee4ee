import pytest

from ita_portal.thai.text import clean_text, foreign_letters
from tests.seeds import seed


@pytest.mark.parametrize("number", range(5))
def test_hygiene_of_a_document_is_done_once_and_drops_no_letter(number: int) -> None:
    typed = seed(number).read_text(encoding="utf-8")
    clean = clean_text(typed)
    assert clean_text(clean) == clean
    assert len(clean) <= len(typed)
    assert clean.replace("ำ", "") == typed.replace("ํา", "").replace("ำ", "").replace("\u00a0", " ")


@pytest.mark.parametrize(("number", "scripts"), [(0, []), (1, ["เบงกาลี", "เบงกาลี"]), (2, []), (3, ["ลาว"]), (4, [])])
def test_scanning_noise_is_found_and_nothing_else(number: int, scripts: list[str]) -> None:
    text = clean_text(seed(number).read_text(encoding="utf-8"))
    assert [letter.script for letter in foreign_letters(text)] == scripts
