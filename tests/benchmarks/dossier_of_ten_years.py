"""Program of test_dossier.py: makes a portal with ten years of an agency and writes the dossier of each.

Arguments: a folder for the database, the files and the pages that Chromium prints.
"""

# ruff: noqa: E402 -- Django must be set up before the models are imported
import json
import re
import sys
import tempfile
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import django

django.setup()

from django.core.files.base import ContentFile
from django.core.management import call_command

from assessments.models import Agency, Assessment, FiscalYear, Indicator, Score
from measures.models import Activity, Evidence, Measure, Progress
from reports.dossier import write_dossier
from reports.dossier.papers import papers
from reports.rendering.pdf import render_pdf
from tests.benchmarks.test_pdf_against_chromium import page_of

YEARS = range(2560, 2570)
MEASURES = 11
STEPS = "๑. จัดทำแผนงานและแต่งตั้งคณะทำงาน\n๒. ประชุมชี้แจงให้บุคลากรทุกระดับรับทราบ\n๓. ติดตามและสรุปผลทุกไตรมาส"
RESULT = "ดำเนินการตามแผนครบทุกขั้นตอน มีผู้เข้าร่วมจากทุกส่วนราชการ และเผยแพร่ผลบนเว็บไซต์ของหน่วยงานแล้ว"


def fill(agency: Agency, fiscal_year: FiscalYear) -> None:
    year = fiscal_year.year
    assessment = Assessment.objects.create(agency=agency, fiscal_year=fiscal_year)
    for indicator in Indicator.objects.filter(instrument__framework__fiscal_year=fiscal_year):
        value = Decimal(80 + (indicator.number * 7 + year) % 20)
        Score.objects.create(assessment=assessment, indicator=indicator, value=value)
    for number in range(1, MEASURES + 1):
        measure = Measure.objects.create(
            agency=agency, fiscal_year=fiscal_year, position=number, title=f"การเปิดเผยข้อมูลและการให้บริการ เรื่องที่ {number}",
            steps=STEPS, responsible="สำนักปลัดและทุกส่วนราชการ", period=f"ตลอดปีงบประมาณ พ.ศ. {year}",
        )  # fmt: skip
        for round_ in (6, 12):
            Progress.objects.create(measure=measure, round=round_, status="completed", result=RESULT, outcome=RESULT)
        evidence = Evidence(measure=measure, caption=f"รายงานการประชุมครั้งที่ {number}")
        evidence.file.save("minutes.pdf", ContentFile(b"%PDF-1.4\n" + bytes(200_000)))
    Activity.objects.create(agency=agency, fiscal_year=fiscal_year, title="อบรมคุณธรรม", held_on=date(year - 543, 3, 7))


def peak() -> float:
    """Megabytes this process has held at most."""
    return int(re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text())[1]) / 1024  # type: ignore[index]


def main(folder: Path) -> None:
    call_command("migrate", verbosity=0)
    agency = Agency.objects.create(slug="example", name="เทศบาลตำบลตัวอย่าง", district="เมือง", province="ตัวอย่าง")
    years = [FiscalYear.objects.get_or_create(year=year)[0] for year in YEARS]
    for year in years:
        fill(agency, year)
    peaks, size = [], 0
    start = time.perf_counter()
    for year in years:
        with tempfile.TemporaryFile() as file:
            write_dossier(agency, year, file)
            size += file.tell()
        peaks.append(peak())
    seconds = time.perf_counter() - start
    documents = [paper.compose() for year in years for paper in papers(agency, year)]
    start = time.perf_counter()
    for document in documents:
        render_pdf(document)
    pdf_seconds = time.perf_counter() - start
    for number, document in enumerate(documents):
        (folder / f"page-{number:02}.html").write_text(page_of(document, folder))
    said = {"seconds": seconds, "pdf_seconds": pdf_seconds, "pdfs": len(documents), "bytes": size, "peaks": peaks}
    print(json.dumps(said))


main(Path(sys.argv[1]))
