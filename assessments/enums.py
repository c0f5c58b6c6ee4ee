"""Closed sets of words used by agencies, people and frameworks."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AgencyKind(models.TextChoices):
    """Types of local government in Thailand."""

    PROVINCE = "province", _("Provincial administrative organization")
    CITY = "city", _("City municipality")
    TOWN = "town", _("Town municipality")
    SUBDISTRICT_MUNICIPALITY = "subdistrict_municipality", _("Subdistrict municipality")
    SUBDISTRICT = "subdistrict", _("Subdistrict administrative organization")
    SPECIAL = "special", _("Special local government")


class Role(models.TextChoices):
    """What a person is in an agency; what each may do stands in assessments.access."""

    VIEWER = "viewer", _("Viewer")
    EDITOR = "editor", _("Editor")
    CHECKER = "checker", _("Checker")
    APPROVER = "approver", _("Approver")
    ADMINISTRATOR = "administrator", _("Agency administrator")


class InstrumentCode(models.TextChoices):
    IIT = "IIT", "IIT"
    EIT = "EIT", "EIT"
    OIT = "OIT", "OIT"


class DeliverableKind(models.TextChoices):
    """The two documents every agency owes each year (DOMAIN: the deliverables and their OIT numbers)."""

    PLAN = "plan", _("Analysis and plan of measures")
    IMPLEMENTATION = "implementation", _("Implementation report")
