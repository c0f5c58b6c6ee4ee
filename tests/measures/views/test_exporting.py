"""Downloads of a year's data."""

import json
from io import BytesIO
from urllib.parse import quote

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from openpyxl import load_workbook

from assessments.enums import Role
from assessments.models import Agency
from measures.models import Measure
from tests.factories import AgencyFactory, MeasureFactory, MembershipFactory

pytestmark = pytest.mark.django_db

ADDRESSES = ("/agency/example/2566/measures/excel/", "/agency/example/2566/measures/json/")
EXCEL, JSON = ADDRESSES


@pytest.fixture
def agency() -> Agency:
    agency: Agency = AgencyFactory.create(slug="example", name="เทศบาลตำบลตัวอย่าง")
    MeasureFactory.create(agency=agency, title="จัดประชุม")
    return agency


@pytest.fixture
def viewer(client: Client, agency: Agency) -> Client:
    client.force_login(MembershipFactory.create(agency=agency, role=Role.VIEWER).user)
    return client


def test_excel_holds_the_measures(viewer: Client) -> None:
    response = viewer.get(EXCEL)
    assert response["Content-Type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    name = quote("มาตรการ เทศบาลตำบลตัวอย่าง 2566.xlsx")
    assert response["Content-Disposition"] == f"attachment; filename*=utf-8''{name}"
    assert load_workbook(BytesIO(response.content))["มาตรการ"]["C5"].value == "จัดประชุม"


def test_json_holds_the_measures(viewer: Client) -> None:
    response = viewer.get(JSON)
    assert response["Content-Type"] == "application/json"
    assert [measure["title"] for measure in json.loads(response.content)["measures"]] == ["จัดประชุม"]


def test_a_text_too_long_leads_back_to_the_list_that_says_which(viewer: Client) -> None:
    Measure.objects.update(note="ก" * 32_768)
    response = viewer.get(EXCEL)
    assert (response.status_code, response["Location"]) == (302, "/agency/example/2566/measures/")
    assert [str(message)[:32] for message in get_messages(response.wsgi_request)] == ["ช่อง “หมายเหตุ” ของ “จัดประชุม” "]
    assert viewer.get(JSON).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_colleague_may(client: Client, agency: Agency, address: str) -> None:
    client.force_login(MembershipFactory.create(agency=agency, role=Role.EDITOR).user)
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_stranger_gets_404(client: Client, agency: Agency, address: str) -> None:
    client.force_login(MembershipFactory.create().user)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_unknown_year_gets_404(viewer: Client, address: str) -> None:
    assert viewer.get(address.replace("2566", "2599")).status_code == 404


@pytest.mark.parametrize("address", ADDRESSES)
def test_post_gets_405(viewer: Client, address: str) -> None:
    assert viewer.post(address).status_code == 405


@pytest.mark.parametrize("address", ADDRESSES)
def test_signed_out_is_sent_to_sign_in(client: Client, agency: Agency, address: str) -> None:
    assert client.get(address)["Location"] == f"/sign-in/?next={address}"
