"""Addresses of measures, under agency/<slug>/<year>/. Who may open which: tests/access_table.py."""

from django.urls import path

from measures.views import activities, exporting, importing, photos
from measures.views.measures import create, delete, edit, measure_list, move
from measures.views.progress import progress

app_name = "measures"

urlpatterns = [
    path("measures/", measure_list, name="list"),
    path("measures/new/", create, name="create"),
    path("measures/<int:measure>/", edit, name="edit"),
    path("measures/<int:measure>/progress/<int:months>/", progress, name="progress"),
    path("measures/<int:measure>/delete/", delete, name="delete"),
    path("measures/<int:measure>/move/", move, name="move"),
    path("activities/", activities.activity_list, name="activity_list"),
    path("activities/new/", activities.create, name="activity_create"),
    path("activities/<int:activity>/", activities.edit, name="activity_edit"),
    path("activities/<int:activity>/delete/", activities.delete, name="activity_delete"),
    path("activities/<int:activity>/move/", activities.move, name="activity_move"),
    path("activities/<int:activity>/photos/", photos.photos, name="activity_photos"),
    path("activities/<int:activity>/words/", photos.words, name="activity_words"),
    path("activities/photos/<int:photo>/", photos.file, name="activity_photo"),
    path("activities/photos/<int:photo>/delete/", photos.delete, name="activity_photo_delete"),
    path("measures/excel/", exporting.workbook, name="export"),
    path("measures/json/", exporting.data, name="export_json"),
    path("import/", importing.start, name="import"),
    path("import/<int:draft>/", importing.review, name="import_review"),
    path("import/<int:draft>/confirm/", importing.confirm, name="import_confirm"),
    path("import/<int:draft>/discard/", importing.discard, name="import_discard"),
]
