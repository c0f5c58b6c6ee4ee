"""The page where an officer rewrites the paragraphs of an analysis: no button loses what was typed."""

import pytest
from bs4 import BeautifulSoup, Tag
from django.contrib.auth.models import User
from django.test import Client
from django.test.client import Client as Browser
from pytest_django import DjangoAssertNumQueries

from assessments.enums import Role
from assessments.models import Agency, Score
from reports.models import EditedParagraph, Report
from tests.factories import AgencyFactory, MeasureFactory, MembershipFactory, UserFactory
from tests.reports.content import indicator, make_scores

pytestmark = pytest.mark.django_db

ADDRESS = "/agency/example/2566/reports/analysis/paragraphs/"
REPORT = "/agency/example/2566/reports/analysis/"
MINE, THEIRS = "ข้อความของฉัน", "ข้อความของเพื่อนร่วมงาน"


@pytest.fixture
def agency() -> Agency:
    agency = AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")
    make_scores(agency, i1="90.00", i7="88.00")
    return agency


@pytest.fixture
def editor(client: Client, agency: Agency) -> User:
    user = MembershipFactory(agency=agency, role=Role.EDITOR).user
    client.force_login(user)
    return user


def soup_of(client: Browser, address: str = ADDRESS) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def sent(soup: BeautifulSoup, **changed: str) -> dict[str, str]:
    """What the browser sends of the page, with changed texts: indicator_7="…"."""
    form = soup.select_one("form.paragraphs")
    data = {field["name"]: field.get("value", "") for field in form.select("input")}
    data |= {area["name"]: area.get_text().strip() for area in form.select("textarea")}
    return data | {f"{key.replace('_', '-')}-text": text for key, text in changed.items()}


def paragraph(soup: BeautifulSoup, key: str) -> Tag:
    found = soup.select_one(f"#paragraph-{key.replace('.', '-')}")
    assert found is not None
    return found


def stored() -> dict[str, str]:
    return dict(EditedParagraph.objects.values_list("key", "text"))


def said(soup: BeautifulSoup) -> list[str]:
    return [message.get_text(strip=True) for message in soup.select(".messages .alert, .alert-success")]


def test_the_page_shows_every_paragraph_with_its_draft(client: Client, agency: Agency, editor: User) -> None:
    soup = soup_of(client)
    assert len(soup.select("textarea")) == 12 + 10 + 9  # 2566 is followed by a year with seven topics
    first = paragraph(soup, "preface.1")
    assert first.select_one(".tag").get_text(strip=True) == "ร่างของระบบ"
    assert first.select_one("textarea").get_text().strip().startswith("เทศบาลตำบลตัวอย่างจัดทำรายงานฉบับนี้ขึ้น")
    assert first.select("button") == []
    assert Report.objects.count() == 0


def test_the_report_links_to_it_and_navigation_shows_the_report(client: Client, agency: Agency, editor: User) -> None:
    soup = soup_of(client, REPORT)
    link = soup.select_one(f"main a[href='{ADDRESS}']")
    assert link.get_text(strip=True) == "แก้ไขข้อความ"
    assert soup.select_one("nav.steps a[aria-current]").get_text(strip=True) == "การวิเคราะห์ผล"
    assert soup_of(client).select_one("nav.steps a[aria-current]")["href"] == REPORT


def test_saving_stores_what_was_changed_and_nothing_else(client: Client, agency: Agency, editor: User) -> None:
    response = client.post(ADDRESS, sent(soup_of(client), indicator_7=MINE, preface_1="คำนำ\r\nสองบรรทัด"))
    assert (response.status_code, response.headers["Location"]) == (302, ADDRESS)
    assert stored() == {"indicator.7": MINE, "preface.1": "คำนำ\nสองบรรทัด"}

    soup = soup_of(client)
    row = paragraph(soup, "indicator.7")
    assert row.select_one(".tag").get_text(strip=True) == "ข้อความของท่าน"
    assert [button.get_text(strip=True) for button in row.select("button")] == ["ใช้ร่างของระบบ"]
    assert MINE in soup_of(client, REPORT).select_one(".document").get_text()
    assert EditedParagraph.history.first().history_user == editor


def test_saving_an_unchanged_page_stores_nothing(client: Client, agency: Agency, editor: User) -> None:
    response = client.post(ADDRESS, sent(soup_of(client)), follow=True)
    assert [str(message) for message in response.context["messages"]] == ["ไม่มีการเปลี่ยนแปลง"]
    assert stored() == {}


def test_going_back_to_the_draft_saves_the_other_boxes_too(client: Client, agency: Agency, editor: User) -> None:
    client.post(ADDRESS, sent(soup_of(client), indicator_7=MINE))
    data = sent(soup_of(client), preface_2=MINE) | {"restore": "indicator.7"}
    response = client.post(ADDRESS, data)

    assert response.headers["Location"] == f"{ADDRESS}#paragraph-indicator-7"
    assert stored() == {"preface.2": MINE}


def test_typing_the_draft_again_is_going_back_to_it(client: Client, agency: Agency, editor: User) -> None:
    draft = paragraph(soup_of(client), "indicator.7").select_one("textarea").get_text().strip()
    client.post(ADDRESS, sent(soup_of(client), indicator_7=MINE))
    client.post(ADDRESS, sent(soup_of(client), indicator_7=draft))
    assert stored() == {}


def test_an_emptied_paragraph_is_marked(client: Client, agency: Agency, editor: User) -> None:
    client.post(ADDRESS, sent(soup_of(client), preface_3=""))
    assert stored() == {"preface.3": ""}
    assert paragraph(soup_of(client), "preface.3").select_one(".tag").get_text(strip=True) == "ไม่แสดงในรายงาน"


