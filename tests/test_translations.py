"""The Thai catalogue is complete, and the compiled file committed beside it is made from it."""

import re
import shutil
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.core.management import call_command

CATALOGUE = Path("th/LC_MESSAGES/django.po")


@pytest.fixture
def fresh_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: pytest.FixtureRequest) -> polib.POFile:
    """The committed catalogue brought up to date with the messages in code and templates, in a copy of both."""
    for folder in ("ita_portal", "assessments", "measures", "reports", "templates"):
        shutil.copytree(settings.BASE_DIR / folder, tmp_path / folder)
    locale = tmp_path / "ita_portal" / "locale"
    settings.LOCALE_PATHS = [locale]
    monkeypatch.chdir(tmp_path)
    call_command("makemessages", locale=["th"], verbosity=0)
    return polib.pofile(str(locale / CATALOGUE))


def test_every_message_has_thai(fresh_catalogue: polib.POFile) -> None:
    assert [entry.msgid for entry in fresh_catalogue.untranslated_entries()] == []
    assert [entry.msgid for entry in fresh_catalogue.fuzzy_entries()] == []


def test_no_message_is_left_over(fresh_catalogue: polib.POFile) -> None:
    assert [entry.msgid for entry in fresh_catalogue.obsolete_entries()] == []


def test_placeholders_are_kept(fresh_catalogue: polib.POFile) -> None:
    def names(text: str) -> set[str]:
        return set(re.findall(r"%\((\w+)\)", text))

    wrong = [
        entry.msgid
        for entry in fresh_catalogue
        for translation in [entry.msgstr, *entry.msgstr_plural.values()]
        if translation and not names(translation) <= names(entry.msgid) | names(entry.msgid_plural)
    ]
    assert wrong == []


def test_compiled_catalogue_is_current() -> None:
    source = settings.LOCALE_PATHS[0] / CATALOGUE
    compiled = polib.mofile(str(source.with_suffix(".mo")))
    expected = {
        (entry.msgctxt, entry.msgid): entry.msgstr or entry.msgstr_plural
        for entry in polib.pofile(str(source)).translated_entries()
    }
    assert {(entry.msgctxt, entry.msgid): entry.msgstr or entry.msgstr_plural for entry in compiled} == expected
