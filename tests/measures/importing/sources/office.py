"""Files that are wrong on purpose, each a genuine one of its kind."""

import io
import struct
import zipfile

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook

from tests.measures.importing.writers import as_docx, as_xlsx

TABLE = [["มาตรการ", "วิธีดำเนินการ"], ["๑. มาตรการทดสอบ", "ประชุมชี้แจง"]]
_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound_file(streams: dict[str, bytes]) -> bytes:
    """A compound file (MS-CFB, version 3) as Word 97 and password protection make it; streams of 4096 bytes or more."""
    names = list(streams)
    assert len(names) < 4
    directory_sectors, fat = 1, [_FAT, _END]
    content = b""
    starts = []
    for data in streams.values():
        assert len(data) >= 4096
        sectors = -(-len(data) // _SECTOR)
        starts.append(1 + directory_sectors + len(content) // _SECTOR)
        fat += [starts[-1] + number + 1 for number in range(sectors - 1)] + [_END]
        content += data.ljust(sectors * _SECTOR, b"\0")
    assert len(fat) <= _SECTOR // 4
    fat += [_FREE] * (_SECTOR // 4 - len(fat))
    header = (
        bytes.fromhex("d0cf11e0a1b11ae1")
        + bytes(16)
        + struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, _END, 0, _END, 0, 0)
        + struct.pack("<108I", *[_FREE] * 108)
    )
    entries = [_entry("Root Entry", kind=5, child=1, start=_END, size=0)]
    for number, name in enumerate(names):
        right = number + 2 if number + 1 < len(names) else _FREE
        entries.append(_entry(name, kind=2, right=right, start=starts[number], size=len(streams[name])))
    entries += [bytes(128)] * (4 - len(entries))
    return header + struct.pack("<128I", *fat) + b"".join(entries) + content


def _entry(name: str, *, kind: int, start: int, size: int, right: int = _FREE, child: int = _FREE) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    return encoded.ljust(64, b"\0") + struct.pack(
        "<HBBIII16sIQQIQ", len(encoded), kind, 1, _FREE, right, child, bytes(16), 0, 0, 0, start, size
    )


def old_word() -> bytes:
    body = "มาตรการทดสอบ".encode("utf-16-le")
    return compound_file({"WordDocument": b"\xec\xa5\xc1\x00" + body.ljust(8188, b"\0"), "1Table": bytes(4096)})


def old_excel() -> bytes:
    return compound_file({"Workbook": b"\x09\x08\x10\x00\x00\x06\x05\x00".ljust(4096, b"\0")})


def password_protected() -> bytes:
    information = b"\x04\x00\x04\x00\x40\x00\x00\x00" + b'<?xml version="1.0"?><encryption/>'
    return compound_file(
        {
            "EncryptionInfo": information.ljust(4096, b"\0"),
            "EncryptedPackage": as_docx([TABLE]).ljust(40960, b"\0")[:40960],
        }
    )


def zip_bomb() -> bytes:
    """A workbook whose first sheet inflates to 2 GB of rows."""
    source = zipfile.ZipFile(io.BytesIO(as_xlsx([TABLE])))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name in source.namelist():
            if name != "xl/worksheets/sheet1.xml":
                package.writestr(name, source.read(name))
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
            for _number in range(2048):
                sheet.write(b" " * 1024 * 1024)
            sheet.write(b"</sheetData></worksheet>")
    return file.getvalue()


def with_claimed_size(data: bytes, name: str, claimed: int) -> bytes:
    """The ZIP file with a smaller size of one part written into both its headers."""
    info = zipfile.ZipFile(io.BytesIO(data)).getinfo(name)
    changed = bytearray(data)
    struct.pack_into("<I", changed, info.header_offset + 22, claimed)
    position = changed.find(b"PK\x01\x02")
    while position >= 0:
        if changed[position + 46 : position + 46 + len(name)] == name.encode():
            struct.pack_into("<I", changed, position + 24, claimed)
        position = changed.find(b"PK\x01\x02", position + 4)
    return bytes(changed)


def large_sheet(rows: int = 20_000, columns: int = 8) -> bytes:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("แผน")
    for row in range(rows):
        sheet.append([f"มาตรการที่ {row} ช่อง {column} ประชุมชี้แจงแนวทางการปฏิบัติงาน" for column in range(columns)])
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def with_links_and_macros(address: str) -> bytes:
    """A macro document whose picture, template and hyperlink lie at `address`."""
    document = docx.Document(io.BytesIO(as_docx([TABLE])))
    relation = document.part.relate_to(f"{address}/picture.png", _relation("image"), is_external=True)
    blip = OxmlElement("a:blip")
    blip.set(qn("r:link"), relation)
    drawing = OxmlElement("w:drawing")
    drawing.append(blip)
    document.paragraphs[0].add_run()._r.append(drawing)
    document.part.relate_to(f"{address}/link", _relation("hyperlink"), is_external=True)
    settings = document.part.part_related_by(_relation("settings"))
    settings.relate_to(f"{address}/evil.dotm", _relation("attachedTemplate"), is_external=True)
    file = io.BytesIO()
    document.save(file)
    return _as_macro_document(file.getvalue())


def _relation(kind: str) -> str:
    return f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"


def _as_macro_document(data: bytes) -> bytes:
    source = zipfile.ZipFile(io.BytesIO(data))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name in source.namelist():
            part = source.read(name)
            if name == "[Content_Types].xml":
                part = part.replace(
                    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    b"application/vnd.ms-word.document.macroEnabled.main+xml",
                )
            package.writestr(name, part)
        package.writestr("word/vbaProject.bin", old_excel())
    return file.getvalue()


def mixed_csv() -> bytes:
    """A CSV whose third line another program added in another encoding."""
    return "มาตรการ,ผลการดำเนินการ\nประชุม,แล้วเสร็จ\n".encode() + "อบรม,อยู่ระหว่างดำเนินการ\n".encode("cp874")
