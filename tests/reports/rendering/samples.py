"""Documents to render: the tables of the five real documents, read at run time, and small ones of our own."""

import re

from ita_portal.thai.text import clean_text
from reports.composing.text_blocks import text_blocks
from reports.document import (
    Cell,
    CheckBox,
    Column,
    Document,
    Heading,
    Item,
    Paragraph,
    Table,
    Text,
    TextBlock,
    Title,
)
from tests.seeds import seed

_NEW_LINE = re.compile(r"</p>|<br>|</li>| (?=[๑-๙]\. )")
_CHECKED, _TAG = re.compile(r"<input[^>]*checked[^>]*>"), re.compile(r"<[^>]+>")


def document(*blocks: Title | Heading | Text | Table, orientation: str = "landscape", digits: str = "thai") -> Document:
    return Document("รายงานผลการดำเนินการ", "เทศบาลตำบลตัวอย่าง", blocks, orientation=orientation, digits=digits)


def table(*rows: tuple[str | TextBlock, ...], headings: tuple[str, ...] = (), widths: tuple[int, ...] = ()) -> Table:
    """A table of one block a cell; plain text is a paragraph."""
    headings = headings or tuple(f"หัวข้อที่ {number}" for number in range(1, len(rows[0]) + 1))
    columns = tuple(Column(*pair) for pair in zip(headings, widths or [10] * len(headings), strict=True))
    cells = (tuple(Cell((Paragraph(c) if isinstance(c, str) else c,)) for c in row) for row in rows)
    return Table(columns, tuple(cells), label="ตารางตัวอย่าง")


def everything() -> Document:
    """Every kind of block once, with text of our own."""
    steps = Cell((Item("(๑)", "จัดทำแผนงาน"), Item("๑.๑", "ประชุมคณะทำงานทุกๆ เดือน", 1), Item("-", "สรุปรายงาน", 2)))
    status = Cell((CheckBox("ดำเนินการแล้วเสร็จ", checked=True), CheckBox("อยู่ระหว่างดำเนินการ", checked=False)))
    return document(
        Title(("รายงานผลการดำเนินการ", "เทศบาลตำบลตัวอย่าง", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖")),
        Text((Paragraph("ตามที่ได้กำหนดมาตรการต่าง ๆ ไว้แล้ว นั้น"), Paragraph("สรุปดังนี้", bold=True), Item("๑.", "ข้อแรก"))),
        Heading("๑. ผลการดำเนินการ"),
        Table(
            (Column("มาตรการ/กิจกรรม", 40), Column("สถานะ", 40), Column("คะแนน", 20, "center")),
            ((steps, status, Cell((Paragraph("๙๕.๑๗"),))), (Cell(), Cell((Paragraph("–"),), "right"), Cell())),
            label="ผลการดำเนินการ",
        ),
        Heading("หมายเหตุ", 2),
    )


def real_document(number: int) -> Document:
    """The first table of real document `number`, its text split into paragraphs and items."""
    heading, *rows = _rows(number)
    rows = [row for row in rows if len(row) == len(heading) and row[-1] != heading[-1]]
    lengths = [sum(len(row[index]) for row in rows) // len(rows) // 6 for index in range(len(heading))]
    columns = tuple(
        Column(_plain(text), max(6, min(30, length))) for text, length in zip(heading, lengths, strict=True)
    )
    cells = tuple(tuple(Cell(text_blocks(_plain(text))) for text in row) for row in rows)
    return document(Title(("รายงาน", "เทศบาลตำบลตัวอย่าง")), Table(columns, cells, label="ตาราง"))


def _rows(number: int) -> list[list[str]]:
    rows = []
    for line in seed(number).read_text(encoding="utf-8").splitlines():
        if line.startswith("|") and not line.startswith("|--"):
            rows.append([cell.strip() for cell in line.strip("| ").split("|")])
        elif line.count("\t") >= 4:
            rows.append(line.split("\t"))
    return rows


def _plain(text: str) -> str:
    return clean_text(_TAG.sub("", _CHECKED.sub("☑ ", _NEW_LINE.sub("\n", text)))).strip()
