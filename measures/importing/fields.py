"""What a column of an imported table can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportField(models.TextChoices):
    """The fields a heading can mean. NOTE keeps a column the portal has no field for."""

    SEQUENCE = "sequence", _("Sequence number")
    TITLE = "title", _("Measure, project or activity")
    INDICATOR = "indicator", _("Indicator")
    INDICATOR_NUMBER = "indicator_number", _("Indicator number")
    INDICATOR_NAME = "indicator_name", _("Indicator name")
    SCORE = "score", _("Score")
    FINDING = "finding", _("Finding")
    STEPS = "steps", _("Steps")
    RESPONSIBLE = "responsible", _("Responsible")
    PERIOD = "period", _("Period")
    PERIOD_FROM = "period_from", _("Period: from")
    PERIOD_TO = "period_to", _("Period: to")
    STATUS = "status", _("Status")
    STATUS_COMPLETED = "status_completed", _("Status: completed (ticked)")
    STATUS_IN_PROGRESS = "status_in_progress", _("Status: in progress (ticked)")
    STATUS_NOT_STARTED = "status_not_started", _("Status: not started (ticked)")
    RESULT = "result", _("Result")
    OUTCOME = "outcome", _("Outcome")
    SUGGESTION = "suggestion", _("Suggestion")
    NOTE = "note", _("Keep as a note")
