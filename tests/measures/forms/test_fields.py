from datetime import date

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.core.exceptions import ValidationError

from measures.forms.fields import CleanTextField, ThaiDateField, ThaiDateWidget


def test_text_is_cleaned_and_keeps_its_lines() -> None:
    field = CleanTextField(widget=forms.Textarea)
    assert field.clean(" ๑. ดําเนินการ\r\n๒. เเผน\u200b \r\n") == "๑. ดำเนินการ\n๒. แผน"


def test_a_title_of_nothing_but_invisible_characters_is_empty() -> None:
    with pytest.raises(ValidationError):
        CleanTextField().clean("\u200b")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (["1", "10", "2565"], date(2022, 10, 1)),
        (["๓๐", "9", "๒๕๖๖"], date(2023, 9, 30)),
        ([" 1 ", "10", "65"], date(2022, 10, 1)),
        (["29", "2", "2567"], date(2024, 2, 29)),
        (["", "2", "2566"], date(2023, 2, 1)),
        (["", "", ""], None),
    ],
)
def test_a_day_as_officers_write_it(typed: list[str], day: date | None) -> None:
    assert ThaiDateField(required=False).clean(typed) == day


@pytest.mark.parametrize(("month", "year", "last"), [("2", "2566", 28), ("2", "2567", 29), ("12", "2566", 31)])
def test_a_month_alone_can_end_the_period(month: str, year: str, last: int) -> None:
    field = ThaiDateField(required=False, whole_month_end=True)
    assert field.clean(["", month, year]) == date(int(year) - 543, int(month), last)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (
            ["1", "10", "2023"],
            "2023 เป็นปี ค.ศ. กรุณากรอกเป็นปี พ.ศ. ถ้าหมายถึง พ.ศ. 2566 ให้กรอก 2566",
        ),
        (["1", "10", "3109"], "3109 เกิดจากการบวก 543 ซ้ำสองครั้ง ถ้าหมายถึง พ.ศ. 2566 ให้กรอก 2566"),
        (["31", "2", "2566"], "เดือนกุมภาพันธ์ 2566 ไม่มีวันที่ 31 วันสุดท้ายของเดือนคือวันที่ 28"),
        (["0", "2", "2566"], "เดือนกุมภาพันธ์ 2566 ไม่มีวันที่ 0 วันสุดท้ายของเดือนคือวันที่ 28"),
        (["1", "", "2566"], "โปรดกรอกเดือนและปี พ.ศ. หรือเว้นว่างทั้งสามช่อง"),
        (["1", "2", ""], "โปรดกรอกเดือนและปี พ.ศ. หรือเว้นว่างทั้งสามช่อง"),
        (["ต้น", "2", "2566"], "“ต้น” ไม่ใช่ตัวเลข วันที่และปีกรอกเฉพาะตัวเลข เช่น 1 และ 2566"),
        (["²", "2", "2566"], "“²” ไม่ใช่ตัวเลข วันที่และปีกรอกเฉพาะตัวเลข เช่น 1 และ 2566"),
    ],
)
def test_what_is_no_day(typed: list[str], message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ThaiDateField(required=False).clean(typed)
    assert refused.value.messages == [message]


def test_each_control_has_its_label_and_the_year_is_that_of_the_buddhist_era() -> None:
    html = ThaiDateWidget().render("period_from", date(2022, 10, 1), {"id": "id_period_from"})
    page = BeautifulSoup(html, "html.parser")
    labels = {label["for"]: label.get_text() for label in page.select("label")}
    assert labels == {"id_period_from_0": "วันที่", "id_period_from_1": "เดือน", "id_period_from_2": "ปี พ.ศ."}
    assert [control["value"] for control in page.select("input")] == ["1", "2565"]
    assert page.select_one("option[selected]").get_text() == "ตุลาคม"
