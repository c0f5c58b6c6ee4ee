"""The measures of an agency's fiscal year: the list, one measure's form, its place and its deletion."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessments.services.versions import SavedMeanwhileError
from assessments.workspace import Workspace, get_workspace, require_edit
from measures.enums import ReportingRound
from measures.forms.measure import MeasureForm, measure_initial
from measures.models import Measure
from measures.queries import LastSave, following_measure, last_save, measure_groups
from measures.services.measures import Direction, create_measure, delete_measure, move_measure, update_measure


@require_safe
def measure_list(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    groups = measure_groups(workspace.agency, year)
    moved = request.GET.get("moved", "")
    context = {
        "workspace": workspace,
        "groups": groups,
        "rounds": ReportingRound,
        "moved": int(moved) if moved.isdecimal() else None,
        "direction": request.GET.get("direction"),
    }
    return render(request, "measures/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    form = MeasureForm(request.POST or None, agency=workspace.agency, year=year)
    if request.method == "POST" and form.is_valid():
        measure = create_measure(agency=workspace.agency, fiscal_year=workspace.fiscal_year, values=form.values())
        messages.success(request, _("“%(title)s” was added.") % {"title": short_title(measure)})
        if "another" in request.POST:
            return redirect(workspace.url("measures:create"))
        return redirect(workspace.url("measures:list"))
    return render(request, "measures/form.html", {"workspace": workspace, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, agency: str, year: int, measure: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_measure(request, workspace, measure)
    meanwhile: LastSave | None = None
    form = MeasureForm(request.POST or None, initial=measure_initial(found), agency=workspace.agency, year=year)
    if request.method == "POST" and form.is_valid():
        try:
            saved = update_measure(measure=found, version=form.seen_version, values=form.values())
        except SavedMeanwhileError:
            form.show_theirs(measure_initial(find_measure(request, workspace, measure)))
            meanwhile = last_save(found)
        else:
            messages.success(request, _("“%(title)s” was saved.") % {"title": short_title(saved)})
            return after_saving(request, workspace, saved, "measures:edit")
    context = {
        "workspace": workspace,
        "measure": found,
        "form": form,
        "meanwhile": meanwhile,
        "rounds": ReportingRound,
        "following": following_measure(found),
    }
    return render(request, "measures/form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, agency: str, year: int, measure: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_measure(request, workspace, measure)
    if request.method == "POST":
        title = short_title(found)
        delete_measure(measure=found)
        messages.success(request, _("“%(title)s” was deleted.") % {"title": title})
        return redirect(workspace.url("measures:list"))
    context = {
        "workspace": workspace,
        "measure": found,
        "progress": found.progress.all(),
        "evidence_count": found.evidence.count(),
    }
    return render(request, "measures/delete.html", context)


@require_POST
def move(request: HttpRequest, agency: str, year: int, measure: int) -> HttpResponse:
    """Moves a measure one place; the list comes back with the focus on the button that was pressed."""
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_measure(request, workspace, measure)
    direction: Direction = "up" if request.POST.get("direction") == "up" else "down"
    move_measure(measure=found, direction=direction)
    address = workspace.url("measures:list")
    return redirect(f"{address}?{urlencode({'moved': found.pk, 'direction': direction})}")


def find_measure(request: HttpRequest, workspace: Workspace, pk: int) -> Measure:
    """A measure of this agency and year that the person may see, or Http404."""
    visible = Measure.objects.visible_to(request.user).of(workspace.agency, workspace.year)
    return get_object_or_404(visible, pk=pk)


def after_saving(
    request: HttpRequest, workspace: Workspace, measure: Measure, view_name: str, **more: int
) -> HttpResponse:
    """Back to the list, or with the button "save and go on" to the same form of the next measure."""
    following = following_measure(measure) if "next" in request.POST else None
    if following is not None:
        return redirect(workspace.url(view_name, measure=following.pk, **more))
    return redirect(workspace.url("measures:list"))


def short_title(measure: Measure) -> str:
    """The first line of the title, for messages."""
    return measure.title.partition("\n")[0]
