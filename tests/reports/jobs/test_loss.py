"""Which jobs are taken for lost when somebody looks."""

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.utils import timezone

from reports.enums import JobState
from reports.jobs.process import Process
from reports.jobs.running import settle
from reports.models import RenderJob
from tests.factories import RenderJobFactory

pytestmark = pytest.mark.django_db

HERE = Process.current()
ALIVE = {"host": HERE.host, "pid": HERE.pid, "process_started": HERE.started}
GONE = ALIVE | {"process_started": HERE.started + 1}
ELSEWHERE = GONE | {"host": "another-machine"}
NOBODY: dict[str, object] = {}


def settled(state: JobState, age: int, holder: dict[str, object]) -> str:
    moment = timezone.now() - timedelta(seconds=age)
    job = RenderJobFactory(state=state, started_at=moment, finished_at=None, **holder)
    RenderJob.objects.update(created_at=moment)
    job.refresh_from_db()
    return settle(job).state


@pytest.fixture(autouse=True)
def _limit(settings: LazySettings) -> None:
    settings.RENDER_TIME_LIMIT = 100


@pytest.mark.parametrize(
    ("state", "age", "holder"),
    [
        (JobState.RUNNING, 1, GONE),
        (JobState.RUNNING, 31, NOBODY),
        (JobState.RUNNING, 161, ELSEWHERE),
        (JobState.RUNNING, 161, ALIVE),
        (JobState.WAITING, 1, GONE),
        (JobState.WAITING, 901, ALIVE),
    ],
)
def test_lost(state: JobState, age: int, holder: dict[str, object]) -> None:
    assert settled(state, age, holder) == JobState.FAILED
    assert RenderJob.objects.get().error == ("งานหยุดกลางคัน เช่น เพราะระบบเริ่มทำงานใหม่ โปรดสั่งจัดทำไฟล์อีกครั้ง")


@pytest.mark.parametrize(
    ("state", "age", "holder"),
    [
        (JobState.RUNNING, 29, NOBODY),
        (JobState.RUNNING, 159, ALIVE),
        (JobState.RUNNING, 159, ELSEWHERE),
        (JobState.WAITING, 899, ALIVE),
        (JobState.WAITING, 100_000, NOBODY),
        (JobState.DONE, 1, GONE),
        (JobState.CANCELLED, 1, GONE),
    ],
)
def test_not_lost(state: JobState, age: int, holder: dict[str, object]) -> None:
    assert settled(state, age, holder) == state
