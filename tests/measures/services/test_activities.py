from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from pytest_django import DjangoCaptureOnCommitCallbacks

from assessments.models import Agency
from assessments.services.versions import SavedMeanwhileError
from measures.models import Activity, Evidence
from measures.services import activities
from measures.services.activities import (
    MOST_PHOTOS,
    ActivityValues,
    PhotoWords,
    add_photo,
    create_activity,
    delete_activity,
    delete_photo,
    describe_photos,
    move_activity,
    move_photo,
    update_activity,
)
from tests.factories import ActivityFactory, AgencyFactory, FiscalYearFactory, MeasureFactory, PhotoFactory
from tests.pictures import as_file, upright_photo

pytestmark = pytest.mark.django_db


def add(agency: Agency, title: str) -> Activity:
    return create_activity(agency=agency, fiscal_year=FiscalYearFactory(), values=ActivityValues(title))


def stored_files(settings: pytest.FixtureRequest) -> list[Path]:
    return sorted(path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file())


def test_an_activity_is_stored_at_the_end_of_its_year() -> None:
    agency = AgencyFactory()
    measure = MeasureFactory(agency=agency)
    add(agency, "กิจกรรมแรก")
    values = ActivityValues("ประชุม", date(2023, 3, 7), "ห้องประชุม", "เล่าเรื่อง\nอีกย่อหน้า", measure)
    second = create_activity(agency=agency, fiscal_year=FiscalYearFactory(), values=values)

    second.refresh_from_db()
    assert (second.position, second.version, second.title) == (1, 1, "ประชุม")
    assert (second.held_on, second.place, second.measure) == (date(2023, 3, 7), "ห้องประชุม", measure)
    assert second.narrative == "เล่าเรื่อง\nอีกย่อหน้า"
    assert second.history.count() == 1


def test_an_activity_without_a_title_is_not_stored() -> None:
    with pytest.raises(ValidationError):
        add(AgencyFactory(), "")
    assert Activity.objects.count() == 0


@pytest.mark.parametrize("where", ["another agency", "another year"])
def test_the_measure_belongs_to_the_same_agency_and_year(where: str) -> None:
    agency = AgencyFactory()
    other = {"another agency": {}, "another year": {"agency": agency, "fiscal_year": FiscalYearFactory(year=2567)}}
    values = ActivityValues("ประชุม", measure=MeasureFactory(**other[where]))
    with pytest.raises(ValidationError) as refused:
        create_activity(agency=agency, fiscal_year=FiscalYearFactory(), values=values)
    assert refused.value.message_dict == {"measure": ["มาตรการต้องเป็นของหน่วยงานและปีงบประมาณเดียวกัน"]}


def test_a_change_raises_the_version_and_a_second_editor_is_told() -> None:
    activity = add(AgencyFactory(), "ประชุม")
    changed = update_activity(activity=activity, version=1, values=ActivityValues("ประชุมใหญ่"))

    assert (changed.version, changed.title) == (2, "ประชุมใหญ่")
    with pytest.raises(SavedMeanwhileError):
        update_activity(activity=activity, version=1, values=ActivityValues("ประชุมเล็ก"))
    assert Activity.objects.get().title == "ประชุมใหญ่"


def test_activities_change_places_within_their_year() -> None:
    agency = AgencyFactory()
    first, second = add(agency, "หนึ่ง"), add(agency, "สอง")
    ActivityFactory(agency=agency, fiscal_year__year=2567)

    assert move_activity(activity=second, direction="up")
    assert list(Activity.objects.of(agency, 2566)) == [second, first]
    assert not move_activity(activity=second, direction="up")
    assert move_activity(activity=second, direction="down")
    assert list(Activity.objects.of(agency, 2566)) == [first, second]


def test_a_photo_is_stored_under_a_random_name(settings: pytest.FixtureRequest) -> None:
    activity = ActivityFactory()
    content = as_file(upright_photo())
    first = add_photo(activity=activity, content=content)
    second = add_photo(activity=activity, content=content, words=PhotoWords("คำบรรยาย", "คนนั่งประชุม"))

    assert (first.position, first.caption, second.position, second.caption) == (0, "", 1, "คำบรรยาย")
    assert second.alternative_text == "คนนั่งประชุม"
    assert len({path.name for path in stored_files(settings)}) == 2
    assert {len(path.stem) for path in stored_files(settings)} == {32}
    with default_storage.open(second.file.name) as file:
        assert file.read() == content


def test_an_activity_has_room_for_so_many_photos(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_PHOTOS >= 20
    monkeypatch.setattr(activities, "MOST_PHOTOS", 1)
    activity = ActivityFactory()
    add_photo(activity=activity, content=b"one")

    with pytest.raises(ValidationError) as refused:
        add_photo(activity=activity, content=b"two")
    assert refused.value.messages == ["กิจกรรมนี้มีภาพครบ 1 ภาพแล้ว โปรดลบบางภาพ หรือแยกเป็นสองกิจกรรม"]


def test_words_are_stored_for_the_photos_named_only() -> None:
    activity = ActivityFactory()
    first, second = PhotoFactory(activity=activity), PhotoFactory(activity=activity, caption="เดิม")
    stranger = PhotoFactory(caption="ของกิจกรรมอื่น")
    words = {first.pk: PhotoWords("ใหม่", "คนนั่งประชุม"), stranger.pk: PhotoWords("เปลี่ยน")}
    describe_photos(activity=activity, version=1, words=words)

    assert [(photo.caption, photo.alternative_text) for photo in activity.evidence.all()] == [
        ("ใหม่", "คนนั่งประชุม"),
        ("เดิม", ""),
    ]
    stranger.refresh_from_db()
    second.refresh_from_db()
    activity.refresh_from_db()
    assert (stranger.caption, activity.version) == ("ของกิจกรรมอื่น", 2)
    with pytest.raises(SavedMeanwhileError):
        describe_photos(activity=activity, version=1, words={})


def test_photos_change_places_within_their_activity() -> None:
    activity = ActivityFactory()
    first, second = PhotoFactory(activity=activity), PhotoFactory(activity=activity)

    assert move_photo(photo=first, direction="down")
    assert list(activity.evidence.all()) == [second, first]
    assert not move_photo(photo=first, direction="down")


def test_the_file_goes_when_the_photo_is_gone_for_good(
    settings: pytest.FixtureRequest, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    photo = PhotoFactory()
    with django_capture_on_commit_callbacks() as callbacks:
        delete_photo(photo=photo)
        assert len(stored_files(settings)) == 1

    for callback in callbacks:
        callback()
    assert (stored_files(settings), Evidence.objects.count()) == ([], 0)


def test_with_an_activity_go_its_photos_and_their_files(
    settings: pytest.FixtureRequest, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    activity = ActivityFactory()
    PhotoFactory(activity=activity)
    PhotoFactory(activity=activity)
    kept = PhotoFactory()
    Evidence.objects.create(activity=activity, url="https://example.go.th/")
    with django_capture_on_commit_callbacks(execute=True):
        delete_activity(activity=activity)

    assert list(Evidence.objects.all()) == [kept]
    assert [path.name for path in stored_files(settings)] == [Path(kept.file.name).name]
