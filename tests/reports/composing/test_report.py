import pytest
from pytest_django import DjangoAssertNumQueries

from assessments.models import Agency, Score
from reports.composing.report import compose_report
from reports.document import Document, Heading, Paragraph, Table, Text, Title
from reports.enums import DigitStyle, Orientation
from reports.models import Report, TableLayout
from tests.factories import AgencyFactory, DivisionFactory, FiscalYearFactory
from tests.reports.content import indicator, make_approach, make_measure, make_report, make_scores, preset

pytestmark = pytest.mark.django_db

PRESETS = (
    "implementation-4",
    "implementation-6",
    "implementation-6-suggestion",
    "implementation-7",
    "plan-5",
)


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(name="เทศบาลตำบลตัวอย่าง", district="สมมุติ", province="ทดลอง")


def introduction(document: Document) -> str:
    return "\n".join(
        block.text
        for part in document.blocks
        if isinstance(part, Text)
        for block in part.blocks
        if isinstance(block, Paragraph)
    )


def score_table(document: Document) -> list[tuple[str, ...]]:
    (table,) = (block for block in document.blocks if isinstance(block, Table) and block.columns[-1].heading == "คะแนน")
    return [
        tuple(block.text for cell in row for block in cell.blocks if isinstance(block, Paragraph)) for row in table.rows
    ]


def test_a_report_begins_with_title_and_introduction(agency: Agency) -> None:
    make_measure(agency)
    document = compose_report(make_report(agency, introduction="รายงานของ {agency} ปี {year} และ {previous_year}"))

    assert (document.title, document.agency, document.orientation, document.digits, document.language) == (
        (
            "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
            "เทศบาลตำบลตัวอย่าง อำเภอสมมุติ จังหวัดทดลอง ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ (รอบ ๑๒ เดือน)"
        ),
        "เทศบาลตำบลตัวอย่าง",
        "landscape",
        "thai",
        "th",
    )
    assert document.blocks[:2] == (
        Title(
            (
                "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                "เทศบาลตำบลตัวอย่าง อำเภอสมมุติ จังหวัดทดลอง",
                "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ (รอบ ๑๒ เดือน)",
            )
        ),
        Text((Paragraph("รายงานของ เทศบาลตำบลตัวอย่าง ปี ๒๕๖๖ และ ๒๕๖๕"),)),
    )
    assert [type(block) for block in document.blocks] == [Title, Text, Table]


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_composes_every_column_and_a_whole_introduction(agency: Agency, name: str) -> None:
    make_measure(agency)
    make_scores(agency, overall="87.70", rating="ผ่าน", i9="95.17")
    layout = preset(name)

    document = compose_report(make_report(agency, name))
    tables = [block for block in document.blocks if isinstance(block, Table)]

    assert tuple(column.heading for column in tables[-1].columns) == tuple(
        column.heading for column in layout.columns.all()
    )
    assert len(tables) == 1 + layout.shows_scores
    assert introduction(document) != ""
    assert "{" not in introduction(document)


def test_a_round_shows_the_progress_of_that_round(agency: Agency) -> None:
    measure = make_measure(agency)
    measure.progress.update(round=6)

    twelve, six = (compose_report(make_report(agency, round=months)).blocks[-1] for months in (12, 6))

    assert isinstance(twelve, Table)
    assert isinstance(six, Table)
    assert [len(cell.blocks) for cell in twelve.rows[0]] == [1, 2, 1, 1, 0, 0]
    assert [len(cell.blocks) for cell in six.rows[0]] == [1, 2, 1, 1, 1, 1]


def test_a_layout_can_leave_the_introduction_out_whoever_wrote_it(agency: Agency) -> None:
    TableLayout.objects.filter(name="implementation-6").update(shows_introduction=False)
    make_measure(agency)

    document = compose_report(make_report(agency, introduction="คำของหน่วยงาน"))

    assert introduction(document) == ""


def test_a_layout_without_text_has_no_introduction(agency: Agency) -> None:
    make_measure(agency)
    TableLayout.objects.filter(name="implementation-6").update(introduction="")

    assert introduction(compose_report(make_report(agency))) == ""


def test_an_implementation_report_is_about_the_result_of_its_year(agency: Agency) -> None:
    make_scores(agency, 2565, overall="70.00", rating="C")
    make_scores(agency, 2566, overall="87.70", rating="ผ่าน")

    document = compose_report(make_report(agency, introduction="{overall} {rating} {year} {previous_year}"))

    assert introduction(document) == "๘๗.๗๐ ผ่าน ๒๕๖๖ ๒๕๖๕"


