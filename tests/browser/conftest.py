"""What tests in a real browser share: Chromium, a server with the reference data, sign-in, an accessibility check.

The server runs in a thread of its own and sees only what is committed, so these tests cannot hide in a transaction:
after each one the database is emptied, and with it what the migrations put there (frameworks, presets). The autouse
fixture `_reference_data` therefore asks pytest-django for `django_db_serialized_rollback`: the contents of the
database are kept when it is made and put back before each browser test. A test only has to carry `pytest.mark.browser`
and use `live_server` (through `page` or `visit`).
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.db import connections
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
PASSWORD = "officer-password-2566"  # noqa: S105 -- what UserFactory gives
WIDE, TELEPHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(autouse=True)
def _reference_data(whole_portal: None) -> None:
    """Frameworks and presets stand in the database of every browser test, see above, and the processes that the
    server starts to make files find it."""


@pytest.fixture(scope="session", autouse=True)
def browser(django_db_setup: None) -> Iterator[Browser]:
    """Chromium for all browser tests.

    Playwright keeps an event loop in this thread, and Django gives code under an event loop database connections of
    its own. What the rollback puts back is therefore handed to the new connection.
    """
    if not Path(CHROMIUM).exists():
        reason = f"no Chromium at {CHROMIUM}; install Debian's chromium or set CHROMIUM"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    contents = vars(connections["default"])["_test_serialized_contents"]
    with sync_playwright() as playwright:
        vars(connections["default"])["_test_serialized_contents"] = contents
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()
        connections.close_all()


@pytest.fixture(params=[WIDE], ids=["wide"])
def page(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """An empty page whose relative addresses are those of the live server; 1280 px wide unless parametrised.

    At the end no script may have failed.
    """
    context = browser.new_context(viewport=request.param, locale="th-TH", base_url=live_server.url)
    context.set_default_timeout(15_000)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    assert wrong == []


@pytest.fixture
def sign_in(page: Page) -> Callable[[User], None]:
    """Signs somebody made by UserFactory in through the sign-in page."""

    def sign_in(user: User) -> None:
        page.goto("/sign-in/")
        page.get_by_label("ชื่อผู้ใช้").fill(user.get_username())
        page.get_by_label("รหัสผ่าน").fill(PASSWORD)
        page.get_by_role("button", name="เข้าสู่ระบบ").click()
        page.wait_for_url(lambda url: "/sign-in/" not in url)

    return sign_in


def assert_accessible(page: Page) -> None:
    """No violation found by axe, and nothing wider than the window."""
    violations = Axe().run(page).response["violations"]
    found = [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in violations]
    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
