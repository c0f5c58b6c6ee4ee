"""Reading measures and activities for the pages that list them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Count, Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from assessments.models import Agency, Assessment, FiscalYear
from ita_portal.thai.dates import fiscal_year_of
from measures.enums import ProgressStatus, ReportingRound
from measures.models import Activity, Evidence, Measure, Progress

WORKPLACES_SHOWN = 50
_PHOTOS = Prefetch("evidence", Evidence.objects.exclude(file=""), to_attr="photos")


@dataclass(frozen=True)
class RoundState:
    """What a list says about one round of a measure; `status` is empty where nobody stated one."""

    round: ReportingRound
    status: str
    has_text: bool

    @property
    def icon(self) -> str:
        return self.status or "unknown"

    @property
    def label(self) -> str:
        return str(ProgressStatus(self.status).label) if self.status else _("Not stated")


@dataclass(frozen=True)
class ListedMeasure:
    """A row of the list. `missing` names the fields that are still empty."""

    measure: Measure
    place: int
    indicator_numbers: tuple[int, ...]
    rounds: tuple[RoundState, ...]
    missing: tuple[str, ...]
    is_first: bool
    is_last: bool


@dataclass(frozen=True)
class MeasureGroups:
    """An agency's measures of a year: those of the plan, and the approaches per indicator."""

    measures: tuple[ListedMeasure, ...]
    approaches: tuple[ListedMeasure, ...]

    @property
    def is_empty(self) -> bool:
        return not self.measures and not self.approaches


@dataclass(frozen=True)
class Workplace:
    """An agency a person may open, with the latest fiscal year (B.E.) in which there is work of it."""

    agency: Agency
    year: int
    measures: int


@dataclass(frozen=True)
class LastSave:
    """Who saved a record last, and when; `person` is empty for a command or a person no longer there."""

    person: str
    at: datetime


def last_save(record: Any) -> LastSave:
    """`record` is of a model whose history is kept."""
    latest = record.history.select_related("history_user").latest()
    person = latest.history_user
    return LastSave((person.get_full_name() or person.get_username()) if person else "", latest.history_date)


def measure_groups(agency: Agency, year: int) -> MeasureGroups:
    """The list of an agency's fiscal year (B.E.), in a constant number of queries."""
    found = Measure.objects.of(agency, year).prefetch_related("indicators", "divisions", "progress")
    measures = [measure for measure in found if not measure.is_approach]
    approaches = [measure for measure in found if measure.is_approach]
    return MeasureGroups(_listed(measures), _listed(approaches))


def _listed(measures: Sequence[Measure]) -> tuple[ListedMeasure, ...]:
    return tuple(
        ListedMeasure(
            measure=measure,
            place=place,
            indicator_numbers=tuple(indicator.number for indicator in measure.indicators.all()),
            rounds=_round_states(measure),
            missing=_missing(measure),
            is_first=place == 1,
            is_last=place == len(measures),
        )
        for place, measure in enumerate(measures, start=1)
    )


def _round_states(measure: Measure) -> tuple[RoundState, ...]:
    by_round: dict[int, Progress] = {progress.round: progress for progress in measure.progress.all()}
    states = []
    for reporting_round in ReportingRound:
        progress = by_round.get(reporting_round)
        has_text = progress is not None and bool(progress.result or progress.outcome or progress.suggestion)
        states.append(RoundState(reporting_round, progress.status if progress else "", has_text))
    return tuple(states)


def _missing(measure: Measure) -> tuple[str, ...]:
    filled = {
        _("Steps"): measure.steps,
        _("Responsible"): measure.responsible or measure.divisions.all(),
        _("Period"): measure.period or measure.period_from or measure.period_to,
    }
    return tuple(name for name, value in filled.items() if not value)


def following_measure(measure: Measure) -> Measure | None:
    """The next measure of the list, for somebody who fills in one after the other; None after the last."""
    listed = list(Measure.objects.of(measure.agency, measure.fiscal_year_id))
    ordered = sorted(listed, key=lambda other: other.is_approach)
    place = ordered.index(measure)
    return ordered[place + 1] if place + 1 < len(ordered) else None


def workplaces(user: AbstractBaseUser | AnonymousUser, search: str = "") -> tuple[Workplace, ...]:
    """The agencies a person may open, those whose name, district or province holds `search`; at most
    WORKPLACES_SHOWN + 1, so that a list can say that there are more."""
    agencies = Agency.objects.visible_to(user)
    for word in search.split():
        agencies = agencies.filter(
            Q(name__icontains=word) | Q(district__icontains=word) | Q(province__icontains=word) | Q(slug=word)
        )
    shown = list(agencies[: WORKPLACES_SHOWN + 1])
    counts = _measure_counts(shown)
    years = dict(
        Assessment.objects.filter(agency__in=shown).order_by("fiscal_year").values_list("agency", "fiscal_year")
    )
    for agency, year in counts:
        years[agency] = max(year, years.get(agency, year))
    current = _current_year()
    return tuple(
        Workplace(agency, years.get(agency.pk, current), counts.get((agency.pk, years.get(agency.pk, current)), 0))
        for agency in shown
    )


def _measure_counts(agencies: Sequence[Agency]) -> dict[tuple[int, int], int]:
    """Number of measures by agency and fiscal year."""
    counted = Measure.objects.filter(agency__in=agencies).order_by().values("agency", "fiscal_year")
    return {(row["agency"], row["fiscal_year"]): row["number"] for row in counted.annotate(number=Count("pk"))}


def _current_year() -> int:
    """The fiscal year of today, or the latest one the portal knows."""
    today = fiscal_year_of(timezone.localdate())
    years = FiscalYear.objects.values_list("year", flat=True)
    return today if today in years else max(years, default=today)


@dataclass(frozen=True)
class ListedActivity:
    """An activity of the list with its photos in their order."""

    activity: Activity
    place: int
    photos: tuple[Evidence, ...]
    is_first: bool
    is_last: bool


def listed_activities(agency: Agency, year: int) -> tuple[ListedActivity, ...]:
    """The activities of an agency's fiscal year (B.E.), in a constant number of queries."""
    found = Activity.objects.of(agency, year).select_related("measure").prefetch_related(_PHOTOS)
    return tuple(
        ListedActivity(activity, place, photos_of(activity), is_first=place == 1, is_last=place == len(found))
        for place, activity in enumerate(found, start=1)
    )


def photos_of(activity: Activity) -> tuple[Evidence, ...]:
    """The photos of an activity in their order; links are no photos."""
    fetched: list[Evidence] | None = getattr(activity, "photos", None)
    return tuple(activity.evidence.exclude(file="") if fetched is None else fetched)
