"""The whole narrative: its sections and keys, and that it stays good Thai whatever the scores are."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from ita_portal.thai.text import clean_text
from reports.composing.analysis.drafting import draft_sections
from reports.composing.analysis.facts import AnalysisFacts, Due
from reports.composing.analysis.topics import TOPICS
from tests.reports.composing.analysis.facts import NEW_LEVELS, NO_SCORES, OLD_LEVELS, make_facts, with_score

SCORES = st.one_of(st.none(), st.decimals(0, 100, places=2).map(str), st.sampled_from(["100", "95", "85", "70", "0"]))
TEN = st.lists(SCORES, min_size=10, max_size=10)


def texts(facts: AnalysisFacts) -> dict[str, str]:
    return {draft.key: draft.text for section in draft_sections(facts) for draft in section.drafts}


def test_sections_and_keys() -> None:
    sections = draft_sections(make_facts())
    assert [(section.key, section.heading, section.level) for section in sections] == [
        ("preface", "คำนำ", 1),
        ("rationale", "๑. หลักการและเหตุผล", 1),
        (
            "results",
            "๒. ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของเทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
            1,
        ),
        ("summary", "จุดแข็งและประเด็นที่ควรพัฒนา", 2),
        ("analysis", "๓. การวิเคราะห์ผลการประเมินรายตัวชี้วัด", 1),
        ("practice", "๔. การนำผลการวิเคราะห์ไปสู่การปรับปรุง พัฒนา และรักษาระดับ", 1),
    ]
    assert list(texts(make_facts())) == [
        *("preface.1", "preface.2", "preface.3", "rationale.1", "rationale.2"),
        *("results.overall", "results.instruments", "results.indicators"),
        *("summary.strengths", "summary.development", "summary.conclusion", "analysis.1"),
        *(f"indicator.{number}" for number in range(1, 11)),
        *("practice.1", "practice.2"),
    ]


def test_a_topic_keeps_its_key_whatever_other_topics_the_year_has() -> None:
    last = list(TOPICS)[-1]
    drafts = texts(make_facts(due=Due(None, (last,))))
    assert [key for key in drafts if key.startswith("topic")] == ["topic.7"]
    assert drafts["topic.7"] == (
        "ประเด็นนี้พิจารณาจากตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริต ได้ ๙๐.๐๐ คะแนน และตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต "
        "ได้ ๙๐.๐๐ คะแนน แนวทางในประเด็นนี้ คือ ประกาศขั้นตอนจัดการเรื่องร้องเรียนและการคุ้มครองผู้แจ้งให้ชัดเจน "
        "และติดตามผลของมาตรการเป็นระยะ"
    )


def test_the_item_of_disclosure_is_named_once_it_is_confirmed() -> None:
    said = "ตามข้อ O25 ของการประเมินประจำปีงบประมาณ พ.ศ. ๒๕๖๙"
    assert texts(make_facts(due=Due(25)))["rationale.2"].endswith(said)
    assert "ข้อ O" not in texts(make_facts())["rationale.2"]


def test_what_the_measures_cover() -> None:
    covers = {"ก": (1, 2, 3), "ข": (4, 5, 6, 7, 8, 9, 10)}
    assert texts(make_facts(measures=covers))["practice.2"] == (
        "จากการวิเคราะห์ดังกล่าว เทศบาลตำบลตัวอย่างได้กำหนดมาตรการประจำปีงบประมาณ พ.ศ. ๒๕๖๙ จำนวน ๒ รายการ "
        "ครอบคลุมครบทั้ง ๑๐ ตัวชี้วัด รายละเอียดปรากฏตามตารางมาตรการท้ายรายงานนี้"
    )
    assert texts(make_facts(measures={"ข": (4, 5, 6, 7, 8, 9, 10)}))["practice.2"] == (
        "จากการวิเคราะห์ดังกล่าว เทศบาลตำบลตัวอย่างได้กำหนดมาตรการประจำปีงบประมาณ พ.ศ. ๒๕๖๙ จำนวน ๑ รายการ "
        "รองรับตัวชี้วัดที่ ๔ ถึง ๑๐ ส่วนตัวชี้วัดที่ ๑ ถึง ๓ ยังไม่มีมาตรการรองรับโดยตรง "
        "รายละเอียดปรากฏตามตารางมาตรการท้ายรายงานนี้"
    )
    assert texts(make_facts())["practice.2"] == (
        "หน่วยงานจะนำผลการวิเคราะห์ข้างต้นไปกำหนดมาตรการประจำปีงบประมาณ พ.ศ. ๒๕๖๙ พร้อมขั้นตอน ผู้รับผิดชอบ และระยะเวลาดำเนินการต่อไป"
    )
    assert texts(make_facts(measures={"ก": (1,)}, measures_year=2568))["practice.2"].startswith(
        "ในปีที่รับการประเมิน เทศบาลตำบลตัวอย่างมีมาตรการประจำปีงบประมาณ พ.ศ. ๒๕๖๘ จำนวน ๑ รายการ "
    )


def test_the_lead_in_to_the_measures_by_level() -> None:
    beginning = "จากผลการประเมินประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ซึ่งได้ "
    aims = {
        ("100", ("100",) * 10): "จึงมุ่งรักษามาตรฐานของทุกตัวชี้วัดไว้อย่างต่อเนื่อง",
        ("96.00", ("96.00",) * 10): "จึงมุ่งรักษาระดับของตัวชี้วัดที่ได้คะแนนสูง ควบคู่กับการเติมเต็มส่วนที่ยังไม่ได้คะแนนเต็ม",
        ("90.00", with_score(1, "60.00")): ("จึงต้องแก้ไขตัวชี้วัดที่ไม่ผ่านเกณฑ์เป็นลำดับแรก และรักษามาตรฐานของตัวชี้วัดที่ทำได้ดีแล้ว"),
        ("90.00", ("90.00",) * 10): "จึงมุ่งยกระดับตัวชี้วัดที่ได้คะแนนต่ำก่อน และรักษามาตรฐานของตัวชี้วัดที่ทำได้ดีแล้ว",
        ("60.00", ("60.00",) * 10): ("จึงต้องแก้ไขตัวชี้วัดที่ไม่ผ่านเกณฑ์เป็นลำดับแรก โดยกำหนดผู้รับผิดชอบและติดตามผลอย่างต่อเนื่อง"),
    }
    for (overall, scores), aim in aims.items():
        text = texts(make_facts(scores, overall=overall, rating=""))["practice.1"]
        assert (text.startswith(beginning), text.partition("เทศบาลตำบลตัวอย่าง")[2]) == (True, aim)


def test_the_same_facts_give_the_same_text() -> None:
    assert draft_sections(make_facts()) == draft_sections(make_facts())


@settings(max_examples=150, deadline=None)
@given(
    scores=TEN,
    previous=st.one_of(st.just(list(NO_SCORES)), TEN),
    overall=SCORES,
    level=st.sampled_from(
        [*((NEW_LEVELS, one.name) for one in NEW_LEVELS), *((OLD_LEVELS, one.name) for one in OLD_LEVELS)]
    ),
    answered=st.sets(st.integers(1, 10)),
    measures_year=st.sampled_from([2568, 2569]),
)
def test_every_text_is_good_thai(scores, previous, overall, level, answered, measures_year) -> None:  # noqa: ANN001 - by name from hypothesis
    facts = make_facts(
        scores,
        previous,
        overall=overall,
        levels=level[0],
        rating=level[1] if overall else "",
        measures={"ดำเนินการตามแผน": tuple(sorted(answered))} if answered else None,
        measures_year=measures_year,
        due=Due(25, tuple(TOPICS)),
    )
    for key, text in texts(facts).items():
        assert text, key
        assert clean_text(text).strip() == text, key
        assert not re.search(r"  | \n|[{}]|None|-|[๐-๙][ก-ฮเ-ไ]|[ก-๎][๐-๙]", re.sub(r"(?m)^- ", "", text)), (key, text)
        assert re.findall("[0-9]+", text) in ([], ["25"]), (key, text)
        assert text.count("(") == text.count(")"), key
        assert text.count("“") == text.count("”"), key
