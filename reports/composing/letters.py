"""The papers around a report: บันทึกข้อความ to the mayor and ประกาศ of the measures, in their official form."""

from ita_portal.thai.dates import format_thai_date
from ita_portal.thai.numerals import convert_digits
from ita_portal.thai.text import split_marker
from reports.composing.digits import with_digits
from reports.composing.letter_wording import FACTS, MATTER, PROPOSAL, Wording, usual_wording
from reports.composing.posts import full_name
from reports.composing.text_blocks import text_blocks
from reports.document import (
    AnnouncementHead,
    Block,
    Document,
    MemoHead,
    Paragraph,
    Signature,
    Signatures,
    Text,
    TextBlock,
)
from reports.enums import LetterKind, ReportKind
from reports.models import Letter, Report
from reports.queries import ReportContent, read_report

# Which papers go with which report.
LETTERS_OF = {
    ReportKind.ANALYSIS: (LetterKind.MEMO,),
    ReportKind.PLAN: (LetterKind.MEMO, LetterKind.ANNOUNCEMENT),
    ReportKind.IMPLEMENTATION: (LetterKind.MEMO,),
}
_LEADS = {MATTER, FACTS, PROPOSAL, "ข้อกฎหมาย", "ข้อระเบียบ", "ระเบียบ/กฎหมาย", "ข้อระเบียบ/กฎหมาย", "ข้อพิจารณา", "ข้อเสนอแนะ"}
_GIVEN = "ประกาศ ณ วันที่"
_UNDATED = f"{_GIVEN} ............ เดือน ............................ พ.ศ. ................"
_YEAR = "ประจำปีงบประมาณ"
_NAMES = {LetterKind.MEMO: "บันทึกข้อความ", LetterKind.ANNOUNCEMENT: "ประกาศ"}
_REPORTS = {ReportKind.ANALYSIS: "รายงานการวิเคราะห์", ReportKind.PLAN: "มาตรการ", ReportKind.IMPLEMENTATION: "รายงานผล"}


def compose_letter(report: Report, kind: LetterKind, letter: Letter | None) -> Document:
    """The Document of a letter around a stored or unsaved report; None for one nobody has changed yet."""
    return letter_document(read_report(report), kind, letter)


def letter_document(content: ReportContent, kind: LetterKind, letter: Letter | None) -> Document:
    """The same of a report that is read already. Letters are upright and in Thai digits."""
    letter = letter or Letter(kind=kind)
    wording = letter_wording(content, kind, letter)
    parts = _memo if kind == LetterKind.MEMO else _announcement
    title = f"{_NAMES[kind]} เรื่อง {wording.subject}"
    document = Document(title, content.report.agency.name, tuple(parts(content, wording, letter)))
    return with_digits(document, "thai")


def letter_wording(content: ReportContent, kind: LetterKind, letter: Letter) -> Wording:
    """What the letter says: its own words, the usual ones where it has none."""
    usual = usual_wording(content, kind)
    return Wording(
        subject=letter.subject or usual.subject,
        body=letter.body or usual.body,
        signatory_title=letter.signatory_title or usual.signatory_title,
        office=letter.office or usual.office,
        to=letter.to or usual.to,
    )


def _memo(content: ReportContent, wording: Wording, letter: Letter) -> list[Block]:
    """What is not known yet is left out: its dotted line is there to write on."""
    heads = (wording.office, letter.number, _memo_date(letter), wording.subject, wording.to)
    office, number, date, subject, to = (convert_digits(head, "thai") for head in heads)
    head = MemoHead(office, number, date, subject, to, content.report.agency.emblem.name or "")
    return [head, Text(_body(wording.body)), _signatures(wording, letter)]


def _announcement(content: ReportContent, wording: Wording, letter: Letter) -> list[Block]:
    agency = content.report.agency
    subject, joint, year = wording.subject.partition(_YEAR)
    lines = (f"ประกาศ{full_name(agency)}", f"เรื่อง {subject.strip()}", f"{joint}{year}")
    head = AnnouncementHead(tuple(filter(None, lines)), agency.emblem.name or "")
    body = _body(wording.body)
    if not any(isinstance(block, Paragraph) and block.text.startswith(_GIVEN) for block in body):
        body = (*body, Paragraph(_announcement_date(letter)))
    return [head, Text(body), _signatures(wording, letter)]


def _body(text: str) -> tuple[TextBlock, ...]:
    """The lines of the text; the names of the parts of a memo stand out, numbered or not."""
    return tuple(block for line in _lines_and_leads(text) for block in line)


def _lines_and_leads(text: str) -> list[tuple[TextBlock, ...]]:
    """Runs of lines between leads, read together so that their lists keep their levels."""
    runs: list[tuple[TextBlock, ...]] = []
    waiting: list[str] = []
    for line in text.splitlines():
        if split_marker(line)[1].strip() in _LEADS:
            runs += [text_blocks("\n".join(waiting)), (Paragraph(line.strip(), bold=True),)]
            waiting = []
        else:
            waiting.append(line)
    return [*runs, text_blocks("\n".join(waiting))]


def _signatures(wording: Wording, letter: Letter) -> Signatures:
    return Signatures((Signature(letter.signatory_name, wording.signatory_title),))


def _memo_date(letter: Letter) -> str:
    """ "๓๐ กันยายน ๒๕๖๖"; empty where the day is not set."""
    return format_thai_date(letter.dated) if letter.dated else ""


def _announcement_date(letter: Letter) -> str:
    """ "ประกาศ ณ วันที่ ๑ ตุลาคม พ.ศ. ๒๕๖๕", or room to write the day."""
    if letter.dated is None:
        return _UNDATED
    day, month, year = format_thai_date(letter.dated).split()
    return f"{_GIVEN} {day} {month} พ.ศ. {year}"


def letter_file_name(report: Report, kind: LetterKind, extension: str) -> str:
    """ "บันทึกข้อความ_รายงานผล_เทศบาลตำบล…_2566_12เดือน.pdf", Arabic so that files sort."""
    months = f"_{report.round}เดือน" if report.kind == ReportKind.IMPLEMENTATION else ""
    about = f"{_NAMES[kind]}_{_REPORTS[ReportKind(report.kind)]}"
    return f"{about}_{report.agency.name}_{report.fiscal_year_id}{months}.{extension}"
