from datetime import date

import pytest
from django.core.exceptions import ValidationError

from assessments.models import Indicator
from assessments.services.versions import SavedMeanwhileError
from measures.enums import MeasureKind
from measures.models import Measure, Progress
from measures.services.measures import MeasureValues, create_measure, delete_measure, move_measure, update_measure
from tests.factories import AgencyFactory, DivisionFactory, FiscalYearFactory, MeasureFactory, ProgressFactory

pytestmark = pytest.mark.django_db


def indicators(year: int, *numbers: int) -> tuple[Indicator, ...]:
    found = Indicator.objects.filter(instrument__framework__fiscal_year=year, number__in=numbers)
    return tuple(found.order_by("number"))


def test_a_new_measure_stands_last_in_its_year() -> None:
    division = DivisionFactory()
    agency, year = division.agency, FiscalYearFactory()
    MeasureFactory(agency=agency, fiscal_year__year=2565, position=70)
    MeasureFactory(agency=agency, position=7)
    values = MeasureValues(
        title="มาตรการใหม่",
        kind=MeasureKind.PROJECT,
        number="๓.",
        indicators=indicators(2566, 1, 3),
        steps="๑. ประชุม\n๒. ติดตาม",
        divisions=(division,),
        period_from=date(2022, 10, 1),
        period_to=date(2023, 9, 30),
    )

    measure = create_measure(agency=agency, fiscal_year=year, values=values)

    measure.refresh_from_db()
    assert (measure.position, measure.version, str(measure)) == (8, 1, "๓. มาตรการใหม่")
    assert (measure.kind, measure.steps) == (MeasureKind.PROJECT, "๑. ประชุม\n๒. ติดตาม")
    assert [indicator.number for indicator in measure.indicators.all()] == [1, 3]
    assert list(measure.divisions.all()) == [division]
    assert (measure.period_from, measure.period_to) == (date(2022, 10, 1), date(2023, 9, 30))


def test_the_first_measure_of_a_year() -> None:
    measure = create_measure(
        agency=AgencyFactory(), fiscal_year=FiscalYearFactory(), values=MeasureValues(title="มาตรการแรก")
    )
    assert measure.position == 0


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (MeasureValues(title=""), "title"),
        (MeasureValues(title="ก", kind="wish"), "kind"),
        (MeasureValues(title="ก", period_from=date(2023, 2, 1), period_to=date(2023, 1, 1)), "__all__"),
    ],
)
def test_what_cannot_be_stored_leaves_nothing_behind(values: MeasureValues, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        create_measure(agency=AgencyFactory(), fiscal_year=FiscalYearFactory(), values=values)
    assert list(refused.value.message_dict) == [field]
    assert Measure.objects.count() == 0


def test_indicators_of_another_year_and_divisions_of_another_agency_are_refused() -> None:
    agency, year = AgencyFactory(), FiscalYearFactory()
    foreign = MeasureValues(title="ก", divisions=(DivisionFactory(),))
    with pytest.raises(ValidationError, match="กอง/สำนักที่รับผิดชอบต้องเป็นของหน่วยงานนี้"):
        create_measure(agency=agency, fiscal_year=year, values=foreign)
    outdated = MeasureValues(title="ก", indicators=indicators(2565, 1))
    with pytest.raises(ValidationError, match="ตัวชี้วัดต้องเป็นของเกณฑ์การประเมินในปีงบประมาณนี้"):
        create_measure(agency=agency, fiscal_year=year, values=outdated)
    assert Measure.objects.count() == 0


def test_an_update_replaces_all_and_raises_the_version() -> None:
    measure = MeasureFactory(steps="เดิม", position=4)
    measure.indicators.set(indicators(2566, 1))

    update_measure(measure=measure, version=1, values=MeasureValues(title="ชื่อใหม่", indicators=indicators(2566, 2)))

    measure.refresh_from_db()
    assert (measure.title, measure.steps, measure.version, measure.position) == ("ชื่อใหม่", "", 2, 4)
    assert list(measure.indicators.all()) == list(indicators(2566, 2))


def test_the_second_of_two_is_told_and_stores_nothing() -> None:
    measure = MeasureFactory()
    update_measure(measure=measure, version=1, values=MeasureValues(title="ของคนแรก"))
    with pytest.raises(SavedMeanwhileError):
        update_measure(measure=measure, version=1, values=MeasureValues(title="ของคนที่สอง"))
    measure.refresh_from_db()
    assert (measure.title, measure.version) == ("ของคนแรก", 2)


def test_progress_goes_with_a_deleted_measure() -> None:
    measure = ProgressFactory().measure
    delete_measure(measure=measure)
    assert (Measure.objects.count(), Progress.objects.count()) == (0, 0)


def titles(measure: Measure) -> list[str]:
    return [other.title for other in Measure.objects.of(measure.agency, 2566)]


def test_a_measure_changes_places_with_its_neighbour_of_the_same_group() -> None:
    agency = AgencyFactory()
    # all imported at position 0, an approach between the measures
    kinds = {"ก": MeasureKind.MEASURE, "แนวทาง": MeasureKind.INDICATOR, "ข": MeasureKind.PROJECT}
    measures = [MeasureFactory(agency=agency, title=title, kind=kind, position=0) for title, kind in kinds.items()]

    assert move_measure(measure=measures[2], direction="up") is True
    assert titles(measures[0]) == ["ข", "แนวทาง", "ก"]
    assert move_measure(measure=measures[2], direction="down") is True
    assert titles(measures[0]) == ["ก", "แนวทาง", "ข"]
    assert {measure.version for measure in Measure.objects.all()} == {1}


def test_there_is_nothing_beyond_the_first_and_the_last() -> None:
    agency = AgencyFactory()
    first, last = MeasureFactory.create_batch(2, agency=agency)
    MeasureFactory(title="ของหน่วยงานอื่น")
    assert move_measure(measure=first, direction="up") is False
    assert move_measure(measure=last, direction="down") is False
    assert titles(first) == [first.title, last.title]
