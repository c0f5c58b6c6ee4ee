import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from assessments.models import Agency, FiscalYear, Indicator
from ita_portal.thai.dates import fiscal_year_of
from measures.enums import MeasureKind
from measures.queries import Workplace, following_measure, last_save, measure_groups, workplaces
from tests.factories import (
    AgencyFactory,
    AssessmentFactory,
    DivisionFactory,
    MeasureFactory,
    MembershipFactory,
    ProgressFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory()


def current_year() -> int:
    years = FiscalYear.objects.values_list("year", flat=True)
    today = fiscal_year_of(timezone.localdate())
    return today if today in years else max(years)


def test_two_groups_each_in_its_order(agency: Agency) -> None:
    approach = MeasureFactory(agency=agency, kind=MeasureKind.INDICATOR, position=0)
    second = MeasureFactory(agency=agency, kind=MeasureKind.PROJECT, position=2)
    first = MeasureFactory(agency=agency, position=1)
    MeasureFactory(agency=agency, fiscal_year__year=2565)

    groups = measure_groups(agency, 2566)

    rows = [(listed.measure, listed.place, listed.is_first, listed.is_last) for listed in groups.measures]
    assert rows == [(first, 1, True, False), (second, 2, False, True)]
    assert [listed.measure for listed in groups.approaches] == [approach]
    assert (groups.is_empty, measure_groups(agency, 2564).is_empty) == (False, True)


def test_what_a_row_says(agency: Agency) -> None:
    measure = MeasureFactory(agency=agency, steps="ประชุม")
    measure.divisions.add(DivisionFactory(agency=agency))
    measure.indicators.set(Indicator.objects.filter(instrument__framework__fiscal_year=2566, number__in=(2, 10)))
    ProgressFactory(measure=measure, round=6, status="completed", outcome="ดีขึ้น")

    (listed,) = measure_groups(agency, 2566).measures

    assert (listed.indicator_numbers, listed.missing) == ((2, 10), ("ระยะเวลา",))
    states = [(state.round, state.icon, state.label, state.has_text) for state in listed.rounds]
    assert states == [(6, "completed", "ดำเนินการแล้วเสร็จ", True), (12, "unknown", "ยังไม่ระบุ", False)]


def test_the_next_measure_runs_through_both_groups(agency: Agency) -> None:
    approach = MeasureFactory(agency=agency, kind=MeasureKind.INDICATOR, position=0)
    first, second = (MeasureFactory(agency=agency, position=position) for position in (1, 2))
    assert [following_measure(measure) for measure in (first, second, approach)] == [second, approach, None]


def test_the_list_takes_the_same_queries_for_1_and_3_measures(
    agency: Agency, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    ProgressFactory(measure__agency=agency)
    with django_assert_num_queries(4):
        measure_groups(agency, 2566)
    ProgressFactory.create_batch(2, measure__agency=agency)
    with django_assert_num_queries(4):
        measure_groups(agency, 2566)


def test_an_agency_opens_with_the_latest_year_that_has_work() -> None:
    user = UserFactory()
    measured, assessed, empty = (MembershipFactory(user=user, agency__name=name).agency for name in ("ก", "ข", "ค"))
    for year in (2564, 2565, 2565):
        MeasureFactory(agency=measured, fiscal_year__year=year)
    AssessmentFactory(agency=measured, fiscal_year__year=2563)
    MeasureFactory(agency=assessed, fiscal_year__year=2564)
    AssessmentFactory(agency=assessed, fiscal_year__year=2567)
    AgencyFactory(name="ของผู้อื่น")

    assert workplaces(user) == (
        Workplace(measured, 2565, 2),
        Workplace(assessed, 2567, 0),
        Workplace(empty, current_year(), 0),
    )
    assert workplaces(AnonymousUser()) == ()


@pytest.mark.parametrize("search", ["ท่าเรือ", "เทศบาล อยุธยา", "นครหลวง", "tha-ruea"])
def test_an_agency_is_found_by_name_place_or_address(search: str) -> None:
    AgencyFactory()
    found = AgencyFactory(slug="tha-ruea", name="เทศบาลตำบลท่าเรือ", district="นครหลวง", province="อยุธยา")
    superuser = UserFactory(is_superuser=True)
    assert [workplace.agency for workplace in workplaces(superuser, search)] == [found]
    assert workplaces(superuser, f"{search} ไม่มี") == ()


def test_workplaces_take_the_same_queries_for_1_and_3(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    superuser = UserFactory(is_superuser=True)
    MeasureFactory()
    with django_assert_num_queries(4):
        workplaces(superuser)
    MeasureFactory.create_batch(2)
    with django_assert_num_queries(4):
        workplaces(superuser)


def test_a_save_without_a_person() -> None:
    measure = MeasureFactory()
    assert (last_save(measure).person, last_save(measure).at) == ("", measure.history.latest().history_date)
