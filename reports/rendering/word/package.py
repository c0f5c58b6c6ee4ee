"""The file around the text: the parts of an empty document under template/, and saving without a clock."""

import io
import zipfile
from functools import cache
from pathlib import Path

import docx
from docx.document import Document as WordDocument

from reports.document import Document

_TEMPLATE = Path(__file__).parent / "template"
_NO_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that ZIP can say


def empty_document() -> WordDocument:
    """A document of the portal's styles and fonts with nothing in it."""
    return docx.Document(io.BytesIO(_template()))


def save(word: WordDocument, document: Document) -> bytes:
    """The finished file with the properties of `document`; the same content gives the same bytes."""
    properties = word.core_properties
    properties.title, properties.author = document.title, document.agency
    properties.language = "th-TH"
    file = io.BytesIO()
    word.save(file)
    return _without_times(file)


@cache
def _template() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for path in sorted(path for path in _TEMPLATE.rglob("*") if path.is_file()):
            package.writestr(zipfile.ZipInfo(path.relative_to(_TEMPLATE).as_posix(), _NO_TIME), path.read_bytes())
    return file.getvalue()


def _without_times(file: io.BytesIO) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _NO_TIME), source.read(name), zipfile.ZIP_DEFLATED)
    return result.getvalue()
