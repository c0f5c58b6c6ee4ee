"""Tables of a report: fixed widths, heads that stand again on every page, rows that split."""

from collections.abc import Sequence

from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.styles import Styles

from reports.document import Cell, Column, Table
from reports.rendering.widths import column_widths
from reports.rendering.word.elements import make, paragraph, run, twips, typed
from reports.rendering.word.paragraphs import alignment, cell_paragraph

_USUAL_SIZE = 14.0


def report_table(table: Table, width: float, styles: Styles) -> BaseOxmlElement:
    """The table on a page with `width` points between its margins; styles for its text size are added to `styles`."""
    text, heading = _cell_styles(table.text_size, styles)
    # Sarabun, which may stand in for the narrow TH Sarabun, is the widest font to leave room for.
    widths = column_widths(table, table.text_size, width)
    properties = table_properties("ReportTable", widths, caption=table.label)
    head = make("tr", make("trPr", make("cantSplit"), make("tblHeader")))
    head.extend(_heading(column, width, heading) for column, width in zip(table.columns, widths, strict=True))
    rows = (_row(row, table, widths, text) for row in table.rows)
    return make("tbl", properties, grid(widths), head, *rows)


def table_properties(style: str, widths: Sequence[float], caption: str = "", description: str = "") -> BaseOxmlElement:
    """A w:tblPr of fixed `widths`; `caption` and `description` are for those who cannot see the table."""
    properties = make(
        "tblPr",
        make("tblStyle", val=style),
        make("tblW", w=sum(map(twips, widths)), type="dxa"),
        make("tblLayout", type="fixed"),
    )
    if style == "ReportTable":
        properties.append(make("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0))
    if caption:
        properties.append(make("tblCaption", val=typed(caption)))
    if description:
        properties.append(make("tblDescription", val=typed(description)))
    return properties


def grid(widths: Sequence[float]) -> BaseOxmlElement:
    """A w:tblGrid of columns of these widths."""
    return make("tblGrid", *(make("gridCol", w=twips(width)) for width in widths))


def cell(width: float, *content: BaseOxmlElement, properties: tuple[BaseOxmlElement, ...] = ()) -> BaseOxmlElement:
    """A w:tc; `properties` follow its width in the order the schema asks for."""
    return make("tc", make("tcPr", make("tcW", w=twips(width), type="dxa"), *properties), *content)


def _heading(column: Column, width: float, style: str) -> BaseOxmlElement:
    text = paragraph(style, run(column.heading))
    return cell(width, text, properties=(make("vAlign", val="center"),))


def _row(row: tuple[Cell, ...], table: Table, widths: Sequence[float], style: str) -> BaseOxmlElement:
    cells = zip(row, table.columns, widths, strict=True)
    return make("tr", *(_cell(each, column, width, style, table.text_size) for each, column, width in cells))


def _cell(content: Cell, column: Column, width: float, style: str, size: float) -> BaseOxmlElement:
    align = content.align or column.align
    blocks = [cell_paragraph(block, style, size, align) for block in content.blocks]
    return cell(width, *(blocks or [paragraph(style, properties=alignment(align))]))


def _cell_styles(size: float, styles: Styles) -> tuple[str, str]:
    """The ids of the styles for text and headings of tables of this size, so that an officer can change all at once."""
    if size == _USUAL_SIZE:
        return "TableText", "TableHeading"
    half_points = round(size * 2)
    names = f"TableText{half_points}", f"TableHeading{half_points}"
    if names[0] not in {style.style_id for style in styles}:
        _add_style(styles, names[0], f"Table Text {size:g}", "TableText", half_points)
        _add_style(styles, names[1], f"Table Heading {size:g}", "TableHeading", half_points)
    return names


def _add_style(styles: Styles, style_id: str, name: str, based_on: str, half_points: int) -> None:
    properties = make("rPr", make("sz", val=half_points), make("szCs", val=half_points))
    named, basis = make("name", val=name), make("basedOn", val=based_on)
    styles.element.append(
        make("style", named, basis, make("qFormat"), properties, type="paragraph", customStyle=1, styleId=style_id)
    )
