"""HTML for WeasyPrint with no style but our own. Importing this loads WeasyPrint."""

from weasyprint import CSS, HTML


class PlainHTML(HTML):
    """HTML without WeasyPrint's user agent style sheet; css/pdf.css says all there is to say.

    That sheet has six rules for notes and markers on every element, for each of which WeasyPrint keeps a computed
    style: half of the memory of a long table (0.56 MB a row against 0.24, tests/benchmarks/test_pdf_growth.py).
    The method is WeasyPrint's own seam for this, though not a documented one; without it a PDF only needs more memory.
    """

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:  # noqa: ARG002, FBT001, FBT002 (WeasyPrint's signature)
        return []
