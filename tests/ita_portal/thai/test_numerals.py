from decimal import Decimal

import pytest

from ita_portal.thai.numerals import convert_digits, parse_decimal, to_arabic_digits, to_thai_digits


def test_every_digit_has_its_twin() -> None:
    assert to_thai_digits("0123456789") == "๐๑๒๓๔๕๖๗๘๙"
    assert to_arabic_digits("๐๑๒๓๔๕๖๗๘๙") == "0123456789"


@pytest.mark.parametrize(
    ("typed", "thai"),
    [
        ("ปีงบประมาณ พ.ศ. 2566", "ปีงบประมาณ พ.ศ. ๒๕๖๖"),
        ("ปี2566 คะแนน 95.17 (+6.84)", "ปี๒๕๖๖ คะแนน ๙๕.๑๗ (+๖.๘๔)"),
        ("ข้อ 9.1A และ O42, O43", "ข้อ 9.1A และ O42, O43"),
        ("ข้อO42มี 3 เรื่อง", "ข้อO42มี ๓ เรื่อง"),
        ("COVID-19 รอบ 2", "COVID-19 รอบ ๒"),
        ("ISO 9001", "ISO ๙๐๐๑"),
        ("(ITA)2566", "(ITA)๒๕๖๖"),
        ("1.IIT 2.EIT", "๑.IIT ๒.EIT"),
        ("1.O42", "๑.O42"),
        ("www.example.go.th/ita/2566 ปี 2566", "www.example.go.th/ita/2566 ปี ๒๕๖๖"),
        ("https://example.go.th/ปี/2566?page=2 หน้า 2", "https://example.go.th/ปี/2566?page=2 หน้า ๒"),
        ("ที่ (https://a.go.th/1) 3", "ที่ (https://a.go.th/1) ๓"),
        ("site4.example.com:8000/24 และ 24", "site4.example.com:8000/24 และ ๒๔"),
        ("www.example.com2. เพจ", "www.example.com2. เพจ"),
        ("saraban_06500401@dla.go.th 5 ฉบับ", "saraban_06500401@dla.go.th ๕ ฉบับ"),
        ("โทร. 053-123456 ต่อ 12 ชั้น 3", "โทร. 053-123456 ต่อ 12 ชั้น ๓"),
        ("โทรศัพท์ 0 2123 4567", "โทรศัพท์ 0 2123 4567"),
        ("เบอร์ 08-1234-5678, 089 123 4567", "เบอร์ 08-1234-5678, 089 123 4567"),
        ("+66 53 123 456", "+66 53 123 456"),
        ("สายด่วน 1567 ตลอด 24 ชั่วโมง", "สายด่วน 1567 ตลอด ๒๔ ชั่วโมง"),
        ("โทรศัพท์ 120 เครื่อง", "โทรศัพท์ ๑๒๐ เครื่อง"),
        ("โทรศัพท์ 3 เครื่อง", "โทรศัพท์ ๓ เครื่อง"),
        ("เวลา 09.00 น. 100%", "เวลา ๐๙.๐๐ น. ๑๐๐%"),
        ("งบประมาณ 1,250,000.50 บาท", "งบประมาณ ๑,๒๕๐,๐๐๐.๕๐ บาท"),
    ],
)
def test_running_text_in_thai_digits(typed: str, thai: str) -> None:
    assert convert_digits(typed, "thai") == thai


@pytest.mark.parametrize(
    ("typed", "arabic"),
    [
        ("ปีงบประมาณ พ.ศ. ๒๕๖๖", "ปีงบประมาณ พ.ศ. 2566"),
        ("๑.URL ๒.LINE", "1.URL 2.LINE"),
        ("โทร ๐๕๓-๑๒๓๔๕๖ ปี ๒๕๖๖", "โทร ๐๕๓-๑๒๓๔๕๖ ปี 2566"),
        ("O๔๒ ข้อ ๔๒", "O๔๒ ข้อ 42"),
    ],
)
def test_running_text_in_arabic_digits(typed: str, arabic: str) -> None:
    assert convert_digits(typed, "arabic") == arabic


def test_as_typed_changes_nothing() -> None:
    assert convert_digits("๑ และ 1", "as_typed") == "๑ และ 1"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("๙๕.๑๗", "95.17"),
        (" 100.00 ", "100.00"),
        ("1,234,567.5", "1234567.5"),
        ("๑,๒๕๐", "1250"),
        ("+๖.๘๔", "6.84"),
        ("-5", "-5"),
        ("−๕", "-5"),
        ("0", "0"),
    ],
)
def test_reads_a_figure(typed: str, value: str) -> None:
    assert parse_decimal(typed) == Decimal(value)


@pytest.mark.parametrize("typed", ["", "-", "๙๕.๑๗ คะแนน", "1,23", "12,3456", "95.", ".5", "1.2.3", "৫", "๑ ๒", "NaN"])
def test_anything_else_is_no_figure(typed: str) -> None:
    assert parse_decimal(typed) is None
