"""The analysis of one indicator: what its score shows, its place, its change, what to do, the measures for it."""

from decimal import Decimal

from reports.composing.analysis.facts import FULL_MARKS, AnalysisFacts, IndicatorFacts, MeasureFacts, Standing, Trend
from reports.composing.analysis.wording import (
    LONGEST_TITLE,
    fiscal_year,
    indicator_name,
    indicator_words,
    listed,
    mark_text,
    numbers,
    pick,
    points,
    score_text,
    sentences,
    thai,
)

BASES = {
    "IIT": "จากการรับรู้ของบุคลากรภายในหน่วยงาน",
    "EIT": "จากการรับรู้ของผู้รับบริการและผู้มีส่วนได้เสียภายนอก",
    "OIT": "จากการตรวจข้อมูลที่หน่วยงานเปิดเผยต่อสาธารณะ",
}
SHOWS = {
    Standing.FULL: (
        "คะแนนเต็มของตัวชี้วัดนี้แสดงว่า{strength}",
        "{basis} ตัวชี้วัดนี้ได้คะแนนเต็ม สะท้อนว่า{strength}",
        "ผลการประเมินที่ได้คะแนนเต็มสะท้อนว่า{strength}",
    ),
    Standing.EXCELLENT: (
        "คะแนนอยู่ในระดับสูงมาก ห่างจากคะแนนเต็ม {gap} แสดงว่าโดยรวม{strength}",
        "{basis} ตัวชี้วัดนี้ได้คะแนนสูงมาก สะท้อนว่าโดยทั่วไป{strength} ส่วนที่ยังไม่เต็ม {gap} เป็นโอกาสในการพัฒนา",
        "ผลการประเมินอยู่ในระดับสูงมาก และขาดอีก {gap} จึงจะได้คะแนนเต็ม แสดงให้เห็นว่าโดยส่วนใหญ่{strength}",
    ),
    Standing.PASSED: (
        "คะแนนผ่านเกณฑ์ {mark} คะแนน และห่างจากคะแนนเต็ม {gap} ประเด็นที่ควรทบทวน ได้แก่ {subject}",
        "คะแนนสูงกว่าเกณฑ์ผ่าน {above} และห่างจากคะแนนเต็ม {gap} การดำเนินงานจึงอยู่ในระดับดี แต่ยังพัฒนาได้อีกในเรื่อง{subject}",
        "{basis} ตัวชี้วัดนี้ผ่านเกณฑ์ {mark} คะแนน ส่วนที่ยังไม่เต็ม {gap} ชี้ว่าควรทบทวนเรื่อง{subject}",
    ),
    Standing.BELOW: (
        "คะแนนยังไม่ถึงเกณฑ์ผ่าน {mark} คะแนน โดยขาดอีก {short} จุดอ่อนที่ต้องแก้ไขอยู่ในเรื่อง{subject}",
        "คะแนนต่ำกว่าเกณฑ์ผ่าน {short} แสดงว่าต้องปรับปรุงเรื่อง{subject}",
        "{basis} ตัวชี้วัดนี้ยังไม่ผ่านเกณฑ์ {mark} คะแนน และขาดอยู่ {short} จึงต้องทบทวนเรื่อง{subject}",
    ),
    Standing.FAR_BELOW: (
        "คะแนนต่ำกว่าเกณฑ์ผ่าน {mark} คะแนนอยู่มาก โดยขาดถึง {short} ถือเป็นจุดอ่อนสำคัญที่ต้องเร่งแก้ไขในเรื่อง{subject}",
        "{basis} ตัวชี้วัดนี้ได้คะแนนต่ำมาก ขาดถึง {short} จึงจะผ่านเกณฑ์ จำเป็นต้องแก้ไขอย่างเร่งด่วนในเรื่อง{subject}",
        "ตัวชี้วัดนี้ห่างจากเกณฑ์ผ่านถึง {short} จึงเป็นเรื่องเร่งด่วนที่ผู้บริหารต้องกำกับการแก้ไขด้วยตนเอง โดยเฉพาะเรื่อง{subject}",
    ),
    Standing.MISSING: (
        "ไม่มีคะแนนของตัวชี้วัดนี้ในผลการประเมินที่ได้รับ จึงยังสรุประดับไม่ได้ ตัวชี้วัดนี้ประเมินเรื่อง{subject} และจะวิเคราะห์เพิ่มเติมเมื่อทราบคะแนน",
    ),
}
AT_THE_MARK = "คะแนนเท่ากับเกณฑ์ผ่าน {mark} คะแนนพอดี และห่างจากคะแนนเต็ม {gap} จึงต้องเฝ้าระวังเรื่อง{subject}"
CHANGES = {
    Trend.RISEN: (
        "คะแนนเพิ่มขึ้น {change} จาก{year} ที่ได้ {previous}",
        "เมื่อเทียบกับ{year} ซึ่งได้ {previous} คะแนนเพิ่มขึ้น {change} แสดงถึงพัฒนาการที่ดีขึ้น",
        "เทียบกับ{year} ({previous}) คะแนนเพิ่มขึ้น {change}",
    ),
    Trend.FALLEN: (
        "คะแนนลดลง {change} จาก{year} ที่ได้ {previous} และจำเป็นต้องหาสาเหตุ",
        "เมื่อเทียบกับ{year} ซึ่งได้ {previous} คะแนนลดลง {change} เป็นสัญญาณที่ต้องติดตามอย่างใกล้ชิด",
        "เทียบกับ{year} ({previous}) คะแนนลดลง {change} ควรตรวจสอบสาเหตุเป็นรายข้อ",
    ),
    Trend.UNCHANGED: ("คะแนนเท่ากับ{year}", "คะแนนไม่เปลี่ยนแปลงจาก{year}"),
}
KEPT_FULL = "หน่วยงานรักษาคะแนนเต็มไว้ได้ต่อเนื่องจาก{year}"
ADVICE = {
    Standing.FULL: (
        "ควรรักษามาตรฐานนี้ไว้ โดย{keep}",
        "เพื่อรักษาระดับไว้ ควร{keep}",
        "แนวทางรักษาระดับ คือ {keep}",
    ),
    Standing.EXCELLENT: ("ในปีต่อไปควร{keep}", "เพื่อยกระดับไปสู่คะแนนเต็ม ควร{keep}", "แนวทางพัฒนาต่อ คือ {keep}"),
    Standing.PASSED: ("จึงควร{improve}", "แนวทางพัฒนา คือ {improve}", "ในปีต่อไปควร{improve}"),
    Standing.BELOW: ("จึงต้อง{improve}", "แนวทางแก้ไข คือ {improve}", "หน่วยงานต้อง{improve}"),
    Standing.FAR_BELOW: ("จึงต้อง{urgent}", "แนวทางแก้ไขเร่งด่วน คือ {urgent}", "หน่วยงานต้อง{urgent}"),
    Standing.MISSING: ("",),
}
ANSWERED = (
    "หน่วยงานได้กำหนดมาตรการรองรับไว้ใน{plan} ได้แก่ {measures}",
    "มาตรการใน{plan} ที่ตอบสนองตัวชี้วัดนี้ ได้แก่ {measures}",
    "ทั้งนี้ ได้นำผลไปกำหนดเป็นมาตรการใน{plan} ได้แก่ {measures}",
)


