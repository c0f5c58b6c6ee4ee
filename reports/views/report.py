"""The page of a report: as it will be printed, with the form that composes it; and its PDF."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from assessments.services.versions import SavedMeanwhileError
from assessments.workspace import Workspace, get_workspace, require_edit
from measures.enums import ReportingRound
from measures.queries import LastSave, last_save
from reports.composing.report import compose
from reports.composing.warnings import report_warnings
from reports.enums import ReportKind
from reports.forms import ReportForm
from reports.models import Report
from reports.queries import read_report
from reports.rendering.html import render_html
from reports.services.reports import save_report
from reports.views.addresses import letters_of, report_address, report_at
from reports.views.files import deliver_report
from reports.views.pictures import picture_addresses


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, agency: str, year: int, kind: str) -> HttpResponse:
    """The report with the form beside it; POST saves the form. `?round=6` opens that of the first six months."""
    workspace = get_workspace(request, agency, year)
    report = report_at(request, workspace, kind)
    form = ReportForm(request.POST or None, instance=report)
    meanwhile: LastSave | None = None
    if request.method == "POST":
        require_edit(workspace)
        is_saved = form.is_valid() and _save(form, workspace, report)
        if is_saved:
            messages.success(request, _("The report was saved."))
            return redirect(report_address("reports:page", workspace, report))
        report = report_at(request, workspace, kind)
        if form.is_valid():
            form.show_theirs(ReportForm(instance=report))
            meanwhile = last_save(report)
    content = read_report(report)
    context = {
        "workspace": workspace,
        "form": form,
        "meanwhile": meanwhile,
        "report": report,
        "rounds": ReportingRound if report.kind == ReportKind.IMPLEMENTATION else (),
        "warnings": report_warnings(content),
        "document": render_html(compose(content), picture_addresses(content, workspace)) if content.has_rows else None,
        "letters": letters_of(workspace, report),
        "pdf_address": report_address("reports:pdf", workspace, report),
        "word_address": report_address("reports:word", workspace, report),
    }
    return render(request, "reports/page.html", context)


@require_GET
def pdf(request: HttpRequest, agency: str, year: int, kind: str) -> HttpResponseBase:
    """The report as a PDF to keep, or the page that shows how far it is."""
    workspace = get_workspace(request, agency, year)
    return deliver_report(request, workspace, kind, "pdf")


def _save(form: ReportForm, workspace: Workspace, report: Report) -> bool:
    """Whether it was stored; it is not where somebody else has saved since this person opened the page."""
    try:
        save_report(
            agency=workspace.agency,
            fiscal_year=workspace.fiscal_year,
            kind=ReportKind(report.kind),
            round_=ReportingRound(report.round),
            version=form.seen_version,
            **form.values(),
        )
    except SavedMeanwhileError:
        return False
    return True
