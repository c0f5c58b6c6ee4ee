"""The rows of the workbook: every field of a measure and every score as text, in the order of the columns."""

from datetime import date
from decimal import Decimal

from assessments.models import Score
from ita_portal.thai.dates import format_thai_date
from measures.enums import MeasureKind, ProgressStatus, ReportingRound
from measures.exporting.reading import YearData
from measures.models import Measure, Progress
from measures.workbook import KIND_WORDS, OVERALL, PART, STATUS_WORDS

Row = dict[str, str]  # by the key of the column


def measure_rows(data: YearData) -> list[Row]:
    return [_measure_row(measure) for measure in data.measures]


def _measure_row(measure: Measure) -> Row:
    row = {
        "sequence": measure.number,
        "kind": KIND_WORDS[MeasureKind(measure.kind)],
        "title": measure.title,
        "indicator": ", ".join(str(indicator.number) for indicator in measure.indicators.all()),
        "finding": measure.finding,
        "steps": measure.steps,
        "divisions": "\n".join(division.name for division in measure.divisions.all()),
        "responsible": measure.responsible,
        "period_from": _day(measure.period_from),
        "period_to": _day(measure.period_to),
        "period": measure.period,
        "note": measure.note,
    }
    for progress in measure.progress.all():
        row |= _progress_cells(progress)
    return row


def _progress_cells(progress: Progress) -> Row:
    months = ReportingRound(progress.round).value
    return {
        f"status_{months}": STATUS_WORDS[ProgressStatus(progress.status)] if progress.status else "",
        f"result_{months}": progress.result,
        f"outcome_{months}": progress.outcome,
        f"suggestion_{months}": progress.suggestion,
    }


def score_rows(data: YearData) -> list[Row]:
    """A row for every indicator and part of the year's framework, the unknown ones without score, then the overall."""
    of_indicators = {score.indicator_id: score for score in data.scores if score.indicator_id}
    of_parts = {score.part_id: score for score in data.scores if score.part_id}
    rows = [
        _score_row(str(indicator.number), indicator.name, of_indicators.get(indicator.pk))
        for indicator in data.indicators
    ]
    rows += [
        _score_row(f"{part.instrument.code} {PART} {part.number}", part.name, of_parts.get(part.pk))
        for part in data.parts
    ]
    overall = data.assessment.stated_overall if data.assessment else None
    rating = data.assessment.stated_rating if data.assessment else ""
    rows.append({"indicator_number": OVERALL, "score": _figure(overall), "rating": rating})
    return rows


def _score_row(number: str, name: str, score: Score | None) -> Row:
    return {
        "indicator_number": number,
        "indicator_name": (score.name_typed if score else "") or name,
        "score": _figure(score.value if score else None),
        "score_typed": score.typed if score else "",
    }


def _figure(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _day(day: date | None) -> str:
    return format_thai_date(day, digits="arabic") if day else ""
