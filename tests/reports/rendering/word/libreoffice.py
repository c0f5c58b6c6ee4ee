"""Word files as LibreOffice shows them, on a machine that has the portal's fonts only."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

_FONTS = Path(settings.BASE_DIR) / "static" / "fonts"
# Sarabun as people install it, and the symbols of check boxes; not the Sarabun derived for PDF files.
_FONTS_CONF = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{_FONTS / "sarabun"}</dir>
  <dir>{_FONTS / "pdf"}</dir>
  <selectfont><rejectfont><glob>*/ITASarabun*</glob></rejectfont></selectfont>
  <cachedir>{{cache}}</cachedir>
</fontconfig>
"""


def converted(file: bytes, folder: Path) -> bytes:
    """The PDF that LibreOffice makes of a .docx. Without LibreOffice a test skips, but fails under CI."""
    program = shutil.which("soffice")
    if program is None:
        reason = "LibreOffice is not installed; script/bootstrap test installs it"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "fonts.conf").write_text(_FONTS_CONF.format(cache=folder / "fonts"))
    (folder / "report.docx").write_bytes(file)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, folder / "report.docx"]
    environment = os.environ | {"FONTCONFIG_FILE": str(folder / "fonts.conf"), "HOME": str(folder)}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=120)
    return (folder / "report.pdf").read_bytes()


def font_names(pdf: bytes) -> set[str]:
    """The fonts of a PDF by pdffonts, without the letters that mark a part of a font."""
    done = subprocess.run(["pdffonts", "-"], input=pdf, capture_output=True, check=True)
    return {line.split()[0].rpartition("+")[2] for line in done.stdout.decode().splitlines()[2:]}
