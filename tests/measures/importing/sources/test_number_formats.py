from datetime import date, datetime, time, timedelta

import pytest

from measures.importing.sources.number_formats import shown


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("ข้อความ", "@", "ข้อความ"),
        (True, "General", "☑"),
        (False, "General", "☐"),
        (95, "General", "95"),
        (95.17, "General", "95.17"),
        (0.1 + 0.2, "General", "0.3"),
        (-0.5, "General", "-0.5"),
        (1234567.891, "General", "1234567.891"),
        (95.165, "0.00", "95.17"),
        (95, "0", "95"),
        (7, "000", "007"),
        (1234567.5, "#,##0.00", "1,234,567.50"),
        (0.955, "0%", "96%"),
        (0.955, "0.0%", "95.5%"),
        (-3.5, "#,##0.0;(#,##0.0)", "(3.5)"),
        (-3.456, "0.0", "-3.5"),
        (0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "-"),
        (12, '0" คะแนน"', "12 คะแนน"),
        (12, '"ร้อยละ "0.0#', "ร้อยละ 12.0"),
        (95.17, "[$-D000000]0.00", "๙๕.๑๗"),
        (95.17, "[$-D07041E]0.0", "๙๕.๒"),
        (95.17, "t0.00", "๙๕.๑๗"),
        (1500, "[$฿-41E]#,##0", "฿1,500"),
        (0.5, "# ?/?", "0.5"),
        (1500.0, "0.00E+00", "1500"),
        (date(2022, 10, 1), "d/m/yyyy", "1 ต.ค. 2565"),
        (datetime(2022, 10, 1), "d mmm yy", "1 ต.ค. 2565"),  # noqa: DTZ001  (Excel knows no zone)
        (datetime(2022, 10, 1, 9, 30), "d/m/yyyy h:mm", "1 ต.ค. 2565 09:30"),  # noqa: DTZ001
        (datetime(2022, 10, 1), "[$-D07041E]d mmm yyyy", "๑ ต.ค. ๒๕๖๕"),  # noqa: DTZ001
        (datetime(2022, 10, 1), "mmm-yy", "ต.ค. 2565"),  # noqa: DTZ001
        (datetime(2565, 10, 1), "d/m/yyyy", "1 ต.ค. 2565"),  # noqa: DTZ001
        (time(9, 5), "h:mm", "09:05"),
        (timedelta(hours=26, minutes=3), "[h]:mm", "26:03"),
    ],
)
def test_value_is_shown_as_excel_shows_it(value: object, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text
