"""The five real documents through both commands: what stood in their tables stands in the PDF, cell by cell."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from ita_portal.thai.text import squash
from measures.importing.grid import Grid
from measures.importing.sources import read_file
from measures.models import Measure
from reports.composing.fit import report_or_usual
from reports.enums import ReportKind
from tests.factories import AgencyFactory, FiscalYearFactory
from tests.reports.rendering.extraction import found, pdfium_pages, poppler_pages
from tests.seeds import seed

pytestmark = pytest.mark.django_db

# Number, fiscal year, kind, the preset that suits it without being asked for, rows of measures, rows for indicators.
DOCUMENTS = [
    (0, 2566, "implementation", "implementation-4", 5, 0),
    (1, 2565, "implementation", "implementation-6-suggestion", 11, 0),
    (2, 2566, "implementation", "implementation-7", 6, 10),
    (3, 2569, "plan", "plan-5", 5, 0),
    (4, 2566, "implementation", "implementation-6", 7, 0),
]
EACH = pytest.mark.parametrize(("number", "year", "kind", "layout", "measures", "approaches"), DOCUMENTS)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "report.pdf"


def through_the_portal(number: int, year: int, kind: str, file: Path) -> bytes:
    """The PDF of a real document, imported and rendered by the commands, digits as typed."""
    AgencyFactory(slug="example")
    call_command("import_measures", seed(number), agency="example", year=year, stdout=StringIO())
    options = {"agency": "example", "year": year, "kind": kind, "digits": "as_typed", "output": file}
    call_command("render_report", stdout=StringIO(), stderr=StringIO(), **options)
    return file.read_bytes()


def tables(number: int) -> list[Grid]:
    """The tables of the document as they stand in the file, before anybody guesses what their columns mean."""
    path = seed(number)
    with path.open("rb") as source:
        grids = read_file(source, path.name)
    return [grid for grid in grids if grid.width > 1]


def heading(grid: Grid) -> tuple[str, ...]:
    return tuple(squash(cell.text) for cell in grid.rows[0])


def cells(number: int) -> set[str]:
    """The text of every cell without white space. A number alone in its cell is counted by place, without its dot."""
    found_cells = {squash(cell.text) for grid in tables(number) for row in grid.rows for cell in row}
    return {cell.rstrip(".") if cell.rstrip(".").isdigit() else cell for cell in found_cells} - {""}


@EACH
def test_every_cell_is_found_whole_by_poppler_and_pdfium(
    file: Path, number: int, year: int, kind: str, layout: str, measures: int, approaches: int
) -> None:
    pdf = through_the_portal(number, year, kind, file)

    poppler, pdfium = poppler_pages(pdf), pdfium_pages(pdf)
    assert [cell for cell in cells(number) if not found(cell, poppler)] == []
    assert [cell for cell in cells(number) if not found(cell, pdfium)] == []


@EACH
def test_the_heads_stand_on_every_page(
    file: Path, number: int, year: int, kind: str, layout: str, measures: int, approaches: int
) -> None:
    pages = poppler_pages(through_the_portal(number, year, kind, file))

    heads = {"".join(heading(grid)) for grid in tables(number)}
    assert len(pages) > 1
    assert [page for page in pages if not any(head in page for head in heads)] == []


@EACH
def test_nothing_is_added_and_the_layout_suits(
    file: Path, number: int, year: int, kind: str, layout: str, measures: int, approaches: int
) -> None:
    through_the_portal(number, year, kind, file)
    agency = Measure.objects.all()[0].agency

    stored = Measure.objects.of(agency, year)
    assert (stored.exclude(kind="indicator").count(), stored.filter(kind="indicator").count()) == (measures, approaches)
    assert report_or_usual(agency, FiscalYearFactory(year=year), ReportKind(kind), 12).layout.name == layout
