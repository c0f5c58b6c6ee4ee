"""The form of a table layout: its columns one by one, and everything else about the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from assessments.forms.versioned import VersionedBoundField, VersionedForm
from assessments.models import Agency
from ita_portal.thai.numerals import to_arabic_digits
from measures.forms.fields import CleanTextField
from reports.composing.introduction import validate_introduction
from reports.enums import ColumnField, DigitStyle, ListMarkers, Numbering, Orientation, ReportKind, TableRows
from reports.forms.layout_columns import TypedColumn, control, controls, stored_columns, typed_columns
from reports.models import TableLayout
from reports.services.layouts import MOST_COLUMNS, ColumnValues, LayoutValues

LEAST_TEXT, MOST_TEXT = 10, 16
MOST_WIDTH = 100
SECTIONS = ("shows_cover", "shows_introduction", "shows_scores", "shows_activities", "shows_signatures")
# What a layout for tables of indicators leaves to the layout of the report they stand in.
OF_REPORTS = ("numbering", "introduction", "indicator_layout", *SECTIONS)


class WholeNumberField(forms.IntegerField):
    """A whole number in Thai or Arabic digits."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}), **kwargs)

    def to_python(self, value: Any) -> int | None:
        return super().to_python(to_arabic_digits(value) if isinstance(value, str) else value)


