from datetime import UTC, datetime

import pytest

from measures.templatetags.import_pages import marked, thai_day


def named(name: str) -> str:
    return f'<span class="letter-name">({name})</span>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("จัดประชุม & <b>ชี้แจง</b>", "จัดประชุม &amp; &lt;b&gt;ชี้แจง&lt;/b&gt;"),
        ("จัดประชุম", f"จัดประชุ<mark>ম</mark>{named('อักษรเบงกาลี')}"),
        ("ดำเนินกাু", f"ดำเนินก<mark>াু</mark>{named('อักษรเบงกาลี')}"),
        ("กມเກข", f"ก<mark>ມ</mark>{named('อักษรลาว')}เ<mark>ກ</mark>{named('อักษรลาว')}ข"),
        ("แผน\ufffd", f"แผน<mark>\ufffd</mark>{named('อักขระที่อ่านไม่ออก')}"),
        ("ใช้ E-Service", "ใช้ E-Service"),
        ("", ""),
    ],
)
def test_letters_of_foreign_scripts_are_marked_and_named(text: str, html: str) -> None:
    assert marked(text) == html


def test_a_day_is_that_of_bangkok_in_the_buddhist_era() -> None:
    assert thai_day(datetime(2022, 12, 31, 20, 0, tzinfo=UTC)) == "1 ม.ค. 66"
