"""Writes of reports."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from assessments.models import Agency, FiscalYear
from assessments.services.versions import SavedMeanwhileError
from measures.enums import ReportingRound
from reports.enums import ReportKind
from reports.models import Report, Signatory, TableLayout


@dataclass(frozen=True)
class Signer:
    """Somebody who signs a report; without a name there is a line to write on."""

    name: str = ""
    title: str = ""


@transaction.atomic
def save_report(
    *,
    agency: Agency,
    fiscal_year: FiscalYear,
    kind: ReportKind,
    round_: ReportingRound,
    layout: TableLayout,
    digit_style: str = "",
    title: str = "",
    introduction: str = "",
    remarks: str = "",
    photos_per_page: int = 4,
    shows_cover: bool | None = None,
    shows_activities: bool | None = None,
    shows_signatures: bool | None = None,
    signers: Sequence[Signer] = (),
    version: int | None = None,
) -> Report:
    """Store how an agency composes one report; a report of the same year, kind and round is changed, never doubled.

    `shows_…` None goes with the layout. `signers` are one to three people in their order, or nobody. `version` is what
    the person saw, 0 where nothing was stored yet, None where nobody looked.

    Raises SavedMeanwhileError when another person has saved since, and ValidationError.
    """
    key = {"agency": agency, "fiscal_year": fiscal_year, "kind": kind, "round": round_}
    report = Report.objects.select_for_update(of=("self",)).filter(**key).first() or Report(**key)
    stored_version = report.version if report.pk else 0
    if version not in (None, stored_version):
        raise SavedMeanwhileError
    report.version = stored_version + 1
    report.layout = layout
    report.digit_style = digit_style
    report.title = title
    report.introduction = introduction
    report.remarks = remarks
    report.photos_per_page = photos_per_page
    report.shows_cover, report.shows_activities = shows_cover, shows_activities
    report.shows_signatures = shows_signatures
    report.full_clean()
    report.save()
    _store_signers(report, signers)
    return report


def _store_signers(report: Report, signers: Sequence[Signer]) -> None:
    report.signatories.all().delete()
    for place, signer in enumerate(signers, start=1):
        signatory = Signatory(report=report, place=place, name=signer.name, title=signer.title)
        signatory.full_clean()
        signatory.save()
