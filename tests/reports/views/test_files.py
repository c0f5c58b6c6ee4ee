"""Files made on demand: at once, after a while, or not at all."""

import time
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.conf import LazySettings
from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.test import Client

from assessments.enums import Role
from assessments.models import Agency, FiscalYear
from ita_portal.background import InProcessBackend
from measures.models import Measure
from reports.enums import JobState, JobStep
from reports.models import RenderJob
from tests.factories import AgencyFactory, FiscalYearFactory, MembershipFactory, RenderJobFactory, UserFactory
from tests.reports.content import make_measure
from tests.reports.jobs.making import fill

PAGE = "/agency/example/2566/reports/implementation/"
FILES = "/agency/example/2566/files"


@pytest.fixture
def job(db: None) -> RenderJob:
    agency = AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")
    return RenderJobFactory(agency=agency, file_name="รายงาน.pdf", page=PAGE, address=f"{PAGE}pdf/")


@pytest.fixture
def agency(whole_portal: None) -> Agency:
    return AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")


@pytest.fixture
def year(whole_portal: None) -> FiscalYear:
    return FiscalYearFactory()


def signed_in(client: Client, agency: Agency, role: Role = Role.VIEWER) -> User:
    user = MembershipFactory(agency=agency, role=role).user
    client.force_login(user)
    return user


def set_state(job: RenderJob, state: JobState, **values: object) -> RenderJob:
    RenderJob.objects.filter(pk=job.pk).update(state=state, **values)
    job.refresh_from_db()
    return job


def page(client: Client, job: RenderJob) -> BeautifulSoup:
    response = client.get(f"{FILES}/{job.pk}/")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def text(soup: BeautifulSoup, selector: str) -> str:
    element = soup.select_one(selector)
    assert element is not None
    return " ".join(element.get_text(" ", strip=True).split())


class TestAskingForAFile:
    """With real processes: `whole_portal` gives them the test's database."""

    pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

    def test_a_small_report_comes_at_once_under_a_thai_name(
        self, client: Client, agency: Agency, settings: LazySettings
    ) -> None:
        settings.RENDER_WAIT = 30  # the machine may be busy
        make_measure(agency)
        signed_in(client, agency)
        response = client.get(f"{PAGE}pdf/?round=6")

        assert response.headers["Content-Type"] == "application/pdf"
        name = quote("รายงานผลการดำเนินการ_เทศบาลตำบลตัวอย่าง_2566_6เดือน.pdf")
        assert response.headers["Content-Disposition"] == f"attachment; filename*=utf-8''{name}"
        assert b"".join(response.streaming_content).startswith(b"%PDF-")

    def test_a_request_waits_no_longer_than_it_may(
        self, client: Client, agency: Agency, settings: LazySettings
    ) -> None:
        settings.RENDER_WAIT = 1.4
        make_measure(agency)
        signed_in(client, agency)
        with InProcessBackend.turns, InProcessBackend.turns:  # the file does not come
            started = time.monotonic()
            response = client.get(f"{PAGE}pdf/")
            waited = time.monotonic() - started
            assert response.status_code == 302
            assert text(page(client, RenderJob.objects.get()), "#job-message") == "รอคิว ระบบกำลังจัดทำไฟล์อื่นอยู่…"
        assert 1.4 <= waited < 2

    def test_a_long_report_takes_a_web_worker_less_than_a_second(
        self, client: Client, agency: Agency, year: FiscalYear, settings: LazySettings
    ) -> None:
        settings.RENDER_WAIT = 1.4
        fill(agency, year, rows=1000)
        signed_in(client, agency)
        client.get(PAGE)  # what is loaded once for each web worker
        started = time.thread_time()  # of this thread alone, for the machine may be busy
        response = client.get(f"{PAGE}pdf/")
        own = time.thread_time() - started

        job = RenderJob.objects.get()
        assert (response.status_code, response.headers["Location"]) == (302, f"{FILES}/{job.pk}/")
        assert own < 1
        again = client.get(f"{PAGE}pdf/")
        assert again.headers["Location"] == response.headers["Location"]

        asked = time.thread_time()
        soup = page(client, job)
        assert text(soup, "h1") == "กำลังจัดทำไฟล์"
        assert client.get(f"{FILES}/{job.pk}/state/").json()["live"] is True
        assert time.thread_time() - asked < 0.5
        client.post(f"{FILES}/{job.pk}/cancel/")
        job.refresh_from_db()
        assert job.state == JobState.CANCELLED

    def test_a_character_no_font_has_is_named_on_the_page_of_the_job(
        self, client: Client, agency: Agency, year: FiscalYear, settings: LazySettings
    ) -> None:
        settings.RENDER_WAIT = 30
        fill(agency, year, rows=1)
        Measure.objects.update(title="จัดประชุม \U00012000")
        signed_in(client, agency)
        response = client.get(f"{PAGE}pdf/")
        soup = page(client, RenderJob.objects.get())

        assert response.status_code == 302
        assert text(soup, "h1") == "จัดทำไฟล์ไม่สำเร็จ"
        assert "U+12000 CUNEIFORM SIGN A" in text(soup, "[role=alert]")
        again = soup.select_one("main .btn-primary")
        assert again is not None
        assert (again["href"], again.get_text(strip=True)) == (f"{PAGE}pdf/", "จัดทำอีกครั้ง")


