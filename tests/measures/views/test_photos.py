"""The photos of an activity: adding, words, order, deletion, and who gets the files."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from assessments.enums import Role
from assessments.models import Agency
from measures.forms.activity import MOST_AT_ONCE
from measures.models import Activity, Evidence
from tests.factories import ActivityFactory, AgencyFactory, MembershipFactory, PhotoFactory
from tests.pictures import CORNERS, as_file, bomb, corners, held, upright_photo

pytestmark = pytest.mark.django_db

ROOT = "/agency/example/2566/activities/"


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory(slug="example", name="เทศบาลตำบลตัวอย่าง")


@pytest.fixture
def activity(agency: Agency) -> Activity:
    return ActivityFactory(agency=agency, title="ประชุมประจำเดือน")


def signed_in(client: Client, agency: Agency, role: Role) -> User:
    user = MembershipFactory(agency=agency, role=role).user
    client.force_login(user)
    return user


@pytest.fixture
def editor(client: Client, agency: Agency) -> User:
    return signed_in(client, agency, Role.EDITOR)


def photos_page(activity: Activity) -> str:
    return f"{ROOT}{activity.pk}/photos/"


def upload(client: Client, activity: Activity, *files: tuple[str, bytes]) -> HttpResponse:
    uploaded = [SimpleUploadedFile(name, content) for name, content in files]
    return client.post(photos_page(activity), {"photos": uploaded}, follow=True)


def told(response: HttpResponse) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def errors(response: HttpResponse) -> list[str]:
    soup = BeautifulSoup(response.content, "html.parser")
    return [item.get_text(strip=True) for item in soup.select(".error-summary li")]


def test_several_photos_are_added_at_once_and_stand_upright(
    client: Client, agency: Agency, editor: User, activity: Activity
) -> None:
    response = upload(client, activity, ("a.jpg", held(6)), ("b.heic", held(8, "HEIF")), ("c.png", held(3, "PNG")))

    assert response.redirect_chain == [(photos_page(activity), 302)]
    assert told(response) == ["เพิ่มภาพแล้ว 3 ภาพ"]
    for photo in activity.evidence.all():
        with photo.file.open("rb") as file:
            assert corners(file.read()) == CORNERS
    assert list(activity.evidence.values_list("caption", "position")) == [("", 0), ("", 1), ("", 2)]


def test_one_bad_file_does_not_cost_the_others(
    client: Client, agency: Agency, editor: User, activity: Activity
) -> None:
    response = upload(client, activity, ("ดี.jpg", held(1)), ("โปรแกรม.jpg", b"MZ\x90\x00 program"))

    assert told(response) == [
        "เพิ่มภาพแล้ว 1 ภาพ",
        "ไม่ได้เพิ่ม “โปรแกรม.jpg” เนื้อหาของไฟล์นี้ไม่ใช่ภาพถ่าย JPEG, PNG, WebP หรือ HEIC แม้ชื่อไฟล์จะระบุไว้เช่นนั้น โปรดเลือกไฟล์อื่น",
    ]
    assert activity.evidence.count() == 1


def test_where_no_file_can_be_taken_the_page_says_why(
    client: Client, agency: Agency, editor: User, activity: Activity
) -> None:
    response = upload(client, activity, ("bomb.png", bomb()), ("empty.jpg", b""))

    assert errors(response) == [
        "เลือกภาพ: ไม่ได้เพิ่ม “bomb.png” ภาพนี้มีความละเอียดเกิน 50 ล้านพิกเซล โปรดย่อภาพให้เล็กลงแล้วอัปโหลดใหม่",
        "เลือกภาพ: ไม่ได้เพิ่ม “empty.jpg” ไฟล์นี้ว่างเปล่า โปรดเลือกภาพใหม่",
    ]
    assert activity.evidence.count() == 0


def test_nothing_chosen_and_too_many_chosen(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    assert errors(client.post(photos_page(activity))) == ["เลือกภาพ: ยังไม่ได้เลือกภาพ โปรดเลือกอย่างน้อยหนึ่งภาพแล้วกดปุ่มอีกครั้ง"]
    small = as_file(upright_photo(8, 8))
    response = upload(client, activity, *((f"{number}.jpg", small) for number in range(MOST_AT_ONCE + 1)))
    assert errors(response) == ["เลือกภาพ: เลือกไว้ 21 ภาพ แต่เพิ่มได้ครั้งละไม่เกิน 20 ภาพ โปรดเลือกให้น้อยลง"]
    assert activity.evidence.count() == 0


@pytest.mark.parametrize(
    "name", ["../../../settings.py", "..\\..\\evil.exe", "/etc/passwd", "photo.jpg\x00.php", "<script>.jpg", "ก" * 300]
)
def test_the_name_of_a_file_leads_nowhere(
    client: Client, agency: Agency, editor: User, activity: Activity, settings: pytest.FixtureRequest, name: str
) -> None:
    upload(client, activity, (name, held(1)))

    (stored,) = (path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file())
    assert stored.is_relative_to(Path(settings.MEDIA_ROOT) / "evidence")
    assert (len(stored.stem), stored.suffix) == (32, ".jpg")
    assert Evidence.objects.get().caption == ""


def test_captions_are_saved_together(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    first, second = PhotoFactory(activity=activity), PhotoFactory(activity=activity)
    data = {
        "version": "1",
        f"caption_{first.pk}": " ที่ประชุม\nรับฟัง ",
        f"alternative_text_{first.pk}": "คนยี่สิบคนนั่งฟัง",
        f"caption_{second.pk}": "",
        f"alternative_text_{second.pk}": "",
    }
    response = client.post(f"{ROOT}{activity.pk}/words/", data, follow=True)

    assert told(response) == ["บันทึกคำบรรยายภาพเรียบร้อยแล้ว"]
    assert list(activity.evidence.values_list("caption", "alternative_text")) == [
        ("ที่ประชุม รับฟัง", "คนยี่สิบคนนั่งฟัง"),
        ("", ""),
    ]


def test_moving_a_photo_saves_what_was_typed(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    first, second = PhotoFactory(activity=activity), PhotoFactory(activity=activity)
    data = {"version": "1", f"caption_{first.pk}": "ภาพแรก", f"alternative_text_{first.pk}": "", "down": str(first.pk)}
    response = client.post(f"{ROOT}{activity.pk}/words/", data)

    assert response.headers["Location"] == f"{photos_page(activity)}?moved={first.pk}&direction=down#photo-{first.pk}"
    assert list(activity.evidence.values_list("pk", "caption")) == [(second.pk, ""), (first.pk, "ภาพแรก")]
    soup = BeautifulSoup(client.get(response.headers["Location"]).content, "html.parser")
    (button,) = soup.select("[autofocus]")
    assert (button["name"], button["value"]) == ("up", str(first.pk))


def test_a_photo_of_another_activity_is_not_moved(
    client: Client, agency: Agency, editor: User, activity: Activity
) -> None:
    other = PhotoFactory(activity__agency=agency)
    assert client.post(f"{ROOT}{activity.pk}/words/", {"version": "1", "up": str(other.pk)}).status_code == 404


def test_a_caption_too_long_comes_back(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    photo = PhotoFactory(activity=activity)
    data = {"version": "1", f"caption_{photo.pk}": "ก" * 301, f"alternative_text_{photo.pk}": ""}
    response = client.post(f"{ROOT}{activity.pk}/words/", data)

    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.select_one(f"#id_caption_{photo.pk}")["value"] == "ก" * 301
    assert [link["href"] for link in soup.select(".error-summary a")] == [f"#id_caption_{photo.pk}"]
    photo.refresh_from_db()
    assert photo.caption == ""


def test_a_second_editor_of_captions_sees_both(
    client: Client, agency: Agency, editor: User, activity: Activity
) -> None:
    photo = PhotoFactory(activity=activity)
    mine, theirs = (
        {"version": "1", f"caption_{photo.pk}": caption, f"alternative_text_{photo.pk}": ""}
        for caption in ("ของฉัน", "ของเขา")
    )
    client.post(f"{ROOT}{activity.pk}/words/", theirs)
    response = client.post(f"{ROOT}{activity.pk}/words/", mine)

    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.select_one(f"#id_caption_{photo.pk}")["value"] == "ของฉัน"
    assert [text.get_text() for text in soup.select(".theirs-text")] == ["ของเขา"]
    photo.refresh_from_db()
    assert photo.caption == "ของเขา"


def test_deleting_asks_first(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    photo = PhotoFactory(activity=activity, caption="ที่ประชุมรับฟัง")
    soup = BeautifulSoup(client.get(f"{ROOT}photos/{photo.pk}/delete/").content, "html.parser")
    assert soup.select_one("figcaption").get_text() == "ที่ประชุมรับฟัง"

    response = client.post(f"{ROOT}photos/{photo.pk}/delete/", follow=True)
    assert (told(response), response.redirect_chain) == (["ลบภาพเรียบร้อยแล้ว"], [(photos_page(activity), 302)])
    assert Evidence.objects.count() == 0


def test_the_file_is_an_image_to_look_at(client: Client, agency: Agency, activity: Activity) -> None:
    signed_in(client, agency, Role.VIEWER)
    photo = PhotoFactory(activity=activity)
    response = client.get(f"{ROOT}photos/{photo.pk}/")

    with default_storage.open(photo.file.name) as file:
        assert response.content == file.read()
    assert response.headers["Content-Type"] == "image/jpeg"
    assert response.headers["Content-Disposition"] == f'inline; filename="photo-{photo.pk}.jpg"'
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "private, max-age=31536000, immutable"
    assert client.get(f"{ROOT}photos/{photo.pk}/?small").content[:3] == b"\xff\xd8\xff"


def test_a_file_that_is_lost_is_404(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    photo = PhotoFactory(activity=activity)
    default_storage.delete(photo.file.name)

    assert client.get(f"{ROOT}photos/{photo.pk}/").status_code == 404
    assert client.get(photos_page(activity)).status_code == 200


def test_a_path_in_the_storage_is_no_address(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    photo = PhotoFactory(activity=activity)
    for path in (f"/{photo.file.name}", f"/media/{photo.file.name}", f"{ROOT}photos/{photo.file.name}"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["", "delete/"])
def test_a_photo_of_another_agency_or_year_is_404(client: Client, agency: Agency, editor: User, path: str) -> None:
    for other in (PhotoFactory(), PhotoFactory(activity__agency=agency, activity__fiscal_year__year=2567)):
        assert client.get(f"{ROOT}photos/{other.pk}/{path}").status_code == 404
    assert client.get(f"{ROOT}photos/999999/{path}").status_code == 404


def test_a_link_is_no_photo(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    link = Evidence.objects.create(activity=activity, url="https://example.go.th/")
    assert client.get(f"{ROOT}photos/{link.pk}/").status_code == 404


def test_a_stranger_gets_404(client: Client, agency: Agency, activity: Activity) -> None:
    photo = PhotoFactory(activity=activity)
    client.force_login(MembershipFactory(role=Role.ADMINISTRATOR).user)

    paths = [photos_page(activity), f"{ROOT}photos/{photo.pk}/", f"{ROOT}photos/{photo.pk}/delete/"]
    assert [client.get(path).status_code for path in paths] == [404, 404, 404]
    assert upload(client, activity, ("a.jpg", held(1))).status_code == 404
    assert client.post(f"{ROOT}{activity.pk}/words/", {"version": "1"}).status_code == 404


def test_a_viewer_gets_403_where_something_changes(client: Client, agency: Agency, activity: Activity) -> None:
    photo = PhotoFactory(activity=activity)
    signed_in(client, agency, Role.VIEWER)

    assert upload(client, activity, ("a.jpg", held(1))).status_code == 403
    assert client.post(f"{ROOT}{activity.pk}/words/", {"version": "1"}).status_code == 403
    assert client.post(f"{ROOT}photos/{photo.pk}/delete/").status_code == 403
    assert activity.evidence.count() == 1


def test_a_colleague_may(client: Client, agency: Agency, activity: Activity) -> None:
    signed_in(client, agency, Role.CHECKER)
    assert client.get(photos_page(activity)).status_code == 200


def test_words_are_no_page_to_open(client: Client, agency: Agency, editor: User, activity: Activity) -> None:
    assert client.get(f"{ROOT}{activity.pk}/words/").status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_the_same_queries_for_any_number(
    client: Client,
    agency: Agency,
    editor: User,
    activity: Activity,
    count: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(count):
        PhotoFactory(activity=activity)

    with django_assert_num_queries(8):
        client.get(photos_page(activity))


def test_the_script_is_told_what_became_of_each_file(
    client: Client, agency: Agency, editor: User, activity: Activity
) -> None:
    def send(name: str, content: bytes) -> object:
        files = {"photos": SimpleUploadedFile(name, content)}
        return client.post(photos_page(activity), files, headers={"accept": "application/json"}).json()

    assert send("a.jpg", held(6)) == {"added": 1, "refused": []}
    assert send("b.jpg", b"") == {"added": 0, "refused": ["ไม่ได้เพิ่ม “b.jpg” ไฟล์นี้ว่างเปล่า โปรดเลือกภาพใหม่"]}
    assert activity.evidence.count() == 1
    assert told(client.get(photos_page(activity))) == []
