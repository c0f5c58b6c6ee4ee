from dataclasses import replace

import pytest

from assessments.models import Agency
from reports.composing.trying_out import MOST_ROWS, compose_trial, content_in, has_rows, is_shortened
from reports.document import Cell, Document, Heading, Item, Paragraph, Table, Text, Title
from reports.enums import ListMarkers
from reports.models import Report, TableLayout
from reports.services.layouts import ColumnValues, copy_layout, tried_out, values_of
from tests.factories import AgencyFactory, FiscalYearFactory, MeasureFactory
from tests.reports.content import indicator, make_approach, make_measure, make_scores, preset

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(name="เทศบาลตำบลตัวอย่าง")


@pytest.fixture
def own(agency: Agency) -> TableLayout:
    return copy_layout(agency=agency, layout=preset("implementation-6"))


def trial(agency: Agency, layout: TableLayout) -> Document:
    return compose_trial(content_in(layout, agency, FiscalYearFactory()), layout)


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def test_the_columns_tried_out_are_shown_before_they_are_saved(agency: Agency, own: TableLayout) -> None:
    make_measure(agency)
    columns = (ColumnValues("steps", "ทำอย่างไร", 30), ColumnValues("title", "เรื่อง", 10))
    values = replace(
        values_of(own), columns=columns, list_markers=ListMarkers.DASH, digit_style="arabic", orientation="portrait"
    )

    document = trial(agency, tried_out(own, values))

    (table,) = tables(document)
    assert [(column.heading, column.width) for column in table.columns] == [("ทำอย่างไร", 30), ("เรื่อง", 10)]
    assert table.rows == (
        (
            Cell((Item("-", "รวบรวมข้อมูล"), Item("-", "เผยแพร่"))),
            Cell((Paragraph("1. เปิดเผยข้อมูลการจัดซื้อจัดจ้าง"),)),
        ),
    )
    assert (document.orientation, document.digits) == ("portrait", "arabic")


def test_what_the_report_says_over_its_layout_is_left_aside(agency: Agency, own: TableLayout) -> None:
    make_measure(agency)
    report = Report.objects.create(
        agency=agency,
        fiscal_year=FiscalYearFactory(),
        kind="implementation",
        layout=own,
        introduction="คำของรายงาน",
        digit_style="arabic",
        title="ชื่อของรายงาน",
    )
    document = trial(agency, tried_out(own, replace(values_of(own), introduction="ปี {year}")))

    assert [block.blocks for block in document.blocks if isinstance(block, Text)] == [(Paragraph("ปี ๒๕๖๖"),)]
    assert document.blocks[0] == Title(("ชื่อของรายงาน",))
    report.refresh_from_db()
    assert (report.introduction, report.digit_style) == ("คำของรายงาน", "arabic")


def test_sections_stand_as_the_layout_says(agency: Agency, own: TableLayout) -> None:
    make_measure(agency)
    make_scores(agency, i1="95")
    values = replace(values_of(own), introduction="บทนำ", shows_introduction=False, shows_scores=True)

    document = trial(agency, tried_out(own, values))

    assert [type(block) for block in document.blocks] == [Title, Heading, Table, Heading, Table]


def test_indicator_tables_follow_or_not(agency: Agency, own: TableLayout) -> None:
    make_measure(agency)
    make_approach(agency, 1)
    with_tables = tried_out(own, replace(values_of(own), indicator_layout=preset("indicator-5")))

    assert (len(tables(trial(agency, own))), len(tables(trial(agency, with_tables)))) == (1, 2)


@pytest.mark.parametrize(("count", "shown", "is_short"), [(29, 29, False), (30, 30, False), (31, 30, True)])
def test_a_long_report_is_shown_by_its_first_rows(
    agency: Agency, own: TableLayout, count: int, shown: int, is_short: bool
) -> None:
    MeasureFactory.create_batch(count, agency=agency)
    content = content_in(own, agency, FiscalYearFactory())
    (table,) = tables(compose_trial(content, own))

    assert (len(table.rows), is_shortened(content), MOST_ROWS) == (shown, is_short, 30)


def test_a_layout_for_tables_of_indicators_stands_alone(agency: Agency) -> None:
    make_measure(agency)
    make_approach(agency, 1)
    layout = copy_layout(agency=agency, layout=preset("indicator-5"))
    values = values_of(layout)
    tried = tried_out(layout, replace(values, columns=(replace(values.columns[0], heading="ของเรา"),)))

    (table,) = tables(trial(agency, tried))

    assert [column.heading for column in table.columns] == ["ของเรา"]


@pytest.mark.parametrize("name", ["implementation-6", "indicator-5", "plan-5", "analysis"])
def test_a_year_without_rows_shows_the_heads(agency: Agency, name: str) -> None:
    layout = preset(name)
    content = content_in(layout, agency, FiscalYearFactory())
    (table,) = tables(compose_trial(content, layout))

    assert has_rows(content, layout) is False
    assert ([column.heading for column in table.columns], table.rows) == (
        [column.heading for column in layout.columns.all()],
        (),
    )


def test_the_drafted_findings_of_an_analysis_follow_their_column(agency: Agency) -> None:
    make_scores(agency, i1="62.50", overall="80.00")
    measure = MeasureFactory(agency=agency, fiscal_year__year=2567, title="ย่นเวลาให้บริการ")
    measure.indicators.add(indicator(1, 2567))
    layout = copy_layout(agency=agency, layout=preset("analysis"))
    values = values_of(layout)
    by_field = {column.field: column for column in values.columns}
    tried = tried_out(layout, replace(values, columns=(by_field["period"], by_field["title"], by_field["finding"])))

    table = next(
        table
        for table in tables(trial(agency, tried))
        if len(table.columns) == 3 and "ระยะเวลา" in table.columns[0].heading
    )

    period, title, finding = table.rows[0]
    assert (period.blocks, title.blocks) == ((), (Paragraph("๑. ย่นเวลาให้บริการ"),))
    assert finding.blocks != ()


def test_an_analysis_can_do_without_its_preface(agency: Agency) -> None:
    make_scores(agency, i1="62.50", overall="80.00")
    layout = copy_layout(agency=agency, layout=preset("analysis"))
    without = tried_out(layout, replace(values_of(layout), shows_introduction=False))

    with_preface, without_preface = (
        [block.text for block in trial(agency, one).blocks if isinstance(block, Heading)] for one in (layout, without)
    )

    assert with_preface == ["คำนำ", *without_preface]
