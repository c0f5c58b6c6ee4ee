"""The results in words: overall over every level of both schemes, strengths, points to develop, missing scores."""

from decimal import Decimal

import pytest

from reports.composing.analysis import results
from reports.composing.analysis.facts import InstrumentFacts, PartFacts
from tests.reports.composing.analysis.facts import NEW_LEVELS, OLD_LEVELS, make_facts, with_score

BEGINNING = (
    "เทศบาลตำบลตัวอย่างได้รับผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ในภาพรวม "
)
FIRST_YEAR = "ทั้งนี้ ไม่มีผลการประเมินของปีงบประมาณ พ.ศ. ๒๕๖๗ ให้เปรียบเทียบ"


@pytest.mark.parametrize(
    ("score", "rating", "said"),
    [
        ("97.43", "ผ่านดีเยี่ยม", "๙๗.๔๓ คะแนน อยู่ในระดับผ่านดีเยี่ยม ซึ่งผ่านเกณฑ์ ๘๕ คะแนน และห่างจากคะแนนเต็ม ๒.๕๗ คะแนน"),
        ("90.00", "ผ่านดี", "๙๐.๐๐ คะแนน อยู่ในระดับผ่านดี ซึ่งผ่านเกณฑ์ ๘๕ คะแนน และห่างจากคะแนนเต็ม ๑๐.๐๐ คะแนน"),
        ("86.10", "ผ่าน", "๘๖.๑๐ คะแนน อยู่ในระดับผ่าน ซึ่งผ่านเกณฑ์ ๘๕ คะแนน และห่างจากคะแนนเต็ม ๑๓.๙๐ คะแนน"),
        ("83.87", "ต้องปรับปรุง", "๘๓.๘๗ คะแนน อยู่ในระดับต้องปรับปรุง ซึ่งยังต่ำกว่าเกณฑ์ผ่าน ๘๕ คะแนน อยู่ ๑.๑๓ คะแนน"),
        (
            "55.00",
            "ต้องปรับปรุงโดยด่วน",
            "๕๕.๐๐ คะแนน อยู่ในระดับต้องปรับปรุงโดยด่วน ซึ่งยังต่ำกว่าเกณฑ์ผ่าน ๘๕ คะแนน อยู่ ๓๐.๐๐ คะแนน",
        ),
    ],
)
def test_every_level_since_2566(score: str, rating: str, said: str) -> None:
    text = results.overall(make_facts(overall=score, rating=rating))
    assert text.startswith(f"{BEGINNING}{said} {FIRST_YEAR}")


@pytest.mark.parametrize(
    ("score", "rating", "next_level"),
    [
        ("96.00", "AA", ""),
        ("93.50", "A", " หากจะเลื่อนขึ้นเป็นระดับ AA ต้องเพิ่มคะแนนภาพรวมอีก ๑.๕๐ คะแนน"),
        ("80.00", "B", " หากจะเลื่อนขึ้นเป็นระดับ A ต้องเพิ่มคะแนนภาพรวมอีก ๕.๐๐ คะแนน"),
        ("70.00", "C", " หากจะเลื่อนขึ้นเป็นระดับ B ต้องเพิ่มคะแนนภาพรวมอีก ๕.๐๐ คะแนน"),
        ("60.00", "D", " หากจะเลื่อนขึ้นเป็นระดับ C ต้องเพิ่มคะแนนภาพรวมอีก ๕.๐๐ คะแนน"),
        ("52.00", "E", " หากจะเลื่อนขึ้นเป็นระดับ D ต้องเพิ่มคะแนนภาพรวมอีก ๓.๐๐ คะแนน"),
        ("40.00", "F", " หากจะเลื่อนขึ้นเป็นระดับ E ต้องเพิ่มคะแนนภาพรวมอีก ๑๐.๐๐ คะแนน"),
    ],
)
def test_every_level_until_2565(score: str, rating: str, next_level: str) -> None:
    text = results.overall(make_facts(overall=score, rating=rating, levels=OLD_LEVELS))
    assert f" คะแนน อยู่ในระดับ {rating} ซึ่ง" in text
    assert text.partition(FIRST_YEAR)[2] == next_level


def test_an_instrument_keeps_the_agency_from_the_next_level() -> None:
    weak = (
        InstrumentFacts(Decimal("92.00"), None, "IIT", "แบบวัด"),
        InstrumentFacts(Decimal("84.00"), None, "EIT", "แบบวัด"),
        InstrumentFacts(None, None, "OIT", "แบบตรวจ"),
    )
    text = results.overall(make_facts(overall="88.00", rating="ผ่าน", instruments=weak, levels=NEW_LEVELS))
    assert text.endswith("หากจะเลื่อนขึ้นเป็นระดับผ่านดี ต้องยกระดับเครื่องมือ EIT (๘๔.๐๐ คะแนน) ให้ได้ไม่น้อยกว่า ๘๕ คะแนน")


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("88.00", "คะแนนเพิ่มขึ้น ๒.๐๐ คะแนน จากปีงบประมาณ พ.ศ. ๒๕๖๗ ซึ่งได้ ๘๘.๐๐ คะแนน"),
        ("90.50", "คะแนนลดลง ๐.๕๐ คะแนน จากปีงบประมาณ พ.ศ. ๒๕๖๗ ซึ่งได้ ๙๐.๕๐ คะแนน"),
        ("90.00", "คะแนนเท่ากับผลการประเมินของปีงบประมาณ พ.ศ. ๒๕๖๗"),
    ],
)
def test_the_overall_score_against_the_year_before(before: str, said: str) -> None:
    facts = make_facts(previous_overall=before, levels=())
    assert results.overall(facts) == (
        f"{BEGINNING}๙๐.๐๐ คะแนน อยู่ในระดับผ่านดี ซึ่งผ่านเกณฑ์ ๘๕ คะแนน และห่างจากคะแนนเต็ม ๑๐.๐๐ คะแนน {said}"
    )


