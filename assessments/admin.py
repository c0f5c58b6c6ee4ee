"""Reference data for administrators: agencies and their people, frameworks, fiscal years, scores."""

from decimal import Decimal
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from simple_history.admin import SimpleHistoryAdmin

from assessments.models import (
    Agency,
    Assessment,
    Deliverable,
    DisclosureItem,
    Division,
    FiscalYear,
    Framework,
    Indicator,
    Instrument,
    InstrumentPart,
    Membership,
    RatingLevel,
    RequiredComponent,
    Score,
)
from assessments.validators import validate_year

admin.site.site_header = gettext_lazy("ITA portal: administration")
admin.site.site_title = gettext_lazy("ITA portal")
admin.site.index_title = gettext_lazy("Reference data and accounts")


class DivisionInline(admin.TabularInline):
    model = Division
    extra = 0


class MembershipInline(admin.TabularInline):
    model = Membership
    extra = 0
    autocomplete_fields = ["user"]


@admin.register(Agency)
class AgencyAdmin(admin.ModelAdmin):
    list_display = ["name", "kind", "district", "province", "slug"]
    list_filter = ["kind", "province"]
    search_fields = ["name", "slug", "district", "province"]
    inlines = [DivisionInline, MembershipInline]

    def get_readonly_fields(self, request: HttpRequest, obj: Agency | None = None) -> list[str]:
        """The address name never changes: published addresses stand on it."""
        fields = super().get_readonly_fields(request, obj)
        return [*fields, "slug"] if obj else [*fields]


class FiscalYearForm(forms.ModelForm):
    year = forms.IntegerField(label=gettext_lazy("fiscal year (B.E.)"), validators=[validate_year])

    class Meta:
        model = FiscalYear
        fields = ["year"]


@admin.register(FiscalYear)
class FiscalYearAdmin(admin.ModelAdmin):
    form = FiscalYearForm
    search_fields = ["year"]

    def get_readonly_fields(self, request: HttpRequest, obj: FiscalYear | None = None) -> list[str]:
        """The year is the key: another year is another record."""
        fields = super().get_readonly_fields(request, obj)
        return [*fields, "year"] if obj else [*fields]


class InstrumentFormSet(BaseInlineFormSet):
    def clean(self) -> None:
        """The weights add up to 1, or the overall score means nothing."""
        super().clean()
        if any(self.errors):
            return
        rows = [form.cleaned_data for form in self.forms if form.cleaned_data and not form.cleaned_data.get("DELETE")]
        total = sum((row["weight"] for row in rows), Decimal(0))
        if rows and total != 1:
            message = _("The weights of the instruments add up to %(total)s; they must add up to 1.") % {"total": total}
            raise ValidationError(message)


class InstrumentInline(admin.TabularInline):
    model = Instrument
    formset = InstrumentFormSet
    extra = 0
    show_change_link = True


class RatingLevelInline(admin.TabularInline):
    model = RatingLevel
    extra = 0


class DeliverableInline(admin.TabularInline):
    model = Deliverable
    extra = 0
    show_change_link = True


class DisclosureItemInline(admin.TabularInline):
    model = DisclosureItem
    extra = 0


@admin.register(Framework)
class FrameworkAdmin(admin.ModelAdmin):
    list_display = ["fiscal_year", "pass_mark", "confirmed"]
    list_filter = ["confirmed"]
    list_select_related = ["fiscal_year"]
    search_fields = ["fiscal_year__year", "source"]
    inlines = [InstrumentInline, RatingLevelInline, DeliverableInline, DisclosureItemInline]


class IndicatorInline(admin.TabularInline):
    model = Indicator
    extra = 0


class InstrumentPartInline(admin.TabularInline):
    model = InstrumentPart
    extra = 0


@admin.register(Instrument)
class InstrumentAdmin(admin.ModelAdmin):
    list_display = ["code", "name", "weight", "framework"]
    list_filter = ["framework__fiscal_year", "code"]
    list_select_related = ["framework"]
    search_fields = ["name", "code"]
    inlines = [IndicatorInline, InstrumentPartInline]


class RequiredComponentInline(admin.TabularInline):
    model = RequiredComponent
    extra = 0


@admin.register(Deliverable)
class DeliverableAdmin(admin.ModelAdmin):
    list_display = ["title", "kind", "number", "framework", "years_back", "confirmed"]
    list_filter = ["framework__fiscal_year", "kind", "confirmed"]
    list_select_related = ["framework"]
    search_fields = ["title"]
    inlines = [RequiredComponentInline]


class ScoreInline(admin.TabularInline):
    model = Score
    extra = 0
    fields = ["indicator", "part", "value", "typed", "name_typed"]

    def get_formset(self, request: HttpRequest, obj: Assessment | None = None, **kwargs: Any) -> Any:
        """Offer the indicators and parts of the assessment's own year."""
        formset = super().get_formset(request, obj, **kwargs)
        if obj:
            in_year = {"instrument__framework__fiscal_year": obj.fiscal_year_id}
            choices = {
                "indicator": Indicator.objects.filter(**in_year),
                "part": InstrumentPart.objects.filter(**in_year).select_related("instrument"),
            }
            for name, queryset in choices.items():
                cast("forms.ModelChoiceField[Any]", formset.form.base_fields[name]).queryset = queryset
        return formset

    def get_queryset(self, request: HttpRequest) -> QuerySet[Score]:
        return super().get_queryset(request).select_related("indicator", "part__instrument")


@admin.register(Assessment)
class AssessmentAdmin(SimpleHistoryAdmin):
    list_display = ["agency", "fiscal_year", "stated_overall", "stated_rating"]
    list_filter = ["fiscal_year"]
    list_select_related = ["agency", "fiscal_year"]
    search_fields = ["agency__name", "agency__slug"]
    autocomplete_fields = ["agency"]
    inlines = [ScoreInline]

    def get_inlines(self, request: HttpRequest, obj: Assessment | None) -> list[Any]:
        """Scores are entered once the year, and with it the indicators, is saved."""
        return list(super().get_inlines(request, obj)) if obj else []
