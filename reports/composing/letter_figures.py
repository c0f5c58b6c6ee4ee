"""What letters say of a year in figures: the result, how many measures there are, and how far they are."""

from collections import Counter
from collections.abc import Iterator

from ita_portal.thai.text import split_marker
from measures.enums import MeasureKind, ProgressStatus
from reports.composing.analysis.wording import fiscal_year, listed, points, rating_text, thai
from reports.queries import ReportContent, ReportedMeasure

_UNITS = {
    MeasureKind.MEASURE: ("มาตรการ", "มาตรการ"),
    MeasureKind.PROJECT: ("โครงการ", "โครงการ"),
    MeasureKind.ACTIVITY: ("กิจกรรม", "กิจกรรม"),
}
# The states of measures in the order they are told.
_NO_STATUS, _NO_REPORT = "no_status", "no_report"
_STATES = {
    ProgressStatus.COMPLETED.value: "ดำเนินการแล้วเสร็จ",
    ProgressStatus.IN_PROGRESS.value: "อยู่ระหว่างดำเนินการ",
    ProgressStatus.NOT_STARTED.value: "ยังไม่ได้ดำเนินการ",
    _NO_STATUS: "รายงานผลแล้วแต่ไม่ได้ระบุสถานะ",
    _NO_REPORT: "ยังไม่มีรายงานผลในรอบนี้",
}
_MEASURES = "มาตรการ โครงการ และกิจกรรม"


def result_text(content: ReportContent) -> str:
    """ "ได้คะแนนภาพรวม ๘๗.๗๐ คะแนน อยู่ในระดับผ่าน", as much of it as is known; "" where nothing is."""
    result = content.result
    parts = []
    if result.overall is not None:
        parts.append(f"ได้คะแนนภาพรวม {points(result.overall)}")
    if result.rating:
        parts.append(f"อยู่ใน{rating_text(result.rating)}")
    return " ".join(parts)


def result_sentence(content: ReportContent) -> str:
    """The year of the result and what it was; "" where nothing is known."""
    text = result_text(content)
    return f"ผลการประเมิน ITA ประจำ{fiscal_year(content.result.year)} {content.report.agency.name}{text}" if text else ""


def rows(content: ReportContent) -> tuple[ReportedMeasure, ...]:
    """The measures, or where there are none the rows that say how indicators are to be raised."""
    return content.measures or content.approaches


def count_text(content: ReportContent) -> str:
    """ "มาตรการ ๕ มาตรการ โครงการ ๒ โครงการ และกิจกรรม ๑ กิจกรรม"; "" where there is nothing."""
    counts = Counter(row.measure.kind for row in content.measures)
    parts = [f"{name} {thai(counts[kind])} {unit}" for kind, (name, unit) in _UNITS.items() if counts[kind]]
    if content.approaches:
        parts.append(f"แนวทางยกระดับตัวชี้วัด {thai(len(content.approaches))} แนวทาง")
    return listed(parts) if parts else ""


def status_lines(content: ReportContent) -> tuple[str, ...]:
    """How far the measures are: one sentence where all are equally far, else a sentence and a list item for each state
    there is; nothing where no status is stated. Where there are approaches besides, it is said that they do not count.
    """
    counts = Counter(map(_state, rows(content)))
    whose = _MEASURES if content.measures and content.approaches else ""
    if len(counts) > 1:
        summed_up = f"โดยผลการดำเนินการของ{whose} สรุปได้ดังนี้" if whose else "สรุปได้ดังนี้"
        items = (f"- {words} {thai(counts[state])} รายการ" for state, words in _STATES.items() if counts[state])
        return summed_up, *items
    state = next(iter(counts), _NO_STATUS)
    if state == _NO_STATUS:
        return ()
    if state == _NO_REPORT:
        return (f"ทั้งนี้ {whose}ยังไม่มีการรายงานผลในรอบนี้",)
    return (f"โดย{whose}{'ทุกรายการ' if counts[state] > 1 else ''}{_STATES[state]}",)


def _state(row: ReportedMeasure) -> str:
    if row.progress is None:
        return _NO_REPORT
    return row.progress.status or _NO_STATUS


def numbered_titles(content: ReportContent) -> Iterator[str]:
    """ "๑. …" for each measure: its title in one line, without the number somebody may have typed before it."""
    for place, row in enumerate(rows(content), start=1):
        _marker, title = split_marker(" ".join(row.measure.title.split()))
        yield f"{thai(place)}. {title.strip()}"
