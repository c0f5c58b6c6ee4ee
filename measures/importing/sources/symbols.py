"""Characters of Word's symbol fonts, which mean something else than their code says."""

from measures.importing.sources.lists import BULLET

TICKED, UNTICKED, TICK = "☑", "☐", "✓"
_WINGDINGS = {
    0x52: TICKED,  # box with a tick
    0xFE: TICKED,
    0x53: TICKED,  # box with a cross, ticked all the same
    0xFD: TICKED,
    0x6F: UNTICKED,
    0x71: UNTICKED,
    0x72: UNTICKED,
    0x7F: UNTICKED,
    0xA8: UNTICKED,
    0xFC: TICK,
    0x50: TICK,
}
_BULLETS = {0xA7, 0xB7, 0xD8, 0x6C, 0x6E, 0x75, 0x76, 0x9F, 0xA8, 0xF0, 0x77}
_PLAIN_BULLETS = {"·", "o", "§", "Ø", "•", "●", "○", "▪", "■", "◦", "➢", "❖", "►", "*"}
_DASHES = {"-", "–", "—", "‐", "‑", "−"}
BOXES = frozenset({TICKED, UNTICKED})
_BOXES = str.maketrans({"☒": TICKED, "☑": TICKED, "☐": UNTICKED, "🗹": TICKED, "🗷": TICKED, "🗵": TICKED})


def is_symbol_font(name: str) -> bool:
    return name.strip(" '\"").lower().startswith(("wingdings", "symbol", "webdings"))


def from_symbol_font(text: str, font: str) -> str:
    """Text typed in Wingdings as the characters it shows; other symbols become a bullet."""
    wingdings = "wingdings" in font.lower()
    return "".join(character if character.isspace() else _symbol(character, wingdings=wingdings) for character in text)


def from_private_use(text: str) -> str:
    """Text in which Word left symbols at U+F000-F0FF without naming their font."""
    if not any("\uf000" <= character <= "\uf0ff" for character in text):
        return text
    return "".join(
        _symbol(character, wingdings=True) if "\uf000" <= character <= "\uf0ff" else character for character in text
    )


def _symbol(character: str, *, wingdings: bool) -> str:
    code = ord(character)
    code = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if wingdings and code in _WINGDINGS:
        return _WINGDINGS[code]
    if code in _BULLETS:
        return BULLET
    return BULLET if 0x7F <= code <= 0xFF else chr(code)


def plain_boxes(text: str) -> str:
    """Ticked boxes of any look as ☑, empty ones as ☐."""
    return text.translate(_BOXES)


def bullet(text: str) -> str:
    """The bullet of a list as a reader of plain text knows it: "-", "•", or a box."""
    text = plain_boxes(from_private_use(text)).strip()
    if text in _DASHES:
        return "-"
    if text in {TICKED, UNTICKED, TICK} or len(text) > 1:
        return text
    return BULLET if not text or text in _PLAIN_BULLETS or not text.isalnum() else text
