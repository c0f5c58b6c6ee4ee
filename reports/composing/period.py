"""When a measure is carried out, in words."""

from datetime import date

from ita_portal.thai.dates import format_period, format_thai_date


def period_text(text: str, first: date | None, last: date | None) -> str:
    """The period as it was written; without words, the dates: "ต.ค. ๖๕ - ก.ย. ๖๖", or the one that is known."""
    if text:
        return text
    if first and last:
        return format_period(first, last)
    if first:
        return f"ตั้งแต่ {format_thai_date(first, 'short')}"
    return f"ภายใน {format_thai_date(last, 'short')}" if last else ""
