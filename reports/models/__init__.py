from reports.models.layout import LayoutColumn, TableLayout
from reports.models.report import Publication, Report

__all__ = ["LayoutColumn", "Publication", "Report", "TableLayout"]
