"""Covers, signatures and the head of a memo as their templates draw them, with the official forms' own wording."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from reports.document import Cover, MemoHead, Signature, Signatures
from reports.rendering.lines import Markup
from reports.rendering.pictures import PictureAddress

MEMO = "บันทึกข้อความ"
OFFICE, NUMBER, DATE, SUBJECT, TO = "ส่วนราชการ", "ที่", "วันที่", "เรื่อง", "เรียน"
# Dots to write on, as many as the narrowest page has room for, by the number of people side by side.
DOTS = {1: 50, 2: 50, 3: 30}


@dataclass(frozen=True)
class CoverPart:
    """A cover: the address of the emblem ("" leaves its room empty) and the lines."""

    emblem: str
    lines: tuple[SafeString, ...]
    agency_lines: tuple[SafeString, ...]


@dataclass(frozen=True)
class SignaturePart:
    """One person: what stands before and after the dots to sign on, the name in brackets, the lines of the position."""

    lead: SafeString
    name: SafeString
    position: SafeString


@dataclass(frozen=True)
class SignaturesPart:
    """People side by side; `dots` to sign on."""

    people: tuple[SignaturePart, ...]
    dots: str


@dataclass(frozen=True)
class MemoPart:
    """The head of a memo: the address of the emblem, and its rows, each of pairs of a head and what stands on its
    dotted line."""

    emblem: str
    title: SafeString
    rows: tuple[tuple[tuple[SafeString, SafeString], ...], ...]
    to: tuple[SafeString, SafeString]


def cover_part(cover: Cover, markup: Markup, address: PictureAddress) -> CoverPart:
    """`cover` with all its text through `markup`."""
    return CoverPart(
        cover.emblem and address(cover.emblem),
        tuple(map(markup, cover.lines)),
        tuple(map(markup, cover.agency_lines)),
    )


def signatures_part(signatures: Signatures, markup: Markup) -> SignaturesPart:
    """`signatures`; a person without a name has dots between the brackets."""
    dots = "." * DOTS.get(len(signatures.people), min(DOTS.values()))
    return SignaturesPart(tuple(_signature(person, dots, markup) for person in signatures.people), dots)


def _signature(person: Signature, dots: str, markup: Markup) -> SignaturePart:
    name = markup(f"({person.name})") if person.name else SafeString(f"({dots})")
    return SignaturePart(markup(person.lead), name, markup(person.position))


def memo_part(memo: MemoHead, markup: Markup, address: PictureAddress) -> MemoPart:
    """The head of a memo in the order of the official form."""

    def pair(head: str, text: str) -> tuple[SafeString, SafeString]:
        return markup(head), markup(text)

    return MemoPart(
        memo.emblem and address(memo.emblem),
        markup(MEMO),
        (
            (pair(OFFICE, memo.office),),
            (pair(NUMBER, memo.number), pair(DATE, memo.date)),
            (pair(SUBJECT, memo.subject),),
        ),
        pair(TO, memo.to),
    )
