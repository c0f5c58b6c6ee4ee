"""The papers of a dossier: each report of the year that has something to say, and the letters around it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assessments.models import Agency, FiscalYear
from measures.enums import ReportingRound
from reports.composing.fit import report_or_usual
from reports.composing.letters import LETTERS_OF, letter_document, letter_file_name, letter_wording
from reports.composing.report import compose
from reports.composing.title import file_name, usual_title_lines
from reports.document import Document
from reports.enums import LetterKind, ReportKind
from reports.models import Letter, Report
from reports.queries import ReportContent, read_report

REPORTS = "1 รายงาน"
LETTERS = "2 หนังสือราชการ"
_YEAR_LONG = ReportingRound.TWELVE_MONTHS
_KINDS = (
    (ReportKind.ANALYSIS, _YEAR_LONG),
    (ReportKind.PLAN, _YEAR_LONG),
    (ReportKind.IMPLEMENTATION, ReportingRound.SIX_MONTHS),
    (ReportKind.IMPLEMENTATION, ReportingRound.TWELVE_MONTHS),
)


@dataclass(frozen=True)
class Paper:
    """A paper to be rendered: its path without the ending, what it is in words, and its Document when asked for."""

    path: str
    about: str
    compose: Callable[[], Document]


def papers(agency: Agency, fiscal_year: FiscalYear) -> Iterator[Paper]:
    """The reports, then the letters somebody has written around them. Each Document is composed when it is asked for,
    so that only one is held in memory."""
    letters: list[Paper] = []
    for kind, round_ in _KINDS:
        report = report_or_usual(agency, fiscal_year, kind, round_)
        content = read_report(report)
        if _has_something_to_say(content):
            yield _report_paper(report, content)
            letters += _letter_papers(report, content)
    yield from letters


def _has_something_to_say(content: ReportContent) -> bool:
    """An implementation report only of a round in which something was reported."""
    if content.report.kind != ReportKind.IMPLEMENTATION:
        return content.has_rows
    return any(row.progress is not None for row in (*content.measures, *content.approaches))


def _report_paper(report: Report, content: ReportContent) -> Paper:
    name = file_name(report, "pdf").removesuffix(".pdf")
    first, *_between, year = usual_title_lines(report)
    return Paper(f"{REPORTS}/{name}", f"{first} {year}", lambda: compose(content))


def _letter_papers(report: Report, content: ReportContent) -> list[Paper]:
    stored = {letter.kind: letter for letter in report.letters.all()} if report.pk else {}
    return [_letter_paper(content, stored[kind]) for kind in LETTERS_OF[ReportKind(report.kind)] if kind in stored]


def _letter_paper(content: ReportContent, letter: Letter) -> Paper:
    kind = LetterKind(letter.kind)
    name = letter_file_name(content.report, kind, "pdf").removesuffix(".pdf")
    subject = letter_wording(content, kind, letter).subject
    return Paper(f"{LETTERS}/{name}", f"เรื่อง {subject}", lambda: letter_document(content, kind, letter))
