"""A portal whose child processes see what the test sees: a database in a file or on a server, and committed data."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection


def database_url() -> str:
    """DATABASE_URL of the test database, for a process of its own."""
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{values['NAME']}"
    return f"postgres://{values['USER']}:{values['PASSWORD']}@{values['HOST']}:{values['PORT']}/{values['NAME']}"


@pytest.fixture
def whole_portal(
    transactional_db: None,
    django_db_serialized_rollback: None,
    settings: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[None]:
    """The environment of the processes that the portal starts; at the end none of its threads is left."""
    monkeypatch.setenv("DATABASE_URL", database_url())
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    assert tmp_path / "media" == django_settings.MEDIA_ROOT
    yield
    for thread in threading.enumerate():
        if thread.name.startswith("task-"):
            thread.join(timeout=60)
            assert not thread.is_alive()
