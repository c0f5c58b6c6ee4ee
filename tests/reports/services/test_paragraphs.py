"""Storing the officer's own text of a paragraph, and going back to the draft."""

import pytest

from reports.models import EditedParagraph, Report
from reports.services.paragraphs import edit_paragraph, restore_paragraph, stored_report
from tests.factories import AgencyFactory
from tests.reports.content import make_report

pytestmark = pytest.mark.django_db


@pytest.fixture
def report() -> Report:
    report = make_report(AgencyFactory(), "analysis")
    report.save()
    return report


def test_an_own_text_is_kept_with_the_draft_it_replaced(report: Report) -> None:
    edit_paragraph(report=report, key="preface.1", text="ข้อความของเรา", draft="ร่าง")
    edit_paragraph(report=report, key="preface.1", text="ข้อความใหม่ของเรา", draft="ร่างใหม่")

    row = EditedParagraph.objects.get()
    assert (row.report, row.key, row.text, row.draft) == (report, "preface.1", "ข้อความใหม่ของเรา", "ร่างใหม่")
    assert list(row.history.values_list("text", flat=True)) == ["ข้อความใหม่ของเรา", "ข้อความของเรา"]


def test_the_same_text_again_is_no_change(report: Report) -> None:
    for _ in range(2):
        row = edit_paragraph(report=report, key="preface.1", text="ข้อความ", draft="ร่าง")
    assert row.history.count() == 1


def test_an_empty_text_leaves_the_paragraph_out(report: Report) -> None:
    edit_paragraph(report=report, key="preface.1", text="", draft="ร่าง")
    assert EditedParagraph.objects.get().text == ""


def test_going_back_to_the_draft_keeps_the_text_in_the_history(report: Report) -> None:
    edit_paragraph(report=report, key="preface.1", text="ข้อความ", draft="ร่าง")
    edit_paragraph(report=report, key="preface.2", text="อีกข้อความ", draft="ร่าง")
    restore_paragraph(report=report, key="preface.1")

    assert list(EditedParagraph.objects.values_list("key", flat=True)) == ["preface.2"]
    deleted = EditedParagraph.history.filter(key="preface.1").values_list("history_type", "text")
    assert list(deleted) == [("-", "ข้อความ"), ("+", "ข้อความ")]


def test_an_unsaved_report_is_stored_once() -> None:
    agency = AgencyFactory()
    first, second = (stored_report(make_report(agency, "analysis")) for _ in range(2))
    assert first == second == Report.objects.get()
    assert stored_report(first) is first
