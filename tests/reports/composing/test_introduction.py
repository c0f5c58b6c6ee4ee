import pytest
from django.core.exceptions import ValidationError

from reports.composing.introduction import FIELDS, fill_introduction, used_fields, validate_introduction

VALUES = {"agency": "เทศบาลตำบลตัวอย่าง", "year": "๒๕๖๖", "previous_year": "๒๕๖๕", "overall": "๙๘.๘๔", "rating": "ผ่านดี"}


def test_each_field_is_filled_in() -> None:
    template = " ".join(f"{{{field}}}" for field in FIELDS)

    assert fill_introduction(template, VALUES) == "เทศบาลตำบลตัวอย่าง ๒๕๖๖ ๒๕๖๕ ๙๘.๘๔ ผ่านดี"


def test_a_value_not_known_is_a_dash() -> None:
    assert fill_introduction("ได้ {overall} คะแนน", VALUES | {"overall": ""}) == "ได้ - คะแนน"


def test_white_space_in_braces_does_not_matter() -> None:
    validate_introduction("ปี { year }")

    assert fill_introduction("ปี { year }", VALUES) == "ปี ๒๕๖๖"


def test_what_is_no_field_stays_as_typed() -> None:
    assert fill_introduction("{nothing} {} }{", VALUES) == "{nothing} {} }{"


def test_the_fields_of_a_text_are_named_in_their_order() -> None:
    assert used_fields("{year} {agency} {unknown}") == ("year", "agency", "unknown")


def test_a_text_with_known_fields_or_none_is_valid() -> None:
    validate_introduction("")
    validate_introduction("ตามที่ {agency} ได้ดำเนินการปี {year}")


def test_an_unknown_field_is_named_with_those_there_are() -> None:
    with pytest.raises(ValidationError) as caught:
        validate_introduction("ปี {yaer} ของ {หน่วยงาน} และ {yaer}")

    known = "{agency} {year} {previous_year} {overall} {rating}"
    assert caught.value.messages == [
        f"บทนำมี {{yaer}} ซึ่งระบบเติมข้อความให้ไม่ได้ ใช้ได้เฉพาะ {known}",
        f"บทนำมี {{หน่วยงาน}} ซึ่งระบบเติมข้อความให้ไม่ได้ ใช้ได้เฉพาะ {known}",
    ]


@pytest.mark.parametrize(("text", "brace"), [("ปี {year", "{"), ("ปี year}", "}"), ("{{year}}", "{")])
def test_a_single_brace_is_named(text: str, brace: str) -> None:
    with pytest.raises(ValidationError) as caught:
        validate_introduction(text)

    assert caught.value.messages == [f"บทนำมีเครื่องหมาย “{brace}” ที่ไม่เข้าคู่ โปรดลบออก หรือพิมพ์ปีกกาให้ครบคู่ เช่น {{year}}"]
