"""The portal's PDF against stock WeasyPrint on the same HTML, each with and without the structure of PDF/A-2a.

Run: pytest tests/benchmarks/test_pdf_speed.py -s
"""

import statistics
import time
from collections.abc import Callable

import pytest

from reports.rendering.fonts import closed_fontconfig
from reports.rendering.pdf import STYLE_SHEET, Variant, page_css, pdf_html, render_pdf
from tests.benchmarks.samples import report

ROUNDS = 9
LIMIT = 1.10


def seconds(make: Callable[[], object]) -> float:
    """Processor time, for other programs may be running."""
    start = time.process_time()
    make()
    return time.process_time() - start


@pytest.mark.benchmark
@pytest.mark.parametrize(("variant", "stock_variant"), [(Variant.PLAIN, None), (Variant.LASTING, "pdf/a-2a")])
def test_an_eleven_measure_report_costs_what_stock_weasyprint_costs(
    variant: Variant, stock_variant: str | None
) -> None:
    with closed_fontconfig():
        from weasyprint import HTML
    document = report(11)
    style = f"<style>{STYLE_SHEET.read_text()}{page_css(document)}</style></head>"
    html = pdf_html(document).replace("</head>", style)

    def stock() -> bytes:
        return HTML(string=html).write_pdf(pdf_variant=stock_variant)

    def stock_with_the_same_fonts() -> bytes:
        with closed_fontconfig():
            return HTML(string=html).write_pdf(pdf_variant=stock_variant)

    makers = {
        "ours": lambda: render_pdf(document, variant=variant),
        "stock": stock,
        "same fonts": stock_with_the_same_fonts,
    }
    for make in makers.values():
        make()
    times = {name: [] for name in makers}
    for _ in range(ROUNDS):
        for name, make in makers.items():
            times[name].append(seconds(make))
    ours, plain, same = (statistics.median(times[name]) for name in makers)
    print(
        f"\n11 measures, {variant.value}: ours {ours:.3f} s; ratio to stock WeasyPrint {ours / plain:.2f}, "
        f"with the same fonts {ours / same:.2f} (at most {LIMIT:.2f})"
    )
    assert ours <= LIMIT * plain
    assert ours <= LIMIT * same
