"""How far the making of a file is, told while it is made."""

import logging
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from reports.enums import JobStep
from reports.services.jobs import note_progress

SECONDS_BETWEEN_NOTES = 1.0
# Where each step begins; measured on a table of 1,000 rows: styles 15 %, pages 59 %, writing 26 % of the time.
PERCENT = {JobStep.COMPOSING: 5, JobStep.LAYING_OUT: 10, JobStep.WRITING: 75}
FIRST_PAGE = 20
CHARACTERS_A_PAGE = 6000  # of the content as JSON; a guess that only moves the bar
_PAGE = re.compile(r"Step 5 .* Page (\d+)")


class Cancelled(Exception):  # noqa: N818 (what happened)
    """The person who waits does no longer."""


class Progress(logging.Handler):
    """Writes down the step and the pages laid out, from what WeasyPrint tells its progress log; rarely, and never back.

    Raises Cancelled where the job has ended by another hand.
    """

    def __init__(self, job_id: UUID, sizes: Sequence[int] = (0,)) -> None:
        """`sizes` are the numbers of characters of the documents to be laid out, one after the other."""
        super().__init__(logging.INFO)
        self.job_id = job_id
        self.pages_expected = [max(1, size // CHARACTERS_A_PAGE) for size in sizes]
        self.document = self.pages_before = self.pages_here = 0
        self.is_writing = False
        self.step = JobStep.COMPOSING
        self.percent = 0
        self.noted_at = 0.0

    @property
    def pages(self) -> int:
        """Laid out so far, in all documents."""
        return self.pages_before + self.pages_here

    def emit(self, record: logging.LogRecord) -> None:
        """A line of WeasyPrint's progress log."""
        message = record.getMessage()
        if page := _PAGE.match(message):
            if self.is_writing:
                self._next_document()
            self.pages_here = max(self.pages_here, int(page[1]))
            share = min(1.0, self.pages_here / self.pages_expected[self.document])
            laid_out = FIRST_PAGE + share * (PERCENT[JobStep.WRITING] - FIRST_PAGE)
            self._note(JobStep.LAYING_OUT, self._of_all(laid_out))
        elif message.startswith("Step 6"):
            self.is_writing = True
            self._note(JobStep.WRITING, self._of_all(PERCENT[JobStep.WRITING]))

    def begin(self, step: JobStep) -> None:
        """Enter a step of the job as a whole."""
        self._note(step, PERCENT[step])

    def _next_document(self) -> None:
        self.document = min(self.document + 1, len(self.pages_expected) - 1)
        self.pages_before, self.pages_here, self.is_writing = self.pages, 0, False

    def _of_all(self, percent: float) -> float:
        """From the percentage of a document made alone to that of the job."""
        start = PERCENT[JobStep.LAYING_OUT]
        share = (self.document + (percent - start) / (100 - start)) / len(self.pages_expected)
        return start + share * (100 - start)

    def _note(self, step: JobStep, percent: float) -> None:
        now = time.monotonic()
        self.percent = max(self.percent, int(percent))
        if step == self.step and now - self.noted_at < SECONDS_BETWEEN_NOTES:
            return
        self.step, self.noted_at = step, now
        if not note_progress(job_id=self.job_id, step=step, percent=self.percent, pages=self.pages):
            raise Cancelled


@contextmanager
def told_by_weasyprint(progress: Progress) -> Iterator[None]:
    """While open, `progress` hears of every page WeasyPrint lays out."""
    log = logging.getLogger("weasyprint.progress")
    before = log.level
    log.setLevel(logging.INFO)
    log.addHandler(progress)
    try:
        yield
    finally:
        log.removeHandler(progress)
        log.setLevel(before)