def test_an_overall_score_nobody_stated_is_computed(agency: Agency) -> None:
    all_scores = dict.fromkeys([f"i{number}" for number in range(1, 11)], "90")
    make_scores(agency, 2566, **all_scores)

    document = compose_report(make_report(agency, introduction="{overall} {rating}"))

    assert introduction(document) == "๙๐.๐๐ ผ่านดี"


def test_a_plan_answers_the_result_of_the_year_before(agency: Agency) -> None:
    make_measure(agency)
    make_scores(agency, 2565, overall="91.50", rating="A", i1="95.17")
    make_scores(agency, 2566, overall="87.70", rating="ผ่าน", i1="90")

    document = compose_report(make_report(agency, "plan-5", introduction="{overall} {rating} {year} {previous_year}"))

    assert introduction(document) == "๙๑.๕๐ A ๒๕๖๖ ๒๕๖๕"
    assert [block.text for block in document.blocks if isinstance(block, Heading)] == [
        "ผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. ๒๕๖๕",
        "มาตรการ โครงการ และกิจกรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
    ]
    assert score_table(document)[:2] == [("๑", "การปฏิบัติหน้าที่", "๙๕.๑๗"), ("๒", "การใช้งบประมาณ", "-")]
    assert len(score_table(document)) == 10


def test_a_plan_without_a_result_before_it_answers_that_of_its_own_year(agency: Agency) -> None:
    make_measure(agency)
    make_scores(agency, 2565)
    make_scores(agency, 2566, overall="98.84", rating="ผ่านดีเยี่ยม", i1="100")

    document = compose_report(make_report(agency, "plan-5", introduction="{overall} {rating} {year} {previous_year}"))

    assert introduction(document) == "๙๘.๘๔ ผ่านดีเยี่ยม ๒๕๖๖ ๒๕๖๖"
    assert score_table(document)[0] == ("๑", "การปฏิบัติหน้าที่", "๑๐๐.๐๐")


def test_a_plan_without_any_result_has_no_score_table(agency: Agency) -> None:
    make_measure(agency)

    document = compose_report(make_report(agency, "plan-5", introduction="ได้ {overall} ปี {previous_year}"))

    assert introduction(document) == "ได้ - ปี ๒๕๖๕"
    assert [type(block) for block in document.blocks] == [Title, Text, Table]


def test_the_score_table_keeps_names_and_figures_as_typed(agency: Agency) -> None:
    assessment = make_scores(agency, 2566)
    Score.objects.create(
        assessment=assessment, indicator=indicator(1), value="95.00", typed="95.0", name_typed="การทำหน้าที่"
    )
    make_measure(agency)
    report = make_report(agency, "plan-5")

    assert score_table(compose_report(report))[0] == ("๑", "การทำหน้าที่", "๙๕.๐๐")
    report.digit_style = DigitStyle.AS_TYPED
    assert score_table(compose_report(report))[0] == ("1", "การทำหน้าที่", "95.0")
    assert score_table(compose_report(report))[1] == ("๒", "การใช้งบประมาณ", "-")
    report.digit_style = DigitStyle.ARABIC
    assert score_table(compose_report(report))[0] == ("1", "การทำหน้าที่", "95.00")


@pytest.mark.parametrize(
    ("own", "of_layout", "year"),
    [
        ("", DigitStyle.ARABIC, "2566"),
        (DigitStyle.THAI, DigitStyle.ARABIC, "๒๕๖๖"),
        (DigitStyle.ARABIC, DigitStyle.THAI, "2566"),
    ],
)
def test_the_digits_are_those_of_the_report_or_else_of_the_layout(
    agency: Agency, own: str, of_layout: DigitStyle, year: str
) -> None:
    TableLayout.objects.filter(name="implementation-6").update(digit_style=of_layout)

    assert introduction(compose_report(make_report(agency, digit_style=own, introduction="{year}"))) == year


def test_the_layout_says_how_the_page_lies(agency: Agency) -> None:
    TableLayout.objects.filter(name="implementation-6").update(orientation=Orientation.PORTRAIT)

    assert compose_report(make_report(agency)).orientation == "portrait"


def full_report(agency: Agency, count: int) -> Report:
    for number in range(1, count + 1):
        make_measure(agency).divisions.add(DivisionFactory(agency=agency))
        make_approach(agency, number)
    make_scores(agency, 2566, i1="95", i2="96", i3="97")
    return Report.objects.create(
        agency=agency, fiscal_year=FiscalYearFactory(), kind="implementation", layout=preset("implementation-7")
    )


@pytest.mark.parametrize("count", [1, 3])
def test_composing_takes_the_same_queries_for_any_number_of_measures(
    agency: Agency, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    report = full_report(agency, count)

    with django_assert_num_queries(16):
        compose_report(report)
