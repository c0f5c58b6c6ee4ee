"""A report of any length, of our own sentences: eight columns, lists, check boxes."""

from reports.document import Cell, CheckBox, Column, Document, Item, Paragraph, Table, TextBlock, Title

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
