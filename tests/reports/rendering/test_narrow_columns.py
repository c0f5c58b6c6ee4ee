from reports.document import Cell, Column, Document, Heading, Item, PageBreak, Paragraph, Table
from reports.rendering.narrow_columns import NarrowColumn, fit_of, width_warnings
from reports.rendering.pdf import FONT_SIZE_RATIO, PAGES
from reports.rendering.widths import column_widths, least_widths

OVERFLOW = "ข้อความต้องการพื้นที่มากกว่าความกว้างของหน้า บางคำจะถูกตัดกลางคำ โปรดลดจำนวนคอลัมน์ เลือกตัวอักษรเล็กลง หรือใช้หน้าแนวนอน"


def table(*columns: Column, text: str = "จัดประชุม", size: float = 14) -> Table:
    return Table(columns, (tuple(Cell((Paragraph(text),)) for _column in columns),), text_size=size)


def narrow(heading: str, share: int, needed: int) -> str:
    return (
        f"คอลัมน์ “{heading}” กว้าง {share} % ของหน้า แต่คำที่ยาวที่สุดต้องการ {needed} % "
        "ระบบจะขยายคอลัมน์นี้โดยลดความกว้างของคอลัมน์อื่น หากต้องการกำหนดเอง โปรดเพิ่มความกว้าง"
    )


def test_roomy_columns_fit() -> None:
    fit = fit_of(table(Column("มาตรการ", 50), Column("ผล", 50)), "landscape")
    assert (fit.narrow, fit.overflows) == ((), False)


def test_a_column_narrower_than_its_word_is_named_with_what_it_needs() -> None:
    (column,) = fit_of(table(Column("มาตรการ\nกิจกรรม", 2), Column("ผล", 98)), "landscape").narrow

    assert (column.heading, column.share) == ("มาตรการ กิจกรรม", 2)
    enough = fit_of(table(Column("มาตรการ\nกิจกรรม", column.needed), Column("ผล", 100 - column.needed)), "landscape")
    assert enough.narrow == ()


def test_smaller_text_needs_less() -> None:
    columns = (Column("มาตรการ", 2), Column("ผล", 98))
    (large,) = fit_of(table(*columns, size=16), "portrait").narrow
    (small,) = fit_of(table(*columns, size=10), "portrait").narrow

    assert small.needed < large.needed


def test_the_least_widths_are_those_the_pdf_grants() -> None:
    one = table(Column("มาตรการ", 1), Column("ผล", 99))
    size = 14 * FONT_SIZE_RATIO
    total = PAGES["portrait"].text_width

    assert column_widths(one, size, total)[0] >= least_widths(one, size)[0]
    assert fit_of(one, "portrait").narrow == (
        NarrowColumn("มาตรการ", 1, -int(-100 * least_widths(one, size)[0] // total)),
    )


def test_a_document_without_trouble_has_no_warning() -> None:
    one = table(Column("มาตรการ", 50), Column("ผล", 50))
    assert width_warnings(Document("", "", (Heading("ก"), one)), ["มาตรการ", "ผล"]) == []


def test_only_the_tables_of_the_layout_are_looked_at_each_column_once() -> None:
    ours = [table(Column("ที่", 1), Column("ผล", 99), text=text) for text in ("ก", "ประชาสัมพันธ์", "ก")]
    other = table(Column("อื่น", 1), Column("ผล", 99))
    needed = [fit_of(one, "portrait").narrow[0].needed for one in ours]

    warnings = width_warnings(Document("", "", (other, *ours)), ["ที่", "ผล"])

    assert warnings == [narrow("ที่", 1, max(needed))]


def test_headings_are_found_in_the_digits_of_the_document() -> None:
    one = table(Column("ผล ๒๕๖๖", 1), Column("ผล", 99))
    assert len(width_warnings(Document("", "", (one,)), ["ผล 2566", "ผล"])) == 1


def test_the_page_a_table_stands_on_counts() -> None:
    columns = [Column(f"ประชาสัมพันธ์ {place}", 10) for place in range(8)]
    wide = table(*columns, text="ประชาสัมพันธ์")
    headings = [column.heading for column in columns]

    assert width_warnings(Document("", "", (wide,), "landscape"), headings) == []
    assert width_warnings(Document("", "", (wide,), "portrait"), headings)[0] == OVERFLOW
    assert width_warnings(Document("", "", (PageBreak("landscape"), wide), "portrait"), headings) == []


def test_list_items_count_with_their_indent() -> None:
    columns = (Column("ที่", 1), Column("ผล", 99))
    flat = Table(columns, ((Cell((Paragraph("ประชาสัมพันธ์"),)), Cell()),))
    hanging = Table(columns, ((Cell((Item("๑.๑", "ประชาสัมพันธ์", level=1),)), Cell()),))

    assert least_widths(flat, 10)[0] < least_widths(hanging, 10)[0]
