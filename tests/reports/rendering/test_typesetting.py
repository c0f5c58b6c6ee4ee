import pytest

from reports.rendering.typesetting import MissingGlyph, pdf_markup, web_markup

NBSP = "\u00a0"
ADDRESS = "https://www.example.go.th/list?id=1&menu=2"


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("ต่าง ๆ ทุกๆ วัน", f"ต่าง{NBSP}ๆ ทุกๆ วัน"),
        ("พ.ศ. ๒๕๖๖ และ พ.ศ. 2567", f"พ.ศ.{NBSP}๒๕๖๖ และ พ.ศ.{NBSP}2567"),
        ("ต.ค. ๖๗ - มี.ค. ๖๘", f"ต.ค.{NBSP}๖๗ - มี.ค.{NBSP}๖๘"),
        ("ก.ย. ถึง พ.ย. 2568", f"ก.ย. ถึง พ.ย.{NBSP}2568"),
        ("<b> & \"'", "&lt;b&gt; &amp; &quot;&#x27;"),
        (f"ดู {ADDRESS} ด้วย", 'ดู <span class="long">https://www.example.go.th/list?id=1&amp;menu=2</span> ด้วย'),
        ("ที่www.example.comเว็บไซต์", 'ที่<span class="long">www.example.com</span>เว็บไซต์'),
        ("transparency", "transparency"),
        ("", ""),
    ],
)
def test_markup_of_pages_and_files(text: str, markup: str) -> None:
    assert web_markup(text) == markup
    assert pdf_markup(text) == markup


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("ก☑ข", 'ก<span class="font-symbols">☑</span>ข'),
        ("☑\ufe0f", '<span class="font-symbols">☑</span>'),
        ("สປປลาว", 'ส<span class="font-lao">ປປ</span>ลาว'),
        ("กবুข", 'ก<span class="font-bengali">ব</span><span class="font-bengali">ু</span>ข'),
        ("ระบบ E-Service", 'ระบบ <span class="whole">E-Service</span>'),
        ("สํานัก นํ้า", "สำนัก น้ำ"),
    ],
)
def test_markup_of_files_chooses_fonts_and_keeps_words_whole(text: str, markup: str) -> None:
    assert pdf_markup(text) == markup


def test_pages_leave_stray_letters_to_the_browser() -> None:
    assert web_markup("漢 ☑ ລ") == "漢 ☑ ລ"


def test_a_missing_glyph_is_named_with_its_place() -> None:
    with pytest.raises(MissingGlyph) as caught:
        pdf_markup("เผยแพร่รายงานผลการดำเนินการ漢 บนเว็บไซต์ของหน่วยงานแล้ว")
    assert caught.value.character == "漢"
    assert str(caught.value) == (
        "ไฟล์ PDF แสดงอักขระ “漢” (U+6F22 CJK UNIFIED IDEOGRAPH-6F22) ในข้อความ "
        "“รายงานผลการดำเนินการ漢 บนเว็บไซต์ของหน่วยง” ไม่ได้ โปรดลบหรือเปลี่ยนเป็นอักขระอื่น"
    )
