"""How the analysis is put into practice: the lead-in, the topics of the year, what the measures cover."""

from collections.abc import Iterable

from reports.composing.analysis.facts import AnalysisFacts, IndicatorFacts, Standing
from reports.composing.analysis.indicator import measure_name
from reports.composing.analysis.topics import TOPICS
from reports.composing.analysis.wording import (
    change_beside,
    fiscal_year,
    indicator_name,
    indicator_words,
    listed,
    names,
    numbers,
    points,
    rating_text,
    sentences,
    thai,
)


def introduction(facts: AnalysisFacts) -> str:
    """From the result to the measures, by the overall score."""
    score = f"ได้ {points(facts.overall.score)}" if facts.overall.score is not None else "ยังสรุปคะแนนภาพรวมไม่ได้"
    rating = f" {rating_text(facts.rating)}" if facts.rating and facts.overall.score is not None else ""
    match facts.standing(facts.overall):
        case Standing.FULL:
            aim = "จึงมุ่งรักษามาตรฐานของทุกตัวชี้วัดไว้อย่างต่อเนื่อง"
        case Standing.EXCELLENT | Standing.PASSED if facts.failed:
            aim = "จึงต้องแก้ไขตัวชี้วัดที่ไม่ผ่านเกณฑ์เป็นลำดับแรก และรักษามาตรฐานของตัวชี้วัดที่ทำได้ดีแล้ว"
        case Standing.EXCELLENT:
            aim = "จึงมุ่งรักษาระดับของตัวชี้วัดที่ได้คะแนนสูง ควบคู่กับการเติมเต็มส่วนที่ยังไม่ได้คะแนนเต็ม"
        case Standing.PASSED:
            aim = "จึงมุ่งยกระดับตัวชี้วัดที่ได้คะแนนต่ำก่อน และรักษามาตรฐานของตัวชี้วัดที่ทำได้ดีแล้ว"
        case Standing.BELOW | Standing.FAR_BELOW:
            aim = "จึงต้องแก้ไขตัวชี้วัดที่ไม่ผ่านเกณฑ์เป็นลำดับแรก โดยกำหนดผู้รับผิดชอบและติดตามผลอย่างต่อเนื่อง"
        case _:
            aim = "จึงเริ่มจากตัวชี้วัดที่ทราบคะแนนแล้ว และจะทบทวนอีกครั้งเมื่อได้รับข้อมูลครบถ้วน"
    return f"จากผลการประเมินประจำ{fiscal_year(facts.year)} ซึ่ง{score}{rating} {facts.agency}{aim}"


def topic(facts: AnalysisFacts, name: str) -> str:
    """What the indicators of a topic say, and the measures that answer them."""
    about = [one for one in facts.indicators if one.number in TOPICS[name]]
    if not about:
        return "ไม่มีตัวชี้วัดที่เกี่ยวข้องกับประเด็นนี้"
    said = listed(_figure(facts, one) for one in about)
    return sentences(
        f"ประเด็นนี้พิจารณาจาก{said}",
        _to_do(facts, about),
        _answers(about),
    )


def coverage(facts: AnalysisFacts) -> str:
    """How many measures there are, what they answer, and which indicators nothing answers yet."""
    next_plan = f"มาตรการประจำ{fiscal_year(facts.year + 1)} พร้อมขั้นตอน ผู้รับผิดชอบ และระยะเวลาดำเนินการต่อไป"
    if not facts.has_plan:
        return f"หน่วยงานจะนำผลการวิเคราะห์ข้างต้นไปกำหนด{next_plan}"
    count = f"จำนวน {thai(len(facts.measures))} รายการ" if facts.measures else "เป็นแนวทางรายตัวชี้วัด"
    details = "รายละเอียดปรากฏตามตารางมาตรการท้ายรายงานนี้" if facts.measures else ""
    measures = f"มาตรการประจำ{fiscal_year(facts.measures_year)} {count}"
    if not facts.answers_result:
        had = f"ในปีที่รับการประเมิน {facts.agency}มี{measures}"
        return sentences(had, _covers(facts), details, f"หน่วยงานจะนำผลการวิเคราะห์ไปกำหนด{next_plan}")
    return sentences(f"จากการวิเคราะห์ดังกล่าว {facts.agency}ได้กำหนด{measures}", _covers(facts), details)


def _covers(facts: AnalysisFacts) -> str:
    answered = [one for one in facts.indicators if one.is_answered]
    lacking = [one for one in facts.indicators if not one.is_answered]
    if not answered:
        return ""
    if not lacking:
        return f"ครอบคลุมครบทั้ง {thai(len(answered))} ตัวชี้วัด"
    return f"รองรับ{numbers(answered)} ส่วน{numbers(lacking)} ยังไม่มีมาตรการรองรับโดยตรง"


def finding(facts: AnalysisFacts, numbers_answered: Iterable[int]) -> str:
    """What a measure answers, for one whose finding nobody has written: a line for each of its indicators."""
    wanted = set(numbers_answered)
    return "\n".join(_figure(facts, one) for one in facts.indicators if one.number in wanted)


def _figure(facts: AnalysisFacts, indicator: IndicatorFacts) -> str:
    score = "ไม่มีข้อมูลคะแนน" if indicator.score is None else f"ได้ {points(indicator.score)}"
    return f"{indicator_name(indicator)} {score}{change_beside(indicator, facts.previous_year)}"


def _to_do(facts: AnalysisFacts, about: list[IndicatorFacts]) -> str:
    """What the weakest indicator of the topic asks for."""
    known = [one for one in about if one.score is not None]
    if not known:
        return "หน่วยงานจะกำหนดแนวทางเมื่อทราบผลคะแนน"
    weakest = min(known, key=lambda one: (one.score, one.number))
    words = indicator_words(weakest.number)
    match facts.standing(weakest):
        case Standing.FULL | Standing.EXCELLENT:
            return f"แนวทางในประเด็นนี้ คือ {words.keep}"
        case Standing.FAR_BELOW:
            return f"แนวทางเร่งด่วนในประเด็นนี้ คือ {words.urgent}"
        case _:
            return f"แนวทางในประเด็นนี้ คือ {words.improve}"


def _answers(about: list[IndicatorFacts]) -> str:
    measures = dict.fromkeys(measure for one in about for measure in one.measures)
    if measures:
        return f"มาตรการที่รองรับ ได้แก่ {listed(measure_name(measure) for measure in measures)}"
    approached = [one for one in about if one.has_approach]
    return f"มีแนวทางยกระดับรายตัวชี้วัดรองรับ{names(approached)}" if approached else ""
