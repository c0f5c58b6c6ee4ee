import io

import page
import pypdf
import pytest

from reports.document import Document, Paragraph, Text
from reports.rendering.pdf import Variant, render_pdf
from reports.rendering.streams import AMBIGUOUS
from tests.reports.rendering.samples import document

NUMBERS = range(260)


def numbered(number: int) -> Document:
    return document(Text((Paragraph(f"ฉบับที่ {number}"),)))


@pytest.mark.parametrize("start", [0, 1, 2, 3])
def test_every_stream_ends_clearly(start: int) -> None:
    """Without care, one stream in 256 would not; each of these files has ten."""
    files = [render_pdf(numbered(number)) for number in NUMBERS[start::4]]
    assert [number for number, pdf in enumerate(files) if AMBIGUOUS in pdf] == []


def test_a_stream_with_an_ambiguous_end_is_mended_and_read() -> None:
    number = next(n for n in NUMBERS if AMBIGUOUS in render_pdf(numbered(n), variant=Variant.PLAIN))
    pdf = render_pdf(numbered(number))
    assert [page.validate_pdf_bytes(pdf, profile=profile).rules.failed for profile in ("ua1", "2a")] == [0, 0]
    assert pypdf.PdfReader(io.BytesIO(pdf), strict=True).pages[0].extract_text().strip() == f"ฉบับที่ {number}"
