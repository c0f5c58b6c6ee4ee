import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from reports.document import Cover, Direction, Document, Gallery, Photo
from reports.rendering.word import render_word
from tests.reports.rendering.official_samples import document, emblem_file, gallery, photo_file
from tests.reports.rendering.word.reading import opened

CENTIMETRE = 360_000  # EMU


def pictures(rendered: Document) -> list[tuple[str, float, float]]:
    """Alternative text, width and height in centimetres of each picture."""
    body = opened(render_word(rendered)).element.body
    return [
        (inline.docPr.get("descr"), inline.extent.cx / CENTIMETRE, inline.extent.cy / CENTIMETRE)
        for inline in body.xpath(".//wp:inline")
    ]


@pytest.mark.parametrize("per_page", [2, 3, 4])
@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_photos_keep_their_order_their_shape_and_stand_upright(per_page: int, orientation: Direction) -> None:
    shown = pictures(document(gallery(per_page), orientation=orientation))
    assert [text for text, _, _ in shown] == [f"ผู้เข้าประชุมภาพ {number}" for number in range(1, 6)]
    shapes = [round(width / height, 2) for _, width, height in shown]
    assert shapes == [1.5, 0.67, 0.6, 1.5, 0.67]


def test_as_many_photos_stand_on_a_page_as_were_asked_for() -> None:
    body = opened(render_word(document(gallery(2)))).element.body
    assert len(body.xpath("w:tbl")) == 3
    assert len(body.xpath("w:p/w:pPr/w:pageBreakBefore")) == 2


def test_every_picture_has_an_identity_of_its_own() -> None:
    body = opened(render_word(document(gallery(4)))).element.body
    assert body.xpath(".//wp:docPr/@id") == ["1", "2", "3", "4", "5"]


def test_a_photo_without_words_of_its_own_is_told_by_its_caption() -> None:
    photo = Photo(photo_file("evidence/a.jpg"), "พิธีเปิดโครงการ")
    assert [text for text, _, _ in pictures(document(Gallery((photo,))))] == ["พิธีเปิดโครงการ"]


def test_the_emblem_is_a_picture_with_its_name() -> None:
    (emblem,) = pictures(document(Cover(("รายงาน",), ("เทศบาล",), emblem_file())))
    assert emblem == ("ตราสัญลักษณ์", pytest.approx(4, abs=0.01), pytest.approx(4, abs=0.01))


def test_a_jpeg_without_the_usual_head_is_shown_too() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (60, 40), "green").save(buffer, "JPEG")
    bare = buffer.getvalue()
    length = int.from_bytes(bare[4:6], "big")
    default_storage.save("evidence/bare.jpg", ContentFile(bare[:2] + bare[4 + length :]))
    shown = pictures(document(Gallery((Photo("evidence/bare.jpg", "ภาพ"),))))
    assert [(text, round(width / height, 2)) for text, width, height in shown] == [("ภาพ", 1.5)]
