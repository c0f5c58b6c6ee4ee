"""Time and memory of a PDF from 50 to 1,000 rows, each length in a process of its own.

Run: pytest tests/benchmarks/test_pdf_growth.py -s
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest
from django.conf import settings

MEASURE = """
import json, resource, sys, time
import django
django.setup()
from reports.rendering.pdf import render_pdf
from tests.benchmarks.samples import report
render_pdf(report(2))
start = time.perf_counter()
size = len(render_pdf(report(int(sys.argv[1]))))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": time.perf_counter() - start, "megabytes": peak, "bytes": size}))
"""
SHORT, MIDDLE, LONG = 50, 500, 1000
MEMORY_LIMIT = 0.3
LINEAR = 1.25


@dataclass(frozen=True)
class Cost:
    """What one PDF took: seconds, the peak of the process in megabytes, the bytes of the file."""

    seconds: float
    megabytes: float
    bytes: int


def cost(rows: int) -> Cost:
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "ita_portal.settings"}
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(rows)],
        cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return Cost(**json.loads(done.stdout))


@pytest.mark.benchmark
def test_time_and_memory_grow_in_line_with_the_rows() -> None:
    short, middle, long = cost(SHORT), cost(MIDDLE), cost(LONG)
    first = (middle.seconds - short.seconds) / (MIDDLE - SHORT)
    second = (long.seconds - middle.seconds) / (LONG - MIDDLE)
    memory = (long.megabytes - short.megabytes) / (LONG - SHORT)
    print(
        f"\n{SHORT} rows {short.seconds:.2f} s {short.megabytes:.0f} MB; {LONG} rows {long.seconds:.2f} s "
        f"{long.megabytes:.0f} MB; a row {second * 1000:.1f} ms, {memory:.2f} MB (at most {MEMORY_LIMIT}); "
        f"cost of a late row to an early one {second / first:.2f} (at most {LINEAR})"
    )
    assert memory <= MEMORY_LIMIT
    assert second <= LINEAR * first
