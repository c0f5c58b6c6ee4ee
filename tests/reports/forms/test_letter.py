from datetime import date

from reports.composing.letter_wording import Wording
from reports.enums import LetterKind
from reports.forms.letter import LetterForm
from reports.models import Letter
from reports.services.letters import LetterValues

USUAL = Wording("รายงานผล", "เรื่องเดิม\nตามที่…", "ปลัดเทศบาลตำบลตัวอย่าง", "สำนักปลัดเทศบาล", "นายกเทศมนตรี")


def form(kind: LetterKind = LetterKind.MEMO, letter: Letter | None = None, **data: str) -> LetterForm:
    usual = {
        "version": "0",
        "subject": USUAL.subject,
        "body": USUAL.body.replace("\n", "\r\n"),
        "signatory_title": USUAL.signatory_title,
        "office": USUAL.office,
        "to": USUAL.to,
    }
    return LetterForm(usual | data, kind=kind, letter=letter, usual=USUAL)


def values(bound: LetterForm) -> LetterValues:
    assert bound.errors == {}
    return bound.values()


def test_it_shows_the_usual_wording() -> None:
    shown = LetterForm(kind=LetterKind.MEMO, letter=None, usual=USUAL)
    assert shown.initial == {
        "version": 0,
        "office": "สำนักปลัดเทศบาล",
        "number": "",
        "dated": None,
        "subject": "รายงานผล",
        "to": "นายกเทศมนตรี",
        "body": "เรื่องเดิม\nตามที่…",
        "signatory_name": "",
        "signatory_title": "ปลัดเทศบาลตำบลตัวอย่าง",
    }


def test_it_shows_own_words_where_there_are_some() -> None:
    letter = Letter(kind=LetterKind.MEMO, subject="เรื่องใหม่", version=3)
    shown = LetterForm(kind=LetterKind.MEMO, letter=letter, usual=USUAL)
    assert (shown.initial["version"], shown.initial["subject"], shown.initial["to"]) == (3, "เรื่องใหม่", "นายกเทศมนตรี")


def test_wording_left_as_it_is_stays_usual() -> None:
    assert values(form()) == LetterValues()


def test_cleared_wording_is_usual_again() -> None:
    assert values(form(subject=" ", body="", to="", office="", signatory_title="")) == LetterValues()


def test_own_words_are_cleaned_and_kept() -> None:
    typed = values(
        form(
            number=" ตย  ๑/๒๕๖๖ ",
            dated_day="๓๐",
            dated_month="9",
            dated_year="๒๕๖๖",
            subject="เรื่อง\r\nใหม่",
            body="บรรทัดแรก\r\nบรรทัดที่สอง ",
            signatory_name="นายตัวอย่าง  ทดสอบ",
        )
    )
    assert typed == LetterValues(
        number="ตย ๑/๒๕๖๖",
        dated=date(2023, 9, 30),
        subject="เรื่อง ใหม่",
        body="บรรทัดแรก\nบรรทัดที่สอง",
        signatory_name="นายตัวอย่าง ทดสอบ",
    )


def test_going_back_keeps_number_day_and_name() -> None:
    bound = form(
        number="ตย ๑",
        dated_day="1",
        dated_month="10",
        dated_year="2565",
        subject="ใหม่",
        signatory_name="นายตัวอย่าง ทดสอบ",
    )
    assert bound.is_valid()
    assert bound.values_with_usual_wording() == LetterValues(
        number="ตย ๑", dated=date(2022, 10, 1), signatory_name="นายตัวอย่าง ทดสอบ"
    )


def test_an_announcement_has_no_office_number_and_addressee() -> None:
    bound = form(LetterKind.ANNOUNCEMENT, subject="ประกาศใหม่", number="ตย ๑")
    assert list(bound.fields) == ["version", "dated", "subject", "body", "signatory_name", "signatory_title"]
    assert values(bound) == LetterValues(subject="ประกาศใหม่")


def test_a_year_of_the_common_era_is_refused() -> None:
    bound = form(dated_day="1", dated_month="10", dated_year="2023")
    assert list(bound.errors) == ["dated"]
