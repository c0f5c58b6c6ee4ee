"""Writes of render jobs. Each is one short statement, so that a job never holds SQLite's one writer.

A job ends once: whoever comes second (the person who cancels, the process that finishes, the one that notices a loss)
changes nothing and is told so.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import IO, Any
from uuid import UUID

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.utils import timezone

from assessments.models import Agency, FiscalYear
from reports.enums import JobState, JobStep
from reports.models import RenderJob
from reports.models.job import RenderJobQuerySet


def open_job(
    *,
    agency: Agency,
    fiscal_year: FiscalYear,
    kind: str,
    variant: str,
    parameters: Mapping[str, Any],
    fingerprint: str,
    file_name: str,
    address: str,
    page: str,
    asked_by_id: int,
) -> tuple[RenderJob, bool]:
    """The live job for this fingerprint and whether it is new: two who ask for the same file share one job."""
    return RenderJob.objects.live().get_or_create(
        fingerprint=fingerprint,
        defaults={
            "agency": agency,
            "fiscal_year": fiscal_year,
            "kind": kind,
            "variant": variant,
            "parameters": dict(parameters),
            "file_name": file_name,
            "address": address,
            "page": page,
            "asked_by_id": asked_by_id,
        },
    )


def hold_job(*, job_id: UUID, host: str, pid: int, process_started: int) -> bool:
    """Say which process has the job in hand. False where it has ended already: it was cancelled."""
    held = _live(job_id).update(host=host, pid=pid, process_started=process_started)
    return bool(held)


def begin_job(*, job_id: UUID) -> bool:
    """From waiting to running, in the hand of nobody until its own process holds it. False where it does not wait."""
    waiting = RenderJob.objects.filter(pk=job_id, state=JobState.WAITING)
    return bool(waiting.update(state=JobState.RUNNING, started_at=timezone.now(), host="", pid=None))


def note_progress(*, job_id: UUID, step: JobStep, percent: int, pages: int = 0) -> bool:
    """How far a running job is. False where it has ended already: it was cancelled."""
    running = RenderJob.objects.filter(pk=job_id, state=JobState.RUNNING)
    return bool(running.update(step=step, percent=percent, pages=pages))


def finish_job(*, job: RenderJob, content: bytes | IO[bytes], fingerprint: str, extension: str) -> bool:
    """Keep the file under the fingerprint of what it shows. False, and no file, where the job was cancelled."""
    kept = ContentFile(content) if isinstance(content, bytes) else File(content)
    job.file.save(f"{fingerprint[:16]}{extension}", kept, save=False)
    finished = RenderJob.objects.filter(pk=job.pk, state=JobState.RUNNING).update(
        state=JobState.DONE,
        percent=100,
        file=job.file.name,
        fingerprint=fingerprint,
        finished_at=timezone.now(),
        pid=None,
    )
    if not finished:
        job.file.delete(save=False)
    return bool(finished)


def fail_job(*, job_id: UUID, error: str) -> bool:
    """End a live job without a file. `error` is a sentence for people: what happened and what to do."""
    return bool(_live(job_id).update(state=JobState.FAILED, error=error, finished_at=timezone.now(), pid=None))


def cancel_job(*, job_id: UUID) -> bool:
    """End a live job because a person wants it. Its process is not ended by this (reports.jobs.process.kill)."""
    return bool(_live(job_id).update(state=JobState.CANCELLED, finished_at=timezone.now()))


def remove_old_jobs(*, like: RenderJob) -> None:
    """Keep the latest files of what `like` shows; nothing of its agency that ended long ago is kept."""
    of_agency = RenderJob.objects.filter(agency=like.agency_id).exclude(state__in=JobState.live())
    same = of_agency.done().filter(
        fiscal_year=like.fiscal_year_id, kind=like.kind, variant=like.variant, parameters=like.parameters
    )
    outnumbered = list(same.order_by("-finished_at").values_list("pk", flat=True)[settings.RENDER_KEEP_FILES :])
    long_ago = timezone.now() - timedelta(days=settings.RENDER_KEEP_DAYS)
    for job in (of_agency.filter(pk__in=outnumbered) | of_agency.filter(finished_at__lt=long_ago)).distinct():
        name, storage = job.file.name, job.file.storage
        job.delete()
        if name:
            storage.delete(name)


def _live(job_id: UUID) -> RenderJobQuerySet:
    return RenderJob.objects.live().filter(pk=job_id)
