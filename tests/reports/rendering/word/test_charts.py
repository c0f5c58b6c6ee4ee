import dataclasses

import pytest
from docx.oxml.xmlchemy import BaseOxmlElement

from reports.document import Bar, Chart
from reports.rendering.word import render_word
from reports.rendering.word.charts import BAR, MARK, PREVIOUS_BAR
from tests.reports.rendering.official_samples import chart, document, first_year_chart
from tests.reports.rendering.word.reading import W, opened

MOST_COLUMNS = 63  # of a table in Word


def drawn(block: Chart) -> BaseOxmlElement:
    return opened(render_word(document(block))).tables[0]._tbl


def lengths(made: BaseOxmlElement) -> list[tuple[str, float]]:
    """The colour and the length of each row's bar in hundredths of the space for bars."""
    _, *widths, _ = [int(column.get(f"{W}w")) for column in made.tblGrid]
    found = []
    for row in made.tr_lst:
        filled = [cell for cell in row.tc_lst if cell.xpath("w:tcPr/w:shd")]
        colours = {colour for cell in filled for colour in cell.xpath("w:tcPr/w:shd/@w:fill")}
        length = sum(int(width) for cell in filled for width in cell.xpath("w:tcPr/w:tcW/@w:w"))
        found.append(("".join(colours), round(100 * length / sum(widths), 1)))
    return found


def test_bars_are_as_long_as_their_scores() -> None:
    bars = (Bar("ก", 99.63, "๙๙.๖๓", 50.0, "๕๐.๐๐"), Bar("ข", None, "-", 100.0, "๑๐๐"), Bar("ค", 0.0, "๐", None, "-"))
    made = drawn(Chart("แผนภูมิ", bars, "คำบรรยาย", "ปีนี้", "ปีก่อน", mark=85.0, mark_label="เกณฑ์"))
    assert lengths(made) == [
        (BAR, pytest.approx(99.6, abs=0.1)),
        (PREVIOUS_BAR, pytest.approx(50.0, abs=0.1)),
        ("", 0.0),
        (PREVIOUS_BAR, pytest.approx(100.0, abs=0.1)),
        ("", 0.0),
        ("", 0.0),
    ]


def test_the_pass_mark_is_drawn_across_every_row() -> None:
    made = drawn(chart())
    rows = [row.xpath("count(w:tc/w:tcPr/w:tcBorders/w:right[@w:val='dashed'])") for row in made.tr_lst]
    assert rows == [1.0] * 20


def test_every_row_fills_the_grid() -> None:
    made = drawn(chart())
    columns = len(made.tblGrid)
    spans = [sum(int(span) for span in row.xpath("w:tc/w:tcPr/w:gridSpan/@w:val")) for row in made.tr_lst]
    assert spans == [columns - 2] * 20


def test_a_first_year_has_one_bar_and_no_mark() -> None:
    made = drawn(first_year_chart())
    assert lengths(made) == [(BAR, pytest.approx(98.8, abs=0.1))]
    assert MARK not in made.xml


def test_charts_of_many_different_scores_stay_in_words_limit() -> None:
    bars = tuple(Bar(f"หน่วยงาน {n}", n * 0.73, "-", n * 0.61, "-") for n in range(120))
    made = drawn(dataclasses.replace(chart(), bars=bars))
    assert len(made.tblGrid) <= MOST_COLUMNS
    assert len(made.tr_lst) == 240


def test_the_chart_is_told_in_words() -> None:
    made = drawn(chart())
    assert made.xpath("w:tblPr/w:tblCaption/@w:val | w:tblPr/w:tblDescription/@w:val") == [
        chart().title,
        chart().description,
    ]
