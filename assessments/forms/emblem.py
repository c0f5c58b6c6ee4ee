"""The form of an agency's emblem."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from assessments.images import MAX_UPLOAD_BYTES, MEGABYTE, ImageError, prepare_emblem


class EmblemForm(forms.Form):
    """A file with the emblem. `content` is the picture made ready to be stored, once the form is valid."""

    emblem = forms.FileField(
        label=_("Choose the emblem"),
        allow_empty_file=True,
        error_messages={"required": _("No file was chosen. Choose the emblem, then press the button again.")},
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.content = b""
        about = gettext("PNG or JPEG, best square and on white, at most %(megabytes)s MB.")
        self.fields["emblem"].help_text = about % {"megabytes": MAX_UPLOAD_BYTES // MEGABYTE}

    def clean_emblem(self) -> None:
        try:
            self.content = prepare_emblem(self.cleaned_data["emblem"])
        except ImageError as error:
            raise forms.ValidationError(str(error)) from error
