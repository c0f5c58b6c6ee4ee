"""The dossiers of ten years: time, peak memory, and their PDFs against Chromium's print of the same HTML.

Run: pytest tests/benchmarks/test_dossier.py -s
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings

CHROMIUM = shutil.which("chromium") or ""
LIMIT = 0.5
GROWTH = 60  # megabytes from the second year, when all is loaded, to the tenth
YEARS = 10
PRINT = (
    "--headless",
    "--no-sandbox",
    "--allow-file-access-from-files",
    "--disable-gpu",
    "--disable-background-networking",
)

pytestmark = [pytest.mark.benchmark, pytest.mark.skipif(not CHROMIUM, reason="there is no chromium here")]


def test_dossiers_of_ten_years(tmp_path: Path) -> None:
    portal = {"DATA_DIR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path / 'portal.sqlite3'}"}
    environment = os.environ | portal | {"DJANGO_SETTINGS_MODULE": "ita_portal.settings"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.dossier_of_ten_years", str(tmp_path)],
        cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    cost = json.loads(done.stdout)
    start = time.perf_counter()
    for page in sorted(tmp_path.glob("page-*.html")):
        target = f"--print-to-pdf={page.with_suffix('.pdf')}"
        command = [CHROMIUM, *PRINT, "--no-first-run", "--no-pdf-header-footer", target, page.as_uri()]
        subprocess.run(command, check=True, capture_output=True)
    theirs = time.perf_counter() - start

    peaks = cost["peaks"]
    print(
        f"\n{YEARS} dossiers: {cost['seconds']:.1f} s, {cost['bytes'] / 1e6:.1f} MB of ZIP, peak {peaks[-1]:.0f} MB "
        f"(after the second {peaks[1]:.0f} MB); their {cost['pdfs']} PDFs: portal {cost['pdf_seconds']:.1f} s, "
        f"Chromium {theirs:.1f} s, ratio {cost['pdf_seconds'] / theirs:.2f}"
    )
    assert len(peaks) == YEARS
    assert peaks[-1] - peaks[1] < GROWTH
    assert cost["pdf_seconds"] <= LIMIT * theirs
