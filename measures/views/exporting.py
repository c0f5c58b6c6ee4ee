"""Downloads of a year's data: the Excel workbook that can be imported again, and JSON."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from assessments.workspace import get_workspace
from measures.exporting.workbook import CellTooLong, measures_workbook
from measures.exporting.year_json import year_json

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def workbook(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    """The measures and scores as Excel; where a text is too long for it, back to the list that says which."""
    workspace = get_workspace(request, agency, year)
    try:
        file = measures_workbook(workspace.agency, workspace.fiscal_year)
    except CellTooLong as error:
        messages.error(request, str(error))
        return redirect(workspace.url("measures:list"))
    return _download(file, XLSX, f"มาตรการ {workspace.agency.name} {year}.xlsx")


@require_safe
def data(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    """All data of the year as JSON."""
    workspace = get_workspace(request, agency, year)
    file = year_json(workspace.agency, workspace.fiscal_year)
    return _download(file, "application/json", f"ข้อมูล ITA {workspace.agency.name} {year}.json")


def _download(file: bytes, content_type: str, name: str) -> HttpResponse:
    disposition = content_disposition_header(as_attachment=True, filename=name)
    return HttpResponse(file, content_type=content_type, headers={"Content-Disposition": disposition or ""})
