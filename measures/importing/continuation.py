"""From the rows of a logical table to records: continuation rows joined, section rows and totals set apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from ita_portal.thai.text import split_marker
from measures.importing.fields import ImportField
from measures.importing.grid import Cell
from measures.importing.headings import SUBJECTS
from measures.importing.lexicon import key, lexicon
from measures.importing.lists import is_list
from measures.importing.tables import BodyRow
from measures.importing.titles import is_number, split_number

_SHORTEST_NUMBERED = 2  # rows that must be numbered before a row without a number is strange
_TOTAL_OF = re.compile(r"รวม\s*(?:ทั้งสิ้น|ทั้งหมด)?\s*[0-9๐-๙]")


@dataclass
class Record:
    """One measure or indicator: the whole text of each column, and what else belongs to it."""

    texts: list[str]
    number: int
    remarks: list[str] = field(default_factory=list)
    warnings: list[tuple[str, ImportField | None]] = field(default_factory=list)


@dataclass
class Records:
    """The records of a table and the warnings that concern none of them."""

    records: list[Record] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def gather(rows: Sequence[BodyRow], fields: Sequence[ImportField]) -> Records:
    """Join rows into records. `fields` says what each column is; one of them is the subject."""
    return _Gatherer(rows, fields).gather()


class _Gatherer:
    def __init__(self, rows: Sequence[BodyRow], fields: Sequence[ImportField]) -> None:
        self.rows = rows
        self.fields = fields
        subjects = {ImportField.TITLE} if ImportField.TITLE in fields else SUBJECTS
        self.subjects = [column for column, kind in enumerate(fields) if kind in subjects]
        self.sequences = [column for column, kind in enumerate(fields) if kind == ImportField.SEQUENCE]
        self.found = Records()
        self.section: list[str] = []
        self.is_section_open = False  # no row below it yet
        self.origins = [""] * len(fields)
        self.all_numbered = self._are_numbered()

    def gather(self) -> Records:
        for row in self.rows:
            self._remember_origins(row)
            if self._is_footer(row):
                self._add_footer(row)
            elif self._is_section(row):
                self._add_section(row)
            elif self._is_continuation(row):
                self._join(row)
            else:
                self._begin(row)
        if self.is_section_open and self.found.records:  # nothing of it may be lost
            self.found.records[-1].remarks.extend(self.section)
        return self.found

    def _remember_origins(self, row: BodyRow) -> None:
        for column, cell in enumerate(row.cells):
            if cell.covered != "above":
                self.origins[column] = cell.text

    def _subject(self, row: BodyRow) -> str:
        return " ".join(row.cells[column].text for column in self.subjects if row.cells[column].text)

    def _sequence(self, row: BodyRow) -> str:
        return " ".join(row.cells[column].text for column in self.sequences if row.cells[column].text)

    def _has_number(self, row: BodyRow) -> bool:
        return is_number(self._sequence(row)) or bool(split_number(self._subject(row))[0])

    def _are_numbered(self) -> bool:
        """Whether the rows of this table carry numbers, but for a few."""
        if ImportField.TITLE not in self.fields:
            return False
        subjects = [row for row in self.rows if self._subject(row) and _filled(row) > 1]
        numbered = sum(map(self._has_number, subjects))
        return numbered >= _SHORTEST_NUMBERED and numbered * 3 >= len(subjects) * 2

    def _is_continuation(self, row: BodyRow) -> bool:
        if not self._subject(row):
            return True
        if not self.found.records or not self.all_numbered or self._has_number(row):
            return False
        shares_number = any(row.cells[column].covered == "above" for column in self.sequences)
        return row.after_break or shares_number

    def _is_footer(self, row: BodyRow) -> bool:
        first = next(cell.text for cell in row.cells if cell.text)
        words = lexicon()
        if key(first) in words.totals or _TOTAL_OF.match(first):
            return not self._has_number(row)
        return _filled(row) == 1 and key(first).startswith(words.footers)

    def _is_section(self, row: BodyRow) -> bool:
        """A row with one text, across the table or worded like a section, where rows have more."""
        if _filled(row) != 1 or len(row.cells) < 2:
            return False
        column = next(column for column, cell in enumerate(row.cells) if cell.text)
        across = sum(1 for cell in row.cells[column:] if cell.covered == "left")
        if across * 2 >= len(row.cells) - 1 > 0 and across:
            return True
        if any(cell.covered for cell in row.cells):
            return False
        text = row.cells[column].text
        if column in self.sequences:
            return not is_number(text)
        is_unnumbered = not self.all_numbered or not self._has_number(row)
        return column in self.subjects and is_unnumbered and key(text).startswith(lexicon().sections)

    def _add_footer(self, row: BodyRow) -> None:
        text = _row_text(row)
        self.found.warnings.append(_("This row is no measure and was set apart: “%(text)s”.") % {"text": text})
        if self.found.records:
            self.found.records[-1].remarks.append(text)

    def _add_section(self, row: BodyRow) -> None:
        text = _row_text(row)
        message = _("This row heads the rows below it and was put into their notes: “%(text)s”.")
        self.found.warnings.append(message % {"text": text})
        self.section = [*self.section, text] if self.is_section_open else [text]
        self.is_section_open = True

    def _begin(self, row: BodyRow) -> None:
        texts = [
            self.origins[column] if cell.covered == "above" else cell.text for column, cell in enumerate(row.cells)
        ]
        record = Record(texts, row.number, list(self.section))
        self.is_section_open = False
        if self.all_numbered and not self._has_number(row):
            message = _("This row has no number although the others have one. Check that it is a row of its own.")
            record.warnings.append((message, ImportField.TITLE))
        self.found.records.append(record)

    def _join(self, row: BodyRow) -> None:
        if not self.found.records:
            self._keep_for_later(row)
            return
        record = self.found.records[-1]
        if self._subject(row):
            message = _("A row without a number was joined to the one before it. Check the text of this row.")
            record.warnings.append((message, ImportField.TITLE))
        is_merged = any(row.cells[column].covered == "above" for column in self.subjects)
        for column, cell in enumerate(row.cells):
            if not cell.text:
                continue
            if column in self.sequences and not self._subject(row):
                record.remarks.append(cell.text)
                message = _("A row with a number but without a title was joined to the one before it.")
                record.warnings.append((message, ImportField.SEQUENCE))
                continue
            is_cut = row.after_break and not is_merged
            record.texts[column] = join(record.texts[column], cell.text, is_cut=is_cut, is_merged=is_merged)

    def _keep_for_later(self, row: BodyRow) -> None:
        text = _row_text(row)
        message = _("This row stands above the first measure and was put into the notes: “%(text)s”.")
        self.found.warnings.append(message % {"text": text})
        self.section.append(text)
        self.is_section_open = True


def join(before: str, after: str, *, is_cut: bool, is_merged: bool) -> str:
    """A cell and its continuation.

    A list item or a separate step begins a line; a sentence that a page break cut (`is_cut`), or that goes on
    a list item, goes on in its line. Rows under one merged cell (`is_merged`) are separate steps.
    """
    if not before:
        return after
    if is_merged or split_marker(after)[0]:
        return f"{before}\n{after}"
    return f"{before} {after}" if is_cut or is_list(before) else f"{before}\n{after}"


def _filled(row: BodyRow) -> int:
    return sum(1 for cell in row.cells if cell.text)


def _row_text(row: BodyRow) -> str:
    return " ".join(_flat(cell) for cell in row.cells if cell.text)


def _flat(cell: Cell) -> str:
    return " ".join(cell.text.split())
