"""Builds the records of a report, for the tests of composing; all wording is invented."""

from assessments.models import Agency, Assessment, Indicator, Score
from measures.enums import MeasureKind
from measures.models import Measure
from reports.enums import ReportKind
from reports.models import Report, TableLayout
from tests.factories import AssessmentFactory, FiscalYearFactory, MeasureFactory, ProgressFactory


def preset(name: str) -> TableLayout:
    return TableLayout.objects.presets().get(name=name)


def indicator(number: int, year: int = 2566) -> Indicator:
    return Indicator.objects.get(number=number, instrument__framework__fiscal_year=year)


def make_report(agency: Agency, layout: str = "implementation-6", **values: object) -> Report:
    """An unsaved report of fiscal year 2566 in a preset."""
    chosen = preset(layout)
    return Report(
        **{
            "agency": agency,
            "fiscal_year": FiscalYearFactory(),
            "kind": ReportKind(chosen.report_kind),
            "layout": chosen,
        }
        | values
    )


def make_measure(agency: Agency, **progress: str) -> Measure:
    """A measure with something in every field that each implementation report shows."""
    measure = MeasureFactory(
        agency=agency,
        title="เปิดเผยข้อมูลการจัดซื้อจัดจ้าง",
        steps="๑. รวบรวมข้อมูล\n๒. เผยแพร่",
        responsible="กองคลัง",
        period="ตลอดปีงบประมาณ",
    )
    ProgressFactory(measure=measure, **({"result": "เผยแพร่แล้ว", "outcome": "สืบค้นง่ายขึ้น"} | progress))
    return measure


def make_approach(agency: Agency, number: int, **progress: str) -> Measure:
    """How indicator `number` is to be raised, with its progress."""
    measure = MeasureFactory(
        agency=agency,
        kind=MeasureKind.INDICATOR,
        title=f"ตัวชี้วัดที่ {number} ชื่อตามเอกสาร",
        steps="ปรับปรุงช่องทาง",
    )
    measure.indicators.add(indicator(number))
    ProgressFactory(measure=measure, **({"result": "ปรับปรุงแล้ว"} | progress))
    return measure


def make_scores(agency: Agency, year: int = 2566, **scores: str) -> Assessment:
    """The result of a year; scores as i9="95.17", also overall and rating."""
    assessment = AssessmentFactory(
        agency=agency,
        fiscal_year=FiscalYearFactory(year=year),
        stated_overall=scores.pop("overall", None),
        stated_rating=scores.pop("rating", ""),
    )
    for name, value in scores.items():
        Score.objects.create(assessment=assessment, indicator=indicator(int(name[1:]), year), value=value)
    return assessment
