"""The introduction: a text of the layout or of the agency, with {fields} filled in from the portal."""

import re
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from reports.composing.figures import NO_FIGURE

FIELDS = ("agency", "year", "previous_year", "overall", "rating")
_FIELD = re.compile(r"\{([^{}]*)\}")


def used_fields(template: str) -> tuple[str, ...]:
    """The names between braces, in their order, known or not."""
    return tuple(name.strip() for name in _FIELD.findall(template))


def validate_introduction(template: str) -> None:
    """Raise ValidationError with a message for every field the portal does not know and every brace left alone."""
    known = " ".join(f"{{{name}}}" for name in FIELDS)
    errors = [
        ValidationError(
            _("The introduction has {%(field)s}, which the portal cannot fill in. It knows only %(known)s."),
            code="unknown_field",
            params={"field": name, "known": known},
        )
        for name in dict.fromkeys(used_fields(template))
        if name not in FIELDS
    ]
    lone = re.search(r"[{}]", _FIELD.sub("", template))
    if lone:
        message = _("A single “%(brace)s” stands in the introduction. Remove it, or write both braces, such as {year}.")
        errors.append(ValidationError(message, code="lone_brace", params={"brace": lone[0]}))
    if errors:
        raise ValidationError(errors)


def fill_introduction(template: str, values: Mapping[str, str]) -> str:
    """The text with its fields filled in; "-" stands for a value that is empty. Unknown fields stay as typed."""
    return _FIELD.sub(lambda match: values.get(match[1].strip(), match[0]) or NO_FIGURE, template)
