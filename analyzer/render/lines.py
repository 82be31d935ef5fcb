"""Single lines for people: in colours on a terminal, plain everywhere else, where rich is not even imported."""

from __future__ import annotations

import os
import shutil
from typing import TextIO

PLAIN_WIDTH = 120
"""Cells in a line where nothing tells the width: in a pipe or a file."""
_NARROWEST = 40

Line = tuple[str | tuple[str, str], ...]
"""Pieces of a line, each with its style where it has one."""


def show_line(line: Line, out: TextIO) -> None:
    """Writes one line however long it is."""
    if in_colours(out):
        # Imported here: rich costs as much as all the rest of the output.
        from rich.text import Text

        from .terminal import show

        show(Text.assemble(*line), out, wrap=False)
    else:
        out.write(plain(line).rstrip() + "\n")


def in_colours(out: TextIO) -> bool:
    """Whether the output is a terminal, or is to be written as if it were."""
    return out.isatty() or bool(os.environ.get("FORCE_COLOR"))


def line_width(out: TextIO) -> int:
    """Cells in a line: as COLUMNS says, else the terminal, else PLAIN_WIDTH."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit():
        return max(_NARROWEST, int(columns))
    return shutil.get_terminal_size((PLAIN_WIDTH, 0)).columns if out.isatty() else PLAIN_WIDTH


def plain(line: Line) -> str:
    """The words alone.

    >>> plain((("报告.txt:2:7:", "bold"), " 缺数"))
    '报告.txt:2:7: 缺数'
    """
    return "".join(piece if isinstance(piece, str) else piece[0] for piece in line)
