"""Closed sets of words used by measures and their progress."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MeasureKind(models.TextChoices):
    """What a row of a plan is. INDICATOR rows say how one indicator is to be raised (แนวทางในการยกระดับ)."""

    MEASURE = "measure", _("Measure")
    PROJECT = "project", _("Project")
    ACTIVITY = "activity", _("Activity")
    INDICATOR = "indicator", _("Approach for an indicator")


class ReportingRound(models.IntegerChoices):
    """รอบ: 1 October to 31 March, or the whole fiscal year; the value is the number of months."""

    SIX_MONTHS = 6, _("6-month round")
    TWELVE_MONTHS = 12, _("12-month round")


class ProgressStatus(models.TextChoices):
    COMPLETED = "completed", _("Completed")
    IN_PROGRESS = "in_progress", _("In progress")
    NOT_STARTED = "not_started", _("Not started")
