"""The list of layouts and the editor: what works, who may, and what does not exist."""

from typing import Any
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from assessments.enums import Role
from assessments.models import Agency
from reports.forms.layouts import layout_initial
from reports.models import Report, TableLayout
from reports.services.layouts import copy_layout, use_layout, values_of
from tests.factories import AgencyFactory, FiscalYearFactory, MeasureFactory, MembershipFactory
from tests.reports.content import make_approach, make_measure, preset

pytestmark = pytest.mark.django_db

LIST = "/agency/tha-ruea/2566/reports/layouts/"
HEADINGS = [
    "มาตรการ/แนวทาง",
    "ขั้นตอน/วิธีการปฏิบัติ",
    "หน่วยงาน ผู้รับผิดชอบ",
    "ระยะเวลา ดำเนินการ",
    "สรุปผลการดำเนินการ",
    "ผลลัพธ์/ความสำเร็จ",
]


@pytest.fixture
def agency() -> Agency:
    FiscalYearFactory()
    return AgencyFactory(slug="tha-ruea", name="เทศบาลตำบลท่าเรือ")


@pytest.fixture
def client(agency: Agency) -> Client:
    return client_of(agency)


@pytest.fixture
def own(agency: Agency) -> TableLayout:
    return copy_layout(agency=agency, layout=preset("implementation-6"))


def client_of(agency: Agency, role: Role = Role.EDITOR) -> Client:
    client = Client()
    client.force_login(MembershipFactory(agency=agency, role=role).user)
    return client


def stranger() -> Client:
    return client_of(AgencyFactory(), Role.ADMINISTRATOR)


def address(layout: TableLayout, action: str = "") -> str:
    return f"{LIST}{layout.pk}/{action}"


def sent(layout: TableLayout, **changes: str) -> dict[str, Any]:
    """What a browser sends of the form of a layout, with changes."""
    values = {name: value for name, value in layout_initial(layout).items() if value not in (None, False)}
    if layout.indicator_layout_id:
        values["indicator_layout"] = layout.indicator_layout_id
    return values | changes


def page_of(response: HttpResponse) -> BeautifulSoup:
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def texts(page: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(element.get_text(" ", strip=True).split()) for element in page.select(selector)]


def previewed(page: BeautifulSoup) -> list[str]:
    """The headings of the table in the preview."""
    return texts(page, ".preview-page thead th")


def in_use(layout: TableLayout, users: str) -> str:
    return f"ยังลบ “{layout.title}” ไม่ได้ เพราะมีการใช้อยู่ใน: {users} โปรดเลือกรูปแบบตารางอื่นให้รายการดังกล่าวก่อน แล้วลบอีกครั้ง"


def focused(page: BeautifulSoup) -> list[str]:
    return [f"{element.get('value') or element.get('id')}" for element in page.select("[autofocus]")]


