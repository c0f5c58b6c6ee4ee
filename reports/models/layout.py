"""Table layouts: one data model, many official table forms."""

from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from assessments.models import Agency
from reports.enums import ColumnField, DigitStyle, ListMarkers, Numbering, Orientation, ReportKind, TableRows


class TableLayoutQuerySet(models.QuerySet["TableLayout"]):
    def presets(self) -> Self:
        return self.filter(agency__isnull=True)

    def for_agency(self, agency: Agency) -> Self:
        """What an agency may choose from: the presets and its own copies."""
        return self.filter(Q(agency__isnull=True) | Q(agency=agency))


class TableLayout(models.Model):
    """รูปแบบตาราง: ordered columns with page orientation, digits and options. A preset belongs to no agency."""

    agency = models.ForeignKey(
        Agency, on_delete=models.CASCADE, related_name="layouts", null=True, blank=True, verbose_name=_("agency")
    )
    name = models.SlugField(_("short name"), help_text=_("Used on the command line."))
    title = models.CharField(_("title"), max_length=200)
    rows = models.CharField(_("rows"), max_length=20, choices=TableRows.choices, default=TableRows.MEASURES)
    report_kind = models.CharField(_("report"), max_length=20, choices=ReportKind.choices)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    orientation = models.CharField(
        _("orientation"), max_length=10, choices=Orientation.choices, default=Orientation.LANDSCAPE
    )
    digit_style = models.CharField(_("digits"), max_length=10, choices=DigitStyle.choices, default=DigitStyle.THAI)
    numbering = models.CharField(_("numbering"), max_length=20, choices=Numbering.choices, default=Numbering.DOT)
    list_markers = models.CharField(
        _("numbering of lists"), max_length=20, choices=ListMarkers.choices, default=ListMarkers.AS_TYPED
    )
    text_size = models.DecimalField(
        _("text size of the table (pt, as TH Sarabun)"),
        max_digits=3,
        decimal_places=1,
        default=14,
        validators=[MinValueValidator(10), MaxValueValidator(16)],
    )
    introduction = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("May use {agency} {year} {previous_year} {overall} {rating}."),
    )
    indicator_layout = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="used_by",
        null=True,
        blank=True,
        verbose_name=_("indicator tables that follow"),
        limit_choices_to={"rows": TableRows.INDICATORS},
    )
    shows_cover = models.BooleanField(_("cover page"), default=False)
    shows_introduction = models.BooleanField(_("introduction"), default=True)
    shows_activities = models.BooleanField(_("activities with photos"), default=False)
    shows_signatures = models.BooleanField(_("signatures"), default=False)
    shows_scores = models.BooleanField(_("score table before the measures"), default=False)

    version = models.PositiveIntegerField(default=1, editable=False)

    objects = TableLayoutQuerySet.as_manager()

    # Columns of a layout that somebody tries out before it is saved; None: the stored ones.
    tried_columns: "tuple[LayoutColumn, ...] | None" = None

    class Meta:
        ordering = ["position", "id"]
        verbose_name = _("table layout")
        verbose_name_plural = _("table layouts")
        constraints = [
            models.UniqueConstraint(fields=["agency", "name"], name="one_layout_per_agency_and_name"),
            models.UniqueConstraint(fields=["name"], condition=Q(agency__isnull=True), name="one_preset_per_name"),
            models.CheckConstraint(condition=Q(text_size__gte=10, text_size__lte=16), name="layout_text_size_10_16"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_preset(self) -> bool:
        return self.agency_id is None

    @property
    def rows_are_indicators(self) -> bool:
        return self.rows == TableRows.INDICATORS

    @property
    def shown_columns(self) -> "tuple[LayoutColumn, ...]":
        """The columns in their order: those tried out, else the stored ones."""
        return tuple(self.columns.all()) if self.tried_columns is None else self.tried_columns


class LayoutColumn(models.Model):
    """A column of a layout. `width` is a share: widths of a layout are scaled to the page together."""

    layout = models.ForeignKey(
        TableLayout, on_delete=models.CASCADE, related_name="columns", verbose_name=_("table layout")
    )
    position = models.PositiveSmallIntegerField(_("position"))
    field = models.CharField(_("field"), max_length=20, choices=ColumnField.choices)
    heading = models.CharField(_("heading"), max_length=200)
    width = models.PositiveSmallIntegerField(_("width (share)"), validators=[MinValueValidator(1)])

    class Meta:
        ordering = ["layout", "position"]
        verbose_name = _("column")
        verbose_name_plural = _("columns")
        constraints = [
            models.UniqueConstraint(fields=["layout", "position"], name="one_column_per_position"),
            models.CheckConstraint(condition=Q(width__gte=1), name="column_has_width"),
        ]

    def __str__(self) -> str:
        return self.heading
