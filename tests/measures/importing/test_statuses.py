import pytest

from measures.enums import ProgressStatus
from measures.importing.statuses import Boxes, take_boxes, tick_of

DONE, GOING_ON, NOT_YET = ProgressStatus.COMPLETED, ProgressStatus.IN_PROGRESS, ProgressStatus.NOT_STARTED


@pytest.mark.parametrize(
    ("text", "ticked", "rest"),
    [
        ("มีผัง ☑ ดำเนินการแล้วเสร็จ ☐ ยังไม่ได้ดำเนินการ ☐ อยู่ระหว่างดำเนินการ", (DONE,), "มีผัง"),
        ("มีผัง\n☐ ดำเนินการแล้วเสร็จ\n☐ ยังไม่ได้ดำเนินการ\n☑ อยู่ระหว่างดำเนินการ", (GOING_ON,), "มีผัง"),
        ("( ) ดำเนินการแล้ว (/) ยังไม่ดำเนินการ", (NOT_YET,), ""),
        ("[x] แล้วเสร็จ [ ] อยู่ระหว่าง ดำเนินการ", (DONE,), ""),
        ("ดำเนินการแล้วเสร็จ ☑ อยู่ระหว่างดำเนินการ ☐", (DONE,), ""),
        ("☑ ดาํเนินการ", (), "☑ ดาํเนินการ"),
        ("☑ เว็บไซต์ ☐ เฟซบุ๊ก", (), "☑ เว็บไซต์ ☐ เฟซบุ๊ก"),
        ("☐ ดำเนินการแลวเสร็จ ☑ ยังไมไดดำเนินการ", (NOT_YET,), ""),
        ("ดำเนินการแล้วเสร็จ", (), "ดำเนินการแล้วเสร็จ"),
    ],
)
def test_check_boxes_of_the_status_are_taken_out(text: str, ticked: tuple[ProgressStatus, ...], rest: str) -> None:
    boxes = take_boxes(text)

    assert (boxes.ticked, boxes.rest) == (ticked, rest)


def test_what_the_boxes_said_is_kept() -> None:
    assert take_boxes("ก ☑ ดำเนินการแล้ว ☑ อยู่ระหว่างดำเนินการ") == Boxes(
        "ก", (DONE, GOING_ON), "☑ ดำเนินการแล้ว ☑ อยู่ระหว่างดำเนินการ"
    )


@pytest.mark.parametrize("text", ["/", "✓", "✔", "√", "x", "X", "P", "☑", "( / )", "ü"])
def test_ticks(text: str) -> None:
    assert tick_of(text) is True


@pytest.mark.parametrize("text", ["", "-", "–", "☐", "( )"])
def test_no_ticks(text: str) -> None:
    assert tick_of(text) is False


def test_something_else_in_a_tick_column() -> None:
    assert tick_of("มีนาคม") is None
