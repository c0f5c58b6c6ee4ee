from docx.oxml.ns import qn

from reports.document import CheckBox, Item, Paragraph, Text
from reports.rendering.word import render_word
from tests.reports.rendering.official_samples import document
from tests.reports.rendering.word.reading import W, opened, read

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def test_the_first_line_of_a_paragraph_is_indented_and_a_lead_line_is_bold() -> None:
    body, lead = opened(render_word(document(Text((Paragraph("เนื้อความ"), Paragraph("สรุปดังนี้", bold=True)))))).paragraphs
    assert (body.style.name, round(body.style.paragraph_format.first_line_indent.cm, 1)) == ("Body Text", 2.5)
    assert (lead.style.name, [run.bold for run in lead.runs]) == ("Normal", [True])
    assert lead._p.xpath("w:r/w:rPr/w:bCs") != []  # Thai letters have a bold of their own


def test_items_hang_deeper_level_by_level() -> None:
    items = tuple(Item("๑.", "ข้อ", level) for level in range(3))
    paragraphs = opened(render_word(document(Text(items)))).paragraphs
    hanging = {paragraph.paragraph_format.first_line_indent for paragraph in paragraphs}
    left = [round(paragraph.paragraph_format.left_indent.cm - 2.5, 1) for paragraph in paragraphs]
    assert len(hanging) == 1
    assert left == [0.5, 1.0, 1.5]


def test_a_check_box_is_ticked_by_a_click() -> None:
    boxes = Text((CheckBox("แล้วเสร็จ", checked=True), CheckBox("ยังไม่ได้ดำเนินการ", checked=False)))
    file = render_word(document(boxes))
    controls = opened(file).element.body.iter(f"{W14}checked")
    assert [control.get(f"{W14}val") for control in controls] == ["1", "0"]
    assert read(file) == ["☑\tแล้วเสร็จ", "☐\tยังไม่ได้ดำเนินการ"]


def test_spaces_that_must_not_end_a_line_do_not_break() -> None:
    (paragraph,) = opened(render_word(document(Text((Paragraph("เรื่องต่าง ๆ ปี พ.ศ. ๒๕๖๖"),))))).paragraphs
    assert paragraph.text == "เรื่องต่าง\u00a0ๆ ปี พ.ศ.\u00a0๒๕๖๖"


def test_lines_tabs_and_spaces_stay_as_typed_and_what_xml_forbids_goes() -> None:
    text = "บรรทัดแรก\nบรรทัด  ที่สอง\tต่อ <&> \x00\u200bจบ "
    (paragraph,) = opened(render_word(document(Text((Paragraph(text),))))).paragraphs
    assert paragraph.text == "บรรทัดแรก\nบรรทัด  ที่สอง\tต่อ <&> จบ "


def test_letters_are_th_sarabun_new_in_thai_wherever_nothing_else_is_said() -> None:
    styles = opened(render_word(document())).styles.element
    (defaults,) = styles.xpath("w:docDefaults/w:rPrDefault/w:rPr")
    fonts = defaults.find(qn("w:rFonts"))
    assert {name: fonts.get(f"{W}{name}") for name in ("ascii", "hAnsi", "cs")} == dict.fromkeys(
        ("ascii", "hAnsi", "cs"), "TH Sarabun New"
    )
    assert defaults.xpath("w:sz/@w:val | w:szCs/@w:val | w:lang/@w:bidi") == ["32", "32", "th-TH"]
