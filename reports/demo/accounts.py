"""The demonstration accounts: one person for each way of using the portal."""

import os
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction

from assessments.enums import Role
from assessments.models import Agency, Membership

DEFAULT_PASSWORD = "ita-demo-2569"  # noqa: S105 - a documented password for trying the portal out


@dataclass(frozen=True)
class DemoAccount:
    """`role` is "" for the superuser. `password_is_ours` is False where somebody has changed the password."""

    username: str
    role: str
    agencies: tuple[Agency, ...]
    password_is_ours: bool


def demo_password() -> str:
    return os.environ.get("DEMO_PASSWORD") or DEFAULT_PASSWORD


@transaction.atomic
def load_accounts(agencies: Sequence[Agency]) -> tuple[DemoAccount, ...]:
    """Make the accounts that are missing; one that is there keeps its password and its roles."""
    first, everywhere = tuple(agencies[:1]), tuple(agencies)
    return (
        _account("officer", Role.EDITOR, first),
        _account("mayor", Role.APPROVER, first),
        _account("viewer", Role.VIEWER, everywhere),
        _account("admin", "", ()),
    )


def _account(username: str, role: str, agencies: tuple[Agency, ...]) -> DemoAccount:
    user = User.objects.filter(username=username).first()
    if user is None:
        make = User.objects.create_user if role else User.objects.create_superuser
        user = make(username, password=demo_password())
        for agency in agencies:
            Membership.objects.create(user=user, agency=agency, role=role)
    return DemoAccount(username, role, agencies, user.check_password(demo_password()))
