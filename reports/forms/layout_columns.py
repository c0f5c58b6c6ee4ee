"""The columns of a layout as they stand in its form, before they are checked: put in order, added and removed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from django.utils.translation import gettext as _

from reports.composing.usual_headings import USUAL_HEADINGS
from reports.enums import ColumnField, ReportKind, TableRows
from reports.models import LayoutColumn, TableLayout

PARTS = ("field", "heading", "width")
MOST_IN_A_FORM = 40  # more than a layout may have, so that a form with too many comes back whole
USUAL_WIDTH = "15"
Step = Literal["up", "down", "remove", "add"]


@dataclass(frozen=True)
class TypedColumn:
    """What stands in the controls of one column."""

    field: str
    heading: str
    width: str

    @property
    def name(self) -> str:
        """The heading on one line, else what the column shows."""
        fields = dict(ColumnField.choices)
        return " ".join(self.heading.split()) or str(fields.get(self.field, self.field))


@dataclass(frozen=True)
class Rearranged:
    """The columns after a button was pressed, what was done in words, and the place (from 1) that has the focus."""

    columns: tuple[TypedColumn, ...]
    said: str
    place: int


def control(place: int, part: str) -> str:
    """The name of a control: column_2_heading."""
    return f"column_{place}_{part}"


def typed_columns(data: Mapping[str, Any]) -> tuple[TypedColumn, ...]:
    """The columns of a sent form in their order."""
    places = range(1, MOST_IN_A_FORM + 1)
    return tuple(
        TypedColumn(*(str(data.get(control(place, part), "")) for part in PARTS))
        for place in places
        if control(place, "field") in data
    )


def stored_columns(columns: Iterable[LayoutColumn]) -> tuple[TypedColumn, ...]:
    return tuple(TypedColumn(column.field, column.heading, str(column.width)) for column in columns)


def controls(columns: Iterable[TypedColumn]) -> dict[str, str]:
    """The names of the controls with what stands in them."""
    return {
        control(place, part): getattr(column, part) for place, column in enumerate(columns, start=1) for part in PARTS
    }


def read_step(action: str, columns: int) -> tuple[Step, int] | None:
    """The step of a button ("up 2", "add") and the place it is about; None for other buttons and impossible steps."""
    step, _space, place = action.partition(" ")
    if step not in get_args(Step):
        return None
    if step == "add":
        return ("add", columns + 1) if columns < MOST_IN_A_FORM else None
    if not place.isascii() or not place.isdecimal() or not 1 <= int(place) <= columns:
        return None
    return cast("Step", step), int(place)


def rearrange(columns: tuple[TypedColumn, ...], step: Step, place: int, layout: TableLayout) -> Rearranged:
    """Move, remove or add the column at `place`. At the ends a column stays where it is."""
    if step == "add":
        column = next_column(columns, layout)
        said = _("Column “%(name)s” was added at the end.") % {"name": column.name}
        return Rearranged((*columns, column), said, place)
    column, others = columns[place - 1], columns[: place - 1] + columns[place:]
    if step == "remove":
        said = _("Column “%(name)s” was removed.") % {"name": column.name}
        return Rearranged(others, said, min(place, len(others)))
    there = min(max(place - 1 if step == "up" else place + 1, 1), len(columns))
    said = _("Column “%(name)s” is now number %(place)s of %(columns)s.")
    numbers = {"name": column.name, "place": there, "columns": len(columns)}
    return Rearranged((*others[: there - 1], column, *others[there - 1 :]), said % numbers, there)


def next_column(columns: Iterable[TypedColumn], layout: TableLayout) -> TypedColumn:
    """A column for the first field that fits the report and is not shown yet, with its usual heading."""
    shown = {column.field for column in columns}
    if ColumnField.RESULT_AND_STATUS in shown:
        shown |= {ColumnField.RESULT, ColumnField.STATUS}
    fitting = _fields_in_order(layout)
    field = next((field for field in fitting if field not in shown), ColumnField.NOTE)
    return TypedColumn(field, USUAL_HEADINGS[field], USUAL_WIDTH)


def _fields_in_order(layout: TableLayout) -> list[ColumnField]:
    """What most tables show first."""
    plan = [ColumnField.TITLE, ColumnField.STEPS, ColumnField.RESPONSIBLE, ColumnField.PERIOD]
    progress = [ColumnField.RESULT, ColumnField.OUTCOME, ColumnField.SUGGESTION, ColumnField.STATUS]
    rest = [ColumnField.FINDING, ColumnField.INDICATORS, ColumnField.NOTE, ColumnField.SEQUENCE]
    if layout.rows == TableRows.INDICATORS:
        progress.insert(0, ColumnField.SCORE)
    return plan + (progress if layout.report_kind == ReportKind.IMPLEMENTATION else []) + rest
