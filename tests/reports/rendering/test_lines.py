import pytest

from reports.document import CheckBox, Item, Paragraph, Text
from reports.rendering.fonts import text_faces
from reports.rendering.lines import WIDEST_HANG, Group, Line, groups, hang, line_count
from reports.rendering.typesetting import web_markup


@pytest.mark.parametrize(
    "marker", ["-", "•", "–", "๑.", "๗.", "(๑)", "๑)", "๑๐.", "๑.๑", "(๑๒)", "12.", "ก.", "(ก)", "☑"]
)
def test_an_item_hangs_by_the_width_of_its_marker(marker: str) -> None:
    regular, _ = text_faces()
    assert hang(marker) / 20 == pytest.approx(regular.width(f"{marker} "), abs=0.09)


def test_a_very_long_marker_hangs_no_deeper_than_the_style_sheets_know() -> None:
    assert hang("๑๐.๑๐.๑๐.๑๐.๑๐") == WIDEST_HANG


def test_neighbouring_items_are_one_list() -> None:
    text = Text((Paragraph("ดังนี้", bold=True), Item("-", "ก", 7), CheckBox("ข", checked=False), Paragraph("ค")))
    assert groups(text.blocks, web_markup) == (
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


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [("", 10, 1), ("ก" * 17, 10, 1), ("ก" * 18, 10, 2), ("ก\nข\nค", 10, 3), ("ก่ำ" * 9, 10, 2)],
)
def test_lines_are_counted_roughly(text: str, width: float, lines: int) -> None:
    assert line_count((Paragraph(text),), width) == lines
    assert line_count((Paragraph(text), CheckBox("ก", checked=True)), width) == lines + 1
