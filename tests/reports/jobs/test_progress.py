"""How far the making of a file is."""

import logging

import pytest

from reports.enums import JobState, JobStep
from reports.jobs import progress as module
from reports.jobs.progress import Cancelled, Progress, told_by_weasyprint
from reports.models import RenderJob
from tests.factories import RenderJobFactory

pytestmark = pytest.mark.django_db
log = logging.getLogger("weasyprint.progress")


@pytest.fixture
def job() -> RenderJob:
    return RenderJobFactory(state=JobState.RUNNING, percent=0)


def noted(job: RenderJob) -> tuple[str, int, int]:
    job.refresh_from_db()
    return job.step, job.percent, job.pages


def test_each_step_is_noted_at_once(job: RenderJob) -> None:
    progress = Progress(job.pk, [60_000])
    with told_by_weasyprint(progress):
        progress.begin(JobStep.LAYING_OUT)
        assert noted(job) == (JobStep.LAYING_OUT, 10, 0)
        log.info("Step 3 - Applying CSS")
        assert noted(job) == (JobStep.LAYING_OUT, 10, 0)
        log.info("Step 6 - Creating PDF")
        assert noted(job) == (JobStep.WRITING, 75, 0)


def test_pages_move_the_bar(job: RenderJob, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS_BETWEEN_NOTES", 0)
    progress = Progress(job.pk, [60_000])
    seen = []
    with told_by_weasyprint(progress):
        for page in (1, 5, 10, 12, 2):  # the last in a second round over the pages
            log.info("Step 5 - Creating layout - Page %d", page)
            seen.append(noted(job))
    assert seen == [(JobStep.LAYING_OUT, *values) for values in ((25, 1), (47, 5), (75, 10), (75, 12), (75, 12))]


def test_documents_made_one_after_the_other_share_the_bar(job: RenderJob, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS_BETWEEN_NOTES", 0)
    seen = []
    with told_by_weasyprint(Progress(job.pk, [12_000, 6_000])):
        for line in ("Page 1", "Page 2", "Step 6 - Creating PDF", "Page 1", "Step 6 - Creating PDF"):
            log.info(line if line.startswith("Step") else f"Step 5 - Creating layout - {line}")
            seen.append(noted(job))
    assert seen == [
        (JobStep.LAYING_OUT, 28, 1),
        (JobStep.LAYING_OUT, 42, 2),
        (JobStep.WRITING, 42, 2),
        (JobStep.LAYING_OUT, 87, 3),
        (JobStep.WRITING, 87, 3),
    ]


def test_notes_are_rare(job: RenderJob) -> None:
    with told_by_weasyprint(Progress(job.pk, [60_000])):
        for page in range(1, 9):
            log.info("Step 5 - Creating layout - Page %d", page)
    assert noted(job) == (JobStep.LAYING_OUT, 25, 1)


def test_a_job_that_was_cancelled_is_left(job: RenderJob) -> None:
    RenderJob.objects.update(state=JobState.CANCELLED)
    with told_by_weasyprint(Progress(job.pk, [60_000])), pytest.raises(Cancelled):
        log.info("Step 5 - Creating layout - Page %d", 1)
    log.info("Step 5 - Creating layout - Page %d", 2)  # nobody listens any more
