"""The forms of an activity, of the photos added to it and of the words about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.forms.boundfield import BoundField
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from assessments.forms.versioned import VersionedForm
from assessments.images import MAX_PIXELS, MAX_UPLOAD_BYTES, MEGABYTE, ImageError, prepare_photo
from assessments.models import Agency
from measures.forms.fields import CleanTextField, ThaiDateField, text_area
from measures.models import Activity, Evidence, Measure
from measures.services.activities import ActivityValues, PhotoWords

MOST_AT_ONCE = 20
PHOTO_TYPES = "image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif"
NAME_LENGTH = 60
WORDS_LENGTH = 300


class MeasureChoiceField(forms.ModelChoiceField):
    """A measure by its number and the beginning of its title."""

    def label_from_instance(self, obj: Any) -> str:
        return Truncator(" ".join(str(obj).split())).chars(90)


class ActivityForm(VersionedForm):
    title = CleanTextField(
        label=_("Title"),
        help_text=_("What was held, in one sentence. Reports number the activities in their order."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    held_on = ThaiDateField(label=_("Day"), required=False)
    place = CleanTextField(
        label=_("Place"), required=False, max_length=WORDS_LENGTH, help_text=_("Without the word ณ; reports add it.")
    )
    narrative = text_area(
        _("Narrative"),
        _("Who took part, what was done and what came of it. One paragraph on each line."),
        rows=6,
    )
    measure = MeasureChoiceField(
        label=_("Measure it belongs to"),
        queryset=Measure.objects.none(),
        required=False,
        empty_label=_("(none)"),
    )

    def __init__(self, *args: Any, agency: Agency, year: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        measure = self.fields["measure"]
        if isinstance(measure, forms.ModelChoiceField):
            measure.queryset = Measure.objects.of(agency, year)

    def values(self) -> ActivityValues:
        """What was typed, for the services."""
        data = dict(self.cleaned_data)
        data.pop("version")
        return ActivityValues(**data)


def activity_initial(activity: Activity) -> dict[str, Any]:
    """What the form shows of a stored activity."""
    return {name: getattr(activity, name) for name in ActivityForm.base_fields}


class SeveralFilesInput(forms.FileInput):
    """A control in which several files can be chosen at once."""

    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """The files chosen in one control, each checked as a FileField checks one."""

    widget = SeveralFilesInput

    def clean(self, data: Any, initial: Any = None) -> Any:
        files = data if isinstance(data, (list, tuple)) else [data]
        clean_one = super().clean
        return [clean_one(file, initial) for file in files or [None]]


class PhotosForm(forms.Form):
    """Photos to add. Valid when at least one of them can be taken: one bad file does not cost the others.

    `most_at_once` is how many can be chosen. `taken` are the photos made ready to be stored, `refused` says of every
    other file why.
    """

    photos = SeveralFilesField(
        label=_("Choose photos"),
        allow_empty_file=True,
        error_messages={"required": _("No photo was chosen. Choose one or more photos, then press the button again.")},
        widget=SeveralFilesInput(attrs={"accept": PHOTO_TYPES}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.most_at_once = MOST_AT_ONCE
        self.taken: list[bytes] = []
        self.refused: list[str] = []
        about = gettext(
            "JPEG, PNG, WebP or HEIC as the camera made them: at most %(megabytes)s MB and %(megapixels)s megapixels "
            "each, %(most)s at once. The portal turns them upright, makes them smaller and removes where and when "
            "they were taken."
        )
        self.fields["photos"].help_text = about % {
            "megabytes": MAX_UPLOAD_BYTES // MEGABYTE,
            "megapixels": MAX_PIXELS // 1_000_000,
            "most": MOST_AT_ONCE,
        }

    def clean_photos(self) -> None:
        files: Sequence[UploadedFile] = self.cleaned_data["photos"]
        if len(files) > MOST_AT_ONCE:
            raise forms.ValidationError(
                gettext("%(count)s photos were chosen, but at most %(most)s can be added at once. Choose fewer.")
                % {"count": len(files), "most": MOST_AT_ONCE}
            )
        for file in files:
            try:
                self.taken.append(prepare_photo(file))
            except ImageError as error:
                self.refused.append(_refusal(file.name or "", error))
        if not self.taken:
            raise forms.ValidationError(self.refused)


def _refusal(name: str, error: ImageError) -> str:
    return gettext("“%(name)s” was not added. %(reason)s") % {
        "name": Truncator(name).chars(NAME_LENGTH),
        "reason": error,
    }


@dataclass(frozen=True)
class PhotoFields:
    """A photo with the two fields of its words."""

    photo: Evidence
    caption: BoundField
    alternative_text: BoundField


class PhotoWordsForm(VersionedForm):
    """Captions and alternative texts of all photos of an activity, saved together."""

    def __init__(self, data: Any = None, *, activity: Activity, photos: Iterable[Evidence]) -> None:
        super().__init__(data)
        # A photo that somebody added after this page was opened has no field in it, and keeps its words.
        self.photos = [photo for photo in photos if data is None or f"caption_{photo.pk}" in data]
        self.initial = {"version": activity.version}
        for place, photo in enumerate(self.photos, start=1):
            self._add(f"caption_{photo.pk}", photo.caption, gettext("Caption of photo %(place)s"), place)
            self._add(
                f"alternative_text_{photo.pk}",
                photo.alternative_text,
                gettext("Photo %(place)s in words, for those who cannot see it"),
                place,
            )

    def _add(self, name: str, value: str, label: str, place: int) -> None:
        attributes = {"autocomplete": "off"}
        self.fields[name] = CleanTextField(
            label=label % {"place": place},
            required=False,
            max_length=WORDS_LENGTH,
            widget=forms.TextInput(attrs=attributes),
        )
        self.initial[name] = value

    def rows(self) -> list[PhotoFields]:
        return [
            PhotoFields(photo, self[f"caption_{photo.pk}"], self[f"alternative_text_{photo.pk}"])
            for photo in self.photos
        ]

    def words(self) -> dict[int, PhotoWords]:
        """What was typed, by the primary keys of the photos, for the services."""
        typed = {name: " ".join(str(text).split()) for name, text in self.cleaned_data.items()}
        return {
            photo.pk: PhotoWords(typed[f"caption_{photo.pk}"], typed[f"alternative_text_{photo.pk}"])
            for photo in self.photos
        }
