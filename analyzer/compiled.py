"""What a run has read and another can use: tables and expressions, kept in the user's cache folder like byte code.

Reading tables and compiling expressions is two thirds of the work of a short run. What is kept bears a stamp of all
that it was made from; where the stamp differs, or anything else is wrong, it is made again. The environment variable
ZHENGCE_CACHE names another folder; `off` keeps nothing.
"""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import platformdirs

from .version import VERSION

Value = TypeVar("Value")
Stamp = tuple[str, ...]

_VARIABLE = "ZHENGCE_CACHE"
_CODE = Path(__file__).parent
# A file that has just been written may be written again without another time of change.
_SETTLED = 2_000_000_000


def compiled(name: str, files: Sequence[Path], kind: Any, read: Callable[[], Value]) -> Value:  # noqa: ANN401
    """What `read` makes of the files: what an earlier run made of them if they are unchanged, else read and kept.

    `kind` is the type of the value as msgspec takes it. Sizes and times of change tell whether a file is the same.
    """
    if cache_folder() is None:
        return read()
    try:
        states = [path.stat() for path in files]
    except OSError:
        return read()
    stamp = tuple(f"{p}|{s.st_size}|{s.st_mtime_ns}" for p, s in zip(files, states, strict=True))
    kept: Value | None = recall(name, stamp, kind)
    if kept is not None:
        return kept
    value = read()
    if time.time_ns() - max(state.st_mtime_ns for state in states) > _SETTLED:
        keep(name, stamp, value)
    return value


def recall(name: str, stamp: Stamp, kind: Any) -> Any:  # noqa: ANN401
    """What was kept under a name with that very stamp; None where there is nothing, or nothing sound."""
    if (place := _place(name)) is not None:
        with suppress(OSError, ValueError):
            kept_stamp, kept = msgspec.msgpack.decode(place.read_bytes(), type=tuple[Stamp, kind])
            if kept_stamp == (*_program(), *stamp):
                return kept
    return None


def keep(name: str, stamp: Stamp, value: object) -> None:
    """Keeps a value for other runs, where the cache folder can be written."""
    if (place := _place(name)) is not None:
        with suppress(OSError):
            _write(place, msgspec.msgpack.encode(((*_program(), *stamp), value)))


def cache_folder() -> Path | None:
    """Where things are kept, or None where nothing is to be kept."""
    chosen = os.environ.get(_VARIABLE, "")
    if chosen:
        return None if chosen == "off" else Path(chosen)
    return platformdirs.user_cache_path("zhengce", appauthor=False)


@cache
def _program() -> Stamp:
    """Version and code of the program: changed code has no use for what it made before.

    OSError where the code is in no folder (a packed program): nothing is kept then.
    """
    folders, changed = [_CODE], 0
    while folders:
        for entry in os.scandir(folders.pop()):
            if entry.name.endswith(".py"):
                changed = max(changed, entry.stat().st_mtime_ns)
            elif entry.is_dir() and entry.name != "__pycache__":
                folders.append(Path(entry))
    return VERSION, str(changed)


def _place(name: str) -> Path | None:
    """The file of a name; two installations of the program do not share one."""
    folder = cache_folder()
    return folder and folder / f"{name.replace('/', '.')}-{zlib.crc32(__file__.encode()):08x}.msgpack"


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
