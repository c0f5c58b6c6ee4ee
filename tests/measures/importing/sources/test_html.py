from measures.importing.sources import read_pasted
from measures.importing.sources.html import read_html
from tests.measures.importing.sources.tables import places, texts


def cell(html: str) -> str:
    """The text of one cell of a table."""
    (grid,) = read_html(f"<table><tr><td>{html}</td><td>x</td></tr></table>")
    return grid.rows[0][0].text


def test_blocks_and_breaks_are_lines_and_white_space_collapses() -> None:
    assert cell("ก  ข\n ค<br>ง<p>จ</p><div>ฉ<div>ช</div></div><b>ซ</b><i>ฌ</i>") == "ก ข ค\nง\nจ\nฉ\nช\nซฌ"


def test_entities_are_read_and_hidden_parts_left_out() -> None:
    html = (
        "Q&amp;A&nbsp;&lt;๑๘<script>alert(1)</script><style>p{}</style><span style='display: none'>ลับ</span>"
        "<span hidden>ลับ</span><del>ลบ</del><ins>แทรก</ins><!-- ความเห็น -->"
    )

    assert cell(html) == "Q&A <๑๘แทรก"


def test_ordered_lists_show_their_numbers() -> None:
    assert cell("<ol><li>ก<li>ข</ol>") == "1. ก\n2. ข"
    assert cell("<ol start=3 type=a><li>ก<li value=7>ข<li>ค</ol>") == "c. ก\ng. ข\nh. ค"
    assert cell("<ol style='list-style-type: thai'><li>ก</li><li>ข</li></ol>") == "๑. ก\n๒. ข"
    assert cell("<ol><li style='list-style-type:upper-roman'>ก</li></ol>") == "I. ก"


def test_google_docs_and_word_on_the_web_put_paragraphs_into_items() -> None:
    item = '<li dir=ltr style="list-style-type:{}" {}><p role=presentation><span>{}</span></p></li>'

    assert cell(f"<ol>{item.format('thai', '', 'ก')}{item.format('thai', '', 'ข')}</ol>ท้าย") == "๑. ก\n๒. ข\nท้าย"
    assert cell(f"<ol start=2>{item.format('decimal', 'data-leveltext=(%1)', 'ก')}</ol>") == "(2) ก"
    assert cell("<ol><li></li><li><ul><li>ก</li></ul></li><li>ข</li></ol>") == "• ก\n3. ข"


def test_nested_lists_keep_the_markers_of_their_levels() -> None:
    html = "<p>นำ</p><ol><li>ก<ul><li>ข</li><li>ค</li></ul></li><li>ง</li></ol>"

    assert cell(html) == "นำ\n1. ก\n• ข\n• ค\n2. ง"


def test_list_whose_text_has_markers_gets_no_second_ones() -> None:
    assert cell("<ol><li>๑) ก</li><li><span>๒</span><span>) ข</span></li></ol>") == "๑) ก\n๒) ข"
    assert cell("<ul><li>- ก</li></ul>") == "- ก"
    assert cell("<ol style='list-style-type: none'> ๑) ก ๒) ข <li>ค</li></ol>") == "๑) ก ๒) ข\nค"


def test_check_boxes_are_drawn() -> None:
    html = (
        '<input type="checkbox" checked=""/> แล้วเสร็จ<br><input type=checkbox>ยังไม่ได้'
        "<ul><li><input type=radio checked>x</ul>"
    )

    assert cell(html) == "☑ แล้วเสร็จ\n☐ ยังไม่ได้\n☑ x"
    assert cell("☒ ก <span style='font-family:Wingdings'>\u00fe</span> ข") == "☑ ก ☑ ข"


def test_word_clipboard_list_shows_the_markers_word_wrote() -> None:
    html = """<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=TH><span
      style='mso-list:Ignore'>๑.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span>
      <![endif]>ประชุม
      <o:p></o:p></p>
      <p style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span style='font-family:Symbol'><span
      style='mso-list:Ignore'>\u00b7<span>&nbsp; </span></span></span><!--[endif]-->อบรม<o:p></o:p></p>"""

    assert cell(html) == "๑. ประชุม\n• อบรม"


def test_spans_cover_the_places_of_merged_cells() -> None:
    (grid,) = read_html(
        "<table><tr><td rowspan=2>ก</td><td colspan=50>ข</td></tr><tr><td>ค</td><td>ง</td></tr>"
        "<tr><td rowspan=9 colspan=2>จ</td><td>ฉ</td></tr></table>"
    )

    assert places(grid) == [["ก", "ข", "<"], ["^", "ค", "ง"], ["จ", "<", "ฉ"]]


def test_excel_clipboard_is_read_without_the_spans_that_are_none() -> None:
    (grid,) = read_html(
        "<html><body><!--StartFragment--><table><col width=64 span=3>"
        "<tr><td colspan=2 style='mso-ignore:colspan'>ยาวเกินช่อง</td><td>ก</td></tr>"
        "<tr><td>ข<br style='mso-data-placement:same-cell;'>ค</td><td></td><td align=right>95.17</td></tr>"
        "<![if supportMisalignedColumns]><tr height=0 style='display:none'><td></td><td></td><td></td></tr><![endif]>"
        "</table><!--EndFragment--></body></html>"
    )

    assert places(grid) == [["ยาวเกินช่อง", "", "ก"], ["ข\nค", "", "95.17"]]


def test_text_between_tables_is_the_caption_of_the_next() -> None:
    lines = "".join(f"<p>บรรทัด {number}</p>" for number in range(12))
    html = (
        f"{lines}<table><tr><td>ก<td>ข</table><h2>สรุป</h2>IIT<table><caption>ปี ๒๕๖๖</caption><tr><td>ค<td>ง</table>ท้าย"
    )

    assert [(grid.caption, grid.source) for grid in read_html(html)] == [
        ("\n".join(f"บรรทัด {number}" for number in range(2, 12)), "ตารางที่ 1"),
        ("สรุป\nIIT\nปี ๒๕๖๖", "ตารางที่ 2"),
    ]


def test_nested_table_stays_in_its_cell_but_a_page_frame_is_opened() -> None:
    inner = "<table><tr><td>ก</td><td>ข</td></tr><tr><td>ค</td><td>ง</td></tr></table>"

    (nested,) = read_html(f"<table><tr><td>นอก {inner}</td><td>ข้าง</td></tr></table>")
    (framed,) = read_html(f"<table><tr><td>หัวเรื่อง</td></tr><tr><td>{inner}</td></tr></table>")

    assert texts(nested) == [["นอก\nก ข\nค ง", "ข้าง"]]
    assert (texts(framed), framed.caption) == ([["ก", "ข"], ["ค", "ง"]], "หัวเรื่อง")


def test_framed_heading_and_empty_tables_are_no_tables() -> None:
    empty = "<table><tr><td> </td><td></td></tr></table>"
    html = f"<table><tr><td>รายงานผล</td></tr></table>{empty}<table><tr><td>ก<td>ข</table>"

    (grid,) = read_html(html)

    assert (texts(grid), grid.caption) == ([["ก", "ข"]], "รายงานผล")


def test_plain_text_is_read_where_the_html_has_no_table() -> None:
    (grid,) = read_pasted("<p>ก ข</p>", "ก\tข\nค\tง")

    assert texts(grid) == [["ก", "ข"], ["ค", "ง"]]
