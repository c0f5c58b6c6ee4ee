"""The analysis of one indicator, by level, change, place and the measures that answer it."""

import itertools

import pytest

from reports.composing.analysis.indicator import indicator_analysis, indicator_heading
from tests.reports.composing.analysis.facts import make_facts, with_score


def analysis(number: int, *args: object, **values: object) -> str:
    facts = make_facts(*args, **values)  # type: ignore[arg-type] # passed on as they are
    return indicator_analysis(facts, facts.indicators[number - 1])


def test_full_marks_kept_from_the_year_before() -> None:
    scores = with_score(4, "100", others="99.00")
    assert analysis(4, scores, with_score(4, "100", others="98.00"), measures={"ตรวจทรัพย์สินทุกไตรมาส": (4,)}) == (
        "จากการรับรู้ของบุคลากรภายในหน่วยงาน ตัวชี้วัดนี้ได้คะแนนเต็ม สะท้อนว่าบุคลากรรู้ขั้นตอนการขอยืม "
        "ใช้ทรัพย์สินเพื่อประโยชน์ของราชการ และหน่วยงานตรวจสอบการใช้อย่างสม่ำเสมอ และเป็นตัวชี้วัดเดียวที่ได้คะแนนเต็ม "
        "หน่วยงานรักษาคะแนนเต็มไว้ได้ต่อเนื่องจากปีงบประมาณ พ.ศ. ๒๕๖๗ "
        "เพื่อรักษาระดับไว้ ควรตรวจสอบทะเบียนทรัพย์สินและการยืมคืนตามรอบเวลา และแจ้งแนวปฏิบัติให้บุคลากรทุกระดับทราบ "
        "มาตรการในแผนปีงบประมาณ พ.ศ. ๒๕๖๙ ที่ตอบสนองตัวชี้วัดนี้ ได้แก่ “ตรวจทรัพย์สินทุกไตรมาส” (ลำดับที่ ๑)"
    )


def test_an_excellent_score_that_has_fallen_is_to_be_raised_again() -> None:
    text = analysis(9, with_score(9, "96.00"), with_score(9, "98.50"))
    assert text == (
        "คะแนนอยู่ในระดับสูงมาก ห่างจากคะแนนเต็ม ๔.๐๐ คะแนน แสดงว่าโดยรวมข้อมูลที่ต้องเปิดเผยบนเว็บไซต์มีครบถ้วนตามเกณฑ์ "
        "เป็นปัจจุบัน และเปิดดูได้จริง ตัวชี้วัดนี้ได้คะแนนสูงที่สุด "
        "คะแนนลดลง ๒.๕๐ คะแนน จากปีงบประมาณ พ.ศ. ๒๕๖๗ ที่ได้ ๙๘.๕๐ คะแนน และจำเป็นต้องหาสาเหตุ "
        "จึงควรจัดทำบัญชีข้อมูลที่ต้องเปิดเผยพร้อมเจ้าของข้อมูลและวันครบกำหนด แล้วตรวจสอบก่อนส่งแบบประเมิน"
    )


@pytest.mark.parametrize(
    ("score", "said"),
    [
        ("100", "คะแนนเต็มของตัวชี้วัดนี้แสดงว่า"),
        ("99.99", "คะแนนอยู่ในระดับสูงมาก ห่างจากคะแนนเต็ม ๐.๐๑ คะแนน แสดงว่าโดยรวม"),
        ("95.00", "คะแนนอยู่ในระดับสูงมาก ห่างจากคะแนนเต็ม ๕.๐๐ คะแนน แสดงว่าโดยรวม"),
        ("94.99", "คะแนนผ่านเกณฑ์ ๘๕ คะแนน และห่างจากคะแนนเต็ม ๕.๐๑ คะแนน ประเด็นที่ควรทบทวน ได้แก่ "),
        ("85.01", "คะแนนผ่านเกณฑ์ ๘๕ คะแนน และห่างจากคะแนนเต็ม ๑๔.๙๙ คะแนน ประเด็นที่ควรทบทวน ได้แก่ "),
        ("85.00", "คะแนนเท่ากับเกณฑ์ผ่าน ๘๕ คะแนนพอดี และห่างจากคะแนนเต็ม ๑๕.๐๐ คะแนน จึงต้องเฝ้าระวังเรื่อง"),
        ("84.99", "คะแนนยังไม่ถึงเกณฑ์ผ่าน ๘๕ คะแนน โดยขาดอีก ๐.๐๑ คะแนน จุดอ่อนที่ต้องแก้ไขอยู่ในเรื่อง"),
        ("70.00", "คะแนนยังไม่ถึงเกณฑ์ผ่าน ๘๕ คะแนน โดยขาดอีก ๑๕.๐๐ คะแนน จุดอ่อนที่ต้องแก้ไขอยู่ในเรื่อง"),
        ("69.99", "คะแนนต่ำกว่าเกณฑ์ผ่าน ๘๕ คะแนนอยู่มาก โดยขาดถึง ๑๕.๐๑ คะแนน ถือเป็นจุดอ่อนสำคัญที่ต้องเร่งแก้ไขในเรื่อง"),
        ("0", "คะแนนต่ำกว่าเกณฑ์ผ่าน ๘๕ คะแนนอยู่มาก โดยขาดถึง ๘๕.๐๐ คะแนน ถือเป็นจุดอ่อนสำคัญที่ต้องเร่งแก้ไขในเรื่อง"),
        (None, "ไม่มีคะแนนของตัวชี้วัดนี้ในผลการประเมินที่ได้รับ จึงยังสรุประดับไม่ได้ ตัวชี้วัดนี้ประเมินเรื่อง"),
    ],
)
def test_the_first_words_follow_the_level(score: str | None, said: str) -> None:
    assert analysis(6, with_score(6, score))[: len(said)] == said


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("88.75", ["คะแนนเพิ่มขึ้น ๑.๒๕ คะแนน จากปีงบประมาณ พ.ศ. ๒๕๖๗ ที่ได้ ๘๘.๗๕ คะแนน"]),
        ("91.00", ["คะแนนลดลง ๑.๐๐ คะแนน จากปีงบประมาณ พ.ศ. ๒๕๖๗ ที่ได้ ๙๑.๐๐ คะแนน และจำเป็นต้องหาสาเหตุ"]),
        ("90.00", ["คะแนนไม่เปลี่ยนแปลงจากปีงบประมาณ พ.ศ. ๒๕๖๗"]),
        (None, ["ไม่มีคะแนนของปีงบประมาณ พ.ศ. ๒๕๖๗ ให้เปรียบเทียบ"]),
    ],
)
def test_the_change_is_told_where_the_year_before_is_known(before: str | None, said: list[str]) -> None:
    known = [
        "คะแนนเพิ่มขึ้น ๑.๒๕ คะแนน จากปีงบประมาณ พ.ศ. ๒๕๖๗ ที่ได้ ๘๘.๗๕ คะแนน",
        "คะแนนลดลง ๑.๐๐ คะแนน จากปีงบประมาณ พ.ศ. ๒๕๖๗ ที่ได้ ๙๑.๐๐ คะแนน และจำเป็นต้องหาสาเหตุ",
        "คะแนนไม่เปลี่ยนแปลงจากปีงบประมาณ พ.ศ. ๒๕๖๗",
        "ไม่มีคะแนนของปีงบประมาณ พ.ศ. ๒๕๖๗ ให้เปรียบเทียบ",
    ]
    text = analysis(3, previous=with_score(3, before, others="89.00"))
    assert [one for one in known if one in text] == said


