import tomllib
from pathlib import Path

import pytest

from measures.enums import ProgressStatus
from measures.importing import lexicon as lexicon_module
from measures.importing.fields import ImportField
from measures.importing.lexicon import (
    indicator_by_name,
    key,
    known_headings,
    lexicon,
    match_heading,
    same_heading,
    status_of,
)


def best(heading: str) -> ImportField | None:
    found = match_heading(heading)
    return max(found, key=lambda field: found[field]) if found else None


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("มาตรการ/ โครงการ/ กิจกรรม", ImportField.TITLE),
        ("มาตรการ/แนวทาง", ImportField.TITLE),
        ("มาตรการและโครงการ", ImportField.TITLE),
        ("ช่วง ระยะเวลาใน การ ดำเนินการ", ImportField.PERIOD),
        ("ผลการวิเคราะห์ ตัวชี้วัดตามหลักเกณฑ์", ImportField.FINDING),
        ("ผลการดำเนินการ", ImportField.RESULT),
        ("ความก้าวหน้าผลการดำเนินการ", ImportField.RESULT),
        ("สรุปผลการดำเนินการ รอบ ๑๒ เดือน", ImportField.RESULT),
        ("ผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", ImportField.RESULT),
        ("ผลลัพธ์หรือความสำเร็จในการดำเนินการ", ImportField.OUTCOME),
        ("แนวทางในการยกระดับการประเมิน", ImportField.STEPS),
        ("หน่วยงาน ผู้รับ ผิดชอบ", ImportField.RESPONSIBLE),
        ("หนวยงานผูรับผดชอบ", ImportField.RESPONSIBLE),
        ("ผู้รับผิดชอบ (กอง/สำนัก)", ImportField.RESPONSIBLE),
        ("ขันตอน/วิธีการปฎิบัติ", ImportField.STEPS),
        ("คะแนน ปี ๒๕๖๘", ImportField.SCORE),
        ("ตัวชี้วัดที่", ImportField.INDICATOR_NUMBER),
        ("ลำดับที่", ImportField.SEQUENCE),
        ("งบประมาณ", None),
        ("เป้าหมาย", None),
        ("", None),
    ],
)
def test_headings_are_known_by_meaning(heading: str, field: ImportField | None) -> None:
    assert best(heading) == field


def test_a_sentence_is_no_heading() -> None:
    assert match_heading("มาตรการ" * 40) == {}


def test_no_phrase_means_two_fields() -> None:
    """A phrase given to two fields would silently belong to the last."""
    data = tomllib.loads(Path(lexicon_module.__file__).with_name("synonyms.toml").read_text(encoding="utf-8"))
    owners: dict[str, set[str]] = {}
    for field, words in data["fields"].items():
        for phrase in words["phrases"]:
            owners.setdefault(key(phrase), set()).add(field)

    assert {phrase: fields for phrase, fields in owners.items() if len(fields) > 1} == {}
    assert "" not in lexicon().strong


def test_one_heading_spaced_or_scanned_differently() -> None:
    assert same_heading("ระยะเวลาดำเนินการ", "ระยะเวลา ดำเนินการ")
    assert same_heading("ระยะเวลาดำเนินการ", "ระยะเวลาดาเนินการ")
    assert not same_heading("ระยะเวลา", "ผู้รับผิดชอบ")


@pytest.mark.parametrize(
    ("text", "status", "is_all"),
    [
        ("ดำเนินการแล้วเสร็จ", ProgressStatus.COMPLETED, True),
        ("ยังไม่ได้ ดำเนินการ", ProgressStatus.NOT_STARTED, True),
        ("อยู่ระหว่างดำเนินการ ร้อยละ ๕๐", ProgressStatus.IN_PROGRESS, False),
        ("เลื่อนไปปีหน้า", None, False),
    ],
)
def test_words_of_a_status(text: str, status: ProgressStatus | None, is_all: bool) -> None:
    assert status_of(text) == (status, is_all)


def test_indicators_are_known_by_name() -> None:
    assert indicator_by_name("การ ใช้ งบประมาณ") == 2
    assert indicator_by_name("อย่างอื่น") is None


def test_the_headings_shown_are_those_known() -> None:
    assert known_headings()[:2] == ["มาตรการ", "ตัวชี้วัด"]
