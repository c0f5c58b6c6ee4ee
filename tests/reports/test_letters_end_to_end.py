"""Letters as files, made as a person gets them: every text exact, every rule of the lasting PDF kept."""

import pytest

from assessments.models import Agency
from reports.composing.letters import LETTERS_OF, compose_letter
from reports.enums import LetterKind, ReportKind
from reports.jobs.recipes import Order, fingerprint, read
from reports.services.letters import LetterValues, save_letter
from tests.factories import AgencyFactory, MeasureFactory
from tests.reports.content import make_measure, make_report, make_scores
from tests.reports.rendering.extraction import found, pdfium_pages, poppler_pages, texts
from tests.reports.rendering.official_samples import emblem_file
from tests.reports.rendering.test_lasting import failures
from tests.reports.rendering.word import reading

pytestmark = pytest.mark.django_db

LAYOUTS = {ReportKind.ANALYSIS: "analysis", ReportKind.PLAN: "plan-5", ReportKind.IMPLEMENTATION: "implementation-6"}
LETTERS = [(report, letter) for report, letters in LETTERS_OF.items() for letter in letters]


@pytest.fixture
def agency() -> Agency:
    agency = AgencyFactory(name="เทศบาลตำบลตัวอย่าง", emblem=emblem_file())
    make_scores(agency, year=2565, overall="87.70", rating="ผ่าน", i9="95.17")
    make_scores(agency, overall="98.84", rating="ผ่านดีเยี่ยม", i9="100.00")
    make_measure(agency, status="completed")
    MeasureFactory(agency=agency, title="จัดทำช่องทางแจ้งเบาะแส (E-Service) ให้ประชาชนเข้าถึงได้ตลอด 24 ชั่วโมง " * 3)
    return agency


def order(agency: Agency, report: ReportKind, letter: LetterKind, variant: str) -> Order:
    parameters = {"kind": report.value, "round": 12, "letter": letter.value}
    return Order(agency, make_report(agency).fiscal_year, "letter", variant, parameters)


def rendered(agency: Agency, report: ReportKind, letter: LetterKind, variant: str) -> bytes:
    file = read(order(agency, report, letter, variant)).render()
    assert isinstance(file, bytes)
    return file


@pytest.mark.parametrize(("report", "letter"), LETTERS)
def test_the_pdf_has_every_text_and_keeps_every_rule(agency: Agency, report: ReportKind, letter: LetterKind) -> None:
    document = compose_letter(make_report(agency, LAYOUTS[report]), letter, None)
    pdf = rendered(agency, report, letter, "pdf")

    for pages in (poppler_pages(pdf), pdfium_pages(pdf)):
        assert [text for text in texts(document) if not found(text, pages)] == []
    assert failures(f"{report} {letter}", pdf) == []


@pytest.mark.parametrize(("report", "letter"), LETTERS)
def test_the_word_file_has_every_text_in_its_place(agency: Agency, report: ReportKind, letter: LetterKind) -> None:
    document = compose_letter(make_report(agency, LAYOUTS[report]), letter, None)
    file = rendered(agency, report, letter, "word")

    assert reading.comparable(reading.read(file), document) == reading.expected(document)


def test_own_words_make_another_file(agency: Agency) -> None:
    memo = order(agency, ReportKind.IMPLEMENTATION, LetterKind.MEMO, "pdf")
    before = fingerprint(memo, read(memo))
    assert fingerprint(memo, read(memo)) == before

    values = LetterValues(subject="เรื่องใหม่")
    save_letter(report=make_report(agency), kind=LetterKind.MEMO, version=0, values=values)
    assert fingerprint(memo, read(memo)) != before
