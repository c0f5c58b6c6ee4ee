"""The results: overall, per instrument, per indicator; strengths, points to develop, and a conclusion."""

from collections.abc import Iterable

from reports.composing.analysis.facts import (
    FULL_MARKS,
    AnalysisFacts,
    Figure,
    IndicatorFacts,
    Standing,
    Trend,
)
from reports.composing.analysis.wording import (
    change_beside,
    fiscal_year,
    indicator_name,
    listed,
    mark_text,
    names,
    names_with_scores,
    numbers,
    points,
    rating_text,
    score_text,
    sentences,
    thai,
)

NAMED_AT_MOST = 4
NEXT_LOWEST = 3


def overall(facts: AnalysisFacts) -> str:
    """The overall score with its level, its change, the pass mark and what is lacking to the next level."""
    if facts.overall.score is None:
        return _not_yet_known(facts)
    rating = f" อยู่ใน{rating_text(facts.rating)}" if facts.rating else ""
    return sentences(
        f"{facts.agency}ได้รับผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
        f"ประจำ{fiscal_year(facts.year)} ในภาพรวม {points(facts.overall.score)}{rating}",
        _against_the_mark(facts),
        _overall_change(facts),
        _to_the_next_level(facts),
    )


def instruments(facts: AnalysisFacts) -> str:
    """A numbered line for each instrument, its parts below it where they are known."""
    if not facts.instruments:
        return "ไม่มีข้อมูลผลการประเมินรายเครื่องมือ"
    lines = ["ผลการประเมินแยกตามเครื่องมือ มีดังนี้"]
    for place, instrument in enumerate(facts.instruments, start=1):
        lines.append(f"{thai(place)}. {instrument.full_name} {_figure(instrument, facts)}")
        for part_place, part in enumerate(instrument.known_parts, start=1):
            lines.append(f"{thai(place)}.{thai(part_place)} {instrument.code} {part.name} {_figure(part, facts)}")
    return "\n".join(lines)


def indicators(facts: AnalysisFacts) -> str:
    """A line for each indicator."""
    if not facts.known:
        return "ไม่มีข้อมูลคะแนนรายตัวชี้วัด จึงยังวิเคราะห์ผลเป็นรายตัวชี้วัดไม่ได้"
    lines = [f"- {indicator_name(one)} {_percent(one)}" for one in facts.indicators]
    return "\n".join(["ผลการประเมินรายตัวชี้วัด มีดังนี้", *lines])


def strengths(facts: AnalysisFacts) -> str:
    """What the agency does best; never a strength of what has not passed."""
    if not facts.known:
        return "เมื่อทราบคะแนนรายตัวชี้วัดแล้ว หน่วยงานจะสรุปจุดแข็งไว้ในส่วนนี้"
    if facts.all_full:
        return (
            f"จุดแข็งของ{facts.agency} คือ ได้คะแนนเต็มครบทั้ง {thai(len(facts.known))} ตัวชี้วัด "
            "แสดงว่างานทุกด้านที่ประเมินเป็นไปตามเกณฑ์อย่างครบถ้วน"
        )
    full = facts.of_standing(Standing.FULL)
    excellent = tuple(one for one in reversed(facts.of_standing(Standing.EXCELLENT)) if one not in facts.lowest)
    if full:
        also = f" นอกจากนี้ {_some(excellent)} ได้คะแนนในระดับสูงมาก" if excellent else ""
        return f"จุดแข็งของ{facts.agency} คือ {names(_in_order(full))} ซึ่งได้คะแนนเต็ม{also}"
    if excellent:
        return f"จุดแข็งของ{facts.agency} คือ {names_with_scores(excellent)} ซึ่งได้คะแนนในระดับสูงมาก"
    best = names_with_scores(facts.highest)
    if facts.highest[0] not in facts.failed:
        return f"ด้านที่{facts.agency}ทำได้ดีที่สุด คือ {best} ซึ่งผ่านเกณฑ์ {mark_text(facts.pass_mark)} คะแนน"
    return (
        f"ยังไม่มีตัวชี้วัดใดถึงเกณฑ์ผ่าน {mark_text(facts.pass_mark)} คะแนน "
        f"ตัวชี้วัดที่ได้คะแนนสูงที่สุด คือ {best} ซึ่งใช้เป็นฐานของการพัฒนาด้านอื่นได้"
    )


