"""Addresses of measures, under agency/<slug>/<year>/. Who may open which: tests/access_table.py."""

from django.urls import path

from measures.views import importing
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
    path("import/", importing.start, name="import"),
    path("import/<int:draft>/", importing.review, name="import_review"),
    path("import/<int:draft>/confirm/", importing.confirm, name="import_confirm"),
    path("import/<int:draft>/discard/", importing.discard, name="import_discard"),
]