def test_a_report_without_anything_is_no_file(client: Client, db: None) -> None:
    signed_in(client, AgencyFactory(slug="example"))
    response = client.get(f"{PAGE}pdf/", follow=True)

    assert response.redirect_chain == [(PAGE, 302)]
    assert [str(message) for message in response.context["messages"]] == [
        "ยังไม่มีข้อมูลสำหรับจัดทำรายงาน จึงยังไม่ได้จัดทำไฟล์ โปรดบันทึกข้อมูลของปีนี้ก่อน"
    ]
    assert RenderJob.objects.count() == 0


def test_a_finished_file_serves_every_member(client: Client, db: None) -> None:
    agency = AgencyFactory(slug="example")
    make_measure(agency)
    signed_in(client, agency)
    location = client.get(f"{PAGE}pdf/").headers["Location"]
    job = RenderJob.objects.get()
    assert location == f"{FILES}/{job.pk}/"
    job.file.save("made.pdf", RenderJobFactory().file, save=False)
    set_state(job, JobState.DONE, file=job.file.name)

    signed_in(client, agency, Role.EDITOR)
    response = client.get(f"{PAGE}pdf/")
    assert b"".join(response.streaming_content) == b"%PDF-"
    assert RenderJob.objects.filter(agency=agency).count() == 1


def test_the_page_of_a_running_job_works_without_javascript(client: Client, job: RenderJob) -> None:
    set_state(job, JobState.RUNNING, step=JobStep.LAYING_OUT, percent=42, pages=17)
    signed_in(client, job.agency, Role.EDITOR)
    RenderJob.objects.update(started_at=RenderJob.objects.get().finished_at)
    soup = page(client, job)

    assert text(soup, ".job-step") == "กำลังจัดหน้า หน้าที่ 17… 42 %"
    bar = soup.select_one("progress")
    assert bar is not None
    assert (bar["value"], bar["max"], bar["aria-labelledby"]) == ("42", "100", "job-title")
    refresh = soup.select_one("noscript meta")
    assert refresh is not None
    assert (refresh["http-equiv"], refresh["content"]) == ("refresh", "2")
    form = soup.select_one("main form")
    assert form is not None
    assert (form["method"], form["action"]) == ("post", f"{FILES}/{job.pk}/cancel/")
    assert client.get(f"{FILES}/{job.pk}/state/").json() == {
        "live": True,
        "percent": 42,
        "message": "กำลังจัดหน้า หน้าที่ 17…",
    }


