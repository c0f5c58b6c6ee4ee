"""How much a source may hold, so that no file or paste can exhaust the server."""

from django.utils.translation import gettext as _

from measures.importing.sources.errors import SourceError

MEGABYTE = 1024 * 1024
MAX_FILE_BYTES = 20 * MEGABYTE
MAX_PASTED_CHARACTERS = 10_000_000
MAX_LINES = 300_000
# What a .docx or .xlsx may unpack to: all of it, one of its XML parts, and how many times the packed size.
MAX_UNPACKED_BYTES = 200 * MEGABYTE
MAX_XML_BYTES = 24 * MEGABYTE
MAX_UNPACKED_RATIO = 200
MAX_PACKED_FILES = 5_000
MAX_TAGS = 1_000_000
# One table or sheet.
MAX_ROWS = 5_000
MAX_COLUMNS = 100
# All sheets of a workbook, with the cells that hold only a border.
MAX_SHEET_CELLS = 500_000
# All tables of a source together.
MAX_CELLS = 200_000
MAX_CHARACTERS = 10_000_000
MAX_CAPTION_LINES = 10


def check_rows(rows: int) -> None:
    if rows > MAX_ROWS:
        raise SourceError(
            _(
                "A table here has %(rows)s rows, but at most %(limit)s can be read at once. "
                "Leave only the rows of the report, or split the table into several files, and try again."
            )
            % {"rows": f"{rows:,}", "limit": f"{MAX_ROWS:,}"}
        )


def check_columns(columns: int) -> None:
    if columns > MAX_COLUMNS:
        raise SourceError(
            _(
                "A table here has %(columns)s columns, but at most %(limit)s can be read. "
                "Delete the columns that do not belong to the report and try again."
            )
            % {"columns": f"{columns:,}", "limit": f"{MAX_COLUMNS:,}"}
        )


class Tally:
    """Counts what all tables of one source hold; raises SourceError as soon as it is too much."""

    def __init__(self) -> None:
        self.cells = 0
        self.characters = 0

    def add(self, *, cells: int = 0, characters: int = 0) -> None:
        self.cells += cells
        self.characters += characters
        if self.cells > MAX_CELLS or self.characters > MAX_CHARACTERS:
            raise too_much()


def too_much() -> SourceError:
    return SourceError(
        _(
            "The tables here hold more than %(cells)s cells or %(characters)s characters together. "
            "Import them in smaller parts."
        )
        % {"cells": f"{MAX_CELLS:,}", "characters": f"{MAX_CHARACTERS:,}"}
    )
