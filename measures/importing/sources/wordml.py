"""Looking things up in the XML of Word."""

from measures.importing.sources.elements import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_OFF = {"0", "false", "off"}


def value(element: Element | None, path: str, default: str = "") -> str:
    """The w:val of the element at a path below ("pPr/numPr/numId")."""
    found = None if element is None else element.find("/".join(W + step for step in path.split("/")))
    return default if found is None else found.get(f"{W}val", default)


def is_on(element: Element | None, path: str) -> bool:
    """Whether a switch (w:vanish, w:isLgl) stands there and is not switched off."""
    found = None if element is None else element.find("/".join(W + step for step in path.split("/")))
    return found is not None and found.get(f"{W}val", "true") not in _OFF


def is_ticked(box: Element) -> bool:
    """Whether a w14:checkbox is ticked; the namespace is Word 2010's own."""
    state = box.find(f"{W14}checked")
    return state is not None and state.get(f"{W14}val", "true") not in _OFF
