"""The first page after signing in: the agencies a person works for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from measures.queries import WORKPLACES_SHOWN, workplaces


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Somebody with one agency goes straight to its latest year."""
    search = request.GET.get("search", "").strip()
    found = workplaces(request.user, search)
    if len(found) == 1 and not search:
        return redirect("measures:list", agency=found[0].agency.slug, year=found[0].year)
    context = {
        "workplaces": found[:WORKPLACES_SHOWN],
        "has_more": len(found) > WORKPLACES_SHOWN,
        "shown": WORKPLACES_SHOWN,
        "search": search,
    }
    return render(request, "home.html", context)
