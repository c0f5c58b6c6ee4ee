"""The papers around a report: their page, form and files."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from assessments.enums import Role
from assessments.models import Agency
from reports.models import Letter, RenderJob
from tests.factories import AgencyFactory, MeasureFactory, MembershipFactory, UserFactory
from tests.reports.content import make_measure

pytestmark = pytest.mark.django_db

REPORTS = "/agency/example/2566/reports/"
MEMO = f"{REPORTS}implementation/letters/memo/"
ANNOUNCEMENT = f"{REPORTS}plan/letters/announcement/"
SUBJECT = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"


@pytest.fixture
def agency() -> Agency:
    agency = AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")
    make_measure(agency, status="completed")
    return agency


def signed_in(client: Client, agency: Agency, role: Role) -> User:
    user = MembershipFactory(agency=agency, role=role).user
    client.force_login(user)
    return user


@pytest.fixture
def editor(client: Client, agency: Agency) -> User:
    return signed_in(client, agency, Role.EDITOR)


def page(client: Client, path: str) -> BeautifulSoup:
    response = client.get(path)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def form_data(**values: str) -> dict[str, str]:
    return {"version": "0", "subject": "เรื่องใหม่", "body": "ข้อเท็จจริง\nเนื้อความใหม่", "number": "ตย ๑"} | values


def letter_text(soup: BeautifulSoup) -> str:
    return " ".join(soup.select_one("article.document").get_text(" ").split())


def test_the_page_shows_the_letter_as_it_will_be_printed(client: Client, agency: Agency, editor: User) -> None:
    soup = page(client, MEMO)

    assert soup.select_one("article h1").get_text() == "บันทึกข้อความ"
    assert [lead.get_text() for lead in soup.select("article .lead")] == ["เรื่องเดิม", "ข้อเท็จจริง", "ข้อเสนอ"]
    links = [link["href"] for link in soup.select("main .page-head a")]
    assert links == [f"{MEMO}pdf/", f"{MEMO}word/"]
    assert soup.select_one("main .back-link")["href"] == f"{REPORTS}implementation/"


def test_the_announcement_names_the_measures(client: Client, agency: Agency, editor: User) -> None:
    soup = page(client, ANNOUNCEMENT)

    heading = [span.get_text() for span in soup.select("article h1 span")]
    assert heading == [
        "ประกาศเทศบาลตำบลตัวอย่าง",
        f"เรื่อง {SUBJECT}",
        "ประจำปีงบประมาณ พ.ศ.\xa0๒๕๖๖",
    ]
    items = [" ".join(item.get_text(" ").split()) for item in soup.select("article .item")]
    assert items == ["๑. เปิดเผยข้อมูลการจัดซื้อจัดจ้าง"]


def test_saving_stores_the_letter_and_comes_back(client: Client, agency: Agency, editor: User) -> None:
    response = client.post(MEMO, form_data(), follow=True)

    assert response.redirect_chain == [(MEMO, 302)]
    assert [str(message) for message in response.context["messages"]] == ["บันทึกเรียบร้อยแล้ว"]
    letter = Letter.objects.get()
    assert (letter.report.agency, letter.report.kind, letter.kind) == (agency, "implementation", "memo")
    assert (letter.subject, letter.body, letter.number) == ("เรื่องใหม่", "ข้อเท็จจริง\nเนื้อความใหม่", "ตย ๑")
    assert letter.history.get().history_user == editor
    soup = BeautifulSoup(response.content, "html.parser")
    assert [text.get_text() for text in soup.select("article .memo-text")][1:4] == ["ตย ๑", "", "เรื่องใหม่"]


def test_each_round_has_a_memo_of_its_own(client: Client, agency: Agency, editor: User) -> None:
    response = client.post(f"{MEMO}?round=6", form_data())

    assert response.headers["Location"] == f"{MEMO}?round=6"
    assert list(Letter.objects.values_list("report__round", flat=True)) == [6]
    assert "เรื่องใหม่" not in letter_text(page(client, MEMO))


def test_the_usual_wording_comes_back_with_one_button(client: Client, agency: Agency, editor: User) -> None:
    assert page(client, MEMO).select("button[name=restore]") == []
    client.post(MEMO, form_data())
    button = page(client, MEMO).select_one("button[name=restore]")
    assert button.get_text() == "ใช้ข้อความปกติ"

    response = client.post(MEMO, form_data(version="1", restore="all"), follow=True)
    assert [str(message) for message in response.context["messages"]] == ["เปลี่ยนกลับเป็นข้อความปกติเรียบร้อยแล้ว"]
    letter = Letter.objects.get()
    assert (letter.subject, letter.body, letter.number) == ("", "", "ตย ๑")


def test_a_rejected_form_keeps_what_was_typed(client: Client, agency: Agency, editor: User) -> None:
    response = client.post(MEMO, form_data(dated_day="1", dated_month="1", dated_year="2023"))
    soup = BeautifulSoup(response.content, "html.parser")

    assert Letter.objects.count() == 0
    assert soup.select_one("#id_subject").get_text().strip() == "เรื่องใหม่"
    assert soup.select_one("details[open] form") is not None
    assert [link["href"] for link in soup.select(".error-summary a")] == ["#id_dated_0"]


def test_a_second_editor_sees_both_versions(client: Client, agency: Agency, editor: User) -> None:
    client.post(MEMO, form_data(subject="ของคนแรก"))
    response = client.post(MEMO, form_data(subject="ของคนที่สอง"))
    soup = BeautifulSoup(response.content, "html.parser")

    assert soup.select_one("#id_subject").get_text().strip() == "ของคนที่สอง"
    assert [text.get_text() for text in soup.select(".theirs-text")] == ["ของคนแรก"]
    assert Letter.objects.get().subject == "ของคนแรก"
    client.post(MEMO, form_data(subject="ของคนที่สอง", version=soup.select_one("#id_version")["value"]))
    assert Letter.objects.get().subject == "ของคนที่สอง"


def test_a_year_without_measures_offers_the_first_step(client: Client, editor: User) -> None:
    soup = page(client, "/agency/example/2566/reports/analysis/letters/memo/")
    assert (soup.select("article"), len(soup.select("main .empty"))) == ([], 1)


def test_the_report_links_to_its_letters(client: Client, agency: Agency, editor: User) -> None:
    def links(path: str) -> list[str]:
        found = page(client, path).select("nav[aria-label='หนังสือที่ใช้คู่กับรายงาน'] a")
        return [link["href"] for link in found]

    assert links(f"{REPORTS}plan/") == [f"{REPORTS}plan/letters/memo/", ANNOUNCEMENT]
    assert links(f"{REPORTS}implementation/?round=6") == [f"{MEMO}?round=6"]


def test_a_viewer_sees_the_letter_without_the_form(client: Client, agency: Agency) -> None:
    signed_in(client, agency, Role.VIEWER)
    soup = page(client, MEMO)

    assert (len(soup.select("article")), soup.select("main form")) == (1, [])
    assert client.post(MEMO, form_data()).status_code == 403
    assert Letter.objects.count() == 0


@pytest.mark.parametrize("path", [MEMO, f"{MEMO}pdf/", f"{MEMO}word/"])
def test_a_stranger_gets_404(client: Client, agency: Agency, path: str) -> None:
    client.force_login(UserFactory())
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("file", ["", "pdf/", "word/"])
@pytest.mark.parametrize(
    "letter",
    ["implementation/letters/announcement/", "analysis/letters/announcement/", "plan/letters/x/", "x/letters/memo/"],
)
def test_a_letter_that_does_not_go_with_the_report_is_404(
    client: Client, agency: Agency, editor: User, letter: str, file: str
) -> None:
    assert client.get(f"{REPORTS}{letter}{file}").status_code == 404


@pytest.mark.parametrize("path", [f"{MEMO}pdf/", f"{MEMO}word/"])
def test_files_are_only_read(client: Client, agency: Agency, editor: User, path: str) -> None:
    assert client.post(path).status_code == 405


def test_somebody_not_signed_in_is_asked_to(client: Client, agency: Agency) -> None:
    assert client.get(MEMO).headers["Location"] == f"/sign-in/?next={MEMO}"


@pytest.mark.parametrize(("variant", "extension"), [("pdf", "pdf"), ("word", "docx")])
def test_files_are_made_by_jobs(
    client: Client, agency: Agency, editor: User, settings: Settings, variant: str, extension: str
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    settings.RENDER_WAIT = 0
    response = client.get(f"{ANNOUNCEMENT}{variant}/")

    job = RenderJob.objects.get()
    assert response.headers["Location"] == f"/agency/example/2566/files/{job.pk}/"
    parameters = {"kind": "plan", "round": 12, "letter": "announcement"}
    assert (job.kind, job.variant, job.parameters) == ("letter", variant, parameters)
    assert job.file_name == f"ประกาศ_มาตรการ_เทศบาลตำบลตัวอย่าง_2566.{extension}"
    assert job.page == ANNOUNCEMENT


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_the_same_queries_for_any_number_of_measures(
    client: Client, agency: Agency, editor: User, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(count):
        MeasureFactory(agency=agency)

    with django_assert_num_queries(33):
        client.get(ANNOUNCEMENT)
