import pytest

from ita_portal.thai.text import squash
from measures.importing.lists import is_list, unfold


@pytest.mark.parametrize(
    ("folded", "unfolded"),
    [
        ("ดังนี้ ๑. จัดทำ ๒. เผยแพร่ ๓. ติดตาม", "ดังนี้\n๑. จัดทำ\n๒. เผยแพร่\n๓. ติดตาม"),
        ("๑.จัดทำ ๒.เผยแพร่", "๑.จัดทำ\n๒.เผยแพร่"),
        ("(๑) จัดทำ (๒) เผยแพร่", "(๑) จัดทำ\n(๒) เผยแพร่"),
        ("1) จัดทำ 2) เผยแพร่", "1) จัดทำ\n2) เผยแพร่"),
        ("๑. ก ๒. ข\n๓. ค ๔. ง", "๑. ก\n๒. ข\n๓. ค\n๔. ง"),
        ("๑. ประชุม ได้แก่ ๑) เปิด ๒) ปิด ๒. สรุป", "๑. ประชุม ได้แก่\n๑) เปิด\n๒) ปิด\n๒. สรุป"),
        ("๑. ระบบ ๑.๑ ยื่น ๑.๒ รับ ๒. คน", "๑. ระบบ\n๑.๑ ยื่น\n๑.๒ รับ\n๒. คน"),
        ("๑. ก ๓. ข ๔. ค", "๑. ก\n๓. ข\n๔. ค"),
        ("จัดประชุม ๒. จัดทำคู่มือ ๓. เผยแพร่", "จัดประชุม\n๒. จัดทำคู่มือ\n๓. เผยแพร่"),
        ("-จัดทำ -เผยแพร่ - ติดตาม", "-จัดทำ\n-เผยแพร่\n- ติดตาม"),
        ("หัวข้อดังต่อไปนี้ -ข่าว -งบประมาณ", "หัวข้อดังต่อไปนี้\n-ข่าว\n-งบประมาณ"),
        ("• ประชุม • อบรม", "• ประชุม\n• อบรม"),
    ],
)
def test_lists_run_into_one_line_stand_on_lines_again(folded: str, unfolded: str) -> None:
    assert unfold(folded) == unfolded
    assert squash(unfolded) == squash(folded)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "๑. มีข้อเดียว",
        "คะแนน ๙๕.๑๗ และ ๙๖.๒๐",
        "เวลา ๐๙.๐๐ น. ถึง ๑๒.๐๐ น.",
        "ต.ค. ๖๔ - ก.ย. ๖๕",
        "- ๑ มกราคม - ๓๐ มิถุนายน ๒๕๖๖",
        "- ดำเนินการช่วงตุลาคม - ธันวาคม",
        "ยุทธศาสตร์ชาติ (พ.ศ. ๒๕๖๑ – ๒๕๘๐)",
        "- ชื่อเต็มคือ Assessment - ITA",
        "ตามมาตรา ๙ (๑) (๒) และ (๓)",
        "ตัวชี้วัดที่ ๑. ถึงตัวชี้วัดที่ ๒. ดี",
        "จัดอบรม (เช่น ๑. บรรยาย ๒. ฝึก)",
        "เทศบาล - อำเภอ - จังหวัด",
        "www.example.go.th/๑. ๒.",
    ],
)
def test_what_is_no_list_stays_as_it_is(text: str) -> None:
    assert unfold(text) == text


def test_dashes_stay_where_only_numbers_may_break_a_line() -> None:
    assert unfold("-กองคลัง -กองช่าง", dashes=False) == "-กองคลัง -กองช่าง"
    assert unfold("๑. กองคลัง ๒. กองช่าง", dashes=False) == "๑. กองคลัง\n๒. กองช่าง"


def test_a_text_is_a_list_when_one_line_is_an_item() -> None:
    assert is_list("ดังนี้ ๑. ก ๒. ข")
    assert is_list("ดังนี้\n- ก")
    assert not is_list("จัดทำแผน ๒ ครั้ง")
