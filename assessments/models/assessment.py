"""The scores an agency was given in a year, as stated by the NACC; what follows from them is computed."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from assessments.constants import HIGHEST_SCORE
from assessments.models.agency import Agency
from assessments.models.framework import FiscalYear, Indicator, InstrumentPart

SCORE_VALIDATORS = [MinValueValidator(0), MaxValueValidator(HIGHEST_SCORE)]


class Assessment(models.Model):
    """ผลการประเมิน of an agency in a fiscal year, with the overall score and level as officially stated."""

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="assessments", verbose_name=_("agency"))
    fiscal_year = models.ForeignKey(
        FiscalYear, on_delete=models.PROTECT, related_name="assessments", verbose_name=_("fiscal year")
    )
    stated_overall = models.DecimalField(
        _("stated overall score"), max_digits=5, decimal_places=2, null=True, blank=True, validators=SCORE_VALIDATORS
    )
    stated_rating = models.CharField(_("stated level"), max_length=100, blank=True)
    history = HistoricalRecords()

    class Meta:
        ordering = ["agency", "-fiscal_year_id"]
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        constraints = [
            models.UniqueConstraint(fields=["agency", "fiscal_year"], name="one_assessment_per_year"),
            models.CheckConstraint(
                condition=Q(stated_overall__isnull=True) | Q(stated_overall__gte=0, stated_overall__lte=HIGHEST_SCORE),
                name="assessment_stated_overall_0_100",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency} {self.fiscal_year_id}"


class Score(models.Model):
    """คะแนน of one indicator or of one instrument part; a score not known has no row.

    `value` is 0-100 with two places. `typed` and `name_typed` keep how the source document wrote the
    figure and, where it differs from the framework, the indicator's name, for reports "as typed".
    """

    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="scores", verbose_name=_("assessment")
    )
    indicator = models.ForeignKey(
        Indicator, on_delete=models.PROTECT, related_name="scores", null=True, blank=True, verbose_name=_("indicator")
    )
    part = models.ForeignKey(
        InstrumentPart, on_delete=models.PROTECT, related_name="scores", null=True, blank=True, verbose_name=_("part")
    )
    value = models.DecimalField(_("score"), max_digits=5, decimal_places=2, validators=SCORE_VALIDATORS)
    typed = models.CharField(_("score as typed"), max_length=20, blank=True)
    name_typed = models.CharField(_("name as typed"), max_length=200, blank=True)
    history = HistoricalRecords()

    class Meta:
        ordering = ["assessment", "indicator__number", "part__number"]
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        constraints = [
            models.UniqueConstraint(fields=["assessment", "indicator"], name="one_score_per_indicator"),
            models.UniqueConstraint(fields=["assessment", "part"], name="one_score_per_part"),
            models.CheckConstraint(
                condition=Q(indicator__isnull=False, part__isnull=True) | Q(indicator__isnull=True, part__isnull=False),
                name="score_of_indicator_or_part",
            ),
            models.CheckConstraint(condition=Q(value__gte=0, value__lte=HIGHEST_SCORE), name="score_0_100"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator or self.part}: {self.value}"
