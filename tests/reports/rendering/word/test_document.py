import pytest

from reports.document import Document, Gallery, Heading, Photo
from reports.rendering.pictures import MissingPicture
from reports.rendering.word import render_word
from tests.reports.rendering.official_samples import SAMPLES, document
from tests.reports.rendering.samples import everything, real_document
from tests.reports.rendering.word.reading import comparable, expected, opened, read


def texts_are_exact(rendered: Document) -> None:
    assert comparable(read(render_word(rendered)), rendered) == expected(rendered)


@pytest.mark.parametrize("number", range(5))
def test_every_cell_of_a_real_document_stands_in_its_place(number: int) -> None:
    texts_are_exact(real_document(number))


def test_every_text_of_a_report_stands_in_its_place() -> None:
    texts_are_exact(everything())


@pytest.mark.parametrize("name", SAMPLES)
def test_every_text_of_a_signed_paper_stands_in_its_place(name: str) -> None:
    texts_are_exact(SAMPLES[name]())


@pytest.mark.parametrize("name", SAMPLES)
def test_two_renders_are_the_same_bytes(name: str) -> None:
    rendered = SAMPLES[name]()
    assert render_word(rendered) == render_word(rendered)


def test_headings_are_words_own() -> None:
    blocks = (Heading("หนึ่ง"), Heading("สอง", 2), Heading("สาม", 3), Heading("สี่", 4))
    paragraphs = opened(render_word(document(*blocks))).paragraphs
    assert [paragraph.style.name for paragraph in paragraphs] == ["Heading 1", "Heading 2", "Heading 3", "Heading 3"]


def test_a_photo_that_is_not_there_is_named() -> None:
    with pytest.raises(MissingPicture) as caught:
        render_word(document(Gallery((Photo("evidence/lost.jpg"),))))
    assert "lost.jpg" in str(caught.value)
