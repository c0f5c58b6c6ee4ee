"""The five real documents, by every way in: each cell in its field, nothing lost, nothing invented."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from measures.enums import MeasureKind, ProgressStatus
from measures.importing.recognise import recognise
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedTable, Recognition
from measures.importing.sources import read_file, read_pasted
from tests.measures.importing.documents import COUNTS, MEASURES, page_tables, squashed
from tests.measures.importing.writers import as_docx, as_html, as_tsv, as_xlsx
from tests.seeds import seed

INDICATORS = ("label", "steps", "responsible", "period", "result")
DOCUMENTS = pytest.mark.parametrize("number", range(5))


def recognised(number: int) -> Recognition:
    return recognise(read_pasted("", seed(number).read_text(encoding="utf-8")))


def written(row: MeasureRow | IndicatorRow, field: str) -> str:
    """What the cell of a field said, put together again from what is stored."""
    if isinstance(row, MeasureRow):
        return row.number + row.title if field == "numbered title" else str(getattr(row, field))
    if field == "label" and row.score_typed:
        return f"{row.label}คะแนน{row.score_typed}"
    return str(getattr(row, field))


@DOCUMENTS
def test_the_document_holds_the_measures_and_indicators_it_should(number: int) -> None:
    tables = recognised(number).tables

    assert (
        sum(len(table.measures) for table in tables),
        sum(len(table.indicators) for table in tables),
    ) == COUNTS[number]


@DOCUMENTS
def test_every_cell_of_a_measure_is_in_its_field_and_nothing_else(number: int) -> None:
    pages = [page for page in page_tables(number) if not page.heading[0].startswith("ตัวชี้วัด")]
    measures = [row for table in recognised(number).tables for row in table.measures]

    for column, field in enumerate(MEASURES[number]):
        cells = squashed([row[column] for page in pages for row in page.rows])
        assert squashed([written(row, field) for row in measures]) == cells


def test_every_cell_of_an_indicator_is_in_its_field_and_nothing_else() -> None:
    pages = [page for page in page_tables(2) if len(page.heading) == len(INDICATORS)]
    indicators = [row for table in recognised(2).tables for row in table.indicators]

    for column, field in enumerate(INDICATORS):
        cells = squashed([row[column] for page in pages for row in page.rows])
        assert squashed([written(row, field) for row in indicators]) == cells


def test_the_plain_score_table_gives_number_name_and_score_of_its_year() -> None:
    table = recognised(3).tables[0]
    rows = page_tables(3)[0].rows

    assert [[str(row.indicator), row.name, row.score_typed] for row in table.indicators] == rows
    assert [str(row.score) for row in table.indicators] == [row[2] for row in rows]
    assert {row.has_approach for row in table.indicators} == {False}
    assert table.scores_year == 2568


def test_scores_and_statuses_of_the_indicators() -> None:
    indicators = [row for table in recognised(2).tables for row in table.indicators]
    done, going_on = ProgressStatus.COMPLETED, ProgressStatus.IN_PROGRESS

    assert [row.indicator for row in indicators] == list(range(1, 11))
    assert [str(row.score) if row.score is not None else "" for row in indicators] == [
        "95.17", "86.48", "", "85.74", "90.35", "90.24", "91.75", "89.74", "100.00", "100.00",
    ]  # fmt: skip
    assert [row.status for row in indicators] == [done] * 7 + [going_on, None, None]
    assert [len(table.rows) for table in recognised(2).tables] == [6, 5, 3, 2]


def test_numbers_kinds_and_indicators_of_the_measures() -> None:
    measures = {number: [row for table in recognised(number).tables for row in table.measures] for number in range(5)}

    assert [row.number for row in measures[0]] == ["(๑)", "(๒)", "(๓)", "(๔)", "(๕)"]
    assert [row.number for row in measures[2]] == ["๑", "๒", "๓.", "๔.", "๕", "๖"]
    assert [row.number for row in measures[4]] == [f"{digit}." for digit in "๑๒๓๔๕๖๗"]
    assert {row.kind for row in measures[3]} == {MeasureKind.PROJECT}
    assert [row.indicators for row in measures[3]] == [(9,), (6,), (7,), (8,), (1, 2, 3, 4, 5, 10)]
    assert {row.indicators for number in (0, 1, 2, 4) for row in measures[number]} == {()}


def test_letters_of_other_scripts_are_shown_where_they_stand() -> None:
    assert [(note.table, note.row, str(note.field)) for note in recognised(1).warnings] == [(0, 8, "steps")]
    assert [(note.table, note.row, str(note.field)) for note in recognised(3).warnings] == [(1, 3, "finding")]
    assert [recognised(number).warnings for number in (0, 2, 4)] == [(), (), ()]


def test_lists_cut_by_a_page_go_on() -> None:
    long_list = recognised(1).tables[0].measures[6].result.split("\n")
    cut_sentence = recognised(1).tables[0].measures[10].result.split("\n")

    assert [line[:2] for line in long_list[1:]] == [f"{digit}." for digit in "๑๒๓๔๕๖๗๘๙"]
    assert [line[:2] for line in cut_sentence] == ["๑.", "๒.", "๓."]
    assert [line[0] for line in recognised(3).tables[1].measures[0].steps.split("\n")] == ["-"] * 5


def comparable(recognition: Recognition) -> list[RecognisedTable]:
    """Without what only says where in the source something stood."""
    return [
        replace(table, caption="", source="", rows=tuple(replace(row, source_row=0) for row in table.rows))
        for table in recognition.tables
    ]


def through(name: str, write: Callable[..., bytes], number: int) -> Recognition:
    pages = page_tables(number)
    data = write([page.table for page in pages], captions=[page.caption for page in pages])
    return recognise(read_file(io.BytesIO(data), name))


@DOCUMENTS
def test_the_same_from_the_clipboard_of_word(number: int) -> None:
    pages = page_tables(number)
    html = as_html([page.table for page in pages], captions=[page.caption for page in pages])

    assert comparable(recognise(read_pasted(html, ""))) == comparable(recognised(number))


@DOCUMENTS
def test_the_same_from_tab_separated_text(number: int) -> None:
    pages = page_tables(number)
    text = as_tsv([page.table for page in pages], captions=[page.caption for page in pages])

    assert comparable(recognise(read_pasted("", text))) == comparable(recognised(number))


@DOCUMENTS
def test_the_same_from_word(number: int) -> None:
    assert comparable(through("report.docx", as_docx, number)) == comparable(recognised(number))


@DOCUMENTS
def test_the_same_from_excel(number: int) -> None:
    assert comparable(through("report.xlsx", as_xlsx, number)) == comparable(recognised(number))


@DOCUMENTS
def test_the_same_where_the_pages_follow_each_other_in_one_sheet(number: int) -> None:
    """Every page-table below the other, each with its caption and its repeated heading, as in one Excel sheet."""
    pages = page_tables(number)
    width = max(len(page.heading) for page in pages)
    rows = [
        [*row, *[""] * (width - len(row))]
        for page in pages
        for row in [*([line] for line in page.caption.split("\n") if line), *page.table]
    ]
    found = recognise(read_file(io.BytesIO(as_xlsx([rows])), "report.xlsx"))

    assert comparable(found) == comparable(recognised(number))
