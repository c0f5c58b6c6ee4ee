"""Writing the emblem of an agency."""

import secrets
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DatabaseError, transaction

from assessments.models import Agency


@transaction.atomic
def save_emblem(*, agency: Agency, content: bytes) -> Agency:
    """Stores an emblem made by assessments.images.prepare_emblem in place of the one before. Raises ValidationError."""
    current = Agency.objects.select_for_update().get(pk=agency.pk)
    before = current.emblem.name
    current.emblem = ContentFile(content, name=f"{secrets.token_hex(16)}.png")
    current.full_clean()
    try:
        current.save(update_fields=["emblem"])
    except DatabaseError:
        default_storage.delete(current.emblem.name)
        raise
    _delete_file(before)
    return current


@transaction.atomic
def remove_emblem(*, agency: Agency) -> None:
    """Takes the emblem off; covers then stand without one."""
    current = Agency.objects.select_for_update().get(pk=agency.pk)
    before = current.emblem.name
    current.emblem = ""
    current.save(update_fields=["emblem"])
    _delete_file(before)


def _delete_file(name: str | None) -> None:
    """The file goes once the row is certain."""
    if name:
        transaction.on_commit(partial(default_storage.delete, name))
