"""Pictures people upload: checked by their content, turned upright, made small and freed of everything but the picture.

A photo of a telephone carries where and when it was taken, sometimes by whom. Nothing of that is kept: the picture is
drawn anew, so that only its pixels remain. The same file always gives the same bytes.
"""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import Protocol

import pillow_heif
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageFile, ImageOps

MEGABYTE = 1024 * 1024
MAX_UPLOAD_BYTES = 30 * MEGABYTE
# What telephones take at their finest (48 and 50 megapixels). Unpacked that is 200 MB, so a header that says more is
# refused before it is decoded.
MAX_PIXELS = 50_000_000

# Twenty photos belong into a PDF under 6 MB, so the first of these steps whose JPEG fits the budget is taken: longest
# side in pixels (1,600 are 250 dpi on the width of a portrait page) and JPEG quality.
PHOTO_BYTES = 270_000
PHOTO_STEPS = ((1600, 82), (1600, 74), (1600, 66), (1400, 62), (1200, 58), (1000, 50), (800, 40))
THUMBNAIL_SIDE, THUMBNAIL_QUALITY = 400, 74
EMBLEM_SIDE = 800  # 3 cm of an announcement at 600 dpi

PHOTO_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
EMBLEM_FORMATS = ("JPEG", "PNG")

# What Pillow and its decoders raise on files that are broken or made to break them.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, RuntimeError, struct.error, zlib.error)

pillow_heif.register_heif_opener(thumbnails=False)
_SRGB = ImageCms.createProfile("sRGB")
_one_at_a_time = Lock()


class Readable(Protocol):
    """A file open for reading bytes, uploaded or not."""

    def read(self, size: int = -1, /) -> bytes: ...


class ImageError(Exception):
    """A file that cannot be taken as a picture. `str(error)` is a sentence for the person: why, and what to do."""


def prepare_photo(file: Readable) -> bytes:
    """The photo as a small, upright JPEG in sRGB without metadata. Raises ImageError.

    `file` may be JPEG, PNG, WebP or HEIC, whatever its name says.
    """
    longest = PHOTO_STEPS[0][0]
    image = _drawn(_read(file), PHOTO_FORMATS, longest)
    content = b""
    for side, quality in PHOTO_STEPS:
        content = _jpeg(_fitted(image, side), quality)
        if len(content) <= PHOTO_BYTES:
            break
    return content


def prepare_emblem(file: Readable) -> bytes:
    """The emblem as a PNG in sRGB on white, without metadata. Raises ImageError. `file` may be PNG or JPEG."""
    buffer = BytesIO()
    _drawn(_read(file), EMBLEM_FORMATS, EMBLEM_SIDE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def thumbnail(photo: Readable) -> bytes:
    """A photo made by prepare_photo, small enough for lists."""
    with Image.open(BytesIO(photo.read()), formats=("JPEG",)) as image:
        image.draft("RGB", (THUMBNAIL_SIDE, THUMBNAIL_SIDE))
        return _jpeg(_fitted(image, THUMBNAIL_SIDE), THUMBNAIL_QUALITY)


def _read(file: Readable) -> bytes:
    data = file.read(MAX_UPLOAD_BYTES + 1)
    if not data:
        raise ImageError(_("This file is empty. Choose the picture again."))
    if len(data) > MAX_UPLOAD_BYTES:
        raise ImageError(
            _("This file is larger than %(megabytes)s MB. Make the picture smaller and upload it again.")
            % {"megabytes": MAX_UPLOAD_BYTES // MEGABYTE}
        )
    return data


def _drawn(data: bytes, formats: tuple[str, ...], longest: int) -> Image.Image:
    """The picture upright, in sRGB on white, at most `longest` pixels long."""
    try:
        with _whole_files_only(), Image.open(BytesIO(data), formats=formats) as image:
            if image.width * image.height > MAX_PIXELS:
                raise _too_many_pixels()
            if image.format in ("JPEG", "MPO"):
                image.draft(image.mode, _fitting(image, longest))  # decodes a large photo at half or a quarter
            profile = image.info.get("icc_profile")
            upright = ImageOps.exif_transpose(_fitted(_smooth(image), longest))
            return _in_srgb(_on_white(upright), profile)
    except Image.UnidentifiedImageError as error:
        raise _not_a_picture(formats) from error
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except _BROKEN as error:
        raise ImageError(
            _("This picture is damaged or cut off. Open it on your device, save it again and upload it anew.")
        ) from error


@contextmanager
def _whole_files_only() -> Iterator[None]:
    """Makes Pillow refuse files that are cut off; WeasyPrint tells it, for the whole process, to fill them with grey.

    One picture at a time: that also bounds the memory that large ones take.
    """
    with _one_at_a_time:
        before = ImageFile.LOAD_TRUNCATED_IMAGES
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before


def _smooth(image: Image.Image) -> Image.Image:
    """In a mode that can be made smaller without steps: grey, RGB, CMYK, or RGBA where anything shines through."""
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    if image.mode.startswith("I"):  # 16 bits of grey, which convert() would cut off instead of dividing
        return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if image.mode == "1":
        return image.convert("L")
    return image if image.mode in ("L", "RGB", "CMYK") else image.convert("RGB")


def _fitting(image: Image.Image, longest: int) -> tuple[int, int]:
    scale = min(1.0, longest / max(image.size))
    return max(1, round(image.width * scale)), max(1, round(image.height * scale))


def _fitted(image: Image.Image, longest: int) -> Image.Image:
    size = _fitting(image, longest)
    return image if size == image.size else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB by its colour profile; by the usual rules where it has none or one that does not fit it."""
    drawn = image.convert("RGB") if image.mode != "RGB" else image
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            drawn = ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB") or drawn
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a picture in slightly other colours is better than none
    # A new image: convert() and resize() hand down what was read beside the pixels, save() would write some of it.
    clean = Image.new("RGB", drawn.size)
    clean.paste(drawn)
    return clean


def _jpeg(image: Image.Image, quality: int) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=quality, optimize=True)
    return buffer.getvalue()


def _too_many_pixels() -> ImageError:
    return ImageError(
        _("This picture has more than %(megapixels)s megapixels. Make it smaller and upload it again.")
        % {"megapixels": MAX_PIXELS // 1_000_000}
    )


def _not_a_picture(formats: tuple[str, ...]) -> ImageError:
    if formats == EMBLEM_FORMATS:
        return ImageError(_("This file is no PNG or JPEG picture, whatever its name says. Choose another file."))
    return ImageError(
        _("This file is no photo in JPEG, PNG, WebP or HEIC, whatever its name says. Choose another file.")
    )
