"""Who carries a measure out: the divisions chosen and what was written beside them."""

from collections.abc import Iterable

from ita_portal.thai.text import squash


def responsible_lines(division_names: Iterable[str], text: str) -> str:
    """The names of the divisions the text does not already contain, one a line, then the text."""
    written = squash(text)
    missing = [name for name in division_names if squash(name) not in written]
    return "\n".join([*missing, text] if text else missing)
