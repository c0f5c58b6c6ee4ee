"""Own texts are kept when scores change, shown as out of date, and stand in the report."""

import pytest

from assessments.models import Agency, Score
from reports.composing.analysis.states import ParagraphState, paragraph_states
from reports.composing.report import compose_report
from reports.composing.warnings import report_warnings
from reports.document import Document, Paragraph, Text
from reports.models import Report
from reports.queries import read_report
from reports.services.paragraphs import edit_paragraph
from tests.factories import AgencyFactory, MeasureFactory
from tests.reports.content import indicator, make_report, make_scores

pytestmark = pytest.mark.django_db

TEXT = "ตัวชี้วัดนี้เราดูแลเอง"


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(name="เทศบาลตำบลตัวอย่าง")


@pytest.fixture
def report(agency: Agency) -> Report:
    make_scores(agency, i1="90.00", i7="88.00")
    MeasureFactory(agency=agency, fiscal_year__year=2567, title="ตอบให้ทันเวลา").indicators.add(indicator(7, 2567))
    report = make_report(agency, "analysis")
    report.save()
    return report


def state(report: Report, key: str) -> ParagraphState:
    return next(one for one in paragraph_states(report) if one.key == key)


def edit(report: Report, key: str, text: str = TEXT) -> None:
    edit_paragraph(report=report, key=key, text=text, draft=state(report, key).draft)


def texts(document: Document) -> list[str]:
    blocks = [one for block in document.blocks if isinstance(block, Text) for one in block.blocks]
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_without_own_texts_the_drafts_stand(report: Report) -> None:
    states = paragraph_states(report)
    assert {(one.edited, one.out_of_date) for one in states} == {(None, False)}
    assert state(report, "indicator.7").text in texts(compose_report(report))


def test_an_own_text_takes_the_place_of_the_draft(report: Report) -> None:
    draft = state(report, "indicator.7").draft
    edit(report, "indicator.7")

    now = state(report, "indicator.7")
    assert (now.draft, now.edited, now.text, now.out_of_date) == (draft, TEXT, TEXT, False)
    said = texts(compose_report(report))
    assert (TEXT in said, draft in said) == (True, False)


def test_an_own_text_is_kept_and_out_of_date_when_its_score_changes(report: Report) -> None:
    edit(report, "indicator.7")
    edit(report, "preface.1", "คำนำของเรา")
    Score.objects.filter(indicator__number=7).update(value="92.00")

    assert [one.key for one in paragraph_states(report) if one.out_of_date] == ["indicator.7"]
    now = state(report, "indicator.7")
    assert (now.text, now.draft == TEXT) == (TEXT, False)
    assert TEXT in texts(compose_report(report))
    assert report_warnings(read_report(report))[0] == (
        "ร่างของ 1 ย่อหน้าเปลี่ยนไปหลังจากที่ท่านแก้ไข โปรดเปรียบเทียบทั้งสองข้อความที่ “แก้ไขข้อความ”"
    )


def test_a_new_measure_makes_the_text_on_its_indicator_out_of_date(report: Report, agency: Agency) -> None:
    edit(report, "indicator.7")
    measure = MeasureFactory(agency=agency, fiscal_year_id=2567, title="ตอบเร็วขึ้น")
    measure.indicators.add(indicator(7, 2567))

    now = state(report, "indicator.7")
    assert (now.out_of_date, now.edited) == (True, TEXT)
    assert now.draft.endswith("“ตอบให้ทันเวลา” (ลำดับที่ ๑) และ “ตอบเร็วขึ้น” (ลำดับที่ ๒)")


def test_an_emptied_paragraph_is_left_out(report: Report) -> None:
    draft = state(report, "preface.2").draft
    edit(report, "preface.2", "")

    assert state(report, "preface.2").text == ""
    assert draft not in texts(compose_report(report))


def test_an_own_text_without_a_place_is_not_lost(report: Report) -> None:
    edit_paragraph(report=report, key="indicator.11", text=TEXT, draft="ร่างของปีที่มีสิบเอ็ดตัวชี้วัด")

    orphan = paragraph_states(report)[-1]
    assert (orphan.key, orphan.draft, orphan.edited, orphan.out_of_date) == ("indicator.11", "", TEXT, True)
    assert TEXT not in texts(compose_report(report))
