"""Every kind of report against the rules of PDF/UA-1 and PDF/A-2a. Run with -s for the table."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import page
import pytest
from django.conf import settings

from reports.document import Document, Heading, Paragraph, Text, to_json
from reports.rendering.pdf import Variant, render_pdf
from tests.reports.rendering.official_samples import SAMPLES, analysis, announcement
from tests.reports.rendering.samples import document, everything, table
from tests.reports.rendering.test_fonts import clusters
from tests.reports.test_documents_end_to_end import DOCUMENTS, through_the_portal

PROFILES = {"PDF/UA-1": "ua1", "PDF/A-2a": "2a"}

RENDER = """
import json, sys
from pathlib import Path
import django
django.setup()
from django.conf import settings
from reports.document import from_json
from reports.rendering.pdf import render_pdf
settings.MEDIA_ROOT = sys.argv[2]
sys.stdout.buffer.write(render_pdf(from_json(json.loads(Path(sys.argv[1]).read_text()))))
"""


def failures(name: str, pdf: bytes) -> list[tuple[str, str, str]]:
    """What breaks a rule, by profile; prints a row of the table of rules."""
    reports = {profile: page.validate_pdf_bytes(pdf, profile=short) for profile, short in PROFILES.items()}
    counts = (f"{profile} {report.rules.passed:>3} of {report.rules.total}" for profile, report in reports.items())
    print(f"\n{name:<28}", *counts, sep="  ", end="")
    return [
        (profile, failure.rule_id, failure.message)
        for profile, report in reports.items()
        for failure in report.failures
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_no_rule_is_broken(name: str) -> None:
    assert failures(name, render_pdf(SAMPLES[name]())) == []


@pytest.mark.parametrize("make", [everything, lambda: Document("รายงาน", "เทศบาล", ())], ids=["everything", "empty"])
def test_no_rule_is_broken_by_plain_reports(make: Callable[[], Document]) -> None:
    assert failures("table and text", render_pdf(make())) == []


@pytest.mark.parametrize("bold", [False, True])
def test_no_rule_is_broken_by_stray_letters_and_every_thai_cluster(bold: bool) -> None:
    text = f"กবข ລ ក ა क Ω ж ☑ ☐ ① ½ → {clusters()}"
    sample = document(Text((Paragraph(text, bold),)), table((text, "")), Heading(text[:60]))
    assert failures("every letter", render_pdf(sample)) == []


@pytest.mark.django_db
@pytest.mark.parametrize(("number", "year", "kind"), [row[:3] for row in DOCUMENTS])
def test_no_rule_is_broken_by_the_real_documents(tmp_path: Path, number: int, year: int, kind: str) -> None:
    pdf = through_the_portal(number, year, kind, tmp_path / "report.pdf")
    assert failures(f"real document {number}, {kind}", pdf) == []


def test_the_validator_finds_what_a_plain_file_lacks() -> None:
    pdf = render_pdf(announcement(), variant=Variant.PLAIN)
    assert {profile for profile, _, _ in failures("plain", pdf)} == set(PROFILES)


def test_another_process_gives_the_same_bytes(tmp_path: Path) -> None:
    """Also where Python orders its sets otherwise."""
    sample = analysis()
    file = tmp_path / "document.json"
    file.write_text(json.dumps(to_json(sample)))
    for seed in ("1", "2"):
        environment = os.environ | {"DJANGO_SETTINGS_MODULE": "ita_portal.settings", "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", RENDER, str(file), str(settings.MEDIA_ROOT)],
            cwd=settings.BASE_DIR, env=environment, capture_output=True, check=True,
        )  # fmt: skip
        assert done.stdout == render_pdf(sample)


@pytest.mark.parametrize("name", SAMPLES)
def test_two_renders_are_the_same_bytes(name: str) -> None:
    assert render_pdf(SAMPLES[name]()) == render_pdf(SAMPLES[name]())
