"""Activities held for the measures, and the files and links that prove the work."""

from typing import Self

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from assessments.models import Agency, FiscalYear
from measures.models.measure import Measure


class ActivityQuerySet(models.QuerySet["Activity"]):
    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        """The activities of the agencies whose unpublished work this person may see."""
        return self.filter(agency__in=Agency.objects.visible_to(user))

    def of(self, agency: Agency, year: int) -> Self:
        """An agency's activities of a fiscal year (B.E.), in the order of the report."""
        return self.filter(agency=agency, fiscal_year=year)


class Activity(models.Model):
    """กิจกรรม: something held on a day at a place, told in a paragraph and shown in photos.

    `version` grows with every save of its words or its captions, so that a second editor is told of the first.
    """

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="activities")
    fiscal_year = models.ForeignKey(FiscalYear, on_delete=models.PROTECT, related_name="activities")
    measure = models.ForeignKey(Measure, on_delete=models.SET_NULL, related_name="activities", null=True, blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)
    title = models.TextField(_("title"))
    held_on = models.DateField(_("date"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=300, blank=True)
    narrative = models.TextField(_("narrative"), blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    history = HistoricalRecords()

    objects = ActivityQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="activity_has_title")]

    def __str__(self) -> str:
        return self.title


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        """The evidence of the agencies whose unpublished work this person may see."""
        agencies = Agency.objects.visible_to(user)
        return self.filter(Q(measure__agency__in=agencies) | Q(activity__agency__in=agencies))

    def photos_of(self, agency: Agency, year: int) -> Self:
        """The photos of an agency's activities of a fiscal year (B.E.)."""
        return self.filter(activity__agency=agency, activity__fiscal_year=year).exclude(file="")


class Evidence(models.Model):
    """หลักฐาน: one file or one link, of a measure or of an activity."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="evidence", null=True, blank=True)
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="evidence", null=True, blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)
    file = models.FileField(_("file"), upload_to="evidence/%Y/%m", blank=True)
    url = models.URLField(_("link"), max_length=2000, blank=True)
    caption = models.CharField(_("caption"), max_length=300, blank=True)
    alternative_text = models.CharField(_("text for those who cannot see the photo"), max_length=300, blank=True)
    is_public = models.BooleanField(_("public"), default=False)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [
            models.CheckConstraint(
                condition=Q(measure__isnull=False, activity__isnull=True)
                | Q(measure__isnull=True, activity__isnull=False),
                name="evidence_of_measure_or_activity",
            ),
            models.CheckConstraint(
                condition=(Q(file="") & ~Q(url="")) | (~Q(file="") & Q(url="")), name="evidence_file_or_link"
            ),
        ]

    def __str__(self) -> str:
        return self.caption or self.url or str(self.file)
