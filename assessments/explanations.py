"""Sentences for a person about contradictions; figures in them are Arabic digits, as on the screen."""

from decimal import Decimal

from django.utils.translation import gettext as _

from assessments.contradictions import (
    Contradiction,
    LevelBesideOverall,
    LevelDiffers,
    LevelImpossible,
    LevelUnknown,
    OverallDiffers,
    OverallImpossible,
)


def explain(contradiction: Contradiction) -> str:
    """What contradicts what, with both sides, and what to check."""
    match contradiction:
        case OverallDiffers(stated, computed):
            return _(
                "The stated overall score %(stated)s differs from the computed one, %(computed)s. "
                "Please check the score of each indicator and the stated overall score."
            ) % {"stated": _score(stated), "computed": _score(computed)}
        case OverallImpossible(stated, lowest, highest):
            return _(
                "The stated overall score %(stated)s cannot be right: whatever the missing scores are, the overall "
                "score is between %(lowest)s and %(highest)s. Please check the scores and the stated overall score."
            ) % {"stated": _score(stated), "lowest": _score(lowest), "highest": _score(highest)}
        case _:
            return _of_level(contradiction)


def _of_level(contradiction: Contradiction) -> str:
    match contradiction:
        case LevelUnknown(stated, known):
            return _("There is no level “%(stated)s” in this fiscal year. Its levels are %(known)s.") % {
                "stated": stated,
                "known": ", ".join(known),
            }
        case LevelDiffers(stated, computed):
            return _(
                "The stated level “%(stated)s” differs from the level the scores give, “%(computed)s”. "
                "Please check the scores and the stated level."
            ) % {"stated": stated, "computed": computed}
        case LevelImpossible(stated, lowest, highest):
            return _(
                "The stated level “%(stated)s” cannot be right: whatever the missing scores are, the level is from "
                "“%(lowest)s” to “%(highest)s”. Please check the scores and the stated level."
            ) % {"stated": stated, "lowest": lowest, "highest": highest}
        case LevelBesideOverall(stated, overall, fitting):
            return _(
                "The stated level “%(stated)s” does not go with the stated overall score %(overall)s, "
                "which means %(fitting)s. Please check both."
            ) % {"stated": stated, "overall": _score(overall), "fitting": ", ".join(fitting)}
    raise TypeError(contradiction)


def _score(value: Decimal) -> str:
    return f"{value:.2f}"
