"""The table of contents of a dossier: every file with its size and SHA-256, links, and what could not be put in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.dossier.evidence import EvidenceLink

NAME = "สารบัญ.txt"
_HOW_TO_CHECK = "ค่า SHA-256 ใช้ตรวจว่าแฟ้มไม่ถูกแก้ไขหลังจัดทำ เช่น ใน Windows ใช้คำสั่ง certutil -hashfile <แฟ้ม> SHA256"


@dataclass(frozen=True)
class Packed:
    """A file in the dossier. `about` says in words what it is, `size` is in bytes."""

    path: str
    about: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Missing:
    """Something that belongs here and could not be put in, and why."""

    about: str
    reason: str


def contents_list(
    title: Sequence[str], packed: Iterable[Packed], links: Sequence[EvidenceLink], missing: Sequence[Missing]
) -> bytes:
    """Plain text in UTF-8 with a byte order mark, which old text editors ask for, and line ends of Windows."""
    lines = ["สารบัญ", *title, ""]
    folder = ""
    for file in packed:
        here = file.path.rpartition("/")[0]
        if here != folder:
            folder = here
            lines += [f"[{folder}]", ""]
        lines += [file.path.rpartition("/")[2], *([f"  {file.about}"] if file.about else [])]
        lines += [f"  {file.size:,} ไบต์", f"  SHA-256 {file.sha256}", ""]
    if links:
        lines += ["หลักฐานที่เป็นลิงก์", "", *(f"  {link.about}: {link.url}" for link in links), ""]
    if missing:
        lines += ["รายการที่ไม่ได้อยู่ในชุดนี้", "", *(f"  {item.about}: {item.reason}" for item in missing), ""]
    lines.append(_HOW_TO_CHECK)
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()
