import pytest
from django.conf import settings
from django.test import Client

pytestmark = pytest.mark.django_db


def language_of(client: Client, **headers: str) -> str:
    response = client.get("/sign-in/", headers=headers)
    assert f'<html lang="{response["Content-Language"]}"'.encode() in response.content
    return response["Content-Language"]


def test_a_browser_set_to_english_gets_thai(client: Client) -> None:
    assert language_of(client, accept_language="en-US,en") == "th"


def test_english_once_chosen(client: Client) -> None:
    client.post("/language/", {"language": "en", "next": "/sign-in/"})
    assert language_of(client, accept_language="th") == "en"


def test_a_language_the_portal_does_not_speak(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "fr"
    assert language_of(client) == "th"
