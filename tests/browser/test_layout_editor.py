"""An officer copies a preset, changes the copy beside a preview that follows, saves it and prints the report in it."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from assessments.models import Agency
from ita_portal.thai.text import squash
from reports.composing.report import compose_report
from reports.models import Report, TableLayout
from reports.rendering.pdf import render_pdf
from reports.services.layouts import copy_layout, values_of
from tests.browser.conftest import TELEPHONE, WIDE, assert_accessible
from tests.factories import AgencyFactory, MembershipFactory
from tests.reports.content import make_measure, preset

pytestmark = pytest.mark.browser

SignIn = Callable[[User], None]
both_widths = pytest.mark.parametrize("page", [WIDE, TELEPHONE], ids=["wide", "telephone"], indirect=True)
SLOW = 15_000  # milliseconds a preview may take on a busy machine
REPORT = "/agency/tha-ruea/2566/reports/implementation/"
LAYOUTS = "/agency/tha-ruea/2566/reports/layouts/"
HEADINGS = ["มาตรการ/กิจกรรม", "ขั้นตอน/วิธีการ", "สรุปผลการดำเนินการ ตามมาตรการ/กิจกรรม", "ผลลัพธ์/ความสำเร็จ"]
MOVED = [HEADINGS[1], HEADINGS[0], *HEADINGS[2:]]


@pytest.fixture
def agency() -> Agency:
    agency = AgencyFactory(slug="tha-ruea", name="เทศบาลตำบลท่าเรือ", district="ท่าเรือ", province="สมมติ")
    make_measure(agency)
    return agency


@pytest.fixture
def officer(agency: Agency) -> User:
    return MembershipFactory(agency=agency).user


def previewed(page: Page) -> list[str]:
    headings = page.locator("#layout-preview thead th").all_inner_texts()
    return [" ".join(heading.split()) for heading in headings]


def expect_preview(page: Page, headings: list[str]) -> None:
    page.wait_for_function(
        """expected => JSON.stringify([...document.querySelectorAll("#layout-preview thead th")]
            .map(heading => heading.textContent.trim().split(/\\s+/).join(" "))) === JSON.stringify(expected)""",
        arg=headings,
    )


def pdf_text(report: Report, folder: Path) -> str:
    file = folder / "report.pdf"
    file.write_bytes(render_pdf(compose_report(report)))
    return squash(subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout.decode())


def test_from_a_preset_to_the_pdf_with_the_keyboard(
    page: Page, sign_in: SignIn, agency: Agency, officer: User, tmp_path: Path
) -> None:
    source = preset("implementation-4")
    stored = values_of(source)
    sign_in(officer)
    page.goto(REPORT)
    page.get_by_text("รูปแบบและข้อความ").click()
    page.get_by_role("link", name="แก้ไขรูปแบบตาราง").press("Enter")
    page.get_by_role("button", name=f"ทำสำเนา {source.title}").press("Enter")
    expect(page.get_by_role("heading", level=1, name=f"{source.title} (สำเนา)")).to_be_visible()
    expect_preview(page, HEADINGS)

    page.get_by_role("button", name=f"เลื่อน “{HEADINGS[0]}” ไปข้างหลัง").press("Enter")
    expect(page.get_by_role("button", name=f"เลื่อน “{HEADINGS[0]}” ไปข้างหลัง")).to_be_focused()
    expect_preview(page, MOVED)
    expect(page.locator("[data-said]")).to_have_text(f"คอลัมน์ “{HEADINGS[0]}” อยู่ลำดับที่ 2 จาก 4 คอลัมน์แล้ว")
    page.get_by_label("หัวคอลัมน์ที่ 1").fill("วิธีทำ")
    expect_preview(page, ["วิธีทำ", *MOVED[1:]])
    page.get_by_label("เลขลำดับของรายการในช่องตาราง").select_option("(๑)")
    expect(page.locator("#layout-preview td [role=listitem]").first).to_have_text("(๑) รวบรวมข้อมูล", timeout=SLOW)
    assert_accessible(page)
    page.get_by_role("button", name="บันทึกและใช้กับรายงานปี 2566").press("Enter")

    expect(page.get_by_text("และใช้กับรายงานนี้แล้ว")).to_be_visible()
    report = Report.objects.get()
    assert [column.heading for column in report.layout.columns.all()][:2] == ["วิธีทำ", HEADINGS[0]]
    text = pdf_text(report, tmp_path)
    assert squash(f"วิธีทำ {HEADINGS[0]}") in text
    assert squash("(๑) รวบรวมข้อมูล (๒) เผยแพร่ (๑) เปิดเผยข้อมูลการจัดซื้อจัดจ้าง") in text
    assert values_of(preset("implementation-4")) == stored


@both_widths
def test_every_page_is_accessible_and_keeps_to_the_policy(
    page: Page, sign_in: SignIn, agency: Agency, officer: User
) -> None:
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    own = copy_layout(agency=agency, layout=preset("implementation-7"))
    sign_in(officer)
    for address in ("", f"{preset('plan-5').pk}/", f"{own.pk}/", f"{own.pk}/delete/"):
        page.goto(f"{LAYOUTS}{address}")
        assert_accessible(page)
    page.goto(f"{LAYOUTS}{own.pk}/")
    page.get_by_label("ขนาดตัวอักษรในตาราง (พอยต์)").fill("40")
    page.get_by_label("คอลัมน์ที่ 1 กว้าง").fill("0")
    expect(page.get_by_text("ตัวอย่างจะแสดงเมื่อแก้ไขรายการต่อไปนี้แล้ว")).to_be_visible(timeout=SLOW)
    page.get_by_role("button", name="บันทึก", exact=True).last.click()

    expect(page.locator(".error-summary")).to_be_focused()
    assert_accessible(page)
    page.locator(".error-summary a").last.press("Enter")
    expect(page.get_by_label("คอลัมน์ที่ 1 กว้าง")).to_be_focused()
    assert TableLayout.objects.get(pk=own.pk).version == 1
    assert refused == []


def test_columns_are_added_and_removed(page: Page, sign_in: SignIn, agency: Agency, officer: User) -> None:
    own = copy_layout(agency=agency, layout=preset("implementation-4"))
    sign_in(officer)
    page.goto(f"{LAYOUTS}{own.pk}/")
    page.get_by_role("button", name="เพิ่มคอลัมน์").press("Enter")
    expect(page.locator("#column-5")).to_be_focused()
    expect_preview(page, [*HEADINGS, "ผู้รับผิดชอบ"])
    page.get_by_role("button", name=f"นำ “{HEADINGS[0]}” ออก").press("Enter")
    expect(page.locator("#column-1")).to_be_focused()
    expect_preview(page, [*HEADINGS[1:], "ผู้รับผิดชอบ"])
    expect(page.get_by_text("ยังไม่มีคอลัมน์แสดงชื่อมาตรการหรือตัวชี้วัด")).to_be_visible(timeout=SLOW)
    page.get_by_label("ชื่อรูปแบบตาราง").press("Enter")

    expect(page.get_by_text(f"บันทึก “{own.title}” แล้ว")).to_be_visible()
    assert [column.field for column in own.columns.all()] == ["steps", "result", "outcome", "responsible"]


def test_without_script_the_buttons_do_the_same(
    browser: Browser, live_server: LiveServer, agency: Agency, officer: User
) -> None:
    own = copy_layout(agency=agency, layout=preset("implementation-4"))
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url, viewport=TELEPHONE)
    page = context.new_page()
    page.goto("/sign-in/")
    page.get_by_label("ชื่อผู้ใช้").fill(officer.get_username())
    page.get_by_label("รหัสผ่าน").fill("officer-password-2566")
    page.get_by_role("button", name="เข้าสู่ระบบ").click()
    page.goto(f"{LAYOUTS}{own.pk}/")
    page.get_by_label("หัวคอลัมน์ที่ 2").fill("วิธีทำ")
    page.get_by_role("button", name="ดูตัวอย่าง").click()
    assert previewed(page)[:2] == [HEADINGS[0], "วิธีทำ"]
    page.get_by_role("button", name="เลื่อน “วิธีทำ” ไปข้างหน้า").click()
    assert previewed(page)[:2] == ["วิธีทำ", HEADINGS[0]]
    page.get_by_role("button", name="บันทึก", exact=True).last.click()

    expect(page.get_by_text(f"บันทึก “{own.title}” แล้ว")).to_be_visible()
    assert [column.heading for column in own.columns.all()][:2] == ["วิธีทำ", HEADINGS[0]]
    context.close()


def test_a_preview_that_does_not_come_is_said(page: Page, sign_in: SignIn, agency: Agency, officer: User) -> None:
    own = copy_layout(agency=agency, layout=preset("implementation-4"))
    sign_in(officer)
    page.goto(f"{LAYOUTS}{own.pk}/")
    page.context.clear_cookies()
    page.get_by_label("หัวคอลัมน์ที่ 1").fill("เรื่อง")

    expect(page.get_by_text("ขณะนี้ปรับตัวอย่างให้เป็นปัจจุบันไม่ได้")).to_be_visible(timeout=SLOW)
    expect(page.get_by_label("หัวคอลัมน์ที่ 1")).to_have_value("เรื่อง")
