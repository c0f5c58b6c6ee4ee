"""The dossier of a year: everything in it, nothing twice, the same bytes every time."""

import hashlib
import json
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document as WordDocument
from openpyxl import load_workbook

from assessments.models import Agency, FiscalYear
from measures.models import Activity, Evidence, Measure
from reports.dossier import write_dossier
from reports.models import Letter, Report
from tests.factories import AgencyFactory, FiscalYearFactory, MeasureFactory, ProgressFactory
from tests.measures.exporting.years import YEAR, contents, take_in, twin_of, whole_year
from tests.reports.content import preset

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    agency = whole_year()
    Agency.objects.filter(pk=agency.pk).update(name="เทศบาลตำบลบ้านตัวอย่าง")
    agency.refresh_from_db()
    measure = Measure.objects.filter(agency=agency)[0]
    _evidence("รายงานประชุม", "minutes.PDF", b"%PDF-1.4 minutes", measure=measure)
    Evidence.objects.create(measure=measure, url="https://example.go.th/news", caption="ข่าว")
    activity = Activity.objects.create(agency=agency, fiscal_year_id=YEAR, title="อบรม/ประชุม", measure=measure)
    _evidence("", "photo.jpg", b"one", activity=activity, position=0)
    _evidence("", "photo.jpg", b"two", activity=activity, position=1)
    return agency


def _evidence(caption: str, name: str, content: bytes, **owner: object) -> Evidence:
    evidence = Evidence(caption=caption, **owner)
    evidence.file.save(name, ContentFile(content))
    return evidence


def dossier(agency: Agency) -> bytes:
    file = BytesIO()
    write_dossier(agency, FiscalYear.objects.get(year=YEAR), file)
    return file.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


FOLDER = "ITA 2566 เทศบาลตำบลบ้านตัวอย่าง/"
NAME = "เทศบาลตำบลบ้านตัวอย่าง_2566"


def test_everything_of_the_year_is_in_it(agency: Agency) -> None:
    assert list(unpacked(dossier(agency))) == [
        FOLDER + path
        for path in (
            f"1 รายงาน/รายงานการวิเคราะห์_{NAME}.pdf",
            f"1 รายงาน/รายงานการวิเคราะห์_{NAME}.docx",
            f"1 รายงาน/แผนมาตรการ_{NAME}.pdf",
            f"1 รายงาน/แผนมาตรการ_{NAME}.docx",
            f"1 รายงาน/รายงานผลการดำเนินการ_{NAME}_6เดือน.pdf",
            f"1 รายงาน/รายงานผลการดำเนินการ_{NAME}_6เดือน.docx",
            f"1 รายงาน/รายงานผลการดำเนินการ_{NAME}_12เดือน.pdf",
            f"1 รายงาน/รายงานผลการดำเนินการ_{NAME}_12เดือน.docx",
            "3 ข้อมูล/มาตรการ 2566.xlsx",
            "3 ข้อมูล/ข้อมูล 2566.json",
            "4 หลักฐาน/มาตรการ 01 ๑. โครงการที่มีเลขนำ/01 รายงานประชุม.pdf",
            "4 หลักฐาน/กิจกรรม 01 อบรม ประชุม/01 หลักฐาน.jpg",
            "4 หลักฐาน/กิจกรรม 01 อบรม ประชุม/02 หลักฐาน.jpg",
            "สารบัญ.txt",
        )
    ]


def test_each_file_is_what_its_name_says(agency: Agency) -> None:
    files = unpacked(dossier(agency))
    for name, content in files.items():
        if name.endswith(".pdf") and "/1 รายงาน/" in name:
            assert len(pypdfium2.PdfDocument(content)) > 0
        elif name.endswith(".docx"):
            assert WordDocument(BytesIO(content)).paragraphs[0].text
        elif name.endswith(".xlsx"):
            assert load_workbook(BytesIO(content)).sheetnames == ["มาตรการ", "ผลคะแนน"]
    assert files[f"{FOLDER}4 หลักฐาน/กิจกรรม 01 อบรม ประชุม/02 หลักฐาน.jpg"] == b"two"


def test_the_workbook_in_it_is_imported_again_without_loss(agency: Agency) -> None:
    twin = twin_of(agency)
    take_in(unpacked(dossier(agency))[f"{FOLDER}3 ข้อมูล/มาตรการ 2566.xlsx"], twin)

    assert contents(twin)["assessment"] == contents(agency)["assessment"]
    assert [measure | {"evidence": []} for measure in contents(agency)["measures"]] == contents(twin)["measures"]


def test_json_says_where_the_evidence_lies(agency: Agency) -> None:
    files = unpacked(dossier(agency))
    data = json.loads(files[f"{FOLDER}3 ข้อมูล/ข้อมูล 2566.json"])
    paths = [
        evidence["file"]
        for owner in (*data["measures"], *data["activities"])
        for evidence in owner["evidence"]
        if evidence["file"]
    ]
    assert [FOLDER + path for path in paths] == [name for name in files if "/4 หลักฐาน/" in name]


def test_the_contents_list_has_the_hash_of_every_file_and_every_link(agency: Agency) -> None:
    files = unpacked(dossier(agency))
    listing = files.pop(f"{FOLDER}สารบัญ.txt").decode("utf-8-sig").split("\r\n")
    hashes = [line.removeprefix("  SHA-256 ") for line in listing if line.startswith("  SHA-256 ")]
    assert hashes == [hashlib.sha256(content).hexdigest() for content in files.values()]
    assert listing[:3] == [
        "สารบัญ",
        "เอกสาร ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
        "เทศบาลตำบลบ้านตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง",
    ]
    assert "  ๑. โครงการที่มีเลขนำ · ข่าว: https://example.go.th/news" in listing


