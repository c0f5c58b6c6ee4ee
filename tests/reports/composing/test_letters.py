"""Letters as Documents: their form, their wording over kinds of report and states of the data, own words."""

from datetime import date

import pytest

from assessments.models import Agency
from reports.composing.letters import compose_letter, letter_file_name
from reports.document import AnnouncementHead, Document, Item, MemoHead, Paragraph, Signature, Signatures, Text
from reports.enums import DigitStyle, LetterKind
from reports.models import Letter
from tests.factories import AgencyFactory, MeasureFactory
from tests.reports.content import make_measure, make_report, make_scores

pytestmark = pytest.mark.django_db

MEASURES = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
YEAR = "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
ITA = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA)"
NACC = "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.)"
ATTACHED = "รายละเอียดปรากฏตามเอกสารที่แนบมาพร้อมนี้"


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(name="เทศบาลตำบลตัวอย่าง", district="สมมุติ", province="ทดลอง", emblem="emblems/1.png")


def body(document: Document) -> list[str]:
    """The text of a letter line by line."""
    (text,) = (block for block in document.blocks if isinstance(block, Text))
    return [f"{block.marker} {block.text}" if isinstance(block, Item) else block.text for block in text.blocks]


def test_the_memo_of_a_plan(agency: Agency) -> None:
    make_scores(agency, year=2565, overall="87.70", rating="ผ่าน")
    MeasureFactory(agency=agency)
    MeasureFactory(agency=agency)
    document = compose_letter(make_report(agency, "plan-5"), LetterKind.MEMO, None)

    head, _text, signed = document.blocks
    assert head == MemoHead(
        office="สำนักปลัดเทศบาล เทศบาลตำบลตัวอย่าง",
        number="",
        date="",
        subject=f"ขอความเห็นชอบ{MEASURES} {YEAR}",
        to="นายกเทศมนตรีตำบลตัวอย่าง",
        emblem="emblems/1.png",
    )
    assert body(document) == [
        "เรื่องเดิม",
        (
            f"ตามที่{NACC} ได้ดำเนิน{ITA} เป็นประจำทุกปีงบประมาณ และให้หน่วยงานนำผลการประเมินไปกำหนด{MEASURES} "
            "เพื่อปรับปรุงและพัฒนาการดำเนินงาน นั้น"
        ),
        "ข้อเท็จจริง",
        ("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๕ เทศบาลตำบลตัวอย่างได้คะแนนภาพรวม ๘๗.๗๐ คะแนน อยู่ในระดับผ่าน"),
        f"สำนักปลัดเทศบาลได้จัดทำ{MEASURES} {YEAR} แล้ว ประกอบด้วยมาตรการ ๒ มาตรการ {ATTACHED}",
        "ข้อเสนอ",
        "เห็นควรดำเนินการ ดังนี้",
        f"๑. ให้ความเห็นชอบ{MEASURES} {YEAR} และลงนามในประกาศที่แนบมาพร้อมนี้",
        "๒. แจ้งส่วนราชการที่รับผิดชอบดำเนินการตามมาตรการและรายงานผลตามรอบระยะเวลาที่กำหนด",
        "๓. เผยแพร่มาตรการและประกาศบนเว็บไซต์ของหน่วยงานให้ประชาชนทราบ",
        "จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบ โปรดลงนามในประกาศที่แนบมาพร้อมนี้",
    ]
    assert signed == Signatures((Signature("", "ปลัดเทศบาลตำบลตัวอย่าง"),))
    assert (document.orientation, document.digits, document.agency) == ("portrait", "thai", "เทศบาลตำบลตัวอย่าง")
    assert document.title == f"บันทึกข้อความ เรื่อง ขอความเห็นชอบ{MEASURES} {YEAR}"


def test_the_memo_of_a_plan_without_scores_and_measures(agency: Agency) -> None:
    document = compose_letter(make_report(agency, "plan-5"), LetterKind.MEMO, None)
    assert body(document)[2:5] == ["ข้อเท็จจริง", f"สำนักปลัดเทศบาลได้จัดทำ{MEASURES} {YEAR} แล้ว {ATTACHED}", "ข้อเสนอ"]


