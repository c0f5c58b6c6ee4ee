"""ZIP files, which Office files are, with the same bytes for the same content."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP file can name


def fixed_entry(name: str, compression: int = ZIP_DEFLATED) -> ZipInfo:
    """An entry that says nothing of when and on which system it was packed."""
    entry = ZipInfo(name, EPOCH)
    entry.compress_type = compression
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry


def repack(packed: bytes) -> bytes:
    """The same files in the same order, without the times they were packed."""
    result = BytesIO()
    with ZipFile(BytesIO(packed)) as source, ZipFile(result, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(fixed_entry(name), source.read(name))
    return result.getvalue()
