"""Table layouts for administrators. Reports and publications are worked on in the portal itself."""

from django.contrib import admin

from reports.models import LayoutColumn, TableLayout


class LayoutColumnInline(admin.TabularInline):
    model = LayoutColumn
    extra = 0


@admin.register(TableLayout)
class TableLayoutAdmin(admin.ModelAdmin):
    list_display = ["title", "name", "agency", "report_kind", "rows", "orientation"]
    list_filter = ["report_kind", "rows", ("agency", admin.EmptyFieldListFilter)]
    list_select_related = ["agency"]
    search_fields = ["title", "name", "agency__name"]
    autocomplete_fields = ["agency"]
    inlines = [LayoutColumnInline]
