import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from ita_portal.thai.text import squash
from reports.document import Paragraph, Text
from reports.rendering.fonts import closed_fontconfig, face, fallback_for, text_faces
from reports.rendering.pdf import pdf_html, render_pdf
from tests.reports.rendering.extraction import pdfium_pages, poppler_pages
from tests.reports.rendering.samples import document

CONSONANTS = [chr(code) for code in range(0x0E01, 0x0E2F) if chr(code) not in "ฤฦ"]
TONES = ["", "่", "้", "๊", "๋"]
VOWELS = ["", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู"]
SIGNS = " ฤ ฤๅ ฦ ฦๅ ๆ ฯ ฯลฯ ๏ ๚ ๛ ฿ แ โ ใ ไ ะ ๐๑๒๓๔๕๖๗๘๙"


def clusters() -> str:
    """Every consonant with every vowel and tone mark that Thai writes on it."""
    marked = ["".join(parts) for parts in itertools.product(CONSONANTS, VOWELS, TONES)]
    spaced = ["".join(parts) for parts in itertools.product(CONSONANTS, TONES, "ำา")]
    silent = ["".join(parts) for parts in itertools.product(CONSONANTS, ["์", "ิ์", "ุ์", "็", "ฺ", "ํ"])]
    return " ".join(marked + spaced + silent) + SIGNS


@pytest.mark.parametrize("style", ["", "<b>", "<i>", "<b><i>"])
def test_every_thai_cluster_is_found_as_typed_in_every_style(style: str) -> None:
    # The Document has no italics, the font has: so the markup is put into the page of an ordinary document.
    from weasyprint import HTML

    from reports.rendering.fonts import font_configuration

    html = pdf_html(document(Text((Paragraph("ที่ว่าง"),)))).replace("ที่ว่าง", style + clusters())
    css = Path(settings.BASE_DIR / "static" / "css" / "pdf.css")
    pdf = HTML(string=html).write_pdf(stylesheets=[css], font_config=font_configuration())
    assert "".join(poppler_pages(pdf)).replace("-๒-", "") == squash(clusters())
    assert "".join(pdfium_pages(pdf)).replace("-๒-", "") == squash(clusters())


def test_committed_fonts_are_what_their_originals_give() -> None:
    script = settings.BASE_DIR / "script" / "build_fonts"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("character", "font"),
    [
        ("ก", ""),
        ("é", ""),
        ("≥", ""),
        ("☑", "Symbols"),
        ("①", "Enclosed"),
        ("ລ", "Lao"),
        ("ა", "Georgian"),
        ("漢", None),
    ],
)
def test_the_font_of_a_character(character: str, font: str | None) -> None:
    assert fallback_for(character) == font


def test_marks_take_no_width_and_bold_is_wider() -> None:
    regular, bold = text_faces()
    assert regular.width("กี่") == regular.width("ก") == face("Sarabun-Regular").advances["ก"] / 1000
    assert bold.width("ดำเนินการ") > regular.width("ดำเนินการ")


def test_fontconfig_is_closed_for_the_moment_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/somewhere/fonts.conf")
    with closed_fontconfig():
        assert Path(os.environ["FONTCONFIG_FILE"]).is_relative_to(settings.DATA_DIR)
    assert os.environ["FONTCONFIG_FILE"] == "/somewhere/fonts.conf"


def test_fonts_of_the_machine_make_no_difference(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    sample = document(Text((Paragraph("ดำเนินการ ☑ ລ"),)))
    usual = render_pdf(sample)
    empty = tmp_path / "fonts.conf"
    empty.write_text("<fontconfig></fontconfig>")
    monkeypatch.setenv("FONTCONFIG_FILE", str(empty))
    assert render_pdf(sample) == usual