@pytest.mark.parametrize(("button", "left"), [("keep", {"indicator.7": MINE}), ("restore", {})])
def test_a_text_out_of_date_stands_beside_the_new_draft(
    client: Client, agency: Agency, editor: User, button: str, left: dict[str, str]
) -> None:
    client.post(ADDRESS, sent(soup_of(client), indicator_7=MINE))
    Score.objects.filter(indicator__number=7).update(value="93.00")

    soup = soup_of(client)
    row = paragraph(soup, "indicator.7")
    assert row.select_one("textarea").get_text().strip() == MINE
    assert row.select_one(".draft h3").get_text(strip=True) == "ร่างใหม่ของระบบ"
    assert "๙๓.๐๐" in soup.select_one(".alert-info").get_text()
    assert [choice.get_text(strip=True) for choice in row.select("button")] == ["เก็บข้อความของฉัน", "ใช้ร่างใหม่"]

    client.post(ADDRESS, sent(soup) | {button: "indicator.7"})
    assert stored() == left
    assert soup_of(client).select(".out-of-date") == []


def test_two_people_on_one_paragraph_see_both_texts(client: Client, agency: Agency, editor: User) -> None:
    opened = soup_of(client)
    other = Client()
    other.force_login(MembershipFactory(agency=agency, role=Role.EDITOR).user)
    other.post(ADDRESS, sent(soup_of(other), indicator_7=THEIRS, indicator_1=THEIRS))

    response = client.post(ADDRESS, sent(opened, indicator_7=MINE, preface_1=MINE))
    assert response.status_code == 200
    assert stored() == {"indicator.7": THEIRS, "indicator.1": THEIRS, "preface.1": MINE}
    soup = BeautifulSoup(response.content, "html.parser")
    row = paragraph(soup, "indicator.7")
    assert row.select_one("textarea").get_text().strip() == MINE
    assert row.select_one(".theirs-text").get_text(strip=True) == THEIRS
    assert [link["href"] for link in soup.select(".alert-warning a")] == ["#paragraph-indicator-7"]

    client.post(ADDRESS, sent(soup))
    assert stored()["indicator.7"] == MINE


def test_going_back_to_the_draft_does_not_throw_away_a_text_nobody_has_seen(
    client: Client, agency: Agency, editor: User
) -> None:
    client.post(ADDRESS, sent(soup_of(client), indicator_7=MINE))
    opened = soup_of(client)
    EditedParagraph.objects.update(text=THEIRS)

    response = client.post(ADDRESS, sent(opened) | {"restore": "indicator.7"})
    row = paragraph(BeautifulSoup(response.content, "html.parser"), "indicator.7")
    assert (row.select_one(".theirs-text").get_text(strip=True), stored()) == (THEIRS, {"indicator.7": THEIRS})


def test_scores_that_change_while_somebody_writes_are_shown(client: Client, agency: Agency, editor: User) -> None:
    opened = soup_of(client)
    Score.objects.filter(indicator__number=7).update(value="93.00")

    response = client.post(ADDRESS, sent(opened, indicator_7=MINE))
    row = paragraph(BeautifulSoup(response.content, "html.parser"), "indicator.7")
    assert (row.select_one("textarea").get_text().strip(), stored()) == (MINE, {})
    assert "๙๓" not in MINE
    assert row.select_one(".theirs-text").get_text().strip().startswith("คะแนนสูงกว่าเกณฑ์ผ่าน ๘.๐๐ คะแนน")


def test_a_text_without_a_place_can_be_read_and_deleted(client: Client, agency: Agency, editor: User) -> None:
    client.post(ADDRESS, sent(soup_of(client), preface_1=MINE))
    EditedParagraph.objects.update(key="indicator.11")

    soup = soup_of(client)
    assert soup.select("form.paragraphs h2")[-1].get_text(strip=True) == "ข้อความของท่านที่ไม่มีที่ในรายงานขณะนี้"
    assert paragraph(soup, "indicator.11").select_one("textarea").get_text().strip() == MINE
    client.post(ADDRESS, sent(soup) | {"restore": "indicator.11"})
    assert stored() == {}


def test_a_viewer_may_not_rewrite(client: Client, agency: Agency) -> None:
    client.force_login(MembershipFactory(agency=agency, role=Role.VIEWER).user)
    assert (client.get(ADDRESS).status_code, client.post(ADDRESS).status_code) == (403, 403)
    assert soup_of(client, REPORT).select(f"a[href='{ADDRESS}']") == []


def test_a_stranger_gets_404(client: Client, agency: Agency) -> None:
    client.force_login(UserFactory())
    assert (client.get(ADDRESS).status_code, client.post(ADDRESS).status_code) == (404, 404)


def test_a_year_without_result_says_what_comes_first(client: Client, agency: Agency, editor: User) -> None:
    Score.objects.all().delete()
    soup = soup_of(client, REPORT)
    assert soup.select_one(".empty h2").get_text() == "ยังไม่มีผลการประเมินของปีนี้"
    assert soup.select_one(".empty a")["href"] == "/agency/example/2566/scores/"


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_the_same_queries_for_any_number_of_measures(
    client: Client, agency: Agency, editor: User, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(count):
        MeasureFactory(agency=agency, fiscal_year__year=2567).indicators.add(indicator(7, 2567))
    with django_assert_num_queries(QUERIES):
        client.get(ADDRESS)


QUERIES = 35