RELATED = "มาตรการของ{plan} ที่เกี่ยวข้อง ได้แก่ {measures}"  # carried out in the year that was assessed


def indicator_heading(facts: AnalysisFacts, indicator: IndicatorFacts) -> str:
    """ "(๑) ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ได้คะแนนร้อยละ ๙๕.๑๗"."""
    place = facts.indicators.index(indicator) + 1
    said = "ไม่มีข้อมูลคะแนน" if indicator.score is None else f"ได้คะแนนร้อยละ {score_text(indicator.score)}"
    return f"({thai(place)}) {indicator_name(indicator)} {said}"


def indicator_analysis(facts: AnalysisFacts, indicator: IndicatorFacts) -> str:
    """The paragraph on one indicator."""
    return sentences(
        _shows(facts, indicator),
        _place(facts, indicator),
        _change(facts, indicator),
        _advice(facts, indicator),
        _measures(facts, indicator),
    )


def measure_name(measure: MeasureFacts) -> str:
    """ "“โครงการ…” (ลำดับที่ ๑)"; a very long title gives way to its number."""
    if not measure.number:
        return f"“{measure.title}”"
    if len(measure.title) > LONGEST_TITLE:
        return f"มาตรการลำดับที่ {measure.number}"
    return f"“{measure.title}” (ลำดับที่ {measure.number})"


