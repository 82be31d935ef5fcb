"""Zip containers (docx, ofd, zip): refused before they are unpacked where they would grow beyond all bounds."""

from __future__ import annotations

import io
import zipfile

from ..errors import FileDamaged, FileLocked, FileTooLarge

ENCRYPTED = 0x1
"""The flag of an entry behind a password."""
LARGEST_UNPACKED = 400_000_000
_MOST_FILES = 20_000
# Real text packs to a tenth; a bomb to a thousandth.
_RATIO = 250
_SMALL = 5_000_000


def open_archive(raw: bytes, shown: str) -> zipfile.ZipFile:
    """The archive, its sizes checked. Raises FileDamaged, FileLocked or FileTooLarge."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise FileDamaged(path=shown, reason=str(error)) from error
    unpacked = sum(entry.file_size for entry in entries)
    bomb = unpacked > _SMALL and unpacked > _RATIO * max(1, len(raw))
    if unpacked > LARGEST_UNPACKED or len(entries) > _MOST_FILES or bomb:
        raise FileTooLarge(path=shown, size=unpacked // 1_000_000, limit=LARGEST_UNPACKED // 1_000_000)
    if any(entry.flag_bits & ENCRYPTED for entry in entries):
        raise FileLocked(path=shown)
    return archive
