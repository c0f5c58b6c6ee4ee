"""The ZIP package of a .docx or .xlsx, opened with mistrust: nothing in it is run, followed or unpacked to disk."""

import io
import posixpath
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from django.utils.translation import gettext as _
from lxml import etree

from measures.importing.sources.elements import Element
from measures.importing.sources.errors import SourceError
from measures.importing.sources.limits import (
    MAX_PACKED_FILES,
    MAX_UNPACKED_BYTES,
    MAX_UNPACKED_RATIO,
    MAX_XML_BYTES,
    MEGABYTE,
)

# What a broken file makes zipfile, lxml and openpyxl raise.
DAMAGE = (
    BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, etree.XMLSyntaxError,
    KeyError, ValueError, TypeError, IndexError, AttributeError, OverflowError, SyntaxError,
)  # fmt: skip
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SMALL_ENOUGH = 20 * MEGABYTE
SHARED_STRINGS = "xl/sharedStrings.xml"
_STREAMED = ("xl/worksheets/", SHARED_STRINGS)  # not held as a whole, or only once the rows were counted


@contextmanager
def damage_as_source_error() -> Iterator[None]:
    """Tell the person that the file is damaged where a reader stumbles over it."""
    try:
        yield
    except DAMAGE as error:
        raise SourceError(
            _(
                "This file is damaged and cannot be read. Open it in Word or Excel, save it again as .docx or .xlsx, "
                "and upload the new file."
            )
        ) from error


class Package:
    """The parts of an Office file by their names. Raises SourceError for a ZIP file that is none, or a bomb."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with damage_as_source_error():
            self._zip = ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
            self._infos = {info.filename: info for info in infos}
            _check_sizes(infos, len(data))
            _check_names(self._infos)
            self.main = self._main_part()

    @property
    def is_word(self) -> bool:
        return self.main.endswith(".xml") and self.main.startswith("word/")

    def xml(self, name: str) -> Element | None:
        """The root element of a part; None where the package has no such part."""
        if name not in self._infos:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        with self._zip.open(self._infos[name]) as part:
            return _checked(etree.parse(_Counted(part, MAX_XML_BYTES), parser).getroot())

    def elements(self, name: str, *tags: str) -> Iterator[Element]:
        """Elements of a part by their local names, one after the other, without holding the whole part as a tree."""
        parsed = etree.iterparse(
            _Counted(self._zip.open(self._infos[name]), MAX_UNPACKED_BYTES),
            tag=[f"{{*}}{tag}" for tag in tags],
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        )
        for _event, element in parsed:
            yield element
            element.clear()
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
        _checked(parsed.root)

    def size(self, name: str) -> int:
        """Bytes a part unpacks to; 0 where there is none."""
        return self._infos[name].file_size if name in self._infos else 0

    def file(self) -> io.BytesIO:
        """The whole package, for a library that opens it itself."""
        return io.BytesIO(self.data)

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Type (its last word) and target part of each relationship of a part, by id. External ones are left out."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relationship in root.iter(_RELATIONSHIP) if root is not None else ():
            if relationship.get("TargetMode") != "External":
                target = relationship.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                found[relationship.get("Id", "")] = (relationship.get("Type", "").rpartition("/")[2], path.lstrip("/"))
        return found

    def one_related(self, part: str, kind: str) -> Element | None:
        """The first part that stands in relationship `kind` to `part` ("numbering", "styles")."""
        names = [name for found, name in self.related(part).values() if found == kind]
        return self.xml(names[0]) if names else None

    def _main_part(self) -> str:
        names = [name for kind, name in self.related("").values() if kind == "officeDocument"]
        main = names[0] if names else ""
        if main not in self._infos or not main.startswith(("word/", "xl/")) or not main.endswith(".xml"):
            raise _not_readable(self._infos)
        return main


class _Counted:
    """A part that is inflated while it is read, but only so far: the size written in a ZIP file is a claim."""

    def __init__(self, part: IO[bytes], limit: int) -> None:
        self._part = part
        self._left = limit

    def read(self, size: int = -1) -> bytes:
        chunk = self._part.read(min(size, self._left + 1) if size >= 0 else self._left + 1)
        self._left -= len(chunk)
        if self._left < 0:
            raise too_large()
        return chunk


def _checked(root: Element) -> Element:
    """Office files declare no document type; one that does wants to smuggle in entities."""
    if root.getroottree().docinfo.doctype:
        message = "an Office part with a document type"
        raise ValueError(message)
    return root


def _check_sizes(infos: list[ZipInfo], packed: int) -> None:
    unpacked = sum(info.file_size for info in infos)
    is_bomb = unpacked > _SMALL_ENOUGH and unpacked > MAX_UNPACKED_RATIO * packed
    large_part = any(
        info.file_size > MAX_XML_BYTES
        for info in infos
        if info.filename.endswith((".xml", ".rels")) and not info.filename.startswith(_STREAMED)
    )
    if unpacked > MAX_UNPACKED_BYTES or is_bomb or large_part or len(infos) > MAX_PACKED_FILES:
        raise too_large()


def too_large() -> SourceError:
    return SourceError(
        _(
            "This file unpacks to far more than a report needs, so it was not opened. Copy the table alone into a new "
            "Word or Excel file, save it and upload that."
        )
    )


def _check_names(infos: dict[str, ZipInfo]) -> None:
    if "[Content_Types].xml" not in infos or "_rels/.rels" not in infos:
        raise _not_readable(infos)


def _not_readable(infos: dict[str, ZipInfo]) -> SourceError:
    if "mimetype" in infos:
        return SourceError(
            _(
                "This file is in the OpenDocument format and cannot be read. "
                "Save it as .docx or .xlsx and upload the new file."
            )
        )
    if "xl/workbook.bin" in infos:
        return SourceError(
            _(
                "This Excel file is saved as .xlsb and cannot be read. "
                "Open it in Excel, save it as “Excel Workbook (.xlsx)” and upload the new file."
            )
        )
    return SourceError(
        _("This is a compressed archive. Unpack it and upload the Word or Excel file in it (.docx, .xlsx).")
    )
