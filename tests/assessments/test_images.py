"""Pictures as telephones, scanners and mischief make them, and what the portal keeps of them."""

import random
from io import BytesIO
from time import process_time

import pytest
from PIL import Image, ImageCms, ImageFile

from assessments import images
from assessments.images import ImageError, prepare_emblem, prepare_photo, thumbnail
from tests.pictures import (
    CORNERS,
    as_file,
    bomb,
    camera_exif,
    camera_photo,
    corners,
    held,
    upright_photo,
)

DAMAGED = "ไฟล์ภาพนี้เสียหายหรือไม่ครบ โปรดเปิดภาพบนเครื่องของท่าน บันทึกใหม่ แล้วอัปโหลดอีกครั้ง"
NO_PHOTO = "เนื้อหาของไฟล์นี้ไม่ใช่ภาพถ่าย JPEG, PNG, WebP หรือ HEIC แม้ชื่อไฟล์จะระบุไว้เช่นนั้น โปรดเลือกไฟล์อื่น"
TOO_MANY_PIXELS = "ภาพนี้มีความละเอียดเกิน 50 ล้านพิกเซล โปรดย่อภาพให้เล็กลงแล้วอัปโหลดใหม่"
KINDS = ("JPEG", "PNG", "WEBP", "HEIF")


