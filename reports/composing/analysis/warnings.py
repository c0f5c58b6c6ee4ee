"""What an agency should know about its analysis as it stands."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reports.composing.analysis.reading import read_facts
from reports.composing.analysis.states import states_of
from reports.queries import ReportContent


def analysis_warnings(content: ReportContent) -> Iterable[str]:
    """Sentences for a person: own texts out of date, no measures that answer the result, measures without indicator."""
    old = sum(state.out_of_date for state in states_of(content))
    if old:
        yield ngettext(
            "The draft of %(count)s paragraph has changed since you rewrote it. Compare both texts under “Edit the "
            "text”.",
            "The draft of %(count)s paragraphs has changed since you rewrote them. Compare both texts under “Edit the "
            "text”.",
            old,
        ) % {"count": old}
    facts = read_facts(content)
    if not facts.has_plan or not facts.answers_result:
        yield _(
            "No measures of fiscal year %(next)s answer this result yet. The report shows those of fiscal year "
            "%(year)s instead, or none."
        ) % {"next": facts.year + 1, "year": facts.year}
    silent = [measure.title for measure in facts.measures if not measure.indicators]
    if silent:
        yield _(
            "These measures name no indicator, so the analysis cannot say what they answer: %(titles)s. Choose their "
            "indicators on the page of the measure."
        ) % {"titles": ", ".join(f"“{title}”" for title in silent)}
