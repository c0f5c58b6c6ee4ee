"""The form of a letter around a report: it shows the usual wording until the agency has its own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from assessments.forms.versioned import VersionedForm
from ita_portal.thai.text import clean_text
from measures.forms.fields import CleanTextField, ThaiDateField
from reports.composing.letter_wording import Wording
from reports.enums import LetterKind
from reports.models import Letter
from reports.services.letters import LetterValues

NAME_LENGTH, TITLE_LENGTH, SUBJECT_LENGTH = 200, 300, 500
WORDING = ("office", "subject", "to", "body", "signatory_title")
ONLY_IN_MEMOS = ("office", "number", "to")
_RESTORES = _("Clear it to go back to the usual wording.")


class LetterForm(VersionedForm):
    """A text left as it usually is stays empty in the database, so that it follows the data of the year."""

    office = CleanTextField(label=_("Office"), max_length=TITLE_LENGTH, required=False, help_text=_RESTORES)
    number = CleanTextField(
        label=_("Letter number"), max_length=100, required=False, help_text=_("Empty leaves a dotted line to write on.")
    )
    dated = ThaiDateField(label=_("Date"), required=False, help_text=_("Empty leaves a dotted line to write on."))
    subject = CleanTextField(
        label=_("Subject"),
        max_length=SUBJECT_LENGTH,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_RESTORES,
    )
    to = CleanTextField(label=_("To"), max_length=TITLE_LENGTH, required=False, help_text=_RESTORES)
    body = CleanTextField(
        label=_("Text of the letter"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text=_(
            "One paragraph or list item on each line. A text of your own stays as it is when the data change; clear it "
            "to go back to the usual wording."
        ),
    )
    signatory_name = CleanTextField(
        label=_("Name of the signatory"),
        max_length=NAME_LENGTH,
        required=False,
        help_text=_("With the title, such as นาย or นาง. Empty leaves a dotted line to write on."),
    )
    signatory_title = CleanTextField(
        label=_("Position of the signatory"), max_length=TITLE_LENGTH, required=False, help_text=_RESTORES
    )

    def __init__(self, data: Any = None, *, kind: LetterKind, letter: Letter | None, usual: Wording) -> None:
        super().__init__(data, initial=letter_initial(letter, usual))
        self.usual = usual
        if kind != LetterKind.MEMO:
            for name in ONLY_IN_MEMOS:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """An emptied text is the usual one."""
        data = super().clean() or self.cleaned_data
        return data | {name: data[name] or _cleaned(getattr(self.usual, name)) for name in WORDING if name in data}

    def values(self) -> LetterValues:
        """What was typed, for the services."""
        data = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        as_usual = {name: "" for name in WORDING if name in data and data[name] == _cleaned(getattr(self.usual, name))}
        return LetterValues(**{name: _one_line(value, name) for name, value in (data | as_usual).items()})

    def values_with_usual_wording(self) -> LetterValues:
        """The same with every text back to its usual wording; number, date and name of the signatory stay."""
        kept = self.values()
        return LetterValues(number=kept.number, dated=kept.dated, signatory_name=kept.signatory_name)


def letter_initial(letter: Letter | None, usual: Wording) -> dict[str, Any]:
    """What the form shows of a letter."""
    shown = letter or Letter(version=0)
    initial = {name: getattr(shown, name) for name in LetterForm.base_fields}
    return initial | {name: initial[name] or getattr(usual, name) for name in WORDING}


def _one_line(value: Any, name: str) -> Any:
    """Texts in one line, but for the text of the letter itself."""
    return " ".join(value.split()) if isinstance(value, str) and name != "body" else value


def _cleaned(text: str) -> str:
    return clean_text(text).strip()
