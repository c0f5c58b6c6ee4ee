"""What can be made, and the fingerprint of it."""

from dataclasses import replace

import pytest

from assessments.models import Agency
from measures.models import Measure
from reports.jobs.recipes import FORMS, Order, fingerprint, read, renderer_version
from reports.rendering.errors import CannotRender
from tests.factories import AgencyFactory, FiscalYearFactory
from tests.reports.jobs.making import fill, report_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def order() -> Order:
    agency, year = AgencyFactory(name="เทศบาลตำบลตัวอย่าง"), FiscalYearFactory()
    fill(agency, year, rows=2)
    return report_order(agency, year)


def mark(order: Order) -> str:
    return fingerprint(order, read(order))


def test_the_same_content_has_the_same_fingerprint(order: Order) -> None:
    assert mark(order) == mark(order)


def test_every_form_of_every_report_has_its_own_fingerprint(order: Order) -> None:
    twin = AgencyFactory(name=order.agency.name)
    fill(twin, order.fiscal_year, rows=2)
    orders = [replace(order, variant=variant) for variant in FORMS]
    orders += [replace(order, parameters={"kind": "implementation", "round": 6}), replace(order, agency=twin)]
    assert len({mark(one) for one in orders}) == len(orders)


def test_an_edit_changes_the_fingerprint(order: Order) -> None:
    before = mark(order)
    Measure.objects.filter(position=2).update(steps="๑. รวบรวมข้อมูล")
    assert mark(order) != before


def test_what_a_report_does_not_show_leaves_its_fingerprint(order: Order) -> None:
    before = mark(order)
    Measure.objects.update(version=7)
    Agency.objects.update(district=order.agency.district)
    assert mark(order) == before


def test_a_report_without_content_cannot_be_made() -> None:
    with pytest.raises(CannotRender, match="ยังไม่มีข้อมูลสำหรับจัดทำรายงาน"):
        read(report_order(AgencyFactory(), FiscalYearFactory()))


def test_the_renderer_has_one_version_in_one_process() -> None:
    assert renderer_version() == renderer_version()
    assert len(renderer_version()) == 64
