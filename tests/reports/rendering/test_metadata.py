import io
from xml.etree import ElementTree

import pypdf

from reports.document import Document
from reports.rendering.pdf import Variant, render_pdf
from tests.reports.rendering.official_samples import announcement

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PDF_A, PDF_UA = "{http://www.aiim.org/pdfa/ns/id/}", "{http://www.aiim.org/pdfua/ns/id/}"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def metadata(document: Document) -> tuple[pypdf.generic.DictionaryObject, ElementTree.Element]:
    """The stream of the metadata and what stands in it."""
    stream = pypdf.PdfReader(io.BytesIO(render_pdf(document))).root_object["/Metadata"]
    return stream, ElementTree.fromstring(stream.get_data())  # noqa: S314 (our own file)


def test_a_file_says_that_it_is_pdf_a_and_pdf_ua() -> None:
    stream, xml = metadata(announcement())
    assert "/Filter" not in stream
    descriptions = xml.findall(f".//{RDF}Description")
    found = [(each.get(f"{PDF_A}part"), each.get(f"{PDF_A}conformance")) for each in descriptions]
    assert [pair for pair in found if pair != (None, None)] == [("2", "A")]
    assert [part.text for part in xml.iter(f"{PDF_UA}part")] == ["1"]


def test_a_file_is_named_in_its_metadata() -> None:
    _, xml = metadata(announcement())
    for name, text in {
        "title": "รายงานของหน่วยงาน",
        "creator": "เทศบาลตำบลตัวอย่าง",
        "description": "ประกาศเทศบาลตำบลตัวอย่าง เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
    }.items():
        assert [item.text for item in xml.findall(f".//{DUBLIN_CORE}{name}//{RDF}li")] == [text]


def test_a_plain_file_claims_nothing() -> None:
    reader = pypdf.PdfReader(io.BytesIO(render_pdf(announcement(), variant=Variant.PLAIN)))
    assert "/Metadata" not in reader.root_object
    assert "/StructTreeRoot" not in reader.root_object
