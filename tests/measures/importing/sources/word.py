"""Word documents whose tables are written as WordprocessingML, for what python-docx cannot make."""

import io
import zipfile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_NAMESPACES = f"{nsdecls('w')} {_W14}"


def document(
    body: str, *, lists: dict[int, list[tuple[str, str]]] | None = None, numbers: str = "", styles: str = ""
) -> bytes:
    """A document with this body. `lists` gives each abstract list its levels as (format, text); w:num 1, 2 … name
    them in their order, and `numbers` holds more w:num elements. `styles` are added to Word's own."""
    made = docx.Document()
    root = made.element.body
    for block in parse_xml(f"<w:body {_NAMESPACES}>{body}</w:body>"):
        root.insert(len(root) - 1, block)
    for style in parse_xml(f"<w:styles {_NAMESPACES}>{styles}</w:styles>"):
        made.styles.element.append(style)
    numbering = made.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for child in parse_xml(f"<w:numbering {_NAMESPACES}>{_abstract_lists(lists or {})}{numbers}</w:numbering>"):
        numbering.append(child)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _abstract_lists(lists: dict[int, list[tuple[str, str]]]) -> str:
    abstracts = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">'
        + "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for level, (style, text) in enumerate(levels)
        )
        + "</w:abstractNum>"
        for number, levels in lists.items()
    )
    nums = "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in lists)
    return abstracts + nums


def table(*rows: list[str]) -> str:
    """A w:tbl of cells given as their content; a text without markup becomes a paragraph."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows) + "</w:tbl>"


def cell(content: str, properties: str = "") -> str:
    if content.startswith("<w:tc>"):
        return content
    inner = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def paragraph(content: str, *, number: int | None = None, level: int = 0, style: str = "") -> str:
    """A w:p; a text without markup becomes a run. `number` is the w:num of its list."""
    inner = content if content.startswith("<") or not content else run(content)
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number is not None else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{numbered}</w:pPr>{inner}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def replaced(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The package with `old` replaced in one part."""
    source = zipfile.ZipFile(io.BytesIO(data))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for part in source.namelist():
            content = source.read(part)
            package.writestr(part, content.replace(old, new) if part == name else content)
    return file.getvalue()
