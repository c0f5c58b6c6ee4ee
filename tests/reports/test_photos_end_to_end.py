"""Photos from the telephone to the PDF: small, upright, with nothing of where they were taken."""

import io

import page
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from pypdf import PdfReader

from assessments.enums import Role
from assessments.images import prepare_emblem
from assessments.models import Agency
from assessments.services.emblem import save_emblem
from measures.models import Activity
from reports.composing.report import compose_report
from reports.rendering.html import render_html
from reports.rendering.pdf import render_pdf
from tests.factories import ActivityFactory, AgencyFactory, MembershipFactory
from tests.pictures import CORNERS, camera_photo, corners, held
from tests.reports.content import make_measure, make_report

pytestmark = pytest.mark.django_db

MOST_BYTES = 6_000_000


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(slug="example")


@pytest.fixture
def activity(agency: Agency) -> Activity:
    make_measure(agency)
    return ActivityFactory(agency=agency, title="ประชุมประจำเดือน")


def upload(client: Client, activity: Activity, *contents: bytes) -> None:
    client.force_login(MembershipFactory(agency=activity.agency, role=Role.EDITOR).user)
    photos = [SimpleUploadedFile(f"IMG_{number}.jpg", content) for number, content in enumerate(contents)]
    address = f"/agency/example/2566/activities/{activity.pk}/photos/"
    assert client.post(address, {"photos": photos}).status_code == 302


def photos_of_pdf(pdf: bytes) -> list[bytes]:
    """The photos in the PDF as they are stored in it, each once: all pages share their resources."""
    return [image.data for image in PdfReader(io.BytesIO(pdf)).pages[0].images]


@pytest.mark.parametrize("per_page", [2, 4])
def test_twenty_photos_of_12_megapixels_make_a_small_pdf(
    client: Client, agency: Agency, activity: Activity, per_page: int
) -> None:
    taken = [camera_photo(number) for number in range(20)]
    assert {Image.open(io.BytesIO(content)).size for content in taken} == {(4000, 3000)}
    assert sum(map(len, taken)) > 50_000_000
    upload(client, activity, *taken)

    pdf = render_pdf(compose_report(make_report(agency, shows_activities=True, photos_per_page=per_page)))
    print(f"\n20 photos, {per_page} a page: {sum(map(len, taken)):,} bytes -> PDF of {len(pdf):,} bytes")
    assert len(pdf) < MOST_BYTES
    assert len(photos_of_pdf(pdf)) == 20
    assert all(word not in pdf for word in (b"Exif", b"GPS", b"ExamplePhone", b"2023:03:07"))
    assert not any(dict(Image.open(io.BytesIO(photo)).getexif()) for photo in photos_of_pdf(pdf))


def test_portrait_photos_stand_upright_however_they_were_taken(
    client: Client, agency: Agency, activity: Activity
) -> None:
    upload(client, activity, *(held(orientation) for orientation in range(1, 9)), held(6, "HEIF"))

    pdf = render_pdf(compose_report(make_report(agency, shows_activities=True)))
    shown = photos_of_pdf(pdf)
    assert [corners(photo) for photo in shown] == [CORNERS] * 9


def test_the_page_shows_the_photos_to_those_who_may_see_them(
    client: Client, agency: Agency, activity: Activity
) -> None:
    upload(client, activity, held(6))
    photo = activity.evidence.get()
    report = make_report(agency, shows_activities=True)
    report.save()

    address = f"/agency/example/2566/activities/photos/{photo.pk}/"
    assert f'src="{address}"' in client.get("/agency/example/2566/reports/implementation/").content.decode()
    assert corners(client.get(address).content) == CORNERS
    assert address not in render_html(compose_report(report))


def test_a_report_with_every_section_breaks_no_rule_and_makes_the_same_bytes(
    client: Client, agency: Agency, activity: Activity
) -> None:
    upload(client, activity, held(6), held(1))
    save_emblem(agency=agency, content=prepare_emblem(io.BytesIO(held(1))))
    agency.refresh_from_db()
    sections = {"shows_cover": True, "shows_activities": True, "shows_signatures": True, "remarks": "ไม่มี"}
    document = compose_report(make_report(agency, **sections))

    pdf = render_pdf(document)
    for profile in ("ua1", "2a"):
        assert [failure.message for failure in page.validate_pdf_bytes(pdf, profile=profile).failures] == []
    assert render_pdf(document) == pdf
