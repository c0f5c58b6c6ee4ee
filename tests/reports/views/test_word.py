"""A report as a Word file."""

import io
from urllib.parse import quote

import docx
import pytest
from django.contrib.auth.models import User
from django.test import Client

from assessments.enums import Role
from assessments.models import Agency
from reports.models import Report
from tests.factories import AgencyFactory, MembershipFactory, UserFactory
from tests.reports.content import make_measure, preset

pytestmark = pytest.mark.django_db

PAGE = "/agency/example/2566/reports/implementation/"
ADDRESS = f"{PAGE}word/"


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")


@pytest.fixture
def viewer(client: Client, agency: Agency) -> User:
    user = MembershipFactory(agency=agency, role=Role.VIEWER).user
    client.force_login(user)
    return user


def test_it_is_a_file_with_a_thai_name(client: Client, agency: Agency, viewer: User) -> None:
    make_measure(agency)
    response = client.get(f"{ADDRESS}?round=6")

    assert response.headers["Content-Type"] == (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    name = quote("รายงานผลการดำเนินการ_เทศบาลตำบลตัวอย่าง_2566_6เดือน.docx")
    assert response.headers["Content-Disposition"] == f"attachment; filename*=utf-8''{name}"
    word = docx.Document(io.BytesIO(response.content))
    assert word.paragraphs[0].text.splitlines()[1:] == [
        "เทศบาลตำบลตัวอย่าง",
        "ประจำปีงบประมาณ พ.ศ.\u00a0๒๕๖๖ (รอบ ๖ เดือน)",
    ]
    assert word.tables[0].cell(1, 0).text == "๑. เปิดเผยข้อมูลการจัดซื้อจัดจ้าง"


def test_it_is_the_report_as_stored(client: Client, agency: Agency, viewer: User) -> None:
    make_measure(agency)
    Report.objects.create(
        agency=agency,
        fiscal_year_id=2566,
        kind="implementation",
        layout=preset("implementation-4"),
        digit_style="arabic",
        title="รายงานของเรา",
    )
    word = docx.Document(io.BytesIO(client.get(ADDRESS).content))

    assert word.paragraphs[0].text == "รายงานของเรา"
    assert word.tables[0].cell(1, 0).text == "(1) เปิดเผยข้อมูลการจัดซื้อจัดจ้าง"


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
