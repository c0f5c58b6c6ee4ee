from reports.models.job import RenderJob
from reports.models.layout import LayoutColumn, TableLayout
from reports.models.report import EditedParagraph, Letter, Publication, Report, Signatory

__all__ = [
    "EditedParagraph",
    "LayoutColumn",
    "Letter",
    "Publication",
    "RenderJob",
    "Report",
    "Signatory",
    "TableLayout",
]
