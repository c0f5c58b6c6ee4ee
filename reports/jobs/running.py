"""The life of a job: watched from outside (`watch`), made inside its own process (`make`), noticed when lost."""

import logging
import signal
import subprocess
import tempfile
import time
from datetime import datetime, timedelta
from typing import IO, Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from reports.enums import JobState, JobStep
from reports.jobs.process import MEGABYTE, Process, end, kill, memory_of, start
from reports.jobs.progress import Cancelled, Progress, told_by_weasyprint
from reports.jobs.recipes import Order, fingerprint, read
from reports.models import RenderJob
from reports.rendering.errors import CannotRender
from reports.services import jobs

log = logging.getLogger(__name__)

OUT_OF_MEMORY = 77
_MEMORY_WORDS = (b"MemoryError", b"failed to allocate", b"Cannot allocate memory", b"cannot allocate memory")
_TIME_SIGNALS = (-signal.SIGXCPU, -signal.SIGALRM)
NEARLY_ALL = 2 / 3
LOOK_AGAIN_SECONDS = 0.1
# After these a job is taken for lost: without a process, beyond its time limit, in the queue of a web worker.
START_SECONDS = 30
GRACE_SECONDS = 60
LONGEST_WAIT_SECONDS = 15 * 60


def watch(job_id: UUID) -> None:
    """Have the file of a waiting job made by a process of its own, end that when it takes too long, and say why a
    file did not come about."""
    if not jobs.begin_job(job_id=job_id):
        return
    with tempfile.TemporaryFile() as errors:
        child = start(job_id, errors)
        outcome = _wait(child, errors)
    if outcome and jobs.fail_job(job_id=job_id, error=outcome):
        log.warning("render job %s: %s", job_id, outcome)
    for job in RenderJob.objects.filter(pk=job_id):
        jobs.remove_old_jobs(like=job)


def _wait(child: subprocess.Popen[bytes], errors: IO[bytes]) -> str:
    """Why the process did not come to a good end, "" where it did."""
    until = time.monotonic() + settings.RENDER_TIME_LIMIT
    peak = 0
    while (code := child.poll()) is None:
        if time.monotonic() > until:
            end(child)
            return too_long()
        peak = max(peak, memory_of(child.pid))
        time.sleep(LOOK_AGAIN_SECONDS)
    if code == 0:
        return ""
    errors.seek(0)
    said = errors.read()
    if code in _TIME_SIGNALS:
        return too_long()
    if code == OUT_OF_MEMORY or any(word in said for word in _MEMORY_WORDS):
        return too_large()
    log.error("a render job ended with code %s: %s", code, said.decode(errors="replace")[-4000:])
    if code == -signal.SIGKILL:
        return stopped_midway()
    # Libraries in C that are refused memory end in many ways, few of which name it.
    return too_large() if peak > settings.RENDER_MEMORY_LIMIT * MEGABYTE * NEARLY_ALL else unexpected()


def make(job_id: UUID) -> None:
    """Make the file of a running job in this process, step by step, and keep it.

    Raises MemoryError where the process may not take the memory it would need.
    """
    if not jobs.hold_job(job_id=job_id, **_holder(Process.current())):
        return
    job = RenderJob.objects.select_related("agency", "fiscal_year").get(pk=job_id)
    order = Order.of(job)
    try:
        progress = Progress(job_id)
        progress.begin(JobStep.COMPOSING)
        work = read(order)
        progress = Progress(job_id, work.sizes or (len(work.content),))
        progress.begin(JobStep.LAYING_OUT)
        with told_by_weasyprint(progress):
            content = work.render()
        progress.begin(JobStep.WRITING)
    except CannotRender as error:
        jobs.fail_job(job_id=job_id, error=str(error))
    except Cancelled:
        return
    else:
        extension = work.file_name[work.file_name.rindex(".") :]
        jobs.finish_job(job=job, content=content, fingerprint=fingerprint(order, work), extension=extension)


def cancel(job: RenderJob) -> None:
    """End a live job and its process. A process on another machine ends itself when it next notes its progress."""
    holder = _held_by(job)
    if jobs.cancel_job(job_id=job.pk) and job.state == JobState.RUNNING and holder:
        kill(holder)


def settle(job: RenderJob) -> RenderJob:
    """The job as it is; one whose process is gone without an end is failed, so that it can be started again."""
    if job.is_live and _is_lost(job):
        time.sleep(0.3)  # who watched it may just be writing down how it ended
        if jobs.fail_job(job_id=job.pk, error=stopped_midway()):
            log.warning("render job %s was lost", job.pk)
        job.refresh_from_db()
    return job


def _is_lost(job: RenderJob) -> bool:
    holder = _held_by(job)
    if holder and holder.is_gone:
        return True
    if job.state == JobState.WAITING:  # the queue of a worker loses nothing
        return holder is not None and _is_past(job.created_at, LONGEST_WAIT_SECONDS)
    return _is_past(job.started_at, settings.RENDER_TIME_LIMIT + GRACE_SECONDS if holder else START_SECONDS)


def _is_past(moment: datetime | None, seconds: int) -> bool:
    return moment is not None and moment < timezone.now() - timedelta(seconds=seconds)


def hold_here(job: RenderJob) -> None:
    """A job in the queue of this process: it is lost when the process ends before its turn."""
    jobs.hold_job(job_id=job.pk, **_holder(Process.current()))


def _holder(process: Process) -> dict[str, Any]:
    return {"host": process.host, "pid": process.pid, "process_started": process.started}


def _held_by(job: RenderJob) -> Process | None:
    if job.pid is None or job.process_started is None:
        return None
    return Process(job.host, job.pid, job.process_started)


def too_long() -> str:
    """What a person reads when the time limit was met."""
    return _(
        "Making the file took longer than %(seconds)s seconds and was stopped. Please use fewer photos or a layout "
        "with fewer columns, or ask the administrator of the portal to raise the time limit."
    ) % {"seconds": settings.RENDER_TIME_LIMIT}


def too_large() -> str:
    """What a person reads when the memory limit was met."""
    return _(
        "Making the file needed more than %(megabytes)s MB of memory and was stopped. Please use fewer photos or a "
        "layout with fewer columns, or ask the administrator of the portal to raise the memory limit."
    ) % {"megabytes": settings.RENDER_MEMORY_LIMIT}


def stopped_midway() -> str:
    """What a person reads when the process ended without a word, or the portal was restarted."""
    return _("Making the file stopped midway, for instance because the portal was restarted. Please start it again.")


def unexpected() -> str:
    """What a person reads when the portal has a fault."""
    return _(
        "The file could not be made because of a fault in the portal. Please tell the administrator of the portal; "
        "the reason stands in its error log."
    )
