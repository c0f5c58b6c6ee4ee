"""Names of files in a dossier: readable, safe on every system, in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.dossier.names import LONGEST, numbered, safe_name, suffix_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("จัดประชุมชี้แจง", "จัดประชุมชี้แจง"),
        ('ภาพ 1/2: "หน้า" <ก>|ข?*', "ภาพ 1 2 หน้า ก ข"),
        ("../../etc/passwd", "etc passwd"),
        ("สองบรรทัด\nบรรทัดสอง", "สองบรรทัด บรรทัดสอง"),
        ("ปิดท้าย. . ", "ปิดท้าย"),
        ("...", "แฟ้ม"),
        ("", "แฟ้ม"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
    ],
)
def test_what_a_system_does_not_take_is_replaced(text: str, name: str) -> None:
    assert safe_name(text, otherwise="แฟ้ม") == name


def test_a_long_name_is_cut_between_letters_not_between_letter_and_vowel() -> None:
    assert safe_name("ก" * (LONGEST - 1) + "ที่สุด", otherwise="") == "ก" * (LONGEST - 1)


@given(st.text(max_size=200))
def test_no_name_leaves_its_folder(text: str) -> None:
    name = safe_name(text, otherwise="แฟ้ม")
    assert 0 < len(name) <= LONGEST + 1
    assert len(name.encode()) <= 255
    assert not set(name) & set('\\/:*?"<>|\n\t\0')
    assert name.strip(" .") == name


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("ภาพ.JPG", ".jpg"), ("a.tar.gz", ".gz"), ("ไม่มี", ""), ("ปลอม.ไทย", ""), ("x.waytoolongsuffix", "")],
)
def test_suffixes(name: str, suffix: str) -> None:
    assert suffix_of(name) == suffix


def test_numbers_sort_in_order_however_many() -> None:
    assert numbered(3, "ก", otherwise="", of=20) == "03 ก"
    assert numbered(3, "ก", otherwise="", of=100) == "003 ก"
