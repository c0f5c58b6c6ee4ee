"""How WeasyPrint makes a PDF that lasts and that everyone can read. Importing this loads WeasyPrint."""

import pydyf
from weasyprint import Document as LaidOut

from reports.rendering.metadata import declare_universal_access
from reports.rendering.structure import restructure


def finish(document: LaidOut, pdf: pydyf.PDF) -> None:
    """Make a tagged PDF/A file a PDF/UA file too, just before it is written."""
    restructure(document, pdf)
    declare_universal_access(pdf)


LASTING = {"pdf_variant": "pdf/a-2a", "finisher": finish}
"""The options of write_pdf: PDF/A-2a by WeasyPrint, PDF/UA-1 by `finish`."""
