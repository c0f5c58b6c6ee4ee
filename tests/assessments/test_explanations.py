from decimal import Decimal

import pytest

from assessments.contradictions import (
    Contradiction,
    LevelBesideOverall,
    LevelDiffers,
    LevelImpossible,
    LevelUnknown,
    OverallDiffers,
    OverallImpossible,
)
from assessments.explanations import explain


@pytest.mark.parametrize(
    ("contradiction", "sentence"),
    [
        (
            OverallDiffers(Decimal("98.9"), Decimal("98.84")),
            "คะแนนรวมที่ระบุ 98.90 ไม่ตรงกับคะแนนรวมที่คำนวณได้ 98.84 กรุณาตรวจสอบคะแนนรายตัวชี้วัดและคะแนนรวมที่ระบุ",
        ),
        (
            OverallImpossible(Decimal("87.7"), Decimal("88.64"), Decimal("94.64")),
            (
                "คะแนนรวมที่ระบุ 87.70 เป็นไปไม่ได้ ไม่ว่าคะแนนที่ยังขาดจะเป็นเท่าใด คะแนนรวมจะอยู่ระหว่าง 88.64 ถึง 94.64 "
                "กรุณาตรวจสอบคะแนนรายตัวชี้วัดและคะแนนรวมที่ระบุ"
            ),
        ),
        (LevelUnknown("AA", ("ผ่านดี", "ผ่าน")), "ปีงบประมาณนี้ไม่มีระดับ “AA” ระดับของปีนี้คือ ผ่านดี, ผ่าน"),
        (
            LevelDiffers("ผ่าน", "ผ่านดี"),
            "ระดับที่ระบุ “ผ่าน” ไม่ตรงกับระดับที่ได้จากคะแนน “ผ่านดี” กรุณาตรวจสอบคะแนนและระดับที่ระบุ",
        ),
        (
            LevelImpossible("ต้องปรับปรุง", "ผ่าน", "ผ่านดี"),
            (
                "ระดับที่ระบุ “ต้องปรับปรุง” เป็นไปไม่ได้ ไม่ว่าคะแนนที่ยังขาดจะเป็นเท่าใด ระดับจะอยู่ระหว่าง “ผ่าน” ถึง “ผ่านดี” "
                "กรุณาตรวจสอบคะแนนและระดับที่ระบุ"
            ),
        ),
        (
            LevelBesideOverall("ต้องปรับปรุง", Decimal("87.7"), ("ผ่านดี", "ผ่าน")),
            "ระดับที่ระบุ “ต้องปรับปรุง” ไม่สอดคล้องกับคะแนนรวมที่ระบุ 87.70 ซึ่งตรงกับระดับ ผ่านดี, ผ่าน กรุณาตรวจสอบทั้งสองค่า",
        ),
    ],
)
def test_a_sentence_with_both_sides(contradiction: Contradiction, sentence: str) -> None:
    assert explain(contradiction) == sentence
