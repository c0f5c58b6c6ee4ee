"""Reports under work and their frozen publications."""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from assessments.models import Agency, FiscalYear
from measures.enums import ReportingRound
from reports.enums import DigitStyle, LetterKind, ReportKind
from reports.models.layout import TableLayout


class ReportQuerySet(models.QuerySet["Report"]):
    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        return self.filter(agency__in=Agency.objects.visible_to(user))


class Report(models.Model):
    """How an agency composes one report of a covered year: layout, round, digits and its own words.

    An empty `title` or `introduction` means the usual official wording or the layout's text. `shows_…` None means
    as the layout says: a preset belongs to nobody, so that an agency has its say here.
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
    remarks = models.TextField(_("remarks"), blank=True)
    photos_per_page = models.PositiveSmallIntegerField(
        _("photos on a page"), default=4, validators=[MinValueValidator(2), MaxValueValidator(4)]
    )
    shows_cover = models.BooleanField(_("cover page"), null=True, blank=True)
    shows_activities = models.BooleanField(_("activities with photos"), null=True, blank=True)
    shows_signatures = models.BooleanField(_("signatures"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    history = HistoricalRecords()

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["agency", "-fiscal_year_id", "kind", "round"]
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        constraints = [
            models.UniqueConstraint(fields=["agency", "fiscal_year", "kind", "round"], name="one_report_per_round"),
            models.CheckConstraint(condition=Q(round__in=ReportingRound.values), name="report_round_known"),
            models.CheckConstraint(condition=Q(photos_per_page__range=(2, 4)), name="report_photos_per_page_2_4"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.fiscal_year_id} {self.agency}"

    def shows(self, section: str, layout: TableLayout) -> bool:
        """Whether the report has its "cover", "activities" or "signatures", set in `layout`."""
        own: bool | None = getattr(self, f"shows_{section}")
        usual: bool = getattr(layout, f"shows_{section}")
        return usual if own is None else own


class EditedParagraph(models.Model):
    """A drafted paragraph an officer rewrote. `draft` is the draft it replaced: when the portal would draft it
    otherwise today, the paragraph is out of date."""

    report = models.ForeignKey(
        Report, on_delete=models.CASCADE, related_name="edited_paragraphs", verbose_name=_("report")
    )
    key = models.CharField(_("paragraph"), max_length=60)
    text = models.TextField(_("text"), blank=True)
    draft = models.TextField(_("draft it replaced"))
    history = HistoricalRecords()

    class Meta:
        ordering = ["report", "key"]
        verbose_name = _("edited paragraph")
        verbose_name_plural = _("edited paragraphs")
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="one_edited_paragraph_per_key")]

    def __str__(self) -> str:
        return self.key


class Signatory(models.Model):
    """A person who signs a report, by name and position; an empty name leaves room to write."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="signatories", verbose_name=_("report"))
    place = models.PositiveSmallIntegerField(_("place"), validators=[MinValueValidator(1), MaxValueValidator(3)])
    name = models.CharField(_("name"), max_length=200, blank=True)
    title = models.CharField(_("position"), max_length=300, blank=True)

    class Meta:
        ordering = ["report", "place"]
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")
        constraints = [
            models.UniqueConstraint(fields=["report", "place"], name="one_signatory_per_place"),
            models.CheckConstraint(condition=Q(place__range=(1, 3)), name="signatory_place_1_3"),
        ]

    def __str__(self) -> str:
        return self.name or self.title


class Letter(models.Model):
    """A paper around a report: memo to the mayor or announcement. Empty texts mean the usual wording."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="letters", verbose_name=_("report"))
    kind = models.CharField(_("kind"), max_length=20, choices=LetterKind.choices)
    office = models.CharField(_("office"), max_length=300, blank=True)
    number = models.CharField(_("letter number"), max_length=100, blank=True)
    dated = models.DateField(_("date"), null=True, blank=True)
    subject = models.CharField(_("subject"), max_length=500, blank=True)
    to = models.CharField(_("to"), max_length=300, blank=True)
    body = models.TextField(_("body"), blank=True)
    signatory_name = models.CharField(_("signed by"), max_length=200, blank=True)
    signatory_title = models.CharField(_("position of the signatory"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    history = HistoricalRecords()

    class Meta:
        ordering = ["report", "kind"]
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        constraints = [models.UniqueConstraint(fields=["report", "kind"], name="one_letter_per_kind")]

    def __str__(self) -> str:
        return self.get_kind_display()


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
