import io
import zipfile

from lxml import etree

from reports.rendering.word import render_word
from tests.reports.rendering.official_samples import analysis, document
from tests.reports.rendering.word.reading import opened


def package(file: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(file))


def test_the_properties_say_what_it_is_and_not_when_it_was_made() -> None:
    file = render_word(document())
    properties = opened(file).core_properties
    assert (properties.title, properties.author) == ("รายงานของหน่วยงาน", "เทศบาลตำบลตัวอย่าง")
    assert properties.language == "th-TH"
    assert (properties.created, properties.modified) == (None, None)


def test_nothing_in_the_file_says_when_it_was_made() -> None:
    assert {entry.date_time for entry in package(render_word(analysis())).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_file_holds_what_the_document_needs_and_nothing_else() -> None:
    assert sorted(package(render_word(document())).namelist()) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/header1.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_sarabun_stands_in_where_th_sarabun_new_is_not_installed() -> None:
    fonts = etree.fromstring(package(render_word(document())).read("word/fontTable.xml"))
    names = {"w": fonts.nsmap["w"]}
    assert fonts.xpath("w:font[@w:name='TH Sarabun New']/w:altName/@w:val", namespaces=names) == ["Sarabun"]


def test_every_part_is_well_formed() -> None:
    parts = package(render_word(analysis()))
    roots = [etree.fromstring(parts.read(name)).tag for name in parts.namelist() if name.endswith((".xml", ".rels"))]
    assert len(roots) == 9
