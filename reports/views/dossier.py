"""The dossier of a year as a download."""

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_GET

from assessments.workspace import get_workspace
from reports.views.files import deliver


@require_GET
def dossier(request: HttpRequest, agency: str, year: int) -> HttpResponseBase:
    """Everything of the year in one ZIP, or the page that shows how far it is."""
    workspace = get_workspace(request, agency, year)
    page = workspace.url("reports:page", kind="implementation")
    return deliver(request, workspace, kind="dossier", variant="zip", parameters={}, page=page)
