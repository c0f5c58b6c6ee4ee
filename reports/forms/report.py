"""The form on the page of a report: layout, digits and the agency's own words."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ita_portal.thai.text import clean_text
from reports.composing.introduction import validate_introduction
from reports.composing.title import usual_title_lines
from reports.enums import DigitStyle, ReportKind
from reports.models import Report, TableLayout
from reports.queries import layouts_for

MOST_TITLE_LINES = 6


class ReportForm(forms.ModelForm):
    """How a report looks and reads. Title and introduction show the usual wording until the agency has its own.

    Wording left as it usually is stays empty in the database, so that it follows the layout and the agency's name.
    """

    class Meta:
        model = Report
        fields = ["layout", "digit_style", "title", "introduction"]
        widgets = {"title": forms.Textarea(attrs={"rows": 3}), "introduction": forms.Textarea(attrs={"rows": 7})}
        labels = {"title": _("Title lines"), "introduction": _("Introduction")}
        help_texts = {
            "title": _("One line of the heading on each line. Clear it to go back to the usual wording."),
            "introduction": _(
                "The portal fills in {agency} {year} {previous_year} {overall} {rating}. Clear it to go back to the "
                "wording of the layout."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        report = self.instance
        self.usual_title = "\n".join(usual_title_lines(report))
        self.first_layout = report.layout
        layout_field = self.fields["layout"]
        if isinstance(layout_field, forms.ModelChoiceField):
            layout_field.queryset = layouts_for(report.agency, ReportKind(report.kind))
            layout_field.empty_label = None
        self.fields["digit_style"] = forms.ChoiceField(
            label=_("Digits"), choices=[("", _("As the layout says")), *DigitStyle.choices], required=False
        )
        self.initial["title"] = report.title or self.usual_title
        self.initial["introduction"] = report.introduction or report.layout.introduction
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean_title(self) -> str:
        lines = [line.strip() for line in clean_text(self.cleaned_data["title"]).splitlines() if line.strip()]
        if len(lines) > MOST_TITLE_LINES:
            raise forms.ValidationError(
                gettext("The title has %(lines)s lines; at most %(most)s fit. Join or remove some."),
                code="too_many_lines",
                params={"lines": len(lines), "most": MOST_TITLE_LINES},
            )
        title = "\n".join(lines)
        return "" if title == self.usual_title else title

    def clean_introduction(self) -> str:
        introduction = clean_text(self.cleaned_data["introduction"]).strip()
        validate_introduction(introduction)
        return introduction

    def clean(self) -> dict[str, Any]:
        """An introduction that is the text of the layout, the one before or the one chosen now, is no own wording."""
        data = super().clean() or self.cleaned_data
        layout: TableLayout | None = data.get("layout")
        usual = {self.first_layout.introduction.strip(), layout.introduction.strip() if layout else ""}
        if data.get("introduction") in usual:
            data["introduction"] = ""
        return data
