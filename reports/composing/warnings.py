"""What an agency should know about a report as it stands; nothing here stops it from being made."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from reports.composing.analysis.warnings import analysis_warnings
from reports.composing.fit import unshown_fields
from reports.composing.introduction import FIELDS, used_fields
from reports.composing.report import introduction_template, introduction_values
from reports.composing.sections import section_warnings
from reports.enums import ReportKind
from reports.queries import ReportContent


def report_warnings(content: ReportContent) -> list[str]:
    """Sentences for a person: values the introduction lacks, and what the layout has no place for."""
    about_text = analysis_warnings(content) if content.analysed else _missing_values(content)
    return [*about_text, *_unshown(content), *section_warnings(content)]


def _missing_values(content: ReportContent) -> Iterable[str]:
    if not content.layout.shows_introduction:
        return
    used = used_fields(introduction_template(content.report, content.layout))
    values = introduction_values(content)
    missing = [f"{{{field}}}" for field in FIELDS if field in used and not values[field]]
    if missing:
        yield _(
            "The introduction uses %(fields)s, but the portal does not know the result of fiscal year %(year)s; "
            "“-” is printed in its place. Enter the result, or change the introduction."
        ) % {"fields": " ".join(missing), "year": content.result.year}


def _unshown(content: ReportContent) -> Iterable[str]:
    fields = unshown_fields(ReportKind(content.report.kind), content.measures, content.layout)
    if fields:
        yield _("This layout has no column for: %(fields)s. What was entered there is not in the report.") % {
            "fields": ", ".join(str(field.label) for field in fields)
        }
    if content.approaches and not content.layout.indicator_layout:
        yield _(
            "This layout has no tables of indicators; %(count)s approaches for indicators are not in the report."
        ) % {"count": len(content.approaches)}
