"""Form fields shared by measures and progress: Thai text, and days of the Buddhist era."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.validators import validate_year
from ita_portal.thai.dates import ERA_OFFSET, MONTHS
from ita_portal.thai.numerals import to_arabic_digits
from ita_portal.thai.text import clean_text

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CENTURY = 2500  # "66" is 2566


class CleanTextField(forms.CharField):
    """Plain text with lines, cleaned on the way in (ita_portal.thai.text.clean_text)."""

    def to_python(self, value: Any) -> str:
        return clean_text(super().to_python(value) or "").strip()


class ThaiDateWidget(forms.MultiWidget):
    """Day, month and year (B.E.) as three plain controls, each with its label."""

    template_name = "forms/thai_date.html"
    use_fieldset = True

    def __init__(self) -> None:
        months = [("", "—"), *((str(number), name) for number, name in enumerate(MONTHS, start=1))]
        number = {"class": "form-control", "inputmode": "numeric", "autocomplete": "off"}
        super().__init__(
            {
                "day": forms.TextInput(number | {"maxlength": 2}),
                "month": forms.Select({"class": "form-select"}, choices=months),
                "year": forms.TextInput(number | {"maxlength": 4}),
            }
        )

    def decompress(self, value: date | None) -> list[str]:
        return [str(value.day), str(value.month), str(value.year + ERA_OFFSET)] if value else ["", "", ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        labels = (_("Day"), _("Month"), _("Year (B.E.)"))
        for part, label in zip(context["widget"]["subwidgets"], labels, strict=True):
            part["label"] = label
        return context


class ThaiDateField(forms.MultiValueField):
    """A day as a Thai officer writes it: day, month and year of the Buddhist era, in Thai or Arabic digits.

    Without a day it means the first day of the month, or with `whole_month_end` the last.
    """

    def __init__(self, *, whole_month_end: bool = False, **kwargs: Any) -> None:
        self.whole_month_end = whole_month_end
        parts = (forms.CharField(required=False), forms.CharField(required=False), forms.CharField(required=False))
        super().__init__(fields=parts, widget=ThaiDateWidget(), require_all_fields=False, **kwargs)

    def compress(self, data_list: Sequence[str]) -> date | None:
        if not any(data_list):
            return None
        day, month, year = data_list
        if not month or not year:
            raise ValidationError(_("Give the month and the year, or leave all three empty."), code="incomplete")
        return self._day(_number(day), int(month), self._year(year))

    def _year(self, text: str) -> int:
        year = _number(text) or 0
        if 0 < year < 100:
            year += CENTURY
        validate_year(year)
        return year

    def _day(self, day: int | None, month: int, year: int) -> date:
        first = date(year - ERA_OFFSET, month, 1)
        if day is None and not self.whole_month_end:
            return first
        following = date(first.year + month // 12, month % 12 + 1, 1)
        last = following.toordinal() - first.toordinal()
        if day is not None and not 1 <= day <= last:
            raise ValidationError(
                _("%(month)s %(year)s has no day %(day)s; its last day is %(last)s.")
                % {"month": MONTHS[month - 1], "year": year, "day": day, "last": last},
                code="day",
            )
        return first.replace(day=day or last)


def _number(text: str) -> int | None:
    """The whole number typed, None for nothing; ValidationError for anything else."""
    digits = to_arabic_digits(text.strip())
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit()):
        raise ValidationError(
            _("“%(text)s” is not a number. Day and year take digits only, such as 1 and 2566.") % {"text": text},
            code="number",
        )
    return int(digits)


def text_area(label: "StrOrPromise", help_text: "StrOrPromise" = "", rows: int = 4) -> CleanTextField:
    """A field for text with lines."""
    return CleanTextField(label=label, help_text=help_text, required=False, widget=forms.Textarea(attrs={"rows": rows}))


LINES_HELP = gettext_lazy("One step or point on each line. Numbers and dashes stay as you type them.")
