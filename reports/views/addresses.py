"""From the address of a report to the report, and back."""

from django.http import Http404, HttpRequest
from django.urls import reverse

from assessments.workspace import Workspace
from measures.enums import ReportingRound
from reports.composing.fit import report_or_usual
from reports.composing.letters import LETTERS_OF
from reports.enums import LetterKind, ReportKind
from reports.models import Report


def report_at(request: HttpRequest, workspace: Workspace, kind: str) -> Report:
    """The report of the address, or 404 for what does not exist."""
    return report_or_usual(workspace.agency, workspace.fiscal_year, *which_report(request, kind))


def which_report(request: HttpRequest, kind: str) -> tuple[ReportKind, ReportingRound]:
    """Kind and round in the address; only implementation reports have a `round`. 404 for what does not exist."""
    months = request.GET.get("round", str(ReportingRound.TWELVE_MONTHS))
    if kind not in ReportKind.values or months not in map(str, ReportingRound.values):
        raise Http404
    round_ = ReportingRound(int(months)) if kind == ReportKind.IMPLEMENTATION else ReportingRound.TWELVE_MONTHS
    return ReportKind(kind), round_


def report_address(name: str, workspace: Workspace, report: Report) -> str:
    """The address of view `name` for this report."""
    return _in_round(reverse(name, kwargs=workspace.address | {"kind": report.kind}), report)


def letter_address(name: str, workspace: Workspace, report: Report, kind: LetterKind) -> str:
    """The address of view `name` for a letter around this report."""
    return _in_round(reverse(name, kwargs=workspace.address | {"kind": report.kind, "letter": kind.value}), report)


def letters_of(workspace: Workspace, report: Report) -> list[tuple[LetterKind, str]]:
    """The letters that go with this report, each with the address of its page."""
    kinds = LETTERS_OF[ReportKind(report.kind)]
    return [(kind, letter_address("reports:letter", workspace, report, kind)) for kind in kinds]


def _in_round(address: str, report: Report) -> str:
    return address if report.round == ReportingRound.TWELVE_MONTHS else f"{address}?round={report.round}"
