"""The analysis among the five real documents through both commands: narrative, charts and table cells in the PDF."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from assessments.models import FiscalYear
from ita_portal.thai.text import squash
from reports.composing.analysis.states import paragraph_states
from reports.composing.fit import report_or_usual
from reports.composing.report import compose_report
from reports.enums import ReportKind
from tests.factories import AgencyFactory
from tests.reports.rendering.extraction import found, pdfium_pages, poppler_pages, texts
from tests.seeds import seed

pytestmark = pytest.mark.django_db


def test_everything_the_analysis_says_is_found_whole_in_its_pdf(tmp_path: Path) -> None:
    agency = AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")
    call_command("import_measures", seed(3), agency="example", year=2569, stdout=StringIO())
    file = tmp_path / "analysis.pdf"
    options = {"agency": "example", "year": 2568, "kind": "analysis", "output": file}
    call_command("render_report", stdout=StringIO(), stderr=StringIO(), **options)

    report = report_or_usual(agency, FiscalYear.objects.get(year=2568), ReportKind.ANALYSIS, 12)
    narrative = [squash(line) for state in paragraph_states(report) for line in state.text.splitlines()]
    wanted = [*narrative, *texts(compose_report(report))]
    assert len(wanted) > 150
    for pages in (poppler_pages(file.read_bytes()), pdfium_pages(file.read_bytes())):
        assert [text for text in wanted if not found(text, pages)] == []
