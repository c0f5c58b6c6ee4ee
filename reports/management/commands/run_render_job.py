"""Make one file, as the process that a job's watcher starts."""

import sys
from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand

from reports.jobs.process import limit_itself
from reports.jobs.running import OUT_OF_MEMORY, make


class Command(BaseCommand):
    help = "Makes the file of one render job within limits. The portal starts this by itself; see `db_worker`."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("job", type=UUID)
        parser.add_argument("--seconds", type=int, required=True)
        parser.add_argument("--megabytes", type=int, required=True)

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - the signature is Django's
        limit_itself(seconds=options["seconds"], megabytes=options["megabytes"])
        try:
            make(options["job"])
        except MemoryError:
            sys.exit(OUT_OF_MEMORY)
