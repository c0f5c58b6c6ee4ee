from io import StringIO
from pathlib import Path

import docx
import pypdfium2
import pytest
from django.core.management import CommandError, call_command

from assessments.models import Agency
from ita_portal.thai.text import squash
from reports.models import Report, TableLayout
from tests.factories import AgencyFactory, MeasureFactory
from tests.reports.content import make_approach, make_measure, make_scores, preset

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "report.pdf"


def render(file: Path, **options: str | int | StringIO) -> str:
    """What the command prints for the implementation report of the example agency in 2566."""
    out = StringIO()
    values = {"agency": "example", "year": 2566, "kind": "implementation", "output": file} | options
    call_command("render_report", stdout=out, **values)
    return out.getvalue()


def text(file: Path) -> str:
    pdf = pypdfium2.PdfDocument(file)
    return squash("".join(page.get_textpage().get_text_range() for page in pdf))


def test_the_pdf_is_written_and_its_pages_counted(agency: Agency, file: Path) -> None:
    make_measure(agency)

    assert render(file) == f"{file}: 1 หน้า\n"
    assert "(รอบ๑๒เดือน)" in text(file)
    assert "๑.เปิดเผยข้อมูลการจัดซื้อจัดจ้าง" in text(file)


def test_a_file_that_ends_in_docx_is_a_word_file(agency: Agency, tmp_path: Path) -> None:
    make_measure(agency)
    file = tmp_path / "report.docx"

    assert render(file) == f"{file}: บันทึกแล้ว\n"
    assert docx.Document(file).tables[0].cell(1, 0).text == "๑. เปิดเผยข้อมูลการจัดซื้อจัดจ้าง"


def test_the_format_may_be_said_whatever_the_file_is_called(agency: Agency, tmp_path: Path) -> None:
    make_measure(agency)
    word, pdf = tmp_path / "one", tmp_path / "two.docx"
    render(word, format="docx")
    render(pdf, format="pdf")

    assert word.read_bytes().startswith(b"PK")
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_every_page_is_counted(agency: Agency, file: Path) -> None:
    for _ in range(40):
        make_measure(agency)

    said = render(file)

    assert said == f"{file}: {len(pypdfium2.PdfDocument(file))} หน้า\n"
    assert len(pypdfium2.PdfDocument(file)) > 1


def test_the_stored_report_says_how(agency: Agency, file: Path) -> None:
    make_measure(agency)
    Report.objects.create(
        agency=agency,
        fiscal_year_id=2566,
        kind="implementation",
        round=6,
        layout=preset("implementation-7"),
        digit_style="arabic",
        title="รายงานรอบ 6 เดือน",
    )
    render(file)

    assert text(file).startswith("รายงานรอบ6เดือน")
    assert "ลำดับ" in text(file)


def test_options_come_before_what_is_stored(agency: Agency, file: Path) -> None:
    make_measure(agency)
    Report.objects.create(
        agency=agency, fiscal_year_id=2566, kind="implementation", round=6, layout=preset("implementation-7")
    )
    render(file, round=12, layout="implementation-4", digits="arabic")

    assert "(รอบ12เดือน)" in text(file)
    assert "(1)เปิดเผยข้อมูลการจัดซื้อจัดจ้าง" in text(file)
    assert Report.objects.values_list("layout__name", "digit_style").get() == ("implementation-7", "")


def test_the_agencys_own_layout_comes_before_the_preset_of_that_name(agency: Agency, file: Path) -> None:
    make_measure(agency)
    own = TableLayout.objects.create(
        agency=agency, name="implementation-4", title="ของเรา", report_kind="implementation"
    )
    own.columns.create(position=1, field="title", heading="มาตรการของเรา", width=1)
    render(file, layout="implementation-4")

    assert "มาตรการของเรา" in text(file)


def test_a_plan_has_its_own_layouts(agency: Agency, file: Path) -> None:
    make_measure(agency)
    render(file, kind="plan")

    assert "ผลการวิเคราะห์ตัวชี้วัด" in text(file)


def test_an_analysis_needs_scores_but_no_measures(agency: Agency, file: Path) -> None:
    make_scores(agency, i1="91.50", i7="88.25")
    render(file, kind="analysis", stderr=StringIO())

    assert "(๗)ตัวชี้วัดที่๗ประสิทธิภาพการสื่อสารได้คะแนนร้อยละ๘๘.๒๕" in text(file)


def test_a_year_of_indicator_rows_is_enough(agency: Agency, file: Path) -> None:
    make_approach(agency, 1, status="completed")
    render(file)

    assert "☑ดำเนินการแล้วเสร็จ" in text(file)


def test_what_to_check_goes_to_the_error_stream(agency: Agency, file: Path) -> None:
    make_measure(agency, suggestion="ทำต่อ")
    errors = StringIO()

    assert render(file, stderr=errors, layout="implementation-6") == f"{file}: 1 หน้า\n"
    assert errors.getvalue() == (
        "รูปแบบตารางนี้ไม่มีช่องสำหรับ: ข้อเสนอแนะ ข้อความที่บันทึกไว้จึงไม่อยู่ในรายงาน โปรดเลือกรูปแบบตารางที่มีช่องดังกล่าวหากต้องการให้ปรากฏ\n"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"agency": "nowhere"}, "ไม่พบหน่วยงานที่ใช้ชื่อในที่อยู่เว็บว่า “nowhere”"),
        ({"year": 2023}, "ไม่พบปีงบประมาณ 2023 ในระบบ โปรดระบุปีเป็นพุทธศักราช"),
        ({"kind": "analysis"}, "เทศบาลตำบลตัวอย่าง ยังไม่มีผลการประเมินปีงบประมาณ 2566 โปรดบันทึกคะแนนก่อน"),
        ({"year": 2565}, "เทศบาลตำบลตัวอย่าง ยังไม่มีมาตรการในปีงบประมาณ 2565 โปรดนำเข้าหรือบันทึกมาตรการก่อน"),
        (
            {"layout": "plan-5"},
            (
                "ไม่มีรูปแบบตาราง “plan-5” สำหรับรายงานนี้ โปรดเลือกจาก: "
                "implementation-4, implementation-6, implementation-6-suggestion, implementation-7"
            ),
        ),
    ],
)
def test_what_cannot_be_is_said_in_words(
    agency: Agency, file: Path, options: dict[str, str | int], message: str
) -> None:
    make_measure(agency)

    with pytest.raises(CommandError) as caught:
        render(file, **options)

    assert str(caught.value) == message
    assert not file.exists()


def test_a_file_that_cannot_be_written_is_named(agency: Agency, tmp_path: Path) -> None:
    make_measure(agency)
    file = tmp_path / "missing" / "report.pdf"

    with pytest.raises(CommandError) as caught:
        render(file)

    assert str(caught.value) == (f"บันทึกไฟล์ {file} ไม่ได้: No such file or directory โปรดตรวจสอบโฟลเดอร์และสิทธิ์ แล้วลองอีกครั้ง")


def test_a_character_no_font_has_is_named(agency: Agency, file: Path) -> None:
    MeasureFactory(agency=agency, title="จัดประชุม \U00012000")

    with pytest.raises(CommandError) as caught:
        render(file)

    assert "U+12000 CUNEIFORM SIGN A" in str(caught.value)
    assert not file.exists()
