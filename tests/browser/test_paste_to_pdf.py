"""An officer copies last year's table from a document and pastes it, corrects a column, confirms and prints the PDF."""

import base64
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Locator, Page, expect

from assessments.models import Score
from ita_portal.thai.text import squash
from measures.models import ImportDraft, Measure, Progress
from tests.browser.conftest import PASSWORD, TELEPHONE, WIDE, assert_accessible
from tests.factories import AgencyFactory, MembershipFactory
from tests.measures.importing.writers import Merge, as_docx, as_html, as_tsv

pytestmark = pytest.mark.browser

SignIn = Callable[[User], None]
both_widths = pytest.mark.parametrize("page", [WIDE, TELEPHONE], ids=["wide", "telephone"], indirect=True)

CAPTION = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
TABLE = [
    ["มาตรการ/กิจกรรม", "ขั้นตอน/วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ประโยชน์ที่ประชาชนได้รับ"],
    [
        "๑. เปิดเผยราคากลางทุกโครงการก่อสร้าง",
        "๑. รวบรวมราคากลางทุกสิ้นเดือน\n๒. ปิดประกาศที่ศาลากลางบ้านทุกแห่ง",
        "กองคลัง",
        "ต.ค. ๖๕ - ก.ย. ๖๖",
        "ปิดประกาศครบทั้ง ๑๘ โครงการ",
        "ชาวบ้านเปรียบเทียบราคาได้ด้วยตนเอง",
    ],
    [
        "๒. ย่นเวลาออกใบอนุญาตก่อสร้าง",
        "รับคำขอทางออนไลน์ และแจ้งผลภายใน ๗ วันทำการ",
        "กองช่าง",
        "",
        "ออกใบอนุญาต ๖๒ ฉบับ เฉลี่ย ๕ วันทำการ",
        "ไม่ต้องลางานมาติดตามเรื่องที่สำนักงาน",
    ],
]
MERGED = [Merge(row=1, column=3, rows=2)]  # the period holds for both measures
STRANGE_SCORES = [["ตัวชี้วัดที่", "ตัวชี้วัด", "คะแนน"], ["๑", "การปฏิบัติหนমที่", "๙๑.๕๐"], ["๒", "การใช้งบประมาณ", "๘๘.๒๕"]]
TITLES = ["เปิดเผยราคากลางทุกโครงการก่อสร้าง", "ย่นเวลาออกใบอนุญาตก่อสร้าง"]


@pytest.fixture
def officer() -> User:
    agency = AgencyFactory(slug="tha-ruea", name="เทศบาลตำบลท่าเรือ", district="ท่าเรือ", province="สมมติ")
    return MembershipFactory(agency=agency, user__username="somsri").user


def copy_table(page: Page) -> None:
    """Selects and copies the table in another window, so that the clipboard holds what a browser puts there."""
    other = page.context.new_page()
    other.set_content(as_html([TABLE], merged=[MERGED], captions=[CAPTION]))
    other.bring_to_front()
    other.keyboard.press("Control+A")
    other.keyboard.press("Control+C")
    other.close()
    page.bring_to_front()


def pdf_text(page: Page, download: Locator, folder: Path, *, key: str = "") -> str:
    """The text of the PDF behind a link, without white space."""
    with page.expect_download() as started:
        download.press(key) if key else download.click()
    file = folder / "report.pdf"
    started.value.save_as(file)
    return squash(subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout.decode())


