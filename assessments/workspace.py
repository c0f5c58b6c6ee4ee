"""The agency and fiscal year a person works on: what every page under agency/<slug>/<year>/ starts from."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from assessments.access import can_edit
from assessments.models import Agency, FiscalYear

SWITCHER_LENGTH = 12


@dataclass(frozen=True)
class Workspace:
    """`years` (B.E., latest first) and `agencies` are what the person can switch to; `more_agencies` says that
    there are others, to be found from the home page."""

    agency: Agency
    fiscal_year: FiscalYear
    can_edit: bool
    years: tuple[int, ...] = ()
    agencies: tuple[Agency, ...] = ()
    more_agencies: bool = False

    @property
    def year(self) -> int:
        """The fiscal year in the Buddhist era."""
        return self.fiscal_year.year

    @property
    def address(self) -> dict[str, str | int]:
        """The arguments that every address of this workspace begins with."""
        return {"agency": self.agency.slug, "year": self.year}

    def url(self, view_name: str, **more: str | int) -> str:
        """The address of a page of this workspace."""
        return reverse(view_name, kwargs=self.address | more)


def get_workspace(request: HttpRequest, agency: str, year: int) -> Workspace:
    """The workspace of an address, or Http404 for a stranger, an unknown agency or a year the portal does not know."""
    visible = Agency.objects.visible_to(request.user)
    found = get_object_or_404(visible, slug=agency)
    years = {fiscal_year.year: fiscal_year for fiscal_year in FiscalYear.objects.all()}
    if year not in years:
        raise Http404
    others = tuple(visible.exclude(pk=found.pk)[: SWITCHER_LENGTH + 1])
    return Workspace(
        agency=found,
        fiscal_year=years[year],
        can_edit=can_edit(request.user, found),
        years=tuple(years),
        agencies=others[:SWITCHER_LENGTH],
        more_agencies=len(others) > SWITCHER_LENGTH,
    )


def require_edit(workspace: Workspace) -> None:
    """Raises PermissionDenied (403) for a member who may only look."""
    if not workspace.can_edit:
        raise PermissionDenied(
            _("You may view the work of this agency but not change it. Ask the administrator of your agency.")
        )
