import pytest

from reports.document import CheckBox, Heading, Item, Paragraph, Text, Title
from reports.rendering.fonts import text_faces
from reports.rendering.lines import WIDEST_HANG, Group, Line, Part, hang, parts
from reports.rendering.typesetting import web_markup
from tests.reports.rendering.samples import document, table


@pytest.mark.parametrize(
    "marker", ["-", "•", "–", "๑.", "๗.", "(๑)", "๑)", "๑๐.", "๑.๑", "(๑๒)", "12.", "ก.", "(ก)", "☑"]
)
def test_an_item_hangs_by_the_width_of_its_marker(marker: str) -> None:
    regular, _ = text_faces()
    assert hang(marker) / 20 == pytest.approx(regular.width(f"{marker} "), abs=0.09)


def test_a_very_long_marker_hangs_no_deeper_than_the_style_sheets_know() -> None:
    assert hang("๑๐.๑๐.๑๐.๑๐.๑๐") == WIDEST_HANG


def test_blocks_become_parts() -> None:
    blocks = (Title(("ก", "ข")), Heading("ค", 9), table(("ง",)))
    made = list(parts(document(*blocks), web_markup))
    assert [(part.template, part.number) for part in made] == [
        ("reports/document/title.html", 1),
        ("reports/document/heading.html", 2),
        ("reports/document/table.html", 3),
    ]
    assert made[0] == Part("reports/document/title.html", 1, lines=(web_markup("ก"), web_markup("ข")))
    assert made[1].level == 6


def test_neighbouring_items_are_one_list() -> None:
    text = Text((Paragraph("ดังนี้", bold=True), Item("-", "ก", 7), CheckBox("ข", checked=False), Paragraph("ค")))
    (part,) = parts(document(text), web_markup)
    assert part.groups == (
        Group(is_list=False, lines=(Line("lead", web_markup("ดังนี้")),)),
        Group(
            is_list=True,
            lines=(
                Line("item hang-12 level-4", web_markup("ก"), web_markup("-")),
                Line("item check hang-21", web_markup("ข"), web_markup("☐")),
            ),
        ),
        Group(is_list=False, lines=(Line("", web_markup("ค")),)),
    )
