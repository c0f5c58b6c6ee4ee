"""Loads fictitious agencies, one for each preset layout, so that a new portal can be tried out.

The files under data/ hold one agency each. Texts may quote scores of the agency: {score:7} is the score of indicator 7
in the year of the work, {change:7} its change on the year before, signed, both in Thai digits.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction

from assessments.models import Agency, Division, FiscalYear, Indicator, InstrumentPart
from assessments.queries import AssessmentResult, assessment_result
from assessments.scoring import signed
from assessments.services.scores import EnteredScores, Scored, save_scores
from ita_portal.thai.numerals import to_thai_digits
from ita_portal.thai.periods import parse_period
from measures.enums import ReportingRound
from measures.models import Measure
from measures.services.measures import MeasureValues, create_measure
from measures.services.progress import ProgressValues, save_progress
from reports.demo.activities import add_activity, add_emblem
from reports.enums import ReportKind
from reports.models import TableLayout
from reports.services.reports import Signer, save_report

DATA = Path(__file__).parent / "data"
_QUOTED = re.compile(r"\{(score|change):(\d+)\}")


@dataclass(frozen=True)
class Loaded:
    """The demonstration agencies in the order of their files, and how many of them were added just now."""

    agencies: tuple[Agency, ...]
    added: int


def demo_agencies() -> list[dict[str, Any]]:
    """The files, in the order of their names."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(DATA.glob("*.json"))]


def other_agencies() -> int:
    """How many agencies of the portal are not ours."""
    return Agency.objects.exclude(slug__in=[data["slug"] for data in demo_agencies()]).count()


@transaction.atomic
def load_agencies() -> Loaded:
    """Add the demonstration agencies that are missing; one that is there stays as people left it."""
    agencies: list[Agency] = []
    added = 0
    for data in demo_agencies():
        agency = Agency.objects.filter(slug=data["slug"]).first()
        if agency is None:
            agency = _add(data)
            added += 1
        agencies.append(agency)
    return Loaded(tuple(agencies), added)


def _add(data: dict[str, Any]) -> Agency:
    agency = Agency(**{name: data[name] for name in ("slug", "name", "kind", "district", "province")})
    agency.full_clean()
    agency.save()
    for position, name in enumerate(data["divisions"]):
        Division.objects.create(agency=agency, name=name, position=position)
    if data.get("emblem"):
        add_emblem(agency)
    for result in data["results"]:
        _add_result(agency, result)
    for work in data["work"]:
        _add_work(agency, work)
    for year in data["analyses"]:
        _add_report(agency, FiscalYear.objects.get(year=year), ReportKind.ANALYSIS, "analysis")
    return agency


def _add_result(agency: Agency, data: dict[str, Any]) -> None:
    year = FiscalYear.objects.get(year=data["year"])
    indicators = Indicator.objects.filter(instrument__framework__fiscal_year=year)
    parts = InstrumentPart.objects.filter(instrument__framework__fiscal_year=year, instrument__code="EIT")
    typed: dict[Scored, str] = {
        indicator: score for indicator, score in zip(indicators, data["indicators"], strict=True) if score is not None
    }
    if "eit_parts" in data:
        typed |= dict(zip(parts, data["eit_parts"], strict=True))
    entered = EnteredScores(Decimal(data["stated_overall"]), data["stated_rating"], typed)
    save_scores(agency=agency, fiscal_year=year, version=0, entered=entered)


def _add_work(agency: Agency, work: dict[str, Any]) -> None:
    """The measures of a year with their progress, and how the agency reports on them."""
    year = FiscalYear.objects.get(year=work["year"])
    result = assessment_result(agency, work.get("scores_of", year.year))
    for data in work["measures"]:
        measure = _add_measure(agency, year, data, result)
        for months, progress in data["progress"].items():
            values = ProgressValues(
                progress["status"], *(_text(progress, name, result) for name in ("result", "outcome", "suggestion"))
            )
            save_progress(measure=measure, round_months=int(months), version=0, values=values)
    for activity in work.get("activities", ()):
        add_activity(agency, year, activity)
    sections = work.get("sections", {})
    signers = tuple(Signer(title=title) for title in work.get("signers", ()))
    _add_report(agency, year, ReportKind(work["kind"]), work["layout"], signers=signers, **sections)


def _add_report(agency: Agency, year: FiscalYear, kind: ReportKind, layout: str, **choices: Any) -> None:
    save_report(
        agency=agency,
        fiscal_year=year,
        kind=kind,
        round_=ReportingRound.TWELVE_MONTHS,
        layout=TableLayout.objects.presets().get(name=layout),
        **choices,
    )


def _add_measure(agency: Agency, year: FiscalYear, data: dict[str, Any], result: AssessmentResult) -> Measure:
    indicators = Indicator.objects.filter(instrument__framework__fiscal_year=year, number__in=data["indicators"])
    period = parse_period(data["period"], year.year)
    values = MeasureValues(
        title=data["title"],
        kind=data["kind"],
        indicators=tuple(indicators),
        finding=_text(data, "finding", result),
        steps=_text(data, "steps", result),
        divisions=tuple(agency.divisions.filter(name__in=data.get("divisions", []))),
        responsible=data.get("responsible", ""),
        period=data["period"],
        period_from=period[0] if period else None,
        period_to=period[1] if period else None,
    )
    return create_measure(agency=agency, fiscal_year=year, values=values)


def _text(data: dict[str, Any], name: str, result: AssessmentResult) -> str:
    lines: Iterable[str] = data.get(name, [])
    return _QUOTED.sub(lambda match: _quoted(match[1], int(match[2]), result), "\n".join(lines))


def _quoted(what: str, number: int, result: AssessmentResult) -> str:
    indicator = next(indicator for indicator in result.indicators if indicator.number == number)
    value = indicator.score if what == "score" else indicator.change
    if value is None:
        message = f"{result.agency.slug} {result.year} quotes the {what} of indicator {number}, which is not known"
        raise ValueError(message)
    return to_thai_digits(f"{value:.2f}" if what == "score" else signed(value))
