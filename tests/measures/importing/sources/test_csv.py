import pytest

from measures.importing.sources import SourceError
from measures.importing.sources.csv import read_csv
from tests.measures.importing.sources.tables import texts


def test_delimiter_is_the_one_that_gives_even_rows() -> None:
    for text in ("ก,ข;ค\nง,จ\n", "sep=;\nก,ข;ง\n", "ก, ข\tค\nง\tจ\n"):
        assert [grid.width for grid in read_csv(text)] == [2]


def test_title_rows_stay_and_blank_margins_go() -> None:
    (grid,) = read_csv(',,\n,ชื่อแผน,\n,,\n,"ก\nข",ค\n')

    assert (texts(grid), grid.first_row) == ([["ชื่อแผน", ""], ["", ""], ["ก\nข", "ค"]], 2)


def test_missing_quotation_mark_is_told() -> None:
    with pytest.raises(SourceError) as refused:
        read_csv('ก,"ข\n' + "ค" * 200_000)

    assert str(refused.value) == (
        'ไม่สามารถแยกไฟล์ CSV นี้เป็นช่องตารางได้ เนื่องจากขาดเครื่องหมายอัญประกาศ (") หรือมีช่องที่ข้อความยาวเกินไป '
        "โปรดเปิดไฟล์ใน Excel ตรวจสอบตาราง บันทึกเป็นชนิด “CSV UTF-8” แล้วอัปโหลดอีกครั้ง"
    )
