"""From the address of a report to the report, and back."""

from django.http import Http404, HttpRequest
from django.urls import reverse

from assessments.workspace import Workspace
from measures.enums import ReportingRound
from reports.composing.fit import report_or_usual
from reports.enums import ReportKind
from reports.models import Report


def report_at(request: HttpRequest, workspace: Workspace, kind: str) -> Report:
    """The report of the address; only implementation reports have a `round`. 404 for what does not exist."""
    months = request.GET.get("round", str(ReportingRound.TWELVE_MONTHS))
    if kind not in ReportKind.values or months not in map(str, ReportingRound.values):
        raise Http404
    round_ = ReportingRound(int(months)) if kind == ReportKind.IMPLEMENTATION else ReportingRound.TWELVE_MONTHS
    return report_or_usual(workspace.agency, workspace.fiscal_year, ReportKind(kind), round_)


def report_address(name: str, workspace: Workspace, report: Report) -> str:
    """The address of view `name` for this report."""
    address = reverse(name, kwargs=workspace.address | {"kind": report.kind})
    return address if report.round == ReportingRound.TWELVE_MONTHS else f"{address}?round={report.round}"
