"""How the rows of a table are numbered."""

from ita_portal.thai.numerals import to_thai_digits
from reports.enums import Numbering

_FORMS = {Numbering.DOT: "%s.", Numbering.PARENTHESES: "(%s)", Numbering.PLAIN: "%s", Numbering.NONE: ""}


def row_number(place: int, typed: str, numbering: Numbering) -> str:
    """The number of the row at `place` (from 1) in the layout's style: "๑.", "(๑)", "๑", as typed, or none."""
    if numbering == Numbering.AS_TYPED:
        return typed
    form = _FORMS[numbering]
    return form % to_thai_digits(str(place)) if form else ""
