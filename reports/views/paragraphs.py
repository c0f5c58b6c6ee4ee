"""The paragraphs of an analysis, each with the portal's draft and the officer's own text."""

from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from assessments.workspace import Workspace, get_workspace, require_edit
from measures.enums import ReportingRound
from reports.composing.analysis.states import paragraph_states
from reports.composing.fit import report_or_usual
from reports.enums import ReportKind
from reports.forms.paragraph import ParagraphForm
from reports.models import Report
from reports.services.paragraphs import edit_paragraph, restore_paragraph, stored_report


@dataclass(frozen=True)
class Choice:
    """The paragraph whose own button was pressed, "" for none: `restore` takes the portal's draft, `keep` says that
    the own text is right although the draft has changed."""

    restore: str = ""
    keep: str = ""


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, agency: str, year: int, kind: str) -> HttpResponse:
    """All paragraphs in one form, so that no button loses what was typed into another box."""
    del kind  # part of the address, always the analysis
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    report = _report(workspace)
    if request.method != "POST":
        return _page(request, workspace, [ParagraphForm(None, state) for state in paragraph_states(report)])
    choice = Choice(request.POST.get("restore", ""), request.POST.get("keep", ""))
    with transaction.atomic():
        report = stored_report(report)
        forms = [ParagraphForm(request.POST, state) for state in paragraph_states(report)]
        saved = sum(_save(report, form, choice) for form in forms)
    _say(request, saved)
    if any(form.theirs is not None for form in forms):
        return _page(request, workspace, forms)
    chosen = [form.state for form in forms if form.state.key in (choice.restore, choice.keep)]
    anchor = f"#paragraph-{chosen[0].anchor}" if chosen else ""
    return redirect(workspace.url("reports:paragraphs") + anchor)


def _report(workspace: Workspace) -> Report:
    twelve = ReportingRound.TWELVE_MONTHS
    return report_or_usual(workspace.agency, workspace.fiscal_year, ReportKind.ANALYSIS, twelve)


def _save(report: Report, form: ParagraphForm, choice: Choice) -> bool:
    """Store what was decided about one paragraph; whether anything changed. A conflict stores nothing and is shown."""
    state = form.state
    restores = choice.restore == state.key
    keeps = choice.keep == state.key and state.edited is not None
    if not form.is_valid() or not (restores or keeps or form.is_touched):
        return False
    if not form.is_current:
        form.show_theirs()
        return False
    if restores or form.typed == state.draft:
        restore_paragraph(report=report, key=state.key)
    else:
        edit_paragraph(report=report, key=state.key, text=form.typed, draft=state.draft)
    return True


def _say(request: HttpRequest, saved: int) -> None:
    if saved:
        said = ngettext("%(count)s paragraph was saved.", "%(count)s paragraphs were saved.", saved)
        messages.success(request, said % {"count": saved})
    else:
        messages.info(request, _("Nothing was changed."))


def _page(request: HttpRequest, workspace: Workspace, forms: list[ParagraphForm]) -> HttpResponse:
    context = {
        "workspace": workspace,
        "forms": forms,
        "conflicts": [form for form in forms if form.theirs is not None],
        "out_of_date": [form for form in forms if form.state.out_of_date],
    }
    return render(request, "reports/paragraphs.html", context)
