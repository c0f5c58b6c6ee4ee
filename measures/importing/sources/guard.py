"""What a file really is, and whether it may be read at all."""

from enum import Enum
from os import SEEK_END, SEEK_SET
from typing import BinaryIO

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from measures.importing.sources.errors import SourceError
from measures.importing.sources.limits import MAX_FILE_BYTES, MEGABYTE


class FileKind(Enum):
    """Kinds of files by their first bytes. OFFICE is any ZIP file; TEXT is whatever is not binary."""

    OFFICE = "office"
    TEXT = "text"
    ENCRYPTED = "encrypted"
    OLD_WORD = "old word"
    OLD_EXCEL = "old excel"
    OLD_OFFICE = "old office"
    PDF = "pdf"
    IMAGE = "image"
    RTF = "rtf"
    WEB_ARCHIVE = "web archive"
    XML_SPREADSHEET = "xml spreadsheet"
    ARCHIVE = "archive"
    UNKNOWN = "unknown"


_OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")
_OLE2_ENTRY_BYTES = 128
_OLE2_NAMES = {
    "EncryptedPackage": FileKind.ENCRYPTED,
    "WordDocument": FileKind.OLD_WORD,
    "Workbook": FileKind.OLD_EXCEL,
    "Book": FileKind.OLD_EXCEL,
}
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_IMAGE_BRANDS = (b"ftyphei", b"ftyphev", b"ftypmif1", b"ftypavif", b"ftypmsf1")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HEAD_BYTES = 4096

_REFUSALS = {
    FileKind.ENCRYPTED: gettext_lazy(
        "This file is locked with a password and cannot be read. "
        "Open it in Word or Excel, remove the password (File > Info), save it and upload it again."
    ),
    FileKind.OLD_WORD: gettext_lazy(
        "This is an old Word file (.doc) and cannot be read. "
        "Open it in Word, choose “Save As” and the type “Word Document (.docx)”, and upload the new file."
    ),
    FileKind.OLD_EXCEL: gettext_lazy(
        "This is an old Excel file (.xls) and cannot be read. "
        "Open it in Excel, choose “Save As” and the type “Excel Workbook (.xlsx)”, and upload the new file."
    ),
    FileKind.OLD_OFFICE: gettext_lazy(
        "This file was saved in an old Office format and cannot be read. "
        "Open it in its program, save it as .docx or .xlsx, and upload the new file."
    ),
    FileKind.PDF: gettext_lazy(
        "This is a PDF file, and tables cannot be taken from it without mistakes. "
        "Upload the Word or Excel file it was made from, or copy the table and paste it."
    ),
    FileKind.IMAGE: gettext_lazy(
        "This is a picture, whatever its name says, and it holds no text that could be read. "
        "Upload the Word or Excel file (.docx, .xlsx) with the table."
    ),
    FileKind.RTF: gettext_lazy(
        "This is a Rich Text file (RTF) and cannot be read. "
        "Open it in Word, choose “Save As” and the type “Word Document (.docx)”, and upload the new file."
    ),
    FileKind.WEB_ARCHIVE: gettext_lazy(
        "This is a web archive (MHTML) and cannot be read. "
        "Open it in Word or Excel, save it as .docx or .xlsx, and upload the new file."
    ),
    FileKind.XML_SPREADSHEET: gettext_lazy(
        "This is an Office file saved as XML and cannot be read. "
        "Open it in Word or Excel, save it as .docx or .xlsx, and upload the new file."
    ),
    FileKind.ARCHIVE: gettext_lazy(
        "This is a compressed archive. Unpack it and upload the Word or Excel file in it (.docx, .xlsx)."
    ),
    FileKind.UNKNOWN: gettext_lazy(
        "This is no file that can be read here. Upload a Word (.docx), Excel (.xlsx) or CSV file."
    ),
}


def read_limited(file: BinaryIO) -> bytes:
    """All bytes of the file; raises SourceError where there are none or too many, before holding too many."""
    size = file.seek(0, SEEK_END)
    file.seek(0, SEEK_SET)
    if size > MAX_FILE_BYTES:
        raise SourceError(
            _(
                "This file is %(size)s MB, but at most %(limit)s MB can be read. Delete the pictures in it or leave "
                "only the table of the report, and upload it again."
            )
            % {"size": f"{size / MEGABYTE:.1f}", "limit": MAX_FILE_BYTES // MEGABYTE}
        )
    data = file.read(MAX_FILE_BYTES)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise SourceError(_("This file is empty. Check that it was saved and copied completely, then upload it again."))
    return data


def recognise(data: bytes) -> FileKind:
    """What the content is, whatever the name says."""
    head = data[:_HEAD_BYTES]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind.OFFICE
    if head.startswith(_OLE2):
        return _old_office(data)
    if b"%PDF-" in head[:1024]:
        return FileKind.PDF
    if head.startswith(_IMAGES[:3]) or (head.startswith(_IMAGES) and b"\0" in head) or _is_riff_or_heif(head):
        return FileKind.IMAGE
    if head.startswith(_ARCHIVES):
        return FileKind.ARCHIVE
    if b"\0" in head and not head.startswith(_UTF16_MARKS):
        return FileKind.UNKNOWN
    return _text_kind(head)


def check_supported(kind: FileKind) -> None:
    """Raises SourceError for a kind that is not read, saying what it is and what to do."""
    if kind in _REFUSALS:
        raise SourceError(_REFUSALS[kind])


def _old_office(data: bytes) -> FileKind:
    """The kind of a compound file by the names in its directory, whose entries begin every 128 bytes."""
    for name, kind in _OLE2_NAMES.items():
        entry = f"{name}\0".encode("utf-16-le")
        position = data.find(entry)
        while position >= 0:
            if position % _OLE2_ENTRY_BYTES == 0:
                return kind
            position = data.find(entry, position + 1)
    return FileKind.OLD_OFFICE


def _is_riff_or_heif(head: bytes) -> bool:
    return (head.startswith(b"RIFF") and head[8:12] == b"WEBP") or head[4:].startswith(_IMAGE_BRANDS)


def _text_kind(head: bytes) -> FileKind:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{\\rtf"):
        return FileKind.RTF
    if start[:13].lower() == b"mime-version:":
        return FileKind.WEB_ARCHIVE
    if start.startswith(b"<?xml") and b"<?mso-application" in start:
        return FileKind.XML_SPREADSHEET
    return FileKind.TEXT
