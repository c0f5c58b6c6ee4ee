"""What a reader of the structure of a PDF meets: one element for each part of the report, in order."""

import io
from collections.abc import Iterator

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NullObject

from reports.document import Chart, Gallery, Heading, Table
from reports.rendering.pdf import render_pdf
from tests.reports.rendering.extraction import poppler_pages
from tests.reports.rendering.official_samples import (
    SAMPLES,
    analysis,
    chart,
    document,
    galleries,
    gallery,
    long_table,
    memo,
)
from tests.reports.rendering.samples import everything

Element = DictionaryObject


def structure(pdf: bytes) -> Element:
    """The element of the whole document."""
    root = pypdf.PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]
    return root["/K"][0].get_object()


def kids(element: Element) -> Iterator[Element]:
    """The elements in `element`, in order."""
    for kid in element["/K"]:
        found = kid.get_object()
        if isinstance(found, DictionaryObject) and "/S" in found:
            yield found


def walk(element: Element) -> Iterator[Element]:
    yield element
    for kid in kids(element):
        yield from walk(kid)


def tags(element: Element, *wanted: str) -> list[Element]:
    return [found for found in walk(element) if found["/S"][1:] in wanted]


def names(elements: Iterator[Element] | list[Element]) -> list[str]:
    return [element["/S"][1:] for element in elements]


def test_a_table_of_many_pages_is_one_table_with_one_head() -> None:
    pdf = render_pdf(document(Heading("ตาราง"), long_table(30)))
    assert len(poppler_pages(pdf)) > 3
    (table,) = tags(structure(pdf), "Table")
    head, body = kids(table)
    assert names([head, body]) == ["THead", "TBody"]
    assert [str(cell["/A"]["/Scope"]) for cell in tags(head, "TH")] == ["/Column", "/Column"]
    assert [names(kids(row)) for row in kids(body)] == [["TD", "TD"]] * 30


def test_a_table_is_named_by_its_label() -> None:
    (named,) = tags(structure(render_pdf(everything())), "Table")
    (nameless,) = tags(structure(render_pdf(document(long_table(2)))), "Table")
    assert named["/A"] == {"/O": "/Table", "/Summary": "ผลการดำเนินการ"}
    assert "/A" not in nameless


def test_a_paragraph_over_a_page_break_is_one_paragraph() -> None:
    (table,) = tags(structure(render_pdf(document(long_table(3)))), "Table")
    (paragraph,) = tags(tags(table, "TR")[2], "P")[1:]
    assert len({page for page, _, _ in _pieces(paragraph)}) == 2


def test_repeated_heads_and_page_numbers_are_artifacts() -> None:
    pdf = render_pdf(document(long_table(30)))
    first, second, *_ = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert first.get_contents().get_data().count(b"/Pagination") == 0
    # The page number and the two heads.
    assert second.get_contents().get_data().count(b"/Pagination") == 3


def test_lists_are_lists() -> None:
    lists = tags(structure(render_pdf(everything())), "L")
    assert [[names(kids(item)) for item in kids(each)] for each in lists] == [
        [["LBody"]],
        [["LBody"], ["LBody"], ["LBody"]],
        [["LBody"], ["LBody"]],
    ]


def test_figures_say_what_they_show_and_where() -> None:
    sample = analysis()
    figures = tags(structure(render_pdf(sample)), "Figure")
    charts = [block.description for block in sample.blocks if isinstance(block, Chart)]
    photos = [photo.alternative for block in sample.blocks if isinstance(block, Gallery) for photo in block.photos]
    assert [figure["/Alt"] for figure in figures] == ["ตราของหน่วยงาน", *charts, *photos]
    for figure in figures:
        left, bottom, right, top = map(float, figure["/A"]["/BBox"])
        assert 0 < left < right < 596
        assert 0 < bottom < top < 842


def test_a_figure_holds_its_text_and_stands_by_its_caption() -> None:
    (article,) = kids(structure(render_pdf(document(chart(), gallery(2, 1)))))
    chart_group, photo_group = kids(article)
    assert names(kids(chart_group)) == ["Caption", "Figure"]
    assert names(kids(photo_group)) == ["Figure", "Caption"]
    (_, figure) = kids(chart_group)
    assert list(kids(figure)) == []
    assert len(figure["/K"]) > 30


def test_the_order_is_that_of_the_report() -> None:
    (article,) = kids(structure(render_pdf(analysis())))
    order = names(kids(article))
    assert order[:6] == ["Figure", "P", "P", "P", "P", "H1"]
    assert [tag for tag in order if tag in {"H1", "H2", "H3", "L", "Table", "Div"}] == [
        "H1", "H2", "L", "Div", "H3", "Div", "H2", "Table", "H2", *["Div"] * 5,
    ]  # fmt: skip
    (letter,) = kids(structure(render_pdf(memo())))
    assert names(kids(letter)) == ["Figure", "H1", *["P"] * 13]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_piece_of_content_has_the_owner_that_lists_it(name: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(render_pdf(SAMPLES[name]())))
    root = reader.root_object["/StructTreeRoot"]
    listed = set(_pieces(root["/K"][0].get_object()))
    numbers = root["/ParentTree"]["/Nums"]
    owned = {
        (page.indirect_reference.idnum, piece, owner.get_object()["/S"])
        for page, owners in zip(reader.pages, numbers[1::2], strict=True)
        for piece, owner in enumerate(_array(owners))
        if not isinstance(owner.get_object(), NullObject)
    }
    assert owned == listed
    assert len({(page, piece) for page, piece, _ in listed}) == len(listed)


def _array(value: object) -> ArrayObject:
    found = value.get_object()
    assert isinstance(found, ArrayObject)
    return found


def _pieces(element: Element) -> Iterator[tuple[int, int, str]]:
    for each in walk(element):
        for kid in each["/K"]:
            if isinstance(kid, int):
                yield each.raw_get("/Pg").idnum, int(kid), each["/S"]
            elif isinstance(kid, DictionaryObject):
                yield kid.raw_get("/Pg").idnum, int(kid["/MCID"]), each["/S"]


def test_tables_and_photos_of_wide_pages_keep_their_order() -> None:
    sample = galleries("landscape")
    photos = [photo.alternative for block in sample.blocks if isinstance(block, Gallery) for photo in block.photos]
    assert [figure["/Alt"] for figure in tags(structure(render_pdf(sample)), "Figure")] == photos
    assert not any(isinstance(block, Table) for block in sample.blocks)