class TestList:
    def test_it_shows_presets_and_own_layouts(self, client: Client, agency: Agency, own: TableLayout) -> None:
        use_layout(agency=agency, fiscal_year=FiscalYearFactory(), layout=own)
        copy_layout(agency=AgencyFactory(), layout=preset("plan-5"))
        page = page_of(client.get(LIST))

        assert texts(page, "[aria-labelledby=own-layouts] tbody th") == [
            f"{own.title} ใช้ใน: รายงานผลการดำเนินการ 2566, รอบ ๑๒ เดือน"
        ]
        assert texts(page, "[aria-labelledby=presets] tbody th a") == [
            layout.title for layout in TableLayout.objects.presets()
        ]
        assert texts(page, "[aria-labelledby=own-layouts] td[data-label='คอลัมน์']") == [" · ".join(HEADINGS)]

    def test_without_own_layouts_it_says_what_to_do(self, client: Client) -> None:
        assert texts(page_of(client.get(LIST)), "main p.quiet") == [
            "ยังไม่มี โปรดทำสำเนารูปแบบด้านล่างที่ใกล้เคียงตารางของท่านที่สุด แล้วแก้ไขที่สำเนา"
        ]

    def test_what_others_make_with_a_preset_stays_theirs(self, client: Client) -> None:
        use_layout(agency=AgencyFactory(), fiscal_year=FiscalYearFactory(), layout=preset("plan-5"))
        assert texts(page_of(client.get(LIST)), ".missing") == []

    @pytest.mark.usefixtures("own")
    def test_a_viewer_reads_it_without_actions(self, agency: Agency) -> None:
        page = page_of(client_of(agency, Role.VIEWER).get(LIST))
        assert (len(page.select("main tbody tr")), page.select("main form, main td a")) == (8, [])

    def test_strangers_and_bad_addresses(self, client: Client) -> None:
        assert stranger().get(LIST).status_code == 404
        assert client.get(LIST.replace("2566", "2599")).status_code == 404
        assert client.post(LIST).status_code == 405

    @pytest.mark.parametrize("count", [1, 3])
    def test_the_same_queries_for_1_and_3_layouts(
        self, client: Client, agency: Agency, count: int, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        for _time in range(count):
            layout = copy_layout(agency=agency, layout=preset("implementation-7"))
            use_layout(agency=agency, fiscal_year=FiscalYearFactory(), layout=layout)
        with django_assert_num_queries(10):
            client.get(LIST)


class TestCopy:
    def test_it_makes_a_copy_and_opens_it(self, client: Client, agency: Agency) -> None:
        response = client.post(address(preset("implementation-6"), "copy/"), follow=True)

        copied = agency.layouts.get()
        assert response.redirect_chain == [(address(copied), 302)]
        assert texts(page_of(response), ".messages p") == [f"ทำสำเนาเป็น “{copied.title}” แล้ว แก้ไขได้ตามต้องการ"]
        assert values_of(copied).columns == values_of(preset("implementation-6")).columns

    def test_who_may(self, agency: Agency, own: TableLayout) -> None:
        url = address(own, "copy/")
        assert client_of(agency, Role.CHECKER).post(url).status_code == 302
        assert client_of(agency, Role.VIEWER).post(url).status_code == 403
        assert stranger().post(url).status_code == 404
        assert client_of(agency).get(url).status_code == 405

    def test_a_layout_of_others_does_not_exist(self, client: Client) -> None:
        foreign = copy_layout(agency=AgencyFactory(), layout=preset("plan-5"))
        assert client.post(address(foreign, "copy/")).status_code == 404
        assert client.post(f"{LIST}999999/copy/").status_code == 404


class TestShow:
    def test_a_preset_is_shown_and_offered_to_copy(self, client: Client, agency: Agency) -> None:
        make_measure(agency)
        page = page_of(client.get(address(preset("implementation-6"))))

        assert previewed(page) == HEADINGS
        assert page.select_one("main form")["action"] == address(preset("implementation-6"), "copy/")

    def test_a_viewer_sees_an_own_layout_too(self, agency: Agency, own: TableLayout) -> None:
        page = page_of(client_of(agency, Role.VIEWER).get(address(own)))
        assert (previewed(page), page.select("main form")) == (HEADINGS, [])

    def test_a_preset_is_not_changed(self, client: Client) -> None:
        layout = preset("implementation-6")
        for action in ("", "up 2", "preview", "use"):
            response = client.post(address(layout), sent(layout, title="ของเรา", action=action))
            assert response.status_code == 403
        assert client.post(address(layout, "preview/"), sent(layout)).status_code == 403
        assert client.post(address(layout, "delete/")).status_code == 403
        assert values_of(preset("implementation-6")) == values_of(layout)


class TestEdit:
    def test_it_shows_the_form_beside_the_preview(self, client: Client, agency: Agency, own: TableLayout) -> None:
        make_measure(agency)
        page = page_of(client.get(address(own)))

        assert texts(page, ".columns legend") == [
            f"คอลัมน์ {place}. {heading}" for place, heading in enumerate(HEADINGS, start=1)
        ]
        assert previewed(page) == HEADINGS
        assert texts(page, ".preview-page tbody td")[0] == "๑. เปิดเผยข้อมูลการจัดซื้อจัดจ้าง"
        assert page.select_one("#id_text_size")["value"] == "14"

    def test_saving_stores_it_and_says_so(self, client: Client, own: TableLayout) -> None:
        response = client.post(
            address(own), sent(own, title="ตารางของเรา", column_1_heading="เรื่อง", text_size="12"), follow=True
        )

        assert response.redirect_chain == [(address(own), 302)]
        assert texts(page_of(response), ".messages p") == ["บันทึก “ตารางของเรา” แล้ว"]
        stored = TableLayout.objects.get(pk=own.pk)
        assert (stored.title, stored.text_size, stored.version) == ("ตารางของเรา", 12, 2)
        assert stored.shown_columns[0].heading == "เรื่อง"

    def test_saving_and_using_goes_to_the_report(self, client: Client, own: TableLayout) -> None:
        response = client.post(address(own), sent(own, action="use"), follow=True)

        assert response.redirect_chain == [("/agency/tha-ruea/2566/reports/implementation/", 302)]
        assert texts(page_of(response), ".messages p") == [f"บันทึก “{own.title}” และใช้กับรายงานนี้แล้ว"]
        assert Report.objects.get().layout == own

    def test_a_rejected_form_comes_back_filled(self, client: Client, own: TableLayout) -> None:
        page = page_of(
            client.post(address(own), sent(own, text_size="40", column_2_heading="", column_3_heading="พิมพ์ไว้"))
        )

        assert {link["href"]: link.get_text() for link in page.select(".error-summary a")} == {
            "#id_text_size": "ขนาดตัวอักษรในตาราง (พอยต์): โปรดระบุขนาดตั้งแต่ 10 ถึง 16 พอยต์ เช่น 14 หรือ 13.5",
            "#id_column_2_heading": "หัวคอลัมน์ที่ 2: โปรดกรอกหัวคอลัมน์",
        }
        assert page.select_one("#id_text_size")["value"] == "40"
        assert page.select_one("#id_column_3_heading").get_text().strip() == "พิมพ์ไว้"
        assert texts(page, "#layout-preview h3") == ["ตัวอย่างจะแสดงเมื่อแก้ไขรายการต่อไปนี้แล้ว"]
        assert TableLayout.objects.get(pk=own.pk).version == 1

    def test_two_people_at_once(self, client: Client, own: TableLayout) -> None:
        mine = sent(own, title="ของฉัน", column_1_heading="ของฉัน")
        client.post(address(own), sent(own, title="ของเขา"))
        page = page_of(client.post(address(own), mine))

        assert texts(page, "main .alert-warning h2")[0] == "มีผู้อื่นบันทึกข้อมูลนี้ไปก่อนแล้ว"
        assert texts(page, ".theirs-text") == ["ของเขา"]
        assert page.select_one("#id_title")["value"] == "ของฉัน"
        assert TableLayout.objects.get(pk=own.pk).title == "ของเขา"
        version = page.select_one("#id_version")["value"]
        client.post(address(own), mine | {"version": version})
        assert TableLayout.objects.get(pk=own.pk).title == "ของฉัน"

    @pytest.mark.parametrize(
        ("action", "order", "focus"),
        [
            ("down 1", [1, 0, 2, 3, 4, 5], "down 2"),
            ("up 2", [1, 0, 2, 3, 4, 5], "down 1"),
            ("down 5", [0, 1, 2, 3, 5, 4], "up 6"),
            ("remove 6", [0, 1, 2, 3, 4], "column-5"),
            ("remove 1", [1, 2, 3, 4, 5], "column-1"),
        ],
    )
    def test_columns_move_without_script(
        self, client: Client, agency: Agency, own: TableLayout, action: str, order: list[int], focus: str
    ) -> None:
        make_measure(agency)
        page = page_of(client.post(address(own), sent(own, action=action, title="ยังไม่บันทึก")))

        expected = [HEADINGS[place] for place in order]
        assert texts(page, ".columns legend") == [f"คอลัมน์ {n}. {name}" for n, name in enumerate(expected, start=1)]
        assert (previewed(page), focused(page)) == (expected, [focus])
        assert page.select_one("#id_title")["value"] == "ยังไม่บันทึก"
        assert page.select_one(".layout-editor form").has_attr("data-changed")
        assert values_of(TableLayout.objects.get(pk=own.pk)) == values_of(own)

    def test_a_column_is_added_without_script(self, client: Client, own: TableLayout) -> None:
        page = page_of(client.post(address(own), sent(own, action="add")))

        assert texts(page, ".columns legend")[6:] == ["คอลัมน์ 7. ข้อเสนอแนะ"]
        assert (texts(page, "[data-said]"), focused(page)) == (
            ["เพิ่มคอลัมน์ “ข้อเสนอแนะ” ไว้ท้ายสุดแล้ว"],
            ["column-7"],
        )

    def test_moving_keeps_what_is_still_wrong(self, client: Client, own: TableLayout) -> None:
        page = page_of(client.post(address(own), sent(own, action="down 1", text_size="40", column_1_width="x")))

        assert (page.select_one("#id_text_size")["value"], page.select_one("#id_column_2_width")["value"]) == (
            "40",
            "x",
        )
        assert page.select(".error-summary") == []

    def test_the_script_gets_the_columns_alone(self, client: Client, own: TableLayout) -> None:
        response = client.post(address(own), sent(own, action="down 1"), headers={"X-Fragment": "columns"})
        page = page_of(response)

        assert page.select("html, form") == []
        assert focused(page) == ["down 2"]

    def test_the_preview_button_stores_nothing(self, client: Client, agency: Agency, own: TableLayout) -> None:
        make_measure(agency)
        page = page_of(client.post(address(own), sent(own, action="preview", column_1_heading="เรื่อง")))

        assert previewed(page)[0] == "เรื่อง"
        assert TableLayout.objects.get(pk=own.pk).version == 1

    def test_who_may(self, agency: Agency, own: TableLayout) -> None:
        assert client_of(agency, Role.CHECKER).post(address(own), sent(own)).status_code == 302
        assert client_of(agency, Role.VIEWER).post(address(own), sent(own)).status_code == 403
        assert stranger().get(address(own)).status_code == 404
        assert stranger().post(address(own), sent(own)).status_code == 404

    def test_what_does_not_exist(self, client: Client) -> None:
        foreign = copy_layout(agency=AgencyFactory(), layout=preset("plan-5"))
        assert client.get(address(foreign)).status_code == 404
        assert client.post(address(foreign), sent(foreign)).status_code == 404
        assert client.get(f"{LIST}999999/").status_code == 404
        assert client.put(f"{LIST}999999/").status_code == 405

    @pytest.mark.parametrize("count", [1, 3])
    def test_the_same_queries_for_1_and_3_measures(
        self,
        client: Client,
        agency: Agency,
        own: TableLayout,
        count: int,
        django_assert_num_queries: DjangoAssertNumQueries,
    ) -> None:
        for _time in range(count):
            make_measure(agency)
        with django_assert_num_queries(31):
            client.get(address(own))


class TestPreview:
    def test_it_shows_what_stands_in_the_form(self, client: Client, agency: Agency, own: TableLayout) -> None:
        make_measure(agency)
        data = sent(own, introduction="ของ{agency}", text_size="12.5", orientation="portrait", column_1_heading="เรื่อง")
        page = page_of(client.post(address(own, "preview/"), data))

        assert page.select("html, form") == []
        assert previewed(page)[0] == "เรื่อง"
        assert texts(page, ".running-text") == ["ของเทศบาลตำบลท่าเรือ"]
        assert page.select_one(".preview-page")["class"] == ["preview-page", "preview-portrait", "text-size-125"]
        assert values_of(TableLayout.objects.get(pk=own.pk)) == values_of(own)

    def test_a_long_report_is_shown_by_its_first_rows(self, client: Client, agency: Agency, own: TableLayout) -> None:
        MeasureFactory.create_batch(31, agency=agency)
        page = page_of(client.post(address(own, "preview/"), sent(own)))

        assert (len(page.select(".preview-page tbody tr")), texts(page, "p.quiet")) == (
            30,
            ["ที่นี่แสดงเฉพาะ 30 แถวแรกของแต่ละตาราง ในรายงานจริงมีครบทุกแถว"],
        )

    def test_what_is_wrong_is_said(self, client: Client, own: TableLayout) -> None:
        page = page_of(client.post(address(own, "preview/"), sent(own, text_size="40")))

        assert texts(page, "li") == ["ขนาดตัวอักษรในตาราง (พอยต์): โปรดระบุขนาดตั้งแต่ 10 ถึง 16 พอยต์ เช่น 14 หรือ 13.5"]

    def test_nothing_sent_is_no_layout(self, client: Client, own: TableLayout) -> None:
        page = page_of(client.post(address(own, "preview/")))
        assert texts(page, "li")[0] == "รูปแบบนี้ยังไม่มีคอลัมน์ โปรดกด “เพิ่มคอลัมน์” ท้ายรายการคอลัมน์"

    def test_tables_of_indicators_stand_alone(self, client: Client, agency: Agency) -> None:
        make_measure(agency)
        make_approach(agency, 1)
        layout = copy_layout(agency=agency, layout=preset("indicator-5"))
        page = page_of(client.post(address(layout, "preview/"), sent(layout, column_1_heading="ตัวชี้วัดของเรา")))

        assert len(page.select(".preview-page table")) == 1
        assert previewed(page)[0] == "ตัวชี้วัดของเรา"

    def test_who_may(self, agency: Agency, own: TableLayout) -> None:
        url = address(own, "preview/")
        assert client_of(agency, Role.VIEWER).post(url, sent(own)).status_code == 403
        assert stranger().post(url, sent(own)).status_code == 404
        assert client_of(agency).get(url).status_code == 405


class TestDelete:
    def test_it_asks_and_then_deletes(self, client: Client, agency: Agency, own: TableLayout) -> None:
        assert texts(page_of(client.get(address(own, "delete/"))), "main .fw-bold") == [own.title]

        response = client.post(address(own, "delete/"), follow=True)

        assert response.redirect_chain == [(LIST, 302)]
        assert texts(page_of(response), ".messages p") == [f"ลบ “{own.title}” แล้ว"]
        assert agency.layouts.count() == 0

    def test_a_layout_in_use_stays_and_its_reports_are_named(
        self, client: Client, agency: Agency, own: TableLayout
    ) -> None:
        year = FiscalYearFactory()
        Report.objects.create(agency=agency, fiscal_year=year, kind="implementation", round=6, layout=own)
        page = page_of(client.post(address(own, "delete/"), follow=True))

        assert texts(page, ".messages p") == [in_use(own, "รายงานผลการดำเนินการ ปีงบประมาณ 2566 รอบ ๖ เดือน")]
        assert agency.layouts.get() == own

    def test_a_layout_inside_another_stays(self, client: Client, agency: Agency, own: TableLayout) -> None:
        tables = copy_layout(agency=agency, layout=preset("indicator-5"))
        TableLayout.objects.filter(pk=own.pk).update(indicator_layout=tables)
        page = page_of(client.post(address(tables, "delete/"), follow=True))

        assert texts(page, ".messages p") == [in_use(tables, f"รูปแบบตาราง “{own.title}”")]

    def test_who_may(self, agency: Agency, own: TableLayout) -> None:
        url = address(own, "delete/")
        assert client_of(agency, Role.VIEWER).post(url).status_code == 403
        assert stranger().post(url).status_code == 404
        assert client_of(agency).post(address(preset("plan-5"), "delete/")).status_code == 403
        assert client_of(agency, Role.APPROVER).post(url).status_code == 302

    def test_what_does_not_exist(self, client: Client) -> None:
        assert client.post(f"{LIST}999999/delete/").status_code == 404


def test_somebody_not_signed_in_is_asked_to(agency: Agency) -> None:
    assert Client().get(LIST).headers["Location"] == f"/sign-in/?{urlencode({'next': LIST}, safe='/')}"


def test_the_report_leads_to_the_layouts(client: Client, agency: Agency, own: TableLayout) -> None:
    make_measure(agency)
    report = "/agency/tha-ruea/2566/reports/implementation/"
    links = [page_of(client.get(report)).select_one("main details a[href*='/layouts/']")["href"]]
    use_layout(agency=agency, fiscal_year=FiscalYearFactory(), layout=own)
    links.append(page_of(client.get(report)).select_one("main details a[href*='/layouts/']")["href"])

    assert links == [LIST, address(own)]
