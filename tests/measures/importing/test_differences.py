"""What the review says replacing would change."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from assessments.models import Agency, FiscalYear
from measures.exporting.workbook import measures_workbook
from measures.importing.differences import differences
from measures.importing.fields import ImportField
from measures.importing.recognise import recognise
from measures.importing.rows import RecognisedTable
from measures.importing.sources import read_file
from measures.models import Measure
from tests.measures.exporting.years import YEAR, whole_year

pytestmark = pytest.mark.django_db


def table(agency: Agency, **changed: str) -> RecognisedTable:
    """The table of the agency's workbook after somebody typed into cells of the first row."""
    book = load_workbook(BytesIO(measures_workbook(agency, FiscalYear.objects.get(year=YEAR))))
    for column, text in changed.items():
        book["มาตรการ"][f"{column}5"] = text or None
    edited = BytesIO()
    book.save(edited)
    return recognise(read_file(BytesIO(edited.getvalue()), "measures.xlsx")).tables[0]


def said(agency: Agency, **changed: str) -> tuple[ImportField, ...]:
    found, measure = table(agency, **changed), Measure.objects.filter(agency=agency)[0]
    progress = {progress.round: progress for progress in measure.progress.all()}
    return differences(found.rows[0], found, measure, progress, 12, set(range(1, 11)))


def test_the_workbook_as_it_was_written_differs_in_nothing() -> None:
    assert said(whole_year()) == ()


@pytest.mark.parametrize(
    ("column", "field"),
    [
        ("A", ImportField.TITLE),
        ("D", ImportField.INDICATOR),
        ("E", ImportField.FINDING),
        ("G", ImportField.DIVISIONS),
        ("H", ImportField.RESPONSIBLE),
        ("I", ImportField.PERIOD),
        ("L", ImportField.STATUS_6),
        ("M", ImportField.RESULT_6),
        ("P", ImportField.STATUS),
        ("S", ImportField.SUGGESTION),
        ("T", ImportField.NOTE),
    ],
)
def test_a_cell_emptied_is_a_difference(column: str, field: ImportField) -> None:
    assert said(whole_year(), **{column: ""}) == (field,)
