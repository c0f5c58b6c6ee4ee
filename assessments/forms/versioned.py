"""Forms of records that two people may change at the same time."""

from collections.abc import Iterable, Mapping
from copy import copy
from datetime import date
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext

from ita_portal.thai.dates import format_thai_date


class VersionedBoundField(BoundField):
    """A field of a record two people may change: `theirs` is what the other one saved, where it differs."""

    differs: bool = False
    theirs: str = ""


class VersionedForm(forms.Form):
    """A form of a record that carries a version, so that a second editor is told of the first."""

    bound_field_class = VersionedBoundField
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper(self)
        helper.form_tag = False
        helper.disable_csrf = True
        return helper

    @property
    def seen_version(self) -> int:
        """The version this person began from; 0 where there was nothing yet."""
        return self.cleaned_data["version"] or 0

    def show_theirs(self, saved: Mapping[str, Any]) -> None:
        """Puts beside each field what another person saved meanwhile, where it differs from what was typed here.

        `saved` is the initial data of the stored record. Saving the form again then takes what stands in it.
        """
        for bound in self.visible_fields():
            theirs = saved[bound.name]
            if isinstance(bound, VersionedBoundField) and _comparable(theirs) != _comparable(
                self.cleaned_data[bound.name]
            ):
                bound.differs, bound.theirs = True, written(bound.field, theirs)
        data: Any = copy(self.data)  # of a QueryDict, one that can be changed
        data[self.add_prefix("version")] = saved["version"]
        self.data = data


def _comparable(value: Any) -> Any:
    return {item.pk for item in value} if _is_several(value) else value


def written(field: forms.Field, value: Any) -> str:
    """A stored value as a person reads it beside the field."""
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    if isinstance(field, forms.ChoiceField) and not _is_several(value):
        return str(dict(field.widget.choices).get(value, value))
    if _is_several(value):
        return "\n".join(str(item) for item in value)
    if isinstance(value, date):
        return format_thai_date(value, digits="arabic")
    return str(value or "")


def _is_several(value: Any) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str)