@both_widths
def test_from_a_pasted_table_to_the_pdf(page: Page, sign_in: SignIn, officer: User, tmp_path: Path) -> None:
    sign_in(officer)
    page.goto("/agency/tha-ruea/2566/measures/")
    page.locator(".steps").get_by_role("link", name="นำเข้าตาราง").click()
    assert_accessible(page)

    copy_table(page)
    page.get_by_label("วางตารางที่นี่").press("Control+V")
    expect(page.get_by_text("พบ 1 ตาราง รวม 3 แถว")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="อ่านตาราง").click()

    expect(page.get_by_role("heading", name="ตรวจก่อนนำเข้า")).to_be_visible()
    expect(page.locator(".import-row h3")).to_have_text([row[0] for row in TABLE[1:]])
    expect(page.locator(".is-uncertain label")).to_have_text("ประโยชน์ที่ประชาชนได้รับ")
    assert_accessible(page)
    page.get_by_label("ประโยชน์ที่ประชาชนได้รับ").select_option("ผลลัพธ์/ความสำเร็จ")
    page.get_by_role("button", name="อ่านใหม่ตามคอลัมน์นี้").click()
    expect(page.locator("#row-0-0-outcome dd")).to_have_text("ชาวบ้านเปรียบเทียบราคาได้ด้วยตนเอง")
    expect(page.locator(".is-uncertain")).to_have_count(0)
    assert_accessible(page)
    page.get_by_role("button", name="ยืนยันนำเข้า").click()

    expect(page.get_by_text("นำเข้าแล้ว: เพิ่ม 2 รายการ")).to_be_visible()
    assert_accessible(page)
    page.locator(".steps").get_by_role("link", name="รายงานผลการดำเนินการ").click()
    expect(page.get_by_role("heading", name="รายงานผลการดำเนินการ", exact=True)).to_be_visible()
    assert_accessible(page)

    text = pdf_text(page, page.get_by_role("link", name="ดาวน์โหลด PDF"), tmp_path)
    for cell in [*TITLES, *(cell for row in TABLE[1:] for cell in row[1:] if cell)]:
        for line in cell.split("\n"):
            assert squash(line) in text
    stored = Measure.objects.order_by("position")
    assert [(measure.title, measure.period) for measure in stored] == [(title, TABLE[1][3]) for title in TITLES]
    assert [progress.outcome for progress in Progress.objects.order_by("measure__position")] == [
        row[5] for row in TABLE[1:]
    ]


def test_with_the_keyboard_alone(page: Page, officer: User, tmp_path: Path) -> None:
    keys = page.keyboard
    copy_table(page)
    page.goto("/sign-in/?next=/agency/tha-ruea/2566/import/")
    page.get_by_label("ชื่อผู้ใช้").focus()
    keys.type("somsri")
    keys.press("Tab")
    keys.type(PASSWORD)
    keys.press("Enter")
    page.wait_for_url("**/import/")
    tab_to(page, page.get_by_label("วางตารางที่นี่"))
    keys.press("Control+V")
    tab_to(page, page.get_by_role("button", name="อ่านตาราง"))
    keys.press("Enter")

    column = page.get_by_label("ประโยชน์ที่ประชาชนได้รับ")
    tab_to(page, column)
    options = column.locator("option").evaluate_all("options => options.map(option => option.value)")
    for _press in range(options.index("note") - options.index("outcome")):  # it was taken for a note
        keys.press("ArrowUp")
    tab_to(page, page.get_by_role("button", name="อ่านใหม่ตามคอลัมน์นี้"))
    keys.press("Enter")
    expect(page.locator("#row-0-0-outcome")).to_be_visible()
    tab_to(page, page.get_by_role("button", name="ยืนยันนำเข้า"))
    keys.press("Enter")

    expect(page.get_by_text("นำเข้าแล้ว: เพิ่ม 2 รายการ")).to_be_visible()
    tab_to(page, page.locator(".steps").get_by_role("link", name="รายงานผลการดำเนินการ"))
    keys.press("Enter")
    download = page.get_by_role("link", name="ดาวน์โหลด PDF")
    tab_to(page, download)
    assert squash(TITLES[1]) in pdf_text(page, download, tmp_path, key="Enter")