def test_missing_scores_leave_a_range() -> None:
    facts = make_facts(with_score(3, None), overall=None, rating="", bounds=(Decimal("84.60"), Decimal("90.60")))
    assert results.overall(facts) == (
        "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของเทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ "
        "ยังสรุปคะแนนภาพรวมไม่ได้ เนื่องจากไม่มีข้อมูลคะแนนของตัวชี้วัดที่ ๓ การใช้อำนาจ "
        "จากคะแนนที่ทราบ คะแนนภาพรวมจะอยู่ระหว่าง ๘๔.๖๐ ถึง ๙๐.๖๐ คะแนน"
    )


def test_instruments_with_their_parts() -> None:
    parts = (PartFacts(Decimal("98.00"), Decimal("97.00"), 1, "ส่วนที่ ๑"), PartFacts(Decimal("97.00"), None, 2, "ส่วนที่ ๒"))
    instruments = (
        InstrumentFacts(Decimal(100), Decimal("99.10"), "IIT", "แบบวัดภายใน"),
        InstrumentFacts(Decimal("97.50"), Decimal("97.50"), "EIT", "แบบวัดภายนอก", parts=parts),
        InstrumentFacts(None, Decimal("90.00"), "OIT", "แบบตรวจ"),
    )
    assert results.instruments(make_facts(instruments=instruments)).splitlines() == [
        "ผลการประเมินแยกตามเครื่องมือ มีดังนี้",
        "๑. แบบวัดภายใน (IIT) ได้ ๑๐๐ คะแนน (เพิ่มขึ้น ๐.๙๐ คะแนน จากปี ๒๕๖๗)",
        "๒. แบบวัดภายนอก (EIT) ได้ ๙๗.๕๐ คะแนน (เท่ากับปี ๒๕๖๗)",
        "๒.๑ EIT ส่วนที่ ๑ ได้ ๙๘.๐๐ คะแนน (เพิ่มขึ้น ๑.๐๐ คะแนน จากปี ๒๕๖๗)",
        "๒.๒ EIT ส่วนที่ ๒ ได้ ๙๗.๐๐ คะแนน",
        "๓. แบบตรวจ (OIT) ยังสรุปคะแนนไม่ได้ เนื่องจากข้อมูลคะแนนไม่ครบ",
    ]


def test_all_full_marks() -> None:
    facts = make_facts(("100",) * 10, overall="100", rating="ผ่านดีเยี่ยม")
    assert results.strengths(facts) == (
        "จุดแข็งของเทศบาลตำบลตัวอย่าง คือ ได้คะแนนเต็มครบทั้ง ๑๐ ตัวชี้วัด แสดงว่างานทุกด้านที่ประเมินเป็นไปตามเกณฑ์อย่างครบถ้วน"
    )
    assert results.development(facts) == (
        "สำหรับประเด็นที่ควรพัฒนา แม้ไม่มีตัวชี้วัดใดได้คะแนนต่ำกว่าคะแนนเต็ม หน่วยงานยังต้องรักษามาตรฐานการดำเนินงาน "
        "ทบทวนแนวปฏิบัติให้ทันเกณฑ์การประเมินของปีถัดไป และป้องกันมิให้คุณภาพถดถอย"
    )
    assert results.overall(facts) == (f"{BEGINNING}๑๐๐ คะแนน อยู่ในระดับผ่านดีเยี่ยม ซึ่งเป็นคะแนนเต็ม {FIRST_YEAR}")


def test_ties_for_lowest_are_all_named() -> None:
    scores = ("100", "96.00", "100", "96.00", *("100",) * 6)
    assert results.development(make_facts(scores)) == (
        "ประเด็นที่ควรพัฒนาเป็นลำดับแรก คือ ตัวชี้วัดที่ ๒ การใช้งบประมาณ (๙๖.๐๐ คะแนน) "
        "และตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ (๙๖.๐๐ คะแนน) ซึ่งได้คะแนนต่ำที่สุดเท่ากัน"
    )


