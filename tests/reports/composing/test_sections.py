"""Cover, activities with photos, remarks and signatures of a report."""

import re
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from assessments.models import Agency
from measures.models import Activity
from reports.composing.report import compose, compose_report
from reports.composing.sections import section_warnings
from reports.document import (
    Block,
    Cover,
    Gallery,
    Heading,
    Item,
    PageBreak,
    Paragraph,
    Photo,
    Signature,
    Signatures,
    Table,
    Text,
    Title,
)
from reports.models import Report
from reports.queries import read_report
from tests.factories import ActivityFactory, AgencyFactory, PhotoFactory
from tests.reports.content import make_measure, make_report
from tests.seeds import seed

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(name="เทศบาลตำบลตัวอย่าง", district="สมมุติ", province="ทดลอง")


@pytest.fixture
def activity(agency: Agency) -> Activity:
    return ActivityFactory(
        agency=agency,
        title="ประชุมประจำเดือน",
        held_on=date(2023, 3, 7),
        place="ห้องประชุม",
        narrative="เล่าเรื่อง\n๑. ข้อแรก",
    )


def blocks(report: Report) -> tuple[Block, ...]:
    return compose_report(report).blocks


def after_table(report: Report) -> tuple[Block, ...]:
    make_measure(report.agency)
    composed = blocks(report)
    (place,) = (place for place, block in enumerate(composed) if isinstance(block, Table))
    return composed[place + 1 :]


def test_a_report_has_none_of_them_unless_it_is_asked_for(agency: Agency, activity: Activity) -> None:
    composed = blocks(make_report(agency))

    assert not [block for block in composed if isinstance(block, (Cover, Gallery, PageBreak, Signatures))]
    assert isinstance(composed[0], Title)


def test_the_layout_decides_until_the_report_does(agency: Agency) -> None:
    report = make_report(agency)
    report.layout.shows_cover = report.layout.shows_signatures = True
    report.layout.save()
    assert isinstance(blocks(report)[0], Cover)
    report.shows_cover = False
    assert isinstance(blocks(report)[0], Title)
    assert blocks(report)[-1] == Signatures((Signature(),))


def test_a_cover_has_the_round_in_its_line_and_the_agency_below(agency: Agency) -> None:
    assert blocks(make_report(agency, shows_cover=True))[0] == Cover(
        lines=(
            "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
            "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
            "(รอบ ๑๒ เดือน)",
        ),
        agency_lines=("เทศบาลตำบลตัวอย่าง", "อำเภอสมมุติ จังหวัดทดลอง"),
    )


def test_a_cover_without_district_and_with_an_emblem(agency: Agency) -> None:
    agency.district = agency.province = ""
    agency.emblem.name = "emblems/one.png"
    cover = blocks(make_report(agency, "plan-5", shows_cover=True))[0]

    assert cover == Cover(
        lines=("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"),
        agency_lines=("เทศบาลตำบลตัวอย่าง",),
        emblem="emblems/one.png",
    )


def test_a_cover_takes_the_agencys_own_lines(agency: Agency) -> None:
    title = "รายงานผล ปี 2566 (รอบ 6 เดือน)\nเทศบาลตำบลตัวอย่าง จังหวัดทดลอง"
    cover = blocks(make_report(agency, shows_cover=True, title=title, digit_style="arabic"))[0]

    assert isinstance(cover, Cover)
    assert cover.lines == ("รายงานผล ปี 2566", "(รอบ 6 เดือน)")
    assert cover.agency_lines == ("เทศบาลตำบลตัวอย่าง", "อำเภอสมมุติ จังหวัดทดลอง")


def test_activities_stand_after_the_tables_with_their_photos(agency: Agency, activity: Activity) -> None:
    first = PhotoFactory(activity=activity, caption="ที่ประชุม 20 คน", alternative_text="คนนั่งฟัง")
    second = PhotoFactory(activity=activity, caption="ถ่ายภาพร่วมกัน")
    third = PhotoFactory(activity=activity)
    ActivityFactory(agency=agency, title="๒. ลงนาม\nประกาศเจตนารมณ์")
    ActivityFactory(agency=agency, fiscal_year__year=2567)

    assert after_table(make_report(agency, shows_activities=True, photos_per_page=2)) == (
        PageBreak("landscape"),
        Heading("กิจกรรม"),
        Heading("๑. ประชุมประจำเดือน", level=2),
        Text((Paragraph("วันที่ ๗ มีนาคม ๒๕๖๖ ณ ห้องประชุม"), Paragraph("เล่าเรื่อง"), Item("๑.", "ข้อแรก"))),
        Gallery(
            (
                Photo(first.file.name, "ที่ประชุม ๒๐ คน", "คนนั่งฟัง"),
                Photo(second.file.name, "ถ่ายภาพร่วมกัน", "ถ่ายภาพร่วมกัน"),
                Photo(third.file.name, "", "ภาพกิจกรรมที่ ๓: ประชุมประจำเดือน"),
            ),
            per_page=2,
        ),
        Heading("๒. ลงนาม ประกาศเจตนารมณ์", level=2),
    )


