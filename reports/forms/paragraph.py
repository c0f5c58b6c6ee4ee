"""One paragraph of an analysis on the page where the officer rewrites them."""

from hashlib import sha256
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from measures.forms.fields import CleanTextField
from reports.composing.analysis.states import ParagraphState


class ParagraphForm(forms.Form):
    """The text of a paragraph, and what this person saw when the page was opened.

    A text left as it was seen is no change, whatever became of the paragraph meanwhile. A text that was changed is
    stored only where the paragraph is still the one that was seen; else both stand side by side and the next save
    decides.
    """

    text = CleanTextField(
        label=_("Text in the report"), required=False, widget=forms.Textarea(attrs={"class": "form-control", "rows": 4})
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any, state: ParagraphState) -> None:
        self.state = state
        self.theirs: str | None = None
        initial = {"text": state.text, "seen": _seen(state)}
        super().__init__(data, initial=initial, prefix=state.anchor)

    @property
    def typed(self) -> str:
        return str(self.cleaned_data["text"])

    @property
    def is_touched(self) -> bool:
        """Whether the person changed the text. A page that did not show this paragraph changes nothing."""
        seen = self.cleaned_data["seen"]
        return bool(seen) and seen.partition("-")[0] != _digest(self.typed)

    @property
    def is_current(self) -> bool:
        """Whether the paragraph still is what the person saw."""
        return str(self.cleaned_data["seen"]) == _seen(self.state)

    def show_theirs(self) -> None:
        """Puts what the paragraph has become beside what was typed; saving again then takes what was typed."""
        self.theirs = self.state.text
        data: MultiValueDict[str, Any] = MultiValueDict(self.data)
        data[self.add_prefix("seen")] = _seen(self.state)
        self.data = data


def _seen(state: ParagraphState) -> str:
    return f"{_digest(state.text)}-{_digest(state.draft)}"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
