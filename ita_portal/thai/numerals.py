"""Thai and Arabic digits: converting text for a report, reading figures."""

import re
from decimal import Decimal
from typing import Literal

Digits = Literal["thai", "arabic", "as_typed"]

_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

_DIGIT = "[0-9๐-๙]"
_LATIN = "[A-Za-zÀ-ɏ]"
_ADDRESS_END = r"[^\s<>\"“”]*"
_EXTENSION = rf"(?:[ ]?(?:-|ต่อ)[ ]?{_DIGIT}{{1,4}})?"
_LIST_NUMBER = rf"(?<!\S){_DIGIT}{{1,2}}\.(?={_LATIN})"
_KEPT = re.compile(
    rf"""
      https?://{_ADDRESS_END}
    | (?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{{1,64}}+@[A-Za-z0-9.-]+  # e-mail
    | (?:www\.[A-Za-z0-9.-]+|(?<![A-Za-z0-9-])[A-Za-z0-9-]{{1,63}}+(?:\.[A-Za-z0-9-]{{1,63}}){{0,9}}
        \.(?:th|com|net|org|info|edu|gov|io|me|ly|be|gl|gle|app|co)\b)(?:[/?\#:]{_ADDRESS_END})?
    | {_LIST_NUMBER}(?P<marker>)  # "๑.URL": the number of a list item
    | (?:[0-9๐-๙._'’-]{{0,20}}{_LATIN})[A-Za-zÀ-ɏ0-9๐-๙._'’-]*  # O42, COVID-19, 9.1A
    | (?<![0-9๐-๙.,/])(?:\+66|\(?[0๐])(?:[ )-]{{0,2}}{_DIGIT}){{8,9}}(?!{_DIGIT}){_EXTENSION}
    | (?:โทร(?:ศัพท์|สาร)?|สายด่วน|เบอร์|แฟกซ์)[.:]?[ ]*(?:หมายเลข)?[ ]*:?[ ]*
        {_DIGIT}(?:[ -]?{_DIGIT}){{2,}}{_EXTENSION}(?![ ]*(?:เครื่อง|คู่สาย|สาย|ครั้ง|ราย|คน|บาท))
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(rf"([+\-−]?)((?:{_DIGIT}{{1,3}}(?:,{_DIGIT}{{3}})+|{_DIGIT}+)(?:\.{_DIGIT}+)?)")


def to_thai_digits(text: str) -> str:
    """Every Arabic digit as a Thai one, wherever it stands; see `convert_digits` for running text."""
    return text.translate(_TO_THAI)


def to_arabic_digits(text: str) -> str:
    """Every Thai digit as an Arabic one, wherever it stands; see `convert_digits` for running text."""
    return text.translate(_TO_ARABIC)


def convert_digits(text: str, style: Digits) -> str:
    """Running text with its digits in the style of a report.

    Digits in web and e-mail addresses, telephone numbers and tokens with Latin letters (O42, COVID-19)
    stay as they are typed.
    """
    if style == "as_typed":
        return text
    convert = to_thai_digits if style == "thai" else to_arabic_digits
    parts: list[str] = []
    end = 0
    for kept in _KEPT.finditer(text):
        parts.append(convert(text[end : kept.start()]))
        parts.append(convert(kept[0]) if kept["marker"] is not None else kept[0])
        end = kept.end()
    parts.append(convert(text[end:]))
    return "".join(parts)


def parse_decimal(text: str) -> Decimal | None:
    """The figure that `text` is, in Thai or Arabic digits with or without thousands commas; None for anything else."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    sign, figure = match.groups()
    value = Decimal(to_arabic_digits(figure).replace(",", ""))
    return value if sign in ("", "+") else -value
