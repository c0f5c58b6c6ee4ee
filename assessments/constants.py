"""Fixed facts of the domain. What varies by fiscal year is data (Framework), never here."""

from decimal import Decimal

FIRST_YEAR = 2550  # Buddhist era; years outside FIRST_YEAR..LAST_YEAR are typing mistakes
LAST_YEAR = 2600
HIGHEST_SCORE = Decimal(100)
