"""Photos and emblems of a Document: how a gallery places them, and their files made ready for a PDF."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from django.core.files.storage import default_storage
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from PIL import Image, ImageOps, UnidentifiedImageError

from reports.document import AnnouncementHead, Cover, Direction, Document, Gallery, MemoHead, Photo
from reports.rendering.errors import CannotRender
from reports.rendering.lines import Markup

PictureAddress = Callable[[str], str]
# The longest side in pixels: 200 to the inch for a photo as wide as it is printed, by photos on a page; an emblem.
LONGEST_SIDE = {2: 1240, 3: 1000, 4: 1000}
EMBLEM_SIDE = 600
JPEG_QUALITY = 80
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
    """The pictures of `document` by their address, upright, no larger than they are printed, without their metadata.

    Raises MissingPicture for the first that cannot be read.
    """
    return {storage_address(name): _ready(name, side) for name, side in dict(_files(document)).items()}


def _files(document: Document) -> Iterator[tuple[str, int]]:
    for block in document.blocks:
        match block:
            case Gallery(photos, per_page):
                yield from ((photo.file, LONGEST_SIDE.get(per_page, EMBLEM_SIDE)) for photo in photos)
            case Cover(emblem=name) | MemoHead(emblem=name) | AnnouncementHead(emblem=name) if name:
                yield name, EMBLEM_SIDE


def _ready(name: str, side: int) -> bytes:
    try:
        with default_storage.open(name) as file:
            data: bytes = file.read()
        with Image.open(io.BytesIO(data)) as image:
            return data if _is_ready(image, side) else _made_ready(image, side)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
        raise MissingPicture(name) from error


def _is_ready(image: Image.Image, side: int) -> bool:
    is_plain = image.format == "JPEG" and image.mode in {"RGB", "L"}
    return is_plain and not image.info.keys() & {"exif", "xmp", "photoshop"} and max(image.size) <= side


def _made_ready(image: Image.Image, side: int) -> bytes:
    image.draft("RGB", (side, side))  # a large JPEG is decoded no larger than twice what is needed
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((side, side), Image.Resampling.LANCZOS)
    is_transparent = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
    clean = upright.convert("RGBA" if is_transparent else "RGB")
    clean.info = {}
    result = io.BytesIO()
    if is_transparent or image.format == "PNG":
        clean.save(result, "PNG")
    else:
        clean.save(result, "JPEG", quality=JPEG_QUALITY)
    return result.getvalue()