def test_the_memo_of_an_implementation_report(agency: Agency) -> None:
    make_scores(agency, overall="90.00")
    make_measure(agency, status="completed")
    make_measure(agency, status="in_progress")
    document = compose_letter(make_report(agency), LetterKind.MEMO, None)

    name = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    assert document.title == f"บันทึกข้อความ เรื่อง {name} {YEAR} (รอบ ๑๒ เดือน)"
    assert body(document) == [
        "เรื่องเดิม",
        (f"ตามที่เทศบาลตำบลตัวอย่างได้กำหนด{MEASURES} {YEAR} และมอบหมายให้ส่วนราชการที่รับผิดชอบดำเนินการพร้อมทั้งรายงานผล นั้น"),
        "ข้อเท็จจริง",
        (
            "สำนักปลัดเทศบาลได้รวบรวมผลการดำเนินการ รอบ ๑๒ เดือน (วันที่ ๑ ตุลาคม ๒๕๖๕ ถึงวันที่ ๓๐ กันยายน ๒๕๖๖) "
            "ของมาตรการ ๒ มาตรการ และจัดทำรายงานแล้ว สรุปได้ดังนี้"
        ),
        "- ดำเนินการแล้วเสร็จ ๑ รายการ",
        "- อยู่ระหว่างดำเนินการ ๑ รายการ",
        ATTACHED,
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่างได้คะแนนภาพรวม ๙๐.๐๐ คะแนน",
        "ข้อเสนอ",
        "เห็นควรให้ความเห็นชอบรายงานฉบับนี้ เผยแพร่บนเว็บไซต์ของหน่วยงาน เพื่อให้ประชาชนทราบและตรวจสอบได้",
        "จึงเรียนมาเพื่อโปรดพิจารณา",
    ]


@pytest.mark.parametrize(
    ("statuses", "ending"),
    [
        ((), "และจัดทำรายงานแล้ว"),
        (("",), "ของมาตรการ ๑ มาตรการ และจัดทำรายงานแล้ว"),
        (("completed", "completed"), "ของมาตรการ ๒ มาตรการ และจัดทำรายงานแล้ว โดยทุกรายการดำเนินการแล้วเสร็จ"),
    ],
)
def test_the_first_six_months_in_one_sentence(agency: Agency, statuses: tuple[str, ...], ending: str) -> None:
    for status in statuses:
        make_measure(agency, status=status, round=6)
    document = compose_letter(make_report(agency, round=6), LetterKind.MEMO, None)

    period = "รอบ ๖ เดือน (วันที่ ๑ ตุลาคม ๒๕๖๕ ถึงวันที่ ๓๑ มีนาคม ๒๕๖๖)"
    assert body(document)[3] == f"สำนักปลัดเทศบาลได้รวบรวมผลการดำเนินการ {period} {ending} {ATTACHED}"


def test_the_memo_of_an_analysis(agency: Agency) -> None:
    make_scores(agency, overall="98.84", rating="ผ่านดีเยี่ยม")
    document = compose_letter(make_report(agency, "analysis"), LetterKind.MEMO, None)

    assert body(document)[3:5] == [
        ("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่างได้คะแนนภาพรวม ๙๘.๘๔ คะแนน อยู่ในระดับผ่านดีเยี่ยม"),
        f"สำนักปลัดเทศบาลได้วิเคราะห์ผลการประเมินและจัดทำรายงานแล้ว {ATTACHED}",
    ]


def test_the_announcement_names_the_measures(agency: Agency) -> None:
    make_scores(agency, year=2565, overall="87.70", rating="ผ่าน")
    MeasureFactory(agency=agency, title="เปิดเผยข้อมูล", position=1)
    MeasureFactory(agency=agency, title="๒) จัดทำ E-Service 24 ชั่วโมง", position=2)
    document = compose_letter(make_report(agency, "plan-5"), LetterKind.ANNOUNCEMENT, None)

    head, _text, signed = document.blocks
    assert head == AnnouncementHead(("ประกาศเทศบาลตำบลตัวอย่าง", f"เรื่อง {MEASURES}", YEAR), "emblems/1.png")
    assert body(document) == [
        (
            "ด้วยเทศบาลตำบลตัวอย่างมุ่งมั่นบริหารงานด้วยความซื่อสัตย์สุจริต โปร่งใส และตรวจสอบได้ "
            f"และได้นำผล{ITA} ประจำปีงบประมาณ พ.ศ. ๒๕๖๕ ซึ่งได้คะแนนภาพรวม ๘๗.๗๐ คะแนน อยู่ในระดับผ่าน "
            f"มาวิเคราะห์เพื่อปรับปรุงและพัฒนาการดำเนินงาน จึงกำหนด{MEASURES} {YEAR} ดังต่อไปนี้"
        ),
        "๑. เปิดเผยข้อมูล",
        "๒. จัดทำ E-Service ๒๔ ชั่วโมง",
        "ให้ส่วนราชการที่รับผิดชอบดำเนินการตามมาตรการดังกล่าว และรายงานผลต่อผู้บริหารตามรอบระยะเวลาที่กำหนด",
        "จึงประกาศให้ทราบโดยทั่วกัน",
        "ประกาศ ณ วันที่ ............ เดือน ............................ พ.ศ. ................",
    ]
    assert signed == Signatures((Signature("", "นายกเทศมนตรีตำบลตัวอย่าง"),))


