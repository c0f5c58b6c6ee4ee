import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from assessments.enums import Role
from assessments.models import Agency
from measures.models import Measure
from tests.factories import AgencyFactory, MeasureFactory, ProgressFactory
from tests.people import client_of, stranger

pytestmark = pytest.mark.django_db

YEAR_URL = "/agency/tha-ruea/2566/"
LIST = f"{YEAR_URL}measures/"
NEW = f"{LIST}new/"


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(slug="tha-ruea", name="เทศบาลตำบลท่าเรือ")


@pytest.fixture
def client(agency: Agency) -> Client:
    return client_of(agency)


@pytest.fixture
def measure(agency: Agency) -> Measure:
    return MeasureFactory(agency=agency, number="๑.", title="มาตรการเดิม", steps="ประชุม")


def page_of(client: Client, url: str, data: dict[str, object] | None = None) -> BeautifulSoup:
    response = client.get(url) if data is None else client.post(url, data, follow=True)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def text(page: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(element.get_text(" ", strip=True).split()) for element in page.select(selector)]


class TestList:
    def test_it_shows_each_measure_with_its_state(self, client: Client, measure: Measure) -> None:
        ProgressFactory(measure=measure, round=12, status="in_progress")
        page = page_of(client, LIST)
        assert text(page, "tbody .title-cell") == ["๑. มาตรการเดิม ยังว่าง: ผู้รับผิดชอบ, ระยะเวลา"]
        assert text(page, "tbody .status") == ["ยังไม่ระบุ", "อยู่ระหว่างดำเนินการ"]
        assert text(page, "tbody td .missing") == ["ยังไม่ได้เขียนผล"]

    def test_an_empty_year_says_what_belongs_there_and_offers_two_ways(self, client: Client) -> None:
        page = page_of(client, LIST)
        assert text(page, ".empty h2") == ["ยังไม่มีมาตรการ"]
        actions = [(link["href"], link.get_text(strip=True)) for link in page.select(".empty a")]
        assert actions == [(f"{YEAR_URL}import/", "นำเข้าตาราง"), (NEW, "เพิ่มมาตรการ")]

    @pytest.mark.usefixtures("measure")
    def test_a_viewer_sees_no_way_to_change_anything(self, agency: Agency) -> None:
        page = page_of(client_of(agency, Role.VIEWER), LIST)
        assert text(page, "tbody .title-cell") == ["๑. มาตรการเดิม ยังว่าง: ผู้รับผิดชอบ, ระยะเวลา"]
        assert [link["href"] for link in page.select("main a")] == [
            f"{YEAR_URL}measures/excel/",
            f"{YEAR_URL}measures/json/",
            f"{YEAR_URL}reports/dossier/",
        ]
        assert page.select("main form") == []

    def test_the_agency_and_the_year_are_always_in_sight(self, client: Client) -> None:
        page = page_of(client, LIST)
        assert text(page, ".place-name") == ["หน่วยงาน: เทศบาลตำบลท่าเรือ"]
        assert text(page, ".place summary") == ["ปีงบประมาณ 2566"]
        assert f"{LIST.replace('2566', '2565')}" in [link["href"] for link in page.select(".place a")]
        assert text(page, ".steps a[aria-current]") == ["มาตรการ"]

    @pytest.mark.usefixtures("measure")
    def test_strangers_and_bad_agencies(self, client: Client) -> None:
        assert stranger().get(LIST).status_code == 404
        assert client.get("/agency/no-such/2566/measures/").status_code == 404

    def test_it_is_only_for_reading(self, client: Client) -> None:
        assert client.post(LIST).status_code == 405

    def test_the_same_queries_for_1_and_3_measures(
        self, client: Client, measure: Measure, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        client.get(LIST)
        with django_assert_num_queries(10):
            client.get(LIST)
        ProgressFactory.create_batch(2, measure__agency=measure.agency)
        with django_assert_num_queries(10):
            client.get(LIST)


class TestCreate:
    def test_it_adds_a_measure_and_says_so(self, client: Client, agency: Agency) -> None:
        page = page_of(client, NEW, {"kind": "project", "title": "โครงการใหม่", "steps": "๑. ก\r\n๒. ข"})
        assert text(page, ".messages p") == ["เพิ่ม “โครงการใหม่” แล้ว"]
        stored = Measure.objects.get()
        assert (stored.agency, stored.fiscal_year_id, stored.kind) == (agency, 2566, "project")
        assert (stored.title, stored.steps) == ("โครงการใหม่", "๑. ก\n๒. ข")
        assert [history.history_user for history in stored.history.all()] == [agency.memberships.get().user]

    def test_one_can_go_on_with_another(self, client: Client) -> None:
        response = client.post(NEW, {"kind": "measure", "title": "ก", "another": "1"})
        assert (response.status_code, response["Location"]) == (302, NEW)

    def test_a_rejected_form_comes_back_filled(self, client: Client) -> None:
        page = page_of(client, NEW, {"kind": "measure", "title": "", "steps": "พิมพ์ไว้แล้ว", "period_to_year": "2023"})
        links = {link["href"]: link.get_text() for link in page.select(".error-summary a")}
        assert links == {
            "#id_title": "ชื่อมาตรการ: โปรดกรอกช่องนี้",
            "#id_period_to_0": "ระยะเวลา: ถึง: โปรดกรอกเดือนและปี พ.ศ. หรือเว้นว่างทั้งสามช่อง",
        }
        assert page.select_one("#id_steps").get_text().strip() == "พิมพ์ไว้แล้ว"
        assert page.select_one("#id_period_to_2")["value"] == "2023"
        assert page.select_one(".error-summary")["role"] == "alert"
        assert Measure.objects.count() == 0

    def test_a_colleague_may_but_not_a_viewer_or_a_stranger(self, agency: Agency) -> None:
        assert client_of(agency, Role.CHECKER).get(NEW).status_code == 200
        assert client_of(agency, Role.VIEWER).get(NEW).status_code == 403
        assert stranger().get(NEW).status_code == 404


class TestEdit:
    def test_it_stores_what_was_changed(self, client: Client, measure: Measure) -> None:
        data = {"kind": "measure", "title": "ชื่อใหม่", "version": "1"}
        page = page_of(client, f"{LIST}{measure.pk}/", data)
        assert text(page, ".messages p") == ["บันทึก “ชื่อใหม่” แล้ว"]
        measure.refresh_from_db()
        assert (measure.title, measure.steps, measure.version) == ("ชื่อใหม่", "", 2)

    def test_save_and_go_on_opens_the_next(self, client: Client, measure: Measure) -> None:
        following = MeasureFactory(agency=measure.agency)
        data = {"kind": "measure", "title": "ก", "next": "1"}
        first = client.post(f"{LIST}{measure.pk}/", data | {"version": "1"})
        last = client.post(f"{LIST}{following.pk}/", data | {"version": "1"})
        assert (first["Location"], last["Location"]) == (f"{LIST}{following.pk}/", LIST)

    def test_the_second_of_two_sees_both_and_chooses(self, agency: Agency, client: Client, measure: Measure) -> None:
        url = f"{LIST}{measure.pk}/"
        colleague = client_of(agency, Role.CHECKER, first_name="มานี", last_name="มีสุข")
        colleague.post(url, {"kind": "measure", "title": "มาตรการเดิม", "steps": "ของมานี", "version": "1"})

        mine = {"kind": "measure", "title": "มาตรการเดิม", "steps": "ของฉัน", "version": "1"}
        page = page_of(client, url, mine)

        assert text(page, ".alert-warning h2") == ["มีผู้อื่นบันทึกข้อมูลนี้ไปก่อนแล้ว"]
        assert text(page, ".alert-warning p")[0].startswith("มานี มีสุข บันทึกเมื่อเวลา ")
        assert text(page, ".theirs-text") == ["ของมานี"]
        assert page.select_one("#id_steps").get_text().strip() == "ของฉัน"
        measure.refresh_from_db()
        assert measure.steps == "ของมานี"

        page_of(client, url, mine | {"version": page.select_one("[name=version]")["value"]})
        measure.refresh_from_db()
        assert (measure.steps, measure.version) == ("ของฉัน", 3)

    def test_who_may(self, agency: Agency, client: Client, measure: Measure) -> None:
        url = f"{LIST}{measure.pk}/"
        foreign = MeasureFactory()
        last_year = MeasureFactory(agency=agency, fiscal_year__year=2565)
        assert client_of(agency, Role.APPROVER).get(url).status_code == 200
        assert client_of(agency, Role.VIEWER).post(url).status_code == 403
        assert stranger().get(url).status_code == 404
        assert client.get(f"{LIST}{foreign.pk}/").status_code == 404
        assert client.get(f"{LIST}{last_year.pk}/").status_code == 404
        assert client.get(f"{LIST}{10**30}/").status_code == 404
        assert client.delete(url).status_code == 405


class TestDelete:
    def test_it_names_what_goes_and_asks_first(self, client: Client, measure: Measure) -> None:
        ProgressFactory(measure=measure, round=12)
        page = page_of(client, f"{LIST}{measure.pk}/delete/")
        assert text(page, "main .fw-bold") == ["๑. มาตรการเดิม"]
        assert text(page, "main li") == ["ความก้าวหน้ารอบ ๑๒ เดือน"]
        assert Measure.objects.count() == 1

    def test_it_deletes(self, client: Client, measure: Measure) -> None:
        page = page_of(client, f"{LIST}{measure.pk}/delete/", {})
        assert text(page, ".messages p") == ["ลบ “มาตรการเดิม” แล้ว"]
        assert Measure.objects.count() == 0

    def test_who_may(self, agency: Agency, client: Client, measure: Measure) -> None:
        url = f"{LIST}{measure.pk}/delete/"
        assert client_of(agency, Role.VIEWER).post(url).status_code == 403
        assert stranger().post(url).status_code == 404
        assert client.post(f"{LIST}{MeasureFactory().pk}/delete/").status_code == 404
        assert client_of(agency, Role.ADMINISTRATOR).get(url).status_code == 200


class TestMove:
    def test_it_moves_and_brings_the_focus_back(self, client: Client, measure: Measure) -> None:
        MeasureFactory.create_batch(2, agency=measure.agency)
        page = page_of(client, f"{LIST}{measure.pk}/move/", {"direction": "down"})
        focused = page.select("[autofocus]")
        assert [(button["value"], button.get_text(strip=True)) for button in focused] == [
            ("down", "เลื่อนลงจากลำดับที่ 2: มาตรการเดิม")
        ]

    def test_at_the_end_the_focus_goes_to_the_other_button(self, client: Client, measure: Measure) -> None:
        MeasureFactory(agency=measure.agency)
        page = page_of(client, f"{LIST}{measure.pk}/move/", {"direction": "down"})
        assert [button["value"] for button in page.select("[autofocus]")] == ["up"]

    def test_who_may(self, agency: Agency, client: Client, measure: Measure) -> None:
        url = f"{LIST}{measure.pk}/move/"
        assert client.get(url).status_code == 405
        assert client_of(agency, Role.VIEWER).post(url).status_code == 403
        assert stranger().post(url).status_code == 404
        assert client.post(f"{LIST}{MeasureFactory().pk}/move/").status_code == 404
        assert client_of(agency, Role.CHECKER).post(url).status_code == 302
