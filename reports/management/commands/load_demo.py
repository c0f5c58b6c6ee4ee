"""Fill an empty portal with fictitious agencies and accounts to try it out."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from assessments.enums import Role
from reports.demo.accounts import DemoAccount, demo_password, load_accounts
from reports.demo.loading import load_agencies, other_agencies


class Command(BaseCommand):
    help = (
        "Loads five fictitious agencies with three years of scores, their measures and reports, and four accounts "
        "(password: DEMO_PASSWORD, or the one printed). What is already there stays as it is."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--force", action="store_true", help="load even where the portal has agencies of its own")
        parser.add_argument(
            "--if-empty", action="store_true", help="load nothing, without an error, where the portal has its own"
        )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - the signature is Django's
        others = other_agencies()
        if others and not options["force"]:
            message = _("The portal has agencies of its own (%(count)s), so no demonstration data was loaded.")
            self._leave(message % {"count": others}, quietly=options["if_empty"])
            return
        loaded = load_agencies()
        self.stdout.write(
            _("Demonstration data: %(added)s agencies added, %(present)s already there.")
            % {"added": loaded.added, "present": len(loaded.agencies) - loaded.added}
        )
        for account in load_accounts(loaded.agencies):
            self.stdout.write(f"  {_described(account)}")

    def _leave(self, message: str, *, quietly: bool) -> None:
        if not quietly:
            raise CommandError(" ".join([message, _("To load it all the same, add --force.")]))
        self.stdout.write(message)


def _described(account: DemoAccount) -> str:
    role = Role(account.role).label if account.role else _("Administrator of the portal")
    if len(account.agencies) > 1:
        where = _("%(count)s agencies") % {"count": len(account.agencies)}
    else:
        where = "".join(agency.name for agency in account.agencies)
    password = demo_password() if account.password_is_ours else _("(a password of its own)")
    return f"{account.username:8} {password}  {role} {where}".rstrip()
