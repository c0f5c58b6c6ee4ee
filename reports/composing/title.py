"""The title block: official name of the report, agency, fiscal year and round."""

from assessments.enums import AgencyKind
from assessments.models import Agency
from ita_portal.thai.numerals import to_thai_digits
from measures.enums import ReportingRound
from reports.enums import ReportKind
from reports.models import Report

OFFICIAL_NAMES = {
    ReportKind.ANALYSIS: "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)",
    ReportKind.PLAN: "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
    ReportKind.IMPLEMENTATION: "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
}
# Where a name takes two lines on an upright page, the second begins so.
_SECOND_LINES = {ReportKind.ANALYSIS: "ในการดำเนินงาน"}
BANGKOK = "กรุงเทพมหานคร"


def title_lines(report: Report) -> tuple[str, ...]:
    """The lines the agency wrote itself, else the usual ones."""
    return tuple(line.strip() for line in report.title.splitlines() if line.strip()) or usual_title_lines(report)


def usual_title_lines(report: Report) -> tuple[str, ...]:
    """Name of the report, agency with district and province, fiscal year with the round of an implementation report."""
    year_line = f"ประจำปีงบประมาณ พ.ศ. {to_thai_digits(str(report.fiscal_year_id))}"
    if report.kind == ReportKind.IMPLEMENTATION:
        year_line = f"{year_line} ({round_name(ReportingRound(report.round))})"
    return *_name_lines(ReportKind(report.kind)), agency_line(report.agency), year_line


def _name_lines(kind: ReportKind) -> tuple[str, ...]:
    name, second = OFFICIAL_NAMES[kind], _SECOND_LINES.get(kind)
    if second is None:
        return (name,)
    first, joint, rest = name.partition(second)
    return first, f"{joint}{rest}"


def round_name(round_: ReportingRound) -> str:
    """ "รอบ ๖ เดือน" or "รอบ ๑๒ เดือน"."""
    return f"รอบ {to_thai_digits(str(round_.value))} เดือน"


def agency_line(agency: Agency) -> str:
    """ "เทศบาลตำบล… อำเภอ… จังหวัด…". A provincial organization names its province already; Bangkok has เขต."""
    in_bangkok = agency.province.strip() == BANGKOK
    district = _with_word(agency.district, "เขต" if in_bangkok else "อำเภอ")
    province = BANGKOK if in_bangkok else _with_word(agency.province, "จังหวัด")
    if agency.kind == AgencyKind.PROVINCE:
        district = ""
    if agency.name.endswith(province):
        province = ""
    return " ".join(part for part in (agency.name, district, province) if part)


def _with_word(name: str, word: str) -> str:
    name = name.strip()
    return name if not name or name.startswith(word) else f"{word}{name}"


def file_name(report: Report, extension: str = "pdf") -> str:
    """What a download is called: "รายงานผลการดำเนินการ_เทศบาลตำบล…_2566_12เดือน.pdf", Arabic so that files sort."""
    if report.kind == ReportKind.ANALYSIS:
        return f"รายงานการวิเคราะห์_{report.agency.name}_{report.fiscal_year_id}.{extension}"
    if report.kind == ReportKind.PLAN:
        return f"แผนมาตรการ_{report.agency.name}_{report.fiscal_year_id}.{extension}"
    return f"รายงานผลการดำเนินการ_{report.agency.name}_{report.fiscal_year_id}_{report.round}เดือน.{extension}"
