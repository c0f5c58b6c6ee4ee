import pytest

from assessments.models import Agency
from reports.composing.report import compose_report
from reports.document import Cell, CheckBox, Column, Heading, Item, Paragraph, Table
from reports.enums import ColumnField, ListMarkers, Numbering
from reports.models import LayoutColumn, Report, TableLayout
from tests.factories import AgencyFactory, MeasureFactory
from tests.reports.content import make_approach, make_measure, make_report, make_scores, preset

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(name="เทศบาลตำบลตัวอย่าง")


def tables(report: Report) -> list[Table]:
    return [block for block in compose_report(report).blocks if isinstance(block, Table)]


def text(cell: Cell) -> str:
    return " ".join(block.text for block in cell.blocks if isinstance(block, Paragraph))


def test_measures_stand_in_the_columns_of_the_layout(agency: Agency) -> None:
    make_measure(agency)

    assert tables(make_report(agency)) == [
        Table(
            columns=(
                Column("มาตรการ/แนวทาง", 16),
                Column("ขั้นตอน/วิธีการปฏิบัติ", 21),
                Column("หน่วยงาน\nผู้รับผิดชอบ", 11),
                Column("ระยะเวลา\nดำเนินการ", 11),
                Column("สรุปผลการดำเนินการ", 22),
                Column("ผลลัพธ์/ความสำเร็จ", 19),
            ),
            rows=(
                (
                    Cell((Paragraph("๑. เปิดเผยข้อมูลการจัดซื้อจัดจ้าง"),)),
                    Cell((Item("๑.", "รวบรวมข้อมูล"), Item("๒.", "เผยแพร่"))),
                    Cell((Paragraph("กองคลัง"),)),
                    Cell((Paragraph("ตลอดปีงบประมาณ"),)),
                    Cell((Paragraph("เผยแพร่แล้ว"),)),
                    Cell((Paragraph("สืบค้นง่ายขึ้น"),)),
                ),
            ),
            label="รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
            text_size=14.0,
        )
    ]


def test_a_sequence_column_is_centred_and_takes_the_number_from_the_title(agency: Agency) -> None:
    make_measure(agency)
    (table,) = tables(make_report(agency, "implementation-7"))

    assert table.columns[0] == Column("ลำดับ", 6, "center")
    assert table.rows[0][:2] == (Cell((Paragraph("๑"),)), Cell((Paragraph("เปิดเผยข้อมูลการจัดซื้อจัดจ้าง"),)))


@pytest.mark.parametrize(
    ("numbering", "titles"),
    [
        (Numbering.DOT, ["๑. ก", "๒. ข"]),
        (Numbering.PARENTHESES, ["(๑) ก", "(๒) ข"]),
        (Numbering.PLAIN, ["๑ ก", "๒ ข"]),
        (Numbering.AS_TYPED, ["๗) ก", "ข"]),
        (Numbering.NONE, ["ก", "ข"]),
    ],
)
def test_measures_are_numbered_by_their_place_or_as_typed(
    agency: Agency, numbering: Numbering, titles: list[str]
) -> None:
    MeasureFactory(agency=agency, position=1, title="ก", number="๗)")
    MeasureFactory(agency=agency, position=8, title="ข")
    TableLayout.objects.filter(name="implementation-4").update(numbering=numbering)

    (table,) = tables(make_report(agency, "implementation-4"))

    assert [text(row[0]) for row in table.rows] == titles


def test_lists_are_numbered_in_the_style_of_the_layout_of_their_table(agency: Agency) -> None:
    make_measure(agency, result="- ก\n- ข")
    make_approach(agency, 1, result="- ก\n- ข")
    TableLayout.objects.filter(name="implementation-7").update(list_markers=ListMarkers.PARENTHESES)

    markers = [
        [block.marker for cell in table.rows[0] for block in cell.blocks if isinstance(block, Item)]
        for table in tables(make_report(agency, "implementation-7"))
    ]

    assert markers == [["(๑)", "(๒)", "(๑)", "(๒)"], ["-", "-"]]


def test_indicator_tables_follow_grouped_by_instrument(agency: Agency) -> None:
    make_measure(agency)
    make_approach(agency, 10)
    make_approach(agency, 2, status="in_progress")
    make_approach(agency, 1)
    make_approach(agency, 7)
    make_scores(agency, i1="95.17", i10="100")

    blocks = compose_report(make_report(agency, "implementation-7")).blocks
    after = blocks[3:]

    assert [block.text for block in after if isinstance(block, Heading)] == [
        "การยกระดับผลการประเมินตามแบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน (IIT)",
        "การยกระดับผลการประเมินตามแบบวัดการรับรู้ของผู้มีส่วนได้เสียภายนอก (EIT)",
        "การยกระดับผลการประเมินตามแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)",
    ]
    assert [[text(row[0]) for row in block.rows] for block in after if isinstance(block, Table)] == [
        ["ตัวชี้วัดที่ ๑ ชื่อตามเอกสาร คะแนน ๙๕.๑๗", "ตัวชี้วัดที่ ๒ ชื่อตามเอกสาร"],
        ["ตัวชี้วัดที่ ๗ ชื่อตามเอกสาร"],
        ["ตัวชี้วัดที่ ๑๐ ชื่อตามเอกสาร คะแนน ๑๐๐"],
    ]
    iit = after[1]
    assert isinstance(iit, Table)
    assert iit.label == "การยกระดับผลการประเมินตามแบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน (IIT)"
    assert [row[-1] for row in iit.rows] == [
        Cell((Paragraph("ปรับปรุงแล้ว"),)),
        Cell(
            (
                Paragraph("ปรับปรุงแล้ว"),
                CheckBox("ดำเนินการแล้วเสร็จ", checked=False),
                CheckBox("ยังไม่ได้ดำเนินการ", checked=False),
                CheckBox("อยู่ระหว่างดำเนินการ", checked=True),
            )
        ),
    ]


def test_rows_for_indicators_never_stand_among_the_measures(agency: Agency) -> None:
    make_measure(agency)
    make_approach(agency, 1)

    (table,) = tables(make_report(agency, "implementation-4"))

    assert [text(row[0]) for row in table.rows] == ["(๑) เปิดเผยข้อมูลการจัดซื้อจัดจ้าง"]


def test_indicator_tables_need_no_measures(agency: Agency) -> None:
    make_approach(agency, 1)

    assert [table.label for table in tables(make_report(agency, "implementation-7"))] == [
        "การยกระดับผลการประเมินตามแบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน (IIT)"
    ]


def test_a_row_without_indicator_comes_last_under_its_own_heading(agency: Agency) -> None:
    lone = make_approach(agency, 1)
    lone.indicators.clear()
    make_approach(agency, 9)

    assert [table.label for table in tables(make_report(agency, "implementation-7"))] == [
        "การยกระดับผลการประเมินตามแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)",
        "การยกระดับผลการประเมินในเรื่องอื่น",
    ]


def test_a_score_column_takes_the_score_from_the_title(agency: Agency) -> None:
    LayoutColumn.objects.create(
        layout=preset("indicator-5"), position=6, field=ColumnField.SCORE, heading="คะแนน", width=8
    )
    make_approach(agency, 1)
    make_scores(agency, i1="95")

    (table,) = tables(make_report(agency, "implementation-7"))

    assert (text(table.rows[0][0]), text(table.rows[0][-1])) == ("ตัวชี้วัดที่ ๑ ชื่อตามเอกสาร", "๙๕.๐๐")
    assert table.columns[-1] == Column("คะแนน", 8, "center")
