"""Charts as tables whose cells are the bars, so that every label and figure is text to read, search and edit."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from docx.oxml.xmlchemy import BaseOxmlElement

from reports.document import Bar, Chart
from reports.rendering.word.elements import make, paragraph, run
from reports.rendering.word.tables import cell, grid, table_properties

BAR, PREVIOUS_BAR, MARK = "1F3864", "A9B8D0", "B42318"
_LABEL, _FIGURE = 0.32, 0.12  # shares of the width; the rest is for the bars
_LONGEST = 100.0
# Word tables have at most 63 columns: bars are drawn to the finest step that needs no more edges than that.
_STEPS, _MOST_EDGES = (0.1, 0.5, 1.0, 2.0), 58


def chart_elements(chart: Chart, width: float) -> Iterator[BaseOxmlElement]:
    """The title, the bars and the legend of the chart on a page with `width` points between its margins."""
    yield paragraph("ChartTitle", run(chart.title))
    yield _Bars(chart, width).table()
    yield _legend(chart)


class _Bars:
    """Lays the bars out on a grid whose lines are the ends of all bars and the pass mark."""

    def __init__(self, chart: Chart, width: float) -> None:
        self._chart = chart
        values = [chart.mark, *(value for bar in chart.bars for value in (bar.value, bar.previous))]
        self._step, self._edges = _edges([value for value in values if value is not None])
        self._label, self._figure = width * _LABEL, width * _FIGURE
        self._unit = (width - self._label - self._figure) / _LONGEST

    def table(self) -> BaseOxmlElement:
        spaces = [(right - left) * self._unit for left, right in pairwise(self._edges)]
        widths = [self._label, *spaces, self._figure]
        properties = table_properties("Arrangement", widths, self._chart.title, self._chart.description)
        rows = (row for bar in self._chart.bars for row in self._rows(bar))
        return make("tbl", properties, grid(widths), *rows)

    def _rows(self, bar: Bar) -> Iterator[BaseOxmlElement]:
        has_previous = bool(self._chart.previous_label)
        merge = (make("vMerge", val="restart"),) if has_previous else ()
        label = cell(self._label, _line(bar.label), properties=(*merge, make("vAlign", val="center")))
        yield self._row(label, bar.value, bar.text, BAR)
        if has_previous:
            covered = cell(self._label, _line(""), properties=(make("vMerge"),))
            yield self._row(covered, bar.previous, bar.previous_text, PREVIOUS_BAR)

    def _row(self, label: BaseOxmlElement, value: float | None, figure: str, colour: str) -> BaseOxmlElement:
        end = 0.0 if value is None else _rounded(value, self._step)
        bars = self._bar_cells(end, colour)
        return make("tr", make("trPr", make("cantSplit")), label, *bars, cell(self._figure, _line(figure)))

    def _bar_cells(self, end: float, colour: str) -> Iterator[BaseOxmlElement]:
        mark = None if self._chart.mark is None else _rounded(self._chart.mark, self._step)
        inner = {edge for edge in (end, mark) if edge is not None}
        ends = sorted({0.0, _LONGEST} | inner)
        for left, right in pairwise(ends):
            columns = self._edges.index(right) - self._edges.index(left)
            fill = colour if right <= end else ""
            properties = _bar_properties(columns, fill, is_marked=right == mark)
            yield cell((right - left) * self._unit, paragraph("Separator"), properties=properties)


def _edges(values: Sequence[float]) -> tuple[float, list[float]]:
    """The finest step that keeps the edges few enough, and the edges from 0 to 100."""
    for step in _STEPS:
        edges = sorted({0.0, _LONGEST, *(_rounded(value, step) for value in values)})
        if len(edges) <= _MOST_EDGES:
            break
    return step, edges


def _rounded(value: float, step: float) -> float:
    return round(round(min(max(value, 0.0), _LONGEST) / step) * step, 1)


def _bar_properties(columns: int, fill: str, *, is_marked: bool) -> tuple[BaseOxmlElement, ...]:
    """Of a piece of a bar: white lines above and below keep bars apart."""
    borders = make(
        "tcBorders", *(make(edge, val="single", sz=24, space=0, color="FFFFFF") for edge in ("top", "bottom"))
    )
    if is_marked:
        borders.append(make("right", val="dashed", sz=8, space=0, color=MARK))
    shading = (make("shd", val="clear", color="auto", fill=fill),) if fill else ()
    return make("gridSpan", val=columns), borders, *shading


def _line(text: str) -> BaseOxmlElement:
    return paragraph("TableText", run(text), properties=(make("keepNext"),))


def _legend(chart: Chart) -> BaseOxmlElement:
    """A swatch of each colour with what it stands for."""
    entries = [(BAR, chart.value_label), (PREVIOUS_BAR, chart.previous_label), (MARK, chart.mark_label)]
    content: list[BaseOxmlElement] = []
    for colour, label in entries:
        if label:
            swatch = run("\u00a0" * 4)
            swatch.insert(0, make("rPr", make("shd", val="clear", color="auto", fill=colour)))
            content += [swatch, run(f" {label}   ")]
    return paragraph("Caption", *content)
