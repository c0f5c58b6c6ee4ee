"""Opened in LibreOffice a Word file has the same sections, tables and order, and no tone mark out of place."""

import bisect
import itertools
import re
from pathlib import Path

import pypdfium2
import pytest

from ita_portal.thai.text import squash
from reports.document import Chart, Document, Heading, Table, Title
from reports.rendering.word import render_word
from tests.reports.rendering.extraction import poppler_pages, texts
from tests.reports.rendering.official_samples import SAMPLES
from tests.reports.rendering.samples import everything, real_document
from tests.reports.rendering.word.libreoffice import converted, font_names

TEXT_FONTS = {"Sarabun-Regular", "Sarabun-Bold"}
BOX_FONT = "ITASymbols-Regular"
_DOTS = re.compile(r"\.{4,}")  # to write on: the program draws them, as many as there is room for
_OTHER_SCRIPTS = re.compile("[\u0980-\u09ff\u0e80-\u0eff]")  # Bengali and Lao


def pages_without_numbers(pdf: bytes, rendered: Document) -> list[str]:
    """The text of each page without its number and without the heads of a table that goes on."""
    heads = ["".join(squash(c.heading) for c in block.columns) for block in rendered.blocks if isinstance(block, Table)]
    pages = []
    for number, page in enumerate(poppler_pages(pdf)):
        for shown in (number, number + 1):
            page = page.removeprefix(f"-{shown}-")
        head = next((head for head in heads if page.startswith(head)), "")
        pages.append(_DOTS.sub("", page.removeprefix(head) if number else page))
    return pages


def is_found(text: str, pages: list[str]) -> bool:
    """Whether `text` stands whole on a page, or goes on from one to the next ones."""
    return any(text in page for page in pages) or any(goes_on(text, pages[number:]) for number in range(len(pages)))


def goes_on(text: str, pages: list[str]) -> bool:
    """Whether `text` begins on the first page and ends on one of the next, each having as much of it as it can."""
    for page in pages:
        length = bisect.bisect_left(range(1, len(text) + 1), x=True, key=lambda end: text[:end] not in page)
        text = text[length:]
        if not length or not text:
            return not text
    return False


def shown_texts(rendered: Document) -> list[str]:
    """Without the few in which a letter of another script stands in a Thai word: it is scanning noise, and poppler
    reads what is around it in another order. test_document.py reads them in the file itself."""
    shown = (_DOTS.sub("", text) for text in texts(rendered) if not _OTHER_SCRIPTS.search(text))
    return [text for text in shown if text]


def landmarks(rendered: Document) -> list[str]:
    """What shows the order of a document: titles, headings, charts and the headings of tables."""
    marks = []
    for block in rendered.blocks:
        match block:
            case Title(lines):
                marks.append("".join(lines))
            case Heading(text) | Chart(title=text):
                marks.append(text)
            case Table(columns):
                marks.append("".join(column.heading for column in columns))
    return [squash(mark) for mark in marks]


def stand_in_order(marks: list[str], text: str) -> bool:
    position = 0
    for mark in marks:
        position = text.find(mark, position)
        if position < 0:
            return False
        position += len(mark)
    return True


@pytest.mark.parametrize("number", range(5))
def test_real_documents_lose_no_text_and_keep_their_order(number: int, tmp_path: Path) -> None:
    rendered = real_document(number)
    pdf = converted(render_word(rendered), tmp_path)
    pages = pages_without_numbers(pdf, rendered)
    assert [text for text in shown_texts(rendered) if not is_found(text, pages)] == []
    assert stand_in_order(landmarks(rendered), "".join(poppler_pages(pdf)))
    assert {name for name in font_names(pdf) if not name.startswith("ITA")} == TEXT_FONTS


@pytest.mark.parametrize("name", SAMPLES)
def test_signed_papers_lose_no_text_and_keep_their_order(name: str, tmp_path: Path) -> None:
    rendered = SAMPLES[name]()
    pdf = converted(render_word(rendered), tmp_path)
    pages = pages_without_numbers(pdf, rendered)
    assert [text for text in shown_texts(rendered) if not is_found(text, pages)] == []
    assert stand_in_order(landmarks(rendered), "".join(poppler_pages(pdf)))
    assert font_names(pdf) <= TEXT_FONTS


def test_check_boxes_come_from_a_symbol_font_and_stand_before_their_labels(tmp_path: Path) -> None:
    pdf = converted(render_word(everything()), tmp_path)
    (page,) = poppler_pages(pdf)
    assert "☑ดำเนินการแล้วเสร็จ☐อยู่ระหว่างดำเนินการ" in page
    assert font_names(pdf) == TEXT_FONTS | {BOX_FONT}


def test_heads_stand_on_every_page_and_wide_pages_are_wide(tmp_path: Path) -> None:
    pdf = converted(render_word(SAMPLES["analysis"]()), tmp_path)
    with pypdfium2.PdfDocument(pdf) as file:
        is_wide = [page.get_width() > page.get_height() for page in file]
    runs = [(wide, len(list(run))) for wide, run in itertools.groupby(is_wide)]
    assert [wide for wide, _ in runs] == [False, True, False]
    wide_pages = [page for page, wide in zip(poppler_pages(pdf), is_wide, strict=True) if wide]
    assert len(wide_pages) > 5
    assert [page for page in wide_pages if "มาตรการขั้นตอน/วิธีการ" not in page] == []
