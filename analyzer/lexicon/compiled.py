"""What was read from shipped tables, kept in the user's cache folder as Python keeps byte code.

Reading text into rows is a quarter of the work of a short run. A compiled table holds the size and the time of change
of every file it was made from; where one differs, or anything else is wrong, the files are read. The environment
variable ZHENGCE_CACHE names another folder; `off` keeps nothing.
"""

from __future__ import annotations

import os
import sys
import time
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ..version import VERSION

Value = TypeVar("Value")
Stamp = tuple[str, ...]

_VARIABLE = "ZHENGCE_CACHE"
# A file that has just been written may be written again without another time of change.
_SETTLED = 2_000_000_000


def compiled(name: str, files: Sequence[Path], kind: Any, read: Callable[[], Value]) -> Value:  # noqa: ANN401
    """What `read` makes of the files: from the cache where they are unchanged, else read and kept.

    `kind` is the type of the value as msgspec takes it. `files` holds the code that reads, too: a program that
    reads otherwise has no use for what it read before. A cache that cannot be read or written is no error.
    """
    place = _place(name)
    if place is None:
        return read()
    stamp, changed = _stamp(files)
    with suppress(OSError, ValueError):
        kept_stamp, kept = msgspec.msgpack.decode(place.read_bytes(), type=tuple[Stamp, kind])
        if kept_stamp == stamp:
            return kept  # type: ignore[no-any-return]
    value = read()
    if time.time_ns() - changed > _SETTLED:
        with suppress(OSError):
            _write(place, msgspec.msgpack.encode((stamp, value)))
    return value


def cache_folder() -> Path | None:
    """Where compiled tables are kept, or None where nothing is to be kept."""
    chosen = os.environ.get(_VARIABLE, "")
    if chosen:
        return None if chosen == "off" else Path(chosen)
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        root = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        root = home / "Library" / "Caches"
    else:
        root = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return root / "zhengce"


def _place(name: str) -> Path | None:
    """The file of a table; two installations of the program do not share one."""
    folder = cache_folder()
    return folder and folder / f"{name.replace('/', '.')}-{zlib.crc32(__file__.encode()):08x}.msgpack"


def _stamp(files: Sequence[Path]) -> tuple[Stamp, int]:
    """What the files are now, and when the last of them was changed, in nanoseconds."""
    states = [path.stat() for path in files]
    parts = [f"{p}|{s.st_size}|{s.st_mtime_ns}" for p, s in zip(files, states, strict=True)]
    return (VERSION, *parts), max(s.st_mtime_ns for s in states)


def _write(place: Path, raw: bytes) -> None:
    """All of the file or nothing, whoever else writes it at the same time."""
    # Imported here: most runs write nothing.
    from tempfile import NamedTemporaryFile

    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=place.parent, delete=False) as part:
        try:
            part.write(raw)
            part.close()
            Path(part.name).replace(place)
        except OSError:
            Path(part.name).unlink(missing_ok=True)
            raise
