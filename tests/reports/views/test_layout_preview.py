from decimal import Decimal

import pytest

from assessments.models import Agency
from assessments.workspace import Workspace
from reports.enums import Orientation
from reports.models import TableLayout
from reports.services.layouts import copy_layout
from reports.views.layout_preview import Preview, preview_of
from tests.factories import AgencyFactory, FiscalYearFactory
from tests.reports.content import make_approach, make_measure, preset

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory()


@pytest.fixture
def own(agency: Agency) -> TableLayout:
    return copy_layout(agency=agency, layout=preset("implementation-6"))


def preview(layout: TableLayout, agency: Agency) -> Preview:
    return preview_of(layout, Workspace(agency, FiscalYearFactory(), can_edit=True))


@pytest.mark.parametrize(
    ("size", "orientation", "classes"),
    [
        (Decimal("10"), Orientation.PORTRAIT, "preview-portrait text-size-100"),
        (Decimal("14.0"), Orientation.LANDSCAPE, "preview-landscape text-size-140"),
        (Decimal("13.4"), Orientation.LANDSCAPE, "preview-landscape text-size-130"),
        (Decimal("13.5"), Orientation.LANDSCAPE, "preview-landscape text-size-135"),
        (Decimal("16"), Orientation.PORTRAIT, "preview-portrait text-size-160"),
    ],
)
def test_page_and_text_size_are_classes(
    agency: Agency, own: TableLayout, size: Decimal, orientation: Orientation, classes: str
) -> None:
    own.text_size, own.orientation = size, orientation

    assert preview(own, agency).classes == classes


def test_warnings_of_layout_widths_and_report_stand_together(agency: Agency, own: TableLayout) -> None:
    make_measure(agency)
    make_approach(agency, 1)
    own.columns.filter(field="title").delete()
    own.columns.filter(field="steps").update(width=1)

    assert [warning.split(" ")[0] for warning in preview(own, agency).warnings] == [
        "ยังไม่มีคอลัมน์แสดงชื่อมาตรการหรือตัวชี้วัด",
        "คอลัมน์",
        "รูปแบบตารางนี้ไม่มีตารางรายตัวชี้วัด",
    ]


def test_an_empty_year_is_said_and_warns_of_nothing(agency: Agency, own: TableLayout) -> None:
    shown = preview(own, agency)

    assert (shown.has_rows, shown.first_rows, shown.warnings) == (False, None, ())
    assert shown.document.count("<th ") == 6


def test_tables_of_indicators_do_not_warn_of_what_the_report_lacks(agency: Agency) -> None:
    make_measure(agency)
    make_approach(agency, 1)

    assert preview(copy_layout(agency=agency, layout=preset("indicator-5")), agency).warnings == ()
