import pypdfium2
import pytest

from reports.document import Document, Paragraph, Text
from reports.rendering.page_count import page_count
from reports.rendering.pdf import render_pdf


@pytest.mark.parametrize("paragraphs", [1, 400])
def test_pages_are_counted_as_a_reader_counts_them(paragraphs: int) -> None:
    pdf = render_pdf(Document("รายงาน", "เทศบาล", (Text((Paragraph("สรุปผล"),) * paragraphs),)))

    assert page_count(pdf) == len(pypdfium2.PdfDocument(pdf))
