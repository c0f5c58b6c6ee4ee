"""What became of a measure in a reporting round."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from assessments.services.versions import SavedMeanwhileError
from assessments.workspace import get_workspace, require_edit
from measures.enums import ReportingRound
from measures.forms.measure import ProgressForm, progress_initial
from measures.queries import LastSave, following_measure, last_save
from measures.services.progress import save_progress
from measures.views.measures import after_saving, find_measure, short_title


@require_http_methods(["GET", "HEAD", "POST"])
def progress(request: HttpRequest, agency: str, year: int, measure: int, months: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_measure(request, workspace, measure)
    if months not in ReportingRound.values:
        raise Http404
    stored = found.progress.filter(round=months).first()
    meanwhile: LastSave | None = None
    form = ProgressForm(request.POST or None, initial=progress_initial(stored))
    if request.method == "POST" and form.is_valid():
        try:
            save_progress(measure=found, round_months=months, version=form.seen_version, values=form.values())
        except SavedMeanwhileError:
            saved = found.progress.filter(round=months).first()
            form.show_theirs(progress_initial(saved))
            meanwhile = last_save(saved) if saved else None
        else:
            messages.success(request, _("The progress of “%(title)s” was saved.") % {"title": short_title(found)})
            return after_saving(request, workspace, found, "measures:progress", months=months)
    context = {
        "workspace": workspace,
        "measure": found,
        "form": form,
        "meanwhile": meanwhile,
        "round": ReportingRound(months),
        "rounds": ReportingRound,
        "following": following_measure(found),
    }
    return render(request, "measures/progress.html", context)
