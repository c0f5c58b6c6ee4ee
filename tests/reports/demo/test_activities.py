"""The demonstration agency whose report shows everything: cover, activities with photos, remarks, signatures."""

from io import BytesIO

import pytest
from PIL import Image

from assessments.models import Agency
from ita_portal.thai.dates import fiscal_year_of
from measures.models import Activity, Evidence
from reports.composing.report import compose_report
from reports.composing.sections import section_warnings
from reports.demo.loading import load_agencies
from reports.demo.pictures import DRAWINGS, drawing
from reports.document import Cover, Gallery, Signatures
from reports.enums import ReportKind
from reports.models import Report
from reports.queries import read_report

pytestmark = pytest.mark.django_db


@pytest.fixture
def report() -> Report:
    load_agencies()
    return Report.objects.get(agency__slug="bueng-kaew-phaka", kind=ReportKind.IMPLEMENTATION)


def test_its_report_shows_everything(report: Report) -> None:
    blocks = compose_report(report).blocks
    (cover,) = (block for block in blocks if isinstance(block, Cover))
    galleries = [block for block in blocks if isinstance(block, Gallery)]
    (signatures,) = (block for block in blocks if isinstance(block, Signatures))

    assert cover.emblem == Agency.objects.get(slug="bueng-kaew-phaka").emblem.name
    assert [(len(gallery.photos), gallery.per_page) for gallery in galleries] == [(3, 4), (2, 4)]
    assert [person.name for person in signatures.people] == ["", "", ""]  # positions only, nobody's name


def test_every_photo_is_described(report: Report) -> None:
    assert list(section_warnings(read_report(report))) == []
    assert not Evidence.objects.filter(alternative_text="").exists()


def test_every_activity_was_held_in_its_year_and_belongs_to_a_measure() -> None:
    load_agencies()
    for activity in Activity.objects.select_related("measure"):
        assert activity.measure is not None
        assert activity.held_on is not None
        assert fiscal_year_of(activity.held_on) == activity.fiscal_year_id


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_the_same_each_time(name: str) -> None:
    first, second = drawing(name).read(), drawing(name).read()

    assert first == second
    assert Image.open(BytesIO(first)).size in {(1200, 900), (900, 1200)}
