"""Tasks in threads of the web worker."""

import threading
import time

import pytest
from django.db import transaction
from django_tasks import TaskResultStatus, task

from assessments.models import Agency
from ita_portal.background import InProcessBackend
from tests.factories import AgencyFactory

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

gate = threading.Event()


@task()
def name_agency(slug: str, *, name: str) -> None:
    Agency.objects.filter(slug=slug).update(name=name)


@task()
def wait_at_the_gate() -> None:
    gate.wait(timeout=10)


def join() -> None:
    for thread in task_threads():
        thread.join(timeout=10)


def task_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("task-")]


def test_it_is_the_backend_out_of_the_box() -> None:
    assert isinstance(name_agency.get_backend(), InProcessBackend)
    assert not name_agency.get_backend().supports_get_result


def test_a_task_runs_after_the_transaction_in_a_thread_of_its_own() -> None:
    agency = AgencyFactory(slug="example", name="เดิม")
    with transaction.atomic():
        result = name_agency.enqueue("example", name="ใหม่")
        assert (result.status, task_threads()) == (TaskResultStatus.READY, [])
        agency.refresh_from_db()
        assert agency.name == "เดิม"
    join()
    agency.refresh_from_db()
    assert agency.name == "ใหม่"


def test_a_task_of_a_transaction_that_failed_does_not_run() -> None:
    AgencyFactory(slug="example", name="เดิม")
    with transaction.atomic():
        name_agency.enqueue("example", name="ใหม่")
        transaction.set_rollback(True)
    assert task_threads() == []


def test_two_run_at_once_and_the_others_wait() -> None:
    AgencyFactory(slug="example", name="เดิม")
    gate.clear()
    started = time.monotonic()
    wait_at_the_gate.enqueue()
    wait_at_the_gate.enqueue()
    name_agency.enqueue("example", name="ใหม่")
    assert time.monotonic() - started < 1
    time.sleep(0.3)
    assert (len(task_threads()), Agency.objects.get(slug="example").name) == (3, "เดิม")

    gate.set()
    join()
    assert Agency.objects.get(slug="example").name == "ใหม่"
