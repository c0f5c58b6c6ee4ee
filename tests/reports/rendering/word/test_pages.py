import pytest
from docx.section import Section

from reports.document import Cover, Document, Heading, PageBreak
from reports.rendering.word import render_word
from tests.reports.rendering.official_samples import document
from tests.reports.rendering.samples import document as wide_document
from tests.reports.rendering.samples import table
from tests.reports.rendering.word.reading import opened

COVER = Cover(("รายงาน",), ("เทศบาลตำบลตัวอย่าง",))
HEADING = Heading("หัวข้อ")


def sections(rendered: Document) -> list[Section]:
    return list(opened(render_word(rendered)).sections)


def numbering(section: Section) -> tuple[list[str], bool]:
    """Where the page numbers of the section begin anew, and whether its first page has none."""
    return section._sectPr.xpath("w:pgNumType/@w:start"), section.different_first_page_header_footer


@pytest.mark.parametrize(
    ("orientation", "size", "margins"),
    [("portrait", (21.0, 29.7), (2.5, 2.0, 2.5, 3.0)), ("landscape", (29.7, 21.0), (2.5, 2.0, 2.0, 2.0))],
)
def test_pages_are_a4_with_the_official_margins(
    orientation: str, size: tuple[float, float], margins: tuple[float, ...]
) -> None:
    (section,) = sections(document(HEADING, orientation=orientation))
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == size
    sides = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert tuple(round(side.cm, 1) for side in sides) == margins


def test_a_page_break_begins_a_section_that_may_be_wide() -> None:
    made = sections(document(HEADING, PageBreak("landscape"), table(("ก",)), PageBreak("portrait"), HEADING))
    assert [section.page_width > section.page_height for section in made] == [False, True, False]


def test_no_empty_page_comes_of_breaks_without_text_between() -> None:
    made = sections(document(PageBreak("landscape"), PageBreak("portrait"), HEADING, PageBreak("landscape"), HEADING))
    assert [section.page_width > section.page_height for section in made] == [False, True]


def test_the_first_page_has_no_number() -> None:
    made = sections(document(HEADING, PageBreak("landscape"), HEADING))
    assert list(map(numbering, made)) == [([], True), ([], False)]
    assert made[1].header.is_linked_to_previous is True


def test_a_cover_stands_alone_without_a_number_and_is_not_counted() -> None:
    made = sections(document(COVER, HEADING, PageBreak("landscape"), HEADING))
    assert list(map(numbering, made)) == [([], True), (["1"], False), ([], False)]


def test_a_cover_before_a_page_break_leaves_no_empty_page() -> None:
    made = sections(document(COVER, PageBreak("landscape"), HEADING))
    assert [section.page_width > section.page_height for section in made] == [False, True]
    assert list(map(numbering, made)) == [([], True), (["1"], False)]


def test_a_cover_further_back_has_no_number_either() -> None:
    made = sections(document(HEADING, COVER, HEADING))
    assert list(map(numbering, made)) == [([], True), ([], True), ([], False)]


@pytest.mark.parametrize(
    ("digits", "instruction", "style"),
    [("thai", r" PAGE \* THAIARABIC ", "thaiNumbers"), ("arabic", " PAGE ", "decimal")],
)
def test_pages_are_numbered_in_the_digits_of_the_report(digits: str, instruction: str, style: str) -> None:
    (section,) = sections(wide_document(HEADING, digits=digits))
    (line,) = section.header.paragraphs
    assert line._p.xpath("w:fldSimple/@w:instr") == [instruction]
    assert "".join(line._p.xpath(".//w:t/text()")) == ("- ๒ -" if digits == "thai" else "- 2 -")
    assert section._sectPr.xpath("w:pgNumType/@w:fmt") == [style]
