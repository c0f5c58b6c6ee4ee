"""Addresses of reports, under agency/<slug>/<year>/."""

from django.urls import path

from reports.views import report

app_name = "reports"

urlpatterns = [
    path("reports/<slug:kind>/", report.page, name="page"),
    path("reports/<slug:kind>/pdf/", report.pdf, name="pdf"),
]
