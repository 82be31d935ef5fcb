"""Where results go: standard output, or a file that is complete or not there at all."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

import click

from ..errors import OutputError, os_reason
from ..readers import printable_path
from .bilingual import language


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """A text stream in UTF-8 that changes no line end; without a path it is standard output.

    A file is written beside its place under another name and renamed at the end; when anything goes wrong before,
    an interrupt included, the old file stays as it was. Raises OutputError.
    """
    if path is None:
        yield from _standard_output()
    elif path.exists() and not path.is_file():
        # A pipe or a device cannot be replaced.
        with _reported(path), path.open("w", encoding="utf-8", newline="") as stream:
            yield stream
    else:
        yield from _replacing(path.resolve())


def _standard_output() -> Iterator[TextIO]:
    stream = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        yield stream
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_standard_output()
        raise OutputError(path=("标准输出", "standard output"), reason=os_reason(error)) from error
    finally:
        # Closing the wrapper would close standard output itself.
        with suppress(BrokenPipeError):
            stream.detach()


def drop_standard_output() -> None:
    """What is still to be written goes nowhere; else Python complains once more when it closes standard output."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def a_folder(path: Path, form: str) -> Path:
    """The path, for a format of several files; one named like a single file is refused rather than made a folder."""
    if path.suffix.lower() == f".{form}" and not path.is_dir():
        zh, en = (
            f"{form} 在这里是一个文件夹、里面多个文件，-o 请给文件夹的名字",
            f"{form} is a folder of several files here; -o must name a folder",
        )
        raise click.UsageError(en if language() == "en" else zh, click.get_current_context())
    return path


def replace_bytes(path: Path, raw: bytes) -> None:
    """Puts other bytes in place of a file's, all of them or none. Raises OutputError."""
    with _part_of(path.resolve()) as handle, os.fdopen(handle, "wb") as stream:
        stream.write(raw)


def _replacing(path: Path) -> Iterator[TextIO]:
    with _part_of(path) as handle, os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
        yield stream


@contextmanager
def _part_of(path: Path) -> Iterator[int]:
    """A new file beside `path` that takes its place in the end; the caller closes the handle."""
    # Imported here: most runs write to standard output.
    import tempfile

    with _reported(path):
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        part = Path(name)
        try:
            yield handle
            part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(path=printable_path(path), reason=os_reason(error)) from error


def _umask() -> int:
    # The only way to read it is to set it.
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
