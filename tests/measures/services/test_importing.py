from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from assessments.models import Assessment, Indicator, Score
from measures.services.importing import ScoreOutcome, put_score
from tests.factories import AssessmentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def assessment() -> Assessment:
    return AssessmentFactory.create()


@pytest.fixture
def indicator() -> Indicator:
    return Indicator.objects.get(instrument__framework__fiscal_year=2566, number=1)


def put(assessment: Assessment, indicator: Indicator, value: str, *, replace: bool = False) -> ScoreOutcome:
    return put_score(
        assessment=assessment,
        scored=indicator,
        value=Decimal(value),
        typed=value,
        name_typed="การปฏิบัติ",
        replace=replace,
    )


def test_a_new_score(assessment: Assessment, indicator: Indicator) -> None:
    assert put(assessment, indicator, "95.17") == ScoreOutcome.STORED

    score = Score.objects.get()
    assert (score.value, score.typed, score.name_typed) == (Decimal("95.17"), "95.17", "การปฏิบัติ")


def test_another_score_gives_way_only_when_told(assessment: Assessment, indicator: Indicator) -> None:
    put(assessment, indicator, "95.17")

    assert put(assessment, indicator, "95.17") == ScoreOutcome.SAME
    assert put(assessment, indicator, "80.00") == ScoreOutcome.KEPT
    assert Score.objects.get().value == Decimal("95.17")
    assert put(assessment, indicator, "80.00", replace=True) == ScoreOutcome.STORED
    assert Score.objects.get().value == Decimal("80.00")


def test_a_score_nobody_can_have(assessment: Assessment, indicator: Indicator) -> None:
    with pytest.raises(ValidationError):
        put(assessment, indicator, "100.01")
