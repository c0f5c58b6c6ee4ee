"""Tells a period written the wrong way round from free text."""

import re

from ita_portal.thai.periods import parse_period

_RANGE = re.compile(r"\s*(?:-|–|—|จนถึง|ถึง)\s*")


def is_reversed(text: str) -> bool:
    """Whether a period could be read if its ends changed places, each naming its own year."""
    ends = _RANGE.split(text)
    if len(ends) != 2:
        return False
    first, last = map(parse_period, ends)
    return first is not None and last is not None and last[0] < first[0]