def _shows(facts: AnalysisFacts, indicator: IndicatorFacts) -> str:
    words = indicator_words(indicator.number)
    score = indicator.score or Decimal(0)
    wording = pick(SHOWS[facts.standing(indicator)], indicator.number)
    if indicator.score == facts.pass_mark != FULL_MARKS:
        wording = AT_THE_MARK
    basis = BASES.get(indicator.instrument, "")
    return wording.format(
        basis=basis,
        strength=words.strength,
        subject=words.subject,
        gap=points(FULL_MARKS - score),
        above=points(score - facts.pass_mark),
        short=points(facts.pass_mark - score),
        mark=mark_text(facts.pass_mark),
    ).strip()


def _place(facts: AnalysisFacts, indicator: IndicatorFacts) -> str:
    if indicator.score is None or facts.all_equal:
        return ""
    sharing = facts.sharing(indicator)
    together = f"ร่วมกับ{numbers(sharing)}" if sharing else ""
    if indicator in facts.lowest:
        return f"ตัวชี้วัดนี้ได้คะแนนต่ำที่สุด{together}"
    if indicator.score == FULL_MARKS:
        return "" if sharing else "และเป็นตัวชี้วัดเดียวที่ได้คะแนนเต็ม"
    if indicator in facts.highest:
        return f"ตัวชี้วัดนี้ได้คะแนนสูงที่สุด{together}"
    of = f"จาก {thai(len(facts.known))} ตัวชี้วัด" + ("ที่ทราบคะแนน" if facts.missing else "")
    return f"คะแนนอยู่ในลำดับที่ {thai(facts.rank(indicator))} {of}"


def _change(facts: AnalysisFacts, indicator: IndicatorFacts) -> str:
    """The change on the year before; "" in a first year, of which the report speaks once."""
    if indicator.change is None:
        lacks_only_before = indicator.score is not None and facts.has_predecessor
        return f"ไม่มีคะแนนของ{fiscal_year(facts.previous_year)} ให้เปรียบเทียบ" if lacks_only_before else ""
    kept_full = indicator.trend == Trend.UNCHANGED and indicator.score == FULL_MARKS
    wording = KEPT_FULL if kept_full else pick(CHANGES[indicator.trend], indicator.number)
    return wording.format(
        change=points(abs(indicator.change)),
        previous=points(indicator.previous),
        year=fiscal_year(facts.previous_year),
    )


def _advice(facts: AnalysisFacts, indicator: IndicatorFacts) -> str:
    """A high score that has fallen is to be raised again, not only kept."""
    words = indicator_words(indicator.number)
    standing = facts.standing(indicator)
    if standing == Standing.EXCELLENT and indicator.trend == Trend.FALLEN:
        standing = Standing.PASSED
    wording = pick(ADVICE[standing], indicator.number)
    return wording.format(keep=words.keep, improve=words.improve, urgent=words.urgent)


def _measures(facts: AnalysisFacts, indicator: IndicatorFacts) -> str:
    year, standing = fiscal_year(facts.measures_year), facts.standing(indicator)
    plan = f"แผน{year}"
    if indicator.measures:
        measures = listed(measure_name(measure) for measure in indicator.measures)
        if not facts.answers_result:
            return RELATED.format(plan=year, measures=measures)
        return pick(ANSWERED, indicator.number).format(plan=plan, measures=measures)
    if indicator.has_approach:
        return f"หน่วยงานได้กำหนดแนวทางยกระดับตัวชี้วัดนี้ไว้ใน{plan} แล้ว"
    if not facts.has_plan or standing in {Standing.FULL, Standing.MISSING}:
        return ""
    lacking = f"{plan} ยังไม่มีมาตรการที่ตอบสนองตัวชี้วัดนี้โดยตรง"
    return lacking if standing == Standing.EXCELLENT else f"{lacking} จึงควรกำหนดเพิ่มเติม"
