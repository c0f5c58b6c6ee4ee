"""Sources of an import: every way a table comes in makes Grids. Nothing is run, fetched or stored."""

from measures.importing.sources.errors import SourceError
from measures.importing.sources.files import read_file
from measures.importing.sources.limits import (
    MAX_CELLS,
    MAX_CHARACTERS,
    MAX_COLUMNS,
    MAX_FILE_BYTES,
    MAX_PASTED_CHARACTERS,
    MAX_ROWS,
    MAX_UNPACKED_BYTES,
)
from measures.importing.sources.pasted import read_pasted

__all__ = [
    "MAX_CELLS",
    "MAX_CHARACTERS",
    "MAX_COLUMNS",
    "MAX_FILE_BYTES",
    "MAX_PASTED_CHARACTERS",
    "MAX_ROWS",
    "MAX_UNPACKED_BYTES",
    "SourceError",
    "read_file",
    "read_pasted",
]
