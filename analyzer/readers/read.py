"""Which reader for which file, and the checks all of them share."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ..config import Settings
from ..errors import FileMissing, IsDirectory
from ..model.document import Document, Source


def from_text(text: str, *, id: str = "text") -> Document:  # noqa: A002
    """A str as a document."""
    raw = text.encode("utf-8", "surrogatepass")
    source = Source(id=id, sha256=hashlib.sha256(raw).hexdigest(), characters=len(text))
    return Document(source, text)


def from_bytes(raw: bytes, *, id: str, path: str | None, settings: Settings) -> Document:  # noqa: A002
    """Bytes of a text file as a document."""
    del settings
    text = raw.decode("utf-8-sig")
    source = Source(
        id=id, path=path, encoding="utf-8", sha256=hashlib.sha256(raw).hexdigest(), characters=len(text)
    )
    return Document(source, text)


def from_path(path: Path, settings: Settings) -> Document:
    """A file as a document. Raises InputError."""
    if not path.exists():
        raise FileMissing(path=path)
    if path.is_dir():
        raise IsDirectory(path=path)
    return from_bytes(path.read_bytes(), id=path.name, path=str(path), settings=settings)