@pytest.mark.parametrize(
    ("held_on", "place", "told"),
    [
        (date(2023, 4, 2), "", "วันที่ ๒ เมษายน ๒๕๖๖"),
        (None, "ณ ลานกีฬา", "ณ ลานกีฬา"),
        (date(2023, 4, 2), "ณ ลานกีฬา", "วันที่ ๒ เมษายน ๒๕๖๖ ณ ลานกีฬา"),
    ],
)
def test_day_and_place_are_told_in_words(agency: Agency, held_on: date | None, place: str, told: str) -> None:
    ActivityFactory(agency=agency, title="ประชุม", held_on=held_on, place=place)

    assert after_table(make_report(agency, shows_activities=True))[-1] == Text((Paragraph(told),))


def test_a_year_without_activities_has_no_heading_for_them(agency: Agency) -> None:
    assert after_table(make_report(agency, shows_activities=True)) == ()


def test_remarks_then_signatures_end_the_report(agency: Agency, activity: Activity) -> None:
    report = make_report(agency, shows_activities=True, shows_signatures=True, remarks="ข้อมูล ณ วันที่ 30 กันยายน\n- สองข้อ")
    report.save()
    report.signatories.create(place=1, title="ปลัดเทศบาล")
    report.signatories.create(place=2, name="นายสมมุติ ทดลอง", title="นายกเทศมนตรี คนที่ 2")

    assert after_table(report)[-2:] == (
        Text((Paragraph("หมายเหตุ", bold=True), Paragraph("ข้อมูล ณ วันที่ ๓๐ กันยายน"), Item("-", "สองข้อ"))),
        Signatures((Signature("", "ปลัดเทศบาล"), Signature("นายสมมุติ ทดลอง", "นายกเทศมนตรี คนที่ ๒"))),
    )


def test_what_lacks_is_said(agency: Agency) -> None:
    report = make_report(agency, shows_activities=True)
    assert list(section_warnings(read_report(report))) == [
        "รายงานนี้เลือกให้แสดงกิจกรรม แต่ปีนี้ยังไม่มีกิจกรรม โปรดเพิ่มที่หน้า “กิจกรรม”"
    ]

    activity = ActivityFactory(agency=agency)
    PhotoFactory(activity=activity, caption="มีคำบรรยาย")
    PhotoFactory(activity=activity)
    assert list(section_warnings(read_report(report))) == [
        "ภาพ 1 ภาพยังไม่มีทั้งคำบรรยายและคำอธิบาย ผู้ที่มองไม่เห็นภาพจะได้ฟังชื่อกิจกรรมแทน โปรดเพิ่มคำบรรยายภาพที่หน้า “กิจกรรม”"
    ]
    report.shows_activities = False
    assert list(section_warnings(read_report(report))) == []


@pytest.mark.parametrize("count", [1, 3])
def test_composing_takes_the_same_queries_for_any_number_of_activities(
    agency: Agency, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    report = make_report(agency, shows_activities=True, shows_signatures=True)
    report.save()
    for place in range(1, count + 1):
        activity = ActivityFactory(agency=agency)
        report.signatories.create(place=place)
        for _photo in range(count):
            PhotoFactory(activity=activity)

    with django_assert_num_queries(12):
        compose(read_report(report))


def test_cover_and_activities_of_the_real_document_have_their_place() -> None:
    """Document 004: the lines of its cover, its round, and its two activities with day, place and narrative."""
    document = seed(4).read_text(encoding="utf-8")
    cover_text, agency_text = re.findall(r"\*\*(.+?)\*\*", document, re.DOTALL)[:2]
    *title, round_line = [" ".join(line.split()) for line in cover_text.splitlines()]
    name, where = agency_text.splitlines()
    district, province = (part.removeprefix(word) for part, word in zip(where.split(), ("อำเภอ", "จังหวัด"), strict=True))
    told = document.partition("\nกิจกรรม\n")[2]
    titles = [line.split(maxsplit=1)[1] for line in told.splitlines() if re.match("[๑๒]\\. ", line)]
    narratives = [line.replace("**", "") for line in told.splitlines() if re.match("(เมื่อ)?วันที่ ", line)]
    assert (len(titles), len(narratives)) == (2, 2)

    agency = AgencyFactory(name=name, district=district, province=province)
    places = [
        re.search(pattern, text)[1] for pattern, text in zip((" ณ (\\S+)", " ณ (\\S+) *$"), narratives, strict=True)
    ]
    for place, words in enumerate(titles):
        activity = ActivityFactory(
            agency=agency,
            title=f"{'๑๒'[place]}. {words}",
            held_on=(date(2023, 3, 7), date(2023, 4, 2))[place],
            place=places[place],
            narrative=narratives[place],
        )
        PhotoFactory(activity=activity)
    report = make_report(
        agency,
        shows_cover=True,
        shows_activities=True,
        digit_style="as_typed",
        title=f"{chr(10).join(title)} {round_line}",
    )
    cover, *_tables = blocks(report)
    composed = after_table(report)

    assert cover == Cover((*title, round_line), (name, where))
    assert [block.text for block in composed if isinstance(block, Heading)] == [
        "กิจกรรม",
        *(f"{'๑๒'[place]}. {' '.join(words.split())}" for place, words in enumerate(titles)),
    ]
    texts = [block.blocks for block in composed if isinstance(block, Text)]
    assert texts == [
        (Paragraph(f"วันที่ ๗ มีนาคม ๒๕๖๖ ณ {places[0]}"), Paragraph(narratives[0].strip())),
        (Paragraph(f"วันที่ ๒ เมษายน ๒๕๖๖ ณ {places[1]}"), Paragraph(narratives[1].strip())),
    ]
    assert len([block for block in composed if isinstance(block, Gallery)]) == 2
