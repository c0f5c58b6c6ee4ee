"""The layouts an agency may choose from, and the editor of its own."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessments.services.versions import SavedMeanwhileError
from assessments.workspace import Workspace, get_workspace, require_edit
from reports.enums import ReportKind
from reports.forms.layout_columns import Rearranged, read_step, rearrange, typed_columns
from reports.forms.layouts import LayoutForm, form_data, layout_initial
from reports.models import Report, TableLayout
from reports.queries import layout_list
from reports.services.layouts import (
    LayoutInUseError,
    copy_layout,
    delete_layout,
    require_own,
    save_layout,
    tried_out,
    use_layout,
)
from reports.views.layout_preview import Preview, preview_of

FRAGMENT = "X-Fragment"  # set by static/js/layouts.js, which puts a part of the page in the place of the old one


@require_safe
def layouts(request: HttpRequest, agency: str, year: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    listed = layout_list(workspace.agency)
    context = {
        "workspace": workspace,
        "own": [one for one in listed if not one.layout.is_preset],
        "presets": [one for one in listed if one.layout.is_preset],
    }
    return render(request, "reports/layouts/list.html", context)


@require_POST
def copy(request: HttpRequest, agency: str, year: int, layout: int) -> HttpResponse:
    """Makes a copy of a preset or of an own layout and opens it."""
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_layout(workspace, layout)
    duplicate = copy_layout(agency=workspace.agency, layout=found)
    messages.success(
        request, _("“%(title)s” was made. It is yours: change what you like.") % {"title": duplicate.title}
    )
    return redirect(workspace.url("reports:layout", layout=duplicate.pk))


@require_http_methods(["GET", "HEAD", "POST"])
def layout(request: HttpRequest, agency: str, year: int, layout: int) -> HttpResponse:
    """An own layout in its editor; a preset, and to a viewer every layout, as it looks."""
    workspace = get_workspace(request, agency, year)
    found = find_layout(workspace, layout)
    if request.method == "POST":
        require_edit(workspace)
        require_own(workspace.agency, found)
        return _posted(request, workspace, found)
    if found.is_preset or not workspace.can_edit:
        context = {"workspace": workspace, "layout": found, "preview": preview_of(found, workspace)}
        return render(request, "reports/layouts/show.html", context)
    form = LayoutForm(agency=workspace.agency, layout=found)
    return _editor(request, workspace, form, preview=preview_of(found, workspace))


@require_POST
def preview(request: HttpRequest, agency: str, year: int, layout: int) -> HttpResponse:
    """The preview alone, of what stands in the form at the moment; nothing is stored."""
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_layout(workspace, layout)
    require_own(workspace.agency, found)
    form = LayoutForm(form_data(request.POST), agency=workspace.agency, layout=found)
    context = {"workspace": workspace, "preview": _preview(form, workspace), "unready": form}
    return render(request, "reports/layouts/includes/preview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, agency: str, year: int, layout: int) -> HttpResponse:
    workspace = get_workspace(request, agency, year)
    require_edit(workspace)
    found = find_layout(workspace, layout)
    require_own(workspace.agency, found)
    if request.method == "POST":
        try:
            delete_layout(agency=workspace.agency, layout=found)
        except LayoutInUseError as error:
            messages.error(request, _in_use(found, error))
        else:
            messages.success(request, _("“%(title)s” was deleted.") % {"title": found.title})
        return redirect(workspace.url("reports:layouts"))
    return render(request, "reports/layouts/delete.html", {"workspace": workspace, "layout": found})


def find_layout(workspace: Workspace, pk: int) -> TableLayout:
    """A preset or a layout of this agency, or Http404."""
    found = TableLayout.objects.for_agency(workspace.agency).prefetch_related("columns").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _posted(request: HttpRequest, workspace: Workspace, found: TableLayout) -> HttpResponse:
    """A button of the editor: a step with a column, the preview, or saving."""
    columns = typed_columns(request.POST)
    step = read_step(request.POST.get("action", ""), len(columns))
    if step:
        return _rearranged(request, workspace, found, rearrange(columns, *step, found))
    form = LayoutForm(form_data(request.POST), agency=workspace.agency, layout=found)
    is_conflict = False
    if request.POST.get("action") != "preview" and form.is_valid():
        try:
            return _saved(request, workspace, form)
        except SavedMeanwhileError:
            is_conflict = True
            form.show_theirs(layout_initial(find_layout(workspace, found.pk)))
    return _editor(request, workspace, form, preview=_preview(form, workspace), is_conflict=is_conflict)


def _saved(request: HttpRequest, workspace: Workspace, form: LayoutForm) -> HttpResponse:
    """Saves, and with the button for it composes this year's reports in the layout."""
    stored = save_layout(agency=workspace.agency, layout=form.layout, version=form.seen_version, values=form.values())
    if request.POST.get("action") == "use" and not stored.rows_are_indicators:
        use_layout(agency=workspace.agency, fiscal_year=workspace.fiscal_year, layout=stored)
        messages.success(request, _("“%(title)s” was saved and this report uses it.") % {"title": stored.title})
        return redirect(workspace.url("reports:page", kind=stored.report_kind))
    messages.success(request, _("“%(title)s” was saved.") % {"title": stored.title})
    return redirect(workspace.url("reports:layout", layout=stored.pk))


def _rearranged(request: HttpRequest, workspace: Workspace, found: TableLayout, rearranged: Rearranged) -> HttpResponse:
    """The form as typed with its columns in the new order, not checked yet; nothing is stored."""
    data = form_data(request.POST, rearranged.columns)
    form = LayoutForm(typed=data, agency=workspace.agency, layout=found)
    step = request.POST["action"].partition(" ")[0]
    after = {"said": rearranged.said, "focused": rearranged.place, "step": step}
    if request.headers.get(FRAGMENT) == "columns":
        return render(request, "reports/layouts/includes/columns.html", {"form": form} | after)
    trial = LayoutForm(data, agency=workspace.agency, layout=found)
    return _editor(request, workspace, form, preview=_preview(trial, workspace), **after)


def _editor(
    request: HttpRequest, workspace: Workspace, form: LayoutForm, *, preview: Preview | None, **more: object
) -> HttpResponse:
    context = {"workspace": workspace, "layout": form.layout, "form": form, "preview": preview, "unready": form} | more
    return render(request, "reports/layouts/editor.html", context)


def _preview(form: LayoutForm, workspace: Workspace) -> Preview | None:
    """None while something in the form must be put right first."""
    return preview_of(tried_out(form.layout, form.values()), workspace) if form.is_valid() else None


def _in_use(layout: TableLayout, error: LayoutInUseError) -> str:
    users = [_report_name(report) for report in error.reports]
    users += [_("layout “%(title)s”") % {"title": other.title} for other in error.layouts]
    return ngettext(
        "“%(title)s” was not deleted, because this uses it: %(users)s. Choose another layout there first.",
        "“%(title)s” was not deleted, because these use it: %(users)s. Choose another layout there first.",
        len(users),
    ) % {"title": layout.title, "users": ", ".join(users)}


def _report_name(report: Report) -> str:
    names = {"kind": report.get_kind_display(), "year": report.fiscal_year_id, "round": report.get_round_display()}
    if report.kind == ReportKind.IMPLEMENTATION:
        return _("%(kind)s of fiscal year %(year)s, %(round)s") % names
    return _("%(kind)s of fiscal year %(year)s") % names
