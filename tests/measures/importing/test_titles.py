import pytest

from measures.enums import MeasureKind
from measures.importing.titles import is_number, kind_of, number_of, split_bare_number, split_number


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("๑. จัดทำคู่มือ", ("๑.", "จัดทำคู่มือ")),
        ("๒.วางแนวทาง", ("๒.", "วางแนวทาง")),
        ("(๑) ส่งเสริม", ("(๑)", "ส่งเสริม")),
        ("๑๐. เสริมสร้าง", ("๑๐.", "เสริมสร้าง")),
        ("1) Open Data", ("1)", "Open Data")),
        ("๑.๒ อบรม", ("๑.๒", "อบรม")),
        ("๑.\nจัดทำ\nแผน", ("๑.", "จัดทำ\nแผน")),
        ("๕ ส. เพื่อหน่วยงาน", ("", "๕ ส. เพื่อหน่วยงาน")),
        ("๑.", ("", "๑.")),
        ("๒๕๖๖. ปี", ("", "๒๕๖๖. ปี")),
        ("ข้อ ๑. จัดทำ", ("", "ข้อ ๑. จัดทำ")),
    ],
)
def test_the_number_in_front_of_a_title(title: str, parts: tuple[str, str]) -> None:
    assert split_number(title) == parts


def test_a_number_without_a_mark() -> None:
    assert split_bare_number("๓ จัดประชุม") == ("๓", "จัดประชุม")
    assert split_bare_number("จัดประชุม") == ("", "จัดประชุม")


@pytest.mark.parametrize("text", ["๓", "๓.", "(๓)", "3.1", "12)"])
def test_running_numbers(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", "๒๕๖๖", "ก.", "๓ ครั้ง"])
def test_no_running_numbers(text: str) -> None:
    assert not is_number(text)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("โครงการอบรม", MeasureKind.PROJECT),
        ("กิจกรรม ๕ ส.", MeasureKind.ACTIVITY),
        ("มาตรการประหยัด", MeasureKind.MEASURE),
        ("ส่งเสริมโครงการ", MeasureKind.MEASURE),
    ],
)
def test_the_kind_is_the_first_word(title: str, kind: MeasureKind) -> None:
    assert kind_of(title) == kind


@pytest.mark.parametrize(("text", "number"), [("(๓)", 3), ("12.", 12), ("๓.๑", None), ("สาม", None), ("", None)])
def test_the_number_a_text_is(text: str, number: int | None) -> None:
    assert number_of(text) == number
