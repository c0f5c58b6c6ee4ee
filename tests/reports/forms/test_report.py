import pytest

from assessments.models import Agency
from reports.enums import ReportKind, TableRows
from reports.forms import ReportForm
from reports.models import Report, TableLayout
from tests.factories import AgencyFactory
from tests.reports.content import make_report, preset

pytestmark = pytest.mark.django_db

USUAL_TITLE = (
    "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน\n"
    "เทศบาลตำบลตัวอย่าง อำเภอสมมุติ จังหวัดทดลอง\n"
    "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ (รอบ ๑๒ เดือน)"
)


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(name="เทศบาลตำบลตัวอย่าง", district="สมมุติ", province="ทดลอง")


@pytest.fixture
def report(agency: Agency) -> Report:
    return make_report(agency)


def posted(report: Report, **values: str) -> ReportForm:
    data = {"layout": str(report.layout.pk), "digit_style": "", "title": "", "introduction": ""}
    return ReportForm(data | values, instance=report)


def test_the_form_opens_with_the_usual_wording(report: Report) -> None:
    form = ReportForm(instance=report)

    assert form["title"].value() == USUAL_TITLE
    assert form["introduction"].value() == preset("implementation-6").introduction


def test_the_form_opens_with_the_agencys_own_wording(report: Report) -> None:
    report.title, report.introduction = "รายงานผล", "ปี {year}"
    form = ReportForm(instance=report)

    assert (form["title"].value(), form["introduction"].value()) == ("รายงานผล", "ปี {year}")


def test_only_layouts_of_this_report_and_agency_can_be_chosen(agency: Agency, report: Report) -> None:
    own = TableLayout.objects.create(agency=agency, name="own", title="ของเรา", report_kind=ReportKind.IMPLEMENTATION)
    TableLayout.objects.create(
        agency=AgencyFactory(), name="theirs", title="ของเขา", report_kind=ReportKind.IMPLEMENTATION
    )
    TableLayout.objects.create(
        agency=agency, name="rows", title="รายตัวชี้วัด", report_kind=ReportKind.IMPLEMENTATION, rows=TableRows.INDICATORS
    )
    names = [layout.name for layout in ReportForm(instance=report).fields["layout"].queryset]

    assert names == [
        own.name,
        "implementation-4",
        "implementation-6",
        "implementation-6-suggestion",
        "implementation-7",
    ]


def test_usual_wording_is_not_stored_as_the_agencys_own(report: Report) -> None:
    usual = preset("implementation-6").introduction
    form = posted(report, title=USUAL_TITLE.replace("\n", "\r\n"), introduction=usual)

    assert form.is_valid()
    assert (form.cleaned_data["title"], form.cleaned_data["introduction"]) == ("", "")


@pytest.mark.parametrize("source", ["implementation-6", "implementation-4"])
def test_a_changed_layout_brings_its_own_introduction(report: Report, source: str) -> None:
    form = posted(report, layout=str(preset("implementation-4").pk), introduction=preset(source).introduction)

    assert form.is_valid()
    assert form.cleaned_data["introduction"] == ""


def test_own_wording_is_cleaned_and_kept(report: Report) -> None:
    form = posted(report, title=" รายงานผล \n\nปี ๒๕๖๖\u200b", introduction="การดํา เนินการ\nปี {year} ")

    assert form.is_valid()
    assert (form.cleaned_data["title"], form.cleaned_data["introduction"]) == (
        "รายงานผล\nปี ๒๕๖๖",
        "การดํา เนินการ\nปี {year}".replace("ํา", "ำ"),
    )


def test_a_title_has_at_most_six_lines(report: Report) -> None:
    form = posted(report, title="ก\nข\nค\nง\nจ\nฉ\nช")

    assert form.errors == {"title": ["หัวเรื่องมี 7 บรรทัด ใส่ได้ไม่เกิน 6 บรรทัด โปรดรวมหรือลบบางบรรทัด"]}


def test_an_unknown_field_is_refused_in_words(report: Report) -> None:
    form = posted(report, introduction="ปี {yaer}")

    assert form.errors == {
        "introduction": [
            "บทนำมี {yaer} ซึ่งระบบเติมข้อความให้ไม่ได้ ใช้ได้เฉพาะ {agency} {year} {previous_year} {overall} {rating}"
        ]
    }
