import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from assessments.enums import Role
from assessments.models import Agency, Score
from tests.factories import AgencyFactory
from tests.people import client_of, stranger

pytestmark = pytest.mark.django_db

NINE = {
    "1": "95.17",
    "2": "86.48",
    "4": "85.74",
    "5": "90.35",
    "6": "90.24",
    "7": "91.75",
    "8": "89.74",
    "9": "100",
    "10": "100",
}
WARNING = (
    "คะแนนรวมที่ระบุ 87.70 เป็นไปไม่ได้ ไม่ว่าคะแนนที่ยังขาดจะเป็นเท่าใด คะแนนรวมจะอยู่ระหว่าง 88.64 ถึง 94.64 "
    "กรุณาตรวจสอบคะแนนรายตัวชี้วัดและคะแนนรวมที่ระบุ"
)


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(slug="tha-ruea")


@pytest.fixture
def client(agency: Agency) -> Client:
    return client_of(agency)


URL = "/agency/tha-ruea/2566/scores/"


def nine(**more: str) -> dict[str, str]:
    return {f"indicator_{number}": typed for number, typed in NINE.items()} | {"stated_overall": "87.7"} | more


def test_it_stores_and_says_what_follows(client: Client) -> None:
    response = client.post(URL, nine(version="0"), follow=True)

    assert response.redirect_chain == [(URL, 302)]
    page = BeautifulSoup(response.content, "html.parser")
    assert page.select_one(".messages").get_text(strip=True) == "บันทึกคะแนนแล้ว"
    assert [item.get_text(strip=True) for item in page.select(".result .alert li")] == [WARNING]
    rows = [
        [cell.get_text(" ", strip=True) for cell in row.select("td")] for row in page.select(".result-table tbody tr")
    ]
    assert rows == [["87.70", "88.64 ถึง 94.64"], ["–", "–"], ["", "–"], ["", "90.58"], ["", "100.00"]]
    assert Score.objects.count() == 9


def test_a_rejected_form_comes_back_filled_with_a_summary(client: Client) -> None:
    response = client.post(URL, nine(indicator_3="มาก"))

    page = BeautifulSoup(response.content, "html.parser")
    summary = page.select_one(".error-summary")
    assert [(link["href"], link.get_text()) for link in summary.select("a")] == [
        ("#id_indicator_3", "3 การใช้อำนาจ: “มาก” ไม่ใช่คะแนน โปรดกรอกตัวเลข เช่น 95.17 หรือเว้นว่าง")
    ]
    assert (page.select_one("#id_indicator_3")["value"], page.select_one("#id_indicator_1")["value"]) == (
        "มาก",
        "95.17",
    )
    assert Score.objects.count() == 0


def test_two_people_on_one_year(agency: Agency, client: Client) -> None:
    client_of(agency, Role.CHECKER).post(URL, {"indicator_1": "90", "version": "0"})

    response = client.post(URL, {"indicator_1": "80", "version": "0"})
    page = BeautifulSoup(response.content, "html.parser")
    assert [box.select_one(".theirs-text").get_text() for box in page.select(".theirs")] == ["90"]
    version = page.select_one("[name=version]")["value"]

    client.post(URL, {"indicator_1": "80", "version": version})
    assert [score.typed for score in Score.objects.all()] == ["80"]


def test_a_viewer_reads_but_has_no_form(agency: Agency, client: Client) -> None:
    client.post(URL, nine())
    response = client_of(agency, Role.VIEWER).get(URL)
    page = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 200
    assert page.select("main form") == []
    scores = page.select(".result-table")[1]
    assert scores.select_one("tbody tr").get_text(" ", strip=True) == "1 การปฏิบัติหน้าที่ 95.17"
    assert client_of(agency, Role.VIEWER).post(URL, {}).status_code == 403


def test_a_stranger_and_a_bad_agency_find_nothing(agency: Agency, client: Client) -> None:
    assert stranger().get(URL).status_code == 404
    assert client.get(URL.replace("tha-ruea", "no-such")).status_code == 404


def test_other_methods_are_refused(client: Client) -> None:
    assert client.delete(URL).status_code == 405


def test_a_year_without_framework_says_so(client: Client) -> None:
    page = BeautifulSoup(client.get(URL.replace("2566", "2570")).content, "html.parser")
    assert page.select_one(".alert-info").get_text(strip=True) == (
        "ระบบยังไม่มีเกณฑ์การประเมินของปี 2570 จึงยังไม่มีตัวชี้วัดให้กรอกคะแนน ผู้ดูแลระบบเป็นผู้เพิ่มเกณฑ์ได้"
    )


def test_the_number_of_queries_does_not_grow(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    client.get(URL)
    client.post(URL, {"indicator_1": "90", "version": "0"})
    with django_assert_num_queries(23):
        client.get(URL)
    client.post(URL, nine(version="2"))
    with django_assert_num_queries(23):
        client.get(URL)
