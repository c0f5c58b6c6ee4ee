"""Writes of render jobs: each job ends once."""

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils import timezone

from reports.enums import JobState, JobStep
from reports.models import RenderJob
from reports.services import jobs
from tests.factories import AgencyFactory, FiscalYearFactory, RenderJobFactory, UserFactory

pytestmark = pytest.mark.django_db

MARK = "a" * 64


def open_one(**values: object) -> tuple[RenderJob, bool]:
    return jobs.open_job(
        **{
            "agency": AgencyFactory(),
            "fiscal_year": FiscalYearFactory(),
            "kind": "report",
            "variant": "pdf",
            "parameters": {"kind": "plan", "round": 12},
            "fingerprint": MARK,
            "file_name": "แผน.pdf",
            "address": "/pdf/",
            "page": "/page/",
            "asked_by_id": UserFactory().pk,
        }
        | values
    )


def test_a_second_order_joins_the_live_job() -> None:
    job, is_new = open_one()
    assert (is_new, job.state, job.step, job.percent) == (True, JobState.WAITING, JobStep.COMPOSING, 0)
    assert open_one() == (job, False)

    jobs.begin_job(job_id=job.pk)
    assert open_one() == (job, False)
    jobs.fail_job(job_id=job.pk, error="เหตุผล")
    again, is_new = open_one()
    assert (again == job, is_new) == (False, True)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("fingerprint", {"state": JobState.RUNNING, "fingerprint": MARK}),
        ("render_job_percent_0_100", {"percent": 101}),
        ("render_job_done_has_file", {"file": ""}),
        ("render_job_failed_says_why", {"state": JobState.FAILED}),
        ("render_job_sha256_hex", {"fingerprint": "A" * 64}),
    ],
)
def test_the_database_refuses_what_cannot_be(constraint: str, values: dict[str, object]) -> None:
    open_one()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        RenderJobFactory(**values)


def test_a_job_is_begun_once() -> None:
    job, _is_new = open_one()
    assert [jobs.begin_job(job_id=job.pk), jobs.begin_job(job_id=job.pk)] == [True, False]
    job.refresh_from_db()
    assert (job.state, job.pid, job.started_at is not None) == (JobState.RUNNING, None, True)


def test_progress_is_noted_while_it_runs() -> None:
    job, _is_new = open_one()
    assert not jobs.note_progress(job_id=job.pk, step=JobStep.LAYING_OUT, percent=30, pages=7)
    jobs.begin_job(job_id=job.pk)
    assert jobs.note_progress(job_id=job.pk, step=JobStep.LAYING_OUT, percent=30, pages=7)
    job.refresh_from_db()
    assert (job.step, job.percent, job.pages) == (JobStep.LAYING_OUT, 30, 7)


def test_the_file_is_kept_under_the_fingerprint_of_what_it_shows() -> None:
    job, _is_new = open_one()
    jobs.begin_job(job_id=job.pk)
    assert jobs.finish_job(job=job, content=b"%PDF-", fingerprint="b" * 64, extension=".pdf")

    job.refresh_from_db()
    assert (job.state, job.percent, job.fingerprint) == (JobState.DONE, 100, "b" * 64)
    assert job.file.name.rpartition("/")[2] == f"{'b' * 16}.pdf"
    assert job.file.read() == b"%PDF-"


def test_a_cancelled_job_keeps_no_file_and_no_error(settings: LazySettings) -> None:
    job, _is_new = open_one()
    jobs.begin_job(job_id=job.pk)
    assert jobs.cancel_job(job_id=job.pk)

    assert not jobs.finish_job(job=job, content=b"%PDF-", fingerprint=MARK, extension=".pdf")
    assert not jobs.fail_job(job_id=job.pk, error="เหตุผล")
    assert not jobs.hold_job(job_id=job.pk, host="machine", pid=1, process_started=1)
    job.refresh_from_db()
    assert (job.state, job.error, job.file.name) == (JobState.CANCELLED, "", "")
    assert list((settings.MEDIA_ROOT / "rendered").rglob("*.pdf")) == []


def test_a_finished_job_cannot_be_cancelled_or_failed() -> None:
    job = RenderJobFactory()
    assert not jobs.cancel_job(job_id=job.pk)
    assert not jobs.fail_job(job_id=job.pk, error="เหตุผล")
    job.refresh_from_db()
    assert job.state == JobState.DONE


def test_old_jobs_go_with_their_files(settings: LazySettings) -> None:
    settings.RENDER_KEEP_FILES, settings.RENDER_KEEP_DAYS = 2, 30
    agency, now = AgencyFactory(), timezone.now()
    newest, newer, old = (
        RenderJobFactory(agency=agency, finished_at=now - timedelta(hours=hours)) for hours in (1, 2, 3)
    )
    other_round = RenderJobFactory(
        agency=agency, parameters={"kind": "implementation", "round": 6}, finished_at=now - timedelta(hours=4)
    )
    long_failed = RenderJobFactory(
        agency=agency, state=JobState.FAILED, error="เหตุผล", file="", finished_at=now - timedelta(days=31)
    )
    live, _is_new = open_one(agency=agency)
    elsewhere = RenderJobFactory(finished_at=now - timedelta(days=31))

    jobs.remove_old_jobs(like=newest)

    assert set(RenderJob.objects.all()) == {newest, newer, other_round, live, elsewhere}
    assert [default_storage.exists(job.file.name) for job in (newest, newer, old)] == [True, True, False]
    assert not RenderJob.objects.filter(pk=long_failed.pk).exists()
