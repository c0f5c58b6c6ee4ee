"""The digit style of a report, applied to the whole Document as the last step of composing."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from ita_portal.thai.numerals import Digits, convert_digits
from reports.document import Document

_TEXT_FIELDS = {
    *("text", "marker", "label", "heading", "lines", "title"),
    *("description", "value_label", "previous_label", "previous_text", "mark_label"),  # of charts
    *("caption", "alternative", "position"),  # of photos and signatures
}


def with_digits(document: Document, digits: Digits) -> Document:
    """The Document with all its text in Thai or in Arabic digits, or unchanged ("as_typed").

    Web addresses, telephone numbers and names with Latin letters keep theirs (see `convert_digits`).
    """
    converted: Document = _convert(document, digits)
    return replace(converted, digits=digits)


def _convert(part: Any, digits: Digits) -> Any:
    if isinstance(part, tuple):
        return tuple(_convert(item, digits) for item in part)
    if isinstance(part, str):
        return convert_digits(part, digits)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    values = ((field.name, getattr(part, field.name)) for field in fields(part))
    changed = {
        name: _convert(value, digits) for name, value in values if name in _TEXT_FIELDS or isinstance(value, tuple)
    }
    return replace(part, **changed)
