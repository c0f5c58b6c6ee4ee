"""Who may open which address: every address of the portal has a row, and tests/test_access.py holds the portal to it.

A new address? Add a row to ROWS: its name (with namespace), what GET and what POST answer, and, when a POST needs
words to succeed, `data`. The values for <agency>, <year>, <measure>, … of the address are found by `arguments` in
tests/test_access.py; a new kind of value is added there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Person(Enum):
    """Who comes: nobody signed in, a member of another agency, the roles of the agency, the portal's administrator."""

    ANONYMOUS = "anonymous"
    STRANGER = "stranger"
    VIEWER = "viewer"
    EDITOR = "editor"
    CHECKER = "checker"
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"
    SUPERUSER = "superuser"


class Answer(Enum):
    PAGE = "200"
    DONE = "302 to another page"  # it was done, or there is a better page
    SIGN_IN = "302 to the sign-in page"
    DENIED = "403"
    NOT_FOUND = "404"
    NO_SUCH_METHOD = "405"


Rule = Mapping[Person, Answer]

EDITORS = (Person.EDITOR, Person.CHECKER, Person.APPROVER, Person.ADMINISTRATOR, Person.SUPERUSER)


def everybody(answer: Answer) -> Rule:
    """Signed in or not."""
    return dict.fromkeys(Person, answer)


def signed_in(answer: Answer) -> Rule:
    return everybody(answer) | {Person.ANONYMOUS: Answer.SIGN_IN}


def members(answer: Answer) -> Rule:
    """Every role of the agency, whether or not it may change anything."""
    return signed_in(answer) | {Person.STRANGER: Answer.NOT_FOUND}


def editors(answer: Answer) -> Rule:
    """Those who may change the agency's work; a viewer is told so."""
    return members(answer) | {Person.VIEWER: Answer.DENIED}


NO_GET = NO_POST = signed_in(Answer.NO_SUCH_METHOD)


@dataclass(frozen=True)
class Row:
    """`data` is what the POST sends."""

    name: str
    get: Rule
    post: Rule
    data: Mapping[str, str] = field(default_factory=dict)


LAYOUT = {
    "version": "1",
    "title": "ตารางของเรา",
    "orientation": "portrait",
    "text_size": "14",
    "digit_style": "thai",
    "numbering": "dot",
    "list_markers": "as_typed",
    "column_1_field": "title",
    "column_1_heading": "มาตรการ",
    "column_1_width": "10",
}

ROWS = (
    Row(
        "login",
        everybody(Answer.DONE) | {Person.ANONYMOUS: Answer.PAGE},
        everybody(Answer.DONE) | {Person.ANONYMOUS: Answer.PAGE},
    ),
    Row("logout", NO_GET, signed_in(Answer.SIGN_IN)),
    Row("password_change", signed_in(Answer.PAGE), signed_in(Answer.PAGE)),
    Row("password_change_done", signed_in(Answer.PAGE), NO_POST),
    Row("set_language", everybody(Answer.DONE), everybody(Answer.DONE), {"language": "en"}),
    Row("home", signed_in(Answer.DONE), NO_POST),  # each to the one agency they see
    Row("assessments:scores", members(Answer.PAGE), editors(Answer.DONE), {"indicator_1": "๙๕.๑๗"}),
    Row("assessments:agency", members(Answer.PAGE), editors(Answer.PAGE)),
    Row("assessments:emblem", members(Answer.PAGE), NO_POST),
    Row("assessments:emblem_delete", NO_GET, editors(Answer.DONE)),
    Row("measures:list", members(Answer.PAGE), NO_POST),
    Row("measures:create", editors(Answer.PAGE), editors(Answer.DONE), {"kind": "measure", "title": "มาตรการใหม่"}),
    Row(
        "measures:edit",
        editors(Answer.PAGE),
        editors(Answer.DONE),
        {"kind": "measure", "title": "ชื่อใหม่", "version": "1"},
    ),
    Row("measures:progress", editors(Answer.PAGE), editors(Answer.DONE), {"status": "completed"}),
    Row("measures:delete", editors(Answer.PAGE), editors(Answer.DONE)),
    Row("measures:move", NO_GET, editors(Answer.DONE), {"direction": "up"}),
    Row("measures:activity_list", members(Answer.PAGE), NO_POST),
    Row("measures:activity_create", editors(Answer.PAGE), editors(Answer.DONE), {"title": "กิจกรรมใหม่"}),
    Row("measures:activity_edit", editors(Answer.PAGE), editors(Answer.DONE), {"title": "ชื่อใหม่", "version": "1"}),
    Row("measures:activity_delete", editors(Answer.PAGE), editors(Answer.DONE)),
    Row("measures:activity_move", NO_GET, editors(Answer.DONE), {"direction": "up"}),
    Row("measures:activity_photos", editors(Answer.PAGE), editors(Answer.PAGE)),
    Row("measures:activity_words", NO_GET, editors(Answer.DONE), {"version": "1"}),
    Row("measures:activity_photo", members(Answer.PAGE), NO_POST),
    Row("measures:activity_photo_delete", editors(Answer.PAGE), editors(Answer.DONE)),
    Row("measures:export", members(Answer.PAGE), NO_POST),
    Row("measures:export_json", members(Answer.PAGE), NO_POST),
    Row(
        "measures:import",
        editors(Answer.PAGE),
        editors(Answer.DONE),
        {"text": "มาตรการ\tวิธีดำเนินการ\nมาตรการหนึ่ง\tประชุม", "round": "12"},
    ),
    Row("measures:import_review", editors(Answer.PAGE), editors(Answer.DONE)),
    Row("measures:import_confirm", NO_GET, editors(Answer.DONE)),
    Row("measures:import_discard", NO_GET, editors(Answer.DONE)),
    Row("reports:paragraphs", editors(Answer.PAGE), editors(Answer.DONE)),
    Row("reports:layouts", members(Answer.PAGE), NO_POST),
    Row("reports:layout", members(Answer.PAGE), editors(Answer.DONE), LAYOUT),
    Row("reports:layout_preview", NO_GET, editors(Answer.PAGE), LAYOUT),
    Row("reports:layout_copy", NO_GET, editors(Answer.DONE)),
    Row("reports:layout_delete", editors(Answer.PAGE), editors(Answer.DONE)),
    Row("reports:page", members(Answer.PAGE), editors(Answer.PAGE)),
    Row("reports:pdf", members(Answer.DONE), NO_POST),  # to the page that shows how far it is
    Row("reports:word", members(Answer.DONE), NO_POST),
    Row("reports:job", members(Answer.PAGE), NO_POST),
    Row("reports:job_state", members(Answer.PAGE), NO_POST),
    Row("reports:job_cancel", NO_GET, editors(Answer.DONE)),  # and who asked for the file
    Row("reports:job_file", members(Answer.PAGE), NO_POST),
    Row("reports:letter", members(Answer.PAGE), editors(Answer.DONE), {"version": "0"}),
    Row("reports:letter_pdf", members(Answer.DONE), NO_POST),
    Row("reports:letter_word", members(Answer.DONE), NO_POST),
    Row("reports:dossier", members(Answer.DONE), NO_POST),
)

# The admin is one group: its pages ask for staff with the permission, anybody else is sent to its sign-in page.
ADMIN_NAMESPACE = "admin"
ADMIN_OPEN_TO_ALL = {"admin:login", "admin:logout", "admin:jsi18n"}  # they show nothing of anybody
