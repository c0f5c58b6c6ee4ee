import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document import Cell, CheckBox, Column, Item, Paragraph, Table
from reports.rendering.fonts import text_faces
from reports.rendering.line_breaks import words
from reports.rendering.widths import CELL_PADDING, TOLERANCE, column_widths, fit_widths


@pytest.mark.parametrize(
    ("shares", "minima", "total", "expected"),
    [
        ([1, 3], [0, 0], 100, (25, 75)),
        ([1, 3], [40, 10], 100, (40, 60)),
        ([1, 1, 8], [20, 5, 5], 100, (20, pytest.approx(80 / 9), pytest.approx(640 / 9))),
        ([1, 1, 8], [15, 12, 5], 100, (15, 12, 73)),
        ([0, 0], [10, 20], 100, (10, 20)),
        ([1, 1], [50, 50], 100, (50, 50)),
        ([1, 1, 1], [10, 90, 200], 100, (10, 45, 45)),
        ([5], [200], 100, (100,)),
    ],
)
def test_fit_widths(shares: list[float], minima: list[float], total: float, expected: tuple[float, ...]) -> None:
    assert fit_widths(shares, minima, total) == expected


columns_drawn = st.lists(st.tuples(st.integers(1, 100), st.floats(0, 200)), min_size=1, max_size=9)


@given(columns_drawn, st.floats(300, 800))
def test_widths_fill_the_page_and_respect_minima_where_they_can(pairs: list[tuple[int, float]], total: float) -> None:
    shares, minima = [share for share, _ in pairs], [minimum for _, minimum in pairs]
    widths = fit_widths(shares, minima, total)
    assert sum(widths) == pytest.approx(total)
    if sum(minima) <= total:
        assert all(width >= minimum - 1e-6 for width, minimum in zip(widths, minima, strict=True))


def test_a_column_is_as_wide_as_its_longest_word_with_its_indent() -> None:
    regular, bold = text_faces()
    word = "ประชาสัมพันธ์"
    cells = [Paragraph(word), Paragraph(word, bold=True), Item("(๑)", word, 1), CheckBox(word, checked=True)]
    frame = CELL_PADDING + TOLERANCE
    expected = [regular.width(word), bold.width(word), regular.width(word) + 31 / 20 + 1, regular.width(word) + 21 / 20]
    columns = (*(Column("", 1) for _ in cells), Column("", 100))
    grid = Table(columns, ((*(Cell((cell,)) for cell in cells), Cell()),))
    widths = column_widths(grid, 10, 1000)
    assert widths[:-1] == pytest.approx([width * 10 + frame for width in expected])


def test_a_heading_word_stays_whole_where_there_is_room() -> None:
    grid = Table((Column("ระยะเวลาดำเนินการ", 1), Column("ผล", 20)), ())
    roomy, _ = column_widths(Table((Column("ดำเนินการ", 1), Column("ผล", 20)), ()), 10, 500)
    _, bold = text_faces()
    assert roomy == pytest.approx(bold.width("ดำเนินการ") * 10 + CELL_PADDING + TOLERANCE)
    narrow, _ = column_widths(grid, 10, 500)
    assert narrow == pytest.approx(bold.width("ดำเนิน") * 10 + CELL_PADDING + TOLERANCE)


def test_addresses_do_not_widen_a_column() -> None:
    address = "https://www.example.go.th/public/list/data/detail/id/12345"
    grid = Table((Column("ก", 1), Column("ข", 1)), ((Cell((Paragraph(f"ดู {address}"),)), Cell()),))
    assert column_widths(grid, 10, 100) == (50, 50)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("ดำเนินการแล้วเสร็จ", ["ดำเนิน", "การ", "แล้ว", "เสร็จ"]),
        ("E-Service", ["E-Service"]),
        ("อุปโภค-บริโภค", ["อุปโภค-บริโภค"]),
        ("ก", ["ก"]),
    ],
)
def test_words(text: str, pieces: list[str]) -> None:
    assert words(text) == pieces
