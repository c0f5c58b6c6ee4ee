"""Writing what became of a measure in a reporting round."""

from dataclasses import dataclass

from django.db import transaction

from assessments.services.versions import SavedMeanwhileError
from measures.models import Measure, Progress


@dataclass(frozen=True)
class ProgressValues:
    """What a person says about a round. An empty status is a status not stated."""

    status: str = ""
    result: str = ""
    outcome: str = ""
    suggestion: str = ""


@transaction.atomic
def save_progress(*, measure: Measure, round_months: int, version: int, values: ProgressValues) -> Progress:
    """Stores the progress of the 6- or 12-month round; `version` is 0 where the person saw none yet.

    Raises SavedMeanwhileError when another person has saved since, and ValidationError.
    """
    # The measure's row is locked, as a row of progress not yet there cannot be.
    Measure.objects.select_for_update().get(pk=measure.pk)
    progress = measure.progress.filter(round=round_months).first()
    progress = progress or Progress(measure=measure, round=round_months, version=0)
    if progress.version != version:
        raise SavedMeanwhileError
    progress.version += 1
    progress.status, progress.result = values.status, values.result
    progress.outcome, progress.suggestion = values.outcome, values.suggestion
    progress.full_clean()
    progress.save()
    return progress