def test_the_announcement_without_scores_and_measures(agency: Agency) -> None:
    document = compose_letter(make_report(agency, "plan-5"), LetterKind.ANNOUNCEMENT, None)
    assert body(document)[0] == (
        "ด้วยเทศบาลตำบลตัวอย่างมุ่งมั่นบริหารงานด้วยความซื่อสัตย์สุจริต โปร่งใส และตรวจสอบได้ "
        f"และได้นำผล{ITA} มาวิเคราะห์เพื่อปรับปรุงและพัฒนาการดำเนินงาน จึงกำหนด{MEASURES} {YEAR} รายละเอียดแนบท้ายประกาศนี้"
    )


def test_own_words_take_the_place_of_the_usual_ones(agency: Agency) -> None:
    letter = Letter(
        kind=LetterKind.MEMO,
        office="กองยุทธศาสตร์ โทร. 0 1234 5678",
        number="ตย 52001/123",
        dated=date(2023, 9, 30),
        subject="รายงานผล",
        to="นายอำเภอสมมุติ",
        body="๑. เรื่องเดิม\nมีคำสั่งที่ 12/2566\n๒. ข้อพิจารณา\n๑) ประการแรก\n- ประการย่อย",
        signatory_name="นางสาวตัวอย่าง ทดสอบ",
        signatory_title="หัวหน้าสำนักปลัด",
    )
    head, text, signed = compose_letter(make_report(agency), LetterKind.MEMO, letter).blocks

    assert head == MemoHead(
        "กองยุทธศาสตร์ โทร. 0 1234 5678", "ตย ๕๒๐๐๑/๑๒๓", "๓๐ กันยายน ๒๕๖๖", "รายงานผล", "นายอำเภอสมมุติ", "emblems/1.png"
    )
    assert text == Text(
        (
            Paragraph("๑. เรื่องเดิม", bold=True),
            Paragraph("มีคำสั่งที่ ๑๒/๒๕๖๖"),
            Paragraph("๒. ข้อพิจารณา", bold=True),
            Item("๑)", "ประการแรก"),
            Item("-", "ประการย่อย", level=1),
        )
    )
    assert signed == Signatures((Signature("นางสาวตัวอย่าง ทดสอบ", "หัวหน้าสำนักปลัด"),))


@pytest.mark.parametrize(
    ("own", "given"),
    [
        ("", "ประกาศ ณ วันที่ ๑ ตุลาคม พ.ศ. ๒๕๖๕"),
        ("จึงประกาศให้ทราบ\nประกาศ ณ วันที่ 5 ตุลาคม พ.ศ. 2565", "ประกาศ ณ วันที่ ๕ ตุลาคม พ.ศ. ๒๕๖๕"),
    ],
)
def test_the_day_of_an_announcement_stands_once(agency: Agency, own: str, given: str) -> None:
    letter = Letter(kind=LetterKind.ANNOUNCEMENT, dated=date(2022, 10, 1), body=own)
    lines = body(compose_letter(make_report(agency, "plan-5"), LetterKind.ANNOUNCEMENT, letter))

    assert [line for line in lines if line.startswith("ประกาศ ณ วันที่")] == [given]


def test_an_announcement_with_a_subject_of_its_own(agency: Agency) -> None:
    letter = Letter(kind=LetterKind.ANNOUNCEMENT, subject="มาตรการโปร่งใส 2566")
    head, *_rest = compose_letter(make_report(agency, "plan-5"), LetterKind.ANNOUNCEMENT, letter).blocks

    assert head == AnnouncementHead(("ประกาศเทศบาลตำบลตัวอย่าง", "เรื่อง มาตรการโปร่งใส ๒๕๖๖"), "emblems/1.png")


def test_letters_keep_thai_digits_whatever_the_report_has(agency: Agency) -> None:
    make_measure(agency)
    report = make_report(agency, digit_style=DigitStyle.ARABIC)
    document = compose_letter(report, LetterKind.MEMO, None)

    assert document.digits == "thai"
    assert document == compose_letter(make_report(agency), LetterKind.MEMO, None)


def test_file_names_tell_letters_and_rounds_apart(agency: Agency) -> None:
    plan, report = make_report(agency, "plan-5"), make_report(agency, round=6)
    assert [
        letter_file_name(plan, LetterKind.MEMO, "pdf"),
        letter_file_name(plan, LetterKind.ANNOUNCEMENT, "docx"),
        letter_file_name(report, LetterKind.MEMO, "pdf"),
    ] == [
        "บันทึกข้อความ_มาตรการ_เทศบาลตำบลตัวอย่าง_2566.pdf",
        "ประกาศ_มาตรการ_เทศบาลตำบลตัวอย่าง_2566.docx",
        "บันทึกข้อความ_รายงานผล_เทศบาลตำบลตัวอย่าง_2566_6เดือน.pdf",
    ]
