"""Tasks without a second service: they run in threads of the web worker that was asked.

What a task does there must be light; long work belongs into a process of its own, which a task may start and watch
(reports.jobs.running). A task is lost when the web worker ends before its turn.
"""

from threading import BoundedSemaphore, Thread
from typing import Any, ClassVar, TypeVar

from django.db import connections, transaction
from django.utils import timezone
from django_tasks import TaskResult, TaskResultStatus
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task
from django_tasks.utils import get_random_id
from typing_extensions import ParamSpec

T = TypeVar("T")
P = ParamSpec("P")


class InProcessBackend(BaseTaskBackend):
    """Starts each task after the transaction is committed, and at most two at once; the others wait their turn.

    Results cannot be asked for later: a task that has something to say writes it into the database itself. What it
    raises goes to the error log of the web worker, as what any thread raises.
    """

    turns: ClassVar[BoundedSemaphore] = BoundedSemaphore(2)

    def enqueue(self, task: "Task[P, T]", args: Any, kwargs: Any) -> "TaskResult[T]":
        """Returns at once."""
        self.validate_task(task)
        result: TaskResult[T] = TaskResult(
            task=task,
            id=get_random_id(),
            status=TaskResultStatus.READY,
            enqueued_at=timezone.now(),
            started_at=None,
            last_attempted_at=None,
            finished_at=None,
            args=args,
            kwargs=kwargs,
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )
        thread = Thread(target=self._run, args=(result,), name=f"task-{result.id}", daemon=True)
        transaction.on_commit(thread.start)
        return result

    def _run(self, result: "TaskResult[Any]") -> None:
        with self.turns:
            try:
                result.task.call(*result.args, **result.kwargs)
            finally:
                connections.close_all()
