"""Reads of the papers around a report."""

from measures.queries import LastSave
from reports.enums import LetterKind
from reports.models import Letter, Report


def find_letter(report: Report, kind: LetterKind) -> Letter | None:
    """What somebody made of the letter; None where it has its usual wording."""
    return report.letters.filter(kind=kind).first() if report.pk else None


def last_letter_save(report: Report, kind: LetterKind) -> LastSave | None:
    """Who saved the letter last, and when."""
    letter = find_letter(report, kind)
    latest = letter.history.select_related("history_user").first() if letter else None
    if latest is None:
        return None
    person = latest.history_user
    return LastSave((person.get_full_name() or person.get_username()) if person else "", latest.history_date)
