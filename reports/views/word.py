"""A report as a Word file to go on working with."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from assessments.workspace import get_workspace
from reports.composing.report import compose
from reports.composing.title import file_name
from reports.queries import read_report
from reports.rendering.errors import CannotRender
from reports.rendering.word import render_word
from reports.views.addresses import report_address, report_at

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_GET
def word(request: HttpRequest, agency: str, year: int, kind: str) -> HttpResponse:
    """The report as .docx; where it cannot be made, back to the page that says why."""
    workspace = get_workspace(request, agency, year)
    report = report_at(request, workspace, kind)
    content = read_report(report)
    if not content.has_rows:
        return redirect(report_address("reports:page", workspace, report))
    try:
        file = render_word(compose(content))
    except CannotRender as error:
        messages.error(request, str(error))
        return redirect(report_address("reports:page", workspace, report))
    disposition = content_disposition_header(as_attachment=True, filename=file_name(report, "docx"))
    return HttpResponse(file, content_type=CONTENT_TYPE, headers={"Content-Disposition": disposition or ""})
