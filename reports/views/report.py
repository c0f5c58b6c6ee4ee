"""The page of a report: as it will be printed, with the form that composes it; and its PDF."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from assessments.workspace import Workspace, get_workspace, require_edit
from measures.enums import ReportingRound
from reports.composing.fit import report_or_usual
from reports.composing.report import compose
from reports.composing.title import file_name
from reports.composing.warnings import report_warnings
from reports.enums import ReportKind
from reports.forms import ReportForm
from reports.models import Report
from reports.queries import read_report
from reports.rendering.html import render_html
from reports.rendering.pdf import render_pdf
from reports.rendering.typesetting import MissingGlyph
from reports.services.reports import save_report


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, agency: str, year: int, kind: str) -> HttpResponse:
    """The report with the form beside it; POST saves the form. `?round=6` opens that of the first six months."""
    workspace = get_workspace(request, agency, year)
    report = _report(request, workspace, kind)
    form = ReportForm(request.POST or None, instance=report)
    if request.method == "POST":
        require_edit(workspace)
        if form.is_valid():
            _save(form, workspace, report)
            messages.success(request, _("The report was saved."))
            return redirect(_address("reports:page", workspace, report))
        report = _report(request, workspace, kind)
    content = read_report(report)
    context = {
        "workspace": workspace,
        "form": form,
        "report": report,
        "rounds": ReportingRound if report.kind == ReportKind.IMPLEMENTATION else (),
        "warnings": report_warnings(content),
        "document": render_html(compose(content)) if content.has_rows else None,
        "pdf_address": _address("reports:pdf", workspace, report),
    }
    return render(request, "reports/page.html", context)


@require_GET
def pdf(request: HttpRequest, agency: str, year: int, kind: str) -> HttpResponse:
    """The report as a PDF to keep; where it cannot be made, back to the page that says why."""
    workspace = get_workspace(request, agency, year)
    report = _report(request, workspace, kind)
    content = read_report(report)
    if not content.has_rows:
        return redirect(_address("reports:page", workspace, report))
    try:
        file = render_pdf(compose(content))
    except MissingGlyph as error:
        messages.error(request, str(error))
        return redirect(_address("reports:page", workspace, report))
    disposition = content_disposition_header(as_attachment=True, filename=file_name(report))
    return HttpResponse(file, content_type="application/pdf", headers={"Content-Disposition": disposition or ""})


def _report(request: HttpRequest, workspace: Workspace, kind: str) -> Report:
    """The report of the address and its `round`; a plan has one for the whole year. 404 for what does not exist."""
    months = request.GET.get("round", str(ReportingRound.TWELVE_MONTHS))
    if kind not in ReportKind.values or months not in map(str, ReportingRound.values):
        raise Http404
    round_ = ReportingRound.TWELVE_MONTHS if kind == ReportKind.PLAN else ReportingRound(int(months))
    return report_or_usual(workspace.agency, workspace.fiscal_year, ReportKind(kind), round_)


def _save(form: ReportForm, workspace: Workspace, report: Report) -> None:
    save_report(
        agency=workspace.agency,
        fiscal_year=workspace.fiscal_year,
        kind=ReportKind(report.kind),
        round_=ReportingRound(report.round),
        **form.cleaned_data,
    )


def _address(name: str, workspace: Workspace, report: Report) -> str:
    address = reverse(name, kwargs=workspace.address | {"kind": report.kind})
    return address if report.round == ReportingRound.TWELVE_MONTHS else f"{address}?round={report.round}"
