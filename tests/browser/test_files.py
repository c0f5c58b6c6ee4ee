"""An officer downloads a long report: sees how far it is, cancels, starts again, and gets the file."""

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from assessments.models import Agency, FiscalYear
from tests.browser.conftest import TELEPHONE, WIDE, assert_accessible
from tests.factories import AgencyFactory, FiscalYearFactory, MembershipFactory
from tests.reports.jobs.making import fill

pytestmark = pytest.mark.browser

SignIn = Callable[[User], None]
both_widths = pytest.mark.parametrize("page", [WIDE, TELEPHONE], ids=["wide", "telephone"], indirect=True)
REPORT = "/agency/example/2566/reports/implementation/"
LONG = 60_000  # milliseconds a file may take on a busy machine


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")


@pytest.fixture
def year() -> FiscalYear:
    return FiscalYearFactory()


@pytest.fixture
def officer(agency: Agency) -> User:
    return MembershipFactory(agency=agency).user


@both_widths
def test_an_officer_waits_for_a_long_report(
    page: Page, agency: Agency, year: FiscalYear, officer: User, sign_in: SignIn, tmp_path: Path
) -> None:
    fill(agency, year, rows=600)
    sign_in(officer)
    page.goto(REPORT)
    page.get_by_role("link", name="ดาวน์โหลด PDF").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("กำลังจัดทำไฟล์")
    assert_accessible(page)
    with page.expect_download(timeout=LONG) as download:
        expect(page.locator("#job-message")).to_have_text(re.compile(r"^กำลังจัดหน้า หน้าที่ \d+…$"), timeout=LONG)
        expect(page.get_by_role("heading", level=1)).to_have_text("ไฟล์พร้อมแล้ว", timeout=LONG)
    assert_accessible(page)
    assert download.value.suggested_filename == "รายงานผลการดำเนินการ_เทศบาลตำบลตัวอย่าง_2566_12เดือน.pdf"
    download.value.save_as(tmp_path / "report.pdf")
    with pypdfium2.PdfDocument(tmp_path / "report.pdf") as pdf:
        assert len(pdf) > 5

    page.reload()  # the file is not pushed upon them a second time
    expect(page.get_by_role("link", name="ดาวน์โหลดไฟล์")).to_be_visible()


def test_an_officer_cancels_and_starts_again(
    page: Page, agency: Agency, year: FiscalYear, officer: User, sign_in: SignIn
) -> None:
    fill(agency, year, rows=400)
    sign_in(officer)
    page.goto(REPORT)
    page.get_by_role("link", name="ดาวน์โหลด PDF").first.click()
    page.get_by_role("button", name="ยกเลิกการจัดทำ").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("ยกเลิกการจัดทำไฟล์แล้ว")
    assert_accessible(page)

    page.get_by_role("link", name="จัดทำอีกครั้ง").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("กำลังจัดทำไฟล์")
    page.get_by_role("button", name="ยกเลิกการจัดทำ").click()
    page.get_by_role("link", name="กลับไปที่รายงาน").click()
    expect(page).to_have_url(re.compile(f"{REPORT}$"))


def test_a_failure_says_why(
    page: Page, agency: Agency, year: FiscalYear, officer: User, sign_in: SignIn, settings: LazySettings
) -> None:
    settings.RENDER_TIME_LIMIT = 2
    fill(agency, year, rows=800)
    sign_in(officer)
    page.goto(REPORT)
    page.get_by_role("link", name="ดาวน์โหลด PDF").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("จัดทำไฟล์ไม่สำเร็จ", timeout=LONG)
    expect(page.get_by_role("alert")).to_contain_text("การจัดทำไฟล์ใช้เวลาเกิน 2 วินาที")
    assert_accessible(page)


def test_without_javascript_the_page_asks_again_by_itself(
    browser: Browser, live_server: LiveServer, agency: Agency, year: FiscalYear, officer: User
) -> None:
    fill(agency, year, rows=60)
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url, locale="th-TH")
    page = context.new_page()
    page.goto("/sign-in/")
    page.get_by_label("ชื่อผู้ใช้").fill(officer.get_username())
    page.get_by_label("รหัสผ่าน").fill("officer-password-2566")
    page.get_by_role("button", name="เข้าสู่ระบบ").click()
    page.goto(REPORT)
    page.get_by_role("link", name="ดาวน์โหลด PDF").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("ไฟล์พร้อมแล้ว", timeout=LONG)
    with page.expect_download() as download:
        page.get_by_role("link", name="ดาวน์โหลดไฟล์").click()
    assert download.value.suggested_filename.endswith(".pdf")
    context.close()
