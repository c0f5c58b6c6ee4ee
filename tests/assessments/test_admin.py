from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from assessments.enums import Role
from assessments.models import Agency, Assessment, Deliverable, FiscalYear, Framework, Indicator, Instrument, Score
from tests.factories import AssessmentFactory, DivisionFactory, MembershipFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def assessment() -> Assessment:
    """One agency with a division, a member and a score."""
    assessment = AssessmentFactory(fiscal_year__year=2568)
    DivisionFactory(agency=assessment.agency, name="กองคลัง")
    MembershipFactory(agency=assessment.agency, role=Role.EDITOR)
    indicator = Indicator.objects.get(instrument__framework__fiscal_year=2568, number=1)
    Score.objects.create(assessment=assessment, indicator=indicator, value=Decimal("95.17"))
    return assessment


def address(model: type[Model], action: str, *args: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{action}", args=args)


@pytest.mark.parametrize(
    ("model", "search", "heading"),
    [
        (Agency, "เทศบาล", "หน่วยงาน"),
        (FiscalYear, "2568", "ปีงบประมาณ"),
        (Framework, "2568", "เกณฑ์การประเมิน"),
        (Instrument, "IIT", "เครื่องมือการประเมิน"),
        (Deliverable, "มาตรการ", "รายงานที่ต้องจัดทำ"),
        (Assessment, "เทศบาล", "ผลการประเมิน"),
    ],
)
def test_lists_search_and_change_pages_open(
    admin_client: Client, assessment: Assessment, model: type[Model], search: str, heading: str
) -> None:
    found = admin_client.get(address(model, "changelist"), {"q": search})
    assert found.context["title"] == f"เลือก {heading} เพื่อเปลี่ยนแปลง"
    assert found.context["cl"].result_count >= 1
    changed = admin_client.get(address(model, "change", found.context["cl"].result_list[0].pk))
    assert changed.context["title"] == f"เปลี่ยน {heading}"
    added = admin_client.get(address(model, "add"))
    assert added.context["title"] == f"เพิ่ม {heading}"


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_assessments_asks_the_same_questions_however_long(
    admin_client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(count):
        AssessmentFactory(fiscal_year__year=2568)
    with django_assert_num_queries(6):
        admin_client.get(address(Assessment, "changelist"))


def test_the_scores_offered_are_those_of_the_year(admin_client: Client, assessment: Assessment) -> None:
    page = admin_client.get(address(Assessment, "change", assessment.pk))
    form = page.context["inline_admin_formsets"][0].formset.forms[0]
    assert {i.instrument.framework.fiscal_year_id for i in form.fields["indicator"].queryset} == {2568}
    assert [part.number for part in form.fields["part"].queryset] == [1, 2]


def test_an_agency_keeps_its_address_name(admin_client: Client, assessment: Assessment) -> None:
    page = admin_client.get(address(Agency, "change", assessment.agency.pk))
    assert "slug" not in page.context["adminform"].form.fields


def test_a_year_of_the_common_era_is_refused(admin_client: Client) -> None:
    page = admin_client.post(address(FiscalYear, "add"), {"year": "2023"})
    assert page.context["adminform"].form.errors["year"] == [
        "2023 เป็นปี ค.ศ. กรุณากรอกเป็นปี พ.ศ. ถ้าหมายถึง พ.ศ. 2566 ให้กรอก 2566"
    ]
    assert not FiscalYear.objects.filter(year=2023).exists()


def framework_form(weight: str) -> dict[str, str]:
    """The form of a framework for 2570 with one instrument."""
    empty = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"}
    form = {"fiscal_year": "2570", "pass_mark": "85", "source": ""}
    for prefix in ("rating_levels", "deliverables", "disclosure_items"):
        form |= {f"{prefix}-{name}": value for name, value in empty.items()}
    form |= {"instruments-TOTAL_FORMS": "1", "instruments-INITIAL_FORMS": "0"}
    row = {"code": "IIT", "name": "แบบวัด", "weight": weight, "position": "1"}
    return form | {f"instruments-0-{name}": value for name, value in row.items()}


def test_weights_add_up_to_one(admin_client: Client) -> None:
    page = admin_client.post(address(Framework, "add"), framework_form("0.9"))
    assert page.context["inline_admin_formsets"][0].formset.non_form_errors() == [
        "น้ำหนักของเครื่องมือรวมกันได้ 0.9 ซึ่งต้องรวมกันได้ 1"
    ]
    assert not Framework.objects.filter(fiscal_year=2570).exists()

    admin_client.post(address(Framework, "add"), framework_form("1"))
    assert Instrument.objects.get(framework__fiscal_year=2570).weight == 1


def test_only_staff_may_enter(client: Client) -> None:
    user: User = UserFactory()
    client.force_login(user)
    answer = client.get(address(Agency, "changelist"))
    assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, reverse("admin:login"))
