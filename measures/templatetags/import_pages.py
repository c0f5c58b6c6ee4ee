"""What the import pages show beside plain text: letters that do not belong, and days of the Buddhist era."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ita_portal.thai.dates import format_thai_date
from ita_portal.thai.text import LOST_CHARACTER, ForeignLetter, foreign_letters

register = template.Library()


@register.filter
def marked(text: str) -> SafeString:
    """The text, escaped, with letters of foreign scripts in a <mark> and their script named behind it."""
    parts: list[tuple[str, str, str]] = []
    end = 0
    for letters in _neighbours(foreign_letters(text)):
        start, after = letters[0].index, letters[-1].index + 1
        parts.append((text[end:start], text[start:after], _name(letters[0])))
        end = after
    html = format_html_join("", '{}<mark>{}</mark><span class="letter-name">({})</span>', parts)
    return format_html("{}{}", html, text[end:])


def _neighbours(letters: Iterable[ForeignLetter]) -> Iterator[list[ForeignLetter]]:
    """Letters of one script that stand side by side."""
    group: list[ForeignLetter] = []
    for letter in letters:
        if group and (letter.index, letter.script) != (group[-1].index + 1, group[-1].script):
            yield group
            group = []
        group.append(letter)
    if group:
        yield group


def _name(letter: ForeignLetter) -> str:
    if letter.character == LOST_CHARACTER:
        return _("unreadable character")
    return _("%(script)s letter") % {"script": letter.script}


@register.filter
def thai_day(moment: datetime) -> str:
    """The day of a moment, such as "21 พ.ย. 69"."""
    return format_thai_date(localdate(moment), style="short", digits="arabic")
