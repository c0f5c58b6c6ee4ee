import pytest

from reports.rendering.word import render_word
from tests.reports.rendering.official_samples import announcement, document, memo, signatures
from tests.reports.rendering.word.reading import W, opened, read


def test_a_memo_has_its_heads_on_dotted_lines() -> None:
    word = opened(render_word(memo()))
    title, office, number, subject, to = word.paragraphs[:5]
    assert (title.style.name, title.style.font.size.pt, title.style.font.bold) == ("Memo Title", 29, True)
    assert [len(line._p.xpath("w:pPr/w:tabs/w:tab[@w:leader='dot']")) for line in (office, number, subject, to)] == [
        1,
        2,
        1,
        0,
    ]
    assert [run.text for run in number.runs if run.bold] == ["ที่", "วันที่"]


def test_an_announcement_is_centred_below_its_emblem() -> None:
    emblem, *lines = opened(render_word(announcement())).paragraphs[:3]
    assert len(emblem._p.xpath(".//wp:inline")) == 1
    assert [line.text for line in lines] == ["ประกาศเทศบาลตำบลตัวอย่าง", "เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใส"]
    assert {(line.style.name, line.style.font.bold) for line in lines} == {("Announcement Title", True)}


@pytest.mark.parametrize(("people", "cells"), [(1, 2), (2, 2), (3, 3)])
def test_people_sign_side_by_side_and_one_alone_on_the_right(people: int, cells: int) -> None:
    file = render_word(document(signatures(people)))
    ((row,),) = read(file)
    assert len(row) == cells
    assert row[-1] == ["ลงนาม\t", "(\t)", "ผู้รายงาน"]
    assert (row[0] == []) is (people == 1)


def test_signatures_have_no_borders_and_stay_whole() -> None:
    (made,) = opened(render_word(document(signatures(3)))).tables
    assert made._tbl.xpath("w:tblPr/w:tblStyle/@w:val") == ["Arrangement"]
    assert len(made._tbl.xpath("w:tr/w:trPr/w:cantSplit")) == 1
    assert {tab.get(f"{W}leader") for tab in made._tbl.xpath(".//w:tabs/w:tab")} == {"dot"}


def test_nobody_signs_a_page_without_text() -> None:
    *_, text = opened(render_word(memo())).element.body.xpath("w:tbl/preceding-sibling::w:p")
    assert text.xpath("w:pPr/*")[1].tag == f"{W}keepNext"
