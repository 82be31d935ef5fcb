"""Documents inside zip archives, named `报告.zip!文件夹/一.docx` and read one at a time without unpacking the rest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import FileDamaged, FileLocked, FileMissing
from .archive import ENCRYPTED
from .formats import SUFFIXES

if TYPE_CHECKING:
    import zipfile

_MARK = ".zip!"
_UTF8_FLAG = 0x800
_LAST_OF_TWO_BYTES = "\u07ff"


def members(archive: Path) -> Iterator[Path]:
    """The documents of an archive in sorted order, each as `archive!name`. Raises FileDamaged."""
    with _opened(archive) as opened:
        names = sorted(_name(entry) for entry in opened.infolist() if not entry.is_dir())
    for name in names:
        parts = Path(name).parts
        if name.lower().endswith(SUFFIXES) and not any(part.startswith((".", "__MACOSX")) for part in parts):
            yield Path(f"{archive}!{name}")


def read_member(path: Path, limit: int) -> bytes | None:
    """The bytes of `archive!name`, no more than `limit` and one; None where the path names no member.

    Raises FileMissing, FileDamaged or FileLocked.
    """
    place = str(path).lower().find(_MARK)
    archive = Path(str(path)[: place + len(_MARK) - 1])
    if place < 0 or not archive.is_file():
        return None
    # Imported here, and below: most runs read no archive.
    import zipfile

    name = str(path)[place + len(_MARK) :]
    with _opened(archive) as opened:
        entry = next((e for e in opened.infolist() if _name(e) == name), None)
        if entry is None:
            raise FileMissing(path=path)
        if entry.flag_bits & ENCRYPTED:
            raise FileLocked(path=path)
        try:
            # Whatever the archive says of its sizes, no more than the limit is unpacked.
            with opened.open(entry) as stream:
                return stream.read(limit + 1)
        except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError) as error:
            raise FileDamaged(path=path, reason=str(error)) from error


def _opened(archive: Path) -> zipfile.ZipFile:
    import zipfile

    try:
        return zipfile.ZipFile(archive)
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise FileDamaged(path=archive, reason=str(error)) from error


def _name(entry: zipfile.ZipInfo) -> str:
    """The name as its maker wrote it: macOS packs names in UTF-8, Chinese Windows in GBK, and neither says so."""
    if entry.flag_bits & _UTF8_FLAG or entry.filename.isascii():
        return entry.filename
    raw = entry.filename.encode("cp437")
    with suppress(UnicodeDecodeError):
        # Two characters in GBK can be two letters in UTF-8, but never a Chinese character.
        if max(name := raw.decode("utf-8")) > _LAST_OF_TWO_BYTES:
            return name
    try:
        return raw.decode("gb18030")
    except UnicodeDecodeError:
        return entry.filename
