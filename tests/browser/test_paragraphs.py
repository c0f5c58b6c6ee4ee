"""An officer rewrites a paragraph of the analysis, the scores change, and the officer chooses between both texts."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from assessments.models import Agency, Score
from tests.browser.conftest import TELEPHONE, WIDE, assert_accessible
from tests.factories import AgencyFactory, MembershipFactory
from tests.reports.content import make_scores

pytestmark = pytest.mark.browser

SignIn = Callable[[User], None]
REPORT = "/agency/tha-ruea/2566/reports/analysis/"
MINE = "หน่วยงานจะตอบข้อซักถามภายในหนึ่งวันทำการ"


@pytest.fixture
def agency() -> Agency:
    agency = AgencyFactory(slug="tha-ruea", name="เทศบาลตำบลท่าเรือ", district="ท่าเรือ", province="สมมติ")
    make_scores(agency, i1="90.00", i7="88.00")
    return agency


@pytest.mark.parametrize("page", [WIDE, TELEPHONE], ids=["wide", "telephone"], indirect=True)
def test_an_own_text_outlives_new_scores(page: Page, sign_in: SignIn, agency: Agency) -> None:
    sign_in(MembershipFactory(agency=agency).user)
    page.goto(REPORT)
    page.get_by_role("link", name="แก้ไขข้อความ").click()
    assert_accessible(page)
    box = page.get_by_label("(๗) ตัวชี้วัดที่ ๗")
    box.fill(MINE)
    page.get_by_role("button", name="บันทึกการแก้ไขทั้งหมด").click()
    expect(page.get_by_text("บันทึกแล้ว 1 ย่อหน้า")).to_be_visible()

    Score.objects.filter(indicator__number=7).update(value="93.00")
    page.reload()
    expect(page.get_by_role("heading", name="ร่างใหม่ของระบบ")).to_be_visible()
    expect(box).to_have_value(MINE)
    assert_accessible(page)
    page.get_by_role("button", name="เก็บข้อความของฉัน").click()
    expect(page.get_by_role("heading", name="ร่างใหม่ของระบบ")).to_have_count(0)

    page.goto(REPORT)
    expect(page.locator(".document")).to_contain_text(MINE)
