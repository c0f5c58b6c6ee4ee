from reports.document import Block, Heading, PageBreak, Title
from reports.rendering.html import no_picture
from reports.rendering.parts import HeadingPart, LinesPart, Part, sections
from reports.rendering.typesetting import web_markup
from tests.reports.rendering.samples import document, table


def headings(*blocks: Block) -> list[int]:
    """The levels of the headings of a document of `blocks`."""
    return [
        part.content.level
        for section in sections(document(*blocks), web_markup, no_picture)
        for part in section.parts
        if isinstance(part.content, HeadingPart)
    ]


def test_blocks_become_parts() -> None:
    (section,) = sections(document(Title(("ก", "ข")), Heading("ค"), table(("ง",))), web_markup, no_picture)
    title, heading, grid = section.parts
    assert section.orientation == "landscape"
    assert title == Part("title", 1, "landscape", LinesPart((web_markup("ก"), web_markup("ข"))))
    assert heading == Part("heading", 2, "landscape", HeadingPart(web_markup("ค"), 2))
    assert (grid.number, grid.template) == (3, "reports/document/table.html")


def test_headings_go_down_by_one_level_only() -> None:
    assert headings(Title(("ก",)), Heading("ข"), Heading("ค", 9), Heading("ง"), Heading("จ", 2)) == [2, 3, 2, 3]
    assert headings(Heading("ข"), Heading("ค", 2)) == [1, 2]


def test_page_breaks_cut_sections_of_their_orientation() -> None:
    blocks = (PageBreak("portrait"), Heading("ก"), PageBreak("landscape"), Heading("ข"), PageBreak("portrait"))
    made = sections(document(*blocks), web_markup, no_picture)
    assert [(section.orientation, [part.number for part in section.parts]) for section in made] == [
        ("portrait", [2]),
        ("landscape", [4]),
    ]
