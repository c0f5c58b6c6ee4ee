import io
import subprocess
from dataclasses import replace

import pypdf
import pypdfium2
import pytest

from ita_portal.thai.text import squash
from reports.document import CheckBox, Document, Heading, Item, Paragraph, Table, Text, Title
from reports.rendering.pdf import FONT_SIZE_RATIO, PAGES, POINTS_PER_CM, page_css, render_pdf
from reports.rendering.typesetting import MissingGlyph
from reports.rendering.widths import column_widths
from tests.reports.rendering.extraction import (
    cell_text,
    found,
    pdfium_characters,
    pdfium_pages,
    poppler_pages,
    texts,
)
from tests.reports.rendering.samples import document, everything, real_document, table

REAL_DOCUMENTS = range(5)
LONG = " ".join(["ประชาสัมพันธ์ข้อมูลข่าวสารให้ประชาชนทราบอย่างทั่วถึง"] * 60)


def missing_texts(rendered: Document, pages: list[str]) -> list[str]:
    return [text for text in texts(rendered) if not found(text, pages)]


def column_texts(rendered: Document, pdf: bytes) -> list[str]:
    """The text of each column of the document's only table, page after page, without its heading.

    Fails where a heading is missing on a page, or where a letter stands across the edge of a column.
    """
    grid = next(block for block in rendered.blocks if isinstance(block, Table))
    page = PAGES[rendered.orientation]
    left = page.left * POINTS_PER_CM
    columns = [""] * len(grid.columns)
    widths = column_widths(grid, grid.text_size * FONT_SIZE_RATIO, page.text_width)
    for characters in pdfium_characters(pdf, page.top * POINTS_PER_CM):
        edge = left
        for index, width in enumerate(widths):
            inside = [c for c in characters if edge <= (c.left + c.right) / 2 < edge + width]
            text = "".join(c.text for c in inside)
            heading = squash(grid.columns[index].heading)
            assert heading in text
            columns[index] += text.split(heading, 1)[1]
            edge += width
    return columns


def overflowing(rendered: Document, pdf: bytes) -> list[str]:
    """Letters in the table whose ink stands across the right edge of a column."""
    grid = next(block for block in rendered.blocks if isinstance(block, Table))
    page = PAGES[rendered.orientation]
    edge = page.left * POINTS_PER_CM
    edges = []
    for width in column_widths(grid, grid.text_size * FONT_SIZE_RATIO, page.text_width):
        edge += width
        edges.append(edge)
    return [
        c.text
        for characters in pdfium_characters(pdf, page.top * POINTS_PER_CM)[1:]
        for c in characters
        if any(c.left < edge < c.right for edge in edges)
    ]


@pytest.mark.parametrize("number", REAL_DOCUMENTS)
def test_every_cell_of_a_real_document_is_found_whole_in_its_own_column(number: int) -> None:
    rendered = real_document(number)
    pdf = render_pdf(rendered)
    columns = column_texts(rendered, pdf)
    grid = next(block for block in rendered.blocks if isinstance(block, Table))
    lost = [
        cell_text(cell)
        for row in grid.rows
        for cell, column in zip(row, columns, strict=True)
        if cell_text(cell) not in column
    ]
    assert lost == []
    assert overflowing(rendered, pdf) == []


@pytest.mark.parametrize("number", REAL_DOCUMENTS)
def test_poppler_and_pdfium_find_every_text_of_a_real_document(number: int) -> None:
    rendered = real_document(number)
    pdf = render_pdf(rendered)
    assert missing_texts(rendered, poppler_pages(pdf)) == []
    assert missing_texts(rendered, pdfium_pages(pdf)) == []


def test_every_kind_of_block_is_found() -> None:
    pdf = render_pdf(everything())
    assert missing_texts(everything(), poppler_pages(pdf)) == []
    assert missing_texts(everything(), pdfium_pages(pdf)) == []


