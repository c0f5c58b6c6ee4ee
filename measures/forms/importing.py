"""The form that takes a pasted table or a file in."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from measures.enums import ReportingRound
from measures.importing.grid import Grid
from measures.importing.recognise import NothingRecognised, recognise
from measures.importing.rows import MeasureRow, Recognition
from measures.importing.sources import MAX_FILE_BYTES, SourceError, read_file, read_pasted

NAME_LENGTH = 60
MEGABYTE = 1024 * 1024
FILE_TYPES = (".docx", ".xlsx", ".csv", ".html", ".htm", ".txt", ".md")


class ImportForm(forms.Form):
    """A table pasted, or a file. Valid when a table was read from it and its heading understood.

    `html` is what the clipboard held besides the plain text; the script fills it in. `grids` and
    `source` (what a person calls it) are there once the form is valid.
    """

    text = forms.CharField(
        label=_("Paste the table here"),
        help_text=_("Select the whole table with its heading in Word, Excel or a web page, copy it and paste it here."),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
    )
    html = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    file = forms.FileField(
        label=_("Or choose a file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ",".join(FILE_TYPES)}),
    )
    round = forms.TypedChoiceField(
        label=_("The results in the table are those of the"),
        choices=ReportingRound.choices,
        coerce=int,
        initial=ReportingRound.TWELVE_MONTHS,
        widget=forms.RadioSelect,
    )

    grids: Sequence[Grid] = ()
    source: str = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about = gettext("Word (.docx), Excel (.xlsx), or .csv, .html, .txt and .md; at most %(megabytes)s MB.")
        self.fields["file"].help_text = about % {"megabytes": MAX_FILE_BYTES // MEGABYTE}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        file, text, html = data.get("file"), data.get("text", ""), data.get("html", "")
        pasted = bool(text.strip() or html.strip())
        if file and pasted:
            self.add_error(
                "file", _("A table was pasted and a file was chosen. Keep one of the two and clear the other.")
            )
        elif not file and not pasted:
            self.add_error("text", _("Nothing was given. Paste a table into this box, or choose a file below."))
        else:
            try:
                self.grids = read_file(file, file.name) if file else read_pasted(html, text)
                recognition = recognise(self.grids)
                self.source = file.name if file else _name_of_paste(recognition)
            except (SourceError, NothingRecognised) as error:
                self.add_error("file" if file else "text", str(error))
        return data


def _name_of_paste(recognition: Recognition) -> str:
    """A paste is known again by the first row in it."""
    first = next((row for table in recognition.tables for row in table.rows), None)
    title = "" if first is None else first.title if isinstance(first, MeasureRow) else first.label
    name = gettext("Pasted table: %(title)s") % {"title": Truncator(" ".join(title.split())).chars(NAME_LENGTH)}
    return name.rstrip(": ")