def test_a_first_year_says_nothing_of_the_year_before() -> None:
    assert "๒๕๖๗" not in analysis(3)


def test_one_lowest_and_ties_for_lowest() -> None:
    assert "ตัวชี้วัดนี้ได้คะแนนต่ำที่สุด " in analysis(5, with_score(5, "80.00"))
    scores = ("80.00", "90.00", "80.00", "90.00", "80.00", *("90.00",) * 5)
    assert "ตัวชี้วัดนี้ได้คะแนนต่ำที่สุดร่วมกับตัวชี้วัดที่ ๑ และ ๓ " in analysis(5, scores)
    assert "ตัวชี้วัดนี้ได้คะแนนสูงที่สุดร่วมกับตัวชี้วัดที่ ๒ ๔ และ ๖ ถึง ๙ " in analysis(10, scores)


def test_ranks_count_the_known_scores() -> None:
    scores = ("99.00", "98.00", None, "97.00", *("96.00",) * 6)
    assert "คะแนนอยู่ในลำดับที่ ๓ จาก ๙ ตัวชี้วัดที่ทราบคะแนน" in analysis(4, scores)


def test_equal_scores_have_no_rank() -> None:
    text = analysis(7)
    assert ("ลำดับ" in text, "ต่ำที่สุด" in text, "สูงที่สุด" in text) == (False, False, False)


@pytest.mark.parametrize(
    ("score", "said"),
    [
        ("80.00", "แผนปีงบประมาณ พ.ศ. ๒๕๖๙ ยังไม่มีมาตรการที่ตอบสนองตัวชี้วัดนี้โดยตรง จึงควรกำหนดเพิ่มเติม"),
        ("97.00", "แผนปีงบประมาณ พ.ศ. ๒๕๖๙ ยังไม่มีมาตรการที่ตอบสนองตัวชี้วัดนี้โดยตรง"),
        ("100", "พร้อมเปิดเผยผลต่อสาธารณะ"),
    ],
)
def test_an_indicator_that_nothing_answers(score: str, said: str) -> None:
    text = analysis(10, with_score(10, score), measures={"เรื่องอื่น": (1,)})
    assert text[-len(said) :] == said


def test_without_a_plan_nobody_is_blamed_for_its_gaps() -> None:
    assert "มาตรการที่ตอบสนอง" not in analysis(10, with_score(10, "80.00"))


def test_measures_of_the_assessed_year_are_related_but_no_answer() -> None:
    text = analysis(1, measures={"ก": (1,), "ข": (1, 2)}, measures_year=2568)
    said = "มาตรการของปีงบประมาณ พ.ศ. ๒๕๖๘ ที่เกี่ยวข้อง ได้แก่ “ก” (ลำดับที่ ๑) และ “ข” (ลำดับที่ ๒)"
    assert text[-len(said) :] == said


def test_a_very_long_title_gives_way_to_its_number() -> None:
    text = analysis(1, measures={"ก" * 121: (1,)})
    assert text.endswith("ได้แก่ มาตรการลำดับที่ ๑")


def test_neighbours_of_one_level_do_not_read_alike() -> None:
    facts = make_facts()
    openings = [indicator_analysis(facts, one)[:20] for one in facts.indicators]
    assert all(one != other for one, other in itertools.pairwise(openings))


def test_headings() -> None:
    facts = make_facts(with_score(10, None, others="100"))
    assert indicator_heading(facts, facts.indicators[0]) == "(๑) ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ได้คะแนนร้อยละ ๑๐๐"
    assert indicator_heading(facts, facts.indicators[9]) == "(๑๐) ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต ไม่มีข้อมูลคะแนน"
