from decimal import Decimal
from typing import Any

import pytest
from django.http import QueryDict

from assessments.models import Agency
from reports.forms.layout_columns import controls, stored_columns
from reports.forms.layouts import LayoutForm, form_data, layout_initial
from reports.models import TableLayout
from reports.services.layouts import copy_layout, values_of
from tests.factories import AgencyFactory
from tests.reports.content import preset

pytestmark = pytest.mark.django_db

PRESETS = ["indicator-5", "implementation-4", "implementation-7", "plan-5", "analysis"]


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory()


@pytest.fixture
def own(agency: Agency) -> TableLayout:
    return copy_layout(agency=agency, layout=preset("implementation-7"))


def sent(layout: TableLayout, **changes: str) -> QueryDict:
    """What a browser sends of the form of a layout, with changes; "-" leaves a field out."""
    values: dict[str, Any] = {
        name: str(value.pk if isinstance(value, TableLayout) else value)
        for name, value in layout_initial(layout).items()
        if value not in (None, False)
    }
    data = QueryDict(mutable=True)
    data.update({name: value for name, value in (values | changes).items() if value != "-"})
    return data


def bound(agency: Agency, layout: TableLayout, **changes: str) -> LayoutForm:
    return LayoutForm(form_data(sent(layout, **changes)), agency=agency, layout=layout)


@pytest.mark.parametrize("name", PRESETS)
def test_a_form_sent_back_untouched_changes_nothing(agency: Agency, name: str) -> None:
    layout = copy_layout(agency=agency, layout=preset(name))
    form = bound(agency, layout)

    assert form.is_valid(), form.errors
    assert (form.values(), form.seen_version) == (values_of(layout), 1)


def test_what_is_typed_is_read(agency: Agency, own: TableLayout) -> None:
    form = bound(
        agency,
        own,
        title="ตารางของเรา",
        text_size="๑๒.๕",
        orientation="portrait",
        digit_style="arabic",
        numbering="none",
        list_markers="dash",
        introduction="ปี {year}",
        indicator_layout="",
        shows_cover="on",
        shows_introduction="-",
        column_1_heading="ที่",
        column_1_width="๗",
    )

    assert form.is_valid(), form.errors
    values = form.values()
    assert (values.title, values.text_size, values.orientation) == ("ตารางของเรา", Decimal("12.5"), "portrait")
    assert (values.digit_style, values.numbering, values.list_markers) == ("arabic", "none", "dash")
    assert (values.introduction, values.indicator_layout) == ("ปี {year}", None)
    assert (values.shows_cover, values.shows_introduction, values.shows_signatures) == (True, False, False)
    assert (values.columns[0].heading, values.columns[0].width, len(values.columns)) == ("ที่", 7, 7)


