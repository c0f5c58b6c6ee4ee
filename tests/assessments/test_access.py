import pytest
from django.contrib.auth.models import AnonymousUser

from assessments.access import can_edit, can_view
from assessments.enums import Role
from tests.factories import AgencyFactory, MembershipFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "edits"),
    [
        (Role.VIEWER, False),
        (Role.EDITOR, True),
        (Role.CHECKER, True),
        (Role.APPROVER, True),
        (Role.ADMINISTRATOR, True),
    ],
)
def test_members_see_and_all_but_viewers_edit(role: Role, edits: bool) -> None:
    membership = MembershipFactory(role=role)
    assert (can_view(membership.user, membership.agency), can_edit(membership.user, membership.agency)) == (True, edits)


def test_a_role_counts_in_its_own_agency_only() -> None:
    administrator = MembershipFactory(role=Role.ADMINISTRATOR).user
    other = AgencyFactory()
    assert (can_view(administrator, other), can_edit(administrator, other)) == (False, False)


def test_nobody_signed_in_and_the_superuser() -> None:
    agency = AgencyFactory()
    superuser = UserFactory(is_superuser=True)
    assert (can_view(AnonymousUser(), agency), can_edit(AnonymousUser(), agency)) == (False, False)
    assert (can_view(superuser, agency), can_edit(superuser, agency)) == (True, True)
