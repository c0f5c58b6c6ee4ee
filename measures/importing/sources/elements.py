"""The type of parsed HTML and XML elements."""

from lxml import etree

Element = etree._Element  # noqa: SLF001  (lxml gives the class no public name)
