"""Who may see and do what. The rule in one place; tests/access_table.py holds every address against it.

A stranger to an agency is told 404, so that the address gives nothing away; a member without the right is told 403.
"""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from assessments.enums import Role
from assessments.models import Agency, Membership

Person = AbstractBaseUser | AnonymousUser

EDITING_ROLES = frozenset({Role.EDITOR, Role.CHECKER, Role.APPROVER, Role.ADMINISTRATOR})


def can_view(user: Person, agency: Agency) -> bool:
    """Whether this person may see the agency's unpublished work: every member, and superusers."""
    return Agency.objects.visible_to(user).filter(pk=agency.pk).exists()


def can_edit(user: Person, agency: Agency) -> bool:
    """Whether this person may change the agency's work: members who are more than viewers, and superusers."""
    if not user.is_authenticated:
        return False
    if getattr(user, "is_superuser", False):
        return True
    return Membership.objects.filter(user_id=user.pk, agency=agency, role__in=EDITING_ROLES).exists()
