"""Closed sets of words used by layouts and reports."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Orientation(models.TextChoices):
    PORTRAIT = "portrait", _("Portrait")
    LANDSCAPE = "landscape", _("Landscape")


class DigitStyle(models.TextChoices):
    THAI = "thai", _("Thai digits")
    ARABIC = "arabic", _("Arabic digits")
    AS_TYPED = "as_typed", _("As typed")


class Numbering(models.TextChoices):
    """How measures are numbered; all but AS_TYPED and NONE count positions."""

    AS_TYPED = "as_typed", _("As typed")
    DOT = "dot", _("1.")
    PARENTHESES = "parentheses", _("(1)")
    PLAIN = "plain", _("1")
    NONE = "none", _("No number")


class TableRows(models.TextChoices):
    """What one row of a table stands for."""

    MEASURES = "measures", _("Measures")
    INDICATORS = "indicators", _("Indicators, grouped by instrument")


class ColumnField(models.TextChoices):
    """What a column shows. Titles carry the measure's number unless the layout has a SEQUENCE column."""

    SEQUENCE = "sequence", _("Sequence")
    TITLE = "title", _("Measure or indicator")
    INDICATORS = "indicators", _("Indicators answered")
    FINDING = "finding", _("Finding")
    STEPS = "steps", _("Steps")
    RESPONSIBLE = "responsible", _("Responsible")
    PERIOD = "period", _("Period")
    STATUS = "status", _("Status")
    RESULT = "result", _("Result")
    RESULT_AND_STATUS = "result_and_status", _("Result with status check boxes")
    OUTCOME = "outcome", _("Outcome")
    SUGGESTION = "suggestion", _("Suggestion")
    SCORE = "score", _("Score")
    NOTE = "note", _("Note")


class ListMarkers(models.TextChoices):
    """How the lists inside cells are numbered."""

    AS_TYPED = "as_typed", _("As typed")
    DOT = "dot", _("1.")
    PARENTHESES = "parentheses", _("(1)")
    DASH = "dash", _("-")


class LetterKind(models.TextChoices):
    """The papers around a report."""

    MEMO = "memo", _("Memo to the mayor")
    ANNOUNCEMENT = "announcement", _("Announcement of the measures")


class ReportKind(models.TextChoices):
    ANALYSIS = "analysis", _("Analysis report")
    PLAN = "plan", _("Plan of measures")
    IMPLEMENTATION = "implementation", _("Implementation report")


class JobState(models.TextChoices):
    """How a file that was asked for is doing."""

    WAITING = "waiting", _("Waiting for its turn")
    RUNNING = "running", _("Being made")
    DONE = "done", _("Ready")
    FAILED = "failed", _("Failed")
    CANCELLED = "cancelled", _("Cancelled")

    @classmethod
    def live(cls) -> tuple["JobState", "JobState"]:
        """The states that have an end before them."""
        return cls.WAITING, cls.RUNNING


class JobStep(models.TextChoices):
    """What is being done to make a file, in this order."""

    COMPOSING = "composing", _("Composing the content")
    LAYING_OUT = "laying_out", _("Laying out the pages")
    WRITING = "writing", _("Writing the file")
