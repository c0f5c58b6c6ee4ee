"""Signed-in clients of the people a view is asked about."""

from django.test import Client

from assessments.enums import Role
from assessments.models import Agency
from tests.factories import MembershipFactory


def client_of(agency: Agency, role: Role = Role.EDITOR, **user: str) -> Client:
    """The browser of a member of the agency; `user` holds fields of the account."""
    names = {f"user__{field}": value for field, value in user.items()}
    client = Client()
    client.force_login(MembershipFactory(agency=agency, role=role, **names).user)
    return client


def stranger() -> Client:
    """The browser of somebody who runs another agency."""
    return client_of(MembershipFactory().agency, Role.ADMINISTRATOR)
