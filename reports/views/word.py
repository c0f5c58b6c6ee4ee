"""A report as a Word file to go on working with."""

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_GET

from assessments.workspace import get_workspace
from reports.views.files import deliver_report


@require_GET
def word(request: HttpRequest, agency: str, year: int, kind: str) -> HttpResponseBase:
    """The report as .docx, or the page that shows how far it is."""
    workspace = get_workspace(request, agency, year)
    return deliver_report(request, workspace, kind, "word")
