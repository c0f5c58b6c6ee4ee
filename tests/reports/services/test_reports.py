import pytest
from django.core.exceptions import ValidationError

from assessments.models import Agency
from assessments.services.versions import SavedMeanwhileError
from measures.enums import ReportingRound
from reports.enums import ReportKind
from reports.models import Report
from reports.services.reports import Signer, save_report
from tests.factories import AgencyFactory, FiscalYearFactory
from tests.reports.content import preset

pytestmark = pytest.mark.django_db


def save(agency: Agency, **values: object) -> Report:
    return save_report(
        agency=agency,
        fiscal_year=FiscalYearFactory(),
        kind=ReportKind.IMPLEMENTATION,
        round_=ReportingRound.TWELVE_MONTHS,
        layout=preset("implementation-6"),
        **values,
    )


def test_a_report_is_stored() -> None:
    agency = AgencyFactory()
    report = save(agency, digit_style="arabic", title="รายงานผล", introduction="ปี {year}")

    stored = Report.objects.get()
    assert stored == report
    assert (stored.agency, stored.fiscal_year_id, stored.kind, stored.round) == (agency, 2566, "implementation", 12)
    assert (stored.layout.name, stored.digit_style) == ("implementation-6", "arabic")
    assert (stored.title, stored.introduction) == ("รายงานผล", "ปี {year}")


def test_saving_again_changes_the_report_and_keeps_its_history() -> None:
    agency = AgencyFactory()
    first = save(agency, title="รายงานผล")
    second = save(agency, title="")

    assert (second.pk, Report.objects.count()) == (first.pk, 1)
    assert [version.title for version in second.history.all()] == ["", "รายงานผล"]


def test_a_value_that_is_not_allowed_stores_nothing() -> None:
    with pytest.raises(ValidationError) as caught:
        save(AgencyFactory(), digit_style="roman")

    assert list(caught.value.message_dict) == ["digit_style"]
    assert Report.objects.count() == 0


def test_who_signs_is_stored_in_order_and_replaced() -> None:
    agency = AgencyFactory()
    save(agency, signers=(Signer("นายสมมุติ ทดลอง", "ปลัดเทศบาล"), Signer("", "นายกเทศมนตรี")))
    report = save(agency, signers=(Signer("", "ปลัดเทศบาล"),), remarks="ไม่มี", photos_per_page=2, shows_cover=True)

    assert list(report.signatories.values_list("place", "name", "title")) == [(1, "", "ปลัดเทศบาล")]
    stored = Report.objects.get()
    assert (stored.remarks, stored.photos_per_page) == ("ไม่มี", 2)
    assert (stored.shows_cover, stored.shows_activities, stored.shows_signatures) == (True, None, None)


def test_a_fourth_signatory_stores_nothing() -> None:
    with pytest.raises(ValidationError) as caught:
        save(AgencyFactory(), signers=[Signer(title=f"ตำแหน่งที่ {place}") for place in range(1, 5)])

    assert "place" in caught.value.message_dict
    assert Report.objects.count() == 0


def test_a_second_editor_is_told_of_the_first() -> None:
    agency = AgencyFactory()
    assert save(agency, version=0).version == 1
    assert save(agency, version=1, title="รายงานผล").version == 2

    with pytest.raises(SavedMeanwhileError):
        save(agency, version=1, title="รายงานอื่น")
    assert Report.objects.get().title == "รายงานผล"
    assert save(agency).version == 3
