"""Writes of the imports under review."""

from collections.abc import Sequence
from typing import Any

from assessments.models import Agency, FiscalYear
from measures.models import ImportDraft

SOURCE_LENGTH = 300


def start_draft(
    *,
    agency: Agency,
    fiscal_year: FiscalYear,
    round_months: int,
    source: str,
    grids: Sequence[dict[str, Any]],
    created_by_id: int,
) -> ImportDraft:
    """Keeps what was read (`grids` as JSON) until somebody confirms or discards it; `source` is a file's name."""
    draft = ImportDraft(
        agency=agency,
        fiscal_year=fiscal_year,
        round=round_months,
        source=source[-SOURCE_LENGTH:],
        grids=list(grids),
        created_by_id=created_by_id,
    )
    draft.full_clean(exclude={"choices"})  # empty until somebody chooses
    draft.save()
    return draft


def keep_choices(*, draft: ImportDraft, choices: dict[str, Any]) -> None:
    """What the person chose so far, so that an interrupted review goes on where it was left."""
    draft.choices = choices
    draft.save(update_fields=["choices"])


def discard_draft(*, draft: ImportDraft) -> None:
    draft.delete()
