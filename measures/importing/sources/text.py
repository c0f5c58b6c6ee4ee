"""Tables in plain text: cells between tabs (Excel, Google Sheets) and Markdown, with free text between."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from django.utils.translation import gettext as _

from ita_portal.thai.text import split_marker
from measures.importing.grid import Grid
from measures.importing.sources.cells import Span, lay_out, make_grid
from measures.importing.sources.html import inline_text
from measures.importing.sources.limits import MAX_CELLS, MAX_LINES, Tally, too_much

_QUOTED = re.compile(r'"((?:[^"\t]|"")*+)"(?=[\t\n]|\Z)')
_FIELD = re.compile(r"[^\t\n]*")
_RULE = re.compile(r"[ \t]*\|?([ \t]*:?-+:?[ \t]*\|)+([ \t]*:?-+:?[ \t]*)?")
_PIPE = re.compile(r"(?<!\\)(?:\\\\)*+\|")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"(?<!\*)\*\*(?=[^\s*])(.+?)(?<=[^\s*])\*\*(?!\*)")


class _Kind(Enum):
    BLANK = auto()
    TEXT = auto()
    TABS = auto()
    PIPES = auto()
    RULE = auto()


@dataclass(frozen=True, slots=True)
class _Line:
    kind: _Kind
    fields: tuple[str, ...]

    @property
    def filled(self) -> int:
        return sum(bool(field.strip()) for field in self.fields)


def read_text(text: str) -> tuple[Grid, ...]:
    """Every table of a text. A blank line or free text ends a table; free text is the caption of the next."""
    if text.count("\n") > MAX_LINES or max(text.count("\t"), text.count("|")) > MAX_CELLS:
        raise too_much()
    grids: list[Grid] = []
    caption: list[str] = []
    width = 0
    tally = Tally()
    lines = _without_bare_pipes(list(_lines(text.replace("\r\n", "\n").replace("\r", "\n"))))
    alone = sum(line.kind is not _Kind.BLANK for line in lines) == 1
    for block in _blocks(lines):
        if not _is_table(block, width, alone=alone):
            caption.extend(" ".join(line.fields) for line in block)
            continue
        rows = [
            [Span(inline_text(field, entities=line.kind is _Kind.PIPES)) for field in line.fields]
            for line in block
            if line.kind is not _Kind.RULE
        ]
        source = _("Table %(number)s") % {"number": len(grids) + 1}
        grid = make_grid(lay_out(rows, tally), inline_text("\n".join(caption)), source)
        if grid:
            grids.append(grid)
            caption.clear()
            width = grid.width
    return tuple(grids)


def _lines(text: str) -> Iterator[_Line]:
    """Lines as a person sees them; a quoted cell may hold line ends."""
    position = 0
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position:end]
        if not line.strip(" \xa0\ufeff\u200b"):
            yield _Line(_Kind.BLANK, ())
        elif _RULE.fullmatch(line.strip()):
            yield _Line(_Kind.RULE, tuple(_pipe_fields(line)))
        elif line.lstrip().startswith("|") and len(_pipe_fields(line)) > 1:
            yield _Line(_Kind.PIPES, tuple(map(_markdown, _pipe_fields(line))))
        elif "\t" in line or line.startswith('"'):
            fields, end = _tab_fields(text, position)
            yield _Line(_Kind.TABS if len(fields) > 1 else _Kind.TEXT, tuple(fields))
        else:
            yield _Line(_Kind.TEXT, (line,))
        position = end + 1


def _tab_fields(text: str, position: int) -> tuple[list[str], int]:
    """The cells of the row that begins at `position`, and where the row ends.

    Spreadsheets quote a cell only if it holds line ends or quotation marks; other quotation marks were typed.
    """
    fields: list[str] = []
    while True:
        quoted = _QUOTED.match(text, position)
        if quoted and ("\n" in quoted[1] or '""' in quoted[1]):
            fields.append(quoted[1].replace('""', '"'))
            position = quoted.end()
        else:
            end = _FIELD.match(text, position).end()  # type: ignore[union-attr]  # matches the empty text too
            fields.append(text[position:end])
            position = end
        if position >= len(text) or text[position] == "\n":
            return fields, position
        position += 1


def _pipe_fields(line: str) -> list[str]:
    line = line.strip()
    starts = [match.end() - 1 for match in _PIPE.finditer(line)]
    edges = [-1, *starts, len(line)]
    fields = [line[left + 1 : right] for left, right in pairwise(edges)]
    if line.startswith("|"):
        fields = fields[1:]
    if starts and starts[-1] == len(line) - 1:
        fields = fields[:-1]
    return fields


def _markdown(field: str) -> str:
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\1", field))


def _without_bare_pipes(lines: list[_Line]) -> list[_Line]:
    """Markdown needs no pipes at the edges: lines with pipes around a rule are rows of its table."""
    for index, line in enumerate(lines):
        if line.kind is _Kind.RULE:
            for near in [index - 1, *range(index + 1, len(lines))]:
                if near < 0 or lines[near].kind is not _Kind.TEXT or "|" not in lines[near].fields[0]:
                    if near > index:
                        break
                    continue
                lines[near] = _Line(_Kind.PIPES, tuple(map(_markdown, _pipe_fields(lines[near].fields[0]))))
    return lines


def _blocks(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Runs of lines of one kind. A rule belongs to its Markdown table; two rows of empty cells part two tables."""
    block: list[_Line] = []
    for line in lines:
        if block and (_group(line) is not _group(block[-1]) or not (line.filled or block[-1].filled)):
            yield _trimmed(block)
            block = []
        if line.filled or (block and _group(line) is _group(block[-1])):
            block.append(line)
    if block:
        yield _trimmed(block)


def _trimmed(block: list[_Line]) -> list[_Line]:
    """A block without the rows of empty cells at its end; it never begins with one."""
    return block if block[-1].filled else block[:-1]


def _group(line: _Line) -> _Kind:
    return _Kind.PIPES if line.kind is _Kind.RULE else line.kind


def _is_table(block: Sequence[_Line], width_before: int, *, alone: bool) -> bool:
    """Tabs also indent paragraphs, part a list's number from its text and push signatures to the right."""
    kind = _group(block[0])
    if kind is _Kind.PIPES:
        return any(line.kind is _Kind.PIPES for line in block)
    if kind is not _Kind.TABS:
        return False
    width = max(len(line.fields) for line in block)
    if width == width_before:
        return True
    if all(line.filled < 2 for line in block):
        return False
    if width == 2 and all(not line.fields[0].strip() or split_marker(line.fields[0])[1] == "" for line in block):
        return False
    return len(block) > 1 or width > 2 or alone