def development(facts: AnalysisFacts) -> str:
    """What is to be mended or raised: not passed, lowest, fallen, missing."""
    if not facts.known:
        return "หน่วยงานต้องติดตามผลคะแนนรายตัวชี้วัดเพื่อนำมากำหนดประเด็นที่ควรพัฒนา"
    if facts.all_full:
        return (
            "สำหรับประเด็นที่ควรพัฒนา แม้ไม่มีตัวชี้วัดใดได้คะแนนต่ำกว่าคะแนนเต็ม หน่วยงานยังต้องรักษามาตรฐานการดำเนินงาน "
            "ทบทวนแนวปฏิบัติให้ทันเกณฑ์การประเมินของปีถัดไป และป้องกันมิให้คุณภาพถดถอย"
        )
    return sentences(_not_passed(facts), _lowest(facts), _others_short(facts), _fallen(facts), _missing(facts))


def conclusion(facts: AnalysisFacts) -> str:
    """What the result as a whole says, by the overall score; the last sentence leads to the analysis."""
    leads_on = f"{facts.agency}จึงวิเคราะห์สาเหตุและแนวทางเป็นรายตัวชี้วัดในส่วนถัดไป" if facts.known else ""
    return sentences(f"โดยสรุป {_says(facts)}", leads_on)


def _says(facts: AnalysisFacts) -> str:
    match facts.standing(facts.overall):
        case Standing.FULL:
            return "ผลการประเมินแสดงว่าระบบงานมีความสุจริตและโปร่งใสครบถ้วนตามเกณฑ์ ภารกิจสำคัญต่อจากนี้คือรักษามาตรฐานไว้อย่างต่อเนื่อง"
        case Standing.EXCELLENT | Standing.PASSED if facts.failed:
            return "หน่วยงานผ่านเกณฑ์ในภาพรวม แต่ยังมีตัวชี้วัดที่ไม่ผ่านเกณฑ์ ซึ่งต้องแก้ไขก่อนเป็นลำดับแรก"
        case Standing.EXCELLENT:
            return "ระบบงานมีความสุจริตและโปร่งใสในระดับสูงมาก ภารกิจสำคัญต่อจากนี้คือรักษาระดับไว้และเติมเต็มส่วนที่ยังขาด"
        case Standing.PASSED:
            return "การดำเนินงานมีความโปร่งใสในระดับดี และยกระดับให้สูงขึ้นได้อีกหากแก้ไขตัวชี้วัดที่ได้คะแนนต่ำอย่างตรงจุด"
        case Standing.BELOW:
            return "หน่วยงานยังไม่ผ่านเกณฑ์ในภาพรวม จำเป็นต้องปรับปรุงการดำเนินงานอย่างจริงจังและติดตามผลอย่างใกล้ชิด"
        case Standing.FAR_BELOW:
            return "หน่วยงานยังห่างจากเกณฑ์ผ่านมาก ผู้บริหารต้องกำกับการแก้ไขด้วยตนเองและจัดลำดับเรื่องเร่งด่วนให้ชัดเจน"
        case _:
            return "ข้อมูลที่มีอยู่ยังไม่พอจะสรุปผลในภาพรวม แต่เพียงพอให้เริ่มปรับปรุงตัวชี้วัดที่ทราบคะแนนแล้ว"


def _not_yet_known(facts: AnalysisFacts) -> str:
    said = (
        f"ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{facts.agency} "
        f"ประจำ{fiscal_year(facts.year)} ยังสรุปคะแนนภาพรวมไม่ได้"
    )
    if not facts.known:
        return said
    because = f"เนื่องจากไม่มีข้อมูลคะแนนของ{names(facts.missing)}" if facts.missing else ""
    bounds = ""
    if facts.bounds:
        low, high = facts.bounds
        bounds = f"จากคะแนนที่ทราบ คะแนนภาพรวมจะอยู่ระหว่าง {score_text(low)} ถึง {points(high)}"
    return sentences(said, because, bounds)


def _overall_change(facts: AnalysisFacts) -> str:
    figure, before = facts.overall, fiscal_year(facts.previous_year)
    if figure.change is None:
        return f"ทั้งนี้ ไม่มีผลการประเมินของ{before} ให้เปรียบเทียบ"
    match figure.trend:
        case Trend.RISEN:
            return f"คะแนนเพิ่มขึ้น {points(figure.change)} จาก{before} ซึ่งได้ {points(figure.previous)}"
        case Trend.FALLEN:
            return f"คะแนนลดลง {points(-figure.change)} จาก{before} ซึ่งได้ {points(figure.previous)}"
        case _:
            return f"คะแนนเท่ากับผลการประเมินของ{before}"


def _against_the_mark(facts: AnalysisFacts) -> str:
    score, mark = facts.overall.score, facts.pass_mark
    if score is None or score >= FULL_MARKS:
        return "ซึ่งเป็นคะแนนเต็ม" if score is not None else ""
    if score >= mark:
        return f"ซึ่งผ่านเกณฑ์ {mark_text(mark)} คะแนน และห่างจากคะแนนเต็ม {points(FULL_MARKS - score)}"
    return f"ซึ่งยังต่ำกว่าเกณฑ์ผ่าน {mark_text(mark)} คะแนน อยู่ {points(mark - score)}"