@both_widths
def test_every_state_of_the_pages_is_accessible(page: Page, sign_in: SignIn, officer: User) -> None:
    sign_in(officer)
    start = "/agency/tha-ruea/2566/import/"
    for _time in range(2):  # the second time every row is there already, one of them changed
        page.goto(start)
        page.get_by_label("วางตารางที่นี่").fill(as_tsv([TABLE, STRANGE_SCORES]))
        page.get_by_role("button", name="อ่านตาราง").click()
        expect(page.locator("mark")).to_have_text("ম")
        page.locator(".discard summary").click()
        assert_accessible(page)
        page.get_by_role("button", name="ยืนยันนำเข้า").click()
        expect(page.locator(".messages")).to_be_visible()
        Measure.objects.filter(number="๑.").update(steps="อย่างอื่น")
        Score.objects.update(value=50)
    page.goto(start)
    page.get_by_label("วางตารางที่นี่").fill(as_tsv([TABLE, STRANGE_SCORES]))
    page.get_by_role("button", name="อ่านตาราง").click()
    page.get_by_label("นำเข้าตารางนี้").first.uncheck()
    page.get_by_role("button", name="อ่านใหม่ตามคอลัมน์นี้").first.click()
    expect(page.locator(".is-left-out")).to_be_visible()
    assert_accessible(page)
    page.goto(start)
    expect(page.locator(".import-drafts li")).to_have_count(1)
    page.get_by_label("วางตารางที่นี่").fill("ไม่ใช่ตาราง")
    page.get_by_role("button", name="อ่านตาราง").click()
    expect(page.locator(".error-summary")).to_be_focused()
    expect(page.get_by_label("วางตารางที่นี่")).to_have_value("ไม่ใช่ตาราง")
    assert_accessible(page)


def test_words_changed_after_pasting_are_what_counts(page: Page, sign_in: SignIn, officer: User) -> None:
    sign_in(officer)
    page.goto("/agency/tha-ruea/2566/import/")
    copy_table(page)
    box = page.get_by_label("วางตารางที่นี่")
    box.press("Control+V")
    assert "<table" in page.locator("input[name=html]").input_value()
    box.press("Control+End")
    page.keyboard.insert_text("\n๓. จัดวันรับเรื่องร้องเรียน\tทุกวันพุธ")
    assert page.locator("input[name=html]").input_value() == ""
    page.get_by_role("button", name="ล้างช่องนี้").click()
    expect(box).to_have_value("")
    expect(box).to_be_focused()
    expect(page.locator("#paste-preview")).to_be_empty()


def test_a_file_dropped_on_the_box_is_the_file_chosen(page: Page, sign_in: SignIn, officer: User) -> None:
    sign_in(officer)
    page.goto("/agency/tha-ruea/2566/import/")
    content = base64.b64encode(as_docx([TABLE], merged=[MERGED])).decode()
    box = page.get_by_label("วางตารางที่นี่")
    carried = page.evaluate_handle(
        """content => {
          const carried = new DataTransfer();
          const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
          carried.items.add(new File([bytes], "แผนปี ๖๖.docx"));
          return carried;
        }""",
        content,
    )
    box.dispatch_event("dragover", {"dataTransfer": carried})
    box.dispatch_event("drop", {"dataTransfer": carried})
    expect(page.get_by_label("หรือเลือกไฟล์")).to_be_focused()
    page.get_by_role("button", name="อ่านตาราง").click()
    expect(page.locator(".import-row h3")).to_have_text([row[0] for row in TABLE[1:]])
    assert ImportDraft.objects.get().source == "แผนปี ๖๖.docx"


def test_it_works_without_javascript(page: Page, sign_in: SignIn, officer: User) -> None:
    sign_in(officer)
    browser = page.context.browser
    assert browser is not None
    base_url, state = page.url.split("/agency")[0], page.context.storage_state()
    bare = browser.new_context(java_script_enabled=False, storage_state=state, base_url=base_url).new_page()
    bare.goto("/agency/tha-ruea/2566/import/")
    bare.get_by_label("วางตารางที่นี่").fill(as_tsv([TABLE]))
    bare.get_by_role("button", name="อ่านตาราง").click()
    bare.get_by_label("ประโยชน์ที่ประชาชนได้รับ").select_option("ผลลัพธ์/ความสำเร็จ")
    bare.get_by_role("button", name="อ่านใหม่ตามคอลัมน์นี้").click()
    bare.get_by_role("button", name="ยืนยันนำเข้า").click()
    expect(bare.get_by_text("นำเข้าแล้ว: เพิ่ม 2 รายการ")).to_be_visible()
    bare.context.close()


def tab_to(page: Page, target: Locator) -> None:
    """Presses Tab until the target has the focus, as somebody without a mouse must be able to."""
    target.wait_for()
    for _press in range(80):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("the Tab key does not lead there")
