"""Writes of table layouts. A preset, which belongs to no agency, is never changed: an agency works on its copy."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from assessments.models import Agency, FiscalYear
from assessments.services.versions import SavedMeanwhileError
from reports.enums import TableRows
from reports.models import LayoutColumn, Report, TableLayout

MOST_COLUMNS = 12
# Characters of a name and of a title that leave room for "-12" and " (สำเนา 12)" in the database.
_NAME_STEM, _TITLE_STEM = 40, 180


@dataclass(frozen=True)
class ColumnValues:
    """A column as somebody set it up; `width` is a share. Its position is its place among the columns."""

    field: str
    heading: str
    width: int


@dataclass(frozen=True)
class LayoutValues:
    """What a person may change of a layout."""

    title: str
    columns: tuple[ColumnValues, ...]
    orientation: str
    digit_style: str
    numbering: str
    list_markers: str
    text_size: Decimal
    introduction: str = ""
    indicator_layout: TableLayout | None = None
    shows_cover: bool = False
    shows_introduction: bool = True
    shows_scores: bool = False
    shows_activities: bool = False
    shows_signatures: bool = False


class LayoutInUseError(Exception):
    """A layout that reports or other layouts are made with cannot be deleted; both are named by the exception."""

    def __init__(self, reports: Sequence[Report], layouts: Sequence[TableLayout]) -> None:
        super().__init__()
        self.reports = tuple(reports)
        self.layouts = tuple(layouts)


@transaction.atomic
def copy_layout(*, agency: Agency, layout: TableLayout) -> TableLayout:
    """A copy for the agency of a preset or of a layout of its own, columns included, under a name not yet taken.

    Raises PermissionDenied for a layout of another agency.
    """
    if layout.agency_id not in (None, agency.pk):
        raise PermissionDenied(_("This layout belongs to another agency."))
    last = agency.layouts.aggregate(last=Max("position"))["last"] or 0
    duplicate = _in_memory(layout, values_of(layout))
    duplicate.pk, duplicate.version = None, 1
    duplicate.agency, duplicate.position = agency, max(last, layout.position) + 1
    duplicate.name, duplicate.title = _free_name(agency, layout.name), _free_title(agency, layout.title)
    _store(duplicate, values_of(layout).columns)
    return duplicate


@transaction.atomic
def save_layout(*, agency: Agency, layout: TableLayout, version: int, values: LayoutValues) -> TableLayout:
    """Stores what a person made of `version` of the layout.

    Raises PermissionDenied for a preset and for a layout of another agency, SavedMeanwhileError when another person
    has saved since, and ValidationError.
    """
    current = TableLayout.objects.select_for_update().get(pk=layout.pk)
    require_own(agency, current)
    if current.version != version:
        raise SavedMeanwhileError
    _set(current, values)
    current.version += 1
    _store(current, values.columns)
    return current


@transaction.atomic
def delete_layout(*, agency: Agency, layout: TableLayout) -> None:
    """Raises PermissionDenied as `save_layout` does, and LayoutInUseError."""
    current = TableLayout.objects.select_for_update().get(pk=layout.pk)
    require_own(agency, current)
    reports = list(current.reports.select_related("agency"))
    layouts = list(current.used_by.all())
    if reports or layouts:
        raise LayoutInUseError(reports, layouts)
    current.delete()


@transaction.atomic
def use_layout(*, agency: Agency, fiscal_year: FiscalYear, layout: TableLayout) -> None:
    """Compose the agency's reports of the year in this layout: every round of its kind there is, else a new report.

    Raises PermissionDenied for a layout of another agency and ValidationError for one that is no report by itself.
    """
    if layout.agency_id not in (None, agency.pk):
        raise PermissionDenied(_("This layout belongs to another agency."))
    if layout.rows != TableRows.MEASURES:
        raise ValidationError(_("This layout is for tables of indicators; choose it inside the layout of a report."))
    key = {"agency": agency, "fiscal_year": fiscal_year, "kind": layout.report_kind}
    for report in list(Report.objects.select_for_update().filter(**key)) or [Report(**key)]:
        report.layout = layout
        report.version += not report._state.adding  # noqa: SLF001 -- the documented way to ask
        report.full_clean()
        report.save()


def require_own(agency: Agency, layout: TableLayout) -> None:
    """Raises PermissionDenied for a preset and for a layout of another agency."""
    if layout.is_preset:
        raise PermissionDenied(
            _("The layouts that come with the portal stay as they are. Make a copy and change that.")
        )
    if layout.agency_id != agency.pk:
        raise PermissionDenied(_("This layout belongs to another agency."))


def tried_out(layout: TableLayout, values: LayoutValues) -> TableLayout:
    """The layout as it would be with these values, columns included, in memory only."""
    trial = _in_memory(layout, values)
    trial.tried_columns = _columns(trial, values.columns)
    return trial


def values_of(layout: TableLayout) -> LayoutValues:
    """The stored values of a layout."""
    columns = tuple(ColumnValues(one.field, one.heading, one.width) for one in layout.columns.all())
    chosen = {one.name: getattr(layout, one.name) for one in fields(LayoutValues) if one.name != "columns"}
    return LayoutValues(columns=columns, **chosen)


def _in_memory(layout: TableLayout, values: LayoutValues) -> TableLayout:
    """Another object for the same layout, with these values; the one given stays untouched."""
    other = TableLayout(
        pk=layout.pk,
        agency_id=layout.agency_id,
        name=layout.name,
        rows=layout.rows,
        report_kind=layout.report_kind,
        position=layout.position,
        version=layout.version,
    )
    _set(other, values)
    return other


def _set(layout: TableLayout, values: LayoutValues) -> None:
    for one in fields(values):
        if one.name != "columns":
            setattr(layout, one.name, getattr(values, one.name))


def _store(layout: TableLayout, values: Sequence[ColumnValues]) -> None:
    """Save the layout with these columns instead of those it has. Raises ValidationError."""
    _check_columns(values)
    _check_indicator_layout(layout)
    layout.full_clean()
    layout.save()
    columns = _columns(layout, values)
    for column in columns:
        column.full_clean(validate_unique=False, validate_constraints=False)  # their places are new
    layout.columns.all().delete()
    LayoutColumn.objects.bulk_create(columns)


def _columns(layout: TableLayout, values: Sequence[ColumnValues]) -> tuple[LayoutColumn, ...]:
    return tuple(
        LayoutColumn(layout=layout, position=place, field=one.field, heading=one.heading, width=one.width)
        for place, one in enumerate(values, start=1)
    )


def _check_columns(values: Sequence[ColumnValues]) -> None:
    if not values:
        raise ValidationError(_("A layout needs at least one column."), code="no_columns")
    if len(values) > MOST_COLUMNS:
        raise ValidationError(
            _("The layout has %(columns)s columns; at most %(most)s fit on a page."),
            code="too_many_columns",
            params={"columns": len(values), "most": MOST_COLUMNS},
        )


def _check_indicator_layout(layout: TableLayout) -> None:
    """Tables of indicators are set in a preset or a layout of the same agency, and have none of their own below."""
    below = layout.indicator_layout
    if below is None:
        return
    is_reachable = below.agency_id in (None, layout.agency_id)
    if layout.rows != TableRows.MEASURES or below.rows != TableRows.INDICATORS or not is_reachable:
        raise ValidationError({"indicator_layout": _("Choose a layout for tables of indicators, or none.")})


def _free_name(agency: Agency, name: str) -> str:
    """`name` with the first number that makes it the agency's only one, starting from 2."""
    taken = set(agency.layouts.values_list("name", flat=True))
    stem = name[:_NAME_STEM]
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def _free_title(agency: Agency, title: str) -> str:
    """ "… (สำเนา)", or the first of "… (สำเนา 2)" and so on that the agency does not have."""
    taken = set(agency.layouts.values_list("title", flat=True))
    stem = title[:_TITLE_STEM]
    copied, number = f"{stem} (สำเนา)", 1
    while copied in taken:
        number += 1
        copied = f"{stem} (สำเนา {number})"
    return copied
