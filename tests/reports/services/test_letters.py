from datetime import date

import pytest
from django.core.exceptions import ValidationError

from assessments.models import Agency
from assessments.services.versions import SavedMeanwhileError
from reports.enums import LetterKind
from reports.letter_queries import find_letter, last_letter_save
from reports.models import Letter, Report
from reports.services.letters import LetterValues, save_letter
from tests.factories import AgencyFactory
from tests.reports.content import make_report

pytestmark = pytest.mark.django_db

VALUES = LetterValues(
    office="สำนักปลัด",
    number="ตย ๑",
    dated=date(2023, 9, 30),
    subject="รายงานผล",
    to="นายก",
    body="ข้อเท็จจริง",
    signatory_name="นางสาวตัวอย่าง ทดสอบ",
    signatory_title="ปลัด",
)


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory()


def saved(letter: Letter) -> LetterValues:
    return LetterValues(**{name: getattr(letter, name) for name in LetterValues.__dataclass_fields__})


def test_a_letter_is_stored_with_its_report(agency: Agency) -> None:
    letter = save_letter(report=make_report(agency), kind=LetterKind.MEMO, version=0, values=VALUES)

    letter.refresh_from_db()
    assert (letter.report, letter.kind, letter.version, saved(letter)) == (Report.objects.get(), "memo", 1, VALUES)


def test_a_letter_is_changed_never_doubled(agency: Agency) -> None:
    report = make_report(agency)
    save_letter(report=report, kind=LetterKind.MEMO, version=0, values=VALUES)
    save_letter(report=report, kind=LetterKind.MEMO, version=1, values=LetterValues(subject="เรื่องใหม่"))

    letter = Letter.objects.get()
    assert (letter.version, saved(letter)) == (2, LetterValues(subject="เรื่องใหม่"))
    assert list(letter.history.values_list("subject", flat=True)) == ["เรื่องใหม่", "รายงานผล"]


def test_a_report_has_one_letter_of_each_kind(agency: Agency) -> None:
    report = make_report(agency, "plan-5")
    report.save()
    memo = save_letter(report=report, kind=LetterKind.MEMO, version=0, values=VALUES)
    announcement = save_letter(report=report, kind=LetterKind.ANNOUNCEMENT, version=0, values=LetterValues())

    assert find_letter(report, LetterKind.MEMO) == memo
    assert find_letter(report, LetterKind.ANNOUNCEMENT) == announcement


@pytest.mark.parametrize("version", [0, 2])
def test_a_second_person_is_told_of_the_first(agency: Agency, version: int) -> None:
    report = make_report(agency)
    save_letter(report=report, kind=LetterKind.MEMO, version=0, values=VALUES)
    with pytest.raises(SavedMeanwhileError):
        save_letter(report=report, kind=LetterKind.MEMO, version=version, values=LetterValues())

    assert saved(Letter.objects.get()) == VALUES


def test_what_the_database_cannot_hold_is_refused(agency: Agency) -> None:
    with pytest.raises(ValidationError) as raised:
        save_letter(report=make_report(agency), kind=LetterKind.MEMO, version=0, values=LetterValues(subject="ก" * 501))

    assert list(raised.value.message_dict) == ["subject"]
    assert (Letter.objects.count(), Report.objects.count()) == (0, 0)


def test_a_report_without_letters_has_none(agency: Agency) -> None:
    report = make_report(agency)
    assert (find_letter(report, LetterKind.MEMO), last_letter_save(report, LetterKind.MEMO)) == (None, None)
