import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from assessments.models import Agency, FiscalYear
from measures.enums import ReportingRound
from measures.models import Measure, Progress
from tests.factories import AgencyFactory
from tests.measures.importing.writers import as_csv, as_docx, as_xlsx
from tests.seeds import seed

pytestmark = pytest.mark.django_db

PLAN = [["มาตรการ", "ขั้นตอน", "งบประมาณ"], ["๑. โครงการอบรม", "ประชุม", "๕,๐๐๐"], ["๒. เผยแพร่", "จัดทำ", ""]]
SCORES = [["ตัวชี้วัด", "คะแนน"], ["ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "๙๕.๑๗"]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.docx"
    path.write_bytes(as_docx([PLAN, SCORES]))
    return path


def run(file: Path | str, *options: str, agency: str = "ban-mai", year: str = "2566") -> str:
    out = StringIO()
    call_command("import_measures", str(file), "--agency", agency, "--year", year, *options, stdout=out)
    return out.getvalue()


def failure(file: Path | str, *options: str, agency: str = "ban-mai", year: str = "2566") -> str:
    with pytest.raises(CommandError) as caught:
        run(file, *options, agency=agency, year=year)
    assert caught.value.returncode == 1
    return str(caught.value)


def test_the_text_says_what_was_found_and_stored(file: Path) -> None:
    out = run(file, "--agency-name", "เทศบาลตำบลบ้านใหม่")

    assert out.split("\n") == [
        "ตารางที่ 1 (ตารางที่ 1): 2 มาตรการ 0 ตัวชี้วัด",
        "  [มาตรการ/โครงการ/กิจกรรม] มาตรการ",
        "  [ขั้นตอน/วิธีการ] ขั้นตอน",
        "  [เก็บเป็นหมายเหตุ] งบประมาณ",
        "  ๑. โครงการอบรม",
        "  ๒. เผยแพร่",
        "ตารางที่ 2 (ตารางที่ 2): 0 มาตรการ 1 ตัวชี้วัด",
        "  [ตัวชี้วัด] ตัวชี้วัด",
        "  [คะแนน] คะแนน",
        "  ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ๙๕.๑๗",
        "ข้อควรตรวจสอบ: ตารางที่ 1: ไม่รู้จักคอลัมน์ “งบประมาณ” จึงเก็บไว้เป็นหมายเหตุ หากตรงกับช่องข้อมูลใด โปรดเลือกช่องนั้น",
        "เพิ่ม 2 แทนที่ 0 ข้าม 0 รายการ เก็บคะแนน 1 รายการ",
        "",
    ]
    assert Agency.objects.get().name == "เทศบาลตำบลบ้านใหม่"
    assert list(Measure.objects.values_list("title", "kind")) == [("โครงการอบรม", "project"), ("เผยแพร่", "measure")]


def test_json_holds_every_field_and_nothing_else_is_printed(file: Path) -> None:
    AgencyFactory.create(slug="ban-mai")

    data = json.loads(run(file, "--format", "json"))

    assert list(data) == ["tables", "warnings"]
    assert data["tables"][0]["columns"] == [
        {"heading": "มาตรการ", "field": "title"},
        {"heading": "ขั้นตอน", "field": "steps"},
        {"heading": "งบประมาณ", "field": "note"},
    ]
    assert data["tables"][0]["measures"][0] == {
        "title": "โครงการอบรม",
        "kind": "project",
        "number": "๑.",
        "indicators": [],
        "finding": "",
        "steps": "ประชุม",
        "responsible": "",
        "period": "",
        "period_from": None,
        "period_to": None,
        "status": None,
        "result": "",
        "outcome": "",
        "suggestion": "",
        "note": "งบประมาณ: ๕,๐๐๐",
        "divisions": None,
        "rounds": [],
        "source_row": 2,
    }
    indicator = data["tables"][1]["indicators"][0]
    assert (indicator["indicator"], indicator["score"], indicator["has_approach"]) == (1, "95.17", False)
    assert data["warnings"] == ["ตารางที่ 1: ไม่รู้จักคอลัมน์ “งบประมาณ” จึงเก็บไว้เป็นหมายเหตุ หากตรงกับช่องข้อมูลใด โปรดเลือกช่องนั้น"]


def test_a_dry_run_stores_nothing(file: Path) -> None:
    out = run(file, "--dry-run", "--agency-name", "เทศบาลตำบลบ้านใหม่", year="2599")

    assert out.endswith("ยังไม่ได้บันทึกข้อมูล (ทดลองนำเข้า)\n")
    assert "ยังไม่มีเกณฑ์การประเมินของปี 2599" in out
    assert (Agency.objects.count(), Measure.objects.count()) == (0, 0)
    assert not FiscalYear.objects.filter(year=2599).exists()


def test_one_table_of_a_kind_and_a_round(file: Path) -> None:
    AgencyFactory.create(slug="ban-mai")

    assert run(file, "--table", "2", "--kind", "").startswith("ตารางที่ 1 (ตารางที่ 2): 0 มาตรการ 1 ตัวชี้วัด\n")
    assert Measure.objects.count() == 0
    assert run(file, "--kind", "plan").startswith("ตารางที่ 1 (ตารางที่ 1): 2 มาตรการ")
    assert Measure.objects.count() == 2


def test_the_round_is_that_of_the_progress(tmp_path: Path) -> None:
    AgencyFactory.create(slug="ban-mai")
    path = tmp_path / "report.csv"
    path.write_bytes(as_csv([["มาตรการ", "ผลการดำเนินการ"], ["อบรม", "จัดแล้ว"]]))

    run(path, "--round", "6")

    assert Progress.objects.get().round == ReportingRound.SIX_MONTHS


@pytest.mark.parametrize(("existing", "steps"), [("skip", ["ก"]), ("replace", ["ข"]), ("add", ["ก", "ข"])])
def test_what_is_there_already(tmp_path: Path, existing: str, steps: list[str]) -> None:
    AgencyFactory.create(slug="ban-mai")
    for text in ("ก", "ข"):
        path = tmp_path / f"{text}.xlsx"
        path.write_bytes(as_xlsx([[["มาตรการ", "ขั้นตอน"], ["อบรม", text]]]))
        run(path, "--existing", existing)

    assert list(Measure.objects.values_list("steps", flat=True)) == steps


def test_an_unknown_agency_without_name(file: Path) -> None:
    assert failure(file) == "ไม่มีหน่วยงาน “ban-mai” หากต้องการสร้าง โปรดระบุชื่อด้วย --agency-name"


def test_an_address_name_that_cannot_be_one(file: Path) -> None:
    failure(file, "--agency-name", "เทศบาลตำบลบ้านใหม่", agency="บ้าน ใหม่")

    assert Agency.objects.count() == 0


@pytest.mark.parametrize(
    ("year", "message"),
    [
        ("2023", "2023 เป็นปี ค.ศ. กรุณากรอกเป็นปี พ.ศ. ถ้าหมายถึง พ.ศ. 2566 ให้กรอก 2566"),
        ("3105", "3105 เกิดจากการบวก 543 ซ้ำสองครั้ง ถ้าหมายถึง พ.ศ. 2562 ให้กรอก 2562"),
        ("2700", "2700 ไม่ใช่ปีงบประมาณที่ใช้ได้ กรุณากรอกปี พ.ศ. สี่หลักตั้งแต่ 2550 ถึง 2600"),
    ],
)
def test_years_that_cannot_be(file: Path, year: str, message: str) -> None:
    AgencyFactory.create(slug="ban-mai")

    assert failure(file, year=year) == message


def test_an_unknown_table(file: Path) -> None:
    AgencyFactory.create(slug="ban-mai")

    assert failure(file, "--table", "3") == "ไม่มีตารางที่ 3 ไฟล์นี้มีตารางที่ 1 ถึง 2"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    AgencyFactory.create(slug="ban-mai")
    path = tmp_path / "missing.docx"

    assert failure(path).startswith(f"เปิดไฟล์ {path} ไม่ได้: ")


def test_a_file_without_any_known_heading(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_bytes(as_csv([["วันที่", "สถานที่"], ["๑", "ห้องประชุม"]]))

    assert failure(path, "--agency-name", "เทศบาลตำบลบ้านใหม่").startswith("ไม่พบตารางที่มีหัวคอลัมน์ที่ระบบรู้จัก")
    assert Agency.objects.count() == 0


def test_an_empty_file(tmp_path: Path) -> None:
    AgencyFactory.create(slug="ban-mai")
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")

    assert failure(path)


@pytest.mark.parametrize("number", range(5))
def test_each_document_as_it_lies(number: int) -> None:
    data = json.loads(run(seed(number), "--agency-name", "เทศบาล", "--format", "json"))

    counts = {0: (5, 0), 1: (11, 0), 2: (6, 10), 3: (5, 10), 4: (7, 0)}
    found = [sum(len(table[rows]) for table in data["tables"]) for rows in ("measures", "indicators")]
    assert tuple(found) == counts[number]
