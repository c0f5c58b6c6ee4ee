"""What a column of an imported table can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportField(models.TextChoices):
    """The fields a heading can mean. NOTE keeps a column the portal has no field for.

    STATUS, RESULT, OUTCOME and SUGGESTION are of the round a person imports for; those with a number name theirs.
    """

    SEQUENCE = "sequence", _("Sequence number")
    TITLE = "title", _("Measure, project or activity")
    INDICATOR = "indicator", _("Indicator")
    INDICATOR_NUMBER = "indicator_number", _("Indicator number")
    INDICATOR_NAME = "indicator_name", _("Indicator name")
    SCORE = "score", _("Score")
    SCORE_TYPED = "score_typed", _("Score as typed")
    RATING = "rating", _("Level")
    KIND = "kind", _("Kind")
    FINDING = "finding", _("Finding")
    STEPS = "steps", _("Steps")
    DIVISIONS = "divisions", _("Responsible divisions")
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
    STATUS_6 = "status_6", _("Status, 6-month round")
    RESULT_6 = "result_6", _("Result, 6-month round")
    OUTCOME_6 = "outcome_6", _("Outcome, 6-month round")
    SUGGESTION_6 = "suggestion_6", _("Suggestion, 6-month round")
    STATUS_12 = "status_12", _("Status, 12-month round")
    RESULT_12 = "result_12", _("Result, 12-month round")
    OUTCOME_12 = "outcome_12", _("Outcome, 12-month round")
    SUGGESTION_12 = "suggestion_12", _("Suggestion, 12-month round")
    NOTE = "note", _("Keep as a note")


PROGRESS_FIELDS = (ImportField.STATUS, ImportField.RESULT, ImportField.OUTCOME, ImportField.SUGGESTION)


def field_of_round(field: ImportField, months: int) -> ImportField:
    """What a column of progress is when its heading names the round: RESULT of 6 months is RESULT_6."""
    return ImportField(f"{field.value}_{months}")
