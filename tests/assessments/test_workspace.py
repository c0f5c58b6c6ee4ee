import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.test import RequestFactory
from pytest_django import DjangoAssertNumQueries

from assessments.enums import Role
from assessments.models import FiscalYear
from assessments.workspace import SWITCHER_LENGTH, get_workspace, require_edit
from tests.factories import AgencyFactory, MembershipFactory, UserFactory

pytestmark = pytest.mark.django_db


def request_of(user: User) -> HttpRequest:
    request = RequestFactory().get("/")
    request.user = user
    return request


def test_the_agency_the_year_and_what_one_can_switch_to() -> None:
    membership = MembershipFactory(agency__slug="tha-ruea")
    other = MembershipFactory(user=membership.user).agency
    AgencyFactory()

    workspace = get_workspace(request_of(membership.user), "tha-ruea", 2566)

    assert (workspace.agency, workspace.year, workspace.can_edit) == (membership.agency, 2566, True)
    assert (workspace.agencies, workspace.more_agencies) == ((other,), False)
    assert workspace.years == tuple(FiscalYear.objects.values_list("year", flat=True))
    assert workspace.years[0] > workspace.years[-1]
    assert workspace.url("measures:progress", measure=3, months=12) == "/agency/tha-ruea/2566/measures/3/progress/12/"


def test_the_switcher_stops_at_a_dozen() -> None:
    agencies = AgencyFactory.create_batch(SWITCHER_LENGTH + 2)
    workspace = get_workspace(request_of(UserFactory(is_superuser=True)), agencies[0].slug, 2566)
    assert (len(workspace.agencies), workspace.more_agencies) == (SWITCHER_LENGTH, True)


@pytest.mark.parametrize(("slug", "year"), [("no-such", 2566), ("tha-ruea", 2023), ("tha-ruea", 10**30)])
def test_an_unknown_agency_or_year(slug: str, year: int) -> None:
    user = MembershipFactory(agency__slug="tha-ruea").user
    with pytest.raises(Http404):
        get_workspace(request_of(user), slug, year)


def test_a_stranger_is_told_of_no_such_agency() -> None:
    agency = AgencyFactory()
    with pytest.raises(Http404):
        get_workspace(request_of(MembershipFactory().user), agency.slug, 2566)


def test_a_viewer_may_not_change_anything() -> None:
    membership = MembershipFactory(role=Role.VIEWER)
    workspace = get_workspace(request_of(membership.user), membership.agency.slug, 2566)
    with pytest.raises(PermissionDenied) as denied:
        require_edit(workspace)
    assert str(denied.value) == ("ท่านดูงานของหน่วยงานนี้ได้ แต่แก้ไขไม่ได้ หากต้องการแก้ไข โปรดแจ้งผู้ดูแลระบบของหน่วยงาน")


def test_query_count(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    membership = MembershipFactory()
    request = request_of(membership.user)
    with django_assert_num_queries(4):  # the agency, the years, the other agencies, the role
        get_workspace(request, membership.agency.slug, 2566)
