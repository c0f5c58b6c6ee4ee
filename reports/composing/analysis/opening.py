"""The preface and the rationale of an analysis."""

from decimal import Decimal

from reports.composing.analysis.facts import AnalysisFacts, InstrumentFacts
from reports.composing.analysis.wording import fiscal_year, listed, mark_text, sentences, thai

NUMERALS = ("", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ")


def preface(facts: AnalysisFacts) -> tuple[str, str, str]:
    """Why there is a report, what it holds, and what the agency hopes for."""
    why = (
        f"{facts.agency}จัดทำรายงานฉบับนี้ขึ้นเพื่อนำผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
        f"(Integrity and Transparency Assessment: ITA) ประจำ{fiscal_year(facts.year)} มาวิเคราะห์อย่างเป็นระบบ "
        "ให้ผู้บริหาร บุคลากร และประชาชนทราบตรงกันว่างานด้านใดทำได้ดีแล้ว งานด้านใดควรปรับปรุง และจะปรับปรุงด้วยวิธีใด"
    )
    last_part = "การนำผลการวิเคราะห์ไปสู่การปรับปรุงและพัฒนา"
    if facts.has_plan:
        last_part += f" ซึ่งแสดงมาตรการของ{fiscal_year(facts.measures_year)} พร้อมวิธีปฏิบัติ ระยะเวลา และผู้รับผิดชอบ"
    holds = (
        "เนื้อหาแบ่งออกเป็นสี่ส่วน คือ หลักการและเหตุผล ผลการประเมินในภาพรวม รายเครื่องมือ และรายตัวชี้วัด "
        f"การวิเคราะห์ผลการประเมินของแต่ละตัวชี้วัด และ{last_part}"
    )
    hopes = (
        f"{facts.agency}หวังว่ารายงานฉบับนี้จะช่วยให้ทุกส่วนราชการเห็นเป้าหมายร่วมกัน "
        "เป็นข้อมูลให้ประชาชนใช้ติดตามการทำงานของหน่วยงาน และนำไปสู่การบริหารงานที่สุจริต เปิดเผย และเป็นที่ไว้วางใจยิ่งขึ้น"
    )
    return why, holds, hopes


def rationale(facts: AnalysisFacts) -> tuple[str, str]:
    """What ITA is and how it is scored; what the agency does with the result."""
    what = sentences(
        "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.) "
        "ประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐเป็นประจำทุกปีงบประมาณ",
        "เพื่อให้แต่ละหน่วยงานรู้สถานะของตนเองและใช้ผลการประเมินเป็นเครื่องมือป้องกันการทุจริตตั้งแต่ต้นทาง",
        _instruments(facts),
    )
    answers = sentences(
        "การประเมินจะเกิดประโยชน์ต่อเมื่อหน่วยงานนำผลคะแนนมาหาสาเหตุและลงมือแก้ไข",
        f"{facts.agency}จึงวิเคราะห์ผลการประเมินประจำ{fiscal_year(facts.year)} เป็นรายตัวชี้วัด",
        "เพื่อระบุสิ่งที่ต้องแก้ไข สิ่งที่ควรพัฒนา และสิ่งที่ต้องรักษาไว้ แล้วนำไปกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        _due(facts),
    )
    return what, answers


def _instruments(facts: AnalysisFacts) -> str:
    if not facts.instruments:
        return ""
    count = len(facts.instruments)
    said = NUMERALS[count] if count < len(NUMERALS) else thai(count)
    tools = listed(_instrument(instrument) for instrument in facts.instruments)
    mark = f"คะแนนเต็ม ๑๐๐ คะแนน และกำหนดเกณฑ์ผ่านไว้ที่ {mark_text(facts.pass_mark)} คะแนน"
    return f"การประเมินใช้เครื่องมือ{said}ชนิด ได้แก่ {tools} รวม {thai(len(facts.indicators))} ตัวชี้วัด {mark}"


def _instrument(instrument: InstrumentFacts) -> str:
    return f"{instrument.full_name} น้ำหนักร้อยละ {mark_text(instrument.weight * Decimal(100))}"


def _due(facts: AnalysisFacts) -> str:
    if facts.due.number is None:
        return ""
    return f"รายงานนี้เป็นข้อมูลที่ต้องเปิดเผยต่อสาธารณะตามข้อ O{facts.due.number} ของการประเมินประจำ{fiscal_year(facts.year + 1)}"
