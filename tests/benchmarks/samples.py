"""Reports to measure, of our own sentences: tables of any length, a whole analysis, one with photos."""

from reports.document import (
    Bar,
    Cell,
    Chart,
    CheckBox,
    Column,
    Cover,
    Document,
    Gallery,
    Heading,
    Item,
    PageBreak,
    Paragraph,
    Photo,
    Signature,
    Signatures,
    Table,
    Text,
    TextBlock,
    Title,
)

AGENCY = "เทศบาลตำบลตัวอย่าง"
HEADINGS = ("ลำดับ", "มาตรการ/กิจกรรม", "ขั้นตอน/วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา", "สถานะ", "ผลการดำเนินการ", "ข้อเสนอแนะ")
WIDTHS = (5, 14, 22, 10, 9, 10, 20, 10)


def report(rows: int) -> Document:
    columns = tuple(Column(*pair) for pair in zip(HEADINGS, WIDTHS, strict=True))
    title = Title(("รายงานผลการดำเนินการ", "เทศบาลตำบลตัวอย่าง", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"))
    table = Table(columns, tuple(_row(number) for number in range(1, rows + 1)), label="ผลการดำเนินการ", text_size=13)
    return Document("รายงานผลการดำเนินการ", "เทศบาลตำบลตัวอย่าง", (title, table), orientation="landscape")


def _row(number: int) -> tuple[Cell, ...]:
    steps = ("จัดทำแผนงานและแต่งตั้งคณะทำงาน", "ประชุมชี้แจงให้บุคลากรทุกระดับรับทราบ", "ติดตามและสรุปผลทุกไตรมาส")
    done = "ดำเนินการตามแผนครบทุกขั้นตอน มีผู้เข้าร่วมจากทุกส่วนราชการ และเผยแพร่ผลบนเว็บไซต์ของหน่วยงานแล้ว"
    return (
        _cell(Paragraph(str(number))),
        _cell(Paragraph(f"มาตรการที่ {number} การเปิดเผยข้อมูลและการให้บริการ")),
        _cell(*(Item(f"({count})", f"{step} ครั้งที่ {number}") for count, step in enumerate(steps, 1))),
        _cell(Paragraph("สำนักปลัดและทุกส่วนราชการ")),
        _cell(Paragraph("ตลอดปีงบประมาณ พ.ศ. ๒๕๖๖")),
        _cell(CheckBox("ดำเนินการแล้วเสร็จ", checked=True), CheckBox("อยู่ระหว่างดำเนินการ", checked=False)),
        _cell(Paragraph(done), Item("-", f"ประชุม {number} ครั้ง"), Item("-", "มีคู่มือฉบับปรับปรุง")),
        _cell(Paragraph("ควรดำเนินการอย่างต่อเนื่อง")),
    )


def _cell(*blocks: TextBlock) -> Cell:
    return Cell(blocks)


INDICATORS = (
    "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต",
)  # fmt: skip


def analysis_report() -> Document:
    """A whole analysis report: cover, narrative for each indicator, three charts, scores, measures, signatures."""
    said = "ตัวชี้วัดนี้ได้คะแนนสูงกว่าเกณฑ์ผ่าน และสูงกว่าปีที่ผ่านมา หน่วยงานควรรักษามาตรฐานและประชาสัมพันธ์ให้ทั่วถึง "
    narrative = [
        block
        for number, name in enumerate(INDICATORS, 1)
        for block in (
            Heading(f"ตัวชี้วัดที่ {number} {name}", 2),
            Text((Paragraph(said * 4), Item("-", said), Item("-", said), Paragraph(said * 2))),
        )
    ]
    scores = tuple((_cell(Paragraph(name)), _cell(Paragraph("๙๕.๑๗")), _cell(Paragraph("ผ่าน"))) for name in INDICATORS)
    columns = (Column("ตัวชี้วัด", 60), Column("คะแนน", 20, "center"), Column("ผล", 20, "center"))
    *_, measures = report(11).blocks
    return Document(
        "รายงานผลการวิเคราะห์",
        AGENCY,
        (
            Cover(("รายงานผลการวิเคราะห์", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"), (AGENCY,)),
            Title(("รายงานผลการวิเคราะห์", AGENCY)),
            Heading("คำนำ"),
            Text((Paragraph(said * 12),)),
            *(_chart(count) for count in (1, 3, 10)),
            Heading("คะแนน"),
            Table(columns, scores),
            Heading("การวิเคราะห์"),
            *narrative,
            PageBreak("landscape"),
            Heading("มาตรการ"),
            measures,
            Signatures((Signature("นายตัวอย่าง ทดสอบ", "นายกเทศมนตรี"),)),
        ),
    )


def photo_report(photos: tuple[str, ...]) -> Document:
    """The report of eleven measures with photos, four on a page."""
    plain = report(11)
    gallery = Gallery(tuple(Photo(name, f"ภาพที่ {number} การประชุม") for number, name in enumerate(photos, 1)))
    return Document(plain.title, plain.agency, (*plain.blocks, PageBreak("portrait"), gallery), plain.orientation)


def _chart(bars: int) -> Chart:
    drawn = (Bar(name, 90.0 + place, f"{90 + place}", 88.5, "๘๘.๕๐") for place, name in enumerate(INDICATORS[:bars]))
    return Chart("แผนภูมิ", tuple(drawn), "คะแนน", "ปี ๒๕๖๖", "ปี ๒๕๖๕", 85.0, "เกณฑ์ผ่าน ๘๕ คะแนน")
