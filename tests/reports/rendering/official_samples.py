"""Documents with every kind of block that signed papers need, with text and pictures of our own."""

import io
from collections.abc import Callable

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageDraw

from reports.document import (
    AnnouncementHead,
    Bar,
    Block,
    Cell,
    Chart,
    Column,
    Cover,
    Direction,
    Document,
    Gallery,
    Heading,
    Item,
    MemoHead,
    PageBreak,
    Paragraph,
    Photo,
    Signature,
    Signatures,
    Table,
    Text,
    Title,
)

AGENCY = "เทศบาลตำบลตัวอย่าง"
THIS_YEAR, LAST_YEAR = "ปีงบประมาณ พ.ศ. ๒๕๖๖", "ปีงบประมาณ พ.ศ. ๒๕๖๕"
INDICATORS = (
    "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต",
)  # fmt: skip
SCORES = (99.63, 88.1, 76.54, 84.99, 85.0, None, 93.27, 100.0, 45.5, 0.0)
_ORIENTATION = 0x0112
_GPS = 0x8825


def photo_file(name: str, width: int = 600, height: int = 400, *, orientation: int = 1) -> str:
    """Store a photo, its upper half red, its lower half blue, with a place in its EXIF data; its name."""
    image = Image.new("RGB", (width, height), "blue")
    ImageDraw.Draw(image).rectangle((0, 0, width, height // 2), fill="red")
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    exif[_GPS] = {1: "N", 2: (13.0, 45.0, 0.0)}
    return _stored(name, image, format="JPEG", exif=exif)


def emblem_file(name: str = "emblems/emblem.png") -> str:
    """Store a transparent emblem; its name."""
    image = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((5, 5, 295, 295), fill="darkred")
    return _stored(name, image, format="PNG")


def _stored(name: str, image: Image.Image, **options: object) -> str:
    if not default_storage.exists(name):
        buffer = io.BytesIO()
        image.save(buffer, **options)
        default_storage.save(name, ContentFile(buffer.getvalue()))
    return name


def document(*blocks: Block, orientation: Direction = "portrait") -> Document:
    return Document("รายงานของหน่วยงาน", AGENCY, blocks, orientation=orientation)


def chart() -> Chart:
    """Ten indicators against the year before and the pass mark; one has no score this year, all have last year's."""
    bars = tuple(
        Bar(f"ตัวชี้วัดที่ {number} {name}", score, "-" if score is None else str(score), 80 + number, f"{80 + number}.๐๐")
        for number, (name, score) in enumerate(zip(INDICATORS, SCORES, strict=True), 1)
    )  # fmt: skip
    return Chart(
        "แผนภูมิที่ ๓ คะแนนรายตัวชี้วัด", bars, "คะแนนสิบตัวชี้วัด สูงสุดคือการปรับปรุงการทำงาน ๑๐๐ คะแนน",
        THIS_YEAR, LAST_YEAR, mark=85.0, mark_label="เกณฑ์ผ่าน ๘๕ คะแนน",
    )  # fmt: skip


def first_year_chart() -> Chart:
    """One bar, with no year before and no pass mark."""
    bars = (Bar("ภาพรวม", 98.84, "๙๘.๘๔"),)
    return Chart("แผนภูมิที่ ๑ คะแนนภาพรวม", bars, "คะแนนภาพรวม ๙๘.๘๔ จาก ๑๐๐ คะแนน", THIS_YEAR)


def gallery(per_page: int, photos: int = 5) -> Gallery:
    """Photos across, upright and turned in their EXIF data, by turns."""
    files = (
        photo_file("evidence/across.jpg"),
        photo_file("evidence/ภาพ ตั้ง.jpg", 400, 600),
        photo_file("evidence/turned.jpg", 2000, 1200, orientation=6),
    )
    return Gallery(
        tuple(
            Photo(files[number % 3], f"ภาพที่ {number + 1} การประชุมชี้แจงบุคลากรทุกส่วนราชการ", f"ผู้เข้าประชุมภาพ {number + 1}")
            for number in range(photos)
        ),
        per_page,
    )  # fmt: skip


def long_table(rows: int = 30) -> Table:
    """A table of several pages, of which one row is taller than a page."""
    steps = [
        Cell((Paragraph(f"ขั้นตอนที่ {row}", bold=True), Item("-", "ประชุมชี้แจง"), Item("๑.๑", "สรุปผล", 1)))
        for row in range(rows)
    ]
    steps[1] = Cell((Paragraph("ประชาสัมพันธ์ให้ประชาชนทราบอย่างทั่วถึง " * 100),))
    columns = (Column("มาตรการ", 30), Column("ขั้นตอน/วิธีการ", 70))
    names = (Cell((Paragraph(f"มาตรการที่ {row}"),)) for row in range(rows))
    return Table(columns, tuple(zip(names, steps, strict=True)))


def signatures(people: int) -> Signatures:
    """`people` side by side, of whom the first has no name yet."""
    named = Signature("นายตัวอย่าง ทดสอบ", "ปลัดเทศบาลตำบลตัวอย่าง\nปฏิบัติหน้าที่นายกเทศมนตรี")
    return Signatures((*(named,) * (people - 1), Signature("", "ผู้รายงาน", "ลงนาม")))


def analysis() -> Document:
    """A whole analysis report: cover, narrative, charts, a wide table, photos, signatures."""
    return document(
        Cover(("รายงานผลการวิเคราะห์", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"), (AGENCY, "อำเภอตัวอย่าง จังหวัดตัวอย่าง"), emblem_file()),
        Title(("รายงานผลการวิเคราะห์", AGENCY)),
        Heading("๑. คำนำ"),
        Text((Paragraph("ตามที่ได้ดำเนินการต่าง ๆ ไว้ นั้น"), Item("๑)", "จุดแข็ง"), Item("-", "จุดที่ต้องพัฒนา", 1))),
        first_year_chart(),
        Heading("๒. ผลรายตัวชี้วัด", 3),
        chart(),
        PageBreak("landscape"),
        Heading("๓. มาตรการ"),
        long_table(),
        PageBreak("portrait"),
        Heading("๔. ภาพกิจกรรม"),
        gallery(4),
        signatures(3),
    )  # fmt: skip


def memo() -> Document:
    head = MemoHead(
        "สำนักปลัดเทศบาล เทศบาลตำบลตัวอย่าง", "ตย ๕๒๐๐๑/๑๒๓", "๓๐ กันยายน ๒๕๖๖",
        "รายงานผลการดำเนินการตามมาตรการ", "นายกเทศมนตรีตำบลตัวอย่าง", emblem_file(),
    )  # fmt: skip
    return document(head, Text((Paragraph("ด้วยสำนักปลัดได้จัดทำรายงานแล้ว จึงเรียนมาเพื่อโปรดทราบ"),)), signatures(1))


def announcement() -> Document:
    head = AnnouncementHead((f"ประกาศ{AGENCY}", "เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใส"), emblem_file())
    body = Text((Paragraph("จึงประกาศให้ทราบโดยทั่วกัน"), Paragraph("ประกาศ ณ วันที่ ๑ ตุลาคม พ.ศ. ๒๕๖๖")))
    return document(head, body, signatures(1))


def galleries(orientation: Direction) -> Document:
    """Photos two, three and four on a page, several galleries one after the other."""
    blocks = [block for per_page in (2, 3, 4) for block in (Heading(f"กิจกรรม {per_page}"), gallery(per_page))]
    return document(Title(("ภาพกิจกรรม",)), *blocks, gallery(4, 1), gallery(4, 2), orientation=orientation)


SAMPLES: dict[str, Callable[[], Document]] = {
    "analysis": analysis,
    "memo": memo,
    "announcement": announcement,
    "photos, upright pages": lambda: galleries("portrait"),
    "photos, wide pages": lambda: galleries("landscape"),
    "without emblem": lambda: document(Cover(("รายงาน",), (AGENCY,)), MemoHead("ก", "ข", "ค", "ง", "จ"), signatures(2)),
    "no title, deep heading": lambda: document(Heading("หัวข้อ", 3), Text((Paragraph("เนื้อความ"),)), chart()),
    "wide cover": lambda: document(Cover(("รายงาน",), (AGENCY,)), Heading("ก"), chart(), orientation="landscape"),
}
