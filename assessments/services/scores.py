"""Writing an agency's scores of a fiscal year, as the NACC stated them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from assessments.models import Agency, Assessment, FiscalYear, Indicator, InstrumentPart, Score
from assessments.services.versions import SavedMeanwhileError
from ita_portal.thai.numerals import parse_decimal

Scored = Indicator | InstrumentPart


@dataclass(frozen=True)
class EnteredScores:
    """What a person says about a year. `typed` holds each figure as typed, in Thai or Arabic digits, "" where none
    is known; what it leaves out stays as it is. `official_names` are the indicators whose imported name is given up
    for the framework's."""

    stated_overall: Decimal | None = None
    stated_rating: str = ""
    typed: Mapping[Scored, str] = field(default_factory=dict)
    official_names: frozenset[Indicator] = frozenset()


def scores_version(agency: Agency, year: int) -> int:
    """How often the assessment of a year and its scores were saved; tells a second editor of the first."""
    assessment = Assessment.objects.filter(agency=agency, fiscal_year=year).values_list("pk", flat=True).first()
    if assessment is None:
        return 0
    return Assessment.history.filter(id=assessment).count() + Score.history.filter(assessment_id=assessment).count()


@transaction.atomic
def save_scores(*, agency: Agency, fiscal_year: FiscalYear, version: int, entered: EnteredScores) -> Assessment:
    """Stores the scores of the year; `version` is what scores_version said when the person began.

    Raises SavedMeanwhileError when another person has saved since, and ValidationError.
    """
    assessment, _created = Assessment.objects.select_for_update().get_or_create(agency=agency, fiscal_year=fiscal_year)
    if scores_version(agency, fiscal_year.year) != version + _created:
        raise SavedMeanwhileError
    if (assessment.stated_overall, assessment.stated_rating) != (entered.stated_overall, entered.stated_rating):
        assessment.stated_overall, assessment.stated_rating = entered.stated_overall, entered.stated_rating
        assessment.full_clean()
        assessment.save()
    stored: dict[Scored | None, Score] = {
        score.indicator or score.part: score for score in assessment.scores.select_related("indicator", "part")
    }
    for scored, typed in entered.typed.items():
        _store(assessment, scored, stored.get(scored), typed, official_name=scored in entered.official_names)
    return assessment


def _store(assessment: Assessment, scored: Scored, score: Score | None, typed: str, *, official_name: bool) -> None:
    if not typed:
        if score is not None:
            score.delete()
        return
    value = parse_decimal(typed)
    if value is None:
        raise ValidationError(_("“%(typed)s” is not a score.") % {"typed": typed})
    if score is None:
        indicator = scored if isinstance(scored, Indicator) else None
        part = scored if isinstance(scored, InstrumentPart) else None
        score = Score(assessment=assessment, indicator=indicator, part=part)
    name = "" if official_name else score.name_typed
    if score.pk and (score.value, score.typed, score.name_typed) == (value, typed, name):
        return
    score.value, score.typed, score.name_typed = value, typed, name
    score.full_clean()
    score.save()
