import pytest

from assessments.models import Agency
from measures.enums import MeasureKind
from reports.composing.letter_figures import count_text, numbered_titles, result_sentence, result_text, status_lines
from reports.queries import ReportContent, read_report
from tests.factories import AgencyFactory, MeasureFactory, ProgressFactory
from tests.reports.content import make_approach, make_report, make_scores

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(name="เทศบาลตำบลตัวอย่าง")


def content(agency: Agency, layout: str = "implementation-6") -> ReportContent:
    return read_report(make_report(agency, layout))


def make_measures(agency: Agency, *statuses: str | None) -> None:
    """A measure for each status: "" for a report without one, None for no report."""
    for status in statuses:
        measure = MeasureFactory(agency=agency)
        if status is not None:
            ProgressFactory(measure=measure, status=status)


@pytest.mark.parametrize(
    ("overall", "rating", "text"),
    [
        ("87.70", "ผ่าน", "ได้คะแนนภาพรวม ๘๗.๗๐ คะแนน อยู่ในระดับผ่าน"),
        ("98.84", "AA", "ได้คะแนนภาพรวม ๙๘.๘๔ คะแนน อยู่ในระดับ AA"),
        ("100.00", "", "ได้คะแนนภาพรวม ๑๐๐ คะแนน"),
        (None, "ผ่านดี", "อยู่ในระดับผ่านดี"),
        (None, "", ""),
    ],
)
def test_a_result_is_told_as_far_as_it_is_known(agency: Agency, overall: str | None, rating: str, text: str) -> None:
    make_scores(agency, overall=overall, rating=rating)

    read = content(agency)
    assert result_text(read) == text
    assert result_sentence(read) == (text and f"ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง{text}")


@pytest.mark.parametrize(
    ("kinds", "text"),
    [
        ((), ""),
        ((MeasureKind.MEASURE,) * 2, "มาตรการ ๒ มาตรการ"),
        ((MeasureKind.PROJECT, MeasureKind.MEASURE), "มาตรการ ๑ มาตรการ และโครงการ ๑ โครงการ"),
        (
            (MeasureKind.ACTIVITY, MeasureKind.PROJECT, MeasureKind.MEASURE, MeasureKind.PROJECT),
            "มาตรการ ๑ มาตรการ โครงการ ๒ โครงการ และกิจกรรม ๑ กิจกรรม",
        ),
    ],
)
def test_measures_are_counted_by_their_kind(agency: Agency, kinds: tuple[str, ...], text: str) -> None:
    for kind in kinds:
        MeasureFactory(agency=agency, kind=kind)
    assert count_text(content(agency)) == text


def test_approaches_are_counted_beside_measures(agency: Agency) -> None:
    make_approach(agency, 9)
    assert count_text(content(agency)) == "แนวทางยกระดับตัวชี้วัด ๑ แนวทาง"
    MeasureFactory(agency=agency)
    assert count_text(content(agency)) == "มาตรการ ๑ มาตรการ และแนวทางยกระดับตัวชี้วัด ๑ แนวทาง"


@pytest.mark.parametrize(
    ("statuses", "lines"),
    [
        ((), ()),
        (("",), ()),
        (("", ""), ()),
        ((None, None), ("ทั้งนี้ ยังไม่มีการรายงานผลในรอบนี้",)),
        (("completed",), ("โดยดำเนินการแล้วเสร็จ",)),
        (("completed", "completed"), ("โดยทุกรายการดำเนินการแล้วเสร็จ",)),
        (("in_progress", "in_progress"), ("โดยทุกรายการอยู่ระหว่างดำเนินการ",)),
        (("not_started", "not_started"), ("โดยทุกรายการยังไม่ได้ดำเนินการ",)),
        (
            ("in_progress", "completed", "completed"),
            ("สรุปได้ดังนี้", "- ดำเนินการแล้วเสร็จ ๒ รายการ", "- อยู่ระหว่างดำเนินการ ๑ รายการ"),
        ),
        (
            (None, "", "not_started", "in_progress", "completed"),
            (
                "สรุปได้ดังนี้",
                "- ดำเนินการแล้วเสร็จ ๑ รายการ",
                "- อยู่ระหว่างดำเนินการ ๑ รายการ",
                "- ยังไม่ได้ดำเนินการ ๑ รายการ",
                "- รายงานผลแล้วแต่ไม่ได้ระบุสถานะ ๑ รายการ",
                "- ยังไม่มีรายงานผลในรอบนี้ ๑ รายการ",
            ),
        ),
    ],
)
def test_states_are_summed_up(agency: Agency, statuses: tuple[str | None, ...], lines: tuple[str, ...]) -> None:
    make_measures(agency, *statuses)
    assert status_lines(content(agency)) == lines


def test_states_beside_approaches_are_those_of_the_measures(agency: Agency) -> None:
    make_approach(agency, 9)
    make_measures(agency, "completed", "completed")
    assert status_lines(content(agency)) == ("โดยมาตรการ โครงการ และกิจกรรมทุกรายการดำเนินการแล้วเสร็จ",)

    make_measures(agency, None)
    assert status_lines(content(agency))[0] == "โดยผลการดำเนินการของมาตรการ โครงการ และกิจกรรม สรุปได้ดังนี้"


def test_titles_are_numbered_anew_and_stand_in_one_line(agency: Agency) -> None:
    MeasureFactory(agency=agency, title="(๗) เปิดเผยข้อมูล\nการจัดซื้อ", position=1)
    MeasureFactory(agency=agency, title="จัดทำ E-Service", position=2)
    make_approach(agency, 9)

    assert list(numbered_titles(content(agency))) == ["๑. เปิดเผยข้อมูล การจัดซื้อ", "๒. จัดทำ E-Service"]


def test_without_measures_the_approaches_are_named(agency: Agency) -> None:
    make_approach(agency, 9)
    assert list(numbered_titles(content(agency))) == ["๑. ตัวชี้วัดที่ 9 ชื่อตามเอกสาร"]
