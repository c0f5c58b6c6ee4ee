"""The text of Word paragraphs as the page shows it."""

from collections.abc import Iterator

from measures.importing.sources import symbols
from measures.importing.sources.elements import Element
from measures.importing.sources.wordml import W14, W, is_on, is_ticked

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# What only wraps other content. Deletions (w:del, w:moveFrom), drawings and text boxes are not entered.
_WRAPPERS = frozenset(
    f"{W}{name}"
    for name in ("sdtContent", "ins", "moveTo", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo")
)
_TEXT_OF = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def content(parent: Element) -> Iterator[Element]:
    """The children of an element with those inside wrappers; content controls are entered, check boxes are not."""
    for child in parent:
        if child.tag in _WRAPPERS:
            yield from content(child)
        elif child.tag == f"{W}sdt" and _check_box(child) is None:
            if not is_on(child, "sdtPr/showingPlcHdr"):  # a hint where nobody has written yet
                yield from content(child)
        else:
            yield child


def paragraph_text(paragraph: Element) -> str:
    """Text with "\\n" at line breaks; tracked deletions and hidden text are left out."""
    return "".join(_inline(element) for element in content(paragraph))


def _inline(element: Element) -> str:
    if element.tag == f"{W}r":
        return _run_text(element)
    box = _check_box(element) if element.tag == f"{W}sdt" else None
    if box is not None:
        return f"{symbols.TICKED if is_ticked(box) else symbols.UNTICKED} "
    if element.tag in {f"{_MATH}oMath", f"{_MATH}oMathPara"}:
        return "".join(text.text or "" for text in element.iter(f"{_MATH}t"))
    return ""


def _check_box(control: Element) -> Element | None:
    return control.find(f"{W}sdtPr/{W14}checkbox")


def _run_text(run: Element) -> str:
    if is_on(run, "rPr/vanish"):
        return ""
    fonts = run.find(f"{W}rPr/{W}rFonts")
    font = "" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""
    return "".join(_piece(child, font) for child in run)


def _piece(element: Element, font: str) -> str:
    if element.tag == f"{W}t":
        text = element.text or ""
        # Thai letters never come from a symbol font, whatever the run says of its Latin ones.
        return symbols.from_symbol_font(text, font) if symbols.is_symbol_font(font) else symbols.from_private_use(text)
    if element.tag == f"{W}sym":
        code = element.get(f"{W}char", "")
        return symbols.from_symbol_font(chr(int(code, 16)), element.get(f"{W}font", "")) if code else ""
    if element.tag == f"{W}fldChar":
        return _legacy_box(element.find(f"{W}ffData/{W}checkBox"))
    return _TEXT_OF.get(element.tag, "")


def _legacy_box(box: Element | None) -> str:
    """A check box of a form of Word 97-2003."""
    if box is None:
        return ""
    ticked = is_on(box, "checked") if box.find(f"{W}checked") is not None else is_on(box, "default")
    return f"{symbols.TICKED if ticked else symbols.UNTICKED} "
