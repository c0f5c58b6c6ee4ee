"""What an agency should know about a layout it works on; nothing here stops it from being saved."""

from collections import Counter
from collections.abc import Iterable

from django.utils.translation import gettext as _

from reports.enums import ColumnField, ReportKind
from reports.models import TableLayout

# What only a report on progress can show.
PROGRESS_FIELDS = frozenset(
    {
        ColumnField.STATUS,
        ColumnField.RESULT,
        ColumnField.RESULT_AND_STATUS,
        ColumnField.OUTCOME,
        ColumnField.SUGGESTION,
    }
)


def layout_warnings(layout: TableLayout) -> list[str]:
    """Sentences for a person: columns that stay empty in this kind of report, stand twice or are missed."""
    return [*_of_another_kind(layout), *_twice(layout), *_no_title(layout)]


def _of_another_kind(layout: TableLayout) -> Iterable[str]:
    if layout.report_kind == ReportKind.IMPLEMENTATION:
        return
    unlike = [_heading(column.heading) for column in layout.shown_columns if column.field in PROGRESS_FIELDS]
    if unlike:
        yield _(
            "These columns show progress, which belongs into an implementation report and not into this one: "
            "%(columns)s. Remove them, or leave them to be filled in by hand."
        ) % {"columns": ", ".join(unlike)}


def _twice(layout: TableLayout) -> Iterable[str]:
    counts = Counter(ColumnField(column.field) for column in layout.shown_columns)
    several = [str(field.label) for field, count in counts.items() if count > 1]
    if several:
        yield _("More than one column shows the same: %(fields)s. Choose something else for one, or remove it.") % {
            "fields": ", ".join(several)
        }


def _no_title(layout: TableLayout) -> Iterable[str]:
    if not any(column.field == ColumnField.TITLE for column in layout.shown_columns):
        yield _("No column shows what the measure or indicator is called. Add one, so that a reader knows each row.")


def _heading(heading: str) -> str:
    return " ".join(heading.split())
