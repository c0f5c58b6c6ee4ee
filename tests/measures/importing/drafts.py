"""Drafts of tables as a person pasted them, for tests of the review."""

from collections.abc import Sequence

from assessments.models import Agency
from measures.importing.choices import DraftChoices
from measures.importing.sources import read_pasted
from measures.models import ImportDraft
from tests.factories import FiscalYearFactory, UserFactory
from tests.measures.importing.writers import as_tsv

HEADING = ["มาตรการ", "วิธีดำเนินการ", "ผลการดำเนินการ"]
MEASURES = [HEADING, ["๑. จัดทำแผน", "ประชุม", "แล้วเสร็จ"], ["๒. ติดตามแผน", "รายงาน", ""]]
SCORES = [["ตัวชี้วัดที่", "ตัวชี้วัด", "คะแนน"], ["๑", "การปฏิบัติหน้าที่", "๙๑.๕๐"], ["๒", "การใช้งบประมาณ", "๘๘.๐๐"]]


def draft_of(agency: Agency, *tables: Sequence[Sequence[str]], choices: DraftChoices | None = None) -> ImportDraft:
    return ImportDraft.objects.create(
        agency=agency,
        fiscal_year=FiscalYearFactory(),
        round=12,
        source="ตารางที่วาง",
        grids=[grid.to_json() for grid in read_pasted("", as_tsv(tables))],
        choices=(choices or DraftChoices()).to_json(),
        created_by=UserFactory(),
    )
