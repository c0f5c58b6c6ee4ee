"""A layout as it looks on the agency's own data of the year, stored or not."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

from assessments.workspace import Workspace
from reports.composing.layout_warnings import layout_warnings
from reports.composing.trying_out import MOST_ROWS, compose_trial, content_in, has_rows, is_shortened
from reports.composing.warnings import report_warnings
from reports.models import TableLayout
from reports.rendering.html import render_html
from reports.rendering.narrow_columns import width_warnings
from reports.views.pictures import picture_addresses


@dataclass(frozen=True)
class Preview:
    """The rendered Document, what to know about it, and the classes that set page and text size.

    `first_rows` is the number of rows shown where the report has more, else None.
    """

    document: SafeString
    warnings: tuple[str, ...]
    has_rows: bool
    first_rows: int | None
    classes: str


def preview_of(layout: TableLayout, workspace: Workspace) -> Preview:
    content = content_in(layout, workspace.agency, workspace.fiscal_year)
    document = compose_trial(content, layout)
    filled = has_rows(content, layout)
    headings = [column.heading for column in layout.shown_columns]
    warnings = [*layout_warnings(layout), *width_warnings(document, headings)]
    if filled and not layout.rows_are_indicators:
        warnings += report_warnings(content)
    return Preview(
        document=render_html(document, picture_addresses(content, workspace)),
        warnings=tuple(warnings),
        has_rows=filled,
        first_rows=MOST_ROWS if is_shortened(content) else None,
        classes=_classes(layout),
    )


def _classes(layout: TableLayout) -> str:
    """Halves of a point are steps enough on a screen."""
    size = int(Decimal(layout.text_size) * 2) * 5
    return f"preview-{layout.orientation} text-size-{size}"
