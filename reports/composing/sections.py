"""The sections around the tables of a report, as far as it shows them: cover, activities, remarks, signatures."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from ita_portal.thai.dates import format_thai_date
from ita_portal.thai.numerals import to_thai_digits
from ita_portal.thai.text import split_marker
from measures.models import Activity, Evidence
from reports.composing.text_blocks import text_blocks
from reports.composing.title import agency_line, title_lines
from reports.document import (
    Block,
    Cover,
    Direction,
    Gallery,
    Heading,
    PageBreak,
    Paragraph,
    Photo,
    Signature,
    Signatures,
    Text,
)
from reports.models import Report
from reports.queries import ReportContent
from reports.section_queries import ReportedActivity

_ROUND = re.compile(r"(.*\S)\s*(\(รอบ[^()]*\))")


def opening_sections(content: ReportContent) -> list[Block]:
    """What stands before the title: the cover, or nothing."""
    return [cover(content.report)] if _shows(content, "cover") else []


def closing_sections(content: ReportContent, orientation: Direction) -> list[Block]:
    """What stands after the tables: activities on pages of their own, then remarks and signatures."""
    return [*activities(content, orientation), *remarks(content.report), *signatures(content)]


def cover(report: Report) -> Cover:
    """The lines of the title with the round in a line of its own, and the agency below them."""
    agency = report.agency
    lines: list[str] = []
    for line in title_lines(report):
        if line.startswith(agency.name):
            continue
        ends_with_round = _ROUND.fullmatch(line)
        lines += ends_with_round.groups() if ends_with_round else [line]
    where = agency_line(agency).removeprefix(agency.name).strip()
    return Cover(tuple(lines), (agency.name, where) if where else (agency.name,), agency.emblem.name or "")


def activities(content: ReportContent, orientation: Direction) -> list[Block]:
    """The heading กิจกรรม and each activity with its number, day and place, narrative and photos."""
    if not content.activities or not _shows(content, "activities"):
        return []
    blocks: list[Block] = [PageBreak(orientation), Heading("กิจกรรม")]
    for number, reported in enumerate(content.activities, start=1):
        blocks += _activity(reported, number, content.report.photos_per_page)
    return blocks


def _activity(reported: ReportedActivity, number: int, photos_per_page: int) -> Iterable[Block]:
    title = _title(reported.activity)
    yield Heading(f"{to_thai_digits(str(number))}. {title}", level=2)
    told = (*_day_and_place(reported.activity), *text_blocks(reported.activity.narrative))
    if told:
        yield Text(told)
    if reported.photos:
        photos = tuple(_photo(photo, place, title) for place, photo in enumerate(reported.photos, start=1))
        yield Gallery(photos, photos_per_page)


def _title(activity: Activity) -> str:
    """In one line, without the number somebody may have typed before it: the report numbers activities itself."""
    _marker, title = split_marker(" ".join(activity.title.split()))
    return title.strip()


def _day_and_place(activity: Activity) -> tuple[Paragraph, ...]:
    """ "วันที่ ๗ มีนาคม ๒๕๖๖ ณ ห้องประชุม", or the half of it that is known."""
    place = " ".join(activity.place.split()).removeprefix("ณ ")
    parts = []
    if activity.held_on:
        parts.append(f"วันที่ {format_thai_date(activity.held_on)}")
    if place:
        parts.append(f"ณ {place}")
    return (Paragraph(" ".join(parts)),) if parts else ()


def _photo(photo: Evidence, place: int, title: str) -> Photo:
    usual = f"ภาพกิจกรรมที่ {to_thai_digits(str(place))}: {title}"
    return Photo(photo.file.name or "", photo.caption, photo.alternative_text or photo.caption or usual)


def remarks(report: Report) -> list[Block]:
    blocks = text_blocks(report.remarks)
    return [Text((Paragraph("หมายเหตุ", bold=True), *blocks))] if blocks else []


def signatures(content: ReportContent) -> list[Block]:
    """Who signs; where nobody is named, room for one person to write name and position."""
    if not _shows(content, "signatures"):
        return []
    people = tuple(Signature(person.name, person.title) for person in content.signatories)
    return [Signatures(people or (Signature(),))]


def section_warnings(content: ReportContent) -> Iterable[str]:
    """Sentences for a person about sections that the report shows but that lack something."""
    if not _shows(content, "activities"):
        return
    if not content.activities:
        yield _("The report is to show activities, but this year has none yet. Add them on the page “Activities”.")
    silent = sum(
        not (photo.caption or photo.alternative_text) for reported in content.activities for photo in reported.photos
    )
    if silent:
        yield _(
            "%(count)s photos have neither a caption nor a description. People who cannot see them are read the title "
            "of the activity instead."
        ) % {"count": silent}


def _shows(content: ReportContent, section: str) -> bool:
    return content.report.shows(section, content.layout)