def test_the_same_data_gives_the_same_bytes(agency: Agency) -> None:
    assert dossier(agency) == dossier(agency)


def test_a_file_that_is_gone_is_named_and_keeps_nothing_back(agency: Agency) -> None:
    lost = Evidence.objects.get(caption="รายงานประชุม")
    lost.file.storage.delete(lost.file.name)
    file = BytesIO()

    written = write_dossier(agency, FiscalYear.objects.get(year=YEAR), file)

    reason = f"ไม่พบแฟ้ม {lost.file.name} ในที่เก็บแฟ้มแล้ว โปรดอัปโหลดใหม่"
    assert [(item.about, item.reason) for item in written.missing] == [("๑. โครงการที่มีเลขนำ · รายงานประชุม", reason)]
    listing = unpacked(file.getvalue())[f"{FOLDER}สารบัญ.txt"].decode("utf-8-sig")
    assert f"  ๑. โครงการที่มีเลขนำ · รายงานประชุม: {reason}\r\n" in listing


def test_a_text_too_long_for_excel_leaves_only_the_workbook_out(agency: Agency) -> None:
    Measure.objects.filter(agency=agency, title="มาตรการ").update(note="ก" * 32_768)

    files = unpacked(dossier(agency))

    assert f"{FOLDER}3 ข้อมูล/มาตรการ 2566.xlsx" not in files
    listing = files[f"{FOLDER}สารบัญ.txt"].decode("utf-8-sig")
    assert "  Excel: ช่อง “หมายเหตุ” ของ “มาตรการ” ยาวเกิน 32,767 ตัวอักษร" in listing


def test_only_rounds_that_were_reported_have_a_report() -> None:
    agency = AgencyFactory.create(name="อบต.ตัวอย่าง")
    ProgressFactory.create(measure=MeasureFactory.create(agency=agency), round=12, result="ทำแล้ว")

    names = [name.partition("/")[2] for name in unpacked(dossier(agency))]

    assert names == [
        "1 รายงาน/แผนมาตรการ_อบต.ตัวอย่าง_2566.pdf",
        "1 รายงาน/แผนมาตรการ_อบต.ตัวอย่าง_2566.docx",
        "1 รายงาน/รายงานผลการดำเนินการ_อบต.ตัวอย่าง_2566_12เดือน.pdf",
        "1 รายงาน/รายงานผลการดำเนินการ_อบต.ตัวอย่าง_2566_12เดือน.docx",
        "3 ข้อมูล/มาตรการ 2566.xlsx",
        "3 ข้อมูล/ข้อมูล 2566.json",
        "สารบัญ.txt",
    ]


def test_letters_that_were_written_lie_beside_the_reports() -> None:
    agency = AgencyFactory.create(name="อบต.ตัวอย่าง")
    MeasureFactory.create(agency=agency)
    report = Report.objects.create(agency=agency, fiscal_year_id=YEAR, kind="plan", layout=preset("plan-5"))
    for kind in ("announcement", "memo"):
        Letter.objects.create(report=report, kind=kind, subject="ทดสอบ")

    names = [name.partition("/")[2] for name in unpacked(dossier(agency))]

    assert names == [
        "1 รายงาน/แผนมาตรการ_อบต.ตัวอย่าง_2566.pdf",
        "1 รายงาน/แผนมาตรการ_อบต.ตัวอย่าง_2566.docx",
        "2 หนังสือราชการ/บันทึกข้อความ_มาตรการ_อบต.ตัวอย่าง_2566.pdf",
        "2 หนังสือราชการ/บันทึกข้อความ_มาตรการ_อบต.ตัวอย่าง_2566.docx",
        "2 หนังสือราชการ/ประกาศ_มาตรการ_อบต.ตัวอย่าง_2566.pdf",
        "2 หนังสือราชการ/ประกาศ_มาตรการ_อบต.ตัวอย่าง_2566.docx",
        "3 ข้อมูล/มาตรการ 2566.xlsx",
        "3 ข้อมูล/ข้อมูล 2566.json",
        "สารบัญ.txt",
    ]


def test_a_year_without_anything_writes_nothing() -> None:
    agency, file = AgencyFactory.create(), BytesIO()

    written = write_dossier(agency, FiscalYearFactory.create(year=YEAR), file)

    assert (written.is_empty, file.getvalue()) == (True, b"")


def test_other_agencies_and_years_stay_out(agency: Agency) -> None:
    before = dossier(agency)
    MeasureFactory.create(fiscal_year__year=YEAR, title="ของหน่วยงานอื่น")
    MeasureFactory.create(agency=agency, fiscal_year__year=2565, title="ของปีก่อน")

    assert dossier(agency) == before


def test_queries_do_not_grow_with_the_measures(agency: Agency) -> None:
    counts = []
    for _number in range(2):
        measure = MeasureFactory.create(agency=agency, fiscal_year_id=YEAR, title="เพิ่ม")
        _evidence("", "file.txt", b"text", measure=measure)
        ProgressFactory.create(measure=measure)
        with CaptureQueriesContext(connection) as queries:
            dossier(agency)
        counts.append(len(queries))
    assert counts[0] == counts[1]
