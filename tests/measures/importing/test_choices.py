from measures.importing.choices import DraftChoices
from measures.importing.fields import ImportField
from measures.importing.store import Decision


def test_json_keeps_everything() -> None:
    choices = DraftChoices(
        columns={1: (ImportField.TITLE, ImportField.NOTE)},
        left_out=frozenset({0, 2}),
        otherwise=Decision.REPLACE,
        rows={(1, 12): Decision.ADD},
    )
    assert choices.to_json() == {
        "columns": {"1": ["title", "note"]},
        "left_out": [0, 2],
        "otherwise": "replace",
        "rows": {"1-12": "add"},
    }
    assert DraftChoices.from_json(choices.to_json()) == choices


def test_a_draft_nobody_has_reviewed_yet_skips_what_is_there() -> None:
    assert DraftChoices.from_json({}) == DraftChoices(otherwise=Decision.SKIP)


def test_a_rows_own_decision_comes_before_that_for_all() -> None:
    choices = DraftChoices(otherwise=Decision.REPLACE, rows={(0, 1): Decision.SKIP})
    assert [choices.decision((0, row)) for row in (0, 1)] == [Decision.REPLACE, Decision.SKIP]
