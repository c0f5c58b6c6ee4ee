"""What an agency says about itself: its emblem, which stands on covers and letters."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessments.forms.emblem import EmblemForm
from assessments.services.emblem import remove_emblem, save_emblem
from assessments.workspace import get_workspace, require_edit


@require_http_methods(["GET", "HEAD", "POST"])
def agency_page(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    """Everybody of the agency sees the emblem; who may edit replaces it."""
    workspace = get_workspace(request, agency, year)
    form = EmblemForm(request.POST, request.FILES) if request.method == "POST" else EmblemForm()
    if request.method == "POST":
        require_edit(workspace)
        if form.is_valid():
            save_emblem(agency=workspace.agency, content=form.content)
            messages.success(request, _("The emblem was saved."))
            return redirect(workspace.url("assessments:agency"))
    return render(request, "assessments/agency.html", {"workspace": workspace, "form": form})


@require_POST
def delete_emblem(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    remove_emblem(agency=workspace.agency)
    messages.success(request, _("The emblem was removed."))
    return redirect(workspace.url("assessments:agency"))


@require_safe
def emblem(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    """The emblem itself, to those who may see the agency's work."""
    workspace = get_workspace(request, agency, year)
    if not workspace.agency.emblem:
        raise Http404
    try:
        with workspace.agency.emblem.open("rb") as stored:
            content = stored.read()
    except FileNotFoundError as error:
        raise Http404 from error
    headers = {
        "Cache-Control": "private, no-cache",
        "Content-Disposition": 'inline; filename="emblem.png"',
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(content, content_type="image/png", headers=headers)
