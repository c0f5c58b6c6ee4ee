"""Writes of the papers around a report."""

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from assessments.services.versions import SavedMeanwhileError
from reports.enums import LetterKind
from reports.models import Letter, Report
from reports.services.paragraphs import stored_report


@dataclass(frozen=True)
class LetterValues:
    """What a person says in a letter; an empty text means the usual wording, and no day room to write it."""

    office: str = ""
    number: str = ""
    dated: date | None = None
    subject: str = ""
    to: str = ""
    body: str = ""
    signatory_name: str = ""
    signatory_title: str = ""


@transaction.atomic
def save_letter(*, report: Report, kind: LetterKind, version: int, values: LetterValues) -> Letter:
    """Stores what a person made of `version` of the letter, 0 where there was none; the report is stored with it.

    Raises SavedMeanwhileError when another person has saved since, and ValidationError.
    """
    stored = Report.objects.select_for_update().get(pk=stored_report(report).pk)
    letter = Letter.objects.filter(report=stored, kind=kind).first() or Letter(report=stored, kind=kind, version=0)
    if letter.version != version:
        raise SavedMeanwhileError
    for name, value in asdict(values).items():
        setattr(letter, name, value)
    letter.version += 1
    letter.full_clean()
    letter.save()
    return letter
