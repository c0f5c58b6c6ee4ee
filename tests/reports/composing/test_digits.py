from reports.composing.digits import with_digits
from reports.document import Cell, CheckBox, Column, Document, Heading, Item, Paragraph, Table, Text, Title

DOCUMENT = Document(
    title="รายงาน พ.ศ. 2566",
    agency="เทศบาลตำบลตัวอย่าง 1",
    orientation="landscape",
    blocks=(
        Title(("รายงาน พ.ศ. 2566", "รอบ ๖ เดือน")),
        Heading("ตอนที่ 1", level=2),
        Text((Paragraph("ดู https://example.go.th/2566 ข้อ O42 จำนวน 3 ครั้ง", bold=True), Item("1.", "จัด 2 ครั้ง", 1))),
        Table(
            (Column("ครั้งที่ 1", 10, "center"),),
            ((Cell((CheckBox("ครบ 3 ข้อ", checked=True),), "right"),),),
            "ตารางที่ 1",
            12.5,
        ),
    ),
)


def test_every_text_gets_the_digits_of_the_report() -> None:
    assert with_digits(DOCUMENT, "thai") == Document(
        title="รายงาน พ.ศ. ๒๕๖๖",
        agency="เทศบาลตำบลตัวอย่าง 1",
        orientation="landscape",
        digits="thai",
        blocks=(
            Title(("รายงาน พ.ศ. ๒๕๖๖", "รอบ ๖ เดือน")),
            Heading("ตอนที่ ๑", level=2),
            Text((Paragraph("ดู https://example.go.th/2566 ข้อ O42 จำนวน ๓ ครั้ง", bold=True), Item("๑.", "จัด ๒ ครั้ง", 1))),
            Table(
                (Column("ครั้งที่ ๑", 10, "center"),),
                ((Cell((CheckBox("ครบ ๓ ข้อ", checked=True),), "right"),),),
                "ตารางที่ ๑",
                12.5,
            ),
        ),
    )


def test_arabic_digits_take_the_place_of_thai_ones() -> None:
    assert with_digits(DOCUMENT, "arabic").blocks[0] == Title(("รายงาน พ.ศ. 2566", "รอบ 6 เดือน"))


def test_as_typed_changes_nothing_but_says_so() -> None:
    document = with_digits(DOCUMENT, "as_typed")

    assert (document.blocks, document.title, document.digits) == (DOCUMENT.blocks, DOCUMENT.title, "as_typed")
