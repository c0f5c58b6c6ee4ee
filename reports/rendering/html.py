"""A Document as HTML: the same templates for web pages and PDF files."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from reports.document import Document
from reports.rendering.lines import Markup
from reports.rendering.parts import sections
from reports.rendering.pictures import PictureAddress
from reports.rendering.typesetting import web_markup


def no_picture(_name: str) -> str:
    """The address of no picture: a page shows its alternative text in its place."""
    return ""


def render_html(document: Document, picture: PictureAddress = no_picture) -> SafeString:
    """The document as a fragment for a page that links css/document.css; no inline style, no script.

    `picture` gives the address of a photo or emblem by the name of its file, for the person who reads the page.
    """
    return render_fragment(document, web_markup, picture)


def render_fragment(document: Document, markup: Markup, picture: PictureAddress) -> SafeString:
    """The document through its templates, with every text through `markup` and every picture through `picture`."""
    context = {"language": document.language, "sections": sections(document, markup, picture)}
    return render_to_string("reports/document/document.html", context)
