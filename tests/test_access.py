"""Walks every address of the portal as every kind of person and compares with tests/access_table.py."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from assessments.enums import Role
from assessments.models import Agency
from measures.importing.sources import read_pasted
from measures.models import ImportDraft
from reports.models import TableLayout
from reports.services.layouts import copy_layout
from tests.access_table import ADMIN_NAMESPACE, ADMIN_OPEN_TO_ALL, EDITORS, ROWS, Answer, Person, Row
from tests.factories import (
    AgencyFactory,
    FiscalYearFactory,
    MeasureFactory,
    MembershipFactory,
    PhotoFactory,
    RenderJobFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

YEAR = 2566
STATUS = {200: Answer.PAGE, 403: Answer.DENIED, 404: Answer.NOT_FOUND, 405: Answer.NO_SUCH_METHOD}


def addresses(resolver: URLResolver | None = None, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every named or unnamed pattern of the URLconf with its full name, however deep it is included."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from addresses(entry, inner)
        else:
            yield f"{namespace}{entry.name or entry.pattern}", entry


ADDRESSES = dict(addresses())
ADMIN_ADDRESSES = sorted(name for name in ADDRESSES if name.startswith(f"{ADMIN_NAMESPACE}:"))
ADMIN_BY_PATTERN = {  # patterns that are no plain paths, or have no name
    "admin:app_list": "/admin/auth/",
    "admin:<path:object_id>/": "/admin/auth/user/1/",
    "admin:(?P<url>.*)$": "/admin/nothing/here/",
    "admin:assessments_assessment_simple_history": "/admin/assessments/assessment/1/history/1/",
}


def sign_in(person: Person, agency: Agency) -> Client:
    client = Client()
    if person is Person.ANONYMOUS:
        return client
    if person is Person.SUPERUSER:
        user = UserFactory(is_superuser=True, is_staff=True)
    elif person is Person.STRANGER:
        user = MembershipFactory(agency__name="หน่วยงานอื่น", role=Role.ADMINISTRATOR).user
    else:
        user = MembershipFactory(agency=agency, role=person.value).user
    client.force_login(user)
    return client


def address(name: str, agency: Agency) -> str:
    """The address with real values of the agency for what stands in it."""
    measure = MeasureFactory(agency=agency, fiscal_year__year=YEAR)
    draft = ImportDraft.objects.create(
        agency=agency,
        fiscal_year=measure.fiscal_year,
        source="ตารางที่วาง",
        grids=[grid.to_json() for grid in read_pasted("", "มาตรการ\tวิธีดำเนินการ\nมาตรการหนึ่ง\tประชุม")],
        created_by=UserFactory(),
    )
    photo = PhotoFactory(activity__agency=agency, activity__fiscal_year=measure.fiscal_year)
    agency.emblem.save("emblem.png", ContentFile(b"a picture"))
    job = RenderJobFactory(agency=agency, fiscal_year=measure.fiscal_year)
    values: dict[str, Any] = {
        "agency": agency.slug,
        "year": YEAR,
        "measure": measure.pk,
        "months": 12,
        "draft": draft.pk,
        "activity": photo.activity_id,
        "photo": photo.pk,
        "kind": "implementation",
        "letter": "memo",
        "job": job.pk,
        "layout": copy_layout(agency=agency, layout=TableLayout.objects.presets()[0]).pk,
    }
    parts = ADDRESSES[name].pattern.converters
    outer = {"agency", "year"} if name.partition(":")[0] in {"assessments", "measures", "reports"} else set()
    return reverse(name, kwargs={part: values[part] for part in outer | set(parts)})


def admin_address(name: str) -> str:
    """An address of the admin; the records in it need not exist."""
    if name in ADMIN_BY_PATTERN:
        return ADMIN_BY_PATTERN[name]
    return reverse(name, kwargs=dict.fromkeys(ADDRESSES[name].pattern.converters, "1"))


def answer(client: Client, method: str, path: str, data: dict[str, str] | None = None) -> Answer:
    response = client.get(path) if method == "get" else client.post(path, data)
    if response.status_code == 302:
        is_sign_in = response["Location"].startswith(reverse(settings.LOGIN_URL))
        return Answer.SIGN_IN if is_sign_in else Answer.DONE
    return STATUS[response.status_code]


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    listed = [row.name for row in ROWS]
    assert sorted(listed + ADMIN_ADDRESSES) == sorted(ADDRESSES), "add the address to ROWS in tests/access_table.py"


@pytest.mark.parametrize("person", Person, ids=lambda person: person.value)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_person_gets_what_the_table_says(row: Row, person: Person) -> None:
    agency = AgencyFactory()
    path = address(row.name, agency)

    got = answer(sign_in(person, agency), "get", path)
    posted = answer(sign_in(person, agency), "post", path, dict(row.data))

    assert {"get": got, "post": posted} == {"get": row.get[person], "post": row.post[person]}


@pytest.mark.parametrize(
    "person", [person for person in Person if person != Person.SUPERUSER], ids=lambda person: person.value
)
def test_the_admin_is_closed_to_all_but_staff(person: Person) -> None:
    agency = AgencyFactory()
    client = sign_in(person, agency)
    admin_sign_in = (reverse("admin:login"), reverse("login"))
    for name in ADMIN_ADDRESSES:
        if name in ADMIN_OPEN_TO_ALL:
            continue
        path = admin_address(name)
        for response in (client.get(path), client.post(path)):
            assert response.status_code == 302, name
            assert response["Location"].startswith(admin_sign_in), name


def test_staff_without_permission_see_nothing_of_the_admin() -> None:
    client = Client()
    client.force_login(UserFactory(is_staff=True))
    for name in ADMIN_ADDRESSES:
        if name.endswith("_changelist"):
            assert client.get(admin_address(name)).status_code == 403, name


def test_the_superuser_opens_every_list_of_the_admin() -> None:
    client = sign_in(Person.SUPERUSER, AgencyFactory())
    for name in ADMIN_ADDRESSES:
        if name.endswith(("_changelist", ":index")):
            assert client.get(admin_address(name)).status_code == 200, name


def test_every_editing_role_stands_in_the_table() -> None:
    assert {person.value for person in Person} >= {role.value for role in Role}
    assert Person.VIEWER not in EDITORS


@pytest.mark.parametrize("year", ["1", "2023", "2549", "3109", "99999999999999999999"])
def test_a_year_the_portal_does_not_know_is_not_found(year: str) -> None:
    agency = AgencyFactory()
    client = sign_in(Person.EDITOR, agency)
    assert client.get(f"/agency/{agency.slug}/{year}/measures/").status_code == 404


def test_an_agency_that_does_not_exist_looks_like_one_not_ones_own() -> None:
    FiscalYearFactory()
    client = sign_in(Person.EDITOR, AgencyFactory())
    assert client.get(f"/agency/no-such-agency/{YEAR}/measures/").status_code == 404