def _to_the_next_level(facts: AnalysisFacts) -> str:
    level = facts.next_level
    if level is None or facts.overall.score is None:
        return ""
    short = level.minimum_overall - facts.overall.score
    needs = [f"เพิ่มคะแนนภาพรวมอีก {points(short)}"] if short > 0 else []
    weak = [one for one in facts.instruments if one.score is not None and one.score < level.minimum_instrument]
    if weak:
        tools = listed(f"{one.code} ({points(one.score)})" for one in weak)
        needs.append(f"ยกระดับเครื่องมือ {tools} ให้ได้ไม่น้อยกว่า {mark_text(level.minimum_instrument)} คะแนน")
    return f"หากจะเลื่อนขึ้นเป็น{rating_text(level.name)} ต้อง{' และ'.join(needs)}" if needs else ""


def _figure(figure: Figure, facts: AnalysisFacts) -> str:
    if figure.score is None:
        return "ยังสรุปคะแนนไม่ได้ เนื่องจากข้อมูลคะแนนไม่ครบ"
    return f"ได้ {points(figure.score)}{change_beside(figure, facts.previous_year)}"


def _percent(indicator: IndicatorFacts) -> str:
    return "ไม่มีข้อมูลคะแนน" if indicator.score is None else f"ได้คะแนนร้อยละ {score_text(indicator.score)}"


def _not_passed(facts: AnalysisFacts) -> str:
    failed = facts.failed
    if not failed:
        return ""
    return f"ประเด็นที่ต้องแก้ไขก่อน คือ {names_with_scores(failed)} ซึ่งยังไม่ถึงเกณฑ์ผ่าน {mark_text(facts.pass_mark)} คะแนน"


def _lowest(facts: AnalysisFacts) -> str:
    """The lowest, unless it was named already because it has not passed."""
    if facts.all_equal:
        known = facts.known[0]
        return f"ตัวชี้วัดที่ทราบคะแนนได้คะแนนเท่ากันทั้งหมด ({points(known.score)}) จึงควรพัฒนาไปพร้อมกัน"
    together = "เท่ากัน" if len(facts.lowest) > 1 else ""
    if facts.lowest[0] in facts.failed:
        return f"โดย{numbers(facts.lowest)} ได้คะแนนต่ำที่สุด{together}" if len(facts.failed) > 1 else ""
    return f"ประเด็นที่ควรพัฒนาเป็นลำดับแรก คือ {names_with_scores(facts.lowest)} ซึ่งได้คะแนนต่ำที่สุด{together}"


def _others_short(facts: AnalysisFacts) -> str:
    """The next lowest that passed, by name; what else lacks full marks by number, but not the best of a weak year."""
    if facts.all_equal:
        return ""
    said = {*facts.lowest, *facts.failed, *facts.highest}
    passed = [one for one in facts.of_standing(Standing.PASSED) if one not in said]
    cut = passed[:NEXT_LOWEST][-1].score if passed else None
    nearest = [one for one in passed if one.score is not None and cut is not None and one.score <= cut]
    rest = _in_order(one for one in facts.short_of_full if one not in said and one not in nearest)
    return sentences(
        f"รองลงมา คือ {names_with_scores(nearest)}" if nearest else "",
        f"ส่วน{numbers(rest)} ได้คะแนนดีกว่า แต่ยังพัฒนาไปสู่คะแนนเต็มได้อีก" if rest else "",
    )


def _fallen(facts: AnalysisFacts) -> str:
    fallen = facts.of_trend(Trend.FALLEN)
    if not fallen:
        return ""
    return f"ทั้งนี้ {numbers(fallen)} มีคะแนนลดลงจาก{fiscal_year(facts.previous_year)} จึงต้องติดตามเป็นพิเศษ"


def _missing(facts: AnalysisFacts) -> str:
    if not facts.missing:
        return ""
    return f"สำหรับ{names(facts.missing)} ไม่มีข้อมูลคะแนน จึงไม่รวมในการจัดลำดับ"


def _some(indicators: tuple[IndicatorFacts, ...]) -> str:
    """By name and score; by number where there are many."""
    return names_with_scores(indicators) if len(indicators) <= NAMED_AT_MOST else numbers(indicators)


def _in_order(indicators: Iterable[IndicatorFacts]) -> list[IndicatorFacts]:
    return sorted(indicators, key=lambda one: one.number)
