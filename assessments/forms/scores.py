"""The form of a year's scores: one field for each indicator and part of the year's framework."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.constants import HIGHEST_SCORE
from assessments.forms.versioned import VersionedForm
from assessments.models import Assessment, Framework, Indicator, InstrumentPart, Score
from assessments.services.scores import EnteredScores, Scored
from ita_portal.thai.numerals import parse_decimal
from ita_portal.thai.text import clean_text

DECIMAL_PLACES = 2


class ScoreField(forms.CharField):
    """A score 0-100 with at most two places, in Thai or Arabic digits; gives the text as typed, "" for none."""

    def __init__(self, **kwargs: Any) -> None:
        attributes = {"inputmode": "decimal", "autocomplete": "off", "class": "score-input"}
        super().__init__(required=False, max_length=20, widget=forms.TextInput(attributes), **kwargs)

    def to_python(self, value: Any) -> str:
        return clean_text(super().to_python(value) or "").strip()

    def validate(self, value: str) -> None:
        super().validate(value)
        if not value:
            return
        score = parse_decimal(value)
        if score is None:
            raise ValidationError(
                _("“%(typed)s” is not a score. Type a figure such as 95.17, or leave the field empty.")
                % {"typed": value}
            )
        if not 0 <= score <= HIGHEST_SCORE:
            raise ValidationError(_("%(typed)s is not between 0 and 100.") % {"typed": value})
        if score != round(score, DECIMAL_PLACES):
            raise ValidationError(_("%(typed)s has more than two decimal places.") % {"typed": value})


class ScoresForm(VersionedForm):
    stated_overall = ScoreField(
        label=gettext_lazy("Overall score"), help_text=gettext_lazy("As the NACC announced it.")
    )
    stated_rating = forms.ChoiceField(label=gettext_lazy("Level"), required=False)

    def __init__(
        self, data: Any = None, *, framework: Framework | None, assessment: Assessment | None, version: int
    ) -> None:
        super().__init__(data)
        self.scored: dict[str, Scored] = {}
        self.groups: list[tuple[str, list[str]]] = []
        self.initial = {
            "version": version,
            "stated_overall": _figure(assessment.stated_overall if assessment else None),
            "stated_rating": assessment.stated_rating if assessment else "",
        }
        levels = [level.name for level in framework.rating_levels.all()] if framework else []
        _offer_levels(self.fields["stated_rating"], levels, self.initial["stated_rating"])
        stored = _scores(assessment)
        for instrument in framework.instruments.all() if framework else ():
            scored: list[Scored] = [*instrument.indicators.all(), *instrument.parts.all()]
            names = [name for one in scored for name in self._add(one, stored.get(one))]
            self.groups.append((f"{instrument.code} {instrument.name}", names))

    def _add(self, scored: Scored, score: Score | None) -> list[str]:
        """Adds the fields of an indicator or part and says their names."""
        name = field_name(scored)
        self.scored[name] = scored
        self.fields[name] = ScoreField(label=str(scored) if isinstance(scored, Indicator) else scored.name)
        # As it was typed, else the value
        self.initial[name] = (score.typed or _figure(score.value)) if score else ""
        imported = score.name_typed if score else ""
        if not isinstance(scored, Indicator) or imported in ("", scored.name):
            return [name]
        self.fields[name].help_text = _("Imported under the name “%(name)s”.") % {"name": imported}
        self.fields[f"official_{name}"] = forms.BooleanField(label=_("Use the name of the framework"), required=False)
        self.initial[f"official_{name}"] = False
        return [name, f"official_{name}"]

    @property
    def helper(self) -> FormHelper:
        helper = super().helper
        groups = [Fieldset(title, *names) for title, names in self.groups]
        helper.layout = Layout(
            "version", *groups, Fieldset(_("Overall result as announced"), "stated_overall", "stated_rating")
        )
        return helper

    def values(self) -> EnteredScores:
        """What was typed, for the services."""
        data = self.cleaned_data
        return EnteredScores(
            stated_overall=parse_decimal(data["stated_overall"]),
            stated_rating=data["stated_rating"],
            typed={scored: data[name] for name, scored in self.scored.items()},
            official_names=frozenset(
                scored
                for name, scored in self.scored.items()
                if isinstance(scored, Indicator) and data.get(f"official_{name}")
            ),
        )


def field_name(scored: Scored) -> str:
    if isinstance(scored, InstrumentPart):
        return f"part_{scored.instrument.code}_{scored.number}"
    return f"indicator_{scored.number}"


def _scores(assessment: Assessment | None) -> dict[Scored, Score]:
    found: Iterable[Score] = assessment.scores.all() if assessment else ()
    return {scored: score for score in found if (scored := score.indicator or score.part)}


def _figure(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _offer_levels(field: forms.Field, levels: list[str], stated: str) -> None:
    """The levels of the year, and a stated level that is none of them, so that saving does not lose it."""
    known = levels if not stated or stated in levels else [*levels, stated]
    if isinstance(field, forms.ChoiceField):
        field.choices = [("", _("Not stated")), *((name, name) for name in known)]
