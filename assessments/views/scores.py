"""The scores of an agency's fiscal year: what was announced, and what follows from it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from assessments.explanations import explain
from assessments.forms.scores import ScoresForm
from assessments.queries import assessment_result, framework_of, scores_of
from assessments.services.scores import save_scores, scores_version
from assessments.services.versions import SavedMeanwhileError
from assessments.workspace import get_workspace, require_edit


@require_http_methods(["GET", "HEAD", "POST"])
def scores(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    """A viewer reads the figures; who may edit has them in a form."""
    workspace = get_workspace(request, agency, year)
    if request.method == "POST":
        require_edit(workspace)
    version = scores_version(workspace.agency, year)
    framework = framework_of(year)
    form = ScoresForm(
        request.POST or None,
        framework=framework,
        assessment=scores_of(workspace.agency, year),
        version=version,
    )
    is_conflict = False
    if request.method == "POST" and form.is_valid():
        try:
            save_scores(
                agency=workspace.agency,
                fiscal_year=workspace.fiscal_year,
                version=form.seen_version,
                entered=form.values(),
            )
        except SavedMeanwhileError:
            is_conflict = True
            form.show_theirs(form.initial)
        else:
            messages.success(request, _("The scores were saved."))
            return redirect(workspace.url("assessments:scores"))
    result = assessment_result(workspace.agency, year)
    context = {
        "workspace": workspace,
        "framework": framework,
        "form": form,
        "is_conflict": is_conflict,
        "result": result,
        "contradictions": [explain(contradiction) for contradiction in result.contradictions],
    }
    return render(request, "assessments/scores.html", context)
