"""The three charts: bars, labels, pass mark, and the whole chart in words."""

from decimal import Decimal

from reports.composing.analysis.charts import charts
from reports.composing.analysis.facts import InstrumentFacts, PartFacts
from reports.document import Bar
from tests.reports.composing.analysis.facts import make_facts, with_score


def test_overall_against_the_year_before() -> None:
    chart = charts(make_facts(overall="97.43", previous_overall="98.30"))[0]
    assert chart.title == "ผลการประเมินในภาพรวม ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"
    assert chart.bars == (Bar("ภาพรวม", 97.43, "๙๗.๔๓", 98.3, "๙๘.๓๐"),)
    assert (chart.value_label, chart.previous_label) == ("ปีงบประมาณ พ.ศ. ๒๕๖๘", "ปีงบประมาณ พ.ศ. ๒๕๖๗")
    assert (chart.mark, chart.mark_label) == (85.0, "เกณฑ์ผ่าน ๘๕ คะแนน")
    assert chart.description == (
        "แผนภูมิแท่งแสดงผลการประเมินในภาพรวม ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ เกณฑ์ผ่าน ๘๕ คะแนน: "
        "ภาพรวม ๙๗.๔๓ คะแนน (ปี ๒๕๖๗ ๙๘.๓๐ คะแนน)"
    )


def test_instruments_with_the_parts_that_are_known() -> None:
    parts = (PartFacts(Decimal("98"), None, 1, "ส่วนที่ ๑"), PartFacts(None, None, 2, "ส่วนที่ ๒"))
    instruments = (
        InstrumentFacts(Decimal(100), None, "IIT", "แบบวัด"),
        InstrumentFacts(Decimal("97.5"), None, "EIT", "แบบวัด", parts=parts),
    )
    chart = charts(make_facts(instruments=instruments))[1]
    assert chart.bars == (Bar("IIT", 100, "๑๐๐"), Bar("EIT", 97.5, "๙๗.๕๐"), Bar("EIT ส่วนที่ ๑", 98, "๙๘.๐๐"))
    assert chart.previous_label == ""


def test_a_missing_score_is_no_bar_of_nought() -> None:
    chart = charts(make_facts(with_score(2, None)))[-1]
    assert chart.bars[1] == Bar("๒ การใช้งบประมาณ", None, "-")
    assert "ตัวชี้วัดที่ ๒ การใช้งบประมาณ ไม่มีข้อมูลคะแนน ตัวชี้วัดที่ ๓" in chart.description


def test_a_chart_without_any_score_is_left_out() -> None:
    assert [chart.title for chart in charts(make_facts((None,) * 10, overall="90.00"))] == [
        "ผลการประเมินในภาพรวม ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"
    ]
    assert charts(make_facts((None,) * 10, overall=None)) == ()
