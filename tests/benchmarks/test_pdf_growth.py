"""Processor time and memory of a PDF from 50 to 1,000 rows, each length in a process of its own.

Run: pytest tests/benchmarks/test_pdf_growth.py -s
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest
from django.conf import settings

from reports.rendering.pdf import Variant

MEASURE = """
import json, re, sys, time
from pathlib import Path
import django
django.setup()
from reports.rendering.pdf import Variant, render_pdf
from tests.benchmarks.samples import report
variant = Variant(sys.argv[2])
render_pdf(report(2), variant=variant)
start = time.process_time()
size = len(render_pdf(report(int(sys.argv[1])), variant=variant))
elapsed = time.process_time() - start
# Not getrusage: its peak of a fresh process begins with the size of the process that started it.
peak = int(re.search(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1]) / 1024
print(json.dumps({"seconds": elapsed, "megabytes": peak, "bytes": size}))
"""
SHORT, MIDDLE, LONG = 50, 500, 1000
MEMORY_LIMITS = {Variant.PLAIN: 0.3, Variant.LASTING: 0.45}  # megabytes a row; the structure takes its part
LINEAR = 1.4  # quadratic growth would be 2.7


@dataclass(frozen=True)
class Cost:
    """What one PDF took: seconds of the processor, the peak of the process in megabytes, the bytes of the file."""

    seconds: float
    megabytes: float
    bytes: int


def cost(rows: int, variant: Variant) -> Cost:
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "ita_portal.settings"}
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(rows), variant.value],
        cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return Cost(**json.loads(done.stdout))


@pytest.mark.benchmark
@pytest.mark.parametrize("variant", Variant)
def test_time_and_memory_grow_in_line_with_the_rows(variant: Variant) -> None:
    short, middle, long = (cost(rows, variant) for rows in (SHORT, MIDDLE, LONG))
    limit = MEMORY_LIMITS[variant]
    first = (middle.seconds - short.seconds) / (MIDDLE - SHORT)
    second = (long.seconds - middle.seconds) / (LONG - MIDDLE)
    memory = (long.megabytes - short.megabytes) / (LONG - SHORT)
    print(
        f"\n{variant.value}: {SHORT} rows {short.seconds:.2f} s {short.megabytes:.0f} MB; "
        f"{LONG} rows {long.seconds:.2f} s {long.megabytes:.0f} MB; "
        f"a row {second * 1000:.1f} ms, {memory:.2f} MB (at most {limit}); "
        f"cost of a late row to an early one {second / first:.2f} (at most {LINEAR})"
    )
    assert memory <= limit
    assert second <= LINEAR * first
