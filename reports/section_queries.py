"""Reads for the sections around the tables of a report: activities with their photos, and who signs."""

from dataclasses import dataclass

from measures.models import Activity, Evidence
from measures.queries import listed_activities
from reports.models import Report, Signatory


@dataclass(frozen=True)
class ReportedActivity:
    """An activity with its photos in their order."""

    activity: Activity
    photos: tuple[Evidence, ...]


def reported_activities(report: Report) -> tuple[ReportedActivity, ...]:
    """The activities of the report's fiscal year in their order."""
    return tuple(
        ReportedActivity(listed.activity, listed.photos)
        for listed in listed_activities(report.agency, report.fiscal_year_id)
    )


def signatories(report: Report) -> tuple[Signatory, ...]:
    """Those who sign, none to three, in their order."""
    return tuple(report.signatories.all()) if report.pk else ()
