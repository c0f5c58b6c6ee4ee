"""Small writes an import is made of."""

from decimal import Decimal
from enum import Enum

from django.db import transaction

from assessments.models import Assessment, Indicator, Score

LONGEST_NAME = 200
LONGEST_FIGURE = 20


class ScoreOutcome(Enum):
    """What became of a score that was to be stored."""

    STORED = "stored"
    SAME = "same"  # it was there already
    KEPT = "kept"  # another value was there and stays


@transaction.atomic
def put_score(
    *, assessment: Assessment, indicator: Indicator, value: Decimal, typed: str, name_typed: str, replace: bool
) -> ScoreOutcome:
    """Store a score as a document states it; another value already there gives way only to `replace`.

    Raises ValidationError.
    """
    score = Score.objects.select_for_update(of=("self",)).filter(assessment=assessment, indicator=indicator).first()
    if score is not None and score.value == value:
        return ScoreOutcome.SAME
    if score is not None and not replace:
        return ScoreOutcome.KEPT
    score = score or Score(assessment=assessment, indicator=indicator)
    score.value = value
    score.typed = typed if len(typed) <= LONGEST_FIGURE else ""
    score.name_typed = name_typed if len(name_typed) <= LONGEST_NAME else ""
    score.full_clean()
    score.save()
    return ScoreOutcome.STORED
