"""Writes of reports."""

from django.db import transaction

from assessments.models import Agency, FiscalYear
from measures.enums import ReportingRound
from reports.enums import ReportKind
from reports.models import Report, TableLayout


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
) -> Report:
    """Store how an agency composes one report; a report of the same year, kind and round is changed, never doubled.

    Raises ValidationError where a value is not allowed.
    """
    key = {"agency": agency, "fiscal_year": fiscal_year, "kind": kind, "round": round_}
    report = Report.objects.select_for_update(of=("self",)).filter(**key).first() or Report(**key)
    report.layout = layout
    report.digit_style = digit_style
    report.title = title
    report.introduction = introduction
    report.full_clean()
    report.save()
    return report
