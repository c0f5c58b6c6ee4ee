from collections.abc import Sequence

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from assessments.enums import Role
from assessments.models import Agency, Score
from measures.models import ImportDraft, Measure, Progress
from tests.factories import AgencyFactory, MeasureFactory, ProgressFactory
from tests.forms import page_of, press, texts
from tests.measures.importing.documents import COUNTS, YEARS
from tests.measures.importing.writers import as_csv, as_docx, as_html, as_markdown, as_tsv, as_xlsx
from tests.people import client_of, stranger
from tests.seeds import seed

pytestmark = pytest.mark.django_db

YEAR_URL = "/agency/tha-ruea/2566/"
START = f"{YEAR_URL}import/"
LIST = f"{YEAR_URL}measures/"

HEADING = ["มาตรการ/กิจกรรม", "ขั้นตอน/วิธีการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"]
TABLE = [
    HEADING,
    ["๑. เปิดเผยราคากลางทุกโครงการ", "๑. รวบรวมราคากลาง\n๒. ติดประกาศหน้าสำนักงาน", "กองคลัง", "ติดประกาศครบ ๑๒ โครงการ"],
    ["๒. รับฟังความเห็นของประชาชน", "ตั้งกล่องรับความเห็น", "สำนักปลัด", "ได้รับความเห็น ๔๕ เรื่อง"],
]
UNKNOWN_COLUMN = [[*HEADING, "งบที่ใช้"], [*TABLE[1], "๕,๐๐๐ บาท"], [*TABLE[2], "ไม่ใช้งบ"]]
SCORES = [["ตัวชี้วัดที่", "ตัวชี้วัด", "คะแนน"], ["๑", "การปฏิบัติหน้าที่", "๙๑.๕๐"], ["๒", "การใช้งบประมาณ", "๘๘.๐๐"]]

READ, REREAD, CONFIRM = "อ่านตาราง", "อ่านใหม่ตามคอลัมน์นี้", "ยืนยันนำเข้า"
NOT_THERE = "999999"
START_QUERIES = 7
REVIEW_QUERIES = 12


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(slug="tha-ruea", name="เทศบาลตำบลท่าเรือ")


@pytest.fixture
def client(agency: Agency) -> Client:
    return client_of(agency, username="somsri")


def paste(client: Client, *tables: Sequence[Sequence[str]]) -> str:
    """Pastes tables as HTML and answers the address of the review."""
    response = client.post(START, {"html": as_html(tables), "text": "…", "round": "12"})
    assert response.status_code == 302
    return response.headers["Location"]


def said(response: HttpResponse) -> list[str]:
    assert response.status_code == 200
    return texts(page_of(response), ".messages .alert")


def stored() -> list[tuple[str, str, str, str]]:
    """Number, title, steps and result of every measure."""
    found = Measure.objects.prefetch_related("progress")
    return [
        (measure.number, measure.title, measure.steps, "".join(progress.result for progress in measure.progress.all()))
        for measure in found
    ]


NEW = [
    ("๑.", "เปิดเผยราคากลางทุกโครงการ", "๑. รวบรวมราคากลาง\n๒. ติดประกาศหน้าสำนักงาน", "ติดประกาศครบ ๑๒ โครงการ"),
    ("๒.", "รับฟังความเห็นของประชาชน", "ตั้งกล่องรับความเห็น", "ได้รับความเห็น ๔๕ เรื่อง"),
]


