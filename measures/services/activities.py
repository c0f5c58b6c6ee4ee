"""Writing activities and their photos. A file leaves the storage only once its row is gone for good."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DatabaseError, transaction
from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from assessments.models import Agency, FiscalYear
from assessments.services.versions import SavedMeanwhileError
from measures.models import Activity, Evidence, Measure
from measures.services.measures import Direction

Row = TypeVar("Row", Activity, Evidence)
MOST_PHOTOS = 40  # of one activity


@dataclass(frozen=True)
class ActivityValues:
    """What a person says about an activity. `narrative` holds lines separated by "\\n"."""

    title: str
    held_on: date | None = None
    place: str = ""
    narrative: str = ""
    measure: Measure | None = None


@dataclass(frozen=True)
class PhotoWords:
    """What stands below a photo, and what is read to those who cannot see it."""

    caption: str = ""
    alternative_text: str = ""


@transaction.atomic
def create_activity(*, agency: Agency, fiscal_year: FiscalYear, values: ActivityValues) -> Activity:
    """A new activity at the end of the agency's year. Raises ValidationError."""
    position = _next(agency.activities.filter(fiscal_year=fiscal_year))
    activity = Activity(agency=agency, fiscal_year=fiscal_year, position=position)
    _store(activity, values)
    return activity


@transaction.atomic
def update_activity(*, activity: Activity, version: int, values: ActivityValues) -> Activity:
    """Stores what a person made of `version` of the activity.

    Raises SavedMeanwhileError when another person has saved since, and ValidationError.
    """
    current = _locked(activity, version)
    _store(current, values)
    return current


@transaction.atomic
def delete_activity(*, activity: Activity) -> None:
    """Deletes the activity with its photos and their files."""
    names = [photo.file.name for photo in activity.evidence.exclude(file="")]
    activity.delete()
    _delete_files(names)


@transaction.atomic
def move_activity(*, activity: Activity, direction: Direction) -> bool:
    """Exchanges the activity with its neighbour; answers whether there was one. No part of the version."""
    year = Activity.objects.select_for_update().of(activity.agency, activity.fiscal_year_id)
    return _move(list(year), activity, direction)


@transaction.atomic
def add_photo(*, activity: Activity, content: bytes, words: PhotoWords | None = None) -> Evidence:
    """Stores a photo made by assessments.images.prepare_photo at the end of the activity, under a random name.

    Raises ValidationError where the activity has MOST_PHOTOS already.
    """
    current = Activity.objects.select_for_update().get(pk=activity.pk)
    if current.evidence.count() >= MOST_PHOTOS:
        raise ValidationError(
            _("This activity has %(most)s photos already. Delete some, or tell of it in two activities.")
            % {"most": MOST_PHOTOS},
            code="too_many",
        )
    words = words or PhotoWords()
    photo = Evidence(activity=current, position=_next(current.evidence.all()))
    photo.caption, photo.alternative_text = words.caption, words.alternative_text
    photo.file = ContentFile(content, name=f"{secrets.token_hex(16)}.jpg")
    photo.full_clean()
    try:
        photo.save()
    except DatabaseError:
        default_storage.delete(photo.file.name)
        raise
    return photo


@transaction.atomic
def describe_photos(*, activity: Activity, version: int, words: Mapping[int, PhotoWords]) -> None:
    """Stores captions and alternative texts by the photos' primary keys; photos not named stay as they are.

    Raises SavedMeanwhileError when another person has saved since, and ValidationError.
    """
    current = _locked(activity, version)
    for photo in current.evidence.filter(pk__in=words):
        photo.caption, photo.alternative_text = words[photo.pk].caption, words[photo.pk].alternative_text
        photo.full_clean()
        photo.save(update_fields=["caption", "alternative_text"])
    current.save(update_fields=["version"])


@transaction.atomic
def delete_photo(*, photo: Evidence) -> None:
    """Deletes the photo, and its file once that is certain."""
    name = photo.file.name
    photo.delete()
    _delete_files([name])


@transaction.atomic
def move_photo(*, photo: Evidence, direction: Direction) -> bool:
    """Exchanges the photo with its neighbour in the activity; answers whether there was one."""
    photos = list(Evidence.objects.select_for_update().filter(activity=photo.activity_id))
    return _move(photos, photo, direction)


def _locked(activity: Activity, version: int) -> Activity:
    current = Activity.objects.select_for_update().get(pk=activity.pk)
    if current.version != version:
        raise SavedMeanwhileError
    current.version += 1
    return current


def _store(activity: Activity, values: ActivityValues) -> None:
    measure = values.measure
    if measure and (measure.agency_id, measure.fiscal_year_id) != (activity.agency_id, activity.fiscal_year_id):
        raise ValidationError({"measure": _("The measure must be one of the agency and the fiscal year.")})
    activity.measure = measure
    activity.title, activity.held_on = values.title, values.held_on
    activity.place, activity.narrative = values.place, values.narrative
    activity.full_clean()
    activity.save()


def _next(siblings: QuerySet[Activity] | QuerySet[Evidence]) -> int:
    last: int | None = siblings.aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1


def _move(rows: list[Row], row: Row, direction: Direction) -> bool:
    here = next(place for place, other in enumerate(rows) if other.pk == row.pk)
    there = here - 1 if direction == "up" else here + 1
    if not 0 <= there < len(rows):
        return False
    rows[here], rows[there] = rows[there], rows[here]
    for position, other in enumerate(rows):
        if other.position != position:
            other.position = position
            other.save(update_fields=["position"])
    return True


def _delete_files(names: Iterable[str | None]) -> None:
    for name in filter(None, names):
        transaction.on_commit(partial(default_storage.delete, name))
