"""Bytes of a text file to text: UTF-8, UTF-16 with a byte order mark, TIS-620 / Windows-874."""

import codecs

from django.utils.translation import gettext as _

from measures.importing.sources.errors import SourceError

THAI = "cp874"


def decode(data: bytes) -> str:
    """The text of a file in one encoding; raises SourceError where lines are in different ones."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise _unreadable(data[: error.start].count(b"\n\x00" if data[0] == 0xFF else b"\x00\n") + 1) from error
    has_mark = data.startswith(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if has_mark:
            raise _unreadable(error.object[: error.start].count(b"\n") + 1) from error
    return "".join(_decode_thai_lines(data))


def _decode_thai_lines(data: bytes) -> list[str]:
    """Lines of a file that is not UTF-8 as a whole. If one of them is Thai in UTF-8, two encodings are mixed."""
    lines: list[str] = []
    first_is_utf8: bool | None = None
    for number, line in enumerate(data.split(b"\n"), 1):
        is_utf8 = not line.isascii() and _is_utf8(line)
        if not line.isascii() and first_is_utf8 is None:
            first_is_utf8 = is_utf8
        try:
            lines.append(line.decode("utf-8" if is_utf8 else THAI) + "\n")
        except UnicodeDecodeError as error:
            raise _unreadable(number) from error
        if not line.isascii() and is_utf8 != first_is_utf8:
            raise _unreadable(number)
    return lines


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _unreadable(line: int) -> SourceError:
    return SourceError(
        _(
            "The letters around line %(line)s cannot be read: the file mixes two encodings or is damaged. "
            "Open it in the program it was made with, save it as UTF-8 (in Excel: “CSV UTF-8”) and upload it again."
        )
        % {"line": line}
    )
