"""Small writes an import is made of."""

from decimal import Decimal
from enum import Enum
from typing import Any

from django.db import transaction

from assessments.models import Assessment, Indicator, InstrumentPart, Score

LONGEST_NAME = 200
LONGEST_FIGURE = 20


class ScoreOutcome(Enum):
    """What became of a score that was to be stored."""

    STORED = "stored"
    SAME = "same"  # it was there already
    KEPT = "kept"  # another value was there and stays


@transaction.atomic
def put_score(
    *,
    assessment: Assessment,
    scored: Indicator | InstrumentPart,
    value: Decimal,
    typed: str,
    name_typed: str,
    replace: bool,
) -> ScoreOutcome:
    """Store a score as a document states it; another value already there gives way only to `replace`.

    Raises ValidationError.
    """
    of: dict[str, Any] = {"indicator" if isinstance(scored, Indicator) else "part": scored}
    score = Score.objects.select_for_update(of=("self",)).filter(assessment=assessment, **of).first()
    if score is not None and score.value == value:
        return ScoreOutcome.SAME
    if score is not None and not replace:
        return ScoreOutcome.KEPT
    score = score or Score(assessment=assessment, **of)
    score.value = value
    score.typed = typed if len(typed) <= LONGEST_FIGURE else ""
    score.name_typed = name_typed if len(name_typed) <= LONGEST_NAME else ""
    score.full_clean()
    score.save()
    return ScoreOutcome.STORED


def put_stated(*, assessment: Assessment, overall: Decimal | None, rating: str, replace: bool) -> ScoreOutcome:
    """Store the overall score and level as officially stated; what is there gives way only to `replace`.

    Raises ValidationError.
    """
    there = (assessment.stated_overall, assessment.stated_rating)
    if there == (overall, rating):
        return ScoreOutcome.SAME
    if there != (None, "") and not replace:
        return ScoreOutcome.KEPT
    assessment.stated_overall, assessment.stated_rating = overall, rating
    assessment.full_clean()
    assessment.save()
    return ScoreOutcome.STORED
