"""Agencies, their divisions and the people who work for them."""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from assessments.enums import AgencyKind, Role


class AgencyQuerySet(models.QuerySet["Agency"]):
    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        """The agencies whose unpublished work this person may see; none for somebody not signed in."""
        if not user.is_authenticated:
            return self.none()
        if getattr(user, "is_superuser", False):
            return self
        return self.filter(memberships__user=user).distinct()


class Agency(models.Model):
    """หน่วยงาน: a local government assessed under ITA."""

    slug = models.SlugField(_("address name"), unique=True, help_text=_("Stands in web addresses; never changes."))
    name = models.CharField(_("name"), max_length=200, help_text=_("In full, such as เทศบาลตำบลท่าเรือ."))
    kind = models.CharField(_("type"), max_length=30, choices=AgencyKind.choices, blank=True)
    district = models.CharField(_("district"), max_length=100, blank=True, help_text=_("Without the word อำเภอ."))
    province = models.CharField(_("province"), max_length=100, blank=True, help_text=_("Without the word จังหวัด."))

    emblem = models.ImageField(_("emblem"), upload_to="emblems", blank=True)

    objects = AgencyQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")

    def __str__(self) -> str:
        return self.name


class Division(models.Model):
    """กอง/สำนัก of an agency."""

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="divisions", verbose_name=_("agency"))
    name = models.CharField(_("name"), max_length=200)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["agency", "position", "name"]
        verbose_name = _("division")
        verbose_name_plural = _("divisions")
        constraints = [models.UniqueConstraint(fields=["agency", "name"], name="one_division_per_name")]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A person's role in an agency."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("person")
    )
    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("agency"))
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)

    class Meta:
        ordering = ["agency", "user"]
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [models.UniqueConstraint(fields=["user", "agency"], name="one_membership_per_agency")]

    def __str__(self) -> str:
        return f"{self.user}: {self.agency}"
