import pytest
from django.core.exceptions import ValidationError

from assessments.validators import validate_year


def test_a_year_of_the_buddhist_era_passes() -> None:
    validate_year(2566)


@pytest.mark.parametrize(
    ("year", "code", "message"),
    [
        (2023, "common_era", "2023 เป็นปี ค.ศ. กรุณากรอกเป็นปี พ.ศ. ถ้าหมายถึง พ.ศ. 2566 ให้กรอก 2566"),
        (3105, "converted_twice", "3105 เกิดจากการบวก 543 ซ้ำสองครั้ง ถ้าหมายถึง พ.ศ. 2562 ให้กรอก 2562"),
        (66, "out_of_range", "66 ไม่ใช่ปีงบประมาณที่ใช้ได้ กรุณากรอกปี พ.ศ. สี่หลักตั้งแต่ 2550 ถึง 2600"),
    ],
)
def test_other_years_are_refused_with_a_way_out(year: int, code: str, message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        validate_year(year)
    assert refused.value.messages == [message]
    assert refused.value.code == code
