"""An officer tells of an activity, adds its photos from the telephone and sees them in the report."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from assessments.models import Agency
from measures.models import Activity
from tests.browser.conftest import PASSWORD, TELEPHONE, WIDE, assert_accessible
from tests.factories import ActivityFactory, AgencyFactory, FiscalYearFactory, MembershipFactory, PhotoFactory
from tests.pictures import as_file, held, upright_photo
from tests.reports.content import make_measure

pytestmark = pytest.mark.browser

SignIn = Callable[[User], None]
both_widths = pytest.mark.parametrize("page", [WIDE, TELEPHONE], ids=["wide", "telephone"], indirect=True)
ACTIVITIES = "/agency/tha-ruea/2566/activities/"


@pytest.fixture
def agency() -> Agency:
    FiscalYearFactory()
    return AgencyFactory(slug="tha-ruea", name="เทศบาลตำบลท่าเรือ")


@pytest.fixture
def officer(agency: Agency) -> User:
    return MembershipFactory(agency=agency).user


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Two photos taken with the telephone held upright, and something that only bears the name of one."""
    contents = {"หนึ่ง.jpg": held(6), "สอง.heic": held(8, "HEIF"), "โปรแกรม.jpg": b"MZ\x90\x00 program"}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in contents]


@both_widths
def test_from_an_empty_year_to_the_report(
    page: Page, sign_in: SignIn, agency: Agency, officer: User, photos: list[Path]
) -> None:
    make_measure(agency)
    sign_in(officer)
    page.get_by_role("link", name="กิจกรรม", exact=True).click()
    assert_accessible(page)
    page.get_by_role("link", name="เพิ่มกิจกรรมแรก").click()
    page.locator("#id_title").fill("ประชุมประจำเดือน")
    page.locator("#id_held_on_0").fill("๗")
    page.locator("#id_held_on_1").select_option("3")
    page.locator("#id_held_on_2").fill("๒๕๖๖")
    page.get_by_label("สถานที่").fill("ห้องประชุม")
    assert_accessible(page)
    page.get_by_role("button", name="บันทึกและเพิ่มภาพ").click()

    page.get_by_label("เลือกภาพ").set_input_files(photos)
    page.get_by_role("button", name="เพิ่มภาพที่เลือก").click()
    expect(page.locator(".refused li")).to_have_text(
        "ไม่ได้เพิ่ม “โปรแกรม.jpg” เนื้อหาของไฟล์นี้ไม่ใช่ภาพถ่าย JPEG, PNG, WebP หรือ HEIC แม้ชื่อไฟล์จะระบุไว้เช่นนั้น โปรดเลือกไฟล์อื่น"
    )
    expect(page.locator(".sending p")).to_have_text("เพิ่มภาพแล้ว 2 ภาพ")
    assert_accessible(page)
    page.get_by_role("link", name="แสดงภาพที่เพิ่มแล้ว").click()
    page.get_by_label("คำบรรยายใต้ภาพที่ 1").fill("ภาพแรก")
    page.get_by_role("button", name="เลื่อนภาพที่ 1 ลง").press("Enter")
    expect(page.get_by_label("คำบรรยายใต้ภาพที่ 2")).to_have_value("ภาพแรก")
    assert_accessible(page)
    page.get_by_label("คำบรรยายใต้ภาพที่ 1").fill("ภาพที่สอง")
    page.get_by_label("คำบรรยายใต้ภาพที่ 1").press("Enter")
    expect(page.get_by_text("บันทึกคำบรรยายภาพเรียบร้อยแล้ว")).to_be_visible()

    page.get_by_role("link", name="รายงานผลการดำเนินการ").first.click()
    page.get_by_text("รูปแบบและข้อความ").first.click()
    page.get_by_label("กิจกรรมพร้อมภาพ").check()
    page.get_by_role("button", name="บันทึก", exact=True).click()
    expect(page.locator("figcaption")).to_have_text(["ภาพที่สอง", "ภาพแรก"])
    page.wait_for_load_state("networkidle")
    sizes = page.locator("figure img").evaluate_all(
        "images => images.map(image => [image.naturalWidth, image.naturalHeight])"
    )
    assert sizes == [[96, 128], [96, 128]]
    assert_accessible(page)


def test_photos_are_added_without_a_script(
    browser: Browser, live_server: LiveServer, agency: Agency, officer: User, photos: list[Path]
) -> None:
    activity = ActivityFactory(agency=agency)
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/sign-in/?next={ACTIVITIES}{activity.pk}/photos/")
    page.locator("#id_username").fill(officer.get_username())
    page.locator("#id_password").fill(PASSWORD)
    page.locator("main button").click()
    page.locator("#id_photos").set_input_files(photos)
    page.get_by_role("button", name="เพิ่มภาพที่เลือก").click()

    expect(page.locator(".messages p")).to_have_count(2)
    expect(page.locator(".photo-list > li")).to_have_count(2)
    context.close()
    assert Activity.objects.get().evidence.count() == 2


def test_leaving_with_captions_not_saved_asks_first(page: Page, sign_in: SignIn, agency: Agency, officer: User) -> None:
    photo = PhotoFactory(activity__agency=agency)
    sign_in(officer)
    page.goto(f"{ACTIVITIES}{photo.activity_id}/photos/")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.get_by_label("คำบรรยายใต้ภาพที่ 1").press_sequentially("ภาพ")
    page.get_by_role("link", name="กิจกรรมทั้งหมด").click()

    expect(page.get_by_label("คำบรรยายใต้ภาพที่ 1")).to_have_value("ภาพ")
    assert asked == ["beforeunload"]


@both_widths
def test_an_emblem_is_added_and_seen(
    page: Page, sign_in: SignIn, agency: Agency, officer: User, tmp_path: Path
) -> None:
    file = tmp_path / "ตรา.png"
    file.write_bytes(as_file(upright_photo(128, 128), "PNG"))
    sign_in(officer)
    page.get_by_role("link", name="ข้อมูลหน่วยงาน").click()
    page.get_by_label("เลือกตราสัญลักษณ์").set_input_files(file)
    page.get_by_role("button", name="เพิ่มตราสัญลักษณ์").click()

    emblem = page.get_by_role("img", name="ตราสัญลักษณ์ของเทศบาลตำบลท่าเรือ")
    expect(emblem).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert emblem.evaluate("image => image.naturalWidth") == 128
    assert_accessible(page)
