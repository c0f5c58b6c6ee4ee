"""The pages of activities: list, form, order, deletion."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from assessments.enums import Role
from assessments.models import Agency
from measures.models import Activity
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    FiscalYearFactory,
    MeasureFactory,
    MembershipFactory,
    PhotoFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

LIST = "/agency/example/2566/activities/"


@pytest.fixture
def agency() -> Agency:
    FiscalYearFactory()
    return AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")


def signed_in(client: Client, agency: Agency, role: Role) -> User:
    user = MembershipFactory(agency=agency, role=role).user
    client.force_login(user)
    return user


@pytest.fixture
def editor(client: Client, agency: Agency) -> User:
    return signed_in(client, agency, Role.EDITOR)


@pytest.fixture
def activity(agency: Agency) -> Activity:
    return ActivityFactory(agency=agency, title="ประชุมประจำเดือน", held_on=date(2023, 3, 7), place="ห้องประชุม")


def page(client: Client, path: str) -> BeautifulSoup:
    response = client.get(path)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def form_data(**values: str) -> dict[str, str]:
    return {
        "version": "1",
        "title": "ประชุมประจำเดือน",
        "held_on_day": "๗",
        "held_on_month": "3",
        "held_on_year": "๒๕๖๖",
        "place": "ห้องประชุม",
        "narrative": "เล่าเรื่อง",
        "measure": "",
    } | values


def test_an_empty_year_offers_the_first_step(client: Client, agency: Agency, editor: User) -> None:
    soup = page(client, LIST)

    assert soup.select_one(".empty h2").get_text() == "ยังไม่มีกิจกรรม"
    assert soup.select_one(".empty a")["href"] == f"{LIST}new/"
    assert soup.select_one("nav.steps a[aria-current]").get_text() == "กิจกรรม"


def test_the_list_shows_activities_with_day_place_and_photos(
    client: Client, agency: Agency, editor: User, activity: Activity
) -> None:
    photo = PhotoFactory(activity=activity, caption="ที่ประชุมรับฟัง")
    soup = page(client, LIST)

    assert [heading.get_text() for heading in soup.select("main h2")] == ["1. ประชุมประจำเดือน"]
    assert soup.select_one(".activity-facts").get_text(" ", strip=True) == "7 มีนาคม 2566 ห้องประชุม"
    (image,) = soup.select(".thumbnails img")
    assert (image["src"], image["alt"]) == (f"{LIST}photos/{photo.pk}/?small", "ที่ประชุมรับฟัง")


def test_adding_leads_to_the_photos(client: Client, agency: Agency, editor: User) -> None:
    measure = MeasureFactory(agency=agency)
    response = client.post(f"{LIST}new/", form_data(measure=str(measure.pk)), follow=True)

    stored = Activity.objects.get()
    assert response.redirect_chain == [(f"{LIST}{stored.pk}/photos/", 302)]
    assert [str(message) for message in response.context["messages"]] == [
        "เพิ่ม “ประชุมประจำเดือน” แล้ว ขั้นต่อไปโปรดเพิ่มภาพของกิจกรรม"
    ]
    assert (stored.agency, stored.fiscal_year_id, stored.title) == (agency, 2566, "ประชุมประจำเดือน")
    assert (stored.held_on, stored.place, stored.measure) == (date(2023, 3, 7), "ห้องประชุม", measure)
    assert stored.history.get().history_user == editor


def test_a_rejected_form_comes_back_filled(client: Client, agency: Agency, editor: User) -> None:
    response = client.post(f"{LIST}new/", form_data(title=" ", held_on_year="2023"))
    soup = BeautifulSoup(response.content, "html.parser")

    assert Activity.objects.count() == 0
    assert soup.select_one("#id_narrative").get_text().strip() == "เล่าเรื่อง"
    assert soup.select_one("#id_held_on_2")["value"] == "2023"
    links = [link["href"] for link in soup.select(".error-summary a")]
    assert links == ["#id_title", "#id_held_on_0"]


def test_the_measures_offered_are_those_of_the_year(client: Client, agency: Agency, editor: User) -> None:
    MeasureFactory(agency=agency, title="ของปีนี้")
    MeasureFactory(agency=agency, fiscal_year__year=2567)
    MeasureFactory()

    options = page(client, f"{LIST}new/").select("#id_measure option")
    assert [option.get_text() for option in options] == ["(ไม่ระบุ)", "ของปีนี้"]


def test_editing_stores_and_goes_back_to_the_list(
    client: Client, agency: Agency, editor: User, activity: Activity
) -> None:
    response = client.post(
        f"{LIST}{activity.pk}/", form_data(title="ประชุมใหญ่", held_on_day="", held_on_month="", held_on_year="")
    )

    assert response.headers["Location"] == LIST
    activity.refresh_from_db()
    assert (activity.title, activity.held_on, activity.version) == ("ประชุมใหญ่", None, 2)


def test_a_second_editor_sees_both_versions(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    client.post(f"{LIST}{activity.pk}/", form_data(place="ลานกีฬา"))
    response = client.post(f"{LIST}{activity.pk}/", form_data(place="หอประชุม"))
    soup = BeautifulSoup(response.content, "html.parser")

    assert soup.select_one("#id_place")["value"] == "หอประชุม"
    assert [text.get_text() for text in soup.select(".theirs-text")] == ["ลานกีฬา"]
    activity.refresh_from_db()
    assert activity.place == "ลานกีฬา"
    client.post(f"{LIST}{activity.pk}/", form_data(place="หอประชุม", version="2"))
    activity.refresh_from_db()
    assert activity.place == "หอประชุม"


def test_deleting_asks_first(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    PhotoFactory(activity=activity)
    soup = page(client, f"{LIST}{activity.pk}/delete/")
    assert "ภาพของกิจกรรมนี้ 1 ภาพจะถูกลบไปด้วย" in soup.main.get_text()

    response = client.post(f"{LIST}{activity.pk}/delete/", follow=True)
    assert [str(message) for message in response.context["messages"]] == ["ลบ “ประชุมประจำเดือน” แล้ว"]
    assert Activity.objects.count() == 0


def test_moving_comes_back_with_the_focus_on_the_button(
    client: Client, agency: Agency, editor: User, activity: Activity
) -> None:
    ActivityFactory(agency=agency)
    ActivityFactory(agency=agency)
    response = client.post(f"{LIST}{activity.pk}/move/", {"direction": "down"}, follow=True)

    soup = BeautifulSoup(response.content, "html.parser")
    titles = [heading.get_text() for heading in soup.select("main h2")]
    assert titles[1] == "2. ประชุมประจำเดือน"
    (button,) = soup.select("[autofocus]")
    assert (button["value"], button.find_parent("li")["id"]) == ("down", f"activity-{activity.pk}")


def test_a_viewer_looks_but_has_no_buttons(client: Client, agency: Agency, activity: Activity) -> None:
    signed_in(client, agency, Role.VIEWER)
    soup = page(client, LIST)

    assert len(soup.select("main h2")) == 1
    assert (soup.select("main form"), soup.select("main .actions")) == ([], [])


PAGES = ["", "new/", "{pk}/", "{pk}/delete/"]


@pytest.mark.parametrize("path", PAGES)
def test_a_colleague_may(client: Client, agency: Agency, activity: Activity, path: str) -> None:
    signed_in(client, agency, Role.APPROVER)
    assert client.get(LIST + path.format(pk=activity.pk)).status_code == 200


@pytest.mark.parametrize("path", PAGES)
def test_a_stranger_gets_404(client: Client, agency: Agency, activity: Activity, path: str) -> None:
    client.force_login(MembershipFactory(role=Role.ADMINISTRATOR).user)
    assert client.get(LIST + path.format(pk=activity.pk)).status_code == 404


@pytest.mark.parametrize("path", PAGES[1:])
def test_a_viewer_gets_403(client: Client, agency: Agency, activity: Activity, path: str) -> None:
    signed_in(client, agency, Role.VIEWER)
    assert client.get(LIST + path.format(pk=activity.pk)).status_code == 403
    assert client.post(LIST + path.format(pk=activity.pk), form_data()).status_code == 403
    assert list(Activity.objects.values_list("title", flat=True)) == ["ประชุมประจำเดือน"]


@pytest.mark.parametrize("path", ["{pk}/", "{pk}/delete/", "{pk}/move/", "{pk}/photos/", "{pk}/words/"])
def test_an_activity_of_another_agency_or_year_is_404(client: Client, agency: Agency, editor: User, path: str) -> None:
    for other in (ActivityFactory(), ActivityFactory(agency=agency, fiscal_year__year=2567)):
        assert client.post(LIST + path.format(pk=other.pk), form_data()).status_code == 404
    assert client.post(LIST + path.format(pk=999_999), form_data()).status_code == 404


def test_moving_is_no_page_to_open(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    assert client.get(f"{LIST}{activity.pk}/move/").status_code == 405


def test_somebody_not_signed_in_is_asked_to(client: Client, agency: Agency) -> None:
    assert client.get(LIST).headers["Location"] == f"/sign-in/?next={LIST}"
    client.force_login(UserFactory())
    assert client.get(LIST).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_queries_for_any_number(
    client: Client, agency: Agency, editor: User, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(count):
        activity = ActivityFactory(agency=agency, measure=MeasureFactory(agency=agency))
        for _photo in range(count):
            PhotoFactory(activity=activity)

    with django_assert_num_queries(8):
        client.get(LIST)
