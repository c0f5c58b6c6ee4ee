"""make_dossier from the shell."""

from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command

from assessments.models import Agency
from tests.factories import AgencyFactory, FiscalYearFactory, MeasureFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    FiscalYearFactory.create(year=2566)
    agency: Agency = AgencyFactory.create(slug="example", name="เทศบาลตำบลตัวอย่าง")
    return agency


def run(output: Path, **options: object) -> str:
    said = StringIO()
    call_command("make_dossier", **{"agency": "example", "year": 2566, "output": output} | options, stdout=said)
    return said.getvalue()


def test_it_writes_one_zip_and_says_how_many_files(agency: Agency, tmp_path: Path) -> None:
    MeasureFactory.create(agency=agency)
    path = tmp_path / "dossier.zip"

    assert run(path) == f"{path}: 4 แฟ้ม\n"

    with ZipFile(path) as archive:
        assert len(archive.namelist()) == 5  # and the table of contents


def test_a_year_without_anything_leaves_no_file(agency: Agency, tmp_path: Path) -> None:
    path = tmp_path / "dossier.zip"
    with pytest.raises(CommandError) as error:
        run(path)
    assert str(error.value) == (
        "เทศบาลตำบลตัวอย่าง ยังไม่มีข้อมูลปีงบประมาณ 2566 ที่จะจัดทำเป็นชุดเอกสาร โปรดบันทึกมาตรการหรือผลคะแนนก่อน"
    )
    assert not path.exists()


def test_an_unknown_agency_an_unknown_year_and_a_place_that_cannot_be_written(agency: Agency, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="nobody"):
        run(tmp_path / "a.zip", agency="nobody")
    with pytest.raises(CommandError, match="2599"):
        run(tmp_path / "a.zip", year=2599)
    with pytest.raises(CommandError, match=r"none/a\.zip"):
        run(tmp_path / "none" / "a.zip")
