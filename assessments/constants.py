"""Fixed facts of the domain. What varies by fiscal year is data (Framework), never here."""

from decimal import Decimal

from ita_portal.thai.dates import FIRST_YEAR, LAST_YEAR

HIGHEST_SCORE = Decimal(100)

__all__ = ["FIRST_YEAR", "HIGHEST_SCORE", "LAST_YEAR"]
