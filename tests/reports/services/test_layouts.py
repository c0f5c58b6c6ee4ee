"""Copying, changing, deleting and using layouts; a preset stays as it is whatever happens."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms.models import model_to_dict

from assessments.models import Agency
from assessments.services.versions import SavedMeanwhileError
from reports.enums import ColumnField, DigitStyle, ListMarkers, Numbering, Orientation
from reports.models import LayoutColumn, Report, TableLayout
from reports.services.layouts import (
    MOST_COLUMNS,
    ColumnValues,
    LayoutInUseError,
    LayoutValues,
    copy_layout,
    delete_layout,
    save_layout,
    tried_out,
    use_layout,
    values_of,
)
from tests.factories import AgencyFactory, FiscalYearFactory
from tests.reports.content import preset

pytestmark = pytest.mark.django_db

PRESETS = [
    "indicator-5",
    "implementation-4",
    "implementation-6",
    "implementation-6-suggestion",
    "implementation-7",
    "plan-5",
    "analysis",
]
COLUMN = ColumnValues("title", "มาตรการ", 10)


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory()


@pytest.fixture
def own(agency: Agency) -> TableLayout:
    return copy_layout(agency=agency, layout=preset("implementation-7"))


def presets() -> list[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Every stored value of every preset and of its columns."""
    return [
        (model_to_dict(layout) | {"version": layout.version}, [model_to_dict(one) for one in layout.columns.all()])
        for layout in TableLayout.objects.presets()
    ]


@pytest.mark.parametrize("name", PRESETS)
def test_a_copy_equals_its_preset(agency: Agency, name: str) -> None:
    source = preset(name)
    stored = presets()

    duplicate = copy_layout(agency=agency, layout=source)

    duplicate.refresh_from_db()
    assert replace(values_of(duplicate), title=source.title) == values_of(source)
    assert (duplicate.agency, duplicate.rows, duplicate.report_kind) == (agency, source.rows, source.report_kind)
    assert (duplicate.name, duplicate.title, duplicate.version) == (f"{name}-2", f"{source.title} (สำเนา)", 1)
    assert presets() == stored


def test_copies_of_copies_have_names_of_their_own(agency: Agency) -> None:
    copies = [copy_layout(agency=agency, layout=preset("plan-5")) for _time in range(2)]
    copies.append(copy_layout(agency=agency, layout=copies[0]))
    title = preset("plan-5").title

    assert [copy.name for copy in copies] == ["plan-5-2", "plan-5-3", "plan-5-2-2"]
    assert [copy.title for copy in copies] == [f"{title} (สำเนา)", f"{title} (สำเนา 2)", f"{title} (สำเนา) (สำเนา)"]
    assert list(agency.layouts.all()) == copies


def test_a_long_title_leaves_room_for_the_number(agency: Agency, own: TableLayout) -> None:
    own.title = "ก" * 200
    own.save()

    assert copy_layout(agency=agency, layout=own).title == f"{'ก' * 180} (สำเนา)"


def test_everything_can_be_changed_and_the_presets_stay(agency: Agency, own: TableLayout) -> None:
    stored = presets()
    values = LayoutValues(
        title="ตารางของเรา",
        columns=(ColumnValues("result", "ผล\nที่ได้", 30), COLUMN, ColumnValues("sequence", "ที่", 1)),
        orientation=Orientation.PORTRAIT,
        digit_style=DigitStyle.ARABIC,
        numbering=Numbering.PARENTHESES,
        list_markers=ListMarkers.DASH,
        text_size=Decimal("12.5"),
        introduction="ปี {year}",
        indicator_layout=copy_layout(agency=agency, layout=preset("indicator-5")),
        shows_cover=True,
        shows_introduction=False,
        shows_scores=True,
        shows_activities=True,
        shows_signatures=True,
    )

    save_layout(agency=agency, layout=own, version=1, values=values)

    saved = TableLayout.objects.get(pk=own.pk)
    assert values_of(saved) == values
    assert list(saved.columns.values_list("position", "field")) == [(1, "result"), (2, "title"), (3, "sequence")]
    assert (saved.version, saved.agency, saved.name) == (2, agency, own.name)
    assert presets() == stored


