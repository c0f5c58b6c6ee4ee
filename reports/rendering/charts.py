"""A chart as its template draws it: bars by the classes of their lengths, labels and figures as text."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from reports.document import Bar, Chart
from reports.rendering.lines import Markup

LONGEST = 100.0


@dataclass(frozen=True)
class BarPart:
    """One subject of the chart with its bar of this year and of the year before; an empty length draws none."""

    label: SafeString
    length: str
    text: SafeString
    previous_length: str
    previous_text: SafeString


@dataclass(frozen=True)
class ChartPart:
    """A chart; `description` tells it in words to those who cannot see it, `mark_length` places the pass mark."""

    title: SafeString
    description: str
    bars: tuple[BarPart, ...]
    value_label: SafeString
    previous_label: SafeString
    mark_length: str
    mark_label: SafeString


def chart_part(chart: Chart, markup: Markup) -> ChartPart:
    """`chart` with all its text through `markup`."""
    return ChartPart(
        markup(chart.title),
        chart.description or chart.title,
        tuple(_bar(bar, markup) for bar in chart.bars),
        markup(chart.value_label),
        markup(chart.previous_label),
        length_classes(chart.mark),
        markup(chart.mark_label),
    )


def _bar(bar: Bar, markup: Markup) -> BarPart:
    return BarPart(
        markup(bar.label),
        length_classes(bar.value),
        markup(bar.text),
        length_classes(bar.previous),
        markup(bar.previous_text),
    )


def length_classes(value: float | None) -> str:
    """The classes of a length from 0 to 100, a tenth being the finest step: "units-99 tenths-6"; "" for none."""
    if value is None:
        return ""
    units, tenths = divmod(_tenths(value), 10)
    return f"units-{units} tenths-{tenths}"


def lengths(chart: Chart) -> frozenset[float]:
    """Every length that `chart` draws, in tenths, as `length_classes` names them."""
    values = [chart.mark, *(value for bar in chart.bars for value in (bar.value, bar.previous))]
    return frozenset(_tenths(value) / 10 for value in values if value is not None)


def _tenths(value: float) -> int:
    return round(min(max(value, 0.0), LONGEST) * 10)
