"""The same table written as every source an officer may have: clipboard HTML, plain text, Markdown, Word, Excel, CSV.

A table is a list of rows of cell texts with "\\n" between lines. `merged` holds for each table its merged cells;
the texts of the covered places are not written. `captions` holds for each table the lines that stand before it.
"""

import csv
import io
from collections.abc import Sequence
from html import escape
from typing import NamedTuple, TypeVar

from docx import Document
from docx.document import Document as WordDocument
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter

Table = Sequence[Sequence[str]]
T = TypeVar("T")


class Merge(NamedTuple):
    """A merged cell: its top left corner (from 0) and how many rows and columns it takes."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


def as_html(tables: Sequence[Table], *, merged: Sequence[Sequence[Merge]] = (), captions: Sequence[str] = ()) -> str:
    """What Word puts on the clipboard as text/html."""
    body = []
    for number, table in enumerate(tables):
        body.extend(f"<p class=MsoNormal>{escape(line)}<o:p></o:p></p>" for line in _lines(_at(captions, number, "")))
        body.append(_html_table(table, _at(merged, number, ())))
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">'
        '<head><meta charset="utf-8"><meta name=Generator content="Microsoft Word 15">'
        "<style><!-- p.MsoNormal {margin:0cm} --></style></head>"
        f"<body lang=TH>\n<!--StartFragment-->{''.join(body)}<!--EndFragment-->\n</body></html>"
    )


def as_tsv(tables: Sequence[Table], *, captions: Sequence[str] = ()) -> str:
    """What Excel puts on the clipboard as text/plain; a blank line stands between tables."""
    parts = []
    for number, table in enumerate(tables):
        caption = _at(captions, number, "")
        rows = "".join("\t".join(_quoted(text) for text in row) + "\r\n" for row in table)
        parts.append((caption.replace("\n", "\r\n") + "\r\n\r\n" if caption else "") + rows)
    return "\r\n".join(parts)


def as_markdown(tables: Sequence[Table], *, captions: Sequence[str] = ()) -> str:
    """Tables of GitHub's Markdown; the first row is the heading."""
    parts = []
    for number, table in enumerate(tables):
        lines = [_markdown_row(row) for row in table]
        lines.insert(1, "|" + "---|" * len(table[0]))
        caption = _at(captions, number, "")
        parts.append((caption + "\n\n" if caption else "") + "\n".join(lines) + "\n")
    return "\n".join(parts)


def as_docx(tables: Sequence[Table], *, merged: Sequence[Sequence[Merge]] = (), captions: Sequence[str] = ()) -> bytes:
    """A Word document; each line of a cell is a paragraph."""
    document = Document()
    for number, table in enumerate(tables):
        for line in _lines(_at(captions, number, "")) or [""]:
            document.add_paragraph(line)
        _add_word_table(document, table, _at(merged, number, ()))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_xlsx(
    tables: Sequence[Table],
    *,
    merged: Sequence[Sequence[Merge]] = (),
    captions: Sequence[str] = (),
    names: Sequence[str] = (),
) -> bytes:
    """An Excel workbook, a sheet for each table; the lines of a caption are title rows above it."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for number, table in enumerate(tables):
        sheet = workbook.create_sheet(_at(names, number, "") or f"แผ่น{number + 1}")
        titles = _lines(_at(captions, number, ""))
        rows = [[line] for line in titles] + [list(row) for row in table]
        merges = [merge._replace(row=merge.row + len(titles)) for merge in _at(merged, number, ())]
        covered = _covered(merges)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                if text and (row, column) not in covered:
                    cell = sheet.cell(row + 1, column + 1)
                    if isinstance(cell, Cell):
                        cell.value = text
                        cell.data_type = "s"  # a text that begins with "=" is no formula
        for merge in merges:
            first = f"{get_column_letter(merge.column + 1)}{merge.row + 1}"
            last = f"{get_column_letter(merge.column + merge.columns)}{merge.row + merge.rows}"
            sheet.merge_cells(f"{first}:{last}")
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def as_csv(table: Table, encoding: str = "utf-8-sig", delimiter: str = ",") -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(table)
    return file.getvalue().encode(encoding)


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


def _at(values: Sequence[T], index: int, default: T) -> T:
    return values[index] if index < len(values) else default


def _covered(merges: Sequence[Merge]) -> set[tuple[int, int]]:
    places = {
        (row, column)
        for merge in merges
        for row in range(merge.row, merge.row + merge.rows)
        for column in range(merge.column, merge.column + merge.columns)
    }
    return places - {(merge.row, merge.column) for merge in merges}


def _html_table(table: Table, merges: Sequence[Merge]) -> str:
    covered = _covered(merges)
    spans = {(merge.row, merge.column): f" rowspan={merge.rows} colspan={merge.columns}" for merge in merges}
    rows = []
    for row, texts in enumerate(table):
        cells = []
        for column, text in enumerate(texts):
            if (row, column) not in covered:
                lines = _lines(text) or ["\N{NO-BREAK SPACE}"]
                inner = "".join(f"<p class=MsoNormal>{escape(line)}<o:p></o:p></p>" for line in lines)
                cells.append(f"\n  <td width=120 valign=top{spans.get((row, column), '')}>{inner}</td>")
        rows.append(f"\n <tr>{''.join(cells)}\n </tr>")
    return f"<table class=MsoTableGrid border=1 cellspacing=0>{''.join(rows)}\n</table>"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if "\n" in text or '"' in text else text


def _markdown_row(row: Sequence[str]) -> str:
    cells = (escape(text, quote=False).replace("\\", "\\\\").replace("|", "\\|").replace("\n", "<br>") for text in row)
    return "| " + " | ".join(cells) + " |"


def _add_word_table(document: WordDocument, table: Table, merges: Sequence[Merge]) -> None:
    covered = _covered(merges)
    word = document.add_table(rows=len(table), cols=len(table[0]))
    places = [list(row.cells) for row in word.rows]
    for row, texts in enumerate(table):
        for column, text in enumerate(texts):
            if (row, column) in covered:
                continue
            lines = _lines(text)
            places[row][column].text = lines[0] if lines else ""
            for line in lines[1:]:
                places[row][column].add_paragraph(line)
    for merge in merges:
        places[merge.row][merge.column].merge(places[merge.row + merge.rows - 1][merge.column + merge.columns - 1])
