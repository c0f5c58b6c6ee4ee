import pytest

from assessments.enums import AgencyKind
from assessments.models import Agency, FiscalYear
from reports.composing.title import agency_line, title_lines
from reports.enums import ReportKind
from reports.models import Report

AGENCY = Agency(name="เทศบาลตำบลตัวอย่าง", kind=AgencyKind.SUBDISTRICT_MUNICIPALITY, district="สมมุติ", province="ทดลอง")


def report(kind: ReportKind = ReportKind.IMPLEMENTATION, round_: int = 12, title: str = "") -> Report:
    return Report(agency=AGENCY, fiscal_year=FiscalYear(2566), kind=kind, round=round_, title=title)


@pytest.mark.parametrize(("round_", "said"), [(6, "(รอบ ๖ เดือน)"), (12, "(รอบ ๑๒ เดือน)")])
def test_an_implementation_report_says_its_round(round_: int, said: str) -> None:
    assert title_lines(report(round_=round_)) == (
        "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "เทศบาลตำบลตัวอย่าง อำเภอสมมุติ จังหวัดทดลอง",
        f"ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ {said}",
    )


def test_a_plan_is_for_the_whole_year() -> None:
    assert title_lines(report(ReportKind.PLAN)) == (
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "เทศบาลตำบลตัวอย่าง อำเภอสมมุติ จังหวัดทดลอง",
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
    )


def test_an_analysis_has_a_name_of_two_lines() -> None:
    assert title_lines(report(ReportKind.ANALYSIS)) == (
        "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส",
        "ในการดำเนินงานของหน่วยงานภาครัฐ (ITA)",
        "เทศบาลตำบลตัวอย่าง อำเภอสมมุติ จังหวัดทดลอง",
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
    )


def test_the_agencys_own_lines_take_the_place_of_the_usual_ones() -> None:
    assert title_lines(report(title="รายงานผล\n\n ปี ๒๕๖๖ \n")) == ("รายงานผล", "ปี ๒๕๖๖")


@pytest.mark.parametrize(
    ("name", "kind", "district", "province", "line"),
    [
        ("เทศบาลตำบลตัวอย่าง", "", "", "", "เทศบาลตำบลตัวอย่าง"),
        ("เทศบาลตำบลตัวอย่าง", "", "อำเภอสมมุติ", "จังหวัดทดลอง", "เทศบาลตำบลตัวอย่าง อำเภอสมมุติ จังหวัดทดลอง"),
        ("องค์การบริหารส่วนจังหวัดทดลอง", AgencyKind.PROVINCE, "เมือง", "ทดลอง", "องค์การบริหารส่วนจังหวัดทดลอง"),
        ("กรุงเทพมหานคร", AgencyKind.SPECIAL, "", "กรุงเทพมหานคร", "กรุงเทพมหานคร"),
        ("สำนักงานเขตตัวอย่าง", AgencyKind.SPECIAL, "สมมุติ", "กรุงเทพมหานคร", "สำนักงานเขตตัวอย่าง เขตสมมุติ กรุงเทพมหานคร"),
        ("เมืองพัทยา", AgencyKind.SPECIAL, "บางละมุง", "ชลบุรี", "เมืองพัทยา อำเภอบางละมุง จังหวัดชลบุรี"),
    ],
)
def test_the_agency_stands_with_its_district_and_province(
    name: str, kind: str, district: str, province: str, line: str
) -> None:
    assert agency_line(Agency(name=name, kind=kind, district=district, province=province)) == line