@pytest.mark.parametrize(
    ("state", "values", "message"),
    [
        (JobState.WAITING, {}, "รอคิว ระบบกำลังจัดทำไฟล์อื่นอยู่…"),
        (JobState.RUNNING, {"step": JobStep.COMPOSING}, "กำลังเรียบเรียง…"),
        (JobState.RUNNING, {"step": JobStep.LAYING_OUT, "pages": 0}, "กำลังจัดหน้า…"),
        (JobState.RUNNING, {"step": JobStep.WRITING, "pages": 9}, "กำลังเขียนไฟล์…"),
        (JobState.DONE, {}, "ไฟล์พร้อมแล้ว"),
        (JobState.CANCELLED, {}, "ท่านหรือเพื่อนร่วมงานยกเลิกการจัดทำไฟล์นี้"),
        (JobState.FAILED, {"error": "เหตุผล"}, "เหตุผล"),
    ],
)
def test_each_state_is_told_in_words(
    client: Client, job: RenderJob, state: JobState, values: dict[str, object], message: str
) -> None:
    set_state(job, state, **values)
    signed_in(client, job.agency)

    assert client.get(f"{FILES}/{job.pk}/state/").json()["message"] == message
    assert message in " ".join(page(client, job).get_text(" ").split())


def test_the_page_of_a_finished_job_has_the_file(client: Client, job: RenderJob) -> None:
    signed_in(client, job.agency)
    soup = page(client, job)

    link = soup.select_one("#job-file")
    assert link is not None
    assert (link["href"], link.get_text(strip=True)) == (f"{FILES}/{job.pk}/file/", "ดาวน์โหลดไฟล์")
    assert soup.select("noscript, progress, main form") == []
    response = client.get(link["href"])
    assert response.headers["Content-Type"] == "application/pdf"
    assert b"".join(response.streaming_content) == b"%PDF-"


def test_a_file_that_is_not_there_is_404(client: Client, job: RenderJob) -> None:
    signed_in(client, job.agency)
    default_storage.delete(str(job.file.name))
    assert client.get(f"{FILES}/{job.pk}/file/").status_code == 404
    set_state(job, JobState.CANCELLED)
    assert client.get(f"{FILES}/{job.pk}/file/").status_code == 404


def test_an_editor_may_cancel_what_another_asked_for(client: Client, job: RenderJob) -> None:
    set_state(job, JobState.WAITING)
    signed_in(client, job.agency, Role.EDITOR)
    response = client.post(f"{FILES}/{job.pk}/cancel/", follow=True)

    assert response.redirect_chain == [(f"{FILES}/{job.pk}/", 302)]
    assert text(BeautifulSoup(response.content, "html.parser"), "h1") == "ยกเลิกการจัดทำไฟล์แล้ว"
    job.refresh_from_db()
    assert job.state == JobState.CANCELLED


def test_a_viewer_may_cancel_only_what_they_asked_for(client: Client, job: RenderJob) -> None:
    set_state(job, JobState.WAITING)
    viewer = signed_in(client, job.agency)
    assert page(client, job).select("main form") == []
    assert client.post(f"{FILES}/{job.pk}/cancel/").status_code == 403

    RenderJob.objects.update(asked_by=viewer)
    assert len(page(client, job).select("main form")) == 1
    assert client.post(f"{FILES}/{job.pk}/cancel/").status_code == 302
    job.refresh_from_db()
    assert job.state == JobState.CANCELLED


def test_cancelling_what_is_finished_changes_nothing(client: Client, job: RenderJob) -> None:
    signed_in(client, job.agency, Role.EDITOR)
    assert client.post(f"{FILES}/{job.pk}/cancel/").status_code == 302
    job.refresh_from_db()
    assert job.state == JobState.DONE


def test_cancelling_is_no_get(client: Client, job: RenderJob) -> None:
    signed_in(client, job.agency, Role.EDITOR)
    assert client.get(f"{FILES}/{job.pk}/cancel/").status_code == 405


@pytest.mark.parametrize("part", ["", "state/", "file/"])
def test_the_jobs_of_another_agency_or_year_are_404(client: Client, job: RenderJob, part: str) -> None:
    signed_in(client, job.agency)
    assert client.get(f"/agency/example/2567/files/{job.pk}/{part}").status_code == 404
    other = AgencyFactory(slug="other")
    MembershipFactory(agency=other, user=User.objects.get(memberships__agency=job.agency))
    assert client.get(f"/agency/other/2566/files/{job.pk}/{part}").status_code == 404
    client.force_login(UserFactory())
    assert client.get(f"{FILES}/{job.pk}/{part}").status_code == 404
