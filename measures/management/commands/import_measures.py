"""Imports a table of measures or indicators from a file, as the review page does, from the shell."""

import json
from argparse import ArgumentParser
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.serializers.json import DjangoJSONEncoder
from django.core.validators import validate_slug
from django.db import transaction
from django.utils.translation import gettext as _

from assessments.models import Agency
from assessments.validators import validate_year
from measures.enums import ReportingRound
from measures.importing.fields import ImportField
from measures.importing.matching import check_against_framework, existing_matches, existing_scores
from measures.importing.recognise import NothingRecognised, recognise
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedTable, Recognition, ReviewNote
from measures.importing.sources import SourceError, read_file
from measures.importing.store import Decision, ImportRejected, ImportSummary, store_rows


class Command(BaseCommand):
    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.description = _("Import the measures, indicators and scores of a table in a file.")
        parser.add_argument("file", type=Path, help=_("a .docx, .xlsx, .csv, .html, .txt or .md file"))
        parser.add_argument("--agency", required=True, metavar="SLUG", help=_("the address name of the agency"))
        parser.add_argument("--agency-name", default="", help=_("creates the agency with this name if it is new"))
        parser.add_argument("--year", required=True, type=int, help=_("the fiscal year (B.E.)"))
        parser.add_argument("--round", type=int, default=12, choices=ReportingRound.values, help=_("months"))
        parser.add_argument("--kind", default="", choices=["", "implementation", "plan", "indicator"])
        parser.add_argument("--table", type=int, help=_("only this table of those recognised, counted from 1"))
        parser.add_argument("--existing", default=Decision.SKIP, choices=Decision.values)
        parser.add_argument("--dry-run", action="store_true", help=_("show what would be stored, store nothing"))
        parser.add_argument("--format", default="text", choices=["text", "json"])

    def handle(self, *_args: Any, **options: Any) -> None:
        _check_year(options["year"])
        agency = _find_agency(options["agency"], options["agency_name"])
        recognition = _chosen_table(_recognise(options["file"], options["kind"]), options["table"])
        if options["dry_run"]:
            warnings = check_against_framework(options["year"], recognition.tables)
            summary = ImportSummary(warnings=warnings)
        else:
            summary = _store(agency, recognition, options)
        found = Recognition(recognition.tables, (*recognition.warnings, *summary.warnings))
        if options["format"] == "json":
            self.stdout.write(json.dumps(as_json(found), ensure_ascii=False, indent=2, cls=DjangoJSONEncoder))
            return
        for line in (*_table_lines(found), *_warning_lines(found)):
            self.stdout.write(line)
        self.stdout.write(_("Nothing was stored (dry run).") if options["dry_run"] else _summary_line(summary))


def as_json(recognition: Recognition) -> dict[str, Any]:
    """The recognition as plain data: every field of every row, as it is stored."""
    return {
        "tables": [
            {
                "columns": [{"heading": column.heading, "field": column.field.value} for column in table.columns],
                "measures": [asdict(row) for row in table.measures],
                "indicators": [asdict(row) for row in table.indicators],
            }
            for table in recognition.tables
        ],
        "warnings": [_warning_text(recognition, note) for note in recognition.warnings],
    }


def _check_year(year: int) -> None:
    try:
        validate_year(year)
    except ValidationError as error:
        raise CommandError("\n".join(error.messages)) from error


def _find_agency(slug: str, name: str) -> Agency:
    """The agency, or a new one not yet saved where a name is given."""
    agency = Agency.objects.filter(slug=slug).first()
    if agency is not None:
        return agency
    if not name:
        message = _("There is no agency “%(slug)s”. Give its name with --agency-name to create it.")
        raise CommandError(message % {"slug": slug})
    try:
        validate_slug(slug)
    except ValidationError as error:
        raise CommandError("\n".join(error.messages)) from error
    return Agency(slug=slug, name=name)


def _recognise(path: Path, kind: str) -> Recognition:
    try:
        with path.open("rb") as file:
            grids = read_file(file, path.name)
        return recognise(grids, kind=kind)
    except OSError as error:
        message = _("The file %(path)s cannot be opened: %(reason)s.")
        raise CommandError(message % {"path": path, "reason": error.strerror}) from error
    except (SourceError, NothingRecognised) as error:
        raise CommandError(str(error)) from error


def _chosen_table(recognition: Recognition, number: int | None) -> Recognition:
    """The recognition, or only its table `number` with the warnings about it."""
    if number is None:
        return recognition
    if not 1 <= number <= len(recognition.tables):
        message = _("There is no table %(number)s; the file has tables 1 to %(last)s.")
        raise CommandError(message % {"number": number, "last": len(recognition.tables)})
    notes = [
        ReviewNote(note.message, 0, note.row, note.field) for note in recognition.warnings if note.table == number - 1
    ]
    return Recognition((recognition.tables[number - 1],), tuple(notes))


@transaction.atomic
def _store(agency: Agency, recognition: Recognition, options: Mapping[str, Any]) -> ImportSummary:
    if agency.pk is None:
        agency.full_clean()
        agency.save()
    year, tables = options["year"], recognition.tables
    present = [*existing_matches(agency, year, tables), *existing_scores(agency, year, tables)]
    try:
        return store_rows(
            agency=agency,
            year=year,
            round_months=options["round"],
            recognition=recognition,
            decisions=dict.fromkeys(present, Decision(options["existing"])),
        )
    except ImportRejected as error:
        rejected = Recognition(tables, error.notes)
        raise CommandError("\n".join(_warning_text(rejected, note) for note in error.notes)) from error


def _table_lines(recognition: Recognition) -> list[str]:
    lines: list[str] = []
    for number, table in enumerate(recognition.tables, start=1):
        heading = _("Table %(number)s (%(source)s): %(measures)s measures, %(indicators)s indicators")
        counts = {"measures": len(table.measures), "indicators": len(table.indicators)}
        lines.append(heading % {"number": number, "source": table.source, **counts})
        lines += [f"  [{ImportField(column.field).label}] {column.heading}" for column in table.columns]
        lines += [f"  {row_name(row)}" for row in table.rows]
    return lines


def row_name(row: MeasureRow | IndicatorRow) -> str:
    """A row as a person knows it: its number and title, or the indicator and its score."""
    parts = (row.number, row.title) if isinstance(row, MeasureRow) else (row.label, row.score_typed)
    return " ".join(" ".join(parts).split())


def _warning_lines(recognition: Recognition) -> list[str]:
    texts = [_warning_text(recognition, note) for note in recognition.warnings]
    return [_("Warning: %(text)s") % {"text": text} for text in texts]


def _warning_text(recognition: Recognition, note: ReviewNote) -> str:
    """The message with the place it concerns."""
    if note.table is None:
        return note.message
    table: RecognisedTable = recognition.tables[note.table]
    place = [_("Table %(number)s") % {"number": note.table + 1}]
    if note.row is not None:
        place.append(row_name(table.rows[note.row]))
    if note.field is not None:
        place.append(str(note.field.label))
    return f"{' · '.join(place)}: {note.message}"


def _summary_line(summary: ImportSummary) -> str:
    message = _("Added %(added)s, replaced %(replaced)s, skipped %(skipped)s; %(scores)s scores stored.")
    counts = {"added": summary.added, "replaced": summary.replaced, "skipped": summary.skipped}
    return message % {**counts, "scores": summary.scores}
