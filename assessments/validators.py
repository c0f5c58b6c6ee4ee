"""Checks on what people type, with messages that name the right value where it is known."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ita_portal.thai.dates import FIRST_YEAR, LAST_YEAR, YearError, YearProblem, check_year


def validate_year(year: int) -> None:
    """Raise ValidationError, with the year probably meant, unless `year` is B.E. 2550-2600."""
    try:
        check_year(year)
    except YearError as error:
        raise ValidationError(_year_message(error), code=error.reason.value) from error


def _year_message(error: YearError) -> str:
    names = {"year": error.year, "meant": error.meant, "first": FIRST_YEAR, "last": LAST_YEAR}
    if error.reason is YearProblem.COMMON_ERA:
        return (
            _(
                "%(year)s is a year of the Common Era. Please type the year of the Buddhist Era; "
                "if you mean B.E. %(meant)s, type %(meant)s."
            )
            % names
        )
    if error.reason is YearProblem.CONVERTED_TWICE:
        return _("%(year)s has 543 added twice. If you mean B.E. %(meant)s, type %(meant)s.") % names
    return (
        _("%(year)s is not a fiscal year. Please type a year of the Buddhist Era from %(first)s to %(last)s.") % names
    )