def test_the_second_of_two_people_is_told(agency: Agency, own: TableLayout) -> None:
    first = replace(values_of(own), title="ของคนแรก")
    save_layout(agency=agency, layout=own, version=1, values=first)

    with pytest.raises(SavedMeanwhileError):
        save_layout(agency=agency, layout=own, version=1, values=replace(first, title="ของคนที่สอง"))

    assert values_of(TableLayout.objects.get(pk=own.pk)) == first


@pytest.mark.parametrize(
    "write",
    [
        lambda agency, layout: save_layout(agency=agency, layout=layout, version=1, values=values_of(layout)),
        lambda agency, layout: delete_layout(agency=agency, layout=layout),
    ],
    ids=["save", "delete"],
)
def test_nobody_changes_a_preset_or_a_layout_of_others(
    agency: Agency, write: Callable[[Agency, TableLayout], object]
) -> None:
    stored = presets()
    foreign = copy_layout(agency=AgencyFactory(), layout=preset("plan-5"))

    with pytest.raises(PermissionDenied, match="รูปแบบที่มากับระบบแก้ไขไม่ได้ โปรดทำสำเนาแล้วแก้ไขที่สำเนา"):
        write(agency, preset("plan-5"))
    with pytest.raises(PermissionDenied, match="รูปแบบตารางนี้เป็นของหน่วยงานอื่น"):
        write(agency, foreign)

    assert presets() == stored
    assert values_of(TableLayout.objects.get(pk=foreign.pk)) == values_of(foreign)


def test_a_layout_of_others_is_neither_copied_nor_used(agency: Agency) -> None:
    foreign = copy_layout(agency=AgencyFactory(), layout=preset("plan-5"))

    with pytest.raises(PermissionDenied):
        copy_layout(agency=agency, layout=foreign)
    with pytest.raises(PermissionDenied):
        use_layout(agency=agency, fiscal_year=FiscalYearFactory(), layout=foreign)

    assert (agency.layouts.count(), Report.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("change", "messages"),
    [
        ({"columns": ()}, ["รูปแบบตารางต้องมีอย่างน้อยหนึ่งคอลัมน์"]),
        (
            {"columns": (COLUMN,) * (MOST_COLUMNS + 1)},
            ["รูปแบบนี้มี 13 คอลัมน์ หน้ากระดาษรองรับได้ไม่เกิน 12 คอลัมน์"],
        ),
    ],
)
def test_what_is_wrong_is_refused_and_the_old_layout_stays(
    agency: Agency, own: TableLayout, change: dict[str, Any], messages: list[str]
) -> None:
    stored = values_of(own)

    with pytest.raises(ValidationError) as error:
        save_layout(agency=agency, layout=own, version=1, values=replace(stored, **change))

    assert error.value.messages == messages
    assert values_of(TableLayout.objects.get(pk=own.pk)) == stored


@pytest.mark.parametrize(
    "column",
    [
        ColumnValues("title", "", 10),
        ColumnValues("title", "ก", 0),
        ColumnValues("colour", "ก", 10),
        ColumnValues("title", "ก" * 201, 10),
    ],
)
def test_a_column_out_of_range_is_refused(agency: Agency, own: TableLayout, column: ColumnValues) -> None:
    with pytest.raises(ValidationError):
        save_layout(agency=agency, layout=own, version=1, values=replace(values_of(own), columns=(column,)))

    assert own.columns.count() == 7


@pytest.mark.parametrize("size", ["9.9", "16.1", "0", "-1"])
def test_a_text_size_out_of_range_is_refused(agency: Agency, own: TableLayout, size: str) -> None:
    with pytest.raises(ValidationError):
        save_layout(agency=agency, layout=own, version=1, values=replace(values_of(own), text_size=Decimal(size)))