class TestStart:
    def test_it_offers_two_ways_and_states_the_limits(self, client: Client) -> None:
        page = page_of(client.get(START))
        assert texts(page, "main form .form-label") == ["วางตารางที่นี่", "หรือเลือกไฟล์"]
        assert texts(page, "#id_file_helptext") == [
            "Word (.docx), Excel (.xlsx) หรือ .csv .html .txt และ .md ขนาดไม่เกิน 20 MB"
        ]
        assert page.select_one("#id_file")["accept"] == ".docx,.xlsx,.csv,.html,.htm,.txt,.md"
        assert page.select_one("input[name=round][checked]")["value"] == "12"

    @pytest.mark.parametrize(
        "given",
        [
            {"html": as_html([TABLE]), "text": "คำที่ไม่ใช่ตาราง"},
            {"text": as_tsv([TABLE])},
            {"text": as_markdown([TABLE])},
            {"file": SimpleUploadedFile("แผน.docx", as_docx([TABLE]))},
            {"file": SimpleUploadedFile("แผน.xlsx", as_xlsx([TABLE]))},
            {"file": SimpleUploadedFile("แผน.csv", as_csv(TABLE))},
            {"file": SimpleUploadedFile("แผน.html", as_html([TABLE]).encode())},
        ],
        ids=["html", "tsv", "markdown", "docx", "xlsx", "csv", "html-file"],
    )
    def test_every_way_in_leads_to_the_same_review(self, client: Client, given: dict[str, object]) -> None:
        for value in given.values():
            if isinstance(value, SimpleUploadedFile):
                value.seek(0)
        response = client.post(START, given | {"round": "6"}, follow=True)
        page = page_of(response)
        assert texts(page, ".import-row h3") == ["๑. เปิดเผยราคากลางทุกโครงการ", "๒. รับฟังความเห็นของประชาชน"]
        assert ImportDraft.objects.get().round == 6
        assert Measure.objects.count() == 0

    def test_a_draft_is_named_by_its_file_or_first_row(self, client: Client) -> None:
        client.post(START, {"text": as_tsv([TABLE]), "round": "12"})
        client.post(START, {"file": SimpleUploadedFile("แผนปี ๖๖.docx", as_docx([TABLE])), "round": "12"})
        assert [draft.source for draft in ImportDraft.objects.all()] == [
            "แผนปี ๖๖.docx",
            "ตารางที่วาง: เปิดเผยราคากลางทุกโครงการ",
        ]

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({}, "ยังไม่มีข้อมูล โปรดวางตารางในช่องนี้ หรือเลือกไฟล์ด้านล่าง"),
            (
                {"text": as_tsv([TABLE]), "file": SimpleUploadedFile("a.csv", as_csv(TABLE))},
                "มีทั้งตารางที่วางและไฟล์ที่เลือก โปรดใช้เพียงอย่างเดียวและล้างอีกอย่างหนึ่ง",
            ),
        ],
        ids=["nothing", "both"],
    )
    def test_what_cannot_be_taken_is_said(self, client: Client, given: dict[str, object], message: str) -> None:
        response = client.post(START, given | {"round": "12"})
        assert response.status_code == 200
        assert texts(page_of(response), ".error-summary li") == [message]
        assert ImportDraft.objects.count() == 0

    def test_what_was_pasted_is_still_there_after_an_error(self, client: Client) -> None:
        html = as_html([[["สินค้า", "ราคา"], ["ดินสอ", "๕"]]])
        response = client.post(START, {"html": html, "text": "สินค้า\tราคา\nดินสอ\t๕", "round": "6"})
        page = page_of(response)
        assert page.select_one("input[name=html]")["value"] == html
        assert page.select_one("textarea").get_text().strip() == "สินค้า\tราคา\nดินสอ\t๕"
        assert page.select_one("input[name=round][checked]")["value"] == "6"
        assert [link["href"] for link in page.select(".error-summary li a")] == ["#id_text"]

    def test_a_file_that_cannot_be_read_is_said_and_must_be_chosen_again(self, client: Client) -> None:
        response = client.post(START, {"file": SimpleUploadedFile("รูป.docx", b"\x89PNG\r\n\x1a\n" * 20), "round": "12"})
        page = page_of(response)
        assert [link["href"] for link in page.select(".error-summary li a")] == ["#id_file"]
        assert texts(page, ".error-summary > p") == ["เบราว์เซอร์ไม่เก็บไฟล์ที่เลือกไว้ โปรดแก้ไขแล้วเลือกไฟล์อีกครั้ง"]
        assert ImportDraft.objects.count() == 0

    def test_a_paste_too_large_to_read_is_said(self, client: Client, settings: pytest.FixtureRequest) -> None:
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
        response = client.post(START, {"text": "ก" * 2000, "round": "12"})
        assert response.status_code == 413
        message = (
            "ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป ระบบจึงอ่านไม่ได้ โปรดกดปุ่มย้อนกลับของเบราว์เซอร์เพื่อกลับไปยังสิ่งที่วางไว้ "
            "แล้ววางทีละตาราง หรืออัปโหลดไฟล์แทน"
        )
        assert texts(page_of(response), "[role=alert] p") == [message]

    def test_the_token_is_checked_all_the_same(self, client: Client) -> None:
        client.handler.enforce_csrf_checks = True
        assert client.post(START, {"text": as_tsv([TABLE]), "round": "12"}).status_code == 403
        assert ImportDraft.objects.count() == 0

    def test_imports_not_finished_are_listed_for_colleagues_too(self, client: Client, agency: Agency) -> None:
        review = paste(client, TABLE)
        page = page_of(client_of(agency, Role.CHECKER).get(START))
        assert [link["href"] for link in page.select(".import-drafts a")] == [review]
        assert texts(page, ".import-drafts a") == ["ตารางที่วาง: เปิดเผยราคากลางทุกโครงการ"]
        assert texts(page, ".import-drafts li p")[0].startswith("somsri เมื่อ ")

    def test_drafts_of_other_years_and_agencies_are_not_listed(self, client: Client) -> None:
        paste(client, TABLE)
        other = AgencyFactory(slug="other")
        for url, somebody in (
            (START.replace("2566", "2565"), client),
            ("/agency/other/2566/import/", client_of(other)),
        ):
            assert page_of(somebody.get(url)).select(".import-drafts") == []

    def test_a_viewer_is_denied_and_a_stranger_finds_nothing(self, agency: Agency) -> None:
        assert client_of(agency, Role.VIEWER).get(START).status_code == 403
        assert client_of(agency, Role.VIEWER).post(START, {"text": as_tsv([TABLE])}).status_code == 403
        assert stranger().get(START).status_code == 404
        assert ImportDraft.objects.count() == 0

    def test_the_same_queries_for_1_and_3_drafts(
        self, client: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        for drafts in (1, 2):
            for _draft in range(drafts):
                paste(client, TABLE)
            with django_assert_num_queries(START_QUERIES):
                client.get(START)


class TestReview:
    def test_rows_are_shown_as_they_will_be_stored(self, client: Client) -> None:
        page = page_of(client.get(paste(client, TABLE)))
        assert texts(page, ".figures li") == ["2 มาตรการ"]
        assert texts(page, ".import-row h3") == ["๑. เปิดเผยราคากลางทุกโครงการ", "๒. รับฟังความเห็นของประชาชน"]
        assert texts(page, "#row-0-0 dt") == ["ขั้นตอน/วิธีการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"]
        assert texts(page, "#row-0-0 dd") == [
            "๑. รวบรวมราคากลาง ๒. ติดประกาศหน้าสำนักงาน",
            "กองคลัง",
            "ติดประกาศครบ ๑๒ โครงการ",
        ]
        assert texts(page, ".all-clear") == ["ไม่พบข้อควรตรวจ โปรดดูแต่ละแถวก่อนยืนยัน"]

    def test_columns_are_shown_with_heading_sample_and_field(self, client: Client) -> None:
        page = page_of(client.get(paste(client, TABLE)))
        assert texts(page, ".column label") == HEADING
        assert texts(page, ".column option[selected]") == [
            "มาตรการ/โครงการ/กิจกรรม",
            "ขั้นตอน/วิธีการ",
            "ผู้รับผิดชอบ",
            "ผลการดำเนินการ",
        ]
        assert texts(page, ".column .sample")[2] == "ตัวอย่าง: กองคลัง"

    def test_an_unknown_column_is_kept_as_a_note_unless_put_into_a_field(self, client: Client) -> None:
        review = paste(client, UNKNOWN_COLUMN)
        page = page_of(client.get(review))
        assert texts(page, ".figures .is-open") == ["1 คอลัมน์ที่ต้องยืนยัน"]
        assert texts(page, ".is-uncertain label") == ["งบที่ใช้"]
        assert texts(page, ".is-uncertain .column-note") == ["ไม่รู้จักหัวคอลัมน์นี้ โปรดเลือกข้อมูลที่ตรง หากไม่เลือกจะเก็บเป็นหมายเหตุ"]
        assert texts(page, "#row-0-0-note dd") == ["งบที่ใช้: ๕,๐๐๐ บาท"]
        changed = page_of(press(client, review, REREAD, {"column-0-4": "suggestion"}))
        assert texts(changed, "#row-0-0-suggestion dd") == ["๕,๐๐๐ บาท"]
        assert changed.select("#row-0-0-note, .is-uncertain") == []

    def test_reading_again_without_a_change_confirms_the_columns(self, client: Client) -> None:
        page = page_of(press(client, paste(client, UNKNOWN_COLUMN), REREAD))
        assert page.select(".is-uncertain") == []
        assert texts(page, "#row-0-0-note dd") == ["งบที่ใช้: ๕,๐๐๐ บาท"]

    def test_choices_are_still_there_for_a_colleague(self, client: Client, agency: Agency) -> None:
        review = paste(client, UNKNOWN_COLUMN, SCORES)
        press(client, review, REREAD, {"column-0-4": "outcome"}, without="include-1")
        page = page_of(client_of(agency).get(review))
        assert texts(page, "#row-0-0-outcome dd") == ["๕,๐๐๐ บาท"]
        assert texts(page, ".is-left-out h2") == ["ตารางที่ 2: คะแนน 2 ตัวชี้วัด"]
        assert page.select(".is-left-out tbody, .is-left-out .import-row") == []

    def test_warnings_stand_at_their_cell_and_are_linked_at_the_top(self, client: Client) -> None:
        table = [HEADING, ["๑. จัดทำแผน", "ประชุมคณะทำงาน", "กองคลัง", "จัดทำแผนแล้วเสร็จในเดือนমีนาคม"], TABLE[2]]
        page = page_of(client.get(paste(client, table)))
        assert texts(page, ".to-check summary") == ["ข้อควรตรวจ 1 จุด"]
        link = page.select_one(".to-check a")
        assert (link["href"], link.get_text()) == ("#row-0-0", "๑. จัดทำแผน · ผลการดำเนินการ")
        assert len(page.select("#row-0-0-result .row-warning")) == 1
        assert texts(page, "#row-0-0-result mark") == ["ম"]
        assert texts(page, "#row-0-0-result .letter-name") == ["(อักษรเบงกาลี)"]

    def test_a_status_has_an_icon_and_a_word(self, client: Client) -> None:
        table = [[*HEADING, "สถานะ"], [*TABLE[1], "ดำเนินการแล้วเสร็จ"], [*TABLE[2], ""]]
        page = page_of(client.get(paste(client, table)))
        assert texts(page, ".import-row .status") == ["ดำเนินการแล้วเสร็จ"]
        assert len(page.select("#row-0-0 .status .icon-completed")) == 1

    def test_plain_scores_are_one_table(self, client: Client) -> None:
        page = page_of(client.get(paste(client, SCORES)))
        assert texts(page, ".import-scores tbody th") == ["๑ การปฏิบัติหน้าที่", "๒ การใช้งบประมาณ"]
        assert texts(page, ".import-scores td.number") == ["91.50", "88.00"]

    def test_rows_present_already_are_marked_with_what_differs(self, client: Client) -> None:
        press(client, paste(client, TABLE), CONFIRM)
        Measure.objects.filter(number="๒.").update(steps="ตั้งกล่อง", responsible="กองช่าง")
        page = page_of(client.get(paste(client, TABLE)))
        assert texts(page, ".existing-rule legend") == ["มีอยู่ในปีนี้แล้ว 2 แถว"]
        assert texts(page, "#row-0-0 .row-choice summary") == ["มีอยู่แล้ว เหมือนกันทุกช่อง"]
        assert texts(page, "#row-0-1 .row-choice legend") == ["มีอยู่แล้ว"]
        assert texts(page, "#row-0-1 .row-choice .form-text") == ["ช่องที่ต่างกัน: ขั้นตอน/วิธีการ, ผู้รับผิดชอบ"]
        assert page.select_one("input[name=otherwise][checked]")["value"] == "skip"

    def test_50_rows_are_shown_and_the_rest_on_demand(self, client: Client) -> None:
        table = [HEADING, *([f"{number}. มาตรการที่ {number}", "ประชุม", "กองคลัง", "แล้ว"] for number in range(1, 61))]
        review = paste(client, table)
        page = page_of(client.get(review))
        assert len(page.select(".import-row")) == 50
        assert texts(page, ".more-rows") == ["แสดง 50 จาก 60 แถว เมื่อยืนยันจะนำเข้าทั้ง 60 แถว แสดงทั้งหมด"]
        shown = press(client, review, "แสดงทั้งหมด", {"column-0-3": "outcome"})
        assert shown.redirect_chain == [(f"{review}?show=0#row-0-50", 302)]
        assert len(page_of(shown).select(".import-row")) == 60
        assert texts(page_of(shown), "#row-0-59-outcome dd") == ["แล้ว"]

    def test_a_thousand_questions_can_be_answered_at_once(self, client: Client) -> None:
        answers = {f"row-0-{row}": "skip" for row in range(1000)} | {f"column-{number}-0": "" for number in range(1000)}
        assert client.post(paste(client, TABLE), answers).status_code == 302

    def test_a_warning_of_a_row_not_shown_leads_to_it(self, client: Client) -> None:
        rows = [[f"{number}. มาตรการที่ {number}", "ประชุม", "กองคลัง", "แล้ว"] for number in range(1, 61)]
        rows[55][1] = "ประชุমกัน"
        page = page_of(client.get(paste(client, [HEADING, *rows])))
        assert [link["href"] for link in page.select(".to-check a")] == ["?show=0#row-0-55"]

    def test_a_colleague_may_a_viewer_may_not_and_a_stranger_finds_nothing(
        self, client: Client, agency: Agency
    ) -> None:
        review = paste(client, TABLE)
        assert client_of(agency, Role.APPROVER).get(review).status_code == 200
        assert client_of(agency, Role.VIEWER).get(review).status_code == 403
        assert stranger().get(review).status_code == 404

    def test_only_the_drafts_of_this_agency_and_year_are_found(self, client: Client) -> None:
        review = paste(client, TABLE)
        other = AgencyFactory(slug="other")
        assert client_of(other).get(review.replace("tha-ruea", "other")).status_code == 404
        assert client.get(review.replace("2566", "2565")).status_code == 404
        assert client.get(f"{START}{NOT_THERE}/").status_code == 404

    def test_the_same_queries_for_1_and_3_rows_present_already(
        self, client: Client, agency: Agency, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        for count in (1, 3):
            table = [HEADING, *([f"{row}. มาตรการที่ {row}", "ประชุม", "กองคลัง", "แล้ว"] for row in range(count))]
            for row in range(count):
                ProgressFactory(measure=MeasureFactory(agency=agency, title=f"มาตรการที่ {row}"))
            review = paste(client, table)
            with django_assert_num_queries(REVIEW_QUERIES):
                client.get(review)


class TestConfirm:
    def test_everything_is_stored_and_counted(self, client: Client) -> None:
        response = press(client, paste(client, TABLE, SCORES), CONFIRM)
        assert response.redirect_chain == [(LIST, 302)]
        assert said(response) == ["นำเข้าแล้ว: เพิ่ม 2 รายการ, บันทึกคะแนน 2 ตัวชี้วัด"]
        assert stored() == NEW
        assert Progress.objects.values_list("round", flat=True).distinct().get() == 12
        assert ImportDraft.objects.count() == 0

    def test_a_table_left_out_is_not_stored(self, client: Client) -> None:
        response = press(client, paste(client, TABLE, SCORES), CONFIRM, without="include-1")
        assert said(response) == ["นำเข้าแล้ว: เพิ่ม 2 รายการ"]
        assert (Measure.objects.count(), Score.objects.count()) == (2, 0)

    def test_without_any_table_nothing_happens(self, client: Client) -> None:
        review = paste(client, TABLE)
        press(client, review, REREAD, without="include-0")
        response = press(client, review, CONFIRM)
        assert said(response) == ["ทุกตารางถูกเว้นไว้ โปรดเลือกอย่างน้อยหนึ่งตารางที่จะนำเข้า"]
        assert (Measure.objects.count(), ImportDraft.objects.count()) == (0, 1)

    def test_a_column_changed_but_not_yet_read_is_shown_first(self, client: Client) -> None:
        review = paste(client, TABLE)
        response = press(client, review, CONFIRM, {"column-0-3": "outcome"})
        assert response.redirect_chain == [(review, 302)]
        assert said(response) == ["ยังไม่ได้นำเข้า เพราะข้อมูลที่จะบันทึกเปลี่ยนไปจากที่ท่านเห็น โปรดตรวจอีกครั้งแล้วยืนยันใหม่"]
        assert Measure.objects.count() == 0
        press(client, review, CONFIRM)
        assert [progress.outcome for progress in Progress.objects.order_by("measure__position")] == [
            "ติดประกาศครบ ๑๒ โครงการ",
            "ได้รับความเห็น ๔๕ เรื่อง",
        ]

    def test_what_a_colleague_stored_meanwhile_is_shown_first(self, client: Client) -> None:
        first, second = paste(client, TABLE), paste(client, TABLE)
        seen = page_of(client.get(second)).select_one("input[name=seen]")["value"]
        press(client, first, CONFIRM)
        response = client.post(f"{second}confirm/", {"seen": seen, "include-0": "on"}, follow=True)
        assert response.redirect_chain == [(second, 302)]
        assert Measure.objects.count() == 2

    @pytest.mark.parametrize(
        ("changes", "message", "steps"),
        [
            ({}, "นำเข้าแล้ว: ข้าม 2 รายการ", ["เก่า", "เก่า"]),
            ({"otherwise": "replace"}, "นำเข้าแล้ว: แทนที่ 2 รายการ", [NEW[0][2], NEW[1][2]]),
            ({"otherwise": "add"}, "นำเข้าแล้ว: เพิ่ม 2 รายการ", ["เก่า", "เก่า", NEW[0][2], NEW[1][2]]),
            ({"row-0-1": "replace"}, "นำเข้าแล้ว: แทนที่ 1 รายการ, ข้าม 1 รายการ", ["เก่า", NEW[1][2]]),
            (
                {"otherwise": "replace", "row-0-0": "skip"},
                "นำเข้าแล้ว: แทนที่ 1 รายการ, ข้าม 1 รายการ",
                ["เก่า", NEW[1][2]],
            ),
        ],
        ids=["skip", "replace", "add", "one-replaced", "all-but-one-replaced"],
    )
    def test_rows_present_already_follow_the_decisions(
        self, client: Client, changes: dict[str, str], message: str, steps: list[str]
    ) -> None:
        press(client, paste(client, TABLE), CONFIRM)
        Measure.objects.update(steps="เก่า")
        response = press(client, paste(client, TABLE), CONFIRM, changes)
        assert said(response) == [message]
        assert [measure.steps for measure in Measure.objects.order_by("position")] == steps

    def test_a_decision_survives_reading_again(self, client: Client) -> None:
        press(client, paste(client, TABLE), CONFIRM)
        page = page_of(press(client, paste(client, TABLE), REREAD, {"otherwise": "replace", "row-0-1": "add"}))
        assert [radio["value"] for radio in page.select("input[type=radio][checked]")] == ["replace", "", "add"]

    def test_all_or_nothing_and_every_row_at_fault_is_named(self, client: Client) -> None:
        nameless = [["ตัวชี้วัด", "แนวทางในการยกระดับการประเมิน", "ผู้รับผิดชอบ"], ["คะแนน ๙๐.๐๐", "ประชุม", "กองคลัง"]]
        response = press(client, paste(client, TABLE, nameless), CONFIRM)
        assert response.status_code == 422
        page = page_of(response)
        assert texts(page, ".messages .alert") == ["ยังไม่ได้นำเข้ารายการใด เพราะบางแถวบันทึกไม่ได้ ดูรายการด้านล่าง"]
        assert "#row-1-0" in [link["href"] for link in page.select(".to-check a")]
        assert (Measure.objects.count(), ImportDraft.objects.count()) == (0, 1)

    def test_it_answers_only_to_a_button(self, client: Client) -> None:
        assert client.get(f"{paste(client, TABLE)}confirm/").status_code == 405

    def test_a_viewer_is_denied_and_a_stranger_finds_nothing(self, client: Client, agency: Agency) -> None:
        url = f"{paste(client, TABLE)}confirm/"
        assert client_of(agency, Role.VIEWER).post(url).status_code == 403
        assert stranger().post(url).status_code == 404
        assert client.post(f"{START}{NOT_THERE}/confirm/").status_code == 404
        assert Measure.objects.count() == 0


class TestDiscard:
    def test_it_goes_and_nothing_is_stored(self, client: Client) -> None:
        response = press(client, paste(client, TABLE), "ทิ้งการนำเข้านี้")
        assert response.redirect_chain == [(START, 302)]
        assert said(response) == ["ทิ้งการนำเข้า “ตารางที่วาง: เปิดเผยราคากลางทุกโครงการ” แล้ว ไม่มีการบันทึกข้อมูลใด"]
        assert (Measure.objects.count(), ImportDraft.objects.count()) == (0, 0)

    def test_a_colleague_may_a_viewer_may_not_and_a_stranger_finds_nothing(
        self, client: Client, agency: Agency
    ) -> None:
        url = f"{paste(client, TABLE)}discard/"
        assert client.get(url).status_code == 405
        assert client_of(agency, Role.VIEWER).post(url).status_code == 403
        assert stranger().post(url).status_code == 404
        assert client.post(f"{START}{NOT_THERE}/discard/").status_code == 404
        assert ImportDraft.objects.count() == 1
        assert client_of(agency, Role.CHECKER).post(url).status_code == 302
        assert ImportDraft.objects.count() == 0


@pytest.mark.parametrize("number", COUNTS)
def test_each_real_document_goes_through_the_pages(client: Client, number: int) -> None:
    start = START.replace("2566", str(YEARS[number]))
    response = client.post(start, {"text": seed(number).read_text(encoding="utf-8"), "round": "12"}, follow=True)
    review = response.redirect_chain[0][0]
    measures, indicators = COUNTS[number]
    rows = page_of(response).select(".import-row, .import-scores tbody tr")
    assert len(rows) == measures + indicators
    assert page_of(press(client, review, CONFIRM)).select(".alert-success")
    assert Measure.objects.exclude(kind="indicator").count() == measures
    approaches = Measure.objects.filter(kind="indicator").count()
    scores = Score.objects.filter(assessment__agency__slug="tha-ruea").count()
    assert (approaches, scores) == {2: (10, 9), 3: (0, 10)}.get(number, (0, 0))
    assert ImportDraft.objects.count() == 0
