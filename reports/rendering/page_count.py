"""How many pages a PDF has, without a library that reads PDF files."""

import re
import zlib

_STREAM = re.compile(rb"/Type /ObjStm.*?stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_PAGE = re.compile(rb"/Type\s*/Page\b")


def page_count(pdf: bytes) -> int:
    """Of a file that `render_pdf` made: WeasyPrint keeps the page objects in compressed object streams."""
    objects = b"".join(zlib.decompressobj().decompress(stream[1]) for stream in _STREAM.finditer(pdf))
    return len(_PAGE.findall(pdf + objects))