@pytest.mark.parametrize(
    "word", ["Interoperability", "https://www.example.go.th/public/list/detail/12345", "๒๕๖๖๒๕๖๖๒๕๖๖๒๕๖๖"]
)
def test_words_break_where_there_is_no_room_for_them_and_never_overflow(word: str) -> None:
    rendered = document(table(*[(word,) * 9] * 40, headings=tuple("กขคงจฉชซฌ")), orientation="portrait")
    pdf = render_pdf(rendered)
    assert column_texts(rendered, pdf) == [word * 40] * 9
    assert overflowing(rendered, pdf) == []


def test_a_wide_column_gives_way_to_a_long_word() -> None:
    rendered = document(table(*[("ประชาสัมพันธ์", "สั้น")] * 40, widths=(1, 200)))
    pdf = render_pdf(rendered)
    assert column_texts(rendered, pdf) == ["ประชาสัมพันธ์" * 40, "สั้น" * 40]
    assert overflowing(rendered, pdf) == []


@pytest.mark.parametrize(("lines", "text_size"), [(18, 16), (19, 12)])
def test_a_short_cell_stays_on_the_page_where_its_row_begins(lines: int, text_size: float) -> None:
    """There is room for two of the three lines of the short cell."""
    filler = Text((Paragraph("\n".join(["บรรทัด"] * lines)),))
    row = ("มาตรการ\nส่งเสริม\nความโปร่งใส", f"เริ่มต้น {LONG}")
    first, *_ = pdfium_pages(render_pdf(document(filler, replace(table(row), text_size=text_size))))
    assert "เริ่มต้น" in first
    assert "มาตรการส่งเสริม" in first


@pytest.mark.parametrize("lines", range(12, 22))
def test_a_short_row_is_not_broken(lines: int) -> None:
    filler = Text((Paragraph("\n".join(["บรรทัด"] * lines)),))
    pages = poppler_pages(render_pdf(document(filler, table(("มาตรการ\nหนึ่ง\nสอง\nสาม\nสี่", "สั้น")))))
    assert [page for page in pages if "มาตรการ" in page] == [page for page in pages if "สี่" in page]


def test_headings_stand_on_every_page_of_a_row_taller_than_two_pages() -> None:
    rendered = document(
        Title(("รายงาน",)), Heading("๑. ผล"), table(("สั้น", LONG, LONG), ("สุดท้าย", "จบ", "จบ"), widths=(10, 10, 10))
    )
    pdf = render_pdf(rendered)
    pages = pdfium_pages(pdf)
    assert len(pages) > 2
    assert all("หัวข้อที่1หัวข้อที่2หัวข้อที่3" in page for page in pages)
    assert column_texts(rendered, pdf) == [squash("สั้นสุดท้าย"), squash(LONG + "จบ"), squash(LONG + "จบ")]


@pytest.mark.parametrize(
    ("digits", "second_page"), [("thai", "-๒-"), ("as_typed", "-๒-"), ("arabic", "-2-")], ids=lambda value: value
)
def test_pages_are_numbered_from_the_second_in_the_digits_of_the_report(digits: str, second_page: str) -> None:
    first, second, *_ = poppler_pages(render_pdf(document(table(("ก", LONG * 2)), digits=digits)))
    assert "-๑-" not in first
    assert "-1-" not in first
    assert second.startswith(second_page) or second.endswith(second_page)


def test_two_renders_are_the_same_bytes() -> None:
    rendered = everything()
    assert render_pdf(rendered) == render_pdf(rendered)


def test_properties_language_and_bookmarks() -> None:
    file = pypdf.PdfReader(io.BytesIO(render_pdf(everything())))
    assert file.metadata is not None
    assert (file.metadata.title, file.metadata.author) == ("รายงานผลการดำเนินการ", "เทศบาลตำบลตัวอย่าง")
    assert file.metadata.subject == "รายงานผลการดำเนินการ เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
    assert "/CreationDate" not in file.metadata
    assert file.root_object["/Lang"] == "th"
    title, below = file.outline
    assert title.title.split() == ["รายงานผลการดำเนินการ", "เทศบาลตำบลตัวอย่าง", "ประจำปีงบประมาณ", "พ.ศ.", "๒๕๖๖"]
    first, deeper = below
    assert (first.title, [entry.title for entry in deeper]) == ("๑. ผลการดำเนินการ", ["หมายเหตุ"])


