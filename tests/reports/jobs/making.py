"""Reports of any length, and how to ask for their files."""

import sys

from django.conf import settings

from assessments.models import Agency, FiscalYear
from measures.models import Measure, Progress
from reports.jobs.recipes import Order


def fill(agency: Agency, year: FiscalYear, rows: int) -> None:
    """So many measures with their progress."""
    measures = Measure.objects.bulk_create(
        Measure(
            agency=agency,
            fiscal_year=year,
            position=number,
            title=f"เปิดเผยข้อมูลการจัดซื้อจัดจ้าง เรื่องที่ {number}",
            steps="๑. รวบรวมข้อมูลการจัดซื้อจัดจ้าง\n๒. เผยแพร่บนเว็บไซต์อย่างต่อเนื่อง",
            responsible="กองคลัง",
            period="ตลอดปีงบประมาณ",
        )
        for number in range(1, rows + 1)
    )
    Progress.objects.bulk_create(
        Progress(measure=measure, round=12, result="เผยแพร่แล้วทุกไตรมาส", outcome="สืบค้นง่ายขึ้น") for measure in measures
    )


def report_order(agency: Agency, year: FiscalYear, variant: str = "pdf") -> Order:
    return Order(agency, year, "report", variant, {"kind": "implementation", "round": 12})


def manage(*arguments: str) -> list[str]:
    """The command line of a command of the portal."""
    return [sys.executable, str(settings.BASE_DIR / "manage.py"), *arguments]
