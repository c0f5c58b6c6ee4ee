import pytest

from assessments.models import Agency
from reports.composing.warnings import report_warnings
from reports.queries import read_report
from tests.factories import AgencyFactory
from tests.reports.content import make_approach, make_measure, make_report, make_scores

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory()


def test_a_report_that_says_everything_has_no_warnings(agency: Agency) -> None:
    make_measure(agency)
    make_approach(agency, 1)
    make_scores(agency, overall="87.70", rating="ผ่าน")

    assert report_warnings(read_report(make_report(agency, "implementation-7"))) == []


def test_values_the_introduction_lacks_are_named(agency: Agency) -> None:
    make_measure(agency)
    report = make_report(agency, introduction="{year} {rating} {overall}")

    assert report_warnings(read_report(report)) == [
        "บทนำใช้ {overall} {rating} แต่ระบบยังไม่มีผลการประเมินปีงบประมาณ 2566 จึงพิมพ์ “-” แทน โปรดบันทึกผลการประเมิน หรือแก้ไขบทนำ"
    ]


def test_what_the_layout_has_no_place_for_is_named(agency: Agency) -> None:
    make_measure(agency, suggestion="ทำต่อ")
    make_approach(agency, 1)
    make_approach(agency, 2)

    assert report_warnings(read_report(make_report(agency, "implementation-6"))) == [
        "รูปแบบตารางนี้ไม่มีช่องสำหรับ: ข้อเสนอแนะ ข้อความที่บันทึกไว้จึงไม่อยู่ในรายงาน โปรดเลือกรูปแบบตารางที่มีช่องดังกล่าวหากต้องการให้ปรากฏ",
        "รูปแบบตารางนี้ไม่มีตารางรายตัวชี้วัด แนวทางยกระดับรายตัวชี้วัด 2 รายการจึงไม่อยู่ในรายงาน",
    ]


def test_an_introduction_that_is_left_out_lacks_nothing(agency: Agency) -> None:
    make_measure(agency)
    report = make_report(agency, introduction="{rating}")
    report.layout.shows_introduction = False
    report.layout.save()

    assert report_warnings(read_report(report)) == []
