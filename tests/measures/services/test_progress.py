import pytest
from django.core.exceptions import ValidationError

from assessments.services.versions import SavedMeanwhileError
from measures.models import Progress
from measures.services.progress import ProgressValues, save_progress
from tests.factories import MeasureFactory

pytestmark = pytest.mark.django_db


def test_the_first_save_makes_the_row_and_the_next_replaces_it() -> None:
    measure = MeasureFactory()
    save_progress(measure=measure, round_months=6, version=0, values=ProgressValues("in_progress", "ประชุมแล้ว"))
    save_progress(measure=measure, round_months=6, version=1, values=ProgressValues("completed", "ครบ", "ดีขึ้น", "ทำต่อ"))
    save_progress(measure=measure, round_months=12, version=0, values=ProgressValues())

    stored = [(p.round, p.status, p.result, p.outcome, p.suggestion, p.version) for p in measure.progress.all()]
    assert stored == [(6, "completed", "ครบ", "ดีขึ้น", "ทำต่อ", 2), (12, "", "", "", "", 1)]


def test_the_second_of_two_is_told_also_where_there_was_nothing() -> None:
    measure = MeasureFactory()
    save_progress(measure=measure, round_months=12, version=0, values=ProgressValues("completed"))
    with pytest.raises(SavedMeanwhileError):
        save_progress(measure=measure, round_months=12, version=0, values=ProgressValues("not_started"))
    assert [progress.status for progress in Progress.objects.all()] == ["completed"]


@pytest.mark.parametrize(("months", "status"), [(9, "completed"), (12, "perhaps")])
def test_an_unknown_round_or_status_is_refused(months: int, status: str) -> None:
    with pytest.raises(ValidationError):
        save_progress(measure=MeasureFactory(), round_months=months, version=0, values=ProgressValues(status))
    assert Progress.objects.count() == 0
