"""Addresses of reports, under agency/<slug>/<year>/."""

from django.urls import path

from reports.views import dossier, files, layouts, letters, paragraphs, report, word

app_name = "reports"

urlpatterns = [
    path("reports/layouts/", layouts.layouts, name="layouts"),
    path("reports/layouts/<int:layout>/", layouts.layout, name="layout"),
    path("reports/layouts/<int:layout>/preview/", layouts.preview, name="layout_preview"),
    path("reports/layouts/<int:layout>/copy/", layouts.copy, name="layout_copy"),
    path("reports/layouts/<int:layout>/delete/", layouts.delete, name="layout_delete"),
    path("reports/analysis/paragraphs/", paragraphs.page, {"kind": "analysis"}, name="paragraphs"),
    path("reports/dossier/", dossier.dossier, name="dossier"),
    path("reports/<slug:kind>/", report.page, name="page"),
    path("reports/<slug:kind>/pdf/", report.pdf, name="pdf"),
    path("reports/<slug:kind>/word/", word.word, name="word"),
    path("reports/<slug:kind>/letters/<slug:letter>/", letters.page, name="letter"),
    path("reports/<slug:kind>/letters/<slug:letter>/pdf/", letters.pdf, name="letter_pdf"),
    path("reports/<slug:kind>/letters/<slug:letter>/word/", letters.word, name="letter_word"),
    path("files/<uuid:job>/", files.page, name="job"),
    path("files/<uuid:job>/state/", files.state, name="job_state"),
    path("files/<uuid:job>/cancel/", files.stop, name="job_cancel"),
    path("files/<uuid:job>/file/", files.file, name="job_file"),
]
