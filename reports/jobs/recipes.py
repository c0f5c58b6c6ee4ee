"""What can be made, and how: one recipe for each kind of job. A new kind is a function and a line in RECIPES."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from django.conf import settings
from django.utils.translation import gettext as _

from assessments.models import Agency, FiscalYear
from measures.enums import ReportingRound
from measures.exporting.reading import read_year
from measures.exporting.year_json import json_of
from reports.composing.fit import report_or_usual
from reports.composing.letters import letter_document, letter_file_name
from reports.composing.report import compose
from reports.composing.title import file_name
from reports.document import Document, to_json
from reports.dossier import dossier_name, write_dossier
from reports.dossier.papers import papers
from reports.enums import LetterKind, ReportKind
from reports.letter_queries import find_letter
from reports.models import RenderJob
from reports.queries import ReportContent, read_report
from reports.rendering.errors import CannotRender
from reports.rendering.pdf import render_pdf
from reports.rendering.word import render_word

# What a finished file depends on besides its content: a new version of any of them makes new files.
_LIBRARIES = ("weasyprint", "fonttools", "python-docx", "pillow", "openpyxl")
_SOURCES = (
    *("reports/rendering", "reports/dossier", "measures/exporting"),
    *("templates/reports/document", "static/fonts/pdf", "static/css/pdf.css"),
)


@dataclass(frozen=True)
class Order:
    """What somebody asks for. `kind` names the recipe, `variant` the form of the file ("pdf", "word")."""

    agency: Agency
    fiscal_year: FiscalYear
    kind: str
    variant: str
    parameters: Mapping[str, Any]

    @classmethod
    def of(cls, job: RenderJob) -> "Order":
        return cls(job.agency, job.fiscal_year, job.kind, job.variant, job.parameters)


@dataclass(frozen=True)
class Work:
    """An order with its content read. `content` is all that the file depends on, as text; `render` makes the
    file, as bytes or, where it may be large, as a file read from where it stands. Where it lays out several
    documents, `sizes` are the lengths of their content in turn."""

    content: str
    render: Callable[[], bytes | IO[bytes]]
    file_name: str
    sizes: tuple[int, ...] = ()


def read(order: Order) -> Work:
    """The work behind an order. Raises CannotRender where there is nothing to show."""
    return RECIPES[order.kind](order)


def fingerprint(order: Order, work: Work) -> str:
    """SHA-256 over the order, its content and the version of what renders it: the same means the same file."""
    who = [order.agency.pk, order.fiscal_year.pk, order.kind, order.variant, dict(order.parameters), renderer_version()]
    digest = hashlib.sha256(json.dumps(who, sort_keys=True).encode())
    digest.update(work.content.encode())
    return digest.hexdigest()


@cache
def renderer_version() -> str:
    """SHA-256 over the code, style and fonts that draw documents and the versions of the libraries behind them."""
    digest = hashlib.sha256(" ".join(version(name) for name in _LIBRARIES).encode())
    root = Path(settings.BASE_DIR)
    for source in _SOURCES:
        path = root / source
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file() and file.suffix != ".pyc":
                digest.update(str(file.relative_to(root)).encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


@dataclass(frozen=True)
class Form:
    """A form a Document can take."""

    extension: str
    render: Callable[[Document], bytes]


FORMS = {"pdf": Form("pdf", render_pdf), "word": Form("docx", render_word)}


def report_work(order: Order) -> Work:
    """A report by its `kind` and `round`."""
    content, form = _content(order), FORMS[order.variant]
    document = compose(content)
    return Work(document_text(document), partial(form.render, document), file_name(content.report, form.extension))


def letter_work(order: Order) -> Work:
    """A paper around a report: the `kind` and `round` of the report, and which `letter` it is."""
    content, form = _content(order), FORMS[order.variant]
    kind = LetterKind(order.parameters["letter"])
    document = letter_document(content, kind, find_letter(content.report, kind))
    name = letter_file_name(content.report, kind, form.extension)
    return Work(document_text(document), partial(form.render, document), name)


def _content(order: Order) -> ReportContent:
    kind, months = order.parameters["kind"], order.parameters["round"]
    report = report_or_usual(order.agency, order.fiscal_year, ReportKind(kind), ReportingRound(months))
    content = read_report(report)
    if not content.has_rows:
        raise CannotRender(_("There is nothing to report yet, so no file was made. Enter the data of the year first."))
    return content


def document_text(document: Document) -> str:
    """All a Document says, in one fixed way."""
    return json.dumps(to_json(document), ensure_ascii=False, sort_keys=True)


def dossier_work(order: Order) -> Work:
    """Everything of a year in one ZIP."""
    data = read_year(order.agency, order.fiscal_year)
    if data.is_empty:
        raise CannotRender(_("There is nothing to download yet. Enter measures or scores first."))
    texts = [document_text(paper.compose()) for paper in papers(order.agency, order.fiscal_year)]
    content = "\n".join((*texts, json_of(data).decode()))
    name = f"{dossier_name(order.agency, order.fiscal_year.year)}.zip"
    return Work(content, partial(_dossier, order), name, tuple(map(len, texts)))


def _dossier(order: Order) -> IO[bytes]:
    """A temporary file: with all its photos a dossier may be larger than memory should be."""
    file = TemporaryFile(suffix=".zip")  # noqa: SIM115 (who keeps it closes it)
    write_dossier(order.agency, order.fiscal_year, file)
    file.seek(0)
    return file


RECIPES: dict[str, Callable[[Order], Work]] = {"report": report_work, "letter": letter_work, "dossier": dossier_work}
