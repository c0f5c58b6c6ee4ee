"""Who makes a file, and its end."""

import subprocess
import sys
from dataclasses import replace

from reports.jobs.process import Process, kill, memory_of


def sleeping() -> tuple[subprocess.Popen[bytes], Process]:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True)
    stat = f"/proc/{child.pid}/stat"
    with open(stat) as file:  # noqa: PTH123 - a file of the kernel
        started = int(file.read().rpartition(")")[2].split()[19])
    return child, Process(Process.current().host, child.pid, started)


def test_the_process_that_asks_is_here_and_alive() -> None:
    process = Process.current()
    assert (process.is_here, process.is_gone) == (True, False)
    assert memory_of(process.pid) > 10_000_000


def test_a_later_process_of_the_same_pid_is_another_one() -> None:
    assert replace(Process.current(), started=1).is_gone


def test_of_another_machine_nothing_is_known() -> None:
    elsewhere = replace(Process.current(), host="another-machine", started=1)
    assert (elsewhere.is_here, elsewhere.is_gone) == (False, False)
    kill(elsewhere)  # would end the tests


def test_killing_ends_the_process_and_nothing_else() -> None:
    child, process = sleeping()
    kill(replace(process, started=process.started + 1))
    assert child.poll() is None

    kill(process)
    assert child.wait(timeout=5) == -9
    assert (process.is_gone, memory_of(process.pid)) == (True, 0)
    kill(process)
