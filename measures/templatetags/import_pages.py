"""What the import pages show beside plain text: letters that do not belong, and days of the Buddhist era."""

from datetime import datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ita_portal.thai.dates import format_thai_date
from ita_portal.thai.text import LOST_CHARACTER, foreign_letters

register = template.Library()


@register.filter
def marked(text: str) -> SafeString:
    """The text, escaped, with every letter of a foreign script in a <mark> and its script named behind it."""
    parts: list[SafeString] = []
    end = 0
    for letter in foreign_letters(text):
        name = (
            _("unreadable character")
            if letter.character == LOST_CHARACTER
            else _("%(script)s letter") % {"script": letter.script}
        )
        parts.append(
            format_html(
                '{}<mark>{}</mark><span class="letter-name">({})</span>',
                text[end : letter.index],
                letter.character,
                name,
            )
        )
        end = letter.index + len(letter.character)
    return format_html("{}{}", SafeString("").join(parts), text[end:])


@register.filter
def thai_day(moment: datetime) -> str:
    """The day of a moment, such as "21 พ.ย. 69"."""
    return format_thai_date(localdate(moment), style="short", digits="arabic")
