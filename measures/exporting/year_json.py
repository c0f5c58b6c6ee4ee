"""A year's data as JSON, whole: what the workbook holds, and activities and evidence besides.

The shape (format 1); keys always stand in this order, lists in the order of the plan, unknown values are null or "":

    {"format": 1, "year": 2566,                                         fiscal year, B.E.
     "agency": {"slug", "name", "kind", "district", "province"},
     "assessment": {"stated_overall": "98.84", "stated_rating",         null where nothing was stated
                    "indicators": [{"number", "name", "value": "95.17", "typed", "name_typed"}],
                    "parts": [{"instrument": "EIT", "number", "name", "value", "typed", "name_typed"}]},
     "measures": [{"number", "kind", "title", "indicators": [1, 2], "finding", "steps", "divisions": ["…"],
                   "responsible", "period_from": "2022-10-01", "period_to", "period", "note",
                   "progress": [{"round": 6, "status", "result", "outcome", "suggestion"}],
                   "evidence": [{"file", "url", "caption", "alternative_text", "is_public"}]}],
     "activities": [{"title", "held_on", "place", "narrative", "measure": 1, "evidence": […]}]}

Scores are decimals of two places written as text, days are C.E. (ISO 8601), `measure` counts "measures" from 1,
`file` is the name of the file, in a dossier its path there.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from assessments.models import Agency, Assessment, FiscalYear, Score
from measures.exporting.reading import YearData, read_year
from measures.models import Activity, Evidence, Measure, Progress

FORMAT = 1


def year_json(agency: Agency, fiscal_year: FiscalYear) -> bytes:
    """UTF-8, indented; the same bytes for the same data."""
    return json_of(read_year(agency, fiscal_year))


def json_of(data: YearData, paths: Mapping[int, str] | None = None) -> bytes:
    """`paths` say where the file of a piece of evidence (by its key) lies beside this file."""
    return (json.dumps(as_data(data, paths or {}), ensure_ascii=False, indent=2) + "\n").encode()


def as_data(data: YearData, paths: Mapping[int, str]) -> dict[str, Any]:
    agency = data.agency
    places = {measure.pk: place for place, measure in enumerate(data.measures, start=1)}
    return {
        "format": FORMAT,
        "year": data.year,
        "agency": {name: getattr(agency, name) for name in ("slug", "name", "kind", "district", "province")},
        "assessment": _assessment(data.assessment, data.scores) if data.assessment else None,
        "measures": [_measure(measure, paths) for measure in data.measures],
        "activities": [_activity(activity, places, paths) for activity in data.activities],
    }


def _assessment(assessment: Assessment, scores: Iterable[Score]) -> dict[str, Any]:
    scores = list(scores)
    overall = assessment.stated_overall
    return {
        "stated_overall": None if overall is None else f"{overall:.2f}",
        "stated_rating": assessment.stated_rating,
        "indicators": [
            {"number": score.indicator.number, "name": score.indicator.name} | _figure(score)
            for score in scores
            if score.indicator
        ],
        "parts": [
            {"instrument": score.part.instrument.code, "number": score.part.number, "name": score.part.name}
            | _figure(score)
            for score in scores
            if score.part
        ],
    }


def _figure(score: Score) -> dict[str, str]:
    return {"value": f"{score.value:.2f}", "typed": score.typed, "name_typed": score.name_typed}


def _measure(measure: Measure, paths: Mapping[int, str]) -> dict[str, Any]:
    return {
        "number": measure.number,
        "kind": measure.kind,
        "title": measure.title,
        "indicators": [indicator.number for indicator in measure.indicators.all()],
        "finding": measure.finding,
        "steps": measure.steps,
        "divisions": [division.name for division in measure.divisions.all()],
        "responsible": measure.responsible,
        "period_from": _day(measure.period_from),
        "period_to": _day(measure.period_to),
        "period": measure.period,
        "note": measure.note,
        "progress": [_progress(progress) for progress in measure.progress.all()],
        "evidence": [_evidence(evidence, paths) for evidence in measure.evidence.all()],
    }


def _progress(progress: Progress) -> dict[str, Any]:
    return {name: getattr(progress, name) for name in ("round", "status", "result", "outcome", "suggestion")}


def _activity(activity: Activity, places: Mapping[int, int], paths: Mapping[int, str]) -> dict[str, Any]:
    return {
        "title": activity.title,
        "held_on": _day(activity.held_on),
        "place": activity.place,
        "narrative": activity.narrative,
        "measure": places.get(activity.measure_id) if activity.measure_id else None,
        "evidence": [_evidence(evidence, paths) for evidence in activity.evidence.all()],
    }


def _evidence(evidence: Evidence, paths: Mapping[int, str]) -> dict[str, Any]:
    name = str(evidence.file)
    return {
        "file": paths.get(evidence.pk, PurePosixPath(name).name) if name else "",
        "url": evidence.url,
        "caption": evidence.caption,
        "alternative_text": evidence.alternative_text,
        "is_public": evidence.is_public,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
