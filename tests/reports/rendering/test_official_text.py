"""The text of charts, captions, covers, signatures and letters, as readers of the PDF get it."""

import pytest

from reports.document import Paragraph, Text
from reports.rendering.pdf import Variant, render_pdf
from tests.reports.rendering.extraction import found, pdfium_pages, poppler_pages, texts
from tests.reports.rendering.official_samples import SAMPLES, document, signatures


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_text_is_found_whole(name: str, variant: Variant) -> None:
    sample = SAMPLES[name]()
    pdf = render_pdf(sample, variant=variant)
    expected = list(texts(sample))
    poppler, pdfium = poppler_pages(pdf), pdfium_pages(pdf)
    assert [text for text in expected if not found(text, poppler)] == []
    assert [text for text in expected if not found(text, pdfium)] == []


def test_signatures_stay_together_on_a_page() -> None:
    for lines in range(14, 20):
        sample = document(Text((Paragraph("\n".join(["บรรทัด"] * lines * 2)),)), signatures(3))
        pages = poppler_pages(render_pdf(sample))
        assert [page.count("ลงนาม....") for page in pages if "ลงชื่อ" in page] == [1]
        assert [page.count("(นายตัวอย่างทดสอบ)") for page in pages if "ลงชื่อ" in page] == [2]
