"""What a person's tables mean: from Grids to the measures, indicators and scores that will be stored."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from ita_portal.thai.dates import FIRST_YEAR, LAST_YEAR
from ita_portal.thai.numerals import to_arabic_digits
from measures.importing.building import build_indicator, build_measure, titles_are_numbered
from measures.importing.columns import APPROACH, is_indicator_table, is_measure_table, recognise_columns
from measures.importing.continuation import Record, gather
from measures.importing.exact import read_exactly
from measures.importing.fields import ImportField
from measures.importing.grid import Grid
from measures.importing.lexicon import known_headings
from measures.importing.rows import (
    IndicatorRow,
    MeasureRow,
    RecognisedColumn,
    RecognisedTable,
    Recognition,
    ReviewNote,
)
from measures.importing.tables import LogicalTable, logical_tables

_YEAR = re.compile(r"ปี(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*(25[0-9]{2})")
_SHOWN_WORDS = 60
_SHOWN_HEADINGS = 12


class NothingRecognised(Exception):  # noqa: N818 -- the name forms and the command share; it reads as what happened
    """No table with a known heading; the message tells a person which headings were seen and which are known."""


@dataclass
class _Findings:
    tables: list[RecognisedTable] = field(default_factory=list)
    notes: list[ReviewNote] = field(default_factory=list)


def recognise(
    grids: Sequence[Grid], *, kind: str = "", columns: Mapping[int, Sequence[ImportField]] | None = None
) -> Recognition:
    """The tables that could be read, in the order found, with everything a person should look at.

    `kind` keeps to tables of measures ("implementation", "plan") or of indicators ("indicator"); "" takes both.
    `columns` are the fields a person chose, for each table (its index in the answer) one for each column.
    Raises NothingRecognised.
    """
    tables, strangers = logical_tables(grids)
    findings = _Findings()
    for table in tables:
        guessed, messages = recognise_columns(table)
        if not _is_wanted([column.field for column in guessed], kind):
            message = _("A table of another kind was left out: %(table)s.")
            findings.notes.append(ReviewNote(message % {"table": _where(table.source, [c.heading for c in guessed])}))
            continue
        chosen = (columns or {}).get(len(findings.tables))
        if chosen is not None:
            guessed, messages = recognise_columns(table, chosen)
        _read_table(table, guessed, messages, findings)
    if not findings.tables:
        raise NothingRecognised(_nothing_recognised(grids))
    message = _("A table without a known heading was left out: %(table)s.")
    strange = [ReviewNote(message % {"table": _where(grid.source, _first_texts(grid))}) for grid in strangers]
    return Recognition(tuple(findings.tables), (*findings.notes, *strange))


def _is_wanted(fields: Sequence[ImportField], kind: str) -> bool:
    if kind == "indicator":
        return is_indicator_table(fields)
    return is_measure_table(fields) if kind else True


def _read_table(
    table: LogicalTable, columns: Sequence[RecognisedColumn], messages: Sequence[str], findings: _Findings
) -> None:
    index = len(findings.tables)
    fields = [column.field for column in columns]
    findings.notes += [ReviewNote(message, index) for message in messages]
    rows: list[MeasureRow | IndicatorRow] = []
    if not is_measure_table(fields) and not is_indicator_table(fields):
        message = _("No column of this table is a measure or an indicator. Choose which one is.")
        findings.notes.append(ReviewNote(message, index))
    elif table.is_own:
        for row, warnings in (read_exactly(columns, body) for body in table.rows):
            findings.notes += [ReviewNote(message, index, len(rows), concerned) for message, concerned in warnings]
            rows.append(row)
    else:
        records = gather(table.rows, fields)
        findings.notes += [ReviewNote(message, index) for message in records.warnings]
        for row, warnings in _rows(columns, records.records):
            if isinstance(row, IndicatorRow) and not row.indicator and not row.has_approach:
                message = _("This row names no indicator and was left out: “%(text)s”.")
                text = " ".join(filter(None, (row.label, row.score_typed, row.note)))
                findings.notes.append(ReviewNote(message % {"text": " ".join(text.split())}, index))
                continue
            findings.notes += [ReviewNote(message, index, len(rows), concerned) for message, concerned in warnings]
            rows.append(row)
    scores_year = _scores_year(table, fields)
    findings.tables.append(
        RecognisedTable(tuple(columns), tuple(rows), table.caption, table.source, scores_year, table.is_own)
    )


def _rows(
    columns: Sequence[RecognisedColumn], records: Sequence[Record]
) -> list[tuple[MeasureRow | IndicatorRow, list[tuple[str, ImportField | None]]]]:
    fields = [column.field for column in columns]
    if is_indicator_table(fields):
        has_approach = not APPROACH.isdisjoint(fields)
        return [build_indicator(columns, record, has_approach=has_approach) for record in records]
    title = fields.index(ImportField.TITLE)
    bare_numbers = ImportField.SEQUENCE not in fields and titles_are_numbered([r.texts[title] for r in records])
    return [build_measure(columns, record, bare_numbers=bare_numbers) for record in records]


def _scores_year(table: LogicalTable, fields: Sequence[ImportField]) -> int | None:
    """The year named in the heading of the score column, or last in the caption of a plain score table."""
    if ImportField.SCORE not in fields or not APPROACH.isdisjoint(fields):
        return None
    heading = table.columns[fields.index(ImportField.SCORE)].full
    for text in (heading, table.caption):
        years = [int(year) for year in _YEAR.findall(to_arabic_digits(text))]
        if years and FIRST_YEAR <= years[-1] <= LAST_YEAR:
            return years[-1]
    return None


def _where(source: str, texts: Sequence[str]) -> str:
    words = " · ".join(" ".join(text.split()) for text in texts if text)
    shown = words if len(words) <= _SHOWN_WORDS else f"{words[:_SHOWN_WORDS]}…"
    return f"{source} “{shown}”".strip()


def _first_texts(grid: Grid) -> list[str]:
    return [cell.text for row in grid.rows for cell in row if cell.text][:_SHOWN_HEADINGS]


def _nothing_recognised(grids: Sequence[Grid]) -> str:
    known = ", ".join(known_headings())
    seen = "; ".join(_where(grid.source, _first_texts(grid)) for grid in grids[:3])
    if not seen:
        return _("There is no table here. Copy or save the table with its heading row. Known headings: %(known)s.") % {
            "known": known
        }
    message = _(
        "No table has a heading row the portal knows. Found: %(seen)s. A table needs at least the column of the "
        "measure or the indicator and one more. Known headings: %(known)s."
    )
    return message % {"seen": seen, "known": known}
