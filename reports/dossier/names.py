"""Names of files and folders that Thai people can read and that every system can unpack."""

import re
import unicodedata
from pathlib import PurePosixPath

from ita_portal.thai.text import clean_text

LONGEST = 60  # letters; three bytes each in UTF-8, where 255 are the usual limit, and Windows counts the whole path
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\s]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")


def safe_name(text: str, *, otherwise: str) -> str:
    """The text as the name of a file or folder; `otherwise` where nothing of it can be kept."""
    plain = _FORBIDDEN.sub(" ", clean_text(text)).strip(" .")
    short = _shortened(plain).strip(" .")
    if not short:
        return otherwise
    return f"_{short}" if _RESERVED.fullmatch(short) else short


def suffix_of(name: str) -> str:
    """The ending that says what a file is, in small letters; "" where there is none to be trusted."""
    suffix = PurePosixPath(name).suffix
    return suffix.lower() if _SUFFIX.fullmatch(suffix) else ""


def numbered(number: int, text: str, *, otherwise: str, of: int) -> str:
    """ "03 จัดประชุม": sorts in order however many there are, and no two are the same."""
    width = max(2, len(str(of)))
    return f"{number:0{width}} {safe_name(text, otherwise=otherwise)}"


def _shortened(text: str) -> str:
    """At most LONGEST characters, no letter parted from its vowel or tone mark."""
    end = min(LONGEST, len(text))
    while 0 < end < len(text) and unicodedata.category(text[end]) in {"Mn", "Mc", "Me"}:
        end -= 1
    return text[:end]
