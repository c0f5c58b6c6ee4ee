"""Writes of the paragraphs of an analysis that an officer rewrites."""

from django.db import transaction

from reports.models import EditedParagraph, Report


@transaction.atomic
def edit_paragraph(*, report: Report, key: str, text: str, draft: str) -> EditedParagraph:
    """The officer's text for a paragraph. `draft` is the draft it takes the place of, and the text counts as up to
    date as long as the portal would draft the same. An empty text leaves the paragraph out of the report.

    Raises ValidationError.
    """
    Report.objects.select_for_update().get(pk=report.pk)
    row = EditedParagraph.objects.filter(report=report, key=key).first() or EditedParagraph(report=report, key=key)
    if row.pk and (row.text, row.draft) == (text, draft):
        return row
    row.text, row.draft = text, draft
    row.full_clean()
    row.save()
    return row


@transaction.atomic
def restore_paragraph(*, report: Report, key: str) -> None:
    """Back to the draft of the portal; the text that stood there stays in the history."""
    for row in EditedParagraph.objects.filter(report=report, key=key):
        row.delete()


def stored_report(report: Report) -> Report:
    """The report itself where it is stored, else stored now as it is."""
    if report.pk:
        return report
    key = {"agency": report.agency, "fiscal_year": report.fiscal_year, "kind": report.kind, "round": report.round}
    stored, _created = Report.objects.get_or_create(**key, defaults={"layout": report.layout})
    return stored
