"""Work outside requests: TASK_BACKEND in the settings says where it runs."""

from uuid import UUID

from django.db import transaction
from django_tasks import task

from reports.enums import JobState
from reports.jobs.recipes import Order, Work, fingerprint, read
from reports.jobs.running import hold_here, settle, watch
from reports.models import RenderJob
from reports.services.jobs import open_job


@task()
def render_file(job_id: str) -> None:
    """Make the file of a waiting job; returns when it is there, or it is written down why not."""
    watch(UUID(job_id))


def order_file(order: Order, *, address: str, page: str, asked_by_id: int) -> RenderJob:
    """A finished job with the file, where nothing changed since; else the live job for it, started if need be.

    `address` is where the file is asked for and `page` where it belongs, as paths. Raises CannotRender where there is
    nothing to show.
    """
    work = read(order)
    mark = fingerprint(order, work)
    finished = RenderJob.objects.done().filter(agency=order.agency, fingerprint=mark).order_by("-finished_at").first()
    if finished and finished.file.storage.exists(str(finished.file.name)):
        return finished
    job, is_new = _live_job(order, work, mark, address=address, page=page, asked_by_id=asked_by_id)
    if is_new or settle(job).state not in (JobState.FAILED, JobState.CANCELLED):
        return job
    job, _is_new = _live_job(order, work, mark, address=address, page=page, asked_by_id=asked_by_id)
    return job


@transaction.atomic
def _live_job(
    order: Order, work: Work, mark: str, *, address: str, page: str, asked_by_id: int
) -> tuple[RenderJob, bool]:
    job, is_new = open_job(
        agency=order.agency,
        fiscal_year=order.fiscal_year,
        kind=order.kind,
        variant=order.variant,
        parameters=order.parameters,
        fingerprint=mark,
        file_name=work.file_name,
        address=address,
        page=page,
        asked_by_id=asked_by_id,
    )
    if is_new:
        if not render_file.get_backend().supports_get_result:  # a queue in the memory of this process
            hold_here(job)
        render_file.enqueue(str(job.pk))
    return job, is_new
