import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_portal.thai.text import squash
from reports.composing.text_blocks import text_blocks
from reports.document import Item, Paragraph


def test_lines_without_markers_are_paragraphs() -> None:
    assert text_blocks("จัดประชุม\n\n  แจ้งเวียนให้ทราบ  ") == (Paragraph("จัดประชุม"), Paragraph("แจ้งเวียนให้ทราบ"))


def test_an_empty_text_has_no_blocks() -> None:
    assert text_blocks("") == ()
    assert text_blocks(" \n\n") == ()


@pytest.mark.parametrize("markers", ["๑. ๒.", "1. 2.", "(๑) (๒)", "๑) ๒)", "ก. ข.", "(ก) (ข)", "๑.๑ ๑.๒", "- -", "• •"])
def test_markers_of_one_style_are_one_list(markers: str) -> None:
    first, second = markers.split()

    assert text_blocks(f"{first} จัดประชุม\n{second} สรุปผล") == (Item(first, "จัดประชุม"), Item(second, "สรุปผล"))


def test_a_marker_may_touch_its_text() -> None:
    assert text_blocks("๑.จัดประชุม\n-แจ้งเวียน") == (Item("๑.", "จัดประชุม"), Item("-", "แจ้งเวียน", level=1))


@pytest.mark.parametrize(
    ("lines", "levels"),
    [
        ("๑. ก\n- ข\n- ค\n๒. ง", [0, 1, 1, 0]),
        ("๑. ก\n๑.๑ ข\n๑.๒ ค\n๒. ง\n๒.๑ จ", [0, 1, 1, 0, 1]),
        ("๑. ก\n๑.๑ ข\n๑.๑.๑ ค\n- ง\n๑.๒ จ\n๒. ฉ", [0, 1, 2, 3, 1, 0]),
        ("๑. ก\n(๑) ข\n- ค\n(๒) ง\n๒. จ", [0, 1, 2, 1, 0]),
        ("- ก\n• ข\n- ค", [0, 1, 0]),
    ],
)
def test_a_new_style_opens_a_level_and_an_earlier_one_closes_it(lines: str, levels: list[int]) -> None:
    assert [block.level for block in text_blocks(lines) if isinstance(block, Item)] == levels


def test_a_shorter_number_closes_a_longer_one_that_came_first() -> None:
    assert [block.level for block in text_blocks("๑.๑ ก\n๒. ข\n๒.๑ ค") if isinstance(block, Item)] == [0, 0, 1]
    assert [block.level for block in text_blocks("๑. ก\n๑.๑.๑ ข\n๑.๒ ค") if isinstance(block, Item)] == [0, 1, 1]


def test_a_line_without_marker_closes_the_list() -> None:
    assert text_blocks("๑. จัดประชุม\nผลที่ได้\n- ครบถ้วน") == (
        Item("๑.", "จัดประชุม"),
        Paragraph("ผลที่ได้"),
        Item("-", "ครบถ้วน"),
    )


def test_a_marker_alone_is_an_item_without_text() -> None:
    assert text_blocks("๑.\n๒. สรุปผล") == (Item("๑.", ""), Item("๒.", "สรุปผล"))


def test_a_dash_alone_is_text() -> None:
    assert text_blocks("-") == (Paragraph("-"),)


MARKERS = ["", "๑. ", "๒.", "1. ", "(๑) ", "๑) ", "๑.๑ ", "๑.๑.๑ ", "- ", "-", "• ", "ก. ", "(ก) ", "  - "]
LINES = st.builds(str.__add__, st.sampled_from(MARKERS), st.text(st.sampled_from("กขา ำ้ๆ.,()-–•๑1:/%aB"), max_size=12))


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_no_character_is_lost_or_moved(text: str) -> None:
    blocks = text_blocks(text)

    assert squash(
        "".join(block.marker + block.text if isinstance(block, Item) else block.text for block in blocks)
    ) == squash(text)


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_levels_begin_at_the_outermost_and_open_one_at_a_time(text: str) -> None:
    level = -1
    for block in text_blocks(text):
        if isinstance(block, Paragraph):
            level = -1
            continue
        assert 0 <= block.level <= level + 1
        level = block.level


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    blocks = text_blocks(text)

    assert squash(
        "".join(block.marker + block.text if isinstance(block, Item) else block.text for block in blocks)
    ) == squash(text)
