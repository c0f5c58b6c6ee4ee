"""A report as a Word file."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from assessments.enums import Role
from assessments.models import Agency
from reports.models import RenderJob
from tests.factories import AgencyFactory, MembershipFactory, UserFactory
from tests.reports.content import make_measure

pytestmark = pytest.mark.django_db

PAGE = "/agency/example/2566/reports/implementation/"
ADDRESS = f"{PAGE}word/"


@pytest.fixture(autouse=True)
def _no_job_is_run(settings: Settings) -> None:
    """The rendering itself has its tests; here it is enough that the right job waits."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    settings.RENDER_WAIT = 0


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")


@pytest.fixture
def viewer(client: Client, agency: Agency) -> User:
    user = MembershipFactory(agency=agency, role=Role.VIEWER).user
    client.force_login(user)
    return user


def test_the_report_of_the_address_is_made_as_a_word_file(client: Client, agency: Agency, viewer: User) -> None:
    make_measure(agency)
    response = client.get(f"{ADDRESS}?round=6")
    job = RenderJob.objects.get()

    assert (response.status_code, response.headers["Location"]) == (302, f"/agency/example/2566/files/{job.pk}/")
    assert (job.kind, job.variant, job.parameters) == ("report", "word", {"kind": "implementation", "round": 6})
    assert job.file_name == "รายงานผลการดำเนินการ_เทศบาลตำบลตัวอย่าง_2566_6เดือน.docx"
    assert (job.address, job.page, job.asked_by) == (f"{ADDRESS}?round=6", f"{PAGE}?round=6", viewer)


def test_the_page_links_to_it(client: Client, agency: Agency, viewer: User) -> None:
    make_measure(agency)

    assert f'href="{ADDRESS}?round=6"' in client.get(f"{PAGE}?round=6").content.decode()


def test_a_year_without_measures_has_none(client: Client, agency: Agency, viewer: User) -> None:
    response = client.get(ADDRESS)

    assert (response.status_code, response.headers["Location"]) == (302, PAGE)


def test_a_stranger_gets_404(client: Client, agency: Agency) -> None:
    make_measure(agency)
    client.force_login(UserFactory())

    assert client.get(ADDRESS).status_code == 404


@pytest.mark.parametrize("address", [f"{ADDRESS}?round=9", "/agency/example/2566/reports/nothing/word/"])
def test_what_does_not_exist_is_404(client: Client, agency: Agency, viewer: User, address: str) -> None:
    assert client.get(address).status_code == 404


def test_it_is_only_read(client: Client, agency: Agency, viewer: User) -> None:
    assert client.post(ADDRESS).status_code == 405
