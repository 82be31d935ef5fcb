"""Which reader for which file, and the checks all of them share."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from ..config import Settings
from ..errors import (
    BinaryFile,
    BrokenText,
    EmptyFile,
    FileDamaged,
    FileLocked,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    IsDirectory,
    TextTooLong,
    ZhengceError,
    os_reason,
)
from ..model.document import Document, Source
from .formats import format_of, is_encrypted_office
from .kinds import binary_kind
from .members import read_member
from .text import count_invisible, newline_name, read_text

_MEGABYTE = 1_000_000
_NUL_IN_PATH = ("路径里有 NUL 字符", "a NUL character in the path")


def from_text(text: str, *, id: str = "text") -> Document:  # noqa: A002
    """A str as a document. Raises EmptyFile where there is nothing but white space, BrokenText for half a surrogate.

    >>> from_text("改善民生。").source.characters
    5
    """
    if not text.strip():
        raise EmptyFile(path=id)
    try:
        raw = text.encode("utf-8")
    except UnicodeEncodeError as error:
        character = f"U+{ord(text[error.start]):04X}"
        raise BrokenText(path=id, position=error.start + 1, character=character) from error
    source = Source(
        id=id,
        newline=newline_name(text),
        invisible=count_invisible(text),
        sha256=hashlib.sha256(raw).hexdigest(),
        characters=len(text),
    )
    return Document(source, text)


def from_bytes(raw: bytes, *, id: str, path: str | None, settings: Settings) -> Document:  # noqa: A002
    """Bytes of a file as a document. Raises InputError."""
    document = _read(raw, id, path, settings)
    if (characters := document.source.characters) > settings.max_characters:
        raise TextTooLong(path=path or id, characters=characters, limit=settings.max_characters)
    return document


def _read(raw: bytes, id: str, path: str | None, settings: Settings) -> Document:  # noqa: A002
    shown = path or id
    if len(raw) > settings.max_bytes:
        raise _too_large(shown, len(raw), settings)
    if form := format_of(raw):
        options = {"settings": settings} if form.name == "html" else {}
        try:
            return form.reader()(raw, name=id, path=path, **options)
        except (ZhengceError, ImportError):
            raise
        except Exception as error:
            # Libraries for foreign formats fail in ways of their own on files that are not what they seem.
            raise FileDamaged(path=shown, reason=f"{type(error).__name__}: {error}") from error
    if is_encrypted_office(raw):
        raise FileLocked(path=shown)
    if kind := binary_kind(raw):
        raise BinaryFile(path=shown, hint=kind)
    return read_text(raw, name=id, path=path, encoding=settings.encoding)


def from_stream(stream: BinaryIO, settings: Settings, *, id: str = "-") -> Document:  # noqa: A002
    """What a stream such as standard input holds, as a document; no more is read than the limit."""
    return from_bytes(stream.read(settings.max_bytes + 1), id=id, path=None, settings=settings)


def from_path(path: Path, settings: Settings) -> Document:
    """A file as a document. Raises InputError; a file longer than `settings.max_bytes` is never read whole."""
    shown = printable_path(path)
    try:
        if (member := read_member(path, settings.max_bytes)) is not None:
            return from_bytes(member, id=printable_path(Path(path.name)), path=shown, settings=settings)
        if path.is_dir():
            raise IsDirectory(path=shown)
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if size > settings.max_bytes:
                raise _too_large(shown, size, settings)
            raw = stream.read(settings.max_bytes + 1)
    except FileNotFoundError as error:
        raise FileMissing(path=shown) from error
    except OSError as error:
        raise FileUnreadable(path=shown, reason=os_reason(error)) from error
    except ValueError as error:
        raise FileUnreadable(path=shown, reason=_NUL_IN_PATH) from error
    return from_bytes(raw, id=printable_path(Path(path.name)), path=shown, settings=settings)


def printable_path(path: Path) -> str:
    """A path as text that can be written out even where the name's bytes are no UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def _too_large(shown: str, size: int, settings: Settings) -> FileTooLarge:
    return FileTooLarge(path=shown, size=-(-size // _MEGABYTE), limit=settings.max_bytes // _MEGABYTE)
