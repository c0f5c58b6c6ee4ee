"""Fills in and sends a form of a page as a browser would, with what stands in it."""

from collections.abc import Mapping
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client


def page_of(response: HttpResponse) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def texts(page: BeautifulSoup | Tag, selector: str) -> list[str]:
    return [" ".join(element.get_text(" ", strip=True).split()) for element in page.select(selector)]


def values(form: Tag) -> dict[str, str]:
    """What the form would send if nothing is touched, buttons aside."""
    sent = {}
    for control in form.select("input[name], textarea[name], select[name]"):
        if control.name == "select":
            chosen = control.select_one("option[selected]") or control.select_one("option")
            sent[control["name"]] = chosen["value"] if chosen else ""
        elif control.name == "textarea":
            sent[control["name"]] = control.get_text()
        elif control.get("type") in {"checkbox", "radio"}:
            if control.has_attr("checked"):
                sent[control["name"]] = control.get("value", "on")
        elif control.get("type") != "file":
            sent[control["name"]] = control.get("value", "")
    return sent


def press(
    client: Client,
    url: str,
    button: str,
    changes: Mapping[str, str] | None = None,
    without: str = "",
) -> HttpResponse:
    """Opens `url`, makes the changes, leaves the control `without` empty, and presses the button with these words."""
    page = page_of(client.get(url))
    found = next(candidate for candidate in page.select("button") if candidate.get_text(" ", strip=True) == button)
    form = found.find_parent("form")
    assert form is not None
    data = values(form) | dict(changes or {})
    data.pop(without, None)
    if found.get("name"):
        data[found["name"]] = found.get("value", "")
    action = urljoin(url, found.get("formaction") or form.get("action") or "")
    return client.post(action, data, follow=True)
