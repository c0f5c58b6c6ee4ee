from datetime import date

import pytest

from assessments.models import Agency
from measures.forms.measure import MeasureForm, ProgressForm, measure_initial, progress_initial
from measures.services.progress import ProgressValues
from tests.factories import AgencyFactory, DivisionFactory, MeasureFactory, ProgressFactory

pytestmark = pytest.mark.django_db

PERIOD = {
    "period_from_day": "1",
    "period_from_month": "10",
    "period_from_year": "2565",
    "period_to_month": "9",
    "period_to_year": "๒๕๖๖",
}


def form(agency: Agency, **data: object) -> MeasureForm:
    return MeasureForm({"kind": "measure", "title": "มาตรการ"} | data, agency=agency, year=2566)


def test_everything_typed_becomes_values() -> None:
    division = DivisionFactory(name="กองคลัง")
    checked = form(division.agency, number="๑.", steps="๑. ก\r\n๒. ข", divisions=[division.pk], note="จำไว้", **PERIOD)

    assert checked.errors == {}
    values = checked.values()
    assert (values.number, values.title, values.steps, values.note) == ("๑.", "มาตรการ", "๑. ก\n๒. ข", "จำไว้")
    assert values.divisions == (division,)
    assert (values.period_from, values.period_to) == (date(2022, 10, 1), date(2023, 9, 30))
    assert checked.seen_version == 0


def test_the_choices_are_those_of_the_year_and_the_agency() -> None:
    division = DivisionFactory()
    other = DivisionFactory()
    shown = form(division.agency)
    assert [indicator.number for indicator in shown.fields["indicators"].queryset] == list(range(1, 11))
    assert list(shown.fields["divisions"].queryset) == [division]
    assert list(form(division.agency, divisions=[other.pk]).errors) == ["divisions"]


def test_an_agency_without_divisions_writes_who_is_responsible() -> None:
    shown = form(AgencyFactory(), responsible="สำนักปลัด")
    assert shown.is_valid()
    assert "divisions" not in shown.fields
    assert (shown["responsible"].label, shown.values().divisions) == ("ผู้รับผิดชอบ", ())


def test_a_period_that_ends_before_it_begins() -> None:
    checked = form(AgencyFactory(), **PERIOD | {"period_to_year": "2564"})
    assert checked.errors == {"period_to": ["วันสิ้นสุดมาก่อนวันเริ่ม (1 ตุลาคม 2565) โปรดสลับวันที่หรือแก้ไขปี"]}


def test_a_title_is_needed() -> None:
    assert list(form(AgencyFactory(), title=" ").errors) == ["title"]


def test_a_stored_measure_is_shown_whole() -> None:
    measure = MeasureFactory(title="ชื่อ", steps="ก\nข", period_from=date(2022, 10, 1), version=3)
    division = DivisionFactory(agency=measure.agency)
    measure.divisions.add(division)
    initial = measure_initial(measure)
    assert (initial["title"], initial["steps"], initial["period_from"]) == ("ชื่อ", "ก\nข", date(2022, 10, 1))
    assert (initial["divisions"], initial["indicators"], initial["version"]) == ([division], [], 3)


def test_what_another_person_saved_stands_beside_the_fields_that_differ() -> None:
    measure = MeasureFactory(title="ของเขา", kind="project", note="เหมือนกัน", version=2)
    mine = form(measure.agency, title="ของฉัน", note="เหมือนกัน", version="1", **PERIOD)
    assert mine.is_valid()

    mine.show_theirs(measure_initial(measure))

    differing = {bound.name: bound.theirs for bound in mine.visible_fields() if bound.differs}
    assert differing == {"kind": "โครงการ", "title": "ของเขา", "period_from": "", "period_to": ""}
    assert (mine["title"].value(), mine["version"].value()) == ("ของฉัน", 2)


def test_progress_may_leave_the_status_unstated() -> None:
    checked = ProgressForm({"status": "", "result": "ประชุม\r\nติดตาม"})
    assert checked.is_valid()
    assert checked.values() == ProgressValues("", "ประชุม\nติดตาม", "", "")


def test_stored_progress_is_shown_whole_and_none_is_version_0() -> None:
    progress = ProgressFactory(status="completed", result="ครบ", version=4)
    stored = {"status": "completed", "result": "ครบ", "outcome": "", "suggestion": "", "version": 4}
    empty = {"status": "", "result": "", "outcome": "", "suggestion": "", "version": 0}
    assert (progress_initial(progress), progress_initial(None)) == (stored, empty)