def test_tables_of_indicators_come_from_a_layout_for_them(agency: Agency, own: TableLayout) -> None:
    foreign = copy_layout(agency=AgencyFactory(), layout=preset("indicator-5"))
    tables = copy_layout(agency=agency, layout=preset("indicator-5"))

    for layout, below in ((own, foreign), (own, preset("plan-5")), (tables, preset("indicator-5"))):
        with pytest.raises(ValidationError):
            save_layout(
                agency=agency, layout=layout, version=1, values=replace(values_of(layout), indicator_layout=below)
            )


def test_a_layout_nobody_uses_is_deleted(agency: Agency, own: TableLayout) -> None:
    delete_layout(agency=agency, layout=own)

    assert agency.layouts.count() == 0
    assert LayoutColumn.objects.filter(layout__agency=agency).count() == 0


def test_a_layout_in_use_is_not_deleted(agency: Agency, own: TableLayout) -> None:
    tables = copy_layout(agency=agency, layout=preset("indicator-5"))
    save_layout(agency=agency, layout=own, version=1, values=replace(values_of(own), indicator_layout=tables))
    use_layout(agency=agency, fiscal_year=FiscalYearFactory(), layout=own)

    with pytest.raises(LayoutInUseError) as by_report:
        delete_layout(agency=agency, layout=own)
    with pytest.raises(LayoutInUseError) as by_layout:
        delete_layout(agency=agency, layout=tables)

    assert (by_report.value.reports, by_report.value.layouts) == ((Report.objects.get(),), ())
    assert (by_layout.value.reports, by_layout.value.layouts) == ((), (own,))
    assert agency.layouts.count() == 2


def test_using_a_layout_makes_the_report_of_the_year(agency: Agency, own: TableLayout) -> None:
    use_layout(agency=agency, fiscal_year=FiscalYearFactory(), layout=own)

    report = Report.objects.get()
    assert (report.agency, report.fiscal_year_id, report.kind, report.round) == (agency, 2566, "implementation", 12)
    assert (report.layout, report.version) == (own, 1)


def test_using_a_layout_changes_every_round_and_nothing_else(agency: Agency, own: TableLayout) -> None:
    year = FiscalYearFactory()
    other = preset("implementation-4")
    for round_ in (6, 12):
        Report.objects.create(
            agency=agency, fiscal_year=year, kind="implementation", round=round_, layout=other, title="ของเรา"
        )
    plan = Report.objects.create(agency=agency, fiscal_year=year, kind="plan", layout=preset("plan-5"))

    use_layout(agency=agency, fiscal_year=year, layout=own)

    rounds = Report.objects.filter(kind="implementation").order_by("round")
    assert [(report.layout, report.title, report.version) for report in rounds] == [(own, "ของเรา", 2)] * 2
    plan.refresh_from_db()
    assert (plan.layout.name, plan.version) == ("plan-5", 1)


def test_tables_of_indicators_are_no_report(agency: Agency) -> None:
    with pytest.raises(ValidationError, match="รูปแบบนี้ใช้กับตารางรายตัวชี้วัด"):
        use_layout(agency=agency, fiscal_year=FiscalYearFactory(), layout=preset("indicator-5"))


def test_trying_out_stores_nothing(own: TableLayout) -> None:
    stored = values_of(own)
    trial = tried_out(own, replace(stored, title="ลอง", columns=(COLUMN,)))

    shown = [(column.position, column.field, column.heading, column.width) for column in trial.shown_columns]
    assert shown == [(1, ColumnField.TITLE, "มาตรการ", 10)]
    assert (trial.pk, trial.title, own.title) == (own.pk, "ลอง", stored.title)
    assert values_of(own) == values_of(TableLayout.objects.get(pk=own.pk)) == stored
