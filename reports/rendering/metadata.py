"""The metadata of a PDF that is PDF/A and PDF/UA at once."""

import pydyf

# PDF/A knows no property of PDF/UA, so the file describes it (ISO 19005-2, 6.6.2.3; ISO 14289-1, 5).
_UNIVERSAL_ACCESS = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
_END = b"</rdf:RDF>"


def declare_universal_access(pdf: pydyf.PDF) -> None:
    """Add PDF/UA-1 to the metadata of a PDF/A file and store them uncompressed, as archives want to read them."""
    stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    (content,) = stream.stream
    head, end, tail = content.rpartition(_END)
    stream.stream = [head + _UNIVERSAL_ACCESS + end + tail]
    stream.compress = False
