"""What a person pasted: HTML where the clipboard has it, else plain text."""

from django.utils.translation import gettext as _

from measures.importing.grid import Grid
from measures.importing.sources.errors import SourceError
from measures.importing.sources.html import read_html
from measures.importing.sources.limits import MAX_PASTED_CHARACTERS
from measures.importing.sources.text import read_text


def read_pasted(html: str, text: str) -> tuple[Grid, ...]:
    """The tables of a paste. Raises SourceError where there is none, or far too much."""
    if max(len(html), len(text)) > MAX_PASTED_CHARACTERS:
        raise SourceError(
            _("What was pasted is too large to read. Copy the table in smaller parts, or upload the file itself.")
        )
    grids = read_html(html) or read_text(text)
    if not grids:
        raise SourceError(
            _(
                "No table was found in what was pasted. Select the whole table with its heading row in Word, Excel or "
                "on the web page, copy it and paste it again."
            )
        )
    return grids
