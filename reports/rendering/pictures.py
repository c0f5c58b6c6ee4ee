"""Photos and emblems of a Document: how a gallery places them, and their files made ready for a PDF."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from PIL import Image

from assessments.images import PHOTO_STEPS, ImageError, prepare_emblem, prepare_photo
from reports.document import AnnouncementHead, Cover, Direction, Document, Gallery, MemoHead, Photo
from reports.rendering.errors import CannotRender
from reports.rendering.lines import Markup

PictureAddress = Callable[[str], str]
Prepare = Callable[[io.BytesIO], bytes]
LONGEST_SIDE = PHOTO_STEPS[0][0]
METADATA = frozenset({"exif", "icc_profile", "photoshop", "xmp"})
PHOTO = "ภาพถ่าย"
"""The alternative text of a photo that nobody described."""


class MissingPicture(CannotRender):
    """A picture of the document is not in the storage or is no picture."""

    def __init__(self, name: str) -> None:
        super().__init__(
            gettext(
                "The picture “%(name)s” of this report cannot be read. "
                "Please upload it again or take it out of the report."
            )
            % {"name": name.rsplit("/", 1)[-1]}
        )


@dataclass(frozen=True)
class PhotoPart:
    """A photo with the address of its file ("" where there is none to give)."""

    address: str
    alternative: str
    caption: SafeString


@dataclass(frozen=True)
class GalleryPart:
    """Photos in rows of equal length; `per_page` and the orientation of the page decide their size."""

    per_page: int
    rows: tuple[tuple[PhotoPart, ...], ...]


def gallery_part(gallery: Gallery, orientation: Direction, markup: Markup, address: PictureAddress) -> GalleryPart:
    """`gallery` in rows: two and three photos stand below each other on an upright page, side by side on a wide one."""
    per_page = min(max(gallery.per_page, 2), 4)
    columns = 2 if per_page == 4 else 1 if orientation == "portrait" else per_page
    photos = tuple(_photo(photo, markup, address) for photo in gallery.photos)
    return GalleryPart(per_page, tuple(photos[start : start + columns] for start in range(0, len(photos), columns)))


def _photo(photo: Photo, markup: Markup, address: PictureAddress) -> PhotoPart:
    return PhotoPart(address(photo.file), photo.alternative or photo.caption or PHOTO, markup(photo.caption))


def storage_address(name: str) -> str:
    """The address of a picture inside a PDF's closed world."""
    return f"storage:{quote(name)}"


def pictures(document: Document) -> dict[str, bytes]:
    """The pictures of `document` by their address: upright, small, nothing but the picture.

    That is how uploads are stored; a file that came another way is made so now, lest the place where a photo was
    taken gets into the PDF. Raises MissingPicture for the first that cannot be read.
    """
    return {storage_address(name): _read(name, make) for name, make in dict(_files(document)).items()}


def _files(document: Document) -> Iterator[tuple[str, Prepare]]:
    for block in document.blocks:
        match block:
            case Gallery(photos):
                yield from ((photo.file, prepare_photo) for photo in photos)
            case Cover(emblem=name) | MemoHead(emblem=name) | AnnouncementHead(emblem=name) if name:
                yield name, prepare_emblem


def _read(name: str, prepare: Prepare) -> bytes:
    try:
        with default_storage.open(name) as file:
            data: bytes = file.read()
        return data if _is_prepared(data) else prepare(io.BytesIO(data))
    except (OSError, ValueError, SuspiciousFileOperation, ImageError) as error:
        raise MissingPicture(name) from error


def _is_prepared(data: bytes) -> bool:
    with Image.open(io.BytesIO(data)) as image:
        is_plain = image.mode == "RGB" and not image.info.keys() & METADATA
        return is_plain and image.format in {"JPEG", "PNG"} and max(image.size) <= LONGEST_SIDE
