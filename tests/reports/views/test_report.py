"""The page of a report and its PDF."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from assessments.enums import Role
from assessments.models import Agency
from measures.models import Measure
from reports.models import Report
from tests.factories import AgencyFactory, MembershipFactory, UserFactory
from tests.reports.content import make_approach, make_measure, preset

pytestmark = pytest.mark.django_db

INTRODUCTION = "รายงานของ {agency} ปี {year}"


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")


def signed_in(client: Client, agency: Agency, role: Role) -> User:
    user = MembershipFactory(agency=agency, role=role).user
    client.force_login(user)
    return user


@pytest.fixture
def editor(client: Client, agency: Agency) -> User:
    return signed_in(client, agency, Role.EDITOR)


def address(kind: str = "implementation", year: int = 2566, slug: str = "example") -> str:
    return f"/agency/{slug}/{year}/reports/{kind}/"


def form_data(**values: str) -> dict[str, str]:
    layout = preset("implementation-4").pk
    return {"layout": str(layout), "digit_style": "arabic", "title": "รายงานผล", "introduction": INTRODUCTION} | values


def page(client: Client, path: str) -> BeautifulSoup:
    response = client.get(path)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_the_page_shows_the_report_as_it_will_be_printed(client: Client, agency: Agency, editor: User) -> None:
    make_measure(agency)
    soup = page(client, address())

    headings = [" ".join(heading.get_text().split()) for heading in soup.select("main table thead th")]
    assert headings == [
        "มาตรการ/แนวทาง",
        "ขั้นตอน/วิธีการปฏิบัติ",
        "หน่วยงาน ผู้รับผิดชอบ",
        "ระยะเวลา ดำเนินการ",
        "สรุปผลการดำเนินการ",
        "ผลลัพธ์/ความสำเร็จ",
    ]
    link = soup.select_one("main a[href$='/pdf/']")
    assert link is not None
    assert link.get_text(strip=True) == "ดาวน์โหลด PDF"


def test_saving_stores_the_report_and_comes_back(client: Client, agency: Agency, editor: User) -> None:
    make_measure(agency)
    response = client.post(address(), form_data(), follow=True)

    assert response.redirect_chain == [(address(), 302)]
    assert [str(message) for message in response.context["messages"]] == ["บันทึกรายงานเรียบร้อยแล้ว"]
    stored = Report.objects.get()
    assert (stored.agency, stored.fiscal_year_id, stored.kind, stored.round) == (agency, 2566, "implementation", 12)
    assert (stored.layout.name, stored.digit_style) == ("implementation-4", "arabic")
    assert (stored.title, stored.introduction) == ("รายงานผล", INTRODUCTION)
    assert stored.history.get().history_user == editor


def test_each_round_is_a_report_of_its_own(client: Client, agency: Agency, editor: User) -> None:
    make_measure(agency)
    client.post(address(), form_data())
    response = client.post(f"{address()}?round=6", form_data(title="รายงานรอบแรก"))

    assert response.headers["Location"] == f"{address()}?round=6"
    assert list(Report.objects.order_by("round").values_list("round", "title")) == [
        (6, "รายงานรอบแรก"),
        (12, "รายงานผล"),
    ]


def test_a_plan_is_for_the_whole_year(client: Client, agency: Agency, editor: User) -> None:
    make_measure(agency)
    client.post(f"{address('plan')}?round=6", form_data(layout=str(preset("plan-5").pk)))

    assert Report.objects.values_list("kind", "round").get() == ("plan", 12)
    assert page(client, address("plan")).select("nav[aria-label='รอบของรายงาน']") == []


def test_a_rejected_form_keeps_what_was_typed(client: Client, agency: Agency, editor: User) -> None:
    make_measure(agency)
    response = client.post(address(), form_data(introduction="ปี {yaer}"))
    soup = BeautifulSoup(response.content, "html.parser")

    assert Report.objects.count() == 0
    assert soup.select_one("#id_title").get_text().strip() == "รายงานผล"
    assert soup.select_one("#id_introduction").get_text().strip() == "ปี {yaer}"
    assert soup.select_one("details[open] form") is not None
    assert [item.get_text(strip=True) for item in soup.select(".error-summary li")] == [
        "บทนำ: บทนำมี {yaer} ซึ่งระบบเติมข้อความให้ไม่ได้ ใช้ได้เฉพาะ {agency} {year} {previous_year} {overall} {rating}"
    ]
    assert len(soup.select("main table")) == 1


def test_warnings_stand_above_the_report(client: Client, agency: Agency, editor: User) -> None:
    make_measure(agency, suggestion="ทำต่อ")
    make_approach(agency, 1)
    Report.objects.create(
        agency=agency,
        fiscal_year_id=2566,
        kind="implementation",
        layout=preset("implementation-6"),
        introduction="{rating}",
    )

    assert [item.get_text(strip=True) for item in page(client, address()).select(".alert-warning li")] == [
        "บทนำใช้ {rating} แต่ระบบยังไม่มีผลการประเมินปีงบประมาณ 2566 จึงพิมพ์ “-” แทน โปรดบันทึกผลการประเมิน หรือแก้ไขบทนำ",
        "รูปแบบตารางนี้ไม่มีช่องสำหรับ: ข้อเสนอแนะ ข้อความที่บันทึกไว้จึงไม่อยู่ในรายงาน โปรดเลือกรูปแบบตารางที่มีช่องดังกล่าวหากต้องการให้ปรากฏ",
        "รูปแบบตารางนี้ไม่มีตารางรายตัวชี้วัด แนวทางยกระดับรายตัวชี้วัด 1 รายการจึงไม่อยู่ในรายงาน",
    ]


def test_a_year_without_measures_says_so(client: Client, agency: Agency, editor: User) -> None:
    soup = page(client, address())

    assert soup.select_one(".empty h2").get_text() == "ปีนี้ยังไม่มีมาตรการ"
    assert (soup.select("main form"), soup.select("main a[href$='/pdf/']")) == ([], [])


def test_a_year_without_measures_has_no_pdf(client: Client, agency: Agency, editor: User) -> None:
    response = client.get(f"{address()}pdf/")

    assert (response.status_code, response.headers["Location"]) == (302, address())


def test_a_viewer_sees_the_report_without_the_form(client: Client, agency: Agency) -> None:
    make_measure(agency)
    signed_in(client, agency, Role.VIEWER)
    soup = page(client, address())

    assert (len(soup.select("main table")), soup.select("main form")) == (1, [])


def test_a_viewer_may_not_save(client: Client, agency: Agency) -> None:
    make_measure(agency)
    signed_in(client, agency, Role.VIEWER)

    assert client.post(address(), form_data()).status_code == 403
    assert Report.objects.count() == 0


@pytest.mark.parametrize("path", [address(), f"{address()}pdf/"])
def test_a_stranger_gets_404(client: Client, agency: Agency, path: str) -> None:
    make_measure(agency)
    client.force_login(UserFactory())

    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        address("memo"),
        address(year=2599),
        address(slug="nowhere"),
        f"{address()}?round=9",
        f"{address()}?round=x",
        f"{address('memo')}pdf/",
    ],
)
def test_what_does_not_exist_is_404(client: Client, agency: Agency, editor: User, path: str) -> None:
    assert client.get(path).status_code == 404


def test_somebody_not_signed_in_is_asked_to(client: Client, agency: Agency) -> None:
    assert client.get(address()).headers["Location"] == f"/sign-in/?next={address()}"


def test_the_pdf_is_only_read(client: Client, agency: Agency, editor: User) -> None:
    assert client.post(f"{address()}pdf/").status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_the_same_queries_for_any_number_of_measures(
    client: Client, agency: Agency, editor: User, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(count):
        make_measure(agency)
    assert Measure.objects.count() == count

    with django_assert_num_queries(31):
        client.get(address())


def test_a_second_editor_sees_both_versions(client: Client, agency: Agency, editor: User) -> None:
    make_measure(agency)
    client.post(address(), form_data(remarks="ของเขา", shows_cover="on", photos_per_page="4", version="0"))
    response = client.post(address(), form_data(remarks="ของฉัน", photos_per_page="4", version="0"))

    soup = BeautifulSoup(response.content, "html.parser")
    theirs = {text.find_parent("div", id=True)["id"]: text.get_text() for text in soup.select(".theirs .theirs-text")}
    assert theirs == {"div_id_remarks": "ของเขา", "div_id_shows_cover": "ใช่"}
    assert soup.select_one("#id_remarks").get_text().strip() == "ของฉัน"
    assert soup.select_one(".alert-warning h2").get_text() == "มีผู้อื่นบันทึกข้อมูลนี้ไปก่อนแล้ว"
    assert Report.objects.get().remarks == "ของเขา"
    seen = soup.select_one("#id_version")["value"]
    client.post(address(), form_data(remarks="ของฉัน", version=seen))
    stored = Report.objects.get()
    assert (stored.remarks, stored.shows_cover, stored.version) == ("ของฉัน", None, 2)


def test_cover_photos_and_signatures_are_chosen_on_the_page(client: Client, agency: Agency, editor: User) -> None:
    make_measure(agency)
    chosen = {"shows_cover": "on", "shows_signatures": "on", "signer_1_title": "ปลัดเทศบาล", "photos_per_page": "3"}
    client.post(address(), form_data(**chosen))

    soup = page(client, address())
    assert soup.select_one("input[name=shows_cover]").has_attr("checked")
    assert not soup.select_one("input[name=shows_activities]").has_attr("checked")
    assert soup.select_one("input[name=signer_1_title]")["value"] == "ปลัดเทศบาล"
    assert soup.select_one(".cover-agency p").get_text() == "เทศบาลตำบลตัวอย่าง"
    assert "ปลัดเทศบาล" in soup.select_one(".signatures").get_text()
