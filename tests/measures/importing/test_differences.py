from datetime import date

import pytest

from measures.enums import MeasureKind, ProgressStatus
from measures.importing.differences import differences
from measures.importing.fields import ImportField
from measures.importing.matching import indicators_of
from measures.importing.rows import IndicatorRow, MeasureRow
from measures.models import Measure, Progress
from tests.factories import MeasureFactory, ProgressFactory

pytestmark = pytest.mark.django_db

EVERY_FIELD = frozenset(ImportField)
YEAR = (date(2022, 10, 1), date(2023, 9, 30))
ROW = MeasureRow(
    "จัดทำแผน",
    MeasureKind.PROJECT,
    "๑.",
    (3,),
    finding="คะแนนต่ำ",
    steps="ประชุม",
    responsible="กองคลัง",
    period="ตลอดปี",
    period_from=YEAR[0],
    period_to=YEAR[1],
    status=ProgressStatus.COMPLETED,
    result="แล้วเสร็จ",
    outcome="คะแนนเพิ่ม",
    suggestion="ทำต่อ",
    note="งบ: ๐ บาท",
)


@pytest.fixture
def progress() -> Progress:
    """Progress and measure as ROW says them."""
    measure = MeasureFactory(
        title="จัดทำแผน",
        kind=MeasureKind.PROJECT,
        number="๑.",
        finding="คะแนนต่ำ",
        steps="ประชุม",
        responsible="กองคลัง",
        period="ตลอดปี",
        period_from=YEAR[0],
        period_to=YEAR[1],
        note="งบ: ๐ บาท",
    )
    measure.indicators.set([indicators_of(2566)[3]])
    words = {"result": "แล้วเสร็จ", "outcome": "คะแนนเพิ่ม", "suggestion": "ทำต่อ"}
    return ProgressFactory(measure=measure, status=ProgressStatus.COMPLETED, **words)


def found(measure: Measure, progress: Progress | None, fields: frozenset[ImportField] = EVERY_FIELD) -> list[str]:
    rounds = {progress.round: progress} if progress else {}
    return [field.value for field in differences(ROW, fields, measure, rounds, 12, {3, 4})]


def test_the_same_row_differs_in_nothing(progress: Progress) -> None:
    assert found(progress.measure, progress) == []


@pytest.mark.parametrize(
    ("name", "value", "field"),
    [
        ("title", "จัดทำ แผน", "title"),
        ("kind", MeasureKind.MEASURE, "title"),
        ("number", "๒.", "title"),
        ("finding", "", "finding"),
        ("steps", "อื่น", "steps"),
        ("responsible", "อื่น", "responsible"),
        ("period", "อื่น", "period"),
        ("period_to", date(2023, 8, 31), "period"),
        ("note", "อื่น", "note"),
    ],
)
def test_each_field_of_the_measure(progress: Progress, name: str, value: object, field: str) -> None:
    setattr(progress.measure, name, value)
    assert found(progress.measure, progress) == [field]


@pytest.mark.parametrize("name", ["status", "result", "outcome", "suggestion"])
def test_each_field_of_the_progress(progress: Progress, name: str) -> None:
    setattr(progress, name, "")
    assert found(progress.measure, progress) == [name]


def test_progress_not_written_yet(progress: Progress) -> None:
    assert found(progress.measure, None) == ["status", "result", "outcome", "suggestion"]


def test_columns_the_table_does_not_have_say_nothing(progress: Progress) -> None:
    Measure.objects.update(steps="อื่น", responsible="อื่น", period="อื่น")
    progress.measure.refresh_from_db()
    progress.result = progress.outcome = "อื่น"
    assert found(progress.measure, progress, frozenset({ImportField.TITLE})) == []


def test_the_indicators_the_framework_knows(progress: Progress) -> None:
    progress.measure.indicators.set([indicators_of(2566)[4]])
    assert found(progress.measure, progress) == ["indicator"]
    assert differences(ROW, EVERY_FIELD, progress.measure, {12: progress}, 12, frozenset()) == ()


def test_an_approach_is_called_by_its_label() -> None:
    measure = MeasureFactory(title="ตัวชี้วัดที่ ๓", kind=MeasureKind.INDICATOR)
    measure.indicators.set([indicators_of(2566)[3]])
    row = IndicatorRow(3, "ตัวชี้วัดที่ ๓ การใช้อำนาจ", has_approach=True)
    assert differences(row, frozenset(), measure, {}, 12, {3}) == (ImportField.TITLE,)
