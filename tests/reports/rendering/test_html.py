import re

import pytest
from bs4 import BeautifulSoup, Tag

from ita_portal.thai.text import squash
from reports.document import Heading, Paragraph, Table, Text
from reports.rendering.html import render_html
from tests.reports.rendering.extraction import texts
from tests.reports.rendering.official_samples import SAMPLES
from tests.reports.rendering.samples import document, everything, table


def parsed() -> Tag:
    article = BeautifulSoup(render_html(everything()), "html.parser").article
    assert article is not None
    return article


def test_structure_of_every_kind_of_block() -> None:
    page = parsed()
    assert page["lang"] == "th"
    assert [line.get_text() for line in page.select("h1.document-title span")] == [
        "รายงานผลการดำเนินการ",
        "เทศบาลตำบลตัวอย่าง",
        "ประจำปีงบประมาณ พ.ศ.\u00a0๒๕๖๖",
    ]
    assert [(heading.name, heading.get_text()) for heading in page.select("h2, h3")] == [
        ("h2", "๑. ผลการดำเนินการ"),
        ("h3", "หมายเหตุ"),
    ]
    assert page.table is not None
    assert page.table.caption is not None
    assert page.table.caption.get_text() == "ผลการดำเนินการ"
    assert [(head["scope"], head.get_text()) for head in page.select("thead th")] == [
        ("col", "มาตรการ/กิจกรรม"),
        ("col", "สถานะ"),
        ("col", "คะแนน"),
    ]
    assert [column["class"] for column in page.select("col")] == [
        ["column-1", "share-40"],
        ["column-2", "share-40"],
        ["column-3", "share-20"],
    ]
    assert [(cell["data-label"], cell.get("class", [])) for cell in page.select("tbody tr:last-child td")] == [
        ("มาตรการ/กิจกรรม", []),
        ("สถานะ", ["right"]),
        ("คะแนน", ["center"]),
    ]


def test_items_hang_at_their_levels_in_a_list() -> None:
    steps = parsed().select_one("tbody td")
    assert steps is not None
    assert [(p["class"], p["role"], p.get_text()) for p in steps.select("[role=list] > p")] == [
        (["item", "hang-31", "level-0"], "listitem", "(๑) จัดทำแผนงาน"),
        (["item", "hang-37", "level-1"], "listitem", "๑.๑ ประชุมคณะทำงานทุกๆ เดือน"),
        (["item", "hang-12", "level-2"], "listitem", "- สรุปรายงาน"),
    ]


def test_check_boxes_are_text() -> None:
    boxes = [box.get_text() for box in parsed().select(".check")]
    assert boxes == ["☑ ดำเนินการแล้วเสร็จ", "☐ อยู่ระหว่างดำเนินการ"]


def test_every_text_is_there() -> None:
    page = squash(parsed().get_text())
    assert [text for text in texts(everything()) if text not in page] == []


def test_nothing_is_inline_that_the_content_security_policy_forbids() -> None:
    hostile = '"><script>alert(1)</script> onclick="x" style="y"'
    html = render_html(document(Heading(hostile), Text((Paragraph(hostile),)), table((hostile,), headings=(hostile,))))
    page = BeautifulSoup(html, "html.parser")
    assert page.find("script") is None
    allowed = {"class", "lang", "scope", "data-label"}
    assert {name for tag in page.find_all(True) for name in tag.attrs} == allowed


@pytest.mark.parametrize("name", SAMPLES)
def test_pages_of_signed_papers_need_no_style_and_no_script_of_their_own(name: str) -> None:
    page = BeautifulSoup(render_html(SAMPLES[name](), lambda file: f"/files/{file}"), "html.parser")
    assert page.find_all(["script", "style", "link", "svg"]) == []
    allowed = {"class", "lang", "scope", "data-label", "role", "aria-label", "src", "alt"}
    assert {attribute for tag in page.find_all(True) for attribute in tag.attrs} - allowed == set()
    assert [text for text in texts(SAMPLES[name]()) if text not in squash(page.get_text())] == []


def test_a_character_without_a_bundled_font_is_shown() -> None:
    assert "漢" in render_html(document(Text((Paragraph("漢"),))))


def test_an_empty_table_has_its_head() -> None:
    html = render_html(document(Table(table(("ก", "ข")).columns, ())))
    assert re.findall(r"<th[^>]*>([^<]*)</th>", html) == ["หัวข้อที่ 1", "หัวข้อที่ 2"]
