"""Years of an agency for the tests of exports: one with every field filled, and importing a workbook into another."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from assessments.models import Agency, Assessment, Division, FiscalYear, Indicator, InstrumentPart, Score
from measures.exporting.reading import read_year
from measures.exporting.year_json import as_data
from measures.importing.recognise import recognise
from measures.importing.sources import read_file
from measures.importing.store import ImportSummary, store_rows
from measures.models import Measure
from tests.factories import AgencyFactory, FiscalYearFactory, MeasureFactory, ProgressFactory

YEAR = 2566
# Each would be changed by a reader that guesses, or by Excel where it is no plain text.
HARD_TEXTS = (
    "=SUM(A1:A9)",
    "-5",
    "+66 2 123 4567",
    "@ชื่อ",
    "'ยกคำพูด",
    "007",
    "๑๒.๕๐",
    "1E5",
    "2566-10-01",
    "TRUE",
    "-",
    "๑. ประชุม\n๒. รายงาน\n   ๒.๑ ย่อย\n\n- ขีด\n• จุด",
    "สองช่อง  ว่าง\tและแท็บ",
    "☑ ดำเนินการแล้วเสร็จ ☐ อยู่ระหว่างดำเนินการ",
    "หมายเหตุ: ท้ายตาราง",
    "รวมทั้งสิ้น",
    "_x000D_ และ _x005F_ ตามที่พิมพ์",
    "<b>&amp;</b> \"คำพูด\" 'เดี่ยว'",
    "ก่อน ๆ ที่ พ.ศ. ๒๕๖๖",
    "😀 𝄞",
)


def whole_year() -> Agency:
    """An agency with every field of a year filled."""
    agency, year = AgencyFactory.create(), FiscalYearFactory.create(year=YEAR)
    divisions = [Division.objects.create(agency=agency, name=name) for name in ("สำนักปลัด", "กองคลัง, พัสดุ")]
    indicators = {found.number: found for found in Indicator.objects.filter(instrument__framework__fiscal_year=YEAR)}
    full = MeasureFactory.create(
        agency=agency,
        fiscal_year=year,
        number="(๑)",
        kind="project",
        title="๑. โครงการที่มีเลขนำ\nสองบรรทัด",
        finding="ผลการวิเคราะห์",
        steps="๑. ขั้นแรก\n\n๒. ขั้นสอง",
        responsible="ผู้รับผิดชอบอื่น",
        period_from=date(2022, 10, 1),
        period_to=date(2023, 9, 30),
        period="ตลอดปีงบประมาณ",
        note="บันทึก",
    )
    full.indicators.set([indicators[1], indicators[10]])
    full.divisions.set(divisions)
    ProgressFactory.create(
        measure=full, round=6, status="in_progress", result="ผล ๖", outcome="ลัพธ์ ๖", suggestion="แนะ ๖"
    )
    ProgressFactory.create(
        measure=full, round=12, status="completed", result="ผล ๑๒", outcome="ลัพธ์ ๑๒", suggestion="แนะ ๑๒"
    )
    MeasureFactory.create(agency=agency, fiscal_year=year, title="มาตรการ", period_to=date(2023, 1, 31))
    approach = MeasureFactory.create(agency=agency, fiscal_year=year, kind="indicator", title="ตัวชี้วัดที่ ๓ การใช้อำนาจ")
    approach.indicators.set([indicators[3]])
    ProgressFactory.create(measure=approach, round=6, status="not_started")
    _scores(agency, year, indicators)
    return agency


def _scores(agency: Agency, year: FiscalYear, indicators: dict[int, Indicator]) -> None:
    assessment = Assessment.objects.create(
        agency=agency, fiscal_year=year, stated_overall=Decimal("98.84"), stated_rating="ผ่านดีเยี่ยม"
    )
    Score.objects.create(assessment=assessment, indicator=indicators[1], value=Decimal("95.17"), typed="๙๕.๑๗")
    Score.objects.create(assessment=assessment, indicator=indicators[2], value=100, typed="100", name_typed="ชื่ออื่น")
    Score.objects.create(assessment=assessment, indicator=indicators[10], value=Decimal("0.50"))
    part = InstrumentPart.objects.filter(instrument__framework__fiscal_year=YEAR).order_by("number")[0]
    Score.objects.create(assessment=assessment, part=part, value=Decimal("88.00"), typed="๘๘", name_typed="ส่วนหนึ่ง")


def hard_measure(agency: Agency, texts: list[str], number: int = 0) -> Measure:
    """A measure with the texts in its text fields, one after the other."""
    fields = ("title", "finding", "steps", "responsible", "period", "note")
    chosen = {name: texts[(number + place) % len(texts)] for place, name in enumerate(fields)}
    measure = MeasureFactory.create(agency=agency, fiscal_year=FiscalYearFactory.create(year=YEAR), **chosen)
    for place, round_ in enumerate((6, 12)):
        result, outcome, suggestion = (texts[(number + place + more) % len(texts)] for more in (6, 7, 8))
        ProgressFactory.create(measure=measure, round=round_, result=result, outcome=outcome, suggestion=suggestion)
    return measure


def twin_of(agency: Agency) -> Agency:
    """An agency without data, with the same divisions."""
    twin: Agency = AgencyFactory.create()
    Division.objects.bulk_create(
        Division(agency=twin, name=name) for name in agency.divisions.values_list("name", flat=True)
    )
    return twin


def take_in(workbook: bytes, agency: Agency, **options: Any) -> ImportSummary:
    recognition = recognise(read_file(BytesIO(workbook), "measures.xlsx"))
    return store_rows(agency=agency, year=YEAR, round_months=12, recognition=recognition, **options)


def contents(agency: Agency) -> dict[str, Any]:
    """All data of the year but which agency it is of."""
    data = as_data(read_year(agency, FiscalYear.objects.get(year=YEAR)), {})
    del data["agency"]
    return data
