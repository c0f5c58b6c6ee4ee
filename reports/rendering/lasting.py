"""A PDF that lasts and that everyone can read: PDF/A-2a and PDF/UA-1 in one file. Importing this loads WeasyPrint."""

from functools import partial

import pydyf
from weasyprint import Document as LaidOut

from reports.rendering.metadata import declare_universal_access
from reports.rendering.streams import AMBIGUOUS, close_streams
from reports.rendering.structure import restructure

VARIANT = "pdf/a-2a"
MOST_ATTEMPTS = 8


def write_lasting(document: LaidOut) -> bytes:
    """The file of `document`, which was laid out for VARIANT.

    The streams that the writer adds last, of objects and their places, cannot be mended like the others
    (`close_streams`); where one of them ends ambiguously, the file is written again with one more empty object.
    """
    pdf = b""
    for padding in range(MOST_ATTEMPTS):
        pdf = document.write_pdf(pdf_variant=VARIANT, finisher=partial(_finish, padding=padding))
        if AMBIGUOUS not in pdf:
            break
    return pdf


def _finish(document: LaidOut, pdf: pydyf.PDF, *, padding: int) -> None:
    """Make the tagged PDF/A file that WeasyPrint made a PDF/UA file too, just before it is written."""
    restructure(document, pdf)
    declare_universal_access(pdf)
    close_streams(pdf)
    for _ in range(padding):
        pdf.add_object(pydyf.Dictionary())
