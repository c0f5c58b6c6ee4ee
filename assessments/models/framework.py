"""How ITA is scored in a fiscal year: all of it data, because the scheme changes nearly every year."""

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from assessments.constants import FIRST_YEAR, HIGHEST_SCORE, LAST_YEAR
from assessments.enums import DeliverableKind, InstrumentCode


class FiscalYear(models.Model):
    """Fiscal year N of the Buddhist era: 1 October N-1 to 30 September N."""

    year = models.PositiveSmallIntegerField(
        _("fiscal year (B.E.)"),
        primary_key=True,
        validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)],
    )

    class Meta:
        ordering = ["-year"]
        verbose_name = _("fiscal year")
        verbose_name_plural = _("fiscal years")
        constraints = [
            models.CheckConstraint(condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)), name="fiscal_year_in_range"),
        ]

    def __str__(self) -> str:
        return str(self.year)


class Framework(models.Model):
    """The assessment scheme of one fiscal year: instruments, indicators, ratings, deliverables, OIT items."""

    fiscal_year = models.OneToOneField(
        FiscalYear, on_delete=models.PROTECT, related_name="framework", verbose_name=_("fiscal year")
    )
    pass_mark = models.DecimalField(_("pass mark"), max_digits=5, decimal_places=2, default=Decimal(85))
    confirmed = models.BooleanField(
        _("confirmed"), default=False, help_text=_("Checked against the NACC manual of the year.")
    )
    source = models.TextField(_("source and open questions"), blank=True)

    class Meta:
        ordering = ["-fiscal_year_id"]
        verbose_name = _("framework")
        verbose_name_plural = _("frameworks")
        constraints = [
            models.CheckConstraint(
                condition=Q(pass_mark__gte=0, pass_mark__lte=HIGHEST_SCORE), name="framework_pass_mark_0_100"
            ),
        ]

    def __str__(self) -> str:
        return f"ITA {self.fiscal_year_id}"


class Instrument(models.Model):
    """IIT, EIT or OIT with its weight in the overall score (0-1; the weights of a framework add up to 1)."""

    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="instruments", verbose_name=_("framework")
    )
    code = models.CharField(_("code"), max_length=3, choices=InstrumentCode.choices)
    name = models.CharField(_("name"), max_length=200)
    weight = models.DecimalField(_("weight"), max_digits=4, decimal_places=3)
    position = models.PositiveSmallIntegerField(_("position"))

    class Meta:
        ordering = ["framework", "position"]
        verbose_name = _("instrument")
        verbose_name_plural = _("instruments")
        constraints = [
            models.UniqueConstraint(fields=["framework", "code"], name="one_instrument_per_code"),
            models.CheckConstraint(condition=Q(weight__gt=0, weight__lte=1), name="instrument_weight_0_1"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.framework.fiscal_year_id}"


class InstrumentPart(models.Model):
    """A part scored on its own: since 2566 EIT is the mean of ส่วนที่ ๑ and ส่วนที่ ๒ where both are known."""

    instrument = models.ForeignKey(
        Instrument, on_delete=models.CASCADE, related_name="parts", verbose_name=_("instrument")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=200)

    class Meta:
        ordering = ["instrument", "number"]
        verbose_name = _("instrument part")
        verbose_name_plural = _("instrument parts")
        constraints = [models.UniqueConstraint(fields=["instrument", "number"], name="one_part_per_number")]

    def __str__(self) -> str:
        return f"{self.instrument.code} {self.number}"


class Indicator(models.Model):
    """ตัวชี้วัด: one of the ten, with the name it has in the year."""

    instrument = models.ForeignKey(
        Instrument, on_delete=models.CASCADE, related_name="indicators", verbose_name=_("instrument")
    )
    number = models.PositiveSmallIntegerField(_("number"), validators=[MinValueValidator(1)])
    name = models.CharField(_("name"), max_length=200)

    class Meta:
        ordering = ["number"]
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        constraints = [models.UniqueConstraint(fields=["instrument", "number"], name="one_indicator_per_number")]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"


class RatingLevel(models.Model):
    """A level is reached when the overall score and every instrument's score meet its minimums."""

    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="rating_levels", verbose_name=_("framework")
    )
    name = models.CharField(_("name"), max_length=100)
    minimum_overall = models.DecimalField(_("minimum overall score"), max_digits=5, decimal_places=2)
    minimum_instrument = models.DecimalField(
        _("minimum score of every instrument"), max_digits=5, decimal_places=2, default=Decimal(0)
    )
    position = models.PositiveSmallIntegerField(_("position"), help_text=_("1 is the best level."))

    class Meta:
        ordering = ["framework", "position"]
        verbose_name = _("rating level")
        verbose_name_plural = _("rating levels")
        constraints = [
            models.UniqueConstraint(fields=["framework", "name"], name="one_rating_level_per_name"),
            models.UniqueConstraint(fields=["framework", "position"], name="one_rating_level_per_position"),
            models.CheckConstraint(
                condition=Q(minimum_overall__gte=0, minimum_overall__lte=HIGHEST_SCORE),
                name="rating_level_overall_0_100",
            ),
            models.CheckConstraint(
                condition=Q(minimum_instrument__gte=0, minimum_instrument__lte=F("minimum_overall")),
                name="rating_level_instrument_below_overall",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class DisclosureItem(models.Model):
    """ข้อ OIT: one document the agency must disclose on the web in the year (O1, O2, …)."""

    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="disclosure_items", verbose_name=_("framework")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=300)
    group = models.CharField(_("group"), max_length=20, blank=True, help_text=_("Sub-indicator, such as 9.1."))
    confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        ordering = ["framework", "number"]
        verbose_name = _("disclosure item")
        verbose_name_plural = _("disclosure items")
        constraints = [
            models.UniqueConstraint(fields=["framework", "number"], name="one_disclosure_item_per_number"),
        ]

    def __str__(self) -> str:
        return f"O{self.number} {self.name}"


class Deliverable(models.Model):
    """A report the agency owes in the year, with the OIT number it answers."""

    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="deliverables", verbose_name=_("framework")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=DeliverableKind.choices)
    number = models.PositiveSmallIntegerField(_("OIT number"))
    title = models.CharField(_("title"), max_length=300)
    years_back = models.PositiveSmallIntegerField(
        _("years back"), default=0, help_text=_("0: it covers this fiscal year; 1: it covers the year before.")
    )
    confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        ordering = ["framework", "number"]
        verbose_name = _("deliverable")
        verbose_name_plural = _("deliverables")
        constraints = [
            models.UniqueConstraint(fields=["framework", "kind"], name="one_deliverable_per_kind"),
            models.CheckConstraint(condition=Q(years_back__lte=1), name="deliverable_covers_0_or_1_years_back"),
        ]

    def __str__(self) -> str:
        return f"O{self.number} {self.title}"


class RequiredComponent(models.Model):
    """A part the deliverable must contain, to be confirmed against the year's manual."""

    deliverable = models.ForeignKey(
        Deliverable, on_delete=models.CASCADE, related_name="components", verbose_name=_("deliverable")
    )
    position = models.PositiveSmallIntegerField(_("position"))
    name = models.CharField(_("name"), max_length=300)
    confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        ordering = ["deliverable", "position"]
        verbose_name = _("required component")
        verbose_name_plural = _("required components")
        constraints = [
            models.UniqueConstraint(fields=["deliverable", "position"], name="one_component_per_position"),
        ]

    def __str__(self) -> str:
        return self.name
