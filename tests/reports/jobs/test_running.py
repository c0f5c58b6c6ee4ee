"""Files made by real child processes: limits, cancelling, loss, and both ways of running tasks."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable

import pypdfium2
import pytest
from django.conf import LazySettings, settings
from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.db import connections

from assessments.models import Agency, FiscalYear
from ita_portal.background import InProcessBackend
from measures.enums import ReportingRound
from measures.models import Measure
from reports.composing.fit import report_or_usual
from reports.composing.report import compose
from reports.enums import JobState, JobStep, ReportKind
from reports.jobs.process import Process
from reports.jobs.running import cancel, settle, watch
from reports.models import RenderJob
from reports.queries import read_report
from reports.rendering.pdf import render_pdf
from reports.tasks import order_file
from tests.factories import AgencyFactory, FiscalYearFactory, RenderJobFactory, UserFactory
from tests.reports.jobs.making import fill, manage, report_order

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

STOPPED = "งานหยุดกลางคัน เช่น เพราะระบบเริ่มทำงานใหม่ โปรดสั่งจัดทำไฟล์อีกครั้ง"


@pytest.fixture
def agency(whole_portal: None) -> Agency:
    return AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")


@pytest.fixture
def year(whole_portal: None) -> FiscalYear:
    return FiscalYearFactory()


@pytest.fixture
def officer(agency: Agency) -> User:
    return UserFactory()


def ordered(agency: Agency, year: FiscalYear, officer: User, variant: str = "pdf") -> RenderJob:
    return order_file(report_order(agency, year, variant), address="/pdf/", page="/page/", asked_by_id=officer.pk)


def until(job: RenderJob, wanted: Callable[[RenderJob], bool], seconds: float = 60) -> RenderJob:
    """The job as soon as it is as wanted."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        job.refresh_from_db()
        if wanted(job):
            return job
        time.sleep(0.05)
    pytest.fail(f"{job.state} {job.step} {job.percent} {job.error}")


def ended(job: RenderJob) -> RenderJob:
    return until(job, lambda it: not it.is_live)


def in_hand(job: RenderJob) -> RenderJob:
    """The job when its own process has begun to compose."""
    return until(job, lambda it: it.state == JobState.RUNNING and it.percent > 0)


def process_of(job: RenderJob) -> Process:
    assert job.pid is not None
    assert job.process_started is not None
    return Process(job.host, job.pid, job.process_started)


def test_a_child_process_makes_the_file_that_the_command_line_makes(
    agency: Agency, year: FiscalYear, officer: User
) -> None:
    fill(agency, year, rows=3)
    job = ended(ordered(agency, year, officer))

    report = report_or_usual(agency, year, ReportKind.IMPLEMENTATION, ReportingRound.TWELVE_MONTHS)
    assert (job.state, job.percent, job.error) == (JobState.DONE, 100, "")
    assert job.file.read() == render_pdf(compose(read_report(report)))
    assert job.file_name == "รายงานผลการดำเนินการ_เทศบาลตำบลตัวอย่าง_2566_12เดือน.pdf"
    assert job.started_at is not None
    assert job.finished_at is not None
    assert job.created_at <= job.started_at <= job.finished_at


