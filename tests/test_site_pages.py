"""Signing in and out, the language, and the pages shown when something is wrong."""

import pytest
from bs4 import BeautifulSoup
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation
from django.views import defaults

from assessments.enums import Role
from tests.factories import AgencyFactory, MembershipFactory, UserFactory
from tests.people import client_of

pytestmark = pytest.mark.django_db

PASSWORD = "officer-password-2566"  # noqa: S105 -- what UserFactory gives


def page_of(content: bytes | str) -> BeautifulSoup:
    return BeautifulSoup(content, "html.parser")


def test_signing_in_leads_to_the_page_one_asked_for() -> None:
    membership = MembershipFactory(agency__slug="tha-ruea")
    client, wanted = Client(), "/agency/tha-ruea/2566/scores/"
    asked = client.get(wanted)
    assert asked["Location"] == f"/sign-in/?next={wanted}"
    page = page_of(client.get(asked["Location"]).content)
    data = {
        "username": membership.user.username,
        "password": PASSWORD,
        "next": page.select_one("main [name=next]")["value"],
    }
    assert client.post("/sign-in/", data)["Location"] == wanted


def test_a_wrong_password_is_said_in_thai_and_the_name_stays() -> None:
    user = UserFactory(username="somchai")
    page = page_of(Client().post("/sign-in/", {"username": user.username, "password": "wrong"}).content)
    assert page.select_one("[role=alert]").get_text(strip=True) == (
        "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง โปรดตรวจสอบตัวพิมพ์เล็ก-ใหญ่และภาษาของแป้นพิมพ์ แล้วลองอีกครั้ง"
    )
    assert page.select_one("#id_username")["value"] == "somchai"


def test_signing_out_is_a_post() -> None:
    client = client_of(AgencyFactory())
    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/")["Location"] == "/sign-in/"
    assert client.get("/")["Location"] == "/sign-in/?next=/"


def test_the_password_is_changed_with_rules_in_thai() -> None:
    client = client_of(AgencyFactory())
    data = {"old_password": PASSWORD, "new_password1": "12345", "new_password2": "12345"}
    page = page_of(client.post("/password/", data).content)
    assert [link["href"] for link in page.select(".error-summary a")] == ["#id_new_password2"] * 3
    assert "รหัสผ่านสั้นเกินไป ต้องมีอย่างน้อย 8 ตัวอักษร" in page.select_one(".error-summary").get_text()

    data |= {"new_password1": "ท่าเรือ-และ-สะพาน", "new_password2": "ท่าเรือ-และ-สะพาน"}
    page = page_of(client.post("/password/", data, follow=True).content)
    assert page.select_one("h1").get_text() == "เปลี่ยนรหัสผ่านแล้ว"


def test_the_language_is_switched_and_one_stays_on_the_page() -> None:
    agency = AgencyFactory()
    client = client_of(agency)
    url = f"/agency/{agency.slug}/2566/measures/"
    switch = page_of(client.get(url).content).select_one("form.language")
    data = {"language": switch.button["value"], "next": switch.select_one("[name=next]")["value"]}
    page = page_of(client.post(switch["action"], data, follow=True).content)
    assert (page.html["lang"], page.select_one("h1").get_text()) == ("en", "Measures of fiscal year 2566")
    assert page.select_one("form.language button").get_text() == "ภาษาไทย"


def test_not_found_and_not_allowed_show_a_way_out() -> None:
    agency = AgencyFactory()
    viewer = client_of(agency, Role.VIEWER)
    missing = page_of(viewer.get("/nothing-here/").content)
    denied = page_of(viewer.get(f"/agency/{agency.slug}/2566/measures/new/").content)
    assert missing.select_one("h1").get_text() == "ไม่พบหน้านี้"
    assert denied.select_one("h1").get_text() == "ไม่มีสิทธิ์ดำเนินการ"
    assert denied.select_one(".lead-in").get_text() == (
        "ท่านดูงานของหน่วยงานนี้ได้ แต่แก้ไขไม่ได้ หากต้องการแก้ไข โปรดแจ้งผู้ดูแลระบบของหน่วยงาน"
    )
    assert [page.select_one("main a")["href"] for page in (missing, denied)] == ["/", "/"]


def test_a_page_that_was_open_too_long() -> None:
    response = Client(enforce_csrf_checks=True).post("/sign-in/", {})
    page = page_of(response.content)
    assert (response.status_code, page.select_one("h1").get_text()) == (403, "เปิดหน้านี้ค้างไว้นานเกินไป")


def test_a_failure_of_the_portal_itself_needs_nothing_else_to_be_told() -> None:
    with translation.override("th"):
        failed = defaults.server_error(HttpRequest())
        bad = defaults.bad_request(HttpRequest(), ValueError())
    assert (failed.status_code, page_of(failed.content).select_one("h1").get_text()) == (500, "ระบบขัดข้อง")
    assert (bad.status_code, page_of(bad.content).select_one("h1").get_text()) == (400, "ระบบอ่านคำขอไม่ได้")
    assert page_of(render_to_string("500.html")).select("link, script, img") == []
