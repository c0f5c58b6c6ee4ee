"""The bundled fonts of PDF files: which has which character, how wide it is, and a world without other fonts.

`script/build_fonts` makes them and says why the Thai one is derived from Sarabun.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from weasyprint.text.fonts import FontConfiguration

FONTS = Path(settings.BASE_DIR) / "static" / "fonts" / "pdf"
FAMILY = "ITA Sarabun"
# For characters that Sarabun lacks, the first that has it: file name without ITA, which is the CSS class too.
FALLBACKS = (
    "Symbols", "Enclosed", "Math", "Lao", "Georgian", "Bengali", "Khmer", "Myanmar", "Devanagari", "Greek", "Cyrillic",
)  # fmt: skip

_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
_environment = threading.Lock()


@dataclass(frozen=True)
class Face:
    """One font file: the advance width of each of its characters in thousandths of the font size."""

    advances: dict[str, float]

    def width(self, text: str) -> float:
        """The width of `text` in units of the font size; a character it lacks counts as wide as a wide one."""
        return sum(self.advances.get(character, 1000) for character in text) / 1000


@cache
def face(name: str) -> Face:
    """The font in static/fonts/pdf/ITA`name`.ttf."""
    with TTFont(FONTS / f"ITA{name}.ttf", lazy=True) as font:
        scale = 1000 / font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        return Face({chr(code): metrics[glyph][0] * scale for code, glyph in font.getBestCmap().items()})


@cache
def text_faces() -> tuple[Face, Face]:
    """Sarabun regular and bold, each with the widths of the characters that the fallback fonts add."""
    added: dict[str, float] = {}
    for name in reversed(FALLBACKS):
        added |= face(name).advances
    return Face(added | face("Sarabun-Regular").advances), Face(added | face("Sarabun-Bold").advances)


@lru_cache(maxsize=4096)
def fallback_for(character: str) -> str | None:
    """ "" where Sarabun has the character, the name of the fallback font that has it, None where none has."""
    if character in face("Sarabun-Regular").advances:
        return ""
    return next((name for name in FALLBACKS if character in face(name).advances), None)


@contextmanager
def closed_fontconfig() -> Iterator[None]:
    """While open, fontconfig knows the bundled fonts only, so that a PDF is the same on every machine.

    The process-wide variable FONTCONFIG_FILE is put back afterwards: other programs this one starts, a browser for
    instance, need the machine's own fonts.
    """
    folder = Path(settings.DATA_DIR) / "fontconfig"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "fonts.conf"
    text = _FONTS_CONF.format(fonts=FONTS, cache=folder / "cache")
    with _environment:
        if not file.exists() or file.read_text() != text:
            file.write_text(text)
        before = os.environ.get("FONTCONFIG_FILE")
        os.environ["FONTCONFIG_FILE"] = str(file)
        try:
            yield
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before


def font_configuration() -> "FontConfiguration":
    """A fresh set of fonts for one PDF: WeasyPrint keeps caches in it that grow with the text."""
    with closed_fontconfig():
        from weasyprint.text.fonts import FontConfiguration  # loaded by the workers that make a PDF only

        return FontConfiguration()
