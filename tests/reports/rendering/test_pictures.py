import io

import pypdfium2
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from reports.document import Cover, Document, Gallery, Photo
from reports.rendering.html import render_html
from reports.rendering.pdf import render_pdf
from reports.rendering.pictures import MissingPicture, gallery_part, pictures, storage_address
from reports.rendering.typesetting import web_markup
from tests.reports.rendering.official_samples import document, emblem_file, galleries, gallery, photo_file

PHOTO = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE


def gallery_of(*files: str, per_page: int = 2) -> Document:
    return document(Gallery(tuple(Photo(file) for file in files), per_page))


@pytest.mark.parametrize(
    ("per_page", "orientation", "rows"),
    [
        (2, "portrait", [1, 1, 1, 1, 1]),
        (2, "landscape", [2, 2, 1]),
        (3, "portrait", [1, 1, 1, 1, 1]),
        (3, "landscape", [3, 2]),
        (4, "portrait", [2, 2, 1]),
        (4, "landscape", [2, 2, 1]),
    ],
)
def test_rows_of_a_gallery(per_page: int, orientation: str, rows: list[int]) -> None:
    part = gallery_part(gallery(per_page), orientation, web_markup, storage_address)
    assert [len(row) for row in part.rows] == rows


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_no_page_has_more_photos_than_it_may_have_and_captions_stay_with_them(orientation: str) -> None:
    for block in galleries(orientation).blocks:
        if not isinstance(block, Gallery):
            continue
        pdf = render_pdf(document(block, block, orientation=orientation))
        with pypdfium2.PdfDocument(pdf) as file:
            photos = [sum(item.type == PHOTO for item in page.get_objects()) for page in file]
            captions = [page.get_textpage().get_text_bounded().count("การประชุม") for page in file]
        assert photos == captions
        assert sum(photos) == 2 * len(block.photos)
        assert max(photos) <= block.per_page


@pytest.mark.parametrize(
    ("orientation", "size", "red_corner"),
    [(1, (600, 400), (300, 10)), (3, (600, 400), (300, 390)), (6, (400, 600), (390, 300)), (8, (400, 600), (10, 300))],
)
def test_photos_stand_upright(orientation: int, size: tuple[int, int], red_corner: tuple[int, int]) -> None:
    sample = gallery_of(photo_file("turned.jpg", 600, 400, orientation=orientation))
    with pypdfium2.PdfDocument(render_pdf(sample)) as file:
        (photo,) = [item for item in file[0].get_objects() if item.type == PHOTO]
        image = photo.get_bitmap().to_pil()
        left, bottom, right, top = photo.get_bounds()
    red, _, blue = image.getpixel(red_corner)
    assert image.size == size
    assert (red > 200, blue < 60) == (True, True)
    assert (right - left) / (top - bottom) == pytest.approx(size[0] / size[1], abs=0.01)


def test_nothing_but_the_picture_gets_into_the_file() -> None:
    name = photo_file("evidence/place.jpg", 300, 200)
    stored = default_storage.open(name).read()
    assert b"Exif" in stored
    assert b"Exif" not in render_pdf(gallery_of(name))


def test_a_prepared_photo_is_embedded_as_it_is() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (300, 200), "green").save(buffer, "JPEG")
    default_storage.save("plain.jpg", ContentFile(buffer.getvalue()))
    assert pictures(gallery_of("plain.jpg")) == {"storage:plain.jpg": buffer.getvalue()}
    assert buffer.getvalue() in render_pdf(gallery_of("plain.jpg"))


def test_a_picture_used_twice_is_embedded_once() -> None:
    name = photo_file("evidence/twice.jpg")
    once, twice = (len(render_pdf(gallery_of(*[name] * count))) for count in (1, 2))
    assert twice - once < 1000


@pytest.mark.parametrize("content", [None, b"", b"no picture", b"\xff\xd8\xff\xe0 broken"])
def test_a_picture_that_cannot_be_read_is_named(content: bytes | None) -> None:
    if content is not None:
        default_storage.save("evidence/2566/ภาพ.jpg", ContentFile(content))
    with pytest.raises(MissingPicture) as caught:
        render_pdf(gallery_of("evidence/2566/ภาพ.jpg"))
    assert str(caught.value) == "อ่านภาพ “ภาพ.jpg” ของรายงานนี้ไม่ได้ โปรดอัปโหลดใหม่หรือนำภาพออกจากรายงาน"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd"])
def test_files_outside_the_storage_are_not_read(name: str) -> None:
    with pytest.raises(MissingPicture):
        render_pdf(gallery_of(name))


def test_pages_show_pictures_by_the_address_given_to_them() -> None:
    sample = document(Cover(("รายงาน",), (), emblem_file()), gallery(2, 1))
    html = render_html(sample, lambda name: f"/files/{name}")
    assert '<img src="/files/emblems/emblem.png" alt="ตราของหน่วยงาน">' in html
    assert '<img src="/files/evidence/across.jpg" alt="ผู้เข้าประชุมภาพ 1">' in html
    assert '<div class="no-picture">ผู้เข้าประชุมภาพ 1</div>' in render_html(sample)
