"""Addresses of reports, under agency/<slug>/<year>/."""

from django.urls import path

from reports.views import report, word

app_name = "reports"

urlpatterns = [
    path("reports/<slug:kind>/", report.page, name="page"),
    path("reports/<slug:kind>/pdf/", report.pdf, name="pdf"),
    path("reports/<slug:kind>/word/", word.word, name="word"),
]
