import pytest
from django.http import QueryDict

from assessments.models import Agency
from measures.forms.review import read_choices
from measures.importing.choices import DraftChoices
from measures.importing.drafts import DraftReading, read_draft
from measures.importing.fields import ImportField
from measures.importing.store import Decision
from tests.factories import AgencyFactory, MeasureFactory
from tests.measures.importing.drafts import MEASURES, SCORES, draft_of

pytestmark = pytest.mark.django_db

TITLE, STEPS, RESULT, OUTCOME = ImportField.TITLE, ImportField.STEPS, ImportField.RESULT, ImportField.OUTCOME


@pytest.fixture
def agency() -> Agency:
    agency = AgencyFactory()
    for title in ("จัดทำแผน", "ติดตามแผน"):
        MeasureFactory(agency=agency, title=title)
    return agency


def reading(agency: Agency, choices: DraftChoices | None = None) -> DraftReading:
    return read_draft(draft_of(agency, MEASURES, SCORES, choices=choices))


def sent(agency: Agency, words: str, choices: DraftChoices | None = None) -> DraftChoices:
    """The choices after the words of a POST, with both tables ticked."""
    return read_choices(QueryDict(f"include-0=on&include-1=on&{words}"), reading(agency, choices))


def test_untouched_columns_are_not_chosen(agency: Agency) -> None:
    assert sent(agency, "column-0-0=title&column-0-1=steps&column-0-2=result") == DraftChoices()


def test_one_column_changed_chooses_all_of_its_table(agency: Agency) -> None:
    assert sent(agency, "column-0-2=outcome").columns == {0: (TITLE, STEPS, OUTCOME)}


def test_reading_a_table_again_confirms_its_columns(agency: Agency) -> None:
    assert sent(agency, "reread=0").columns == {0: (TITLE, STEPS, RESULT)}


@pytest.mark.parametrize("words", ["column-0-2=nonsense", "reread=7", "otherwise=nonsense", "row-0-0=nonsense"])
def test_nonsense_changes_nothing(agency: Agency, words: str) -> None:
    assert sent(agency, words) == DraftChoices()


def test_a_table_not_ticked_is_left_out(agency: Agency) -> None:
    assert read_choices(QueryDict("include-1=on"), reading(agency)).left_out == frozenset({0})


def test_rows_keep_their_decision_until_another_is_sent(agency: Agency) -> None:
    before = DraftChoices(otherwise=Decision.ADD, rows={(0, 0): Decision.REPLACE, (0, 1): Decision.REPLACE})
    assert sent(agency, "", before) == before
    after = sent(agency, "otherwise=skip&row-0-0=add&row-0-1=", before)
    assert (after.otherwise, after.rows) == (Decision.SKIP, {(0, 0): Decision.ADD})


def test_decisions_go_when_the_table_may_be_parted_into_other_rows(agency: Agency) -> None:
    before = DraftChoices(rows={(0, 0): Decision.REPLACE})
    assert sent(agency, "column-0-2=outcome", before).rows == before.rows
    assert sent(agency, "column-0-0=finding&column-0-1=title", before).rows == {}
