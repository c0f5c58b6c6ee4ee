"""Paragraphs, list items and check boxes. Lists keep their markers as typed; Word counts nothing itself."""

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from reports.document import CheckBox, Item, Paragraph, TextBlock
from reports.rendering.lines import CHECKED, DEEPEST_LEVEL, UNCHECKED, hang
from reports.rendering.pdf import POINTS_PER_CM
from reports.rendering.word.elements import make, make_w14, paragraph, run, twips, typed

BODY_SIZE = 16.0
BOX_FONT = "Segoe UI Symbol"
_BODY_INDENT, _BODY_STEP = 2.5 * POINTS_PER_CM, 0.5 * POINTS_PER_CM
# Digits of TH Sarabun are this part of the font size per unit of Sarabun, with some room for wider fonts.
_HANG_UNIT = 0.8 / 20
_AFTER_TEXT = 8.0
_BOX_WIDTH = 1.3  # of a check box and a space in its font, in units of the font size


def body_paragraphs(blocks: tuple[TextBlock, ...]) -> list[BaseOxmlElement]:
    """Running text with some room before what follows it."""
    paragraphs = [_body_paragraph(block) for block in blocks]
    if paragraphs:
        properties = paragraphs[-1].find(qn("w:pPr"))
        indent = properties.find(qn("w:ind"))
        space = make("spacing", after=twips(_AFTER_TEXT))
        if indent is None:
            properties.append(space)
        else:
            indent.addprevious(space)
    return paragraphs


def _body_paragraph(block: TextBlock) -> BaseOxmlElement:
    """A block of running text: the first line of a paragraph is indented as in official letters."""
    match block:
        case Paragraph(text, bold):
            return paragraph("" if bold else "BodyText", run(text, bold=bold))
        case Item(marker, text, level):
            indent = _BODY_INDENT + _BODY_STEP * min(level, DEEPEST_LEVEL)
            return _item("ListParagraph", marker, text, indent, BODY_SIZE)
        case CheckBox():
            return _check_box("ListParagraph", block, _BODY_INDENT, BODY_SIZE)


def cell_paragraph(block: TextBlock, style: str, size: float, align: str) -> BaseOxmlElement:
    """A block in a cell whose text has `size` points; items hang at the left whatever `align` says."""
    match block:
        case Paragraph(text, bold):
            return paragraph(style, run(text, bold=bold), properties=alignment(align))
        case Item(marker, text, level):
            return _item(style, marker, text, _HANG_UNIT * 20 * size * min(level, DEEPEST_LEVEL), size)
        case CheckBox():
            return _check_box(style, block, 0.0, size)


def alignment(align: str) -> tuple[BaseOxmlElement, ...]:
    """The paragraph property for "center" or "right"; none for the usual left."""
    return () if align in {"", "left"} else (make("jc", val=align),)


def _item(style: str, marker: str, text: str, indent: float, size: float) -> BaseOxmlElement:
    width = hang(marker) * _HANG_UNIT * size
    return paragraph(style, run(f"{marker}\t{text}"), properties=_hanging(indent, width))


def _check_box(style: str, box: CheckBox, indent: float, size: float) -> BaseOxmlElement:
    content = (_box_control(typed(box.label), checked=box.checked), run(f"\t{box.label}"))
    return paragraph(style, *content, properties=_hanging(indent, _BOX_WIDTH * size))


def _hanging(indent: float, width: float) -> tuple[BaseOxmlElement, ...]:
    """The text hangs `width` points right of its marker, which stands `indent` points from the edge."""
    return (make("ind", left=twips(indent + width), hanging=twips(width)),)


def _box_control(label: str, *, checked: bool) -> BaseOxmlElement:
    """A content control that a click ticks."""
    states = make_w14(
        "checkbox",
        make_w14("checked", val=str(int(checked))),
        make_w14("checkedState", val=f"{ord(CHECKED):04X}", font=BOX_FONT),
        make_w14("uncheckedState", val=f"{ord(UNCHECKED):04X}", font=BOX_FONT),
    )
    box = run(CHECKED if checked else UNCHECKED)
    box.insert(0, make("rPr", make("rFonts", ascii=BOX_FONT, hAnsi=BOX_FONT, eastAsia=BOX_FONT, cs=BOX_FONT)))
    return make("sdt", make("sdtPr", make("alias", val=label), states), make("sdtContent", box))
