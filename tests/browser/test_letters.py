"""An officer opens the memo around a report, writes own words, and takes them back."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from assessments.models import Agency
from tests.browser.conftest import TELEPHONE, WIDE, assert_accessible
from tests.factories import AgencyFactory, FiscalYearFactory, MembershipFactory
from tests.reports.content import make_measure

pytestmark = pytest.mark.browser

SignIn = Callable[[User], None]
both_widths = pytest.mark.parametrize("page", [WIDE, TELEPHONE], ids=["wide", "telephone"], indirect=True)
PLAN = "/agency/tha-ruea/2566/reports/plan/"


@pytest.fixture
def agency() -> Agency:
    FiscalYearFactory()
    agency = AgencyFactory(slug="tha-ruea", name="เทศบาลตำบลท่าเรือ")
    make_measure(agency, status="completed")
    return agency


@pytest.fixture
def officer(agency: Agency) -> User:
    return MembershipFactory(agency=agency).user


@both_widths
def test_from_the_plan_to_a_memo_in_own_words_and_back(page: Page, sign_in: SignIn, officer: User) -> None:
    sign_in(officer)
    page.goto(PLAN)
    page.get_by_role("link", name="บันทึกข้อความถึงนายก").click()
    letter = page.locator("article.document")
    expect(letter).to_contain_text("นายกเทศมนตรีตำบลท่าเรือ")
    assert_accessible(page)

    page.get_by_text("แก้ไขข้อความ").click()
    assert_accessible(page)
    page.locator("#id_dated_0").fill("๓๐")
    page.locator("#id_dated_1").select_option("9")
    page.locator("#id_dated_2").fill("๒๕๖๕")
    page.locator("#id_subject").fill("ขอความเห็นชอบมาตรการ")
    page.get_by_role("button", name="บันทึก", exact=True).press("Enter")
    expect(page.get_by_text("บันทึกเรียบร้อยแล้ว")).to_be_visible()
    expect(letter).to_contain_text("๓๐ กันยายน ๒๕๖๕")
    expect(letter).to_contain_text("ขอความเห็นชอบมาตรการ")

    page.get_by_text("แก้ไขข้อความ").click()
    page.get_by_role("button", name="ใช้ข้อความปกติ").click()
    expect(page.get_by_text("เปลี่ยนกลับเป็นข้อความปกติเรียบร้อยแล้ว")).to_be_visible()
    expect(letter).to_contain_text("ขอความเห็นชอบมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน")
    expect(letter).to_contain_text("๓๐ กันยายน ๒๕๖๕")
    assert_accessible(page)


@both_widths
def test_a_wrong_day_is_named_and_nothing_is_lost(page: Page, sign_in: SignIn, officer: User) -> None:
    sign_in(officer)
    page.goto(f"{PLAN}letters/announcement/")
    page.get_by_text("แก้ไขข้อความ").click()
    page.locator("#id_dated_0").fill("1")
    page.locator("#id_dated_1").select_option("10")
    page.locator("#id_dated_2").fill("2022")
    page.locator("#id_body").fill("จึงประกาศให้ทราบ")
    page.get_by_role("button", name="บันทึก", exact=True).click()

    expect(page.locator(".error-summary")).to_be_focused()
    expect(page.locator("#id_body")).to_have_value("จึงประกาศให้ทราบ")
    assert_accessible(page)
    page.locator(".error-summary a").click()
    expect(page.locator("#id_dated_0")).to_be_focused()