def test_the_database_worker_makes_the_same_file(
    agency: Agency, year: FiscalYear, officer: User, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(agency, year, rows=3)
    by_thread = ended(ordered(agency, year, officer))
    by_thread.delete()
    settings.TASKS = {"default": {"BACKEND": settings.TASK_BACKENDS["database"]}}
    monkeypatch.setenv("TASK_BACKEND", "database")
    job = ordered(agency, year, officer)
    time.sleep(0.5)
    job.refresh_from_db()
    assert (job.state, job.pid, settle(job).state) == (JobState.WAITING, None, JobState.WAITING)

    subprocess.run(manage("db_worker", "--batch", "--no-startup-delay"), check=True, timeout=60, capture_output=True)

    job.refresh_from_db()
    assert job.state == JobState.DONE
    with default_storage.open(by_thread.file.name) as before:
        assert job.file.read() == before.read()


def test_a_job_cancelled_in_the_queue_of_the_worker_is_not_begun(
    agency: Agency, year: FiscalYear, officer: User, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(agency, year, rows=1)
    settings.TASKS = {"default": {"BACKEND": settings.TASK_BACKENDS["database"]}}
    monkeypatch.setenv("TASK_BACKEND", "database")
    job = ordered(agency, year, officer)
    cancel(job)

    subprocess.run(manage("db_worker", "--batch", "--no-startup-delay"), check=True, timeout=60, capture_output=True)

    job.refresh_from_db()
    assert (job.state, job.started_at, job.file.name) == (JobState.CANCELLED, None, "")


def test_the_progress_moves_forward_through_every_step(agency: Agency, year: FiscalYear, officer: User) -> None:
    fill(agency, year, rows=400)
    job = ordered(agency, year, officer)
    seen: list[tuple[str, int, int]] = []

    def note(it: RenderJob) -> bool:
        if it.state == JobState.RUNNING and it.percent:
            seen.append((it.step, it.percent, it.pages))
        return not it.is_live

    until(job, note)
    assert job.state == JobState.DONE
    assert list(dict.fromkeys(step for step, _percent, _pages in seen)) == list(JobStep)
    assert [percent for _step, percent, _pages in seen] == sorted(percent for _step, percent, _pages in seen)
    with pypdfium2.PdfDocument(job.file.read()) as pdf:
        assert seen[-1] == (JobStep.WRITING, 75, len(pdf))


def test_cancelling_ends_the_child_process(agency: Agency, year: FiscalYear, officer: User) -> None:
    fill(agency, year, rows=400)
    job = in_hand(ordered(agency, year, officer))
    child = process_of(job)
    assert (child.is_gone, os.getpgid(child.pid)) == (False, child.pid)

    cancel(job)

    end = time.monotonic() + 5
    while not child.is_gone and time.monotonic() < end:
        time.sleep(0.05)
    assert child.is_gone
    time.sleep(0.5)  # time for who watched it to say something, which must be nothing
    job.refresh_from_db()
    assert (job.state, job.error, job.file.name) == (JobState.CANCELLED, "", "")
    assert not list((settings.MEDIA_ROOT / "rendered").rglob("*.pdf"))


def test_a_job_cancelled_elsewhere_ends_itself(agency: Agency, year: FiscalYear, officer: User) -> None:
    """The web worker that is told to cancel may be on another machine: it only writes so."""
    fill(agency, year, rows=400)
    job = in_hand(ordered(agency, year, officer))
    child = process_of(job)

    RenderJob.objects.filter(pk=job.pk).update(state=JobState.CANCELLED)

    end = time.monotonic() + 20
    while not child.is_gone and time.monotonic() < end:
        time.sleep(0.05)
    assert child.is_gone
    job.refresh_from_db()
    assert (job.state, job.file.name) == (JobState.CANCELLED, "")


def test_the_time_limit_ends_a_job_with_a_word(
    agency: Agency, year: FiscalYear, officer: User, settings: LazySettings
) -> None:
    settings.RENDER_TIME_LIMIT = 2
    fill(agency, year, rows=800)
    job = in_hand(ordered(agency, year, officer))
    child = process_of(job)

    assert ended(job).state == JobState.FAILED
    assert job.error == (
        "การจัดทำไฟล์ใช้เวลาเกิน 2 วินาที ระบบจึงหยุดงานนี้ โปรดลดจำนวนภาพ หรือเลือกรูปแบบตารางที่มีช่องน้อยลง "
        "หรือแจ้งผู้ดูแลระบบให้ขยายเวลาที่กำหนด"
    )
    assert child.is_gone


@pytest.mark.parametrize("megabytes", [150, 220])
def test_the_memory_limit_ends_a_job_with_a_word(
    agency: Agency, year: FiscalYear, officer: User, settings: LazySettings, megabytes: int
) -> None:
    """Python says MemoryError; libraries in C just end the process."""
    settings.RENDER_MEMORY_LIMIT = megabytes
    fill(agency, year, rows=1000)
    job = ended(ordered(agency, year, officer))

    assert job.state == JobState.FAILED
    assert job.error == (
        f"การจัดทำไฟล์ใช้หน่วยความจำเกิน {megabytes} เมกะไบต์ ระบบจึงหยุดงานนี้ โปรดลดจำนวนภาพ "
        "หรือเลือกรูปแบบตารางที่มีช่องน้อยลง หรือแจ้งผู้ดูแลระบบให้เพิ่มหน่วยความจำที่กำหนด"
    )


def test_a_killed_process_is_noticed_and_the_file_can_be_asked_for_again(
    agency: Agency, year: FiscalYear, officer: User
) -> None:
    fill(agency, year, rows=300)
    job = in_hand(ordered(agency, year, officer))
    os.kill(process_of(job).pid, signal.SIGKILL)

    assert (ended(job).state, job.error) == (JobState.FAILED, STOPPED)
    again = ended(ordered(agency, year, officer))
    assert (again.state, again.pk == job.pk) == (JobState.DONE, False)


def test_a_restart_of_the_portal_is_noticed(agency: Agency, year: FiscalYear, officer: User) -> None:
    """Neither who watched the process nor the process itself is there any more."""
    fill(agency, year, rows=300)
    job = in_hand(ordered(agency, year, officer))
    ended(job)
    gone = subprocess.Popen(["true"])
    gone.wait()
    RenderJob.objects.filter(pk=job.pk).update(
        state=JobState.RUNNING, host=Process.current().host, pid=gone.pid, process_started=1
    )
    job.refresh_from_db()

    assert (settle(job).state, job.error) == (JobState.FAILED, STOPPED)


def test_a_job_waiting_in_a_web_worker_that_ended_is_noticed(agency: Agency, year: FiscalYear, officer: User) -> None:
    fill(agency, year, rows=1)
    job = ended(ordered(agency, year, officer))
    here = Process.current()
    RenderJob.objects.filter(pk=job.pk).update(
        state=JobState.WAITING, host=here.host, pid=here.pid, process_started=here.started + 1
    )
    job.refresh_from_db()

    assert (settle(job).state, job.error) == (JobState.FAILED, STOPPED)


def test_two_who_ask_at_once_share_one_job(agency: Agency, year: FiscalYear, officer: User) -> None:
    fill(agency, year, rows=20)
    found: list[object] = []
    gate = threading.Barrier(4)

    def ask() -> None:
        gate.wait()
        found.append(ordered(agency, year, officer).pk)
        connections.close_all()

    threads = [threading.Thread(target=ask) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(found), len(set(found)), RenderJob.objects.count()) == (4, 1, 1)
    assert ended(RenderJob.objects.get()).state == JobState.DONE


def test_the_file_serves_again_until_the_data_change(agency: Agency, year: FiscalYear, officer: User) -> None:
    fill(agency, year, rows=2)
    first = ended(ordered(agency, year, officer))
    assert ordered(agency, year, officer) == first

    Measure.objects.filter(position=1).update(title="ชื่อใหม่")
    second = ended(ordered(agency, year, officer))
    assert (second == first, second.state, second.fingerprint == first.fingerprint) == (False, JobState.DONE, False)

    Measure.objects.filter(position=1).update(title="เปิดเผยข้อมูลการจัดซื้อจัดจ้าง เรื่องที่ 1")
    assert ordered(agency, year, officer) == first


def test_a_file_that_was_tidied_away_is_made_again(agency: Agency, year: FiscalYear, officer: User) -> None:
    fill(agency, year, rows=1)
    first = ended(ordered(agency, year, officer))
    default_storage.delete(str(first.file.name))

    second = ended(ordered(agency, year, officer))
    assert (second == first, second.state) == (False, JobState.DONE)


def test_data_that_change_while_the_job_waits_are_in_the_file(agency: Agency, year: FiscalYear, officer: User) -> None:
    fill(agency, year, rows=1)
    with InProcessBackend.turns, InProcessBackend.turns:  # both are taken
        job = ordered(agency, year, officer)
        assert job.state == JobState.WAITING
        Measure.objects.update(title="ชื่อใหม่กว่า")
    assert ended(job).state == JobState.DONE

    assert ordered(agency, year, officer) == job
    with pypdfium2.PdfDocument(job.file.read()) as pdf:
        assert "ชื่อใหม่กว่า" in pdf[0].get_textpage().get_text_range()


def test_only_the_latest_files_of_a_report_are_kept(
    agency: Agency, year: FiscalYear, officer: User, settings: LazySettings
) -> None:
    settings.RENDER_KEEP_FILES = 2
    fill(agency, year, rows=1)
    made = []
    for title in ("หนึ่ง", "สอง", "สาม"):
        Measure.objects.update(title=title)
        made.append(ended(ordered(agency, year, officer)))
    for thread in threading.enumerate():
        if thread.name.startswith("task-"):
            thread.join()

    assert set(RenderJob.objects.all()) == set(made[1:])
    kept = {path.name for path in (settings.MEDIA_ROOT / "rendered").rglob("*.pdf")}
    assert kept == {job.file.name.rpartition("/")[2] for job in made[1:]}


def test_a_character_no_font_has_is_named(agency: Agency, year: FiscalYear, officer: User) -> None:
    fill(agency, year, rows=1)
    Measure.objects.update(title="จัดประชุม \U00012000")
    job = ended(ordered(agency, year, officer))

    assert job.state == JobState.FAILED
    assert "U+12000 CUNEIFORM SIGN A" in job.error


def test_word_files_are_made_the_same_way(agency: Agency, year: FiscalYear, officer: User) -> None:
    fill(agency, year, rows=2)
    job = ended(ordered(agency, year, officer, "word"))

    assert (job.state, job.file_name.rpartition(".")[2], job.file.read(2)) == (JobState.DONE, "docx", b"PK")


def test_a_fault_of_the_portal_is_owned_and_logged(
    agency: Agency, year: FiscalYear, caplog: pytest.LogCaptureFixture
) -> None:
    job = RenderJobFactory(agency=agency, fiscal_year=year, kind="unheard-of", state=JobState.WAITING)
    watch(job.pk)

    job.refresh_from_db()
    assert (job.state, job.error) == (
        JobState.FAILED,
        "จัดทำไฟล์ไม่ได้เพราะระบบมีข้อผิดพลาด โปรดแจ้งผู้ดูแลระบบ สาเหตุบันทึกไว้ในบันทึกข้อผิดพลาดของระบบแล้ว",
    )
    assert "KeyError: 'unheard-of'" in caplog.text
