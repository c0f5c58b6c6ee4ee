"""The usual wording of the papers around a report, drafted from the same data. All of it may be replaced."""

from dataclasses import dataclass

from ita_portal.thai.dates import format_thai_date, round_bounds
from measures.enums import ReportingRound
from reports.composing.analysis.wording import fiscal_year
from reports.composing.letter_figures import (
    count_text,
    numbered_titles,
    result_sentence,
    result_text,
    rows,
    status_lines,
)
from reports.composing.posts import clerk, mayor, secretariat, secretariat_name
from reports.composing.title import OFFICIAL_NAMES, round_name
from reports.enums import LetterKind, ReportKind
from reports.queries import ReportContent

MATTER, FACTS, PROPOSAL = "เรื่องเดิม", "ข้อเท็จจริง", "ข้อเสนอ"
MEASURES = OFFICIAL_NAMES[ReportKind.PLAN]
ASSESSMENT = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA)"
_NACC = "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.)"
_ATTACHED = "รายละเอียดปรากฏตามเอกสารที่แนบมาพร้อมนี้"
_FOR_CONSIDERATION = "จึงเรียนมาเพื่อโปรดพิจารณา"


@dataclass(frozen=True)
class Wording:
    """What a letter says where nobody wrote anything else. `body` has a paragraph or a list item on each line."""

    subject: str
    body: str
    signatory_title: str
    office: str = ""
    to: str = ""


def usual_wording(content: ReportContent, kind: LetterKind) -> Wording:
    """The wording of a letter around the report of `content`."""
    agency = content.report.agency
    if kind == LetterKind.ANNOUNCEMENT:
        subject = f"{MEASURES} {_year(content)}"
        return Wording(subject, _lines(*_announcement(content)), mayor(agency))
    return Wording(
        subject=_memo_subject(content),
        body=_lines(MATTER, _matter(content), FACTS, *_facts(content), PROPOSAL, *_proposal(content)),
        signatory_title=clerk(agency),
        office=secretariat(agency),
        to=mayor(agency),
    )


def _lines(*lines: str) -> str:
    return "\n".join(filter(None, lines))


def _year(content: ReportContent) -> str:
    """The fiscal year the report is made for."""
    return f"ประจำ{fiscal_year(content.report.fiscal_year_id)}"


def _memo_subject(content: ReportContent) -> str:
    report = content.report
    subject = f"{OFFICIAL_NAMES[ReportKind(report.kind)]} {_year(content)}"
    if report.kind == ReportKind.PLAN:
        return f"ขอความเห็นชอบ{subject}"
    if report.kind == ReportKind.IMPLEMENTATION:
        return f"{subject} ({round_name(ReportingRound(report.round))})"
    return subject


def _matter(content: ReportContent) -> str:
    """What went before."""
    agency = content.report.agency.name
    if content.report.kind == ReportKind.IMPLEMENTATION:
        return f"ตามที่{agency}ได้กำหนด{MEASURES} {_year(content)} และมอบหมายให้ส่วนราชการที่รับผิดชอบดำเนินการพร้อมทั้งรายงานผล นั้น"
    task = f"นำผลการประเมินไปกำหนด{MEASURES}" if content.report.kind == ReportKind.PLAN else "วิเคราะห์ผลการประเมิน"
    return f"ตามที่{_NACC} ได้ดำเนิน{ASSESSMENT} เป็นประจำทุกปีงบประมาณ และให้หน่วยงาน{task} เพื่อปรับปรุงและพัฒนาการดำเนินงาน นั้น"


