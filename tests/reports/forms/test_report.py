import pytest

from assessments.models import Agency
from reports.enums import ReportKind, TableRows
from reports.forms import ReportForm
from reports.models import Report, TableLayout
from reports.services.reports import Signer
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


def test_the_boxes_show_what_the_report_has_now(report: Report) -> None:
    report.layout.shows_cover = True
    report.shows_signatures = True
    form = ReportForm(instance=report)

    assert [form[name].value() for name in ("shows_cover", "shows_activities", "shows_signatures")] == [
        True,
        False,
        True,
    ]
    assert form["photos_per_page"].value() == 4


def test_boxes_left_alone_go_with_the_layout(report: Report) -> None:
    form = posted(report)
    assert form.is_valid()

    values = form.values()
    assert [values[name] for name in ("shows_cover", "shows_activities", "shows_signatures")] == [None, None, None]
    assert (values["photos_per_page"], values["remarks"], values["signers"]) == (4, "", ())


def test_a_box_ticked_against_the_layout_is_the_reports_own_choice(report: Report) -> None:
    form = posted(report, shows_cover="on", shows_activities="on", photos_per_page="3")
    assert form.is_valid()

    values = form.values()
    assert [values[name] for name in ("shows_cover", "shows_activities", "shows_signatures")] == [True, True, None]
    assert values["photos_per_page"] == 3


def test_a_box_unticked_against_the_layout_is_the_reports_own_choice(report: Report) -> None:
    report.layout.shows_cover = True
    report.layout.save()
    form = posted(report)
    assert form.is_valid()

    assert form.values()["shows_cover"] is False


def test_a_choice_that_agrees_with_the_layout_again_is_given_up(report: Report) -> None:
    report.shows_cover = True
    form = posted(report)
    assert form.is_valid()

    assert form.values()["shows_cover"] is None


def test_a_box_left_alone_goes_with_the_layout_chosen_now(agency: Agency, report: Report) -> None:
    own = TableLayout.objects.create(
        agency=agency, name="own", title="ของเรา", report_kind=ReportKind.IMPLEMENTATION, shows_cover=True
    )
    form = posted(report, layout=str(own.pk))
    assert form.is_valid()

    assert form.values()["shows_cover"] is None


def test_those_who_sign_close_ranks(report: Report) -> None:
    form = posted(
        report,
        signer_1_name="",
        signer_1_title="",
        signer_2_name=" นายสมมุติ  ทดลอง ",
        signer_2_title="ปลัดเทศบาล",
        signer_3_title="นายกเทศมนตรี",
    )
    assert form.is_valid()

    assert form.values()["signers"] == (Signer("นายสมมุติ ทดลอง", "ปลัดเทศบาล"), Signer("", "นายกเทศมนตรี"))


def test_the_form_opens_with_those_who_sign(report: Report) -> None:
    report.save()
    report.signatories.create(place=1, title="ปลัดเทศบาล")
    form = ReportForm(instance=report)

    assert (form["signer_1_name"].value(), form["signer_1_title"].value()) == ("", "ปลัดเทศบาล")
    assert (form["signer_2_title"].value(), form["signer_3_title"].value()) == ("", "")


def test_remarks_are_cleaned(report: Report) -> None:
    form = posted(report, remarks="\nเเก้ไขแล้ว ดําเนินการ\n")
    assert form.is_valid()

    assert form.values()["remarks"] == "แก้ไขแล้ว ดำเนินการ"


@pytest.mark.parametrize("number", ["1", "5", "x"])
def test_two_to_four_photos_stand_on_a_page(report: Report, number: str) -> None:
    assert list(posted(report, photos_per_page=number).errors) == ["photos_per_page"]
