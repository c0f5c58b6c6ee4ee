import pytest

from assessments.models import Agency
from measures.importing.choices import DraftChoices
from measures.importing.drafts import ChangedSinceSeen, NothingChosen, confirm_draft, read_draft
from measures.importing.fields import ImportField
from measures.importing.store import Decision, ImportSummary
from measures.models import ImportDraft, Measure
from tests.factories import AgencyFactory, MeasureFactory, ProgressFactory
from tests.measures.importing.drafts import MEASURES, SCORES, draft_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory()


def seen(draft: ImportDraft) -> str:
    return read_draft(draft).fingerprint


def test_a_table_left_out_keeps_its_place_but_has_no_rows(agency: Agency) -> None:
    reading = read_draft(draft_of(agency, MEASURES, SCORES, choices=DraftChoices(left_out=frozenset({0}))))
    assert [len(table.rows) for table in reading.complete.tables] == [2, 2]
    assert [len(table.rows) for table in reading.wanted.tables] == [0, 2]


def test_warnings_of_a_table_left_out_do_not_count(agency: Agency) -> None:
    strange = [[*MEASURES[0], "งบที่ใช้"], [*MEASURES[1], "๐ บาท"]]
    draft = draft_of(agency, strange)
    assert len(read_draft(draft).wanted.warnings) == 1
    assert read_draft(draft, DraftChoices(left_out=frozenset({0}))).wanted.warnings == ()


def test_columns_are_those_chosen(agency: Agency) -> None:
    columns = {0: (ImportField.TITLE, ImportField.FINDING, ImportField.OUTCOME)}
    reading = read_draft(draft_of(agency, MEASURES), DraftChoices(columns=columns))
    row = reading.wanted.tables[0].measures[0]
    assert (row.title, row.finding, row.outcome) == ("จัดทำแผน", "ประชุม", "แล้วเสร็จ")


def test_decisions_are_made_for_what_is_there_already(agency: Agency) -> None:
    MeasureFactory(agency=agency, title="ติดตามแผน")
    reading = read_draft(draft_of(agency, MEASURES), DraftChoices(otherwise=Decision.REPLACE))
    assert reading.decisions() == {(0, 1): Decision.REPLACE}


def test_everything_seen_is_stored_and_the_draft_ends(agency: Agency) -> None:
    draft = draft_of(agency, MEASURES, SCORES)
    assert confirm_draft(draft, seen(draft)) == ImportSummary(added=2, scores=2)
    assert ImportDraft.objects.count() == 0


def test_a_table_left_out_after_it_was_seen_needs_no_second_look(agency: Agency) -> None:
    draft = draft_of(agency, MEASURES, SCORES)
    shown = seen(draft)
    draft.choices = DraftChoices(left_out=frozenset({1})).to_json()
    draft.save()
    assert confirm_draft(draft, shown) == ImportSummary(added=2)


def test_a_table_taken_back_in_must_be_seen(agency: Agency) -> None:
    draft = draft_of(agency, MEASURES, SCORES, choices=DraftChoices(left_out=frozenset({1})))
    shown = seen(draft)
    draft.choices = {}
    draft.save()
    with pytest.raises(ChangedSinceSeen):
        confirm_draft(draft, shown)
    assert (Measure.objects.count(), ImportDraft.objects.count()) == (0, 1)


@pytest.mark.parametrize("shown", ["", "x", "x.y.z"])
def test_what_nobody_was_shown_is_not_stored(agency: Agency, shown: str) -> None:
    with pytest.raises(ChangedSinceSeen):
        confirm_draft(draft_of(agency, MEASURES, SCORES), shown)


def test_a_change_of_what_is_there_must_be_seen(agency: Agency) -> None:
    measure = MeasureFactory(agency=agency, title="จัดทำแผน")
    draft = draft_of(agency, MEASURES)
    fingerprints = [seen(draft)]
    Measure.objects.update(version=2)
    fingerprints.append(seen(draft))
    ProgressFactory(measure=measure, round=12)
    fingerprints.append(seen(draft))
    assert len(set(fingerprints)) == 3


def test_with_every_table_left_out_there_is_nothing_to_store(agency: Agency) -> None:
    draft = draft_of(agency, MEASURES, choices=DraftChoices(left_out=frozenset({0})))
    with pytest.raises(NothingChosen):
        confirm_draft(draft, seen(draft))


def test_a_draft_ends_only_once(agency: Agency) -> None:
    draft = draft_of(agency, MEASURES)
    shown = seen(draft)
    confirm_draft(draft, shown)
    with pytest.raises(ImportDraft.DoesNotExist):
        confirm_draft(draft, shown)
    assert Measure.objects.count() == 2
