"""The five real documents that tests read. They stay outside the repository (see `SEEDS`)."""

import os
from pathlib import Path

import pytest
from django.conf import settings

SEEDS = Path(os.environ.get("ITA_SEEDS", settings.BASE_DIR.parent / "shared" / "seeds"))


def seed(number: int) -> Path:
    """The path of real document `number` (0-4). Without the folder a test skips, but fails under CI."""
    found = sorted(SEEDS.glob(f"{number:03d}_*.txt"))
    if not found:
        reason = f"the real documents are not at {SEEDS}; set ITA_SEEDS to their folder"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found[0]
