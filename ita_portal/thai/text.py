"""Thai text as people paste it: hygiene, stray letters, list markers."""

import re
import unicodedata
from dataclasses import dataclass

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n\t]")
# Control, format (zero-width, direction) and surrogate characters, and those Unicode never assigns.
_REMOVED_CATEGORIES = {"Cc", "Cf", "Cs"}
_NIKHAHIT, _SARA_AA, _SARA_AM = "\u0e4d", "\u0e32", "\u0e33"
_TONE = "[\u0e48-\u0e4b]"
_SPLIT_SARA_AM = re.compile(f"({_TONE}?){_NIKHAHIT}({_TONE}?){_SARA_AA}")
# Old Thai fonts draw shifted marks as private characters U+F700-F71A, and PDF viewers copy them so.
_FONT_VARIANTS = str.maketrans(
    dict(
        zip(
            map(chr, range(0xF700, 0xF71B)),
            "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
            "\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
            strict=True,
        )
    )
)

SCRIPT_NAMES = {
    "ARABIC": "อาหรับ",
    "ARMENIAN": "อาร์เมเนีย",
    "BENGALI": "เบงกาลี",
    "CJK": "จีน",
    "CYRILLIC": "ซีริลลิก",
    "DEVANAGARI": "เทวนาครี",
    "ETHIOPIC": "เอธิโอเปีย",
    "GEORGIAN": "จอร์เจีย",
    "GREEK": "กรีก",
    "GUJARATI": "คุชราต",
    "GURMUKHI": "คุรมุขี",
    "HANGUL": "เกาหลี",
    "HEBREW": "ฮีบรู",
    "HIRAGANA": "ญี่ปุ่น",
    "KANNADA": "กันนาดา",
    "KATAKANA": "ญี่ปุ่น",
    "KHMER": "เขมร",
    "LAO": "ลาว",
    "MALAYALAM": "มลยาฬัม",
    "MONGOLIAN": "มองโกเลีย",
    "MYANMAR": "พม่า",
    "ORIYA": "โอริยา",
    "SINHALA": "สิงหล",
    "TAMIL": "ทมิฬ",
    "TELUGU": "เตลูกู",
    "TIBETAN": "ทิเบต",
}
LOST_CHARACTER = "\ufffd"
LOST_CHARACTER_NAME = "อ่านไม่ออก"


@dataclass(frozen=True)
class ForeignLetter:
    """A letter of another script in a Thai word: what it is, the word it stands in, its index in the text."""

    character: str
    script: str
    word: str
    index: int


def clean_text(text: str) -> str:
    """Text as the portal keeps it; cleaning twice changes nothing more.

    NFC; nikhahit and sara aa become sara am, also around a tone mark; two sara e become sara ae; line
    ends become "\\n" and other spaces " "; control and zero-width characters go ("\\n" and "\\t" stay).
    """
    text = _SPACES.sub(" ", _LINE_ENDS.sub("\n", text)).translate(_FONT_VARIANTS)
    text = "".join(character for character in text if character in "\n\t" or not _is_removed(character))
    text = unicodedata.normalize("NFC", text)
    text = _SPLIT_SARA_AM.sub(rf"\1\2{_SARA_AM}", text).replace("เเ", "แ")
    return unicodedata.normalize("NFC", text)


def _is_removed(character: str) -> bool:
    code = ord(character)
    never_assigned = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return never_assigned or unicodedata.category(character) in _REMOVED_CATEGORIES


def squash(text: str) -> str:
    """The text without any white space, to compare two writings of it."""
    return "".join(text.split())


def foreign_letters(text: str) -> tuple[ForeignLetter, ...]:
    """Letters of scripts other than Thai and Latin in or touching Thai words, and characters that were lost.

    They are nearly always scanning noise, and the reader should see them; nothing is changed.
    """
    found: list[ForeignLetter] = []
    for start, word in _words(text):
        has_thai = any(_script(character) == "THAI" for character in word)
        for index, character in enumerate(word, start):
            if character == LOST_CHARACTER:
                found.append(ForeignLetter(character, LOST_CHARACTER_NAME, word, index))
            elif has_thai and (script := SCRIPT_NAMES.get(_script(character))):
                found.append(ForeignLetter(character, script, word, index))
    return tuple(found)


def _words(text: str) -> list[tuple[int, str]]:
    """Runs of letters and marks with the index each begins at."""
    words: list[tuple[int, str]] = []
    start = 0
    for index, character in enumerate(f"{text} "):
        if character != LOST_CHARACTER and unicodedata.category(character)[0] not in "LM":
            if start < index:
                words.append((start, text[start:index]))
            start = index + 1
    return words


def _script(character: str) -> str:
    return unicodedata.name(character, "").partition(" ")[0]


_BULLETS = "–—•●○▪■◦·‣⁃\uf0b7\uf0a7\uf0d8\uf0fc-"
_UNITS = (
    "ร้อย|พัน|หมื่น|แสน|ล้าน|น|บาท|%|เปอร์เซ็นต์|กิโลเมตร|กม|เมตร|ตารางเมตร|ตร|ไร่|กิโลกรัม|กก|ตัน|ลิตร|ชั่วโมง|ชม|นาที|วัน|เดือน|ปี|เท่า|จุด"
)
_COUNT = "[1-9๑-๙][0-9๐-๙]?"
_LEVEL = "(?:[1-3๑-๓][0-9๐-๙]|[1-9๑-๙])"  # numbers of several levels stay small, scores and times do not
_FIGURE = rf"\s*(?:คะแนน|(?:{_UNITS})+(?![ก-๎])|[-–]\s*[0-9๐-๙])"  # what follows a decimal or a time
_MARKER = re.compile(
    rf"""\s*(
      \((?:{_COUNT}|[ก-ฮ])\)                                         # (๑) (ก)
    | {_COUNT}(?:\.{_COUNT}){{0,3}}\.?\)                              # ๑) ๑.)
    | {_LEVEL}(?:\.{_LEVEL}){{1,3}}+\.?+(?![0-9๐-๙.])(?!{_FIGURE})   # ๑.๑ ๑.๑.๒
    | {_COUNT}\.(?![0-9๐-๙])                                          # ๑.
    | [ก-ฮ]\)
    | [กขคงจฉชซ]\.(?=\s)                                             # ก. but not ก.พ.
    | [{_BULLETS}](?![0-9๐-๙])(?=\s*[^\s{_BULLETS}])                  # - but neither -๕ nor a dash alone
    )\s*(.*)""",
    re.VERBOSE | re.DOTALL,
)


def split_marker(line: str) -> tuple[str, str]:
    """The list marker a line begins with and the rest: ("๑.๑", "จัดประชุม"); ("", line) where there is none.

    Knows "๑." "๑)" "(๑)" "๑.๑" "ก." "(ก)" and dashes and bullets. Decimals, times ("๐๙.๐๐ น."), days of
    the month, years and figures below zero ("-๕") are no markers, nor is a dash alone.
    """
    match = _MARKER.fullmatch(line)
    return (match[1], match[2]) if match else ("", line)
