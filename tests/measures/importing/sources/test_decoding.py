import pytest

from measures.importing.sources import SourceError
from measures.importing.sources.decoding import decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874", "tis-620"])
def test_thai_is_read_in_every_encoding(encoding: str) -> None:
    assert decode("มาตรการ,ผล\n".encode(encoding)).rstrip("\n") == "มาตรการ,ผล"


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("ก\nabc\n".encode() + "ข\n".encode("cp874"), 3),
        ("ก\n".encode("cp874") + "abc\nข\n".encode(), 3),
        ("ก\nข\n".encode("utf-8-sig") + b"\xe0\xb8", 3),
        ("ก\nข\n".encode("utf-16") + b"\x01", 3),
        ("ก\n".encode("cp874") + b"\xdb\n", 2),
    ],
)
def test_line_that_cannot_be_read_is_named(data: bytes, line: int) -> None:
    with pytest.raises(SourceError, match=f"บริเวณบรรทัดที่ {line} ไม่ได้"):
        decode(data)
