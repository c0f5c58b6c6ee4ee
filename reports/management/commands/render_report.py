"""Make the PDF or the Word file of a report from the shell."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessments.models import Agency, FiscalYear
from measures.enums import ReportingRound
from reports.composing.fit import report_or_usual
from reports.composing.report import compose
from reports.composing.warnings import report_warnings
from reports.enums import DigitStyle, ReportKind
from reports.models import Report, TableLayout
from reports.queries import ReportContent, find_report, layouts_for, read_report
from reports.rendering.errors import CannotRender
from reports.rendering.page_count import page_count
from reports.rendering.pdf import render_pdf
from reports.rendering.word import render_word


class Command(BaseCommand):
    help = "Renders an analysis, a plan or an implementation report as PDF or Word, as stored or as a layout says."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--agency", required=True, metavar="SLUG", help="address name of the agency")
        parser.add_argument("--year", required=True, type=int, help="fiscal year, B.E.")
        parser.add_argument("--kind", required=True, choices=ReportKind.values)
        parser.add_argument("--layout", metavar="NAME", help="short name of a table layout, such as implementation-6")
        parser.add_argument("--round", type=int, choices=ReportingRound.values, help="6 or 12 months")
        parser.add_argument("--digits", choices=DigitStyle.values)
        parser.add_argument("--output", required=True, type=Path, metavar="FILE")
        parser.add_argument(
            "--format", choices=["pdf", "docx"], help="without it the ending of the file says which; pdf for any other"
        )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - the signature is Django's
        report = _report(options["agency"], options["year"], ReportKind(options["kind"]), options["round"])
        if options["layout"]:
            report.layout = _layout(report, options["layout"])
        if options["digits"]:
            report.digit_style = options["digits"]
        content = read_report(report)
        if not content.has_rows:
            raise CommandError(_nothing_to_say(report))
        path = options["output"]
        is_word = (options["format"] or path.suffix.lower().lstrip(".")) == "docx"
        file = _rendered(content, is_word=is_word)
        _write(path, file)
        for warning in report_warnings(content):
            self.stderr.write(warning)
        self.stdout.write(_written(path, None if is_word else page_count(file)))


def _nothing_to_say(report: Report) -> str:
    if report.kind == ReportKind.ANALYSIS:
        said = _("%(agency)s has no result of fiscal year %(year)s. Enter its scores first.")
    else:
        said = _("%(agency)s has no measures in fiscal year %(year)s. Import or enter them first.")
    return said % {"agency": report.agency, "year": report.fiscal_year_id}


def _report(slug: str, year: int, kind: ReportKind, months: int | None) -> Report:
    """The report asked for, stored or as it usually would be; of the longest stored round where none is named.

    Only implementation reports have rounds.
    """
    agency = Agency.objects.filter(slug=slug).first()
    if agency is None:
        raise CommandError(_("There is no agency with the address name “%(slug)s”.") % {"slug": slug})
    fiscal_year = FiscalYear.objects.filter(year=year).first()
    if fiscal_year is None:
        raise CommandError(
            _("The portal does not know fiscal year %(year)s. Give the year in the Buddhist era.") % {"year": year}
        )
    if kind != ReportKind.IMPLEMENTATION:
        months = ReportingRound.TWELVE_MONTHS
    if months is None:
        stored = find_report(agency, year, kind)
        months = stored.round if stored else ReportingRound.TWELVE_MONTHS
    return report_or_usual(agency, fiscal_year, kind, ReportingRound(months))


def _layout(report: Report, name: str) -> TableLayout:
    """The layout of that name, the agency's own before a preset."""
    layouts = list(layouts_for(report.agency, ReportKind(report.kind)))
    named = [layout for layout in layouts if layout.name == name]
    if not named:
        raise CommandError(
            _("There is no layout “%(name)s” for this report. Choose one of: %(names)s.")
            % {"name": name, "names": ", ".join(layout.name for layout in layouts)}
        )
    return max(named, key=lambda layout: layout.agency_id is not None)


def _rendered(content: ReportContent, *, is_word: bool) -> bytes:
    document = compose(content)
    try:
        return render_word(document) if is_word else render_pdf(document)
    except CannotRender as error:
        raise CommandError(str(error)) from error


def _written(path: Path, pages: int | None) -> str:
    """What was written; only Word itself knows how many pages a Word file has."""
    if pages is None:
        return _("%(path)s: written") % {"path": path}
    return ngettext("%(path)s: %(pages)s page", "%(path)s: %(pages)s pages", pages) % {"path": path, "pages": pages}


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise CommandError(
            _("The file %(path)s cannot be written: %(reason)s.") % {"path": path, "reason": error.strerror}
        ) from error