def _facts(content: ReportContent) -> list[str]:
    """The result, the measures and what is attached."""
    office = secretariat_name(content.report.agency)
    count = count_text(content)
    match content.report.kind:
        case ReportKind.PLAN:
            measures = f" ประกอบด้วย{count}" if count else ""
            drafted = f"{office}ได้จัดทำ{MEASURES} {_year(content)} แล้ว{measures} {_ATTACHED}"
            return [result_sentence(content), drafted]
        case ReportKind.ANALYSIS:
            answered = f" พร้อมทั้งรวบรวม{count} เพื่อนำผลการวิเคราะห์ไปสู่การปฏิบัติ" if count else ""
            drafted = f"{office}ได้วิเคราะห์ผลการประเมินและจัดทำรายงานแล้ว{answered} {_ATTACHED}"
            return [result_sentence(content), drafted]
    return [*_carried_out(content), result_sentence(content)]


def _carried_out(content: ReportContent) -> list[str]:
    """What was gathered for the round of an implementation report, and how far the measures are."""
    round_ = ReportingRound(content.report.round)
    first, last = round_bounds(content.report.fiscal_year_id, round_.value)
    period = f"{round_name(round_)} (วันที่ {format_thai_date(first)} ถึงวันที่ {format_thai_date(last)})"
    count = count_text(content)
    gathered = f"{secretariat_name(content.report.agency)}ได้รวบรวมผลการดำเนินการ {period}"
    gathered += f" ของ{count} และจัดทำรายงานแล้ว" if count else " และจัดทำรายงานแล้ว"
    sentence, *items = status_lines(content) or ("",)
    told = " ".join(filter(None, (gathered, sentence)))
    return [told, *items, _ATTACHED] if items else [f"{told} {_ATTACHED}"]


def _proposal(content: ReportContent) -> list[str]:
    """What the mayor is asked for."""
    if content.report.kind == ReportKind.PLAN:
        return [
            "เห็นควรดำเนินการ ดังนี้",
            f"๑. ให้ความเห็นชอบ{MEASURES} {_year(content)} และลงนามในประกาศที่แนบมาพร้อมนี้",
            "๒. แจ้งส่วนราชการที่รับผิดชอบดำเนินการตามมาตรการและรายงานผลตามรอบระยะเวลาที่กำหนด",
            "๓. เผยแพร่มาตรการและประกาศบนเว็บไซต์ของหน่วยงานให้ประชาชนทราบ",
            f"{_FOR_CONSIDERATION} หากเห็นชอบ โปรดลงนามในประกาศที่แนบมาพร้อมนี้",
        ]
    aim = "เพื่อให้ประชาชนทราบและตรวจสอบได้"
    if content.report.kind == ReportKind.ANALYSIS:
        aim = "และแจ้งส่วนราชการที่เกี่ยวข้องนำผลการวิเคราะห์ไปปรับปรุงการดำเนินงาน"
    return [f"เห็นควรให้ความเห็นชอบรายงานฉบับนี้ เผยแพร่บนเว็บไซต์ของหน่วยงาน {aim}", _FOR_CONSIDERATION]


def _announcement(content: ReportContent) -> list[str]:
    """Why there are measures, which they are, who carries them out."""
    agency, year = content.report.agency.name, _year(content)
    result = result_text(content)
    answers = f"ผล{ASSESSMENT}"
    if result:
        answers += f" ประจำ{fiscal_year(content.result.year)} ซึ่ง{result}"
    why = (
        f"ด้วย{agency}มุ่งมั่นบริหารงานด้วยความซื่อสัตย์สุจริต โปร่งใส และตรวจสอบได้ "
        f"และได้นำ{answers} มาวิเคราะห์เพื่อปรับปรุงและพัฒนาการดำเนินงาน จึงกำหนด{MEASURES} {year}"
    )
    titles = list(numbered_titles(content))
    ordered = "ให้ส่วนราชการที่รับผิดชอบดำเนินการตามมาตรการดังกล่าว และรายงานผลต่อผู้บริหารตามรอบระยะเวลาที่กำหนด"
    named = f"{why} ดังต่อไปนี้" if rows(content) else f"{why} รายละเอียดแนบท้ายประกาศนี้"
    return [named, *titles, ordered, "จึงประกาศให้ทราบโดยทั่วกัน"]
