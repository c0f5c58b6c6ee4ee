"""Addresses of the first floor, under agency/<slug>/<year>/. Who may open which: tests/access_table.py."""

from django.urls import path

from assessments.views.agency import agency_page, delete_emblem, emblem
from assessments.views.scores import scores

app_name = "assessments"

urlpatterns = [
    path("scores/", scores, name="scores"),
    path("information/", agency_page, name="agency"),
    path("information/emblem/", emblem, name="emblem"),
    path("information/emblem/delete/", delete_emblem, name="emblem_delete"),
]
