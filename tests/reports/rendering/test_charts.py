import itertools

import pypdfium2
import pytest
from bs4 import BeautifulSoup, Tag
from PIL import Image

from reports.document import Bar, Chart
from reports.rendering.charts import length_classes, lengths
from reports.rendering.html import render_html
from reports.rendering.pdf import page_css, render_pdf
from tests.reports.rendering.official_samples import chart, document, first_year_chart

DARK, LIGHT = (31, 58, 104), (205, 216, 234)  # this year's bar and last year's in css/pdf.css


@pytest.mark.parametrize(
    ("value", "classes"),
    [
        (None, ""),
        (0.0, "units-0 tenths-0"),
        (99.63, "units-99 tenths-6"),
        (99.96, "units-100 tenths-0"),
        (100.0, "units-100 tenths-0"),
        (-3.0, "units-0 tenths-0"),
        (104.0, "units-100 tenths-0"),
    ],
)
def test_the_classes_of_a_length(value: float | None, classes: str) -> None:
    assert length_classes(value) == classes


def test_every_length_drawn_has_a_rule() -> None:
    css = page_css(document(chart()))
    assert lengths(first_year_chart()) == {98.8}
    assert ".units-99.tenths-6 { --length: 99.6% }" in css
    assert ".units-85.tenths-0 { --length: 85.0% }" in css


@pytest.mark.parametrize("value", [hundredths / 100 for hundredths in range(9800, 10001)])
def test_a_length_halfway_between_two_tenths_has_its_rule(value: float) -> None:
    """98.45 once was drawn by one rounding and named by another, and so reached across the whole chart."""
    (length,) = lengths(Chart("คะแนน", (Bar("ข้อ", value, "-"),), "", "ปี"))
    assert length_classes(length) == length_classes(value)


def runs(image: Image.Image, colour: tuple[int, int, int]) -> list[int]:
    """The lengths in points of the bars of `colour`, from top to bottom."""
    found: list[int] = []
    for y in range(image.height):
        row = [image.getpixel((x, y)) == colour for x in range(image.width)]
        found.append(max((sum(1 for _ in run) for same, run in itertools.groupby(row) if same), default=0))
    return [
        max(run)
        for present, run in itertools.groupby(found, lambda length: length > 0)
        if present
        for run in [list(run)]
    ]


def drawn(sample: Chart) -> Image.Image:
    with pypdfium2.PdfDocument(render_pdf(document(sample))) as file:
        return file[0].render(scale=1).to_pil().convert("RGB").crop((60, 60, 595, 300))


def test_bars_are_as_long_as_their_scores() -> None:
    bars = tuple(Bar(f"ข้อ {value}", value, str(value)) for value in (25.0, 50.0, 100.0))
    quarter, half, whole = runs(drawn(Chart("แผนภูมิ", bars, "", "ปี")), DARK)[:3]
    assert quarter / whole == pytest.approx(0.25, abs=0.02)
    assert half / whole == pytest.approx(0.5, abs=0.02)


def test_no_score_has_no_bar() -> None:
    bars = (Bar("ไม่มี", None, "-"), Bar("มี", 100.0, "100"))
    whole, key = runs(drawn(Chart("แผนภูมิ", bars, "", "ปี")), DARK)
    assert whole > 10 * key


def test_the_shades_differ_in_print_without_colours() -> None:
    grey = [0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in (DARK, LIGHT)]
    assert grey[1] - grey[0] > 120
    assert len(runs(drawn(chart()), LIGHT)) > 3


def figure(sample: Chart) -> Tag:
    found = BeautifulSoup(render_html(document(sample)), "html.parser").figure
    assert found is not None
    return found


def test_pages_tell_the_chart_in_words() -> None:
    found = figure(chart())
    plot = found.select_one("[role=img]")
    assert plot is not None
    assert plot["aria-label"] == chart().description
    assert found.figcaption is not None
    assert found.figcaption.get_text() == chart().title
    assert [row.get_text(" ", strip=True) for row in found.select(".bar-row")][5] == "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน - 86.๐๐"
    assert [entry.get_text(strip=True) for entry in found.select(".legend-entry")] == [
        "ปีงบประมาณ พ.ศ.\u00a0๒๕๖๖", "ปีงบประมาณ พ.ศ.\u00a0๒๕๖๕", "เกณฑ์ผ่าน ๘๕ คะแนน",
    ]  # fmt: skip


def test_a_first_year_has_neither_last_years_bars_nor_a_pass_mark() -> None:
    found = figure(first_year_chart())
    assert [tag.get_text(strip=True) for tag in found.select(".legend-entry")] == ["ปีงบประมาณ พ.ศ.\u00a0๒๕๖๖"]
    assert found.select(".previous, .mark") == []


def test_a_chart_without_description_is_named_by_its_title() -> None:
    plot = figure(Chart("แผนภูมิ", (Bar("ก", 1.0, "1"),), "", "ปี")).select_one("[role=img]")
    assert plot is not None
    assert plot["aria-label"] == "แผนภูมิ"
