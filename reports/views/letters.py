"""The papers around a report, as they will be printed, with the form that changes their words; and their files."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from assessments.services.versions import SavedMeanwhileError
from assessments.workspace import Workspace, get_workspace, require_edit
from reports.composing.letter_wording import usual_wording
from reports.composing.letters import LETTERS_OF, letter_document
from reports.enums import LetterKind, ReportKind
from reports.forms.letter import WORDING, LetterForm, letter_initial
from reports.letter_queries import find_letter, last_letter_save
from reports.models import Letter, Report
from reports.queries import ReportContent, read_report
from reports.rendering.html import render_html
from reports.services.letters import save_letter
from reports.views.addresses import letter_address, report_address, report_at
from reports.views.files import deliver
from reports.views.pictures import picture_addresses


@dataclass(frozen=True)
class LetterPlace:
    """The letter of an address: its workspace, the report it goes with and its kind."""

    workspace: Workspace
    report: Report
    kind: LetterKind

    def address(self, name: str = "reports:letter") -> str:
        """The address of view `name` for this letter."""
        return letter_address(name, self.workspace, self.report, self.kind)


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, agency: str, year: int, kind: str, letter: str) -> HttpResponse:
    """The letter with its form; POST saves it, or with `restore` goes back to the usual wording."""
    place = letter_at(request, agency, year, kind, letter)
    content = read_report(place.report)
    stored = find_letter(place.report, place.kind)
    form = LetterForm(request.POST or None, kind=place.kind, letter=stored, usual=usual_wording(content, place.kind))
    meanwhile = None
    if request.method == "POST":
        require_edit(place.workspace)
        if form.is_valid():
            try:
                _save(request, place, form)
            except SavedMeanwhileError:
                stored = find_letter(place.report, place.kind)
                form.show_theirs(letter_initial(stored, form.usual))
                meanwhile = last_letter_save(place.report, place.kind)
            else:
                return redirect(place.address())
    context = _context(place, content, stored) | {"form": form, "meanwhile": meanwhile}
    return render(request, "reports/letter.html", context)


@require_GET
def pdf(request: HttpRequest, agency: str, year: int, kind: str, letter: str) -> HttpResponseBase:
    """The letter as a PDF to print and sign."""
    return _deliver(request, letter_at(request, agency, year, kind, letter), "pdf")


@require_GET
def word(request: HttpRequest, agency: str, year: int, kind: str, letter: str) -> HttpResponseBase:
    """The letter as a Word file to go on working with."""
    return _deliver(request, letter_at(request, agency, year, kind, letter), "word")


def letter_at(request: HttpRequest, agency: str, year: int, kind: str, letter: str) -> LetterPlace:
    """The letter of an address; 404 for one that does not go with the report."""
    workspace = get_workspace(request, agency, year)
    report = report_at(request, workspace, kind)
    if letter not in LETTERS_OF[ReportKind(report.kind)]:
        raise Http404
    return LetterPlace(workspace, report, LetterKind(letter))


def _save(request: HttpRequest, place: LetterPlace, form: LetterForm) -> None:
    restores = "restore" in request.POST
    values = form.values_with_usual_wording() if restores else form.values()
    save_letter(report=place.report, kind=place.kind, version=form.seen_version, values=values)
    if restores:
        messages.success(request, _("The letter has its usual wording again."))
    else:
        messages.success(request, _("The letter was saved."))


def _context(place: LetterPlace, content: ReportContent, stored: Letter | None) -> dict[str, object]:
    document = None
    if content.has_rows:
        document = render_html(
            letter_document(content, place.kind, stored), picture_addresses(content, place.workspace)
        )
    return {
        "workspace": place.workspace,
        "report": place.report,
        "kind": place.kind,
        "document": document,
        "has_own_wording": stored is not None and any(getattr(stored, name) for name in WORDING),
        "has_own_body": stored is not None and bool(stored.body),
        "report_address": report_address("reports:page", place.workspace, place.report),
        "pdf_address": place.address("reports:letter_pdf"),
        "word_address": place.address("reports:letter_word"),
    }


def _deliver(request: HttpRequest, place: LetterPlace, variant: str) -> HttpResponseBase:
    parameters: dict[str, str | int] = {
        "kind": str(place.report.kind),
        "round": int(place.report.round),
        "letter": place.kind.value,
    }
    return deliver(
        request, place.workspace, kind="letter", variant=variant, parameters=parameters, page=place.address()
    )
