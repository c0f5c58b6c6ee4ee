"""The forms of a measure and of its progress in a round."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from assessments.forms.versioned import VersionedForm
from assessments.models import Agency, Division, Indicator
from ita_portal.thai.dates import format_thai_date
from measures.enums import MeasureKind, ProgressStatus
from measures.forms.fields import LINES_HELP, CleanTextField, ThaiDateField, text_area
from measures.models import Measure, Progress
from measures.services.measures import MeasureValues
from measures.services.progress import ProgressValues


class MeasureForm(VersionedForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=MeasureKind.choices, initial=MeasureKind.MEASURE)
    number = CleanTextField(
        label=_("Number"),
        required=False,
        max_length=20,
        help_text=_("As it stands in your plan, such as ๑. or (๑). Leave it empty to be numbered in order."),
    )
    title = CleanTextField(
        label=_("Title"),
        help_text=_("What the measure, project or activity is called."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    indicators = forms.ModelMultipleChoiceField(
        label=_("Indicators answered"),
        queryset=Indicator.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Those this measure is meant to raise; one or more."),
    )
    finding = text_area(_("Finding"), _("What the assessment showed, and why the measure is needed."))
    steps = text_area(_("Steps"), LINES_HELP, rows=6)
    divisions = forms.ModelMultipleChoiceField(
        label=_("Responsible divisions"),
        queryset=Division.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    responsible = text_area(
        _("Responsible (in words)"), _("For people and units that are no division of the list above."), rows=2
    )
    period_from = ThaiDateField(
        label=_("Period: from"),
        required=False,
        help_text=_("Without a day, the month counts from its first day."),
    )
    period_to = ThaiDateField(
        label=_("Period: to"),
        required=False,
        whole_month_end=True,
        help_text=_("Without a day, the month counts to its last day."),
    )
    period = text_area(
        _("Period (in words)"),
        _("When the dates do not say it, such as “monthly” or “throughout the fiscal year”."),
        rows=2,
    )
    note = text_area(_("Note"), _("For the agency itself. It stands in a report only where a table has such a column."))

    def __init__(self, *args: Any, agency: Agency, year: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        indicators = Indicator.objects.filter(instrument__framework__fiscal_year=year)
        _offer(self.fields["indicators"], indicators.order_by("number"))
        _offer(self.fields["divisions"], agency.divisions.all())
        if not agency.divisions.exists():
            del self.fields["divisions"]
            self.fields["responsible"].label = _("Responsible")
            self.fields["responsible"].help_text = _("The division, office or people who carry the measure out.")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("period_from"), data.get("period_to")
        if first and last and first > last:
            self.add_error(
                "period_to",
                gettext("The period ends before it begins (%(first)s). Exchange the two dates or correct the year.")
                % {"first": format_thai_date(first, digits="arabic")},
            )
        return data

    def values(self) -> MeasureValues:
        """What was typed, for the services."""
        data = dict(self.cleaned_data)
        data.pop("version")
        for several in ("indicators", "divisions"):
            data[several] = tuple(data.get(several, ()))
        return MeasureValues(**data)


class ProgressForm(VersionedForm):
    status = forms.ChoiceField(
        label=_("Status"),
        choices=[*ProgressStatus.choices, ("", _("Not stated"))],
        required=False,
        widget=forms.RadioSelect,
    )
    result = text_area(_("Result"), _("What was done: when, where, with whom, how many."), rows=6)
    outcome = text_area(_("Outcome"), _("What came of it, such as a score that rose or a service that got quicker."))
    suggestion = text_area(_("Suggestion"), _("What should be done better next year."))

    def values(self) -> ProgressValues:
        """What was typed, for the services."""
        data = self.cleaned_data
        return ProgressValues(data["status"], data["result"], data["outcome"], data["suggestion"])


def measure_initial(measure: Measure) -> dict[str, Any]:
    """What the form shows of a stored measure."""
    initial = {
        name: getattr(measure, name) for name in MeasureForm.base_fields if name not in {"indicators", "divisions"}
    }
    return initial | {"indicators": list(measure.indicators.all()), "divisions": list(measure.divisions.all())}


def progress_initial(progress: Progress | None) -> dict[str, Any]:
    """What the form shows of stored progress; version 0 where there is none."""
    progress = progress or Progress(version=0)
    return {name: getattr(progress, name) for name in ProgressForm.base_fields}


def _offer(field: forms.Field, choices: Any) -> None:
    if isinstance(field, forms.ModelMultipleChoiceField):
        field.queryset = choices
