"""Streams of a PDF that end where every reader sees the end.

A stream ends with a line end of its own. Where its data happen to end with a carriage return, as one compressed stream
in 256 does, readers may take that for part of the line end and miss a byte; PDF/A checkers call the length wrong.
"""

import pydyf

AMBIGUOUS = b"\r\nendstream"


def close_streams(pdf: pydyf.PDF) -> None:
    """Compress the streams of `pdf` now and add a line feed, which decoders pass over, to data with such an end."""
    for stream in pdf.objects:
        if not isinstance(stream, pydyf.Stream):
            continue
        _, _, written = stream.data.partition(b"\nstream\n")
        data = written.removesuffix(b"\nendstream")
        stream.stream = [data + b"\n" if data.endswith(b"\r") else data]
        if stream.compress:
            stream.extra["Filter"] = "/FlateDecode"
            stream.compress = False
