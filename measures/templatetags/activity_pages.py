"""What the pages of activities show."""

from datetime import date

from django import template

from ita_portal.thai.dates import format_thai_date

register = template.Library()


@register.filter
def thai_day(day: date) -> str:
    """ "7 มีนาคม 2566", in the digits of the pages."""
    return format_thai_date(day, digits="arabic")
