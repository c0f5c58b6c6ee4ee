"""The five real documents as Word files: every cell in its place, and read in again without a difference."""

from dataclasses import asdict
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from ita_portal.thai.text import squash
from measures.importing.recognise import recognise
from measures.importing.rows import Recognition
from measures.importing.sources import read_file
from reports.composing.fit import report_or_usual
from reports.composing.report import compose_report
from reports.document import Document
from reports.enums import DigitStyle, ReportKind
from reports.rendering.word import render_word
from tests.factories import AgencyFactory, FiscalYearFactory
from tests.reports.rendering.official_samples import analysis
from tests.reports.rendering.word.reading import expected, read
from tests.reports.test_documents_end_to_end import EACH, cells
from tests.seeds import seed

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "report.docx"


def through_the_portal(number: int, year: int, kind: str, file: Path) -> Document:
    """The Document of a real document, imported and rendered as Word file by the commands, digits as typed."""
    agency = AgencyFactory(slug="example")
    call_command("import_measures", seed(number), agency="example", year=year, stdout=StringIO())
    options = {"agency": "example", "year": year, "kind": kind, "digits": "as_typed", "output": file}
    call_command("render_report", stdout=StringIO(), stderr=StringIO(), **options)
    report = report_or_usual(agency, FiscalYearFactory(year=year), ReportKind(kind), 12)
    report.digit_style = DigitStyle.AS_TYPED
    return compose_report(report)


def recognised(path: Path) -> Recognition:
    with path.open("rb") as source:
        return recognise(read_file(source, path.name))


def rows(recognition: Recognition) -> list[dict[str, object]]:
    """The rows of all tables. White space does not count, for a list marker has a space after it whether or not it was
    typed, nor does the dot of a number in a column of its own, nor the line of the file."""
    found = [asdict(row) for table in recognition.tables for row in table.rows]
    return [{name: _bare(name, value) for name, value in row.items() if name != "source_row"} for row in found]


def _bare(name: str, value: object) -> object:
    text = squash(value) if isinstance(value, str) else value
    return text.rstrip(".") if name == "number" and isinstance(text, str) else text


@EACH
def test_every_cell_and_paragraph_stands_in_its_place(
    file: Path, number: int, year: int, kind: str, layout: str, measures: int, approaches: int
) -> None:
    document = through_the_portal(number, year, kind, file)
    assert read(file.read_bytes()) == expected(document)


@EACH
def test_every_cell_of_the_original_is_found_whole(
    file: Path, number: int, year: int, kind: str, layout: str, measures: int, approaches: int
) -> None:
    through_the_portal(number, year, kind, file)
    tables = [part for part in read(file.read_bytes()) if isinstance(part, list)]
    stand = {squash("".join(lines)) for table in tables for row in table for lines in row}
    # A row that a page break cuts in the original is one row here.
    assert [cell for cell in cells(number) if not any(cell in whole for whole in stand)] == []


@EACH
def test_imported_again_it_gives_the_same_measures(
    file: Path, number: int, year: int, kind: str, layout: str, measures: int, approaches: int
) -> None:
    through_the_portal(number, year, kind, file)
    assert rows(recognised(file)) == rows(recognised(seed(number)))


def test_bars_photos_and_signatures_are_no_measures(file: Path) -> None:
    file.write_bytes(render_word(analysis()))
    with file.open("rb") as source:
        (grid,) = read_file(source, file.name)
    assert [cell.text for cell in grid.rows[0]] == ["มาตรการ", "ขั้นตอน/วิธีการ"]
    assert len(grid.rows) == 31
