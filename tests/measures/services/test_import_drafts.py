import pytest
from django.core.exceptions import ValidationError

from measures.models import ImportDraft
from measures.services.import_drafts import discard_draft, keep_choices, start_draft
from tests.factories import FiscalYearFactory, MembershipFactory

pytestmark = pytest.mark.django_db


def start(source: str = "แผน.docx", round_months: int = 12) -> ImportDraft:
    member = MembershipFactory()
    return start_draft(
        agency=member.agency,
        fiscal_year=FiscalYearFactory(),
        round_months=round_months,
        source=source,
        grids=[{"rows": []}],
        created_by_id=member.user.pk,
    )


def test_a_draft_keeps_what_was_read_and_then_what_was_chosen() -> None:
    draft = start()
    keep_choices(draft=draft, choices={"left_out": [1]})
    kept = ImportDraft.objects.get()
    assert (kept.source, kept.round, kept.grids, kept.choices) == ("แผน.docx", 12, [{"rows": []}], {"left_out": [1]})


def test_of_a_long_file_name_the_end_is_kept() -> None:
    assert start(f"{'ก' * 400}.docx").source == f"{'ก' * 295}.docx"


def test_a_round_that_is_none_is_refused() -> None:
    with pytest.raises(ValidationError):
        start(round_months=9)


def test_a_discarded_draft_is_gone() -> None:
    discard_draft(draft=start())
    assert ImportDraft.objects.count() == 0
