"""Writes a dossier, file by file, so that it takes no more memory than its largest report."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from django.utils.translation import gettext as _

from assessments.models import Agency, FiscalYear
from ita_portal.thai.numerals import to_thai_digits
from measures.exporting.packing import fixed_entry
from measures.exporting.reading import YearData, read_year
from measures.exporting.workbook import CellTooLong, workbook_of
from measures.exporting.year_json import json_of
from reports.composing.title import agency_line
from reports.document import Document
from reports.dossier import contents
from reports.dossier.contents import Missing, Packed, contents_list
from reports.dossier.evidence import EvidenceFile, evidence_files, evidence_links
from reports.dossier.names import safe_name
from reports.dossier.papers import Paper, papers
from reports.rendering.errors import CannotRender
from reports.rendering.pdf import render_pdf
from reports.rendering.word import render_word

DATA = "3 ข้อมูล"
_RENDERERS: tuple[tuple[str, Callable[[Document], bytes]], ...] = (("pdf", render_pdf), ("docx", render_word))
_PACKED_ALREADY = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".pdf", ".docx", ".xlsx", ".zip", ".mp4")


@dataclass(frozen=True)
class Dossier:
    """What was written: the files in their order, and what belongs there but could not be put in."""

    files: tuple[Packed, ...]
    missing: tuple[Missing, ...]

    @property
    def is_empty(self) -> bool:
        return not self.files


def dossier_name(agency: Agency, year: int) -> str:
    """The folder everything lies in, and the name of the file: "ITA 2566 เทศบาลตำบล…"."""
    return safe_name(f"ITA {year} {agency.name}", otherwise=f"ITA {year}")


def write_dossier(agency: Agency, fiscal_year: FiscalYear, file: BinaryIO) -> Dossier:
    """Write the year's dossier into a file as ZIP; the same bytes for the same data.

    What cannot be rendered or read is left out and named in the table of contents. Of a year without anything
    nothing is written.
    """
    data = read_year(agency, fiscal_year)
    if data.is_empty:
        return Dossier((), ())
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        writer = _Writer(archive, dossier_name(agency, fiscal_year.year))
        for paper in papers(agency, fiscal_year):
            writer.add_paper(paper)
        evidence = evidence_files(data)
        writer.add_data(data, evidence)
        for found in evidence:
            writer.add_evidence(found)
        year = to_thai_digits(str(fiscal_year.year))
        title = (f"เอกสาร ITA ประจำปีงบประมาณ พ.ศ. {year}", agency_line(agency))
        listing = contents_list(title, writer.files, evidence_links(data), writer.missing)
        writer.write(contents.NAME, [listing])
    return Dossier(tuple(writer.files), tuple(writer.missing))


@dataclass
class _Writer:
    archive: ZipFile
    folder: str
    files: list[Packed] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)

    def add(self, path: str, about: str, chunks: Iterable[bytes]) -> None:
        size, sha256 = self.write(path, chunks)
        self.files.append(Packed(path, about, size, sha256))

    def write(self, path: str, chunks: Iterable[bytes]) -> tuple[int, str]:
        """Size and SHA-256 of what was written."""
        compression = ZIP_STORED if path.endswith(_PACKED_ALREADY) else ZIP_DEFLATED
        digest, size = hashlib.sha256(), 0
        with self.archive.open(fixed_entry(f"{self.folder}/{path}", compression), "w", force_zip64=True) as target:
            for chunk in chunks:
                target.write(chunk)
                digest.update(chunk)
                size += len(chunk)
        return size, digest.hexdigest()

    def add_paper(self, paper: Paper) -> None:
        """PDF and Word of a paper; the one that cannot be made does not keep the other back."""
        document = paper.compose()
        for extension, render in _RENDERERS:
            try:
                content = render(document)
            except CannotRender as error:
                self.missing.append(Missing(f"{paper.about} ({extension.upper()})", str(error)))
            else:
                self.add(f"{paper.path}.{extension}", paper.about, [content])

    def add_data(self, data: YearData, evidence: Iterable[EvidenceFile]) -> None:
        try:
            self.add(f"{DATA}/มาตรการ {data.year}.xlsx", "มาตรการและผลคะแนน นำเข้าระบบได้อีก", [workbook_of(data)])
        except CellTooLong as error:
            self.missing.append(Missing("Excel", str(error)))
        paths = {found.evidence.pk: found.path for found in evidence}
        self.add(f"{DATA}/ข้อมูล {data.year}.json", "ข้อมูลทั้งหมดของปีสำหรับระบบอื่น", [json_of(data, paths)])

    def add_evidence(self, found: EvidenceFile) -> None:
        stored = found.evidence.file
        try:
            stored.open("rb")
        except OSError:
            reason = _("The file %(name)s is no longer in the storage. Upload it again.") % {"name": stored.name}
            self.missing.append(Missing(found.about, reason))
            return
        with stored:
            self.add(found.path, found.about, stored.chunks())
