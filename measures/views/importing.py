"""Importing a table: paste or upload, review what was read, confirm or discard."""

from typing import cast

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from assessments.workspace import Workspace, get_workspace, require_edit
from measures.forms.importing import ImportForm
from measures.forms.review import read_choices
from measures.importing.drafts import ChangedSinceSeen, NothingChosen, confirm_draft, read_draft
from measures.importing.fields import ImportField
from measures.importing.recognise import NothingRecognised
from measures.importing.review import ROWS_SHOWN, Review
from measures.importing.reviewing import review_draft
from measures.importing.store import Decision, ImportRejected, ImportSummary
from measures.models import ImportDraft
from measures.models.draft import ImportDraftQuerySet
from measures.services.import_drafts import discard_draft, keep_choices, start_draft

# A paste sent whole stands in the request twice, as HTML and as text, with a little around it.
PASTE_LIMIT = settings.DATA_UPLOAD_MAX_MEMORY_SIZE - 64 * 1024


@csrf_exempt  # _start checks the token: it stands in the body, and a body too large cannot be read at all
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    """The page where a table is pasted or uploaded, and where unfinished imports wait."""
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    try:
        request.POST  # noqa: B018 -- reads the body
    except RequestDataTooBig:
        _drain(request)
        return _start_page(request, workspace, ImportForm(), too_big=True)
    return _start(request, workspace)


@csrf_protect
def _start(request: HttpRequest, workspace: Workspace) -> HttpResponse:
    if request.method != "POST":
        return _start_page(request, workspace, ImportForm())
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _start_page(request, workspace, form)
    draft = start_draft(
        agency=workspace.agency,
        fiscal_year=workspace.fiscal_year,
        round_months=form.cleaned_data["round"],
        source=form.source,
        grids=[grid.to_json() for grid in form.grids],
        created_by_id=cast("int", request.user.pk),
    )
    return redirect(workspace.url("measures:import_review", draft=draft.pk))


def _start_page(request: HttpRequest, workspace: Workspace, form: ImportForm, *, too_big: bool = False) -> HttpResponse:
    drafts = _drafts(request, workspace).select_related("created_by").defer("grids", "choices")
    context = {
        "workspace": workspace,
        "form": form,
        "drafts": drafts,
        "too_big": too_big,
        "paste_limit": PASTE_LIMIT,
    }
    return render(request, "measures/import/start.html", context, status=413 if too_big else 200)


def _drain(request: HttpRequest) -> None:
    """Takes the rest of a body off the line, so that the browser waits for the answer instead of reporting an error."""
    while request.read(64 * 1024):
        pass


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, agency: str, year: int, draft: int) -> HttpResponse:
    """What will be stored, to be looked through. POST keeps the choices and reads the tables again."""
    workspace, found = _open_draft(request, agency, year, draft)
    try:
        reading = read_draft(found)
    except NothingRecognised as error:
        messages.error(request, str(error))
        return redirect(workspace.url("measures:import"))
    if request.method == "POST":
        keep_choices(draft=found, choices=read_choices(request.POST, reading).to_json())
        return _to_review(workspace, found, _table_number(request.POST.get("show")), request.POST.get("reread"))
    show = _table_number(request.GET.get("show"))
    return _review_page(request, workspace, found, review_draft(found, reading, show=show))


@require_POST
def confirm(request: HttpRequest, agency: str, year: int, draft: int) -> HttpResponse:
    """Stores all of it or nothing, and only what the person has seen."""
    workspace, found = _open_draft(request, agency, year, draft)
    seen = request.POST.get("seen", "")
    if seen:
        keep_choices(draft=found, choices=read_choices(request.POST, read_draft(found)).to_json())
    try:
        summary = confirm_draft(found, seen)
    except ChangedSinceSeen:
        messages.warning(
            request,
            _("Not imported yet: what would be stored has changed since you saw it. Look it over and confirm again."),
        )
        return _to_review(workspace, found)
    except ImportDraft.DoesNotExist as gone:  # a colleague confirmed or discarded it this moment
        raise Http404 from gone
    except NothingChosen:
        messages.error(request, _("Every table is left out. Tick at least one table to import."))
        return _to_review(workspace, found)
    except ImportRejected as error:
        messages.error(request, _("Nothing was imported, because some rows cannot be stored. They are listed below."))
        rejected = review_draft(found, read_draft(found), rejected=error.notes)
        return _review_page(request, workspace, found, rejected, status=422)
    messages.success(request, told(summary))
    return redirect(workspace.url("measures:list"))


@require_POST
def discard(request: HttpRequest, agency: str, year: int, draft: int) -> HttpResponse:
    workspace, found = _open_draft(request, agency, year, draft)
    discard_draft(draft=found)
    message = _("The import “%(source)s” was discarded. Nothing of it was stored.")
    messages.success(request, message % {"source": found.source})
    return redirect(workspace.url("measures:import"))


def told(summary: ImportSummary) -> str:
    """What an import did, in a sentence that leaves out what it did not."""
    counts = (
        (summary.added, _("added %(count)s")),
        (summary.replaced, _("replaced %(count)s")),
        (summary.skipped, _("skipped %(count)s")),
        (summary.scores, _("scores stored %(count)s")),
    )
    parts = [words % {"count": count} for count, words in counts if count]
    return _("Imported: %(parts)s.") % {"parts": ", ".join(parts) or _("nothing new")}


def _drafts(request: HttpRequest, workspace: Workspace) -> ImportDraftQuerySet:
    visible = ImportDraft.objects.visible_to(request.user)
    return visible.filter(agency=workspace.agency, fiscal_year=workspace.fiscal_year)


def _open_draft(request: HttpRequest, agency: str, year: int, draft: int) -> tuple[Workspace, ImportDraft]:
    """The workspace and a draft of it, or Http404; PermissionDenied for a member who may only look."""
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    return workspace, get_object_or_404(_drafts(request, workspace).select_related("agency"), pk=draft)


def _review_page(
    request: HttpRequest, workspace: Workspace, draft: ImportDraft, shown: Review, status: int = 200
) -> HttpResponse:
    context = {
        "workspace": workspace,
        "draft": draft,
        "review": shown,
        "fields": ImportField,
        "decisions": Decision,
    }
    return render(request, "measures/import/review.html", context, status=status)


def _to_review(
    workspace: Workspace, draft: ImportDraft, show: int | None = None, table: str | None = None
) -> HttpResponse:
    """Back to the review, with a table shown in full or at the table that was read again."""
    address = workspace.url("measures:import_review", draft=draft.pk)
    if show is not None:
        address += f"?show={show}#row-{show}-{ROWS_SHOWN}"
    elif (index := _table_number(table)) is not None:
        address += f"#table-{index}"
    return redirect(address)


def _table_number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() else None
