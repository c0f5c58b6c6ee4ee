"""Make the dossier of a year from the shell."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessments.models import Agency, FiscalYear
from reports.dossier import write_dossier


class Command(BaseCommand):
    help = "Writes all reports of a year in PDF and Word, its data in Excel and JSON and its evidence into one ZIP."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--agency", required=True, metavar="SLUG", help="address name of the agency")
        parser.add_argument("--year", required=True, type=int, help="fiscal year, B.E.")
        parser.add_argument("--output", required=True, type=Path, metavar="FILE.zip")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - the signature is Django's
        agency, fiscal_year = _agency(options["agency"]), _fiscal_year(options["year"])
        path: Path = options["output"]
        try:
            with path.open("wb") as file:
                dossier = write_dossier(agency, fiscal_year, file)
        except OSError as error:
            raise CommandError(
                _("The file %(path)s cannot be written: %(reason)s.") % {"path": path, "reason": error.strerror}
            ) from error
        if dossier.is_empty:
            path.unlink()
            raise CommandError(
                _("%(agency)s has nothing to put into a dossier of %(year)s. Enter measures or scores first.")
                % {"agency": agency, "year": fiscal_year.year}
            )
        for missing in dossier.missing:
            self.stderr.write(f"{missing.about}: {missing.reason}")
        count = len(dossier.files)
        said = ngettext("%(path)s: %(files)s file", "%(path)s: %(files)s files", count)
        self.stdout.write(said % {"path": path, "files": count})


def _agency(slug: str) -> Agency:
    agency = Agency.objects.filter(slug=slug).first()
    if agency is None:
        raise CommandError(_("There is no agency with the address name “%(slug)s”.") % {"slug": slug})
    return agency


def _fiscal_year(year: int) -> FiscalYear:
    fiscal_year = FiscalYear.objects.filter(year=year).first()
    if fiscal_year is None:
        raise CommandError(
            _("The portal does not know fiscal year %(year)s. Give the year in the Buddhist era.") % {"year": year}
        )
    return fiscal_year