@pytest.mark.parametrize(("orientation", "size"), [("portrait", (595, 842)), ("landscape", (842, 595))])
def test_pages_are_a4(orientation: str, size: tuple[int, int]) -> None:
    pdf = render_pdf(document(Heading("หัวข้อ"), orientation=orientation))
    with pypdfium2.PdfDocument(pdf) as file:
        assert tuple(round(side) for side in file[0].get_size()) == size


def test_text_and_lines_have_the_official_size() -> None:
    body = Text((Paragraph("บรรทัดที่หนึ่ง"), Paragraph("บรรทัดที่สอง")))
    pdf = render_pdf(document(body, orientation="portrait"))
    with pypdfium2.PdfDocument(pdf) as file:
        page = file[0].get_textpage()
        text = page.get_text_range()
        tops = [page.get_charbox(text.index(word))[1] for word in ("บรรทัดที่หนึ่ง", "บรรทัดที่สอง")]
    assert tops[0] - tops[1] == pytest.approx(20.8, abs=0.1)
    assert FONT_SIZE_RATIO * 16 == 10.9
    assert ".table-1 { font-size: 9.54pt; line-height: 18.20pt }" in page_css(document(table(("ก",))))


def test_only_bundled_fonts_are_embedded() -> None:
    pdf = render_pdf(document(Text((Paragraph("ไทย English ☑ ລ ა ব ξ ж ① ≥", bold=True), Item("-", "ไทย ✓")))))
    fonts = (
        subprocess.run(["pdffonts", "-"], input=pdf, capture_output=True, check=True).stdout.decode().splitlines()[2:]
    )
    names = {line.split()[0].split("+")[1] for line in fonts}
    assert names == {
        "ITA-Sarabun", "ITA-Sarabun-Bold", "ITA-Symbols", "ITA-Lao", "ITA-Georgian", "ITA-Bengali", "ITA-Greek",
        "ITA-Cyrillic", "ITA-Enclosed",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "คำว่าดำเนินกাร มีอักษรเบงกาลี",
        "เทศບาล และ დำเนินการ",
        "เขมร ក พม่า က เทวนาครี क",
        "☑ ดำเนินการแล้วเสร็จ ☐ ✓ ✗ • “ก” – — … → ≥ ≤ ม² ① ◐ ○",
        "ΔΩ Привет ½ × ÷ ± ฿ № Ⅳ",
        "https://www.example.go.th/public/list/data/detail/id/12345?menu=67890#section-twelve",
        "พ.ศ. ๒๕๖๖ ต่าง ๆ ฯลฯ ทุกๆ ปี",
    ],
)
@pytest.mark.parametrize("bold", [False, True])
def test_stray_letters_and_signs_are_found_as_typed(text: str, bold: bool) -> None:
    pdf = render_pdf(document(Text((Paragraph(text, bold),))))
    assert poppler_pages(pdf) == [squash(text)]
    assert pdfium_pages(pdf) == [squash(text)]


@pytest.mark.parametrize(
    "blocks", [(Title(("รายงาน漢",)),), (Text((CheckBox("漢", checked=True),)),), (table(("漢",)),)]
)
def test_a_character_that_no_font_has_is_an_error(blocks: tuple[Title | Text | Table, ...]) -> None:
    with pytest.raises(MissingGlyph):
        render_pdf(document(*blocks))


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "http://127.0.0.1:9/", "https://example.org/", "ftp://x.org/", "storage:a.jpg"]
)
def test_nothing_outside_is_fetched(url: str) -> None:
    from reports.rendering.closed_world import ClosedWorld

    with pytest.raises(ValueError, match="disallowed protocol"):
        ClosedWorld().fetch(url)


def test_markup_in_a_text_is_shown_not_obeyed() -> None:
    text = '<img src="file:///etc/hostname"> & <b>หนา</b>'
    pdf = render_pdf(document(Text((Paragraph(text),))))
    assert poppler_pages(pdf) == [squash(text)]
