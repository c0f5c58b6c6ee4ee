import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.composing.list_markers import ordinal, with_markers
from reports.composing.text_blocks import text_blocks
from reports.document import Cell, CheckBox, Item, Paragraph
from reports.enums import ListMarkers

NESTED = "๑. ก\n- ข\n- ค\n(๑) ง\n๒. จ"
MARKERS = ["", "๑. ", "๒.", "๗. ", "1. ", "(๑) ", "๑) ", "๑.๑ ", "๑.๑.๑ ", "- ", "• ", "ก. ", "(ข) "]
LINES = st.builds(str.__add__, st.sampled_from(MARKERS), st.text(st.sampled_from("กขา ำ้ๆ.,()-๑1:/aB"), max_size=8))
CELLS = st.lists(LINES, max_size=10).map(lambda lines: Cell(text_blocks("\n".join(lines))))
NUMBERED = st.sampled_from([ListMarkers.DOT, ListMarkers.PARENTHESES])


def markers(text: str, style: ListMarkers) -> list[str]:
    return [block.marker for block in with_markers(Cell(text_blocks(text)), style).blocks if isinstance(block, Item)]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (ListMarkers.AS_TYPED, ["๑.", "-", "-", "(๑)", "๒."]),
        (ListMarkers.DOT, ["๑.", "๑.๑", "๑.๒", "๑.๒.๑", "๒."]),
        (ListMarkers.PARENTHESES, ["(๑)", "(๑.๑)", "(๑.๒)", "(๑.๒.๑)", "(๒)"]),
        (ListMarkers.DASH, ["-", "-", "-", "-", "-"]),
    ],
)
def test_each_level_counts_in_the_style_of_the_layout(style: ListMarkers, expected: list[str]) -> None:
    assert markers(NESTED, style) == expected


def test_a_list_that_goes_on_after_a_paragraph_goes_on_counting() -> None:
    assert markers("(๑) ก\n(๒) ข\nระหว่างนั้น\n(๓) ค\n(๔) ง", ListMarkers.DOT) == ["๑.", "๒.", "๓.", "๔."]


def test_a_list_that_begins_again_after_a_paragraph_counts_from_one() -> None:
    assert markers("๑. ก\n๒. ข\nผลที่ได้\n- ค\n- ง", ListMarkers.PARENTHESES) == ["(๑)", "(๒)", "(๑)", "(๒)"]


def test_numbers_typed_twice_are_counted_on() -> None:
    assert markers("๑. ก\n๒. ข\n๒. ค", ListMarkers.DOT) == ["๑.", "๒.", "๓."]


def test_paragraphs_and_check_boxes_stay() -> None:
    cell = Cell((Paragraph("ผล"), CheckBox("ดำเนินการแล้วเสร็จ", checked=True)), "center")

    assert with_markers(cell, ListMarkers.DOT) == cell


@pytest.mark.parametrize(
    ("marker", "number"), [("๒.", 2), ("(12)", 12), ("๑.๓", 3), ("ข.", 2), ("(ค)", 3), ("ง)", 4), ("-", 1), ("•", 1)]
)
def test_a_marker_says_its_number(marker: str, number: int) -> None:
    assert ordinal(marker) == number


@given(CELLS, st.sampled_from(ListMarkers))
def test_only_markers_change(cell: Cell, style: ListMarkers) -> None:
    def without_markers(blocks: Cell) -> list[tuple[str, ...]]:
        return [
            (type(block).__name__, block.text, str(getattr(block, "level", "")))
            for block in blocks.blocks
            if not isinstance(block, CheckBox)
        ]

    assert without_markers(with_markers(cell, style)) == without_markers(cell)


@given(CELLS)
def test_as_typed_changes_nothing(cell: Cell) -> None:
    assert with_markers(cell, ListMarkers.AS_TYPED) == cell


@given(CELLS, st.sampled_from(ListMarkers))
def test_numbering_twice_changes_nothing_more(cell: Cell, style: ListMarkers) -> None:
    once = with_markers(cell, style)

    assert with_markers(once, style) == once


@given(CELLS, NUMBERED)
def test_neighbours_of_one_list_have_numbers_that_follow_one_another(cell: Cell, style: ListMarkers) -> None:
    last: dict[int, int] = {}
    for block in with_markers(cell, style).blocks:
        if not isinstance(block, Item):
            last.clear()
            continue
        number = ordinal(block.marker)
        assert number == last.get(block.level, number - 1 if block.level == 0 else 0) + 1
        last = {level: seen for level, seen in last.items() if level < block.level} | {block.level: number}
