"""Where each file of evidence lies in the dossier: a folder for every measure and activity that has some."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from measures.exporting.reading import YearData
from measures.models import Activity, Evidence, Measure
from reports.dossier.names import numbered, suffix_of

FOLDER = "4 หลักฐาน"


@dataclass(frozen=True)
class EvidenceFile:
    """A file with its path in the dossier and what it shows."""

    evidence: Evidence
    path: str
    about: str


@dataclass(frozen=True)
class EvidenceLink:
    """Evidence that lies elsewhere on the web."""

    url: str
    about: str


def evidence_files(data: YearData) -> tuple[EvidenceFile, ...]:
    return tuple(
        EvidenceFile(evidence, f"{folder}/{_file_name(number, evidence, owner)}", _about(owner, evidence))
        for owner, folder in _owners(data)
        for number, evidence in enumerate(_files(owner), start=1)
    )


def evidence_links(data: YearData) -> tuple[EvidenceLink, ...]:
    return tuple(
        EvidenceLink(evidence.url, _about(owner, evidence))
        for owner, _folder in _owners(data)
        for evidence in owner.evidence.all()
        if evidence.url
    )


def _owners(data: YearData) -> Iterator[tuple[Measure | Activity, str]]:
    groups: tuple[tuple[str, Sequence[Measure | Activity]], ...] = (
        ("มาตรการ", data.measures),
        ("กิจกรรม", data.activities),
    )
    for word, owners in groups:
        for number, owner in enumerate(owners, start=1):
            name = numbered(number, _first_line(owner.title), otherwise=word, of=len(owners))
            yield owner, f"{FOLDER}/{word} {name}"


def _files(owner: Measure | Activity) -> list[Evidence]:
    return [evidence for evidence in owner.evidence.all() if evidence.file]


def _file_name(number: int, evidence: Evidence, owner: Measure | Activity) -> str:
    name = numbered(number, evidence.caption, otherwise="หลักฐาน", of=len(_files(owner)))
    return f"{name}{suffix_of(str(evidence.file))}"


def _about(owner: Measure | Activity, evidence: Evidence) -> str:
    return " · ".join(filter(None, (_first_line(owner.title), evidence.caption)))


def _first_line(text: str) -> str:
    return " ".join(text.partition("\n")[0].split())
