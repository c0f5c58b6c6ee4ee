"""Small makers of WordprocessingML. Lengths are points; the file has twentieths of a point."""

from docx.oxml import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from ita_portal.thai.text import clean_text
from reports.rendering.typesetting import keep_together

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def make(tag: str, *children: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """The element w:`tag` with its attributes of the same namespace: make("jc", val="center")."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(f"{{{element.nsmap['w']}}}{name}", str(value))
    element.extend(children)
    return element


def make_w14(tag: str, *children: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    """The element w14:`tag`: what Word 2010 added."""
    element = OxmlElement(f"w14:{tag}", nsdecls={"w14": _W14.strip("{}")})
    for name, value in attributes.items():
        element.set(f"{_W14}{name}", value)
    element.extend(children)
    return element


def twips(points: float) -> int:
    """Twentieths of a point, the usual unit of the file."""
    return round(points * 20)


def typed(text: str) -> str:
    """Text of the document as it stands in the file: clean, with the spaces that must not end a line non-breaking."""
    return keep_together(clean_text(text))


def run(text: str, *, bold: bool = False, size: float = 0) -> BaseOxmlElement:
    """A w:r; "\\n" becomes a line break and "\\t" a tab. A `size` of 0 is that of the style."""
    element = OxmlElement("w:r")
    properties = [make("b"), make("bCs")] if bold else []
    if size:
        properties += [make("sz", val=round(size * 2)), make("szCs", val=round(size * 2))]
    element.text = typed(text)
    if properties:
        element.insert(0, make("rPr", *properties))
    return element


def paragraph(style: str, *content: BaseOxmlElement, properties: tuple[BaseOxmlElement, ...] = ()) -> BaseOxmlElement:
    """A w:p in a style by its id; `properties` in the order the schema asks for."""
    named = (make("pStyle", val=style),) if style else ()
    return make("p", make("pPr", *named, *properties), *content)


def separator() -> BaseOxmlElement:
    """The thin empty paragraph that must follow a table."""
    return paragraph("Separator")
