"""From the content of a report to the facts of its analysis."""

from collections.abc import Iterable

from assessments.models import Deliverable
from assessments.queries import AssessmentResult
from reports.composing.analysis.facts import (
    USUAL_PASS_MARK,
    AnalysisFacts,
    Due,
    Figure,
    IndicatorFacts,
    InstrumentFacts,
    LevelFacts,
    MeasureFacts,
    PartFacts,
)
from reports.composing.analysis.topics import TOPICS
from reports.composing.numbering import row_number
from reports.enums import Numbering
from reports.queries import Analysed, ReportContent


def read_facts(content: ReportContent) -> AnalysisFacts:
    """Raises ValueError for a report that is no analysis."""
    analysed = content.analysed
    if analysed is None:
        raise ValueError("only an analysis report has facts to analyse")
    result, previous = content.result, analysed.previous
    measures = tuple(_measures(content))
    return AnalysisFacts(
        agency=content.report.agency.name,
        year=result.year,
        overall=Figure(result.overall, previous.overall),
        rating=result.rating,
        instruments=tuple(_instruments(result, previous)),
        indicators=tuple(_indicators(content, previous, measures)),
        measures=measures,
        measures_year=analysed.measures_year,
        pass_mark=USUAL_PASS_MARK if result.pass_mark is None else result.pass_mark,
        levels=tuple(_levels(analysed)),
        bounds=(result.bounds.lowest, result.bounds.highest) if result.bounds else None,
        due=_due(analysed.deliverable),
    )


def _instruments(result: AssessmentResult, previous: AssessmentResult) -> Iterable[InstrumentFacts]:
    before = {instrument.code: instrument for instrument in previous.instruments}
    for instrument in result.instruments:
        earlier = before.get(instrument.code)
        parts_before = {part.number: part.score for part in earlier.parts} if earlier else {}
        yield InstrumentFacts(
            score=instrument.score,
            previous=earlier.score if earlier else None,
            code=instrument.code,
            name=instrument.name,
            weight=instrument.weight,
            parts=tuple(
                PartFacts(part.score, parts_before.get(part.number), part.number, part.name)
                for part in instrument.parts
            ),
        )


def _indicators(
    content: ReportContent, previous: AssessmentResult, measures: tuple[MeasureFacts, ...]
) -> Iterable[IndicatorFacts]:
    before = {indicator.number: indicator.score for indicator in previous.indicators}
    approached = {indicator.number for row in content.approaches for indicator in row.indicators}
    for instrument in content.result.instruments:
        for indicator in instrument.indicators:
            yield IndicatorFacts(
                score=indicator.score,
                previous=before.get(indicator.number),
                number=indicator.number,
                name=indicator.name,
                instrument=instrument.code,
                measures=tuple(measure for measure in measures if indicator.number in measure.indicators),
                has_approach=indicator.number in approached,
            )


def _measures(content: ReportContent) -> Iterable[MeasureFacts]:
    numbering = Numbering(content.layout.numbering)
    for place, row in enumerate(content.measures, start=1):
        yield MeasureFacts(
            title=" ".join(row.measure.title.split()),
            number=row_number(place, row.measure.number, numbering).strip(" ()."),
            indicators=tuple(indicator.number for indicator in row.indicators),
        )


def _levels(analysed: Analysed) -> Iterable[LevelFacts]:
    for level in analysed.levels:
        yield LevelFacts(level.name, level.minimum_overall, level.minimum_instrument)


def _due(deliverable: Deliverable | None) -> Due:
    """The topics are the components of the deliverable that the portal knows as such."""
    if deliverable is None:
        return Due()
    names = [component.name for component in deliverable.components.all()]
    return Due(
        number=deliverable.number if deliverable.confirmed else None,
        topics=tuple(name for name in names if name in TOPICS),
    )