@pytest.mark.parametrize(
    ("change", "errors"),
    [
        ({"text_size": "9"}, {"text_size": ["โปรดระบุขนาดตั้งแต่ 10 ถึง 16 พอยต์ เช่น 14 หรือ 13.5"]}),
        ({"text_size": "16.5"}, {"text_size": ["โปรดระบุขนาดตั้งแต่ 10 ถึง 16 พอยต์ เช่น 14 หรือ 13.5"]}),
        ({"text_size": "13.55"}, {"text_size": ["โปรดระบุขนาดตั้งแต่ 10 ถึง 16 พอยต์ เช่น 14 หรือ 13.5"]}),
        ({"text_size": "ใหญ่"}, {"text_size": ["โปรดระบุขนาดตั้งแต่ 10 ถึง 16 พอยต์ เช่น 14 หรือ 13.5"]}),
        ({"column_2_heading": " \n "}, {"column_2_heading": ["โปรดกรอกหัวคอลัมน์"]}),
        *(
            (
                {"column_3_width": width},
                {"column_3_width": ["โปรดระบุจำนวนเต็มตั้งแต่ 1 ถึง 100 ระบบจะแบ่งความกว้างของหน้าตามสัดส่วนของทุกคอลัมน์"]},
            )
            for width in ("", "0", "101", "-3", "1.5", "กว้าง")
        ),
        (
            {"introduction": "ปี {yaer}"},
            {
                "introduction": [
                    "บทนำมี {yaer} ซึ่งระบบเติมข้อความให้ไม่ได้ ใช้ได้เฉพาะ {agency} {year} {previous_year} {overall} {rating}"
                ]
            },
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    agency: Agency, own: TableLayout, change: dict[str, str], errors: dict[str, list[str]]
) -> None:
    assert bound(agency, own, **change).errors == errors


@pytest.mark.parametrize(
    ("name", "value"), [("orientation", "round"), ("column_1_field", "colour"), ("indicator_layout", "999999")]
)
def test_a_choice_that_is_none_is_refused(agency: Agency, own: TableLayout, name: str, value: str) -> None:
    assert list(bound(agency, own, **{name: value}).errors) == [name]


def test_a_layout_without_columns_is_refused(agency: Agency, own: TableLayout) -> None:
    form = LayoutForm(form_data(sent(own), ()), agency=agency, layout=own)

    assert form.errors == {"__all__": ["รูปแบบนี้ยังไม่มีคอลัมน์ โปรดกด “เพิ่มคอลัมน์” ท้ายรายการคอลัมน์"]}


def test_too_many_columns_are_refused(agency: Agency, own: TableLayout) -> None:
    columns = stored_columns(own.shown_columns) * 2
    form = LayoutForm(form_data(sent(own), columns), agency=agency, layout=own)

    assert form.errors == {"__all__": ["หน้ากระดาษรองรับได้ไม่เกิน 12 คอลัมน์ โปรดนำออก 2 คอลัมน์"]}


def test_a_name_belongs_to_one_layout_of_an_agency(agency: Agency, own: TableLayout) -> None:
    other = copy_layout(agency=agency, layout=preset("plan-5"))
    copy_layout(agency=AgencyFactory(), layout=preset("implementation-4"))

    assert bound(agency, own, title=f" {other.title} ").errors == {"title": ["หน่วยงานมีรูปแบบตารางชื่อนี้อยู่แล้ว โปรดตั้งชื่ออื่น"]}
    assert bound(agency, own, title=f"{preset('implementation-4').title} (สำเนา)").is_valid()


def test_only_presets_and_own_layouts_are_offered_for_tables_of_indicators(agency: Agency, own: TableLayout) -> None:
    foreign = copy_layout(agency=AgencyFactory(), layout=preset("indicator-5"))
    tables = copy_layout(agency=agency, layout=preset("indicator-5"))

    assert list(bound(agency, own, indicator_layout=str(foreign.pk)).errors) == ["indicator_layout"]
    assert bound(agency, own, indicator_layout=str(tables.pk)).is_valid()


def test_tables_of_indicators_leave_the_report_to_its_layout(agency: Agency) -> None:
    form = LayoutForm(agency=agency, layout=copy_layout(agency=agency, layout=preset("indicator-5")))

    options = [name for name in form.fields if not name.startswith("column_")]
    assert options == ["version", "title", "orientation", "text_size", "digit_style", "list_markers"]
    assert form.sections == []


def test_an_analysis_has_a_preface_of_its_own_instead_of_an_introduction(agency: Agency) -> None:
    form = LayoutForm(agency=agency, layout=copy_layout(agency=agency, layout=preset("analysis")))

    assert ("introduction" in form.fields, form["shows_introduction"].label) == (False, "คำนำ")


def test_an_unchecked_form_shows_what_was_typed(agency: Agency, own: TableLayout) -> None:
    typed = form_data(sent(own, text_size="40", title="", shows_introduction="-", column_1_width="x"))
    form = LayoutForm(typed=typed, agency=agency, layout=own)

    assert (form["text_size"].value(), form["title"].value()) == ("40", "")
    assert (form["shows_introduction"].value(), form["column_1_width"].value()) == (False, "x")
    assert form.errors == {}


def test_the_columns_stand_in_order_with_their_names(agency: Agency, own: TableLayout) -> None:
    columns = LayoutForm(agency=agency, layout=own).columns

    assert [(column.place, column.name) for column in columns][:2] == [(1, "ลำดับ"), (2, "มาตรการ/กิจกรรม")]
    assert [column.is_first for column in columns] == [True, *[False] * 6]
    assert [column.is_last for column in columns] == [*[False] * 6, True]
    assert columns[0].width.label == "คอลัมน์ที่ 1 กว้าง"


def test_what_another_person_saved_stands_beside(agency: Agency, own: TableLayout) -> None:
    form = bound(agency, own, title="ของฉัน", column_1_heading="ที่", shows_cover="on")
    assert form.is_valid()
    theirs = layout_initial(own) | {"version": 2, "title": "ของเขา", "text_size": Decimal(12)}

    form.show_theirs(theirs)

    shown = {bound.name: bound.theirs for bound in form.visible_fields() if bound.differs}
    assert shown == {"title": "ของเขา", "text_size": "12", "shows_cover": "ไม่ใช่"}
    assert form["version"].value() == 2
    assert form.their_columns[0] == "ลำดับ (6)"


def test_the_same_columns_are_not_shown_again(agency: Agency, own: TableLayout) -> None:
    form = bound(agency, own)
    assert form.is_valid()
    form.show_theirs(layout_initial(own) | {"version": 2})

    assert form.their_columns == ()


def test_columns_of_a_sent_form_are_numbered_through(own: TableLayout) -> None:
    columns = stored_columns(own.shown_columns)
    data = form_data(sent(own), columns[2:4])

    assert {name: data[name] for name in data if name.startswith("column_")} == controls(columns[2:4])
