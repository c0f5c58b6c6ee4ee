"""Photos and emblems: real pictures in the text with their alternative text."""

import io
from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.document import DocumentPart
from docx.shared import Pt
from PIL import Image

from reports.document import Document, Gallery, Photo
from reports.rendering.pictures import pictures, storage_address
from reports.rendering.word.elements import make, paragraph, run, typed
from reports.rendering.word.pages import Pages
from reports.rendering.word.tables import cell, grid, table_properties

_CAPTION_HEIGHT, _HEADING_HEIGHT = 64.0, 60.0  # points left for two lines below a photo, for what stands above all
_CELL_PADDING = 12.0
_HEAD_OF_JPEG = (b"JFIF", b"Exif")


class Album:
    """The pictures of one document, put into its Word file where they are shown.

    Raises MissingPicture where a file cannot be read.
    """

    def __init__(self, document: Document, part: DocumentPart) -> None:
        self._files = pictures(document)
        self._part = part
        self._count = 0

    def picture(self, file: str, alternative: str, width: float, height: float) -> BaseOxmlElement:
        """A run with the picture as large as fits into `width` and `height` points."""
        data = _known_to_word(self._files[storage_address(file)])
        with Image.open(io.BytesIO(data)) as image:
            scale = min(width / image.width, height / image.height)
            size = Pt(image.width * scale), Pt(image.height * scale)
        inline = self._part.new_pic_inline(io.BytesIO(data), *size)
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        self._count += 1
        for name, value in {
            "id": str(self._count),
            "name": f"Picture {self._count}",
            "descr": typed(alternative),
        }.items():
            inline.docPr.set(name, value)
        return make("r", make("drawing", inline))


def gallery_elements(gallery: Gallery, pages: Pages, album: Album) -> Iterator[BaseOxmlElement]:
    """A table without borders for each page of photos."""
    per_page = min(max(gallery.per_page, 2), 4)
    columns = 2 if per_page == 4 else 1 if pages.orientation == "portrait" else per_page
    lines = per_page // columns
    width = pages.text_width / columns
    height = (pages.text_height - _HEADING_HEIGHT) / lines - _CAPTION_HEIGHT
    for start in range(0, len(gallery.photos), per_page):
        if start:
            yield paragraph("Separator", properties=(make("pageBreakBefore"),))
        photos = gallery.photos[start : start + per_page]
        rows = [photos[first : first + columns] for first in range(0, len(photos), columns)]
        table = make("tbl", table_properties("Arrangement", [width] * columns), grid([width] * columns))
        table.extend(_photo_row(row, columns, width, height, album) for row in rows)
        yield table


def _photo_row(photos: tuple[Photo, ...], columns: int, width: float, height: float, album: Album) -> BaseOxmlElement:
    """Photos of one height at most on one line; the last takes the room that others leave."""
    cells = []
    for number, photo in enumerate(photos, 1):
        span = columns - number + 1 if number == len(photos) else 1
        picture = album.picture(photo.file, photo.alternative or photo.caption, width - _CELL_PADDING, height)
        shown = paragraph("", picture, properties=(make("keepNext"), make("jc", val="center")))
        properties = (make("gridSpan", val=span), make("vAlign", val="bottom"))
        cells.append(cell(width * span, shown, paragraph("Caption", run(photo.caption)), properties=properties))
    return make("tr", make("trPr", make("cantSplit")), *cells)


def _known_to_word(data: bytes) -> bytes:
    """The file itself, or a copy where it is a JPEG without the head by which python-docx knows one."""
    if not data.startswith(b"\xff\xd8") or data[6:10] in _HEAD_OF_JPEG:
        return data
    copy = io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        image.save(copy, "JPEG", quality="keep")
    return copy.getvalue()
