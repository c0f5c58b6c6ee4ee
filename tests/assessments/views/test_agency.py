"""The page of an agency's own information: its emblem."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from assessments.enums import Role
from assessments.models import Agency
from assessments.services.emblem import save_emblem
from tests.factories import AgencyFactory, FiscalYearFactory, MembershipFactory
from tests.pictures import as_file, camera_exif, upright_photo

pytestmark = pytest.mark.django_db

PAGE = "/agency/example/2566/information/"


@pytest.fixture
def agency() -> Agency:
    FiscalYearFactory()
    return AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง", district="สมมุติ", province="ทดลอง")


def signed_in(client: Client, agency: Agency, role: Role) -> User:
    user = MembershipFactory(agency=agency, role=role).user
    client.force_login(user)
    return user


@pytest.fixture
def editor(client: Client, agency: Agency) -> User:
    return signed_in(client, agency, Role.EDITOR)


def upload(client: Client, name: str, content: bytes) -> HttpResponse:
    return client.post(PAGE, {"emblem": SimpleUploadedFile(name, content)}, follow=True)


def files(settings: pytest.FixtureRequest) -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_an_emblem_is_stored_without_metadata(
    client: Client, agency: Agency, editor: User, settings: pytest.FixtureRequest
) -> None:
    response = upload(client, "../ตรา.png", as_file(upright_photo(), exif=camera_exif()))

    assert [str(message) for message in response.context["messages"]] == ["บันทึกตราสัญลักษณ์เรียบร้อยแล้ว"]
    (stored,) = files(settings)
    assert (stored.parent.name, len(stored.stem), stored.suffix) == ("emblems", 32, ".png")
    assert stored.read_bytes().startswith(b"\x89PNG")
    assert b"ExamplePhone" not in stored.read_bytes()
    image = BeautifulSoup(response.content, "html.parser").select_one("main img")
    assert (image["src"], image["alt"]) == (f"{PAGE}emblem/", "ตราสัญลักษณ์ของเทศบาลตำบลตัวอย่าง")
    served = client.get(image["src"])
    assert (served.content, served.headers["Content-Type"]) == (stored.read_bytes(), "image/png")
    assert served.headers["X-Content-Type-Options"] == "nosniff"


def test_another_emblem_takes_the_place_of_the_first(
    client: Client,
    agency: Agency,
    editor: User,
    settings: pytest.FixtureRequest,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    upload(client, "a.png", as_file(upright_photo(), "PNG"))
    (first,) = files(settings)
    with django_capture_on_commit_callbacks(execute=True):
        upload(client, "b.png", as_file(upright_photo(64, 64), "PNG"))

    (second,) = files(settings)
    assert second != first


def test_the_emblem_is_taken_off(
    client: Client,
    agency: Agency,
    editor: User,
    settings: pytest.FixtureRequest,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    save_emblem(agency=agency, content=as_file(upright_photo(), "PNG"))
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(f"{PAGE}emblem/delete/", follow=True)

    assert [str(message) for message in response.context["messages"]] == ["นำตราสัญลักษณ์ออกเรียบร้อยแล้ว"]
    agency.refresh_from_db()
    assert (agency.emblem.name, files(settings)) == ("", [])
    assert client.get(f"{PAGE}emblem/").status_code == 404


def test_what_is_no_emblem_is_refused(client: Client, agency: Agency, editor: User) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    soup = BeautifulSoup(upload(client, "emblem.png", svg).content, "html.parser")

    assert [item.get_text(strip=True) for item in soup.select(".error-summary li")] == [
        "เลือกตราสัญลักษณ์: เนื้อหาของไฟล์นี้ไม่ใช่ภาพ PNG หรือ JPEG แม้ชื่อไฟล์จะระบุไว้เช่นนั้น โปรดเลือกไฟล์อื่น"
    ]
    agency.refresh_from_db()
    assert agency.emblem.name == ""


def test_a_viewer_sees_but_may_not_change(client: Client, agency: Agency) -> None:
    signed_in(client, agency, Role.VIEWER)
    soup = BeautifulSoup(client.get(PAGE).content, "html.parser")

    assert soup.select("main form") == []
    assert upload(client, "a.png", as_file(upright_photo(), "PNG")).status_code == 403
    assert client.post(f"{PAGE}emblem/delete/").status_code == 403


def test_a_colleague_may(client: Client, agency: Agency) -> None:
    signed_in(client, agency, Role.APPROVER)
    assert client.get(PAGE).status_code == 200


def test_a_stranger_gets_404(client: Client, agency: Agency) -> None:
    save_emblem(agency=agency, content=as_file(upright_photo(), "PNG"))
    client.force_login(MembershipFactory(role=Role.ADMINISTRATOR).user)

    assert [client.get(path).status_code for path in (PAGE, f"{PAGE}emblem/")] == [404, 404]
    assert client.post(f"{PAGE}emblem/delete/").status_code == 404


def test_only_a_post_takes_the_emblem_off(client: Client, agency: Agency, editor: User) -> None:
    assert client.get(f"{PAGE}emblem/delete/").status_code == 405


def test_the_page_takes_few_queries(
    client: Client, agency: Agency, editor: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(6):
        client.get(PAGE)
