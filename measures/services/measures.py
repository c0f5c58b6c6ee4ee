"""Writing measures: every change is atomic, checked in full and raises the version a second editor is compared with."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from assessments.models import Agency, Division, FiscalYear, Indicator
from assessments.services.versions import SavedMeanwhileError
from measures.enums import MeasureKind
from measures.models import Measure

Direction = Literal["up", "down"]


@dataclass(frozen=True)
class MeasureValues:
    """What a person says about a measure. Text fields hold lines separated by "\\n"."""

    title: str
    kind: str = MeasureKind.MEASURE
    number: str = ""
    indicators: tuple[Indicator, ...] = ()
    finding: str = ""
    steps: str = ""
    divisions: tuple[Division, ...] = ()
    responsible: str = ""
    period_from: date | None = None
    period_to: date | None = None
    period: str = ""
    note: str = ""


@transaction.atomic
def create_measure(*, agency: Agency, fiscal_year: FiscalYear, values: MeasureValues) -> Measure:
    """A new measure at the end of the agency's year. Raises ValidationError."""
    last = agency.measures.filter(fiscal_year=fiscal_year).aggregate(last=Max("position"))["last"]
    measure = Measure(agency=agency, fiscal_year=fiscal_year, position=0 if last is None else last + 1)
    _store(measure, values)
    return measure


@transaction.atomic
def update_measure(*, measure: Measure, version: int, values: MeasureValues) -> Measure:
    """Stores what a person made of `version` of the measure.

    Raises SavedMeanwhileError when another person has saved since, and ValidationError.
    """
    current = Measure.objects.select_for_update().get(pk=measure.pk)
    if current.version != version:
        raise SavedMeanwhileError
    current.version += 1
    _store(current, values)
    return current


@transaction.atomic
def delete_measure(*, measure: Measure) -> None:
    """Deletes the measure with its progress and evidence; activities stay, no longer tied to it."""
    measure.delete()


@transaction.atomic
def move_measure(*, measure: Measure, direction: Direction) -> bool:
    """Exchanges the measure with its neighbour of the same group (measures, or approaches for indicators).

    Answers whether there was a neighbour. The order is no part of the version: it disturbs nobody's text.
    """
    measures = list(Measure.objects.select_for_update(of=("self",)).of(measure.agency, measure.fiscal_year_id))
    group = [index for index, other in enumerate(measures) if other.is_approach == measure.is_approach]
    place = next(place for place, index in enumerate(group) if measures[index].pk == measure.pk)
    neighbour = place - 1 if direction == "up" else place + 1
    if not 0 <= neighbour < len(group):
        return False
    here, there = group[place], group[neighbour]
    measures[here], measures[there] = measures[there], measures[here]
    for position, other in enumerate(measures):
        if other.position != position:
            other.position = position
            other.save(update_fields=["position"])
    return True


def _store(measure: Measure, values: MeasureValues) -> None:
    for field in ("kind", "number", "title", "finding", "steps", "responsible", "period", "note"):
        setattr(measure, field, getattr(values, field))
    measure.period_from, measure.period_to = values.period_from, values.period_to
    _check_belonging(measure, values)
    measure.full_clean()
    measure.save()
    measure.indicators.set(values.indicators)
    measure.divisions.set(values.divisions)


def _check_belonging(measure: Measure, values: MeasureValues) -> None:
    """Indicators are those of the year's framework, divisions those of the agency."""
    if any(division.agency_id != measure.agency_id for division in values.divisions):
        raise ValidationError({"divisions": _("A responsible division must belong to the agency.")})
    known = set(Indicator.objects.filter(instrument__framework__fiscal_year=measure.fiscal_year_id))
    if not known.issuperset(values.indicators):
        raise ValidationError({"indicators": _("An indicator must belong to the framework of the fiscal year.")})