def test_not_passed_comes_before_the_rest_and_missing_last() -> None:
    scores = ("80.00", "70.00", None, "86.00", "99.00", "99.50", "98.00", "97.00", "96.00", "95.50")
    facts = make_facts(scores, with_score(5, "99.50", others="60.00"))
    assert results.development(facts) == (
        "ประเด็นที่ต้องแก้ไขก่อน คือ ตัวชี้วัดที่ ๒ การใช้งบประมาณ (๗๐.๐๐ คะแนน) และตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ "
        "(๘๐.๐๐ คะแนน) ซึ่งยังไม่ถึงเกณฑ์ผ่าน ๘๕ คะแนน โดยตัวชี้วัดที่ ๒ ได้คะแนนต่ำที่สุด "
        "รองลงมา คือ ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ (๘๖.๐๐ คะแนน) "
        "ส่วนตัวชี้วัดที่ ๕ และ ๗ ถึง ๑๐ ได้คะแนนดีกว่า แต่ยังพัฒนาไปสู่คะแนนเต็มได้อีก "
        "ทั้งนี้ ตัวชี้วัดที่ ๕ มีคะแนนลดลงจากปีงบประมาณ พ.ศ. ๒๕๖๗ จึงต้องติดตามเป็นพิเศษ "
        "สำหรับตัวชี้วัดที่ ๓ การใช้อำนาจ ไม่มีข้อมูลคะแนน จึงไม่รวมในการจัดลำดับ"
    )


def test_equal_scores_are_to_be_raised_together() -> None:
    assert results.development(make_facts()) == ("ตัวชี้วัดที่ทราบคะแนนได้คะแนนเท่ากันทั้งหมด (๙๐.๐๐ คะแนน) จึงควรพัฒนาไปพร้อมกัน")


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        (with_score(1, "100", "97.00"), "จุดแข็งของเทศบาลตำบลตัวอย่าง คือ ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ซึ่งได้คะแนนเต็ม"),
        (
            with_score(2, "97.00", "90.00"),
            "จุดแข็งของเทศบาลตำบลตัวอย่าง คือ ตัวชี้วัดที่ ๒ การใช้งบประมาณ (๙๗.๐๐ คะแนน) ซึ่งได้คะแนนในระดับสูงมาก",
        ),
        (
            with_score(2, "91.00", "84.00"),
            "ด้านที่เทศบาลตำบลตัวอย่างทำได้ดีที่สุด คือ ตัวชี้วัดที่ ๒ การใช้งบประมาณ (๙๑.๐๐ คะแนน) ซึ่งผ่านเกณฑ์ ๘๕ คะแนน",
        ),
        (
            with_score(2, "84.99", "50.00"),
            (
                "ยังไม่มีตัวชี้วัดใดถึงเกณฑ์ผ่าน ๘๕ คะแนน ตัวชี้วัดที่ได้คะแนนสูงที่สุด คือ ตัวชี้วัดที่ ๒ การใช้งบประมาณ "
                "(๘๔.๙๙ คะแนน) ซึ่งใช้เป็นฐานของการพัฒนาด้านอื่นได้"
            ),
        ),
    ],
)
def test_strengths_by_level(scores: tuple[str, ...], said: str) -> None:
    assert results.strengths(make_facts(scores)) == said


@pytest.mark.parametrize(
    ("overall", "scores", "said"),
    [
        ("100", ("100",) * 10, "โดยสรุป ผลการประเมินแสดงว่าระบบงานมีความสุจริตและโปร่งใสครบถ้วนตามเกณฑ์"),
        ("96.00", ("96.00",) * 10, "โดยสรุป ระบบงานมีความสุจริตและโปร่งใสในระดับสูงมาก"),
        ("96.00", with_score(1, "60.00", "100"), "โดยสรุป หน่วยงานผ่านเกณฑ์ในภาพรวม แต่ยังมีตัวชี้วัดที่ไม่ผ่านเกณฑ์"),
        ("90.00", ("90.00",) * 10, "โดยสรุป การดำเนินงานมีความโปร่งใสในระดับดี"),
        ("80.00", ("80.00",) * 10, "โดยสรุป หน่วยงานยังไม่ผ่านเกณฑ์ในภาพรวม"),
        ("60.00", ("60.00",) * 10, "โดยสรุป หน่วยงานยังห่างจากเกณฑ์ผ่านมาก"),
        (None, with_score(1, None), "โดยสรุป ข้อมูลที่มีอยู่ยังไม่พอจะสรุปผลในภาพรวม"),
    ],
)
def test_the_conclusion_by_level(overall: str | None, scores: tuple[str, ...], said: str) -> None:
    assert results.conclusion(make_facts(scores, overall=overall)).startswith(said)


def test_an_overall_score_without_indicators() -> None:
    facts = make_facts((None,) * 10)
    assert results.indicators(facts) == "ไม่มีข้อมูลคะแนนรายตัวชี้วัด จึงยังวิเคราะห์ผลเป็นรายตัวชี้วัดไม่ได้"
    assert results.strengths(facts) == "เมื่อทราบคะแนนรายตัวชี้วัดแล้ว หน่วยงานจะสรุปจุดแข็งไว้ในส่วนนี้"
    assert results.development(facts) == "หน่วยงานต้องติดตามผลคะแนนรายตัวชี้วัดเพื่อนำมากำหนดประเด็นที่ควรพัฒนา"
