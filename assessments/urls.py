"""Addresses of the first floor, under agency/<slug>/<year>/. Who may open which: tests/access_table.py."""

from django.urls import path

from assessments.views.scores import scores

app_name = "assessments"

urlpatterns = [
    path("scores/", scores, name="scores"),
]
