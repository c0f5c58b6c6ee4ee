"""A Document as HTML: the same templates for web pages and PDF files."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from reports.document import Document
from reports.rendering.lines import Markup, parts
from reports.rendering.typesetting import web_markup


def render_html(document: Document) -> SafeString:
    """The document as a fragment for a page that links css/document.css; no inline style, no script."""
    return render_fragment(document, web_markup)


def render_fragment(document: Document, markup: Markup) -> SafeString:
    """The document through its templates, with every text through `markup`."""
    context = {"language": document.language, "parts": parts(document, markup)}
    return render_to_string("reports/document/document.html", context)
