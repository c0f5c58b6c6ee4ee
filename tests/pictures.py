"""Real picture files as cameras, telephones and mischief make them."""

import struct
import zlib
from functools import cache
from io import BytesIO

import pillow_heif
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from PIL.Image import Exif

pillow_heif.register_heif_opener()

# The corners of `upright_photo`, clockwise from the top left.
CORNERS = ((220, 30, 30), (30, 160, 60), (30, 60, 200), (230, 200, 30))
ORIENTATION, GPS, MAKER, DATE_TIME = 0x0112, 0x8825, 0x010F, 0x0132
PLACE_TAKEN = {1: "N", 2: (17.0, 29.0, 11.0), 3: "E", 4: (101.0, 43.0, 22.0)}

# What a camera that was held otherwise stores so that the photo stands upright again, by EXIF orientation.
_STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def upright_photo(width: int = 96, height: int = 128) -> Image.Image:
    """A portrait picture with another colour in each corner."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    half_width, half_height = width // 2, height // 2
    places = ((0, 0), (half_width, 0), (half_width, half_height), (0, half_height))
    for (left, top), colour in zip(places, CORNERS, strict=True):
        draw.rectangle((left, top, left + half_width, top + half_height), fill=colour)
    return image


def camera_exif(orientation: int = 1) -> Exif:
    """What a telephone writes beside the picture: how it was held, its maker, when and where."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKER] = "ExamplePhone"
    exif[DATE_TIME] = "2023:03:07 09:30:00"
    exif.get_ifd(GPS).update(PLACE_TAKEN)
    return exif


def as_file(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def held(orientation: int, kind: str = "JPEG") -> bytes:
    """A portrait photo taken with the camera held so that EXIF says `orientation`."""
    turn = _STORED[orientation]
    image = upright_photo()
    stored = image if turn is None else image.transpose(turn)
    exif = camera_exif(orientation).tobytes()  # as bytes, so that HEIC writes the turn into a box of its own too
    return as_file(stored, kind, exif=exif, **({"quality": 95} if kind != "PNG" else {}))


def corners(content: bytes) -> tuple[tuple[int, int, int], ...]:
    """The colours near the corners of a picture, clockwise from the top left, to the nearest of CORNERS."""
    image = Image.open(BytesIO(content)).convert("RGB")
    width, height = image.size
    places = ((8, 8), (width - 8, 8), (width - 8, height - 8), (8, height - 8))
    return tuple(_nearest(image.getpixel(place)) for place in places)


def _nearest(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    return min(CORNERS, key=lambda other: sum(abs(a - b) for a, b in zip(colour, other, strict=True)))


def camera_photo(number: int = 0) -> bytes:
    """A photo of 12 MP with place and time, about 3 MB; every number gives another."""
    return as_file(ImageChops.offset(_scene(), number * 131, number * 57), quality=92, exif=camera_exif())


@cache
def _scene(width: int = 4000, height: int = 3000) -> Image.Image:
    """Soft shapes, edges and the noise of a sensor."""
    coarse = Image.effect_noise((width // 40, height // 40), 90)
    soft = coarse.resize((width, height), Image.Resampling.BICUBIC)
    edges = soft.point(lambda level: 40 if level < 118 else 190).filter(ImageFilter.BoxBlur(1))
    noise = Image.effect_noise((width, height), 20)
    red = ImageChops.blend(ImageChops.blend(soft, edges, 0.5), noise, 0.2)
    sky = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (red, ImageChops.blend(red, sky, 0.4), ImageChops.blend(sky, edges, 0.3)))


def bomb(width: int = 20_000, height: int = 10_000) -> bytes:
    """A PNG whose header promises 200 megapixels, in a few bytes."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(bytes(4096))) + _chunk(b"IEND")
    )


def _chunk(name: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
