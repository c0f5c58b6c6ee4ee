import pytest

from reports.composing.responsible import responsible_lines


@pytest.mark.parametrize(
    ("divisions", "text", "lines"),
    [
        ([], "", ""),
        ([], "ทุกส่วนราชการ", "ทุกส่วนราชการ"),
        (["กองคลัง", "กองช่าง"], "", "กองคลัง\nกองช่าง"),
        (["กองคลัง", "กองช่าง"], "กองคลัง และงานนิติการ", "กองช่าง\nกองคลัง และงานนิติการ"),
        (["สำนักปลัดเทศบาล"], "สำนักปลัด เทศบาล", "สำนักปลัด เทศบาล"),
    ],
)
def test_divisions_stand_before_the_text_that_does_not_name_them(divisions: list[str], text: str, lines: str) -> None:
    assert responsible_lines(divisions, text) == lines
