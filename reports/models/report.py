"""Reports under work and their frozen publications."""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from assessments.models import Agency, FiscalYear
from measures.enums import ReportingRound
from reports.enums import DigitStyle, ReportKind
from reports.models.layout import TableLayout


class ReportQuerySet(models.QuerySet["Report"]):
    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        return self.filter(agency__in=Agency.objects.visible_to(user))


class Report(models.Model):
    """How an agency composes one report of a covered year: layout, round, digits and its own words.

    An empty `title` or `introduction` means the usual official wording or the layout's text.
    """

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="reports", verbose_name=_("agency"))
    fiscal_year = models.ForeignKey(
        FiscalYear, on_delete=models.PROTECT, related_name="reports", verbose_name=_("fiscal year")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=ReportKind.choices)
    round = models.PositiveSmallIntegerField(
        _("round"), choices=ReportingRound.choices, default=ReportingRound.TWELVE_MONTHS
    )
    layout = models.ForeignKey(
        TableLayout, on_delete=models.PROTECT, related_name="reports", verbose_name=_("table layout")
    )
    digit_style = models.CharField(_("digits"), max_length=10, choices=DigitStyle.choices, blank=True)
    title = models.TextField(_("title"), blank=True)
    introduction = models.TextField(_("introduction"), blank=True)
    history = HistoricalRecords()

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["agency", "-fiscal_year_id", "kind", "round"]
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        constraints = [
            models.UniqueConstraint(fields=["agency", "fiscal_year", "kind", "round"], name="one_report_per_round"),
            models.CheckConstraint(condition=Q(round__in=ReportingRound.values), name="report_round_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.fiscal_year_id} {self.agency}"


class Publication(models.Model):
    """เผยแพร่: a version of a report as the public reads it; never changed after it was made.

    `document` is the Document as JSON, `sha256` that of the PDF in hexadecimal.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="publications", verbose_name=_("report"))
    version = models.PositiveIntegerField(_("version"))
    document = models.JSONField()
    pdf = models.FileField(_("PDF"), upload_to="publications/%Y")
    sha256 = models.CharField("SHA-256", max_length=64)
    published_at = models.DateTimeField(_("published at"), auto_now_add=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="publications")

    class Meta:
        ordering = ["report", "-version"]
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        constraints = [
            models.UniqueConstraint(fields=["report", "version"], name="one_publication_per_version"),
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="publication_sha256_hex"),
        ]

    def __str__(self) -> str:
        return f"{self.report} ({self.version})"
