"""The process that makes a file: who it is, its limits, and its end."""

import os
import re
import resource
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self
from uuid import UUID

from django.conf import settings

MEGABYTE = 1024 * 1024
LAST_RESORT_SECONDS = 10
_START_TIME = 19  # its place in /proc/<pid>/stat behind the name, counted from 0


@dataclass(frozen=True)
class Process:
    """A process of a machine. `started` (ticks since the machine started) tells it from a later one of the same pid."""

    host: str
    pid: int
    started: int

    @classmethod
    def current(cls) -> Self:
        """The one that asks."""
        return cls(socket.gethostname(), os.getpid(), _started(os.getpid()) or 0)

    @property
    def is_here(self) -> bool:
        """Whether it is, or was, a process of this machine."""
        return self.host == socket.gethostname()

    @property
    def is_gone(self) -> bool:
        """Whether it is known to have ended; of a process elsewhere nothing is known."""
        return self.is_here and _started(self.pid) != self.started


def kill(process: Process) -> None:
    """End a process of this machine and all it started. It must lead a group of its own, as `start` makes it."""
    if not process.is_here or process.is_gone:
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:  # it ended meanwhile
        return


def start(job_id: UUID, errors: IO[bytes]) -> subprocess.Popen[bytes]:
    """Begin to make the file of a job: `manage.py run_render_job`, leading a process group, within its limits."""
    command = [
        sys.executable,
        str(Path(settings.BASE_DIR) / "manage.py"),
        "run_render_job",
        str(job_id),
        f"--seconds={settings.RENDER_TIME_LIMIT}",
        f"--megabytes={settings.RENDER_MEMORY_LIMIT}",
    ]
    return subprocess.Popen(  # noqa: S603 (nothing of it is typed by a person)
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True
    )


def end(child: subprocess.Popen[bytes]) -> None:
    """End a process that `start` began, all it started, and wait until it is gone."""
    os.killpg(child.pid, signal.SIGKILL)  # it is not waited for yet, so that its pid is nobody else's
    child.wait()


def limit_itself(*, seconds: int, megabytes: int) -> None:
    """Bound this process for good: memory, processor time, and time by the clock should nobody watch it any more."""
    memory = megabytes * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + LAST_RESORT_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(seconds + LAST_RESORT_SECONDS)
    os.nice(5)  # pages come before files


def memory_of(pid: int) -> int:
    """The most memory, in bytes of address space, a process of this machine has had so far; 0 when it has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return 0
    peak = re.search(r"^VmPeak:\s+(\d+) kB$", status, re.MULTILINE)
    return int(peak[1]) * 1024 if peak else 0


def _started(pid: int) -> int | None:
    """When a process of this machine started, None where there is no such process."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    return int(words[_START_TIME])