def photo(content: bytes) -> bytes:
    return prepare_photo(BytesIO(content))


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_camera_was_held(orientation: int, kind: str) -> None:
    made = photo(held(orientation, kind))

    assert opened(made).size == (96, 128)
    assert corners(made) == CORNERS


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_the_picture_is_kept(kind: str) -> None:
    options = {"exif": camera_exif(), "xmp": b"<x:xmpmeta>Example</x:xmpmeta>"}
    if kind == "JPEG":
        options["comment"] = b"taken by ExamplePhone"
    content = as_file(upright_photo(), kind, **options)
    assert b"ExamplePhone" in content

    made = opened(photo(content))
    assert (made.format, made.mode) == ("JPEG", "RGB")
    assert set(made.info) == {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert dict(made.getexif()) == {}
    assert b"Example" not in photo(content)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_file_gives_the_same_bytes(kind: str) -> None:
    content = held(6, kind)
    assert photo(content) == photo(content)


def test_a_large_photo_becomes_small_quickly() -> None:
    content = camera_photo()
    assert opened(content).size == (4000, 3000)

    started = process_time()
    made = photo(content)
    assert process_time() - started < 2
    assert len(made) <= images.PHOTO_BYTES
    assert max(opened(made).size) in {side for side, _quality in images.PHOTO_STEPS}


def test_the_noisiest_photo_stays_within_the_budget() -> None:
    noise = Image.frombytes("RGB", (1700, 1300), random.Random(1).randbytes(1700 * 1300 * 3))  # noqa: S311 - the same noise each time

    assert len(photo(as_file(noise, quality=95))) <= images.PHOTO_BYTES


def test_a_small_photo_is_not_made_larger() -> None:
    assert opened(photo(as_file(upright_photo(40, 30)))).size == (40, 30)


@pytest.mark.parametrize(("mode", "kind"), [("1", "PNG"), ("L", "PNG"), ("P", "PNG"), ("L", "JPEG"), ("CMYK", "JPEG")])
def test_every_way_of_colouring_is_understood(mode: str, kind: str) -> None:
    made = opened(photo(as_file(Image.new("RGB", (32, 32), "white").convert(mode), kind)))

    assert (made.mode, made.getpixel((16, 16))) == ("RGB", (255, 255, 255))


def test_sixteen_bits_of_grey_are_divided_not_cut_off() -> None:
    made = opened(photo(as_file(Image.new("I;16", (32, 32), 32768), "PNG")))

    assert made.getpixel((16, 16)) == (128, 128, 128)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_shines_through_is_white(kind: str) -> None:
    image = Image.new("RGBA", (32, 32), (0, 0, 0, 0))
    options = {"lossless": True} if kind == "WEBP" else {}

    assert opened(photo(as_file(image, kind, **options))).getpixel((16, 16)) == (255, 255, 255)


def test_a_palette_with_a_transparent_colour_is_white_there() -> None:
    image = Image.new("P", (32, 32), 0)
    image.putpalette([0, 0, 0, 255, 0, 0])

    assert opened(photo(as_file(image, "PNG", transparency=0))).getpixel((16, 16)) == (255, 255, 255)


def test_colours_of_a_profile_are_brought_to_srgb() -> None:
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    plain = as_file(Image.new("RGB", (32, 32), (200, 40, 40)), quality=95)
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    with_srgb = photo(as_file(opened(plain), quality=95, icc_profile=srgb))
    with_unfit = photo(as_file(opened(plain), quality=95, icc_profile=swapped.tobytes()))
    with_nonsense = photo(as_file(opened(plain), quality=95, icc_profile=b"no profile at all"))
    for made in (with_srgb, with_unfit, with_nonsense):
        colour = opened(made).getpixel((16, 16))
        assert all(abs(got - wanted) <= 4 for got, wanted in zip(colour, (200, 40, 40), strict=True))
        assert "icc_profile" not in opened(made).info


def test_photos_of_several_pictures_show_the_first() -> None:
    second = Image.new("RGB", (96, 128), "black")

    assert corners(photo(as_file(upright_photo(), "MPO", save_all=True, append_images=[second], quality=95))) == CORNERS
    assert corners(photo(as_file(upright_photo(), "WEBP", save_all=True, append_images=[second]))) == CORNERS


@pytest.mark.parametrize("filled", [False, True], ids=["Pillow alone", "WeasyPrint loaded"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_off_is_refused(kind: str, filled: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", filled)
    content = as_file(upright_photo(800, 600), kind, **({"quality": 95} if kind != "PNG" else {}))

    with pytest.raises(ImageError) as refused:
        photo(content[: len(content) // 2])
    assert str(refused.value) in {DAMAGED, NO_PHOTO}
    assert filled == ImageFile.LOAD_TRUNCATED_IMAGES


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00\x03\x00\x00\x00 this program cannot be run as a photo" + bytes(200),
        b"#!/bin/sh\necho photo\n",
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"%PDF-1.7 a scan" + bytes(100),
        b"GIF89a" + bytes(100),
        b"\xff\xd8\xff",
        as_file(Image.new("RGB", (8, 8)), "GIF"),
        as_file(Image.new("RGB", (8, 8)), "BMP"),
        as_file(Image.new("RGB", (8, 8)), "TIFF"),
        as_file(Image.new("RGB", (8, 8)), "PDF"),
    ],
    ids=["program", "script", "svg", "pdf", "gif header", "jpeg header", "gif", "bmp", "tiff", "drawn pdf"],
)
def test_what_is_no_photo_is_refused(content: bytes) -> None:
    with pytest.raises(ImageError) as refused:
        photo(content)
    assert str(refused.value) == NO_PHOTO


@pytest.mark.parametrize(("width", "height"), [(20_000, 10_000), (8_000, 6_300), (2**31 - 1, 2**31 - 1)])
def test_a_header_that_promises_too_many_pixels_is_refused_unread(width: int, height: int) -> None:
    started = process_time()
    with pytest.raises(ImageError) as refused:
        photo(bomb(width, height))
    assert str(refused.value) == TOO_MANY_PIXELS
    assert process_time() - started < 0.5


def test_an_empty_and_a_huge_file_are_refused() -> None:
    with pytest.raises(ImageError) as empty:
        photo(b"")
    assert str(empty.value) == "ไฟล์นี้ว่างเปล่า โปรดเลือกภาพใหม่"
    with pytest.raises(ImageError) as huge:
        photo(bytes(images.MAX_UPLOAD_BYTES + 1))
    assert str(huge.value) == "ไฟล์นี้ใหญ่กว่า 30 MB โปรดย่อภาพให้เล็กลงแล้วอัปโหลดใหม่"


@pytest.mark.filterwarnings("ignore:.*:UserWarning:PIL.TiffImagePlugin")
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_with_wrong_bytes_is_taken_or_refused_but_never_breaks(kind: str) -> None:
    content = held(6, kind)
    chance = random.Random(2566)  # noqa: S311 - the same changes each time
    for _attempt in range(150):
        wrong = bytearray(content)
        for _change in range(chance.randint(1, 12)):
            wrong[chance.randrange(len(wrong))] = chance.randrange(256)
        try:
            made = photo(bytes(wrong))
        except ImageError:
            continue
        assert opened(made).format == "JPEG"


def test_a_thumbnail_is_small() -> None:
    small = thumbnail(BytesIO(photo(as_file(upright_photo(1200, 1600)))))

    assert opened(small).size == (300, 400)
    assert corners(small) == CORNERS
    assert len(small) < 20_000


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_an_emblem_is_a_png_on_white_without_metadata(kind: str) -> None:
    image = Image.new("RGBA", (1200, 1200), (0, 0, 0, 0)) if kind == "PNG" else Image.new("RGB", (1200, 1200), "white")
    made = opened(prepare_emblem(BytesIO(as_file(image, kind, exif=camera_exif()))))

    assert (made.format, made.mode, made.size, made.info) == ("PNG", "RGB", (800, 800), {})
    assert made.getpixel((400, 400)) == (255, 255, 255)


def test_an_emblem_of_another_kind_is_refused() -> None:
    with pytest.raises(ImageError) as refused:
        prepare_emblem(BytesIO(as_file(upright_photo(), "WEBP")))
    assert str(refused.value) == "เนื้อหาของไฟล์นี้ไม่ใช่ภาพ PNG หรือ JPEG แม้ชื่อไฟล์จะระบุไว้เช่นนั้น โปรดเลือกไฟล์อื่น"
