"""From the paths a user names to the files that are read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from .formats import SUFFIXES
from .members import members


def expand(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file named, and every document in the folders and zip archives named, those in sorted order.

    A file that is named is given back whatever it is called; in folders only names ending in one of
    SUFFIXES count, hidden files and folders are passed over, and links to folders are not followed.
    A path that does not exist is given back too: reading it is what fails.
    """
    for path in paths:
        if path.is_dir():
            yield from _walk(path)
        elif path.suffix.lower() == ".zip" and path.is_file():
            yield from members(path)
        else:
            yield path


def count_passed_over(folder: Path) -> int:
    """How many visible files of a folder are not read because of their names."""
    return sum(1 for path in _files(folder) if path.suffix.lower() not in SUFFIXES)


def _walk(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in _files(folder) if path.suffix.lower() in SUFFIXES)


def _files(folder: Path) -> Iterator[Path]:
    for top, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(top, name) for name in names if not name.startswith("."))