class PointsField(forms.DecimalField):
    """A size in points in Thai or Arabic digits, with one place at most."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(max_digits=3, decimal_places=1, widget=widget, **kwargs)

    def to_python(self, value: Any) -> Any:
        return super().to_python(to_arabic_digits(value) if isinstance(value, str) else value)


@dataclass(frozen=True)
class ColumnControls:
    """The controls of one column, for the template."""

    place: int
    name: str
    field: BoundField
    heading: BoundField
    width: BoundField
    is_first: bool
    is_last: bool


class LayoutForm(VersionedForm):
    title = CleanTextField(
        label=_("Name of the layout"), max_length=200, help_text=_("As it is offered on the page of the report.")
    )
    orientation = forms.ChoiceField(label=_("Page"), choices=Orientation.choices, widget=forms.RadioSelect)
    text_size = PointsField(
        label=_("Text size of the table (points)"),
        min_value=LEAST_TEXT,
        max_value=MOST_TEXT,
        help_text=_("As in TH Sarabun, from 10 to 16; 14 is usual in wide tables."),
        error_messages=dict.fromkeys(
            ("min_value", "max_value", "invalid", "max_digits", "max_decimal_places", "max_whole_digits"),
            _("Type a size from 10 to 16 points, such as 14 or 13.5."),
        ),
    )
    digit_style = forms.ChoiceField(label=_("Digits"), choices=DigitStyle.choices)
    numbering = forms.ChoiceField(label=_("Numbers of the measures"), choices=Numbering.choices)
    list_markers = forms.ChoiceField(
        label=_("Numbers of the lists in the cells"),
        choices=ListMarkers.choices,
        help_text=_("Below “1.” stands “1.1”. Only the numbers change, never the text."),
    )
    shows_cover = forms.BooleanField(label=_("Cover page"), required=False)
    shows_introduction = forms.BooleanField(label=_("Introduction"), required=False)
    shows_scores = forms.BooleanField(label=_("Score table before the measures"), required=False)
    shows_activities = forms.BooleanField(label=_("Activities with photos"), required=False)
    shows_signatures = forms.BooleanField(label=_("Signatures"), required=False)
    indicator_layout = forms.ModelChoiceField(
        label=_("Tables of indicators after the measures"),
        queryset=TableLayout.objects.none(),
        required=False,
        empty_label=_("None"),
    )
    introduction = CleanTextField(
        label=_("Introduction"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "The portal fills in {agency} {year} {previous_year} {overall} {rating}. Words of your own on the page of "
            "a report stand in its place."
        ),
    )

    def __init__(
        self,
        data: MultiValueDict[str, Any] | None = None,
        *,
        agency: Agency,
        layout: TableLayout,
        typed: MultiValueDict[str, Any] | None = None,
    ) -> None:
        """`typed` is what the form shows without being checked; else it shows the stored layout, or `data`."""
        self.agency, self.layout = agency, layout
        super().__init__(data, initial=layout_initial(layout) if typed is None else _typed_initial(typed))
        if layout.rows == TableRows.INDICATORS:
            for name in OF_REPORTS:
                del self.fields[name]
        else:
            _offer_indicator_layouts(self.fields["indicator_layout"], agency)
        if layout.report_kind == ReportKind.ANALYSIS:  # its preface is drafted, and edited on a page of its own
            self.fields["shows_introduction"].label = gettext("Preface")
            del self.fields["introduction"]
        shown = data if data is not None else self.initial
        self.typed_columns = typed_columns(shown)
        for place, _column in enumerate(self.typed_columns, start=1):
            self._add_column(place)
        self.their_columns: tuple[str, ...] = ()

    def _add_column(self, place: int) -> None:
        self.fields[control(place, "field")] = forms.ChoiceField(
            label=gettext("Column %(place)s shows") % {"place": place}, choices=ColumnField.choices
        )
        self.fields[control(place, "heading")] = CleanTextField(
            label=gettext("Column %(place)s: heading") % {"place": place},
            max_length=200,
            widget=forms.Textarea(attrs={"rows": 2}),
            error_messages={"required": gettext("Every column needs a heading.")},
        )
        self.fields[control(place, "width")] = WholeNumberField(
            label=gettext("Column %(place)s: width") % {"place": place},
            min_value=1,
            max_value=MOST_WIDTH,
            error_messages=dict.fromkeys(
                ("required", "invalid", "min_value", "max_value"),
                gettext("Type a whole number from 1 to 100; the widths of all columns are shared out over the page."),
            ),
        )

    @property
    def columns(self) -> list[ColumnControls]:
        last = len(self.typed_columns)
        return [
            ColumnControls(
                place=place,
                name=typed.name,
                field=self[control(place, "field")],
                heading=self[control(place, "heading")],
                width=self[control(place, "width")],
                is_first=place == 1,
                is_last=place == last,
            )
            for place, typed in enumerate(self.typed_columns, start=1)
        ]

    @property
    def sections(self) -> list[BoundField]:
        return [self[name] for name in SECTIONS if name in self.fields]

    def clean_title(self) -> str:
        title: str = self.cleaned_data["title"]
        if self.agency.layouts.exclude(pk=self.layout.pk).filter(title=title).exists():
            raise ValidationError(gettext("Your agency has another layout of this name. Choose a different one."))
        return title

    def clean_introduction(self) -> str:
        introduction: str = self.cleaned_data["introduction"]
        validate_introduction(introduction)
        return introduction

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        count = len(self.typed_columns)
        if not count:
            raise ValidationError(
                gettext("The layout has no column. Press “Add a column” at the end of the list of columns.")
            )
        if count > MOST_COLUMNS:
            raise ValidationError(
                ngettext(
                    "At most %(most)s columns fit on a page. Remove %(number)s column.",
                    "At most %(most)s columns fit on a page. Remove %(number)s columns.",
                    count - MOST_COLUMNS,
                ),
                params={"most": MOST_COLUMNS, "number": count - MOST_COLUMNS},
            )
        return data

    def values(self) -> LayoutValues:
        """What was typed, for the services; what the form does not ask for stays as it is."""
        data, layout = self.cleaned_data, self.layout
        chosen = {
            name: data.get(name, getattr(layout, name))
            for name in LayoutValues.__dataclass_fields__
            if name != "columns"
        }
        columns = tuple(
            ColumnValues(*(data[control(place, part)] for part in ("field", "heading", "width")))
            for place in range(1, len(self.typed_columns) + 1)
        )
        return LayoutValues(**chosen, columns=columns)

    def show_theirs(self, saved: Mapping[str, Any]) -> None:
        """As in every form; the columns of the other person are shown together, since they may be others."""
        super().show_theirs({**self.cleaned_data, **{name: saved[name] for name in self.base_fields}})
        for bound in self.visible_fields():
            if isinstance(bound, VersionedBoundField) and isinstance(bound.field, forms.BooleanField) and bound.differs:
                bound.theirs = gettext("Yes") if saved[bound.name] else gettext("No")
        theirs = typed_columns(saved)
        if theirs != typed_columns(self.cleaned_data):
            self.their_columns = tuple(f"{column.name} ({column.width})" for column in theirs)


def layout_initial(layout: TableLayout) -> dict[str, Any]:
    """What the form shows of a stored layout."""
    stored = {name: getattr(layout, name) for name in LayoutForm.base_fields}
    stored["text_size"] = _plain(layout.text_size)
    return stored | controls(stored_columns(layout.shown_columns))


def _plain(size: Decimal) -> Decimal:
    """14.0 as 14."""
    return size.quantize(Decimal(1)) if size == size.to_integral_value() else size


def form_data(sent: QueryDict, columns: tuple[TypedColumn, ...] | None = None) -> QueryDict:
    """A sent form with its columns numbered through, or with `columns` in their place."""
    data = sent.copy()
    typed = typed_columns(sent) if columns is None else columns
    for name in [name for name in data if name.startswith("column_")]:
        del data[name]
    for name, value in controls(typed).items():
        data[name] = value
    return data


def _typed_initial(typed: MultiValueDict[str, Any]) -> dict[str, Any]:
    """What the controls of a form that shows `typed` hold; a box that is not ticked was not sent."""
    boxes = {name: name in typed for name in SECTIONS}
    return {name: typed[name] for name in typed} | boxes


def _offer_indicator_layouts(field: forms.Field, agency: Agency) -> None:
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = TableLayout.objects.for_agency(agency).filter(rows=TableRows.INDICATORS)
