import pytest

from reports.document import Cell, CheckBox, Column, Document, Item, Paragraph, Table
from reports.rendering.word import render_word
from tests.reports.rendering.official_samples import document
from tests.reports.rendering.samples import everything, table
from tests.reports.rendering.word.reading import W, opened

TEXT_WIDTHS = {"portrait": 16.0, "landscape": 25.7}  # centimetres
TWIPS_PER_CM = 1440 / 2.54


def first_table(rendered: Document) -> "object":
    return opened(render_word(rendered)).tables[0]._tbl


def test_the_head_stands_again_on_every_page_and_rows_may_split() -> None:
    head, *rows = first_table(everything()).tr_lst
    assert len(head.xpath("w:trPr/w:tblHeader")) == 1
    assert [row.xpath("w:trPr") for row in rows] == [[], []]


def test_headings_are_bold_and_centred_and_cells_begin_at_the_top() -> None:
    word = opened(render_word(everything()))
    heading = word.styles["Table Heading"]
    assert (heading.font.bold, heading.base_style.name) == (True, "Table Text")
    assert str(heading.paragraph_format.alignment) == "CENTER (1)"
    head, row = word.tables[0].rows[:2]
    assert {cell.paragraphs[0].style.name for cell in head.cells} == {"Table Heading"}
    assert [cell.vertical_alignment for cell in row.cells] == [None, None, None]


@pytest.mark.parametrize("orientation", TEXT_WIDTHS)
def test_columns_have_their_shares_of_the_page(orientation: str) -> None:
    rendered = document(table(("ก", "ข", "ค"), widths=(20, 20, 60)), orientation=orientation)
    made = first_table(rendered)
    widths = [int(column.get(f"{W}w")) for column in made.tblGrid]
    assert sum(widths) == pytest.approx(TEXT_WIDTHS[orientation] * TWIPS_PER_CM, abs=3)
    assert [round(width / sum(widths), 2) for width in widths] == [0.2, 0.2, 0.6]
    assert [[int(w) for w in row.xpath("w:tc/w:tcPr/w:tcW/@w:w")] for row in made.tr_lst] == [widths] * 2
    assert made.xpath("w:tblPr/w:tblLayout/@w:type") == ["fixed"]


def test_the_text_size_is_that_of_a_style() -> None:
    small = Table((Column("หัวข้อ", 1),), ((Cell((Paragraph("ข้อความ"),)),),), text_size=12.5)
    word = opened(render_word(document(small, small, table(("ก",)))))
    used = [paragraph.style for made in word.tables for row in made.rows for paragraph in row.cells[0].paragraphs]
    sizes = {style.name: style.element.xpath("w:rPr/w:szCs/@w:val") for style in used}
    assert sizes == {
        "Table Text": ["28"],
        "Table Heading": [],  # that of Table Text
        "Table Text 12.5": ["25"],
        "Table Heading 12.5": ["25"],
    }


def test_cells_follow_their_column_unless_they_say_otherwise() -> None:
    columns = (Column("ก", 1), Column("ข", 1, "center"), Column("ค", 1, "right"))
    one = Cell((Paragraph("-"),))
    row = (one, one, Cell((Paragraph("-"),), "center"))
    made = first_table(document(Table(columns, (row,))))
    assert [cell.xpath("string(w:p/w:pPr/w:jc/@w:val)") for cell in made.tr_lst[1].tc_lst] == ["", "center", "center"]


def test_items_and_check_boxes_hang_from_their_markers() -> None:
    cell = Cell((Item("(๑)", "ข้อแรก"), Item("-", "ข้อย่อย", 2), CheckBox("แล้วเสร็จ", checked=False)))
    made = first_table(document(Table((Column("ก", 1),), ((cell,),))))
    indents = [
        (int(each.get(f"{W}left")), int(each.get(f"{W}hanging"))) for each in made.tr_lst[1].xpath(".//w:pPr/w:ind")
    ]
    assert indents == [(347, 347), (582, 134), (364, 364)]


def test_the_table_is_named_for_those_who_cannot_see_it() -> None:
    assert first_table(everything()).xpath("w:tblPr/w:tblCaption/@w:val") == ["ผลการดำเนินการ"]
