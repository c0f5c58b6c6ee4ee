"""The form on the page of a report: layout, digits and the agency's own words."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from assessments.forms.versioned import VersionedBoundField, written
from ita_portal.thai.text import clean_text
from measures.forms.fields import CleanTextField
from reports.composing.introduction import validate_introduction
from reports.composing.title import usual_title_lines
from reports.enums import DigitStyle, ReportKind
from reports.models import Report, TableLayout
from reports.queries import layouts_for
from reports.services.reports import Signer

MOST_TITLE_LINES = 6
MOST_SIGNERS = 3
PHOTOS_PER_PAGE = (2, 3, 4)
SECTIONS = ("shows_cover", "shows_activities", "shows_signatures")


class ReportForm(forms.ModelForm):
    """How a report looks and reads. Title and introduction show the usual wording until the agency has its own.

    Wording left as it usually is stays empty in the database, so that it follows the layout and the agency's name.
    """

    class Meta:
        model = Report
        fields = ["layout", "digit_style", "title", "introduction", "remarks"]
        widgets = {
            "title": forms.Textarea(attrs={"rows": 3}),
            "introduction": forms.Textarea(attrs={"rows": 7}),
            "remarks": forms.Textarea(attrs={"rows": 2}),
        }
        labels = {"title": _("Title lines"), "introduction": _("Introduction"), "remarks": _("Remarks")}
        help_texts = {
            "title": _("One line of the heading on each line. Clear it to go back to the usual wording."),
            "introduction": _(
                "The portal fills in {agency} {year} {previous_year} {overall} {rating}. Clear it to go back to the "
                "wording of the layout."
            ),
            "remarks": _("Stand under หมายเหตุ at the end of the report. Leave it empty where there are none."),
        }

    bound_field_class = VersionedBoundField
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)
    # What is not ticked here and what the layout leaves out are the same; a difference is the report's own choice.
    shows_cover = forms.BooleanField(
        label=_("Cover page"), required=False, help_text=_("With the emblem of the page “Agency information”.")
    )
    shows_activities = forms.BooleanField(
        label=_("Activities with photos"),
        required=False,
        help_text=_("Those of the page “Activities”, after the tables."),
    )
    photos_per_page = forms.TypedChoiceField(
        label=_("Photos on a page"),
        choices=[(number, str(number)) for number in PHOTOS_PER_PAGE],
        coerce=int,
        required=False,
    )
    shows_signatures = forms.BooleanField(
        label=_("Signatures at the end"),
        required=False,
        help_text=_("One to three people. Without a name there is a dotted line to write on."),
    )

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
        for section in SECTIONS:
            self.initial[section] = report.shows(section.removeprefix("shows_"), report.layout)
        self.initial["photos_per_page"] = report.photos_per_page
        self.initial["version"] = report.version if report.pk else 0
        self._add_signers(report)
        if report.kind == ReportKind.ANALYSIS:  # it has a preface instead, on the page of its paragraphs
            del self.fields["introduction"]
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(
            "version",
            *(name for name in self.Meta.fields if name in self.fields),
            Fieldset(_("Cover and photos"), "shows_cover", "shows_activities", "photos_per_page"),
            Fieldset(_("Signatures"), "shows_signatures", *(name for names in self.signer_names for name in names)),
        )

    def _add_signers(self, report: Report) -> None:
        """Name and position of up to three people, empty rows after those who are stored."""
        self.signer_names = [(f"signer_{place}_name", f"signer_{place}_title") for place in range(1, MOST_SIGNERS + 1)]
        stored = list(report.signatories.all()) if report.pk else []
        for place, (name, title) in enumerate(self.signer_names, start=1):
            signer = stored[place - 1] if place <= len(stored) else None
            self.fields[name] = CleanTextField(
                label=gettext("Name of signatory %(place)s") % {"place": place}, required=False, max_length=200
            )
            self.fields[title] = CleanTextField(
                label=gettext("Position of signatory %(place)s") % {"place": place}, required=False, max_length=300
            )
            self.initial[name] = signer.name if signer else ""
            self.initial[title] = signer.title if signer else ""

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

    def clean_remarks(self) -> str:
        return clean_text(self.cleaned_data["remarks"]).strip()

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

    def values(self) -> dict[str, Any]:
        """What was chosen and typed, for the services."""
        data = self.cleaned_data
        people = [(_one_line(data[name]), _one_line(data[title])) for name, title in self.signer_names]
        return {name: data.get(name, "") for name in self.Meta.fields} | {
            "photos_per_page": data["photos_per_page"] or PHOTOS_PER_PAGE[-1],
            **{section: self._own_choice(section, data["layout"]) for section in SECTIONS},
            "signers": tuple(Signer(name, title) for name, title in people if name or title),
        }

    @property
    def seen_version(self) -> int:
        """The version this person began from; 0 where there was nothing yet."""
        return self.cleaned_data["version"] or 0

    def show_theirs(self, saved: "ReportForm") -> None:
        """Puts beside each field what another person saved meanwhile, as `saved` shows it, where it differs."""
        for bound in self.visible_fields():
            theirs = saved[bound.name].value()
            mine = "\n".join(bound.data.splitlines()) if isinstance(bound.data, str) else bound.data
            if isinstance(bound, VersionedBoundField) and bound.field.has_changed(theirs, mine):
                bound.differs, bound.theirs = True, written(bound.field, theirs)
        data: MultiValueDict[str, Any] = MultiValueDict(self.data)
        data["version"] = saved["version"].value()
        self.data = data

    def _own_choice(self, section: str, layout: TableLayout) -> bool | None:
        """None where the report goes with its layout. A box left as it was goes with a layout chosen just now."""
        chosen: bool = self.cleaned_data[section]
        follows = getattr(self.instance, section) is None and section not in self.changed_data
        return None if follows or chosen == getattr(layout, section) else chosen


def _one_line(text: str) -> str:
    return " ".join(text.split())
