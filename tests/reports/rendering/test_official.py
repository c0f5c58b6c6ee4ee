import pypdfium2
import pytest
from bs4 import BeautifulSoup

from reports.document import Block, Cover, Heading, MemoHead, PageBreak, Signature, Signatures, Title
from reports.rendering.html import render_html
from reports.rendering.official import DOTS, signatures_part
from reports.rendering.pdf import render_pdf
from reports.rendering.structure import POINTS_PER_PIXEL
from reports.rendering.typesetting import web_markup
from tests.reports.rendering.extraction import pdfium_characters, poppler_pages
from tests.reports.rendering.official_samples import announcement, document, emblem_file, memo, signatures

CENTIMETRE = 72 / 2.54


@pytest.mark.parametrize(("people", "dots"), [(1, 50), (2, 50), (3, 30)])
def test_each_has_dots_to_sign_on(people: int, dots: int) -> None:
    part = signatures_part(signatures(people), web_markup)
    assert (part.dots, DOTS[people]) == ("." * dots, dots)
    assert part.people[-1].name == f"({'.' * dots})"


@pytest.mark.parametrize(("people", "lefts"), [(1, [2]), (2, [0, 2]), (3, [0, 1, 2])])
def test_one_stands_on_the_right_half_and_more_side_by_side(people: int, lefts: list[int]) -> None:
    """Measured in thirds of the page, by the brackets of the names."""
    signed = Signatures((Signature("ก", "ข"),) * people)
    (characters,) = pdfium_characters(render_pdf(document(signed)), 0)
    names = [character for character in characters if character.text == "ก"]
    assert [int((name.left - 85) / 151.2) for name in names] == lefts


def emblem_sizes(*blocks: Block) -> list[tuple[float, float]]:
    """Height of each picture and the distance of its middle from the left, in centimetres."""
    with pypdfium2.PdfDocument(render_pdf(document(*blocks))) as file:
        pictures = [item for item in file[0].get_objects() if item.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
        bounds = [picture.get_bounds() for picture in pictures]
    return [((top - bottom) / CENTIMETRE, (left + right) / 2 / CENTIMETRE) for left, bottom, right, top in bounds]


def test_emblems_have_their_official_size_and_place() -> None:
    middle = 3 + 16 / 2
    assert emblem_sizes(Cover(("ก",), (), emblem_file())) == [pytest.approx((3, middle), abs=0.01)]
    assert emblem_sizes(*announcement().blocks) == [pytest.approx((3, middle), abs=0.01)]
    assert emblem_sizes(*memo().blocks) == [pytest.approx((1.5, 3 + 0.75), abs=0.01)]


def test_the_room_of_an_emblem_stays_empty_without_one() -> None:
    (with_emblem,) = pdfium_characters(render_pdf(document(Cover(("ก",), (), emblem_file()))), 0)
    (without,) = pdfium_characters(render_pdf(document(Cover(("ก",), ()))), 0)
    assert without == with_emblem


def test_the_head_of_a_memo_has_the_official_size_and_order() -> None:
    with pypdfium2.PdfDocument(render_pdf(memo())) as file:
        reader = file[0].get_textpage()
        text = reader.get_text_range()
        size = pypdfium2.raw.FPDFText_GetFontSize
        sizes = {word: size(reader, text.index(word)) * POINTS_PER_PIXEL for word in ("บันทึก", "เรียน", "ด้วย")}
    assert sizes == {
        "บันทึก": pytest.approx(29 * 10.9 / 16, abs=0.02),
        "เรียน": pytest.approx(10.9, abs=0.02),
        "ด้วย": pytest.approx(10.9, abs=0.02),
    }  # fmt: skip
    rows = BeautifulSoup(render_html(memo()), "html.parser").select(".memo-row")
    assert [[head.get_text() for head in row.select(".memo-head")] for row in rows] == [
        ["ส่วนราชการ"], ["ที่", "วันที่"], ["เรื่อง"],
    ]  # fmt: skip


def test_a_cover_is_a_page_of_its_own_without_number() -> None:
    blocks = (Title(("รายงาน",)), PageBreak("portrait"), Heading("ต่อ"))
    cover, first, second = poppler_pages(render_pdf(document(Cover(("หน้าปก",), ("หน่วยงาน",)), *blocks)))
    assert (cover, first, second) == ("หน้าปกหน่วยงาน", "รายงาน-๑-", "ต่อ-๒-")


def test_page_breaks_turn_the_pages_that_follow() -> None:
    blocks = (
        Heading("ก"),
        PageBreak("landscape"),
        Heading("ข"),
        PageBreak("landscape"),
        Heading("ค"),
        PageBreak("portrait"),
    )
    with pypdfium2.PdfDocument(render_pdf(document(*blocks, Heading("ง")))) as file:
        assert [page.get_width() < page.get_height() for page in file] == [True, False, False, True]


def test_empty_heads_leave_dotted_lines() -> None:
    head = MemoHead("", "", "", "", "")
    assert poppler_pages(render_pdf(document(head))) == ["บันทึกข้อความส่วนราชการที่วันที่เรื่องเรียน"]
