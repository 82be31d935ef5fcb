"""A folder of documents cut in two, so that what is learnt from one half is measured on the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def halves(paths: Sequence[Path], together: Path | None = None) -> tuple[list[Path], list[Path]]:
    """Every second document; those that a line of the file `together` lists by name stay on one side.

    >>> even, odd = halves([Path("意见.txt"), Path("报告.txt"), Path("通知.txt")])
    >>> [p.stem for p in even], [p.stem for p in odd]
    (['意见', '通知'], ['报告'])
    """
    first: dict[str, str] = {}
    if together is not None:
        for line in together.read_text(encoding="utf-8").splitlines():
            names = line.split()
            first.update((name, names[0]) for name in names)
    even = set(sorted({first.get(p.stem, p.stem) for p in paths})[::2])
    sides: tuple[list[Path], list[Path]] = ([], [])
    for path in paths:
        sides[first.get(path.stem, path.stem) not in even].append(path)
    return sides
