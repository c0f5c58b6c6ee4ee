import io
import zipfile

import pytest

from measures.importing.sources import SourceError
from tests.measures.importing.sources.office import TABLE, with_claimed_size
from tests.measures.importing.sources.tables import read_bytes, texts
from tests.measures.importing.writers import as_csv, as_docx, as_html, as_tsv, as_xlsx

DAMAGED = "ไฟล์นี้ชำรุดจึงอ่านไม่ได้ โปรดเปิดไฟล์ใน Word หรือ Excel บันทึกใหม่เป็น .docx หรือ .xlsx แล้วอัปโหลดไฟล์ใหม่"
ARCHIVE = "ไฟล์นี้เป็นไฟล์บีบอัด โปรดแตกไฟล์ แล้วอัปโหลดไฟล์ Word หรือ Excel (.docx, .xlsx) ที่อยู่ข้างใน"
NOT_READ = "ระบบอ่านไฟล์ชนิดนี้ไม่ได้ โปรดอัปโหลดไฟล์ Word (.docx), Excel (.xlsx) หรือ CSV"


def zipped(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(SourceError) as refused:
        read_bytes(data, name)
    return str(refused.value)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (as_docx([TABLE]), "plan.xlsx"),
        (as_xlsx([TABLE]), "plan.docx"),
        (as_xlsx([TABLE]), "plan"),
        (as_html([TABLE]).encode(), "export.xls"),
        (as_html([TABLE]).encode("cp874"), "page.html"),
        (as_csv(TABLE), "export.xls"),
        (as_csv(TABLE, delimiter="\t"), "table.tsv"),
        (as_tsv([TABLE]).encode(), "notes"),
    ],
)
def test_content_decides_and_the_name_only_helps_with_text(data: bytes, name: str) -> None:
    (grid,) = read_bytes(data, name)

    assert texts(grid) == TABLE


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04" + bytes(100), DAMAGED),
        (as_docx([TABLE])[:-2000], DAMAGED),
        (as_xlsx([TABLE])[:1500], DAMAGED),
        (with_claimed_size(as_docx([TABLE]), "word/document.xml", 10), DAMAGED),
        (zipped(readme="สวัสดี"), ARCHIVE),
        (b"Rar!\x1a\x07\x00" + bytes(100), ARCHIVE),
        (b"\x7fELF" + bytes(100), NOT_READ),
        (
            zipped(mimetype="application/vnd.oasis.opendocument.text"),
            "ไฟล์นี้อยู่ในรูปแบบ OpenDocument จึงอ่านไม่ได้ โปรดบันทึกเป็น .docx หรือ .xlsx แล้วอัปโหลดไฟล์ใหม่",
        ),
        (
            b"%PDF-1.7\n",
            "ไฟล์นี้เป็นไฟล์ PDF ซึ่งดึงตารางออกมาให้ถูกต้องไม่ได้ โปรดอัปโหลดไฟล์ Word หรือ Excel ต้นฉบับ หรือคัดลอกตารางมาวาง",
        ),
        (
            as_docx([[[""]]]),
            "ไม่พบตารางที่มีข้อความในไฟล์นี้ โปรดตรวจสอบว่าเลือกไฟล์ถูกต้อง และตารางเป็นตารางจริง ไม่ใช่ภาพ แล้วอัปโหลดอีกครั้ง",
        ),
    ],
)
def test_other_files_are_refused_with_what_they_are(data: bytes, message: str) -> None:
    assert refusal(data, "report.docx") == message
