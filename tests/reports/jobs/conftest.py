"""A portal whose child processes see what the test sees: a database in a file or on a server, and committed data."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection

from assessments.models import Agency, FiscalYear
from measures.models import Measure, Progress
from reports.jobs.recipes import Order
from tests.factories import AgencyFactory, FiscalYearFactory


def database_url() -> str:
    """DATABASE_URL of the test database, for a process of its own."""
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{values['NAME']}"
    return f"postgres://{values['USER']}:{values['PASSWORD']}@{values['HOST']}:{values['PORT']}/{values['NAME']}"


@pytest.fixture
def whole_portal(
    transactional_db: None,
    django_db_serialized_rollback: None,
    settings: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[None]:
    """The environment of the processes that the portal starts; at the end none of its threads is left."""
    monkeypatch.setenv("DATABASE_URL", database_url())
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    assert tmp_path / "media" == django_settings.MEDIA_ROOT
    yield
    for thread in threading.enumerate():
        if thread.name.startswith("task-"):
            thread.join(timeout=60)
            assert not thread.is_alive()


@pytest.fixture
def agency(whole_portal: None) -> Agency:
    return AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")


@pytest.fixture
def year(whole_portal: None) -> FiscalYear:
    return FiscalYearFactory()


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
    return [sys.executable, str(django_settings.BASE_DIR / "manage.py"), *arguments]
