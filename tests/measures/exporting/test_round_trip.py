"""What the portal writes as Excel it takes in again, to the letter: through the command and through the browser."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from assessments.models import Division, FiscalYear
from ita_portal.thai.text import clean_text
from measures.exporting.workbook import measures_workbook
from measures.importing.fields import ImportField
from measures.importing.matching import check_against_framework, existing_scores
from measures.importing.recognise import recognise
from measures.importing.sources import read_file
from measures.importing.store import Decision
from measures.models import ImportDraft, Measure, Progress
from tests.factories import AgencyFactory, FiscalYearFactory, MeasureFactory, MembershipFactory
from tests.measures.exporting.years import HARD_TEXTS, YEAR, contents, hard_measure, take_in, twin_of, whole_year

pytestmark = pytest.mark.django_db

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(lambda text: clean_text(text).strip())
FILLED = TEXT.filter(bool)


def workbook(agency: object) -> bytes:
    return measures_workbook(agency, FiscalYear.objects.get(year=YEAR))  # type: ignore[arg-type]


def test_a_year_with_every_field_comes_back_the_same() -> None:
    agency = whole_year()
    twin = twin_of(agency)

    summary = take_in(workbook(agency), twin)

    assert (summary.added, summary.scores) == (3, 5)
    assert [note.message for note in summary.warnings] == [
        "ชื่อ “ชื่ออื่น” ต่างจาก “การใช้งบประมาณ” ในเกณฑ์การประเมินปี 2566 ระบบเก็บชื่อไว้ตามที่พิมพ์"
    ]
    assert contents(twin) == contents(agency)


def test_every_text_field_of_a_measure_is_among_those_compared() -> None:
    assert {field.name for field in Measure._meta.get_fields() if field.concrete} == {
        "id", "agency", "fiscal_year", "position", "version",  # said by the place, not by a column
        "kind", "number", "title", "indicators", "finding", "steps", "divisions", "responsible", "period_from",
        "period_to", "period", "note",
    }  # fmt: skip
    assert {field.name for field in Progress._meta.get_fields() if field.concrete} == {
        "id", "measure", "version", "round", "status", "result", "outcome", "suggestion",
    }  # fmt: skip


def test_texts_that_look_like_something_else_stay_what_they_are() -> None:
    agency = AgencyFactory.create()
    for number in range(len(HARD_TEXTS)):
        hard_measure(agency, list(HARD_TEXTS), number)
    twin = twin_of(agency)

    take_in(workbook(agency), twin)

    assert contents(twin) == contents(agency)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(FILLED, min_size=1, max_size=9), number=TEXT.map(lambda text: text.replace("\n", " ")[:20].strip())
)
def test_any_text_comes_back_the_same(texts: list[str], number: str) -> None:
    Measure.objects.all().delete()
    agency = AgencyFactory.create()
    Measure.objects.filter(pk=hard_measure(agency, texts).pk).update(number=number)
    twin = twin_of(agency)

    take_in(workbook(agency), twin)

    assert contents(twin)["measures"] == contents(agency)["measures"]


def test_a_cell_as_long_as_excel_allows() -> None:
    agency = AgencyFactory.create()
    MeasureFactory.create(agency=agency, fiscal_year=FiscalYearFactory.create(year=YEAR), steps="ก" * 32_767)
    twin = twin_of(agency)

    take_in(workbook(agency), twin)

    assert contents(twin)["measures"] == contents(agency)["measures"]


def test_the_workbook_imported_where_it_came_from_changes_nothing() -> None:
    agency = whole_year()
    before, file = contents(agency), workbook(agency)

    skipped = take_in(file, agency)
    replaced = take_in(file, agency, decisions=dict.fromkeys([(0, 0), (0, 1), (0, 2)], Decision.REPLACE))

    assert (skipped.skipped, replaced.replaced) == (3, 3)
    assert contents(agency) == before


def test_a_cell_emptied_in_excel_is_empty_after_replacing() -> None:
    agency = whole_year()
    book = load_workbook(BytesIO(workbook(agency)))
    sheet = book["มาตรการ"]
    for place in range(5, 21):  # all but number, kind, title and indicators
        sheet.cell(5, place).value = None
    edited = BytesIO()
    book.save(edited)

    take_in(edited.getvalue(), agency, decisions={(0, 0): Decision.REPLACE})

    measure = contents(agency)["measures"][0]
    assert {key: value for key, value in measure.items() if value} == {
        "number": "(๑)",
        "kind": "project",
        "title": "๑. โครงการที่มีเลขนำ\nสองบรรทัด",
        "indicators": [1, 10],
        "progress": [
            {"round": months, "status": "", "result": "", "outcome": "", "suggestion": ""} for months in (6, 12)
        ],
    }


def test_what_cannot_be_read_goes_to_the_note_and_is_said() -> None:
    agency = whole_year()
    book = load_workbook(BytesIO(workbook(agency)))
    sheet = book["มาตรการ"]
    for column, text in {"B": "แผนงาน", "D": "ทุกตัว", "I": "เร็ว ๆ นี้", "L": "ไม่ทราบ"}.items():
        sheet[f"{column}6"] = text
    edited = BytesIO()
    book.save(edited)
    twin = twin_of(agency)

    take_in(edited.getvalue(), twin)

    assert contents(twin)["measures"][1]["note"] == (
        "ประเภท: แผนงาน\nตัวชี้วัด: ทุกตัว\nระยะเวลา: ตั้งแต่: เร็ว ๆ นี้\nสถานะ รอบ 6 เดือน: ไม่ทราบ"
    )


def test_a_division_the_agency_does_not_have_is_kept_in_the_note() -> None:
    agency = whole_year()
    twin = AgencyFactory.create()
    Division.objects.create(agency=twin, name="สำนักปลัด")

    summary = take_in(workbook(agency), twin)

    assert [note.message for note in summary.warnings if note.table == 0] == [
        "หน่วยงานไม่มีกอง/สำนัก “กองคลัง, พัสดุ” ในระบบ จึงเก็บไว้ในหมายเหตุ"
    ]
    first = contents(twin)["measures"][0]
    assert (first["divisions"], first["note"]) == (
        ["สำนักปลัด"],
        "บันทึก\nกอง/สำนักที่รับผิดชอบ: กองคลัง, พัสดุ",
    )


def test_what_the_year_holds_otherwise_is_kept_unless_replaced() -> None:
    agency = whole_year()
    file, before = workbook(agency), contents(agency)
    assessment = agency.assessments.get()
    assessment.stated_overall, assessment.stated_rating = Decimal("90.00"), "ผ่านดี"
    assessment.save()
    assessment.scores.filter(part__number=1).update(value=Decimal("77.00"))

    kept = take_in(file, agency)

    assert [note.message for note in kept.warnings if note.field == ImportField.SCORE] == [
        "EIT ส่วนที่ 1 ส่วนหนึ่ง มีคะแนนอื่นอยู่แล้วและยังคงไว้ตามเดิม จึงไม่ได้บันทึก ๘๘",
        "ปีนี้มีผลประเมินภาพรวมอื่นอยู่แล้วและยังคงไว้ตามเดิม จึงไม่ได้บันทึก 98.84 ผ่านดีเยี่ยม",
    ]
    tables = recognise(read_file(BytesIO(file), "measures.xlsx")).tables
    present = existing_scores(agency, YEAR, tables)
    assert sorted(present) == [(1, 10), (1, 12)]

    take_in(file, agency, decisions=dict.fromkeys(present, Decision.REPLACE))

    assert contents(agency) == before


def test_a_part_the_framework_of_the_year_does_not_have_is_said() -> None:
    agency = whole_year()
    tables = recognise(read_file(BytesIO(workbook(agency)), "measures.xlsx")).tables
    tables = tuple(replace(table, scores_year=2563) for table in tables)

    notes = check_against_framework(YEAR, tables)

    assert [note.message for note in notes if note.field == ImportField.SCORE] == [
        "เกณฑ์การประเมินปี 2563 ไม่มี “EIT ส่วนที่ 1 ส่วนหนึ่ง” จึงไม่ได้บันทึกคะแนนนี้"
    ]


def test_without_the_mark_the_sheet_is_still_understood() -> None:
    agency = whole_year()
    book = load_workbook(BytesIO(workbook(agency)))
    del book["ผลคะแนน"]
    book["มาตรการ"]["A2"] = None
    edited = BytesIO()
    book.save(edited)
    twin = twin_of(agency)

    take_in(edited.getvalue(), twin)

    progress = contents(twin)["measures"][0]["progress"]
    assert progress == contents(agency)["measures"][0]["progress"]


def test_through_the_command(tmp_path: Path) -> None:
    agency = whole_year()
    twin = twin_of(agency)
    path = tmp_path / "measures.xlsx"
    path.write_bytes(workbook(agency))

    call_command("import_measures", str(path), agency=twin.slug, year=YEAR, stdout=(tmp_path / "out").open("w"))

    assert contents(twin) == contents(agency)


def test_through_the_browser(client: Client) -> None:
    agency = whole_year()
    twin = twin_of(agency)
    client.force_login(MembershipFactory.create(agency=twin).user)
    upload = SimpleUploadedFile("measures.xlsx", workbook(agency))
    place = {"agency": twin.slug, "year": YEAR}

    client.post(reverse("measures:import", kwargs=place), {"file": upload, "round": "12"})
    draft = ImportDraft.objects.get()
    page = client.get(reverse("measures:import_review", kwargs=place | {"draft": draft.pk}))
    seen = page.context["review"].fingerprint
    sent = {"seen": seen, "include-0": "on", "include-1": "on"}
    client.post(reverse("measures:import_confirm", kwargs=place | {"draft": draft.pk}), sent)

    assert contents(twin) == contents(agency)
