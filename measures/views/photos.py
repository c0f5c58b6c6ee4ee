"""The photos of an activity: adding several at once, their words, their order, and the files themselves."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessments.images import thumbnail
from assessments.services.versions import SavedMeanwhileError
from assessments.workspace import Workspace, get_workspace, require_edit
from measures.forms.activity import PhotosForm, PhotoWordsForm
from measures.models import Activity, Evidence
from measures.queries import LastSave, last_save, photos_of
from measures.services.activities import add_photo, delete_photo, describe_photos, move_photo
from measures.services.measures import Direction
from measures.views.activities import find_activity

# A photo never changes: another upload gets another address.
KEPT_BY_BROWSERS = "private, max-age=31536000, immutable"


@require_http_methods(["GET", "HEAD", "POST"])
def photos(request: HttpRequest, agency: str, year: int, activity: int) -> HttpResponse:
    """The photos with their words; POST adds files. Those that cannot be taken are named, the others are kept.

    The script of the page sends one file at a time, so that no request takes long, and asks for JSON.
    """
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_activity(request, workspace, activity)
    if request.method != "POST":
        return _page(request, workspace, found, PhotosForm())
    form = PhotosForm(request.POST, request.FILES)
    is_valid = form.is_valid()
    refused = form.refused + _add(found, form.taken) if is_valid else [str(error) for error in form.errors["photos"]]
    added = len(form.taken) + len(form.refused) - len(refused) if is_valid else 0
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        return JsonResponse({"added": added, "refused": refused})
    if not is_valid:
        return _page(request, workspace, found, form)
    if added:
        said = ngettext("%(count)s photo was added.", "%(count)s photos were added.", added)
        messages.success(request, said % {"count": added})
    for refusal in refused:
        messages.warning(request, refusal)
    return redirect(workspace.url("measures:activity_photos", activity=found.pk))


def _add(activity: Activity, contents: list[bytes]) -> list[str]:
    """Stores the photos; where there is no room for more, the reason, once for each."""
    refused: list[str] = []
    for content in contents:
        try:
            add_photo(activity=activity, content=content)
        except ValidationError as error:
            refused += error.messages
    return refused


@require_POST
def words(request: HttpRequest, agency: str, year: int, activity: int) -> HttpResponse:
    """Saves the captions and alternative texts of an activity; with `up` or `down` it then moves that photo, so that
    nothing typed is lost by moving."""
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_activity(request, workspace, activity)
    form = PhotoWordsForm(request.POST, activity=found, photos=photos_of(found))
    meanwhile: LastSave | None = None
    if form.is_valid():
        try:
            describe_photos(activity=found, version=form.seen_version, words=form.words())
        except SavedMeanwhileError:
            form.show_theirs(form.initial)
            meanwhile = last_save(found)
        else:
            return _after_words(request, workspace, found)
    return _page(request, workspace, found, PhotosForm(), form, meanwhile)


def _after_words(request: HttpRequest, workspace: Workspace, activity: Activity) -> HttpResponse:
    """Back to the page, with the focus on the button that moved a photo."""
    address = workspace.url("measures:activity_photos", activity=activity.pk)
    direction: Direction = "up" if "up" in request.POST else "down"
    moved = request.POST.get(direction, "")
    if not moved.isdecimal():
        messages.success(request, _("The captions were saved."))
        return redirect(address)
    photo = get_object_or_404(activity.evidence.exclude(file=""), pk=moved)
    move_photo(photo=photo, direction=direction)
    return redirect(f"{address}?{urlencode({'moved': photo.pk, 'direction': direction})}#photo-{photo.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, agency: str, year: int, photo: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = _find_photo(request, workspace, photo)
    if request.method == "POST":
        address = workspace.url("measures:activity_photos", activity=found.activity_id or 0)
        delete_photo(photo=found)
        messages.success(request, _("The photo was deleted."))
        return redirect(address)
    context = {"workspace": workspace, "photo": found, "activity": found.activity}
    return render(request, "measures/activities/delete_photo.html", context)


@require_safe
def file(request: HttpRequest, agency: str, year: int, photo: int) -> HttpResponse:
    """The photo itself, or with `?small` one for lists, to those who may see the agency's work."""
    found = _find_photo(request, get_workspace(request, agency, year), photo)
    try:
        with found.file.open("rb") as stored:
            content = thumbnail(stored) if "small" in request.GET else stored.read()
    except FileNotFoundError as error:
        raise Http404 from error
    headers = {
        "Cache-Control": KEPT_BY_BROWSERS,
        "Content-Disposition": f'inline; filename="photo-{found.pk}.jpg"',
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(content, content_type="image/jpeg", headers=headers)


def _find_photo(request: HttpRequest, workspace: Workspace, pk: int) -> Evidence:
    """A photo of this agency and year that the person may see, or Http404."""
    visible = Evidence.objects.visible_to(request.user).photos_of(workspace.agency, workspace.year)
    return get_object_or_404(visible.select_related("activity"), pk=pk)


def _page(
    request: HttpRequest,
    workspace: Workspace,
    activity: Activity,
    upload: PhotosForm,
    words_form: PhotoWordsForm | None = None,
    meanwhile: LastSave | None = None,
) -> HttpResponse:
    moved = request.GET.get("moved", "")
    context = {
        "workspace": workspace,
        "activity": activity,
        "upload": upload,
        "form": words_form or PhotoWordsForm(activity=activity, photos=photos_of(activity)),
        "meanwhile": meanwhile,
        "moved": int(moved) if moved.isdecimal() else None,
        "direction": request.GET.get("direction"),
    }
    return render(request, "measures/activities/photos.html", context)
