"""Three charts: overall, per instrument, per indicator, each against the year before and the pass mark."""

from collections.abc import Iterable, Sequence

from reports.composing.analysis.facts import AnalysisFacts, Figure
from reports.composing.analysis.wording import fiscal_year, indicator_name, mark_text, points, score_text, thai
from reports.document import Bar, Chart

Named = tuple[str, str, Figure]  # the label beside the bar, the name in words, the figure


def charts(facts: AnalysisFacts) -> tuple[Chart, ...]:
    """Those of which a score is known."""
    overall: list[Named] = [("ภาพรวม", "ภาพรวม", facts.overall)]
    indicators: list[Named] = [(f"{thai(one.number)} {one.name}", indicator_name(one), one) for one in facts.indicators]
    every = (
        ("ผลการประเมินในภาพรวม", overall),
        ("ผลการประเมินรายเครื่องมือ", list(_instruments(facts))),
        ("ผลการประเมินรายตัวชี้วัด", indicators),
    )
    return tuple(
        _chart(title, figures, facts) for title, figures in every if any(one.score is not None for _, _, one in figures)
    )


def _instruments(facts: AnalysisFacts) -> Iterable[Named]:
    for instrument in facts.instruments:
        yield instrument.code, instrument.code, instrument
        for part in instrument.known_parts:
            label = f"{instrument.code} {part.name}"
            yield label, label, part


def _chart(title: str, figures: Sequence[Named], facts: AnalysisFacts) -> Chart:
    has_previous = any(one.previous is not None for _, _, one in figures)
    return Chart(
        title=f"{title} ประจำ{fiscal_year(facts.year)}",
        bars=tuple(_bar(label, one) for label, _, one in figures),
        description=_description(title, figures, facts),
        value_label=fiscal_year(facts.year),
        previous_label=fiscal_year(facts.previous_year) if has_previous else "",
        mark=float(facts.pass_mark),
        mark_label=f"เกณฑ์ผ่าน {mark_text(facts.pass_mark)} คะแนน",
    )


def _bar(label: str, figure: Figure) -> Bar:
    return Bar(
        label=label,
        value=None if figure.score is None else float(figure.score),
        text=score_text(figure.score),
        previous=None if figure.previous is None else float(figure.previous),
        previous_text="" if figure.previous is None else score_text(figure.previous),
    )


def _description(title: str, figures: Sequence[Named], facts: AnalysisFacts) -> str:
    said = " ".join(f"{name} {_in_words(one, facts)}" for _, name, one in figures)
    return f"แผนภูมิแท่งแสดง{title} ประจำ{fiscal_year(facts.year)} เกณฑ์ผ่าน {mark_text(facts.pass_mark)} คะแนน: {said}"


def _in_words(figure: Figure, facts: AnalysisFacts) -> str:
    now = "ไม่มีข้อมูลคะแนน" if figure.score is None else points(figure.score)
    return now if figure.previous is None else f"{now} (ปี {thai(facts.previous_year)} {points(figure.previous)})"
