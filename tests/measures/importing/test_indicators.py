from decimal import Decimal

import pytest

from measures.importing.indicators import (
    Label,
    ReadScore,
    mentioned_indicators,
    only_indicators,
    read_label,
    read_score,
)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ได้คะแนนร้อยละ ๙๕.๐๐", (9,)),
        ("ตัวชี้วัดที่ ๑-๕ และ ๑๐ ด้านการปฏิบัติหน้าที่", (1, 2, 3, 4, 5, 10)),
        ("ตัวชี้วัดที่ 1 – 3, 7 และตัวชี้วัดที่ 9", (1, 2, 3, 7, 9)),
        ("ตัวชี้วัดที่ ๖ ถึง ๘", (6, 7, 8)),
        ("ตัว ชี้วัด ที่ ๒ และตัวชี้วัดที่ ๔", (2, 4)),
        ("ตัวชี้วัดที่ ๙ ๙๕.๐๐", (9,)),
        ("ครบทั้ง ๑๐ ตัวชี้วัด", ()),
        ("ตัวชี้วัดที่ ๙๕.๐๐", ()),
        ("ตัวชี้วัดที่ ๒๕๖๖", ()),
        ("ตัวชี้วัดที่ ๕-๑", (1, 5)),
        ("", ()),
    ],
)
def test_indicators_that_a_text_names(text: str, numbers: tuple[int, ...]) -> None:
    assert mentioned_indicators(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("๗", (7,)),
        ("๑, ๒ และ ๕", (1, 2, 5)),
        ("ตัวชี้วัดที่ ๑-๓", (1, 2, 3)),
        ("๗ ประสิทธิภาพ", ()),
        ("จำนวน ๒ ครั้ง", ()),
    ],
)
def test_cells_of_nothing_but_indicator_numbers(text: str, numbers: tuple[int, ...]) -> None:
    assert only_indicators(text) == numbers


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ คะแนน ๙๕.๑๗",
            Label("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", 1, "การปฏิบัติหน้าที่", ReadScore(Decimal("95.17"), "๙๕.๑๗")),
        ),
        (
            "ตัวชี้วัด ที่ 7 ประสิทธิภาพ\nการสื่อสาร\nคะแนน 91.75 คะแนน",
            Label("ตัวชี้วัด ที่ 7 ประสิทธิภาพ\nการสื่อสาร", 7, "ประสิทธิภาพ\nการสื่อสาร", ReadScore(Decimal("91.75"), "91.75")),
        ),
        (
            "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ได้คะแนนร้อยละ ๑๐๐",
            Label("ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล", 9, "การเปิดเผยข้อมูล", ReadScore(Decimal("100.00"), "๑๐๐")),
        ),
        (
            "ตัวชี้วัดที่ ๒ การใช้งบประมาณ (ร้อยละ ๘๖.๔๘)",
            Label("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", 2, "การใช้งบประมาณ", ReadScore(Decimal("86.48"), "๘๖.๔๘")),
        ),
        ("ตัวชี้วัดที่ ๓ การใช้ อำนาจ", Label("ตัวชี้วัดที่ ๓ การใช้ อำนาจ", 3, "การใช้ อำนาจ")),
        ("๔. การใช้ทรัพย์สิน", Label("๔. การใช้ทรัพย์สิน", 4, "การใช้ทรัพย์สิน")),
        ("การใช้อำนาจ", Label("การใช้อำนาจ", 3, "การใช้อำนาจ")),
        ("อย่างอื่น", Label("อย่างอื่น", 0, "อย่างอื่น")),
        (
            "ตัวชี้วัดที่ ๕ การทุจริต คะแนน ๑๙๐.๓๕",
            Label("ตัวชี้วัดที่ ๕ การทุจริต", 5, "การทุจริต", ReadScore(None, "๑๙๐.๓๕")),
        ),
    ],
)
def test_the_cell_of_an_indicator_is_taken_apart(text: str, label: Label) -> None:
    assert read_label(text) == label


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("100.00", ReadScore(Decimal("100.00"), "100.00")),
        ("ร้อยละ ๙๕", ReadScore(Decimal("95.00"), "๙๕")),
        ("95.17 คะแนน", ReadScore(Decimal("95.17"), "95.17")),
        ("95.175", ReadScore(Decimal("95.18"), "95.175", rounded=True)),
        ("-", ReadScore()),
        ("", ReadScore()),
        ("-5", ReadScore(None, "-5")),
        ("100.01", ReadScore(None, "100.01")),
        ("๙๕,๑๗", ReadScore(None, "๙๕,๑๗")),
        ("ดีมาก", ReadScore(None, "ดีมาก")),
    ],
)
def test_the_cell_of_a_score(text: str, score: ReadScore) -> None:
    assert read_score(text) == score
