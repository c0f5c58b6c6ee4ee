"""An uploaded file to Grids: its content says what it is, its name only helps with text."""

from pathlib import PurePath
from typing import BinaryIO

from django.utils.translation import gettext as _

from measures.importing.grid import Grid
from measures.importing.sources.csv import read_csv
from measures.importing.sources.decoding import decode
from measures.importing.sources.docx import read_docx
from measures.importing.sources.errors import SourceError
from measures.importing.sources.guard import FileKind, check_supported, read_limited, recognise
from measures.importing.sources.html import has_table
from measures.importing.sources.package import Package
from measures.importing.sources.pasted import read_pasted
from measures.importing.sources.xlsx import read_xlsx

_CSV_SUFFIXES = {".csv", ".tsv", ".tab"}
# Office names on plain text: many web systems export a page of HTML or a CSV under them.
_OFFICE_SUFFIXES = {".xls", ".xlsx", ".xlsm"}


def read_file(file: BinaryIO, name: str) -> tuple[Grid, ...]:
    """The tables of a .docx, .xlsx, .csv, .html, .txt or .md file. Raises SourceError where there is none,
    where the file is something else or damaged, and where it is far too large."""
    data = read_limited(file)
    kind = recognise(data)
    check_supported(kind)
    if kind is FileKind.TEXT:
        return _read_text(decode(data), PurePath(name).suffix.lower())
    package = Package(data)
    read = read_docx if package.is_word else read_xlsx
    return _some(read(package))


def _read_text(text: str, suffix: str) -> tuple[Grid, ...]:
    html = text if has_table(text) else ""
    if suffix in _CSV_SUFFIXES or (suffix in _OFFICE_SUFFIXES and not html):
        return _some(read_csv(text))
    return read_pasted(html, text)


def _some(grids: tuple[Grid, ...]) -> tuple[Grid, ...]:
    if not grids:
        raise SourceError(
            _(
                "This file holds no table with text. Check that it is the right file and that the table is a real "
                "table, not a picture, then upload it again."
            )
        )
    return grids
