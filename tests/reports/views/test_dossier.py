"""The dossier of a year from its pages: ordered as a job, kept until the data changes."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.test import Client

from assessments.enums import Role
from assessments.models import Agency, FiscalYear
from measures.models import Measure
from reports.jobs.recipes import Order, fingerprint, read
from reports.models import RenderJob
from tests.factories import AgencyFactory, FiscalYearFactory, MeasureFactory, MembershipFactory

pytestmark = pytest.mark.django_db

ADDRESS = "/agency/example/2566/reports/dossier/"
REPORT = "/agency/example/2566/reports/implementation/"


@pytest.fixture
def agency() -> Agency:
    FiscalYearFactory.create(year=2566)
    agency: Agency = AgencyFactory.create(slug="example", name="เทศบาลตำบลตัวอย่าง")
    return agency


@pytest.fixture
def viewer(client: Client, agency: Agency) -> Client:
    client.force_login(MembershipFactory.create(agency=agency, role=Role.VIEWER).user)
    return client


def order(agency: Agency) -> Order:
    return Order(agency, FiscalYear.objects.get(year=2566), "dossier", "zip", {})


def test_it_is_ordered_as_a_job(viewer: Client, agency: Agency) -> None:
    MeasureFactory.create(agency=agency)
    response = viewer.get(ADDRESS)
    job = RenderJob.objects.get()
    assert response["Location"] == f"/agency/example/2566/files/{job.pk}/"
    assert (job.kind, job.variant, job.file_name, job.page) == (
        "dossier",
        "zip",
        "ITA 2566 เทศบาลตำบลตัวอย่าง.zip",
        REPORT,
    )


def test_the_pages_of_reports_and_measures_lead_to_it(viewer: Client, agency: Agency) -> None:
    MeasureFactory.create(agency=agency)
    for path in (REPORT, "/agency/example/2566/measures/"):
        soup = BeautifulSoup(viewer.get(path).content, "html.parser")
        assert [" ".join(link.get_text().split()) for link in soup.find_all("a", href=ADDRESS)] == ["ดาวน์โหลดทั้งชุด"]


def test_the_file_is_a_zip_and_serves_until_the_data_changes(agency: Agency) -> None:
    measure = MeasureFactory.create(agency=agency)
    work = read(order(agency))
    before = fingerprint(order(agency), work)
    made = work.render()
    assert not isinstance(made, bytes)
    assert made.read(4) == b"PK\x03\x04"
    assert fingerprint(order(agency), read(order(agency))) == before

    Measure.objects.filter(pk=measure.pk).update(note="ใหม่")

    assert fingerprint(order(agency), read(order(agency))) != before


def test_a_year_without_anything_says_so(viewer: Client) -> None:
    response = viewer.get(ADDRESS)
    assert (response.status_code, response["Location"]) == (302, REPORT)
    assert [str(message) for message in get_messages(response.wsgi_request)] == [
        "ยังไม่มีข้อมูลให้ดาวน์โหลด โปรดบันทึกมาตรการหรือผลคะแนนก่อน"
    ]


def test_a_stranger_gets_404(client: Client, agency: Agency) -> None:
    client.force_login(MembershipFactory.create().user)
    assert client.get(ADDRESS).status_code == 404


def test_an_unknown_year_gets_404(viewer: Client) -> None:
    assert viewer.get(ADDRESS.replace("2566", "2599")).status_code == 404


def test_post_gets_405(viewer: Client) -> None:
    assert viewer.post(ADDRESS).status_code == 405
