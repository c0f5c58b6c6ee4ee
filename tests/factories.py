"""Makes the records tests need; every name is invented or that of a public office in general."""

import factory
from django.contrib.auth.models import User
from django.utils import timezone
from factory.django import DjangoModelFactory

from assessments.enums import AgencyKind, Role
from assessments.models import Agency, Assessment, Division, FiscalYear, Membership
from measures.models import Activity, Evidence, Measure, Progress
from reports.enums import JobState
from reports.models import RenderJob


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"officer{n}")
    password = factory.django.Password("officer-password-2566")


class AgencyFactory(DjangoModelFactory):
    class Meta:
        model = Agency

    slug = factory.Sequence(lambda n: f"agency-{n}")
    name = factory.Sequence(lambda n: f"เทศบาลตำบลตัวอย่าง {n}")
    kind = AgencyKind.SUBDISTRICT_MUNICIPALITY
    district = "เมือง"
    province = "ตัวอย่าง"


class DivisionFactory(DjangoModelFactory):
    class Meta:
        model = Division

    agency = factory.SubFactory(AgencyFactory)
    name = factory.Sequence(lambda n: f"กองที่ {n}")


class MembershipFactory(DjangoModelFactory):
    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    agency = factory.SubFactory(AgencyFactory)
    role = Role.EDITOR


class FiscalYearFactory(DjangoModelFactory):
    class Meta:
        model = FiscalYear
        django_get_or_create = ("year",)

    year = 2566


class AssessmentFactory(DjangoModelFactory):
    class Meta:
        model = Assessment

    agency = factory.SubFactory(AgencyFactory)
    fiscal_year = factory.SubFactory(FiscalYearFactory)


class MeasureFactory(DjangoModelFactory):
    class Meta:
        model = Measure

    agency = factory.SubFactory(AgencyFactory)
    fiscal_year = factory.SubFactory(FiscalYearFactory)
    position = factory.Sequence(lambda n: n)
    title = factory.Sequence(lambda n: f"มาตรการตัวอย่างที่ {n}")


class ProgressFactory(DjangoModelFactory):
    class Meta:
        model = Progress

    measure = factory.SubFactory(MeasureFactory)
    round = 12


class ActivityFactory(DjangoModelFactory):
    class Meta:
        model = Activity

    agency = factory.SubFactory(AgencyFactory)
    fiscal_year = factory.SubFactory(FiscalYearFactory)
    position = factory.Sequence(lambda n: n)
    title = factory.Sequence(lambda n: f"กิจกรรมตัวอย่างที่ {n}")


class RenderJobFactory(DjangoModelFactory):
    """A finished file."""

    class Meta:
        model = RenderJob

    agency = factory.SubFactory(AgencyFactory)
    fiscal_year = factory.SubFactory(FiscalYearFactory)
    kind = "report"
    variant = "pdf"
    parameters = factory.LazyFunction(lambda: {"kind": "implementation", "round": 12})
    fingerprint = factory.Sequence(lambda n: f"{n:064x}")
    state = JobState.DONE
    percent = 100
    file = factory.django.FileField(data=b"%PDF-", filename="0123456789abcdef.pdf")
    file_name = "รายงาน.pdf"
    address = "/pdf/"
    page = "/page/"
    asked_by = factory.SubFactory(UserFactory)
    started_at = finished_at = factory.LazyFunction(timezone.now)


class PhotoFactory(DjangoModelFactory):
    """A photo as the portal stores one."""

    class Meta:
        model = Evidence

    activity = factory.SubFactory(ActivityFactory)
    position = factory.Sequence(lambda n: n)
    file = factory.django.ImageField(width=64, height=48, color="navy", filename="0123456789abcdef.jpg")
