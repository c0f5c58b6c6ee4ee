from io import StringIO

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from assessments.models import Agency, Membership
from measures.models import Measure, Progress
from reports.composing.report import compose_report
from reports.document import Chart, Table
from reports.enums import ReportKind
from reports.models import Report
from tests.factories import AgencyFactory, UserFactory

pytestmark = pytest.mark.django_db


def load_demo(*arguments: str) -> str:
    said = StringIO()
    call_command("load_demo", *arguments, stdout=said)
    return said.getvalue()


def counts() -> dict[str, int]:
    """How many records there are of every model, histories included."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


def test_it_says_what_was_added_and_who_can_sign_in() -> None:
    assert load_demo().splitlines() == [
        "ข้อมูลสาธิต: เพิ่ม 5 หน่วยงาน มีอยู่แล้ว 0 หน่วยงาน",
        "  officer  ita-demo-2569  ผู้จัดทำ เทศบาลตำบลบึงแก้วผกา",
        "  mayor    ita-demo-2569  ผู้อนุมัติ เทศบาลตำบลบึงแก้วผกา",
        "  viewer   ita-demo-2569  ผู้ดูข้อมูล 5 หน่วยงาน",
        "  admin    ita-demo-2569  ผู้ดูแลระบบ",
    ]
    assert list(Membership.objects.filter(user__username="officer").values_list("agency__slug", "role")) == [
        ("bueng-kaew-phaka", "editor")
    ]
    assert list(User.objects.filter(is_superuser=True).values_list("username", flat=True)) == ["admin"]


def test_a_second_run_adds_nothing() -> None:
    load_demo()
    before = counts()
    assert load_demo().splitlines()[0] == "ข้อมูลสาธิต: เพิ่ม 0 หน่วยงาน มีอยู่แล้ว 5 หน่วยงาน"
    assert counts() == before


def test_a_second_run_leaves_what_people_changed() -> None:
    load_demo()
    Measure.objects.update(title="แก้ไขแล้ว")
    officer = User.objects.get(username="officer")
    officer.set_password("something-else-2569")
    officer.save()

    said = load_demo().splitlines()

    assert set(Measure.objects.values_list("title", flat=True)) == {"แก้ไขแล้ว"}
    assert said[1] == "  officer  (ใช้รหัสผ่านที่ตั้งไว้เอง)  ผู้จัดทำ เทศบาลตำบลบึงแก้วผกา"


def test_an_account_that_was_there_before_keeps_its_password_and_rights() -> None:
    UserFactory(username="admin")
    load_demo()
    admin = User.objects.get(username="admin")
    assert not admin.is_superuser
    assert not admin.check_password("ita-demo-2569")


def test_the_password_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEMO_PASSWORD", "a-password-of-ours")
    assert load_demo().splitlines()[1] == "  officer  a-password-of-ours  ผู้จัดทำ เทศบาลตำบลบึงแก้วผกา"
    assert User.objects.get(username="officer").check_password("a-password-of-ours")


def test_a_portal_with_agencies_of_its_own_is_left_alone() -> None:
    AgencyFactory()
    with pytest.raises(CommandError) as refused:
        load_demo()
    assert str(refused.value) == ("ระบบมีหน่วยงานจริงอยู่แล้ว 1 แห่ง จึงไม่ได้ใส่ข้อมูลสาธิต หากต้องการใส่ข้อมูลสาธิต ให้เพิ่ม --force")
    assert load_demo("--if-empty") == "ระบบมีหน่วยงานจริงอยู่แล้ว 1 แห่ง จึงไม่ได้ใส่ข้อมูลสาธิต\n"
    assert (Agency.objects.count(), User.objects.count()) == (1, 0)


def test_force_loads_it_all_the_same() -> None:
    AgencyFactory()
    load_demo("--force")
    assert Agency.objects.count() == 6


def test_five_reports_compose_one_in_each_preset() -> None:
    load_demo()
    reports = Report.objects.exclude(kind=ReportKind.ANALYSIS).select_related("layout")
    composed = {report.layout.name: compose_report(report) for report in reports}
    tables = {
        name: [(len(block.columns), len(block.rows)) for block in document.blocks if isinstance(block, Table)]
        for name, document in composed.items()
    }
    assert tables == {
        "implementation-4": [(4, 6)],
        "implementation-6-suggestion": [(6, 8)],
        "implementation-7": [(7, 6), (5, 5), (5, 3), (5, 2)],
        "implementation-6": [(6, 7)],
        "plan-5": [(3, 10), (5, 6)],
    }


def test_five_analyses_compose_with_charts_scores_and_measures() -> None:
    load_demo()
    for report in Report.objects.filter(kind=ReportKind.ANALYSIS):
        blocks = compose_report(report).blocks
        scores, measures = (block for block in blocks if isinstance(block, Table))
        assert (len(scores.rows), len(measures.columns)) == (10, 5)
        assert len([block for block in blocks if isinstance(block, Chart)]) == 3


def test_no_cell_of_a_report_is_left_without_progress() -> None:
    load_demo()
    reported = Report.objects.filter(kind=ReportKind.IMPLEMENTATION).values("agency", "fiscal_year")
    for work in reported:
        measures = Measure.objects.filter(**work)
        assert Progress.objects.filter(measure__in=measures, round=12).count() == measures.count()
