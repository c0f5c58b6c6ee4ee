"""Measures of a fiscal year and what became of them."""

from typing import Self

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from assessments.models import Agency, Division, FiscalYear, Indicator
from measures.enums import MeasureKind, ProgressStatus, ReportingRound


class MeasureQuerySet(models.QuerySet["Measure"]):
    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        """The measures of the agencies whose unpublished work this person may see."""
        return self.filter(agency__in=Agency.objects.visible_to(user))

    def of(self, agency: Agency, year: int) -> Self:
        """An agency's measures of a fiscal year (B.E.), in the order of the plan."""
        return self.filter(agency=agency, fiscal_year=year)


class Measure(models.Model):
    """มาตรการ/โครงการ/กิจกรรม of an agency in the fiscal year it is carried out.

    Text fields are plain text with lines; a line may begin with a list marker ("๑.", "(๑)", "-").
    `number` is the number as the source typed it ("๓.", "(๑)"); reports may number by `position` instead.
    `version` grows with every save, so that a second editor is told of the first.
    """

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="measures", verbose_name=_("agency"))
    fiscal_year = models.ForeignKey(
        FiscalYear, on_delete=models.PROTECT, related_name="measures", verbose_name=_("fiscal year")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=MeasureKind.choices, default=MeasureKind.MEASURE)
    position = models.PositiveIntegerField(_("position"), default=0)
    number = models.CharField(_("number as typed"), max_length=20, blank=True)
    title = models.TextField(_("title"))
    indicators = models.ManyToManyField(
        Indicator, related_name="measures", blank=True, verbose_name=_("indicators answered")
    )
    finding = models.TextField(_("finding"), blank=True)
    steps = models.TextField(_("steps"), blank=True)
    divisions = models.ManyToManyField(
        Division, related_name="measures", blank=True, verbose_name=_("responsible divisions")
    )
    responsible = models.TextField(_("responsible (text)"), blank=True)
    period_from = models.DateField(_("from"), null=True, blank=True)
    period_to = models.DateField(_("to"), null=True, blank=True)
    period = models.TextField(_("period (text)"), blank=True)
    note = models.TextField(_("note"), blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    history = HistoricalRecords(m2m_fields=[indicators, divisions])

    objects = MeasureQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        verbose_name = _("measure")
        verbose_name_plural = _("measures")
        indexes = [models.Index(fields=["agency", "fiscal_year", "position"])]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="measure_has_title"),
            models.CheckConstraint(
                condition=Q(period_from__isnull=True) | Q(period_to__isnull=True) | Q(period_from__lte=F("period_to")),
                name="measure_period_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()

    @property
    def is_approach(self) -> bool:
        """Whether this says how one indicator is to be raised; such rows form a group of their own."""
        return self.kind == MeasureKind.INDICATOR


class Progress(models.Model):
    """ความก้าวหน้า of a measure in a reporting round. A status not stated is empty, never "not started"."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="progress")
    round = models.PositiveSmallIntegerField(_("round"), choices=ReportingRound.choices)
    status = models.CharField(_("status"), max_length=20, choices=ProgressStatus.choices, blank=True)
    result = models.TextField(_("result"), blank=True)
    outcome = models.TextField(_("outcome"), blank=True)
    suggestion = models.TextField(_("suggestion"), blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    history = HistoricalRecords()

    class Meta:
        ordering = ["measure", "round"]
        verbose_name = _("progress")
        verbose_name_plural = _("progress")
        constraints = [
            models.UniqueConstraint(fields=["measure", "round"], name="one_progress_per_round"),
            models.CheckConstraint(condition=Q(round__in=ReportingRound.values), name="progress_round_known"),
            models.CheckConstraint(condition=Q(status__in=["", *ProgressStatus.values]), name="progress_status_known"),
        ]

    def __str__(self) -> str:
        return f"{self.measure} ({self.get_round_display()})"
