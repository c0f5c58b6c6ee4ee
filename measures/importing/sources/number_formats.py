"""A value of a spreadsheet cell as Excel shows it under the usual number formats; dates in the Buddhist era."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from ita_portal.thai.dates import ERA_OFFSET, SHORT_MONTHS
from ita_portal.thai.numerals import to_thai_digits
from measures.importing.sources.symbols import TICKED, UNTICKED

# Years from here on were typed in the Buddhist era into an Excel that takes them for years C.E.
_FIRST_TYPED_BUDDHIST_YEAR = 2400
_GENERAL_DIGITS = 11
_TOKEN = re.compile(
    r"""
      "(?P<quoted>[^"]*)" | \\(?P<escaped>.) | _(?P<space>.) | \*(?P<fill>.) | \[(?P<bracket>[^\]]*)\]
    | (?P<number>[\#0?](?:[\#0?,]*[\#0?])?(?:\.[\#0?]*)?|\.[\#0?]+) | (?P<general>general) | (?P<percent>%)
    | (?P<thai>t)(?=[\#0?]) | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SECTION = re.compile(r'(?:"[^"]*"|\\.|[^;"])*', re.DOTALL)
_UNUSUAL = re.compile(r"[eE][+-]|/|[#0?],+(?![#0?])")
_LITERALS = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]', re.DOTALL)
_LOCALE = re.compile(r"\$[^-]*-([0-9A-Fa-f]{1,8})")
_THAI_SHAPE = 0x0D  # the highest byte of a locale says which digits are drawn


def shown(value: object, number_format: str) -> str:
    """Text as it is, numbers with their format, dates as "1 ต.ค. 2565", TRUE and FALSE as ticked and empty boxes."""
    if isinstance(value, bool):
        return TICKED if value else UNTICKED
    if isinstance(value, int | float | Decimal):
        return _number(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), number_format)
    if isinstance(value, datetime | date | time | timedelta):
        text = _moment(value, number_format)
        return to_thai_digits(text) if _has_thai_digits(number_format) else text
    return str(value)


def _number(value: Decimal, number_format: str) -> str:
    if not value.is_finite():
        return str(value)
    section, value = _section(number_format, value)
    if _UNUSUAL.search(_LITERALS.sub("", section)):
        section = "General"
    percents = _LITERALS.sub("", section).count("%")
    parts: list[str] = []
    written = False
    for token in _TOKEN.finditer(section):
        kind = token.lastgroup or ""
        if kind in {"number", "general"} and not written:
            scaled = value.scaleb(2 * percents)
            parts.append(_figure(scaled, token[0]) if kind == "number" else _general(scaled))
            written = True
        elif kind == "bracket":
            parts.append(token[kind][1:].split("-")[0] if token[kind].startswith("$") else "")
        elif kind in {"quoted", "escaped", "other", "percent"} and token[kind] != "@":
            parts.append(token[kind])
        elif token[kind] == "@":
            parts.append(_general(value))
    text = "".join(parts).strip() if parts or written else _general(value)
    return to_thai_digits(text) if _has_thai_digits(section) else text


def _section(number_format: str, value: Decimal) -> tuple[str, Decimal]:
    """The part of the format that is for this value, and the value without the sign that part writes itself."""
    sections = [match[0] for match in _SECTION.finditer(number_format or "General")]
    sections = [section for index, section in enumerate(sections) if section or index == 0]
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    if value == 0 and len(sections) > 2:
        return sections[2], value
    return sections[0] or "General", value


def _figure(value: Decimal, pattern: str) -> str:
    whole, _point, fraction = pattern.partition(".")
    places = len(fraction)
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    digits, _point, decimals = f"{abs(rounded):f}".partition(".")
    digits = digits.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole:
        digits = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", digits)
    while decimals.endswith("0") and len(decimals) > fraction.rstrip("#?").count("0"):
        decimals = decimals[:-1]
    sign = "-" if rounded < 0 else ""
    return sign + digits + (f".{decimals}" if decimals else "")


def _general(value: Decimal) -> str:
    """At most eleven digits, as a cell of the usual width shows."""
    whole = len(str(abs(int(value))))
    places = max(_GENERAL_DIGITS - whole - 1, 0)
    text = (
        f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}" if abs(value.adjusted()) < 20 else str(value)
    )
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(value: datetime | date | time | timedelta, number_format: str) -> str:
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    letters = _LITERALS.sub("", number_format.lower())
    year = value.year + (0 if value.year >= _FIRST_TYPED_BUDDHIST_YEAR else ERA_OFFSET)
    day = f"{value.day} " if "d" in letters or "m" not in letters else ""
    text = f"{day}{SHORT_MONTHS[value.month - 1]} {year}"
    if isinstance(value, datetime) and "h" in letters:
        text += f" {value:%H:%M}"
    return text


def _has_thai_digits(number_format: str) -> bool:
    plain = _LITERALS.sub("", number_format)
    locale = _LOCALE.search(number_format)
    return bool(re.search(r"t(?=[#0?dmyh])", plain)) or (locale is not None and int(locale[1], 16) >> 24 == _THAI_SHAPE)
