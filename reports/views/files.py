"""Files that are made on demand: at once where they are there, else by a job that shows how far it is."""

import time
from collections.abc import Mapping
from pathlib import PurePath
from typing import cast

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from assessments.workspace import Workspace, get_workspace
from reports.enums import JobState, JobStep
from reports.jobs.recipes import Order
from reports.jobs.running import cancel, settle
from reports.models import RenderJob, Report
from reports.rendering.errors import CannotRender
from reports.tasks import order_file
from reports.views.addresses import report_address, which_report

LOOK_AGAIN_SECONDS = 0.1
OFFICE = "application/vnd.openxmlformats-officedocument"
CONTENT_TYPES = {
    ".pdf": "application/pdf",
    ".docx": f"{OFFICE}.wordprocessingml.document",
    ".xlsx": f"{OFFICE}.spreadsheetml.sheet",
    ".zip": "application/zip",
}


def deliver(
    request: HttpRequest,
    workspace: Workspace,
    *,
    kind: str,
    variant: str,
    parameters: Mapping[str, str | int],
    page: str,
) -> HttpResponseBase:
    """The file, where it is there or soon will be, else to the page of the job that makes it.

    `kind` is that of a recipe (reports.jobs.recipes), `page` the address to go back to. Answers within two seconds.
    """
    until = time.monotonic() + settings.RENDER_WAIT
    order = Order(workspace.agency, workspace.fiscal_year, kind, variant, parameters)
    try:
        job = order_file(order, address=request.get_full_path(), page=page, asked_by_id=cast("int", request.user.pk))
    except CannotRender as error:
        messages.error(request, str(error))
        return redirect(page)
    while job.is_live and time.monotonic() < until:
        time.sleep(LOOK_AGAIN_SECONDS)
        job.refresh_from_db()
    if job.state == JobState.DONE:
        return _file(job)
    return redirect(workspace.url("reports:job", job=str(job.pk)))


def deliver_report(request: HttpRequest, workspace: Workspace, kind: str, variant: str) -> HttpResponseBase:
    """The report of the address as a file."""
    report_kind, round_ = which_report(request, kind)
    parameters: dict[str, str | int] = {"kind": report_kind.value, "round": round_.value}
    page = report_address("reports:page", workspace, Report(kind=report_kind, round=round_))
    return deliver(request, workspace, kind="report", variant=variant, parameters=parameters, page=page)


@require_GET
@never_cache
def page(request: HttpRequest, agency: str, year: int, job: str) -> HttpResponse:
    """How far a file is; the file, or why there is none and what to do."""
    workspace, found = _job(request, agency, year, job)
    context = {
        "workspace": workspace,
        "job": found,
        "message": _message(found),
        "may_cancel": found.is_live and _may_cancel(request, workspace, found),
    }
    return render(request, "reports/job.html", context)


@require_GET
@never_cache
def state(request: HttpRequest, agency: str, year: int, job: str) -> JsonResponse:
    """The same in short, for the page to ask again and again."""
    _workspace, found = _job(request, agency, year, job)
    return JsonResponse({"live": found.is_live, "percent": found.percent, "message": _message(found)})


@require_GET
def file(request: HttpRequest, agency: str, year: int, job: str) -> FileResponse:
    """The finished file."""
    _workspace, found = _job(request, agency, year, job)
    if found.state != JobState.DONE:
        raise Http404
    return _file(found)


@require_POST
def stop(request: HttpRequest, agency: str, year: int, job: str) -> HttpResponse:
    """Cancel a job: the person who asked for the file, or who may change the agency's work."""
    workspace, found = _job(request, agency, year, job)
    if not _may_cancel(request, workspace, found):
        raise PermissionDenied(_("Another person asked for this file. Only that person or an editor may cancel it."))
    cancel(found)
    return redirect(workspace.url("reports:job", job=str(found.pk)))


def _job(request: HttpRequest, agency: str, year: int, job: str) -> tuple[Workspace, RenderJob]:
    workspace = get_workspace(request, agency, year)
    visible = RenderJob.objects.visible_to(request.user)
    found = get_object_or_404(visible, pk=job, agency=workspace.agency, fiscal_year=workspace.fiscal_year)
    return workspace, settle(found)


def _may_cancel(request: HttpRequest, workspace: Workspace, job: RenderJob) -> bool:
    return workspace.can_edit or job.asked_by_id == request.user.pk


def _file(job: RenderJob) -> FileResponse:
    try:
        opened = job.file.open("rb")
    except FileNotFoundError as error:  # an administrator tidied up
        raise Http404 from error
    content_type = CONTENT_TYPES.get(PurePath(job.file_name).suffix, "application/octet-stream")
    return FileResponse(opened, as_attachment=True, filename=job.file_name, content_type=content_type)


def _message(job: RenderJob) -> str:
    """What is being done, in words."""
    match job.state:
        case JobState.WAITING:
            return _("Waiting for other files to be finished…")
        case JobState.RUNNING if job.step == JobStep.LAYING_OUT and job.pages:
            return _("Laying out the pages: page %(page)s…") % {"page": job.pages}
        case JobState.RUNNING:
            return f"{JobStep(job.step).label}…"
        case JobState.DONE:
            return _("The file is ready.")
        case JobState.CANCELLED:
            return _("You or a colleague cancelled the making of this file.")
        case _:
            return job.error
