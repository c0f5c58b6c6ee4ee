import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ita_portal.thai.text import ForeignLetter, clean_text, foreign_letters, split_marker, squash


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("สํารวจ", "สำรวจ"),
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"),
        ("เเผน", "แผน"),
        ("ดำ\u200bเนิน\ufeffการ\u00ad", "ดำเนินการ"),
        ("เ\u200bเผน", "แผน"),
        ("ก\x00ข\x07", "กข"),
        ("พ.ศ.\u00a02566\u2009x\u3000y", "พ.ศ. 2566 x y"),
        ("ก\r\nข\rค\vง\u2028จ\u2029ฉ", "ก\nข\nค\nง\nจ\nฉ"),
        ("ก\tข\n", "ก\tข\n"),
        ("e\u0301", "é"),
        ("ที\uf70aไป\uf712", "ที่ไป็"),
        ("พัสดুบน คະแน", "พัสดুบน คະแน"),
        ("ฬ\ufffdา", "ฬ\ufffdา"),
    ],
)
def test_hygiene(typed: str, clean: str) -> None:
    assert clean_text(typed) == clean


TROUBLE = st.text(st.sampled_from("กนเแ\u0e4d\u0e32\u0e33\u0e48\u0e49\u0e38\u0e3a\u0301\u200b\u00a0\r\n\v\t\u2028ab "))


@given(st.one_of(st.text(), TROUBLE))
@example("\u0301\u0e4d\u0e49\u0e32")
@example("\u0e4d\u0e4d\u0e49\u0e49\u0e32")
@example("เเเเเ")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once


@given(TROUBLE)
def test_clean_text_holds_nothing_of_what_hygiene_removes(text: str) -> None:
    clean = clean_text(text)
    assert not set(clean) & set("\u200b\u00a0\r\v\u2028")
    assert "เเ" not in clean
    assert "\u0e4d\u0e32" not in clean


def test_letters_of_other_scripts_inside_a_thai_word() -> None:
    assert foreign_letters("ราคา พัสดুবน ของรัฐ") == (
        ForeignLetter("\u09c1", "เบงกาลี", "พัสดুবน", 9),
        ForeignLetter("\u09ac", "เบงกาลี", "พัสดুবน", 10),
    )
    assert foreign_letters("คະแน") == (ForeignLetter("\u0eb0", "ลาว", "คະแน", 1),)
    assert [letter.script for letter in foreign_letters("กა ขβ คж")] == ["จอร์เจีย", "กรีก", "ซีริลลิก"]


def test_latin_and_words_all_in_another_script_are_normal() -> None:
    assert foreign_letters("ofเจ้าหน้าที่ ระบบE-Service αβγ 10 Ω β-ธาลัสซีเมีย №๕") == ()


def test_a_lost_character_is_shown_wherever_it_stands() -> None:
    assert foreign_letters("a\ufffd b") == (ForeignLetter("\ufffd", "อ่านไม่ออก", "a\ufffd", 1),)


def test_squash() -> None:
    assert squash(" ก\u00a0ข\n\tค ") == "กขค"


@pytest.mark.parametrize(
    ("line", "marker", "rest"),
    [
        ("๑. จัดประชุม", "๑.", "จัดประชุม"),
        ("๑.จัดประชุม", "๑.", "จัดประชุม"),
        ("  12. จัดประชุม", "12.", "จัดประชุม"),
        ("๑) จัดประชุม", "๑)", "จัดประชุม"),
        ("๑.) จัดประชุม", "๑.)", "จัดประชุม"),
        ("(๑) จัดประชุม", "(๑)", "จัดประชุม"),
        ("(1)จัดประชุม", "(1)", "จัดประชุม"),
        ("๑.๑ จัดประชุม", "๑.๑", "จัดประชุม"),
        ("๓.๑ ระบบ", "๓.๑", "ระบบ"),
        ("๑.๑.๒ จัดประชุม", "๑.๑.๒", "จัดประชุม"),
        ("1.2. งานกฎหมาย", "1.2.", "งานกฎหมาย"),
        ("๒.๑ วันสำคัญ", "๒.๑", "วันสำคัญ"),
        ("๑.URL", "๑.", "URL"),
        ("ก. หัวข้อ", "ก.", "หัวข้อ"),
        ("(ก) หัวข้อ", "(ก)", "หัวข้อ"),
        ("ข) หัวข้อ", "ข)", "หัวข้อ"),
        ("- เผยแพร่", "-", "เผยแพร่"),
        ("-เผยแพร่", "-", "เผยแพร่"),
        ("– เผยแพร่", "–", "เผยแพร่"),
        ("• เผยแพร่", "•", "เผยแพร่"),
        ("● เผยแพร่", "●", "เผยแพร่"),
        ("\uf0b7 เผยแพร่", "\uf0b7", "เผยแพร่"),
        ("- ๕ โครงการ", "-", "๕ โครงการ"),
        ("๑.", "๑.", ""),
    ],
)
def test_a_marker_at_the_start_of_a_line(line: str, marker: str, rest: str) -> None:
    assert split_marker(line) == (marker, rest)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "จัดประชุม",
        "๑๔ กุมภาพันธ์ ๒๕๖๕",
        "๐๙.๐๐ น. ณ ห้องประชุม",
        "10.30 - 12.00 น.",
        "๑๓.๓๐ น.",
        "๙๕.๑๗ คะแนน",
        "๑.๕ ล้านบาท",
        "95.17",
        "๒๕๖๖. ",
        "๒๕๖๖ เป็นปี",
        "(๒๕๖๖) ปี",
        "(+๖.๘๔ คะแนน)",
        "-๕ คะแนน",
        "-",
        "--",
        "ก.พ. - มี.ค. ๖๕",
        "ต.ค. ๖๔",
        "พ.ศ. ๒๕๖๖",
        "1.10.2565",
        "1,000 บาท",
    ],
)
def test_no_marker(line: str) -> None:
    assert split_marker(line) == ("", line)
