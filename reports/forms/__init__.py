"""Forms of reports and of their layouts."""

from reports.forms.report import ReportForm

__all__ = ["ReportForm"]
