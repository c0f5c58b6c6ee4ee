"""The same table is the same Grid, whichever way it comes in."""

import pytest

from measures.importing.grid import Grid
from measures.importing.sources import read_pasted
from tests.measures.importing.sources.tables import places, read_bytes, texts
from tests.measures.importing.writers import Merge, as_csv, as_docx, as_html, as_markdown, as_tsv, as_xlsx
from tests.seeds import seed

TABLE = [
    ["ลำดับ", "มาตรการ/กิจกรรม", "ขั้นตอน", "ผล", "หมายเหตุ"],
    ["๑", "มาตรการ Q&A “ถาม” | ตอบ", "๑. ประชุม\n๒. อบรม\n- กลุ่ม <18 ปี", "☑ แล้วเสร็จ\n☐ ไม่ได้ทำ", ""],
    ["", "", 'เขียน "คำถาม"', "=๑+๑", "a\\b *c*"],
    ["2", "", "", "95.17", "&amp;"],
]
CAPTIONS = ["รายงานผล\nประจำปี", "ตารางต่อไป"]


def through_everything(tables: list[list[list[str]]]) -> dict[str, list[list[list[str]]]]:
    grids: dict[str, tuple[Grid, ...]] = {
        "html": read_pasted(as_html(tables), ""),
        "tsv": read_pasted("", as_tsv(tables)),
        "markdown": read_pasted("", as_markdown(tables)),
        "docx": read_bytes(as_docx(tables), "a.docx"),
        "xlsx": read_bytes(as_xlsx(tables), "a.xlsx"),
        "csv": tuple(grid for table in tables for grid in read_bytes(as_csv(table), "a.csv")),
    }
    return {source: [texts(grid) for grid in found] for source, found in grids.items()}


def test_one_table_is_the_same_from_every_source() -> None:
    results = through_everything([TABLE, TABLE[:3]])

    assert results == {key: [TABLE, TABLE[:3]] for key in results}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_of_any_encoding_and_delimiter_is_the_same(encoding: str, delimiter: str) -> None:
    table = [[text.replace("☑", "/").replace("☐", "-") for text in row] for row in TABLE]

    (grid,) = read_bytes(as_csv(table, encoding, delimiter), "a.csv")

    assert texts(grid) == table


def test_merged_cells_are_the_same_from_html_word_and_excel() -> None:
    merged = [[Merge(0, 0, 1, 2), Merge(1, 2, 3, 1), Merge(2, 0, 2, 2)]]
    expected = [
        ["ลำดับ", "<", "ขั้นตอน", "ผล"],
        ["๑", "ก", "ข", "ค"],
        ["๒", "<", "^", "ง"],
        ["^", "^", "^", "จ"],
    ]
    table = [["" if text in "<^" else text for text in row] for row in expected]

    found = {
        "html": read_pasted(as_html([table], merged=merged), ""),
        "docx": read_bytes(as_docx([table], merged=merged), "a.docx"),
        "xlsx": read_bytes(as_xlsx([table], merged=merged), "a.xlsx"),
    }

    assert {source: [places(grid) for grid in grids] for source, grids in found.items()} == {
        key: [expected] for key in found
    }


def test_captions_stand_before_their_tables() -> None:
    tables = [TABLE, TABLE]

    assert [
        [(grid.caption, grid.source) for grid in grids]
        for grids in (
            read_pasted(as_html(tables, captions=CAPTIONS), ""),
            read_pasted("", as_tsv(tables, captions=CAPTIONS)),
            read_pasted("", as_markdown(tables, captions=CAPTIONS)),
            read_bytes(as_docx(tables, captions=CAPTIONS), "a.docx"),
        )
    ] == [[(CAPTIONS[0], "ตารางที่ 1"), (CAPTIONS[1], "ตารางที่ 2")]] * 4


# Rows and columns of each page-table of the real documents.
SEED_SIZES = {
    0: [(2, 4), (3, 4), (3, 4)],
    1: [(3, 6), (3, 6), (4, 6), (3, 6), (3, 6), (2, 6), (2, 6)],
    2: [(2, 7), (2, 7), (2, 7), (3, 7), (2, 7), (4, 5), (3, 5), (4, 5), (3, 5)],
    3: [(11, 3), (2, 5), (4, 5), (3, 5)],
    4: [(3, 6), (3, 6), (3, 6), (2, 6)],
}


@pytest.mark.parametrize("number", SEED_SIZES)
def test_real_document_is_the_same_from_every_source(number: int) -> None:
    grids = read_pasted("", seed(number).read_text(encoding="utf-8"))
    tables = [texts(grid) for grid in grids]

    assert [(len(grid.rows), grid.width) for grid in grids] == SEED_SIZES[number]
    results = through_everything(tables)
    assert results == dict.fromkeys(results, tables)


@pytest.mark.parametrize("number", SEED_SIZES)
def test_real_document_is_the_same_as_a_file_of_text(number: int) -> None:
    data = seed(number).read_bytes()

    assert read_bytes(data, "document.txt") == read_bytes(data, "document.md") == read_pasted("", data.decode())


def test_hygiene_holds_for_every_source() -> None:
    dirty = [["มาตรการ", "ผล"], ["น\u0e4d\u0e49\u0e32\u200b  ใจ", "เเล้ว\u00a0เสร็จ"]]
    clean = [["มาตรการ", "ผล"], ["น้ำ ใจ", "แล้ว เสร็จ"]]

    results = through_everything([dirty])

    assert results == {key: [clean] for key in results}
