import pytest
from bs4 import BeautifulSoup
from django.test import Client

from assessments.enums import Role
from assessments.models import Agency
from measures.models import Measure, Progress
from tests.factories import AgencyFactory, MeasureFactory
from tests.people import client_of, stranger

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(slug="tha-ruea")


@pytest.fixture
def measure(agency: Agency) -> Measure:
    return MeasureFactory(agency=agency, title="มาตรการหนึ่ง", steps="๑. ประชุม")


@pytest.fixture
def client(agency: Agency) -> Client:
    return client_of(agency)


def url(measure: Measure, months: int = 12) -> str:
    return f"/agency/tha-ruea/2566/measures/{measure.pk}/progress/{months}/"


def page_of(client: Client, address: str, data: dict[str, str] | None = None) -> BeautifulSoup:
    response = client.get(address) if data is None else client.post(address, data, follow=True)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_it_shows_the_plan_and_the_pages_of_the_measure(client: Client, measure: Measure) -> None:
    page = page_of(client, url(measure))
    assert page.select_one(".reference p").get_text() == "๑. ประชุม"
    assert page.select_one(".pages a[aria-current]").get_text() == "ความก้าวหน้า รอบ ๑๒ เดือน"
    labels = [label.get_text(strip=True) for label in page.select("#div_id_status .form-check")]
    assert labels == ["ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่ได้ดำเนินการ", "ยังไม่ระบุ"]


def test_each_round_is_stored_apart(client: Client, measure: Measure) -> None:
    page = page_of(client, url(measure, 6), {"status": "in_progress", "result": "เริ่มแล้ว"})
    page_of(client, url(measure, 12), {"status": "completed", "result": "ครบ\r\nถ้วน"})
    assert page.select_one(".messages p").get_text(strip=True) == "บันทึกความก้าวหน้าของ “มาตรการหนึ่ง” แล้ว"
    stored = [(progress.round, progress.status, progress.result) for progress in Progress.objects.all()]
    assert stored == [(6, "in_progress", "เริ่มแล้ว"), (12, "completed", "ครบ\nถ้วน")]


def test_save_and_go_on_keeps_to_the_round(client: Client, measure: Measure) -> None:
    following = MeasureFactory(agency=measure.agency)
    response = client.post(url(measure, 6), {"status": "", "next": "1"})
    assert response["Location"] == url(following, 6)


def test_the_second_of_two_sees_both_and_chooses(agency: Agency, client: Client, measure: Measure) -> None:
    client_of(agency, Role.CHECKER).post(url(measure), {"status": "completed", "result": "ของเขา", "version": "0"})

    mine = {"status": "in_progress", "result": "ของฉัน", "version": "0"}
    page = page_of(client, url(measure), mine)
    theirs = [box.get_text() for box in page.select(".theirs-text")]
    assert theirs == ["ดำเนินการแล้วเสร็จ", "ของเขา"]

    page_of(client, url(measure), mine | {"version": page.select_one("[name=version]")["value"]})
    assert [(progress.status, progress.result) for progress in Progress.objects.all()] == [("in_progress", "ของฉัน")]


def test_a_rejected_form_comes_back_filled(client: Client, measure: Measure) -> None:
    page = page_of(client, url(measure), {"status": "perhaps", "result": "พิมพ์ไว้แล้ว"})
    assert [link["href"] for link in page.select(".error-summary a")] == ["#id_status_0"]
    assert page.select_one("#id_result").get_text().strip() == "พิมพ์ไว้แล้ว"
    assert Progress.objects.count() == 0


def test_who_may(agency: Agency, client: Client, measure: Measure) -> None:
    assert client_of(agency, Role.CHECKER).get(url(measure)).status_code == 200
    assert client_of(agency, Role.VIEWER).get(url(measure)).status_code == 403
    assert stranger().get(url(measure)).status_code == 404
    assert client.get(url(MeasureFactory())).status_code == 404
    assert client.get(url(measure, 9)).status_code == 404
    assert client.put(url(measure)).status_code == 405
