import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from measures.forms.importing import ImportForm
from tests.measures.importing.writers import as_html, as_tsv

TABLE = [["มาตรการ", "วิธีดำเนินการ"], ["๑. จัดทำ\nแผนจัดหา", "ประชุม"], ["๒. ติดตามแผน", "รายงาน"]]


def test_a_paste_is_named_by_its_first_row() -> None:
    form = ImportForm({"text": as_tsv([TABLE]), "round": "12"})
    assert form.is_valid()
    assert form.source == "ตารางที่วาง: จัดทำ แผนจัดหา"
    assert [len(grid.rows) for grid in form.grids] == [3]


def test_a_long_name_is_cut() -> None:
    form = ImportForm({"text": as_tsv([[TABLE[0], ["๑. " + "ก" * 100, "ประชุม"]]]), "round": "12"})
    assert form.is_valid()
    assert form.source == "ตารางที่วาง: " + "ก" * 59 + "…"


def test_the_clipboards_html_counts_before_its_text() -> None:
    form = ImportForm({"html": as_html([TABLE]), "text": as_tsv([[*TABLE, ["๓. อื่น", "ๆ"]]]), "round": "12"})
    assert form.is_valid()
    assert [len(grid.rows) for grid in form.grids] == [3]


@pytest.mark.parametrize("round_months", ["", "9"])
def test_the_round_must_be_one_of_the_two(round_months: str) -> None:
    form = ImportForm({"text": as_tsv([TABLE]), "round": round_months})
    assert list(form.errors) == ["round"]


def test_an_empty_file_is_said_to_be_empty_at_its_field() -> None:
    form = ImportForm({"round": "12"}, {"file": SimpleUploadedFile("ว่าง.xlsx", b"")})
    assert list(form.errors) == ["file"]
