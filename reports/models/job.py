"""Files that take longer to make than a person waits for a page."""

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from assessments.models import Agency, FiscalYear
from reports.enums import JobState, JobStep


class RenderJobQuerySet(models.QuerySet["RenderJob"]):
    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        return self.filter(agency__in=Agency.objects.visible_to(user))

    def live(self) -> Self:
        """Those that will still have an end."""
        return self.filter(state__in=JobState.live())

    def done(self) -> Self:
        return self.filter(state=JobState.DONE)


class RenderJob(models.Model):
    """A file somebody asked for: what it shows, how far it is, and the file or why there is none.

    `kind` names its recipe (reports.jobs.recipes), `variant` the form of the file, `parameters` the rest that the
    recipe wants to know. `fingerprint` is that of everything the file depends on: as long as it is the same, a
    finished file serves again. `host`, `pid` and `process_started` name the process that has the job in hand, or
    none while it waits in the queue of a worker.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="render_jobs", verbose_name=_("agency"))
    fiscal_year = models.ForeignKey(
        FiscalYear, on_delete=models.PROTECT, related_name="render_jobs", verbose_name=_("fiscal year")
    )
    kind = models.CharField(_("kind"), max_length=20)
    variant = models.CharField(_("form of the file"), max_length=20)
    parameters = models.JSONField(default=dict)
    fingerprint = models.CharField("SHA-256", max_length=64)
    state = models.CharField(_("state"), max_length=10, choices=JobState.choices, default=JobState.WAITING)
    step = models.CharField(_("step"), max_length=10, choices=JobStep.choices, default=JobStep.COMPOSING)
    percent = models.PositiveSmallIntegerField(_("progress"), default=0)
    pages = models.PositiveIntegerField(_("pages laid out"), default=0)
    file = models.FileField(_("file"), upload_to="rendered/%Y/%m", blank=True)
    file_name = models.CharField(_("name of the file"), max_length=300)
    error = models.TextField(_("why it failed"), blank=True)
    address = models.TextField(help_text="where the file is asked for, to ask again")
    page = models.TextField(help_text="the page it belongs to, to go back")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="render_jobs"
    )
    host = models.CharField(max_length=255, blank=True)
    pid = models.PositiveIntegerField(null=True)
    process_started = models.PositiveBigIntegerField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    objects = RenderJobQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("file being made")
        verbose_name_plural = _("files being made")
        indexes = [models.Index(fields=["fingerprint", "state"], name="render_job_fingerprint")]
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint"],
                condition=Q(state__in=("waiting", "running")),
                name="one_live_job_per_fingerprint",
            ),
            models.CheckConstraint(condition=Q(percent__range=(0, 100)), name="render_job_percent_0_100"),
            models.CheckConstraint(condition=~Q(state="done") | ~Q(file=""), name="render_job_done_has_file"),
            models.CheckConstraint(condition=~Q(state="failed") | ~Q(error=""), name="render_job_failed_says_why"),
            models.CheckConstraint(condition=Q(fingerprint__regex=r"^[0-9a-f]{64}$"), name="render_job_sha256_hex"),
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_live(self) -> bool:
        return self.state in JobState.live()
