"""Numbers and bullets that Word and browsers draw before the items of a list."""

from collections.abc import Callable

from ita_portal.thai.numerals import to_thai_digits

BULLET = "•"
# The letters Word counts with (ECMA-376 part 1, 17.18.59 thaiLetters): without ฃ ฅ ฆ ฤ ฦ.
_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def thai_digits(number: int) -> str:
    return to_thai_digits(str(number))


def thai_letter(number: int) -> str:
    return _repeated(_THAI_LETTERS, number)


def latin_letter(number: int) -> str:
    return _repeated(_LATIN_LETTERS, number)


def roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    parts = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)


def _repeated(letters: str, number: int) -> str:
    """a … z, aa, bb …, as Word goes on after the last letter."""
    if number < 1:
        return str(number)
    times, index = divmod(number - 1, len(letters))
    return letters[index] * min(times + 1, 10)


def upper(style: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: style(number).upper()
