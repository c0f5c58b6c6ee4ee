"""The whole narrative of an analysis, drafted from the facts: sections of paragraphs, each under a key that stays."""

from dataclasses import dataclass

from reports.composing.analysis import improvement, opening, results
from reports.composing.analysis.facts import AnalysisFacts
from reports.composing.analysis.indicator import indicator_analysis, indicator_heading
from reports.composing.analysis.topics import TOPICS
from reports.composing.analysis.wording import fiscal_year


@dataclass(frozen=True)
class Draft:
    """A paragraph under its key; lines with markers become lists. `heading` stands above it, "" for none."""

    key: str
    text: str
    heading: str = ""


@dataclass(frozen=True)
class Section:
    """A part of the report. `level` is that of its heading."""

    key: str
    heading: str
    drafts: tuple[Draft, ...]
    level: int = 1


def draft_sections(facts: AnalysisFacts) -> tuple[Section, ...]:
    """The same facts always give the same text. Every paragraph has a text."""
    return tuple(part(facts) for part in (_preface, _rationale, _results, _summary, _analysis, _practice))


def _preface(facts: AnalysisFacts) -> Section:
    return Section("preface", "คำนำ", _numbered("preface", opening.preface(facts)))


def _rationale(facts: AnalysisFacts) -> Section:
    return Section("rationale", "๑. หลักการและเหตุผล", _numbered("rationale", opening.rationale(facts)))


def _results(facts: AnalysisFacts) -> Section:
    drafts = (
        Draft("results.overall", results.overall(facts)),
        Draft("results.instruments", results.instruments(facts)),
        Draft("results.indicators", results.indicators(facts)),
    )
    heading = f"๒. ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{facts.agency} ประจำ{fiscal_year(facts.year)}"
    return Section("results", heading, drafts)


def _summary(facts: AnalysisFacts) -> Section:
    drafts = (
        Draft("summary.strengths", results.strengths(facts)),
        Draft("summary.development", results.development(facts)),
        Draft("summary.conclusion", results.conclusion(facts)),
    )
    return Section("summary", "จุดแข็งและประเด็นที่ควรพัฒนา", drafts, level=2)


def _analysis(facts: AnalysisFacts) -> Section:
    drafts = tuple(
        Draft(f"indicator.{one.number}", indicator_analysis(facts, one), indicator_heading(facts, one))
        for one in facts.indicators
    )
    return Section("analysis", "๓. การวิเคราะห์ผลการประเมินรายตัวชี้วัด", (Draft("analysis.1", _lead(facts)), *drafts))


def _practice(facts: AnalysisFacts) -> Section:
    """The topics are numbered as in the portal's own list, so that a key means the same topic in every year."""
    places = {name: place for place, name in enumerate(TOPICS, start=1)}
    first = Draft("practice.1", improvement.introduction(facts))
    topics = tuple(Draft(f"topic.{places[name]}", improvement.topic(facts, name), name) for name in facts.due.topics)
    last = Draft("practice.2", improvement.coverage(facts), "มาตรการที่กำหนด" if topics else "")
    heading = "๔. การนำผลการวิเคราะห์ไปสู่การปรับปรุง พัฒนา และรักษาระดับ"
    return Section("practice", heading, (first, *topics, last))


def _lead(facts: AnalysisFacts) -> str:
    against = (
        f"เปรียบเทียบกับคะแนนเต็ม เกณฑ์ผ่าน และผลของ{fiscal_year(facts.previous_year)}"
        if facts.has_predecessor
        else f"เปรียบเทียบกับคะแนนเต็มและเกณฑ์ผ่าน โดยไม่มีผลของ{fiscal_year(facts.previous_year)} ให้เปรียบเทียบ"
    )
    return f"{facts.agency}พิจารณาคะแนนของแต่ละตัวชี้วัดประจำ{fiscal_year(facts.year)} {against} ได้ผลการวิเคราะห์ดังนี้"


def _numbered(key: str, texts: tuple[str, ...]) -> tuple[Draft, ...]:
    return tuple(Draft(f"{key}.{place}", text) for place, text in enumerate(texts, start=1))
