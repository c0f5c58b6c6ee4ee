"""The activities of an agency's fiscal year: the list, one activity's form, its place and its deletion."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessments.services.versions import SavedMeanwhileError
from assessments.workspace import Workspace, get_workspace, require_edit
from measures.forms.activity import ActivityForm, activity_initial
from measures.models import Activity
from measures.queries import LastSave, last_save, listed_activities, photos_of
from measures.services.activities import create_activity, delete_activity, move_activity, update_activity
from measures.services.measures import Direction


@require_safe
def activity_list(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    moved = request.GET.get("moved", "")
    context = {
        "workspace": workspace,
        "listed": listed_activities(workspace.agency, year),
        "moved": int(moved) if moved.isdecimal() else None,
        "direction": request.GET.get("direction"),
    }
    return render(request, "measures/activities/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    """A new activity; its photos are added on the page that comes next."""
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    form = ActivityForm(request.POST or None, agency=workspace.agency, year=year)
    if request.method == "POST" and form.is_valid():
        activity = create_activity(agency=workspace.agency, fiscal_year=workspace.fiscal_year, values=form.values())
        messages.success(request, _("“%(title)s” was added. Now add its photos.") % {"title": first_line(activity)})
        return redirect(workspace.url("measures:activity_photos", activity=activity.pk))
    return render(request, "measures/activities/form.html", {"workspace": workspace, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, agency: str, year: int, activity: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_activity(request, workspace, activity)
    meanwhile: LastSave | None = None
    form = ActivityForm(request.POST or None, initial=activity_initial(found), agency=workspace.agency, year=year)
    if request.method == "POST" and form.is_valid():
        try:
            saved = update_activity(activity=found, version=form.seen_version, values=form.values())
        except SavedMeanwhileError:
            form.show_theirs(activity_initial(find_activity(request, workspace, activity)))
            meanwhile = last_save(found)
        else:
            messages.success(request, _("“%(title)s” was saved.") % {"title": first_line(saved)})
            return redirect(workspace.url("measures:activity_list"))
    context = {"workspace": workspace, "activity": found, "form": form, "meanwhile": meanwhile}
    return render(request, "measures/activities/form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, agency: str, year: int, activity: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_activity(request, workspace, activity)
    if request.method == "POST":
        title = first_line(found)
        delete_activity(activity=found)
        messages.success(request, _("“%(title)s” was deleted.") % {"title": title})
        return redirect(workspace.url("measures:activity_list"))
    context = {"workspace": workspace, "activity": found, "photo_count": len(photos_of(found))}
    return render(request, "measures/activities/delete.html", context)


@require_POST
def move(request: HttpRequest, agency: str, year: int, activity: int) -> HttpResponse:
    """Moves an activity one place; the list comes back with the focus on the button that was pressed."""
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_activity(request, workspace, activity)
    direction: Direction = "up" if request.POST.get("direction") == "up" else "down"
    move_activity(activity=found, direction=direction)
    address = workspace.url("measures:activity_list")
    return redirect(f"{address}?{urlencode({'moved': found.pk, 'direction': direction})}")


def find_activity(request: HttpRequest, workspace: Workspace, pk: int) -> Activity:
    """An activity of this agency and year that the person may see, or Http404."""
    visible = Activity.objects.visible_to(request.user).of(workspace.agency, workspace.year)
    return get_object_or_404(visible, pk=pk)


def first_line(activity: Activity) -> str:
    """The first line of the title, for messages."""
    return activity.title.partition("\n")[0]
