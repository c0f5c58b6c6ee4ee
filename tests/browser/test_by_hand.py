"""An officer enters measures and scores by hand, with the keyboard, on a wide and on a narrow screen."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from assessments.models import Agency, Score
from measures.models import Measure
from tests.browser.conftest import TELEPHONE, WIDE, assert_accessible
from tests.factories import AgencyFactory, DivisionFactory, MeasureFactory, MembershipFactory, ProgressFactory

pytestmark = pytest.mark.browser

SignIn = Callable[[User], None]
both_widths = pytest.mark.parametrize("page", [WIDE, TELEPHONE], ids=["wide", "telephone"], indirect=True)


@pytest.fixture
def agency() -> Agency:
    agency = AgencyFactory(slug="tha-ruea", name="เทศบาลตำบลท่าเรือ")
    DivisionFactory(agency=agency, name="กองคลัง")
    return agency


@pytest.fixture
def officer(agency: Agency) -> User:
    return MembershipFactory(agency=agency).user


@both_widths
def test_every_page_is_accessible_and_keeps_to_the_policy(
    page: Page, sign_in: SignIn, agency: Agency, officer: User
) -> None:
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    page.goto("/sign-in/")
    assert_accessible(page)
    sign_in(officer)
    measure = ProgressFactory(measure__agency=agency, status="completed").measure
    MeasureFactory(agency=agency, kind="indicator")
    MembershipFactory(user=officer)
    year = "/agency/tha-ruea/2566"
    addresses = ("/", "/password/", "/no-such-page/", f"{year}/measures/", "/agency/tha-ruea/2565/measures/")
    forms = ("new/", f"{measure.pk}/", f"{measure.pk}/progress/12/", f"{measure.pk}/delete/")
    for address in (*addresses, *(f"{year}/measures/{form}" for form in forms), f"{year}/scores/"):
        page.goto(address)
        assert_accessible(page)
    assert refused == []


@both_widths
def test_a_measure_is_entered(page: Page, sign_in: SignIn, officer: User) -> None:
    sign_in(officer)
    page.goto("/agency/tha-ruea/2566/measures/")
    page.get_by_role("link", name="เพิ่มมาตรการ").click()
    page.get_by_label("เลขข้อ").fill("๑.")
    page.get_by_label("3 การใช้อำนาจ").check()
    page.get_by_label("กองคลัง").check()
    start = page.get_by_role("group", name="ระยะเวลา: ตั้งแต่")
    start.get_by_label("เดือน").select_option("ตุลาคม")
    start.get_by_label("ปี พ.ศ.").fill("2022")
    page.get_by_role("button", name="บันทึก", exact=True).click()

    expect(page.locator(".error-summary")).to_be_focused()
    assert_accessible(page)
    page.locator(".error-summary a").first.press("Enter")
    expect(page.get_by_label("ชื่อมาตรการ")).to_be_focused()
    page.keyboard.type("มาตรการเปิดเผยข้อมูล")
    start.get_by_label("ปี พ.ศ.").fill("๒๕๖๕")
    page.get_by_role("button", name="บันทึก", exact=True).click()

    expect(page.get_by_text("เพิ่ม “มาตรการเปิดเผยข้อมูล” แล้ว")).to_be_visible()
    expect(page.get_by_role("link", name="๑. มาตรการเปิดเผยข้อมูล", exact=True)).to_be_visible()
    stored = Measure.objects.get()
    assert (stored.title, str(stored.period_from)) == ("มาตรการเปิดเผยข้อมูล", "2022-10-01")
    assert [indicator.number for indicator in stored.indicators.all()] == [3]


def test_measures_are_put_in_order_with_the_keyboard(
    page: Page, sign_in: SignIn, agency: Agency, officer: User
) -> None:
    for title in ("หนึ่ง", "สอง", "สาม"):
        MeasureFactory(agency=agency, title=title)
    sign_in(officer)
    page.goto("/agency/tha-ruea/2566/measures/")
    page.get_by_role("button", name="เลื่อนลงจากลำดับที่ 1: หนึ่ง").press("Enter")
    expect(page.get_by_role("button", name="เลื่อนลงจากลำดับที่ 2: หนึ่ง")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="เลื่อนขึ้นจากลำดับที่ 3: หนึ่ง")).to_be_focused()
    assert [measure.title for measure in Measure.objects.of(agency, 2566)] == ["สอง", "สาม", "หนึ่ง"]


def test_scores_are_entered_and_compared(page: Page, sign_in: SignIn, officer: User) -> None:
    sign_in(officer)
    page.goto("/agency/tha-ruea/2566/scores/")
    page.get_by_label("1 การปฏิบัติหน้าที่").fill("๙๕.๑๗")
    page.get_by_label("คะแนนรวม").fill("20")
    page.get_by_label("คะแนนรวม").press("Enter")
    expect(page.get_by_text("บันทึกคะแนนแล้ว")).to_be_visible()
    expect(page.locator(".result .alert li")).to_have_count(0)
    assert_accessible(page)
    assert [(score.typed, str(score.value)) for score in Score.objects.all()] == [("๙๕.๑๗", "95.17")]


def test_unsaved_words_are_not_left_behind(page: Page, sign_in: SignIn, officer: User) -> None:
    sign_in(officer)
    page.goto("/agency/tha-ruea/2566/measures/new/")
    page.get_by_label("ชื่อมาตรการ").fill("ยังไม่ได้บันทึก")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.get_by_role("link", name="ยกเลิก").click()
    page.wait_for_url("**/measures/")
    assert asked == ["beforeunload"]


def test_the_forms_work_without_javascript(
    browser: Browser, live_server: LiveServer, page: Page, sign_in: SignIn, officer: User
) -> None:
    sign_in(officer)
    context = browser.new_context(
        java_script_enabled=False, storage_state=page.context.storage_state(), base_url=live_server.url
    )
    bare = context.new_page()
    bare.goto("/agency/tha-ruea/2566/measures/new/")
    bare.get_by_label("ชื่อมาตรการ").fill("ไม่ใช้สคริปต์")
    bare.get_by_role("button", name="บันทึก", exact=True).click()
    expect(bare.get_by_text("เพิ่ม “ไม่ใช้สคริปต์” แล้ว")).to_be_visible()
    bare.locator("details.switcher summary").first.click()
    expect(bare.get_by_role("link", name="2565")).to_be_visible()
    context.close()
