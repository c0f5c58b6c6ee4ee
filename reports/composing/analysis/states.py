"""Each paragraph of an analysis as the officer finds it: the draft of today, the own text, and whether that is old."""

from dataclasses import dataclass

from reports.composing.analysis.drafting import Draft, Section, draft_sections
from reports.composing.analysis.reading import read_facts
from reports.models import EditedParagraph, Report
from reports.queries import ReportContent, read_report


@dataclass(frozen=True)
class ParagraphState:
    """`edited` is the officer's text, None where the draft stands; it is out of date when the portal would draft
    another text today than the one it replaced. `draft` is "" for a paragraph the report has no place for now.
    `place` counts the paragraphs of a section from 1."""

    key: str
    draft: str
    edited: str | None = None
    out_of_date: bool = False
    section: str = ""
    heading: str = ""
    place: int = 0

    @property
    def anchor(self) -> str:
        """The key as part of an address or of a form."""
        return self.key.replace(".", "-")

    @property
    def text(self) -> str:
        """What stands in the report."""
        return self.draft if self.edited is None else self.edited


def paragraph_states(report: Report) -> tuple[ParagraphState, ...]:
    """Every paragraph of a stored or unsaved analysis; see `states_of`."""
    return states_of(read_report(report))


def states_of(content: ReportContent) -> tuple[ParagraphState, ...]:
    """Every paragraph in the order of the report, then the own texts that have no place in it now."""
    edited = dict(content.analysed.edited) if content.analysed else {}
    states = [
        _state(section, place, draft, edited.pop(draft.key, None))
        for section in draft_sections(read_facts(content))
        for place, draft in enumerate(section.drafts, start=1)
    ]
    left = [ParagraphState(row.key, "", row.text, out_of_date=True) for row in edited.values()]
    return (*states, *left)


def _state(section: Section, place: int, draft: Draft, row: EditedParagraph | None) -> ParagraphState:
    return ParagraphState(
        key=draft.key,
        draft=draft.text,
        edited=row.text if row else None,
        out_of_date=row is not None and row.draft != draft.text,
        section=section.heading,
        heading=draft.heading,
        place=place,
    )
