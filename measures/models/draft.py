"""A table read but not yet confirmed, kept so that nothing pasted is lost."""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from assessments.models import Agency, FiscalYear
from measures.enums import ReportingRound


class ImportDraftQuerySet(models.QuerySet["ImportDraft"]):
    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        return self.filter(agency__in=Agency.objects.visible_to(user))


class ImportDraft(models.Model):
    """One paste or upload under review: the grids as found and the columns as chosen so far (JSON)."""

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="import_drafts")
    fiscal_year = models.ForeignKey(FiscalYear, on_delete=models.PROTECT, related_name="import_drafts")
    round = models.PositiveSmallIntegerField(
        _("round"), choices=ReportingRound.choices, default=ReportingRound.TWELVE_MONTHS
    )
    source = models.CharField(_("source"), max_length=300)
    grids = models.JSONField()
    choices = models.JSONField(default=dict)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="import_drafts")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ImportDraftQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("import under review")
        verbose_name_plural = _("imports under review")
        constraints = [
            models.CheckConstraint(condition=Q(round__in=ReportingRound.values), name="import_round_known"),
        ]

    def __str__(self) -> str:
        return self.source
