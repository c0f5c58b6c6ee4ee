import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.factories import AgencyFactory, MeasureFactory, MembershipFactory, UserFactory
from tests.people import client_of

pytestmark = pytest.mark.django_db


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page_of(client: Client, url: str = "/") -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_one_agency_opens_straight_away_in_its_latest_year() -> None:
    measure = MeasureFactory(agency__slug="tha-ruea", fiscal_year__year=2565)
    response = client_of(measure.agency).get("/")
    assert (response.status_code, response["Location"]) == (302, "/agency/tha-ruea/2565/measures/")


def test_several_agencies_are_listed() -> None:
    user = UserFactory()
    for slug, name in (("kho", "เทศบาล ข"), ("ko", "เทศบาล ก")):
        agency = MembershipFactory(user=user, agency__slug=slug, agency__name=name, agency__province="อยุธยา").agency
        MeasureFactory(agency=agency)
    AgencyFactory()
    page = page_of(signed_in(user))
    listed = [
        (item.a["href"], " ".join(item.get_text(" ", strip=True).split())) for item in page.select(".workplaces li")
    ]
    assert listed == [
        ("/agency/ko/2566/measures/", "เทศบาล ก จังหวัดอยุธยา · ปีงบประมาณ 2566 · 1 มาตรการ"),
        ("/agency/kho/2566/measures/", "เทศบาล ข จังหวัดอยุธยา · ปีงบประมาณ 2566 · 1 มาตรการ"),
    ]
    assert page.select("input[type=search]") == []


def test_somebody_without_agency_is_told_whom_to_ask() -> None:
    page = page_of(signed_in(UserFactory(username="somchai")))
    assert page.select_one(".empty p").get_text() == (
        "โปรดแจ้งผู้ดูแลระบบของหน่วยงานหรือผู้ดูแลระบบรายงาน ITA ให้เพิ่มบัญชี “somchai” เข้าในหน่วยงานของท่าน "
        "แล้วมาตรการและรายงานของหน่วยงานจะแสดงที่หน้านี้"
    )


def test_the_superuser_searches_among_many() -> None:
    client = signed_in(UserFactory(is_superuser=True))
    assert page_of(client).select_one(".empty a")["href"] == "/admin/assessments/agency/add/"
    AgencyFactory.create_batch(51)
    found = AgencyFactory(name="เทศบาลตำบลท่าเรือ")

    everything = page_of(client)
    assert len(everything.select(".workplaces li")) == 50
    assert everything.select("main p")[-1].get_text() == "แสดงเพียง 50 หน่วยงานแรก หากไม่พบ โปรดค้นหาด้วยชื่อ"
    assert [link.get_text() for link in page_of(client, "/?search=ท่าเรือ").select(".workplaces a")] == [found.name]
    assert page_of(client, "/?search=ไม่มี").select_one(".empty h2").get_text() == "ไม่พบหน่วยงานที่ชื่อมีคำว่า “ไม่มี”"


def test_it_is_only_for_reading_and_only_signed_in() -> None:
    assert signed_in(UserFactory()).post("/").status_code == 405
    response = Client().get("/")
    assert (response.status_code, response["Location"]) == (302, "/sign-in/?next=/")
