"""Whatever a table holds, no character of a cell is lost on the way to the rows."""

from collections import Counter
from dataclasses import astuple

from hypothesis import given, settings
from hypothesis import strategies as st

from ita_portal.thai.numerals import to_thai_digits
from ita_portal.thai.text import squash
from measures.importing.recognise import recognise
from tests.measures.importing.grids import grid

KNOWN = ["ขั้นตอน", "ผู้รับผิดชอบ", "ผลการดำเนินการ", "ผลลัพธ์", "ข้อเสนอแนะ", "ผลการวิเคราะห์", "ระยะเวลา", "ที่", "ตัวชี้วัด"]
UNKNOWN = ["งบประมาณ", "เป้าหมาย", "พื้นที่ดำเนินการ", "", "แหล่งงบประมาณ"]
PIECES = [
    "ก",
    "จัดทำแผน",
    "๑.",
    "๒.",
    "- ",
    "•",
    "ดังนี้",
    " ",
    "\n",
    "(๑)",
    "๙๕.๐๐",
    "ตัวชี้วัดที่ ๑",
    "รวม",
    "ด้าน",
    "๓",
    "พ.ศ. ๒๕๖๖",
    "เเ",
    "O12",
]

texts = st.lists(st.sampled_from(PIECES), max_size=6).map("".join).map(str.strip)
headings = st.lists(st.sampled_from(KNOWN + UNKNOWN), min_size=1, max_size=6, unique=True)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    columns = draw(headings)
    place = draw(st.integers(0, len(columns)))
    heading = [*columns[:place], "มาตรการ", *columns[place:], "ผู้ปฏิบัติงาน", "หน่วยงานที่รับผิดชอบ"]
    row = st.lists(texts, min_size=len(heading), max_size=len(heading))
    return [heading, *draw(st.lists(row, min_size=1, max_size=5))]


def characters(*texts: str) -> Counter[str]:
    return Counter(squash("".join(texts)))


@settings(max_examples=300, deadline=None)
@given(tables())
def test_every_character_of_every_cell_is_kept(rows: list[list[str]]) -> None:
    heading, *body = rows
    first = ["ตั้งต้น" if text == "มาตรการ" else "" for text in heading]
    found = recognise([grid(heading, first, *body)])

    kept = Counter[str]()
    for row in found.tables[0].measures:
        kept += characters(*(value for value in astuple(row) if isinstance(value, str)))
        kept += characters(*(f"ตัวชี้วัดที่{to_thai_digits(str(number))}." for number in row.indicators))
    assert characters(*(text for row in body for text in row)) - kept == Counter()
