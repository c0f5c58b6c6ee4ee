"""Text of a Document as markup: what may break where, and which font shows a character Sarabun lacks."""

import re
import unicodedata
from collections.abc import Callable
from functools import partial
from itertools import groupby

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from ita_portal.thai.text import clean_text
from reports.rendering.errors import CannotRender
from reports.rendering.fonts import fallback_for
from reports.rendering.line_breaks import words

ALONE = frozenset({"Bengali", "Devanagari", "Khmer", "Myanmar"})
_NBSP = "\u00a0"
_KEPT_SPACE = re.compile(r" (?=ๆ)|(?<=\.[คพยศ]\.) (?=[0-9๐-๙])")
# A web or e-mail address or another long token without Thai letters: it may break anywhere.
LONG_TOKEN = re.compile(r"(?:https?://|www\.)[^\s\u0e00-\u0e4e]+|[^\s\u0e00-\u0e7f]{24,}")
_HYPHENATED = re.compile(r"\S*[^\W\d_]-[^\W\d_]\S*")
_VARIATION_SELECTOR = re.compile("[\ufe0e\ufe0f]")  # asks for an emoji or a text form; there is only one here
# What nearly all text is made of and Sarabun surely has: no need to look further.
_COMMON = re.compile(r"[\s -~\u00a0\u0e01-\u0e3a\u0e3f-\u0e4c\u0e4e-\u0e5b“”‘’–—…•]*")


class MissingGlyph(CannotRender):
    """No bundled font can show a character of the document. The message, for people, says which and where."""

    def __init__(self, character: str, text: str, index: int) -> None:
        self.character = character
        name = unicodedata.name(character, "")
        super().__init__(
            gettext(
                "The PDF cannot show the character “%(character)s” (%(code)s) in the text “%(context)s”. "
                "Please remove it or put another one in its place."
            )
            % {
                "character": character,
                "code": f"U+{ord(character):04X} {name}".strip(),
                "context": text[max(0, index - 20) : index + 21].strip(),
            }
        )


def keep_together(text: str) -> str:
    """The text with spaces that must not end a line made non-breaking: before ๆ, and between พ.ศ. or
    a short month (ม.ค., ก.พ., มิ.ย.) and the year."""
    return _KEPT_SPACE.sub(_NBSP, text)


def web_markup(text: str) -> SafeString:
    """Text for a page: browsers choose fonts for stray letters by themselves."""
    return _marked_up(keep_together(text), escape)


def pdf_markup(text: str) -> SafeString:
    """Text for a PDF: characters Sarabun lacks stand in spans of the font that has them.

    Text that did not pass `clean_text` on its way in does so here, for a split sara am would spoil other words.
    Raises MissingGlyph where none of the bundled fonts has a character.
    """
    if _COMMON.fullmatch(text):
        return _marked_up(keep_together(text), partial(_with_whole_words, inner=escape))
    text = _VARIATION_SELECTOR.sub("", keep_together(clean_text(text)))
    check_glyphs(text)
    return _marked_up(text, partial(_with_whole_words, inner=_with_fallbacks))


def check_glyphs(text: str) -> None:
    """Raise MissingGlyph for the first character that no bundled font has; spaces and invisible ones need none."""
    for index, character in enumerate(text):
        if fallback_for(character) is None and not _is_invisible(character):
            raise MissingGlyph(character, text, index)


def _is_invisible(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) == "Cf"


def _marked_up(text: str, inner: Callable[[str], str]) -> SafeString:
    """Each long token in a span that may break anywhere; what stands in it and around it through `inner`."""
    parts: list[str] = []
    end = 0
    for token in LONG_TOKEN.finditer(text):
        parts += (inner(text[end : token.start()]), '<span class="long">', inner(token[0]), "</span>")
        end = token.end()
    return mark_safe("".join((*parts, inner(text[end:]))))  # noqa: S308 (every part is escaped)


def _with_whole_words(text: str, inner: Callable[[str], str]) -> str:
    """Words joined by a hyphen each in a span that does not break (`line_breaks.words` says why)."""
    parts: list[str] = []
    end = 0
    for token in _HYPHENATED.finditer(text):
        parts.append(inner(text[end : token.start()]))
        for word in words(token[0]):
            is_joined = _HYPHENATED.search(word)
            parts.append(f'<span class="whole">{inner(word)}</span>' if is_joined else inner(word))
        end = token.end()
    return "".join((*parts, inner(text[end:])))


def _with_fallbacks(text: str) -> str:
    """Escaped text with characters of fallback fonts in spans of the class of their font.

    Letters of scripts that join or reorder stand each in a span of its own: they are scanning noise, and only
    a letter shaped alone is one glyph, which the text layer of a PDF needs.
    """
    parts: list[str] = []
    for name, run in groupby(text, lambda character: fallback_for(character) or ""):
        letters = tuple(run)
        pieces = letters if name in ALONE else ("".join(letters),)
        parts += (_span(name, piece) for piece in pieces)
    return "".join(parts)


def _span(name: str, text: str) -> str:
    return f'<span class="font-{name.lower()}">{escape(text)}</span>' if name else escape(text)
