"""Loads the emblem, the activities and their drawn photos of a demonstration agency."""

from datetime import date
from typing import Any

from assessments.images import prepare_emblem, prepare_photo
from assessments.models import Agency, FiscalYear
from assessments.services.emblem import save_emblem
from measures.models import Measure
from measures.services.activities import ActivityValues, PhotoWords, add_photo, create_activity
from reports.demo.pictures import drawing, emblem


def add_emblem(agency: Agency) -> Agency:
    return save_emblem(agency=agency, content=prepare_emblem(emblem()))


def add_activity(agency: Agency, year: FiscalYear, data: dict[str, Any]) -> None:
    """`data` names a drawing with caption and description for each photo, and the title of its measure."""
    values = ActivityValues(
        title=data["title"],
        held_on=date.fromisoformat(data["held_on"]),
        place=data["place"],
        narrative="\n".join(data["narrative"]),
        measure=Measure.objects.of(agency, year.year).get(title=data["measure"]),
    )
    activity = create_activity(agency=agency, fiscal_year=year, values=values)
    for name, caption, description in data["photos"]:
        add_photo(activity=activity, content=prepare_photo(drawing(name)), words=PhotoWords(caption, description))
