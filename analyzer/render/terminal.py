"""Where rich meets the outside: colours and width on a terminal, plain lines everywhere else."""

from __future__ import annotations

import io
import os
from typing import TextIO

from rich.console import Console, ConsoleRenderable
from rich.table import Table
from rich.text import Text

from .lines import in_colours

PLAIN_WIDTH = 120
"""Cells in a line where nothing tells the width: in a pipe or a file."""


def show(content: ConsoleRenderable | str, out: TextIO, *, wrap: bool = True) -> None:
    """Writes to a terminal with colours, to anything else as plain lines without trailing blanks.

    COLUMNS sets the width; NO_COLOR and FORCE_COLOR are heeded. With `wrap` off, lines are as long as they are.
    """
    if in_colours(out):
        _console(out, None).print(content, soft_wrap=not wrap)
        return
    plain = io.StringIO()
    _console(plain, _width()).print(content, soft_wrap=not wrap)
    out.writelines(line.rstrip() + "\n" for line in plain.getvalue().splitlines())


def _console(out: TextIO, width: int | None) -> Console:
    # Documents hold brackets and colons that rich would read as markup and emoji.
    return Console(file=out, width=width, markup=False, emoji=False, highlight=False)


def _width() -> int:
    columns = os.environ.get("COLUMNS", "")
    return max(40, int(columns)) if columns.isdigit() else PLAIN_WIDTH


def table(*columns: str, numbers: tuple[int, ...] = (), fixed: tuple[int, ...] = ()) -> Table:
    """An empty table in the house style; the columns in `numbers` stand to the right, those in `fixed` do not wrap."""
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold dim", expand=False)
    for index, name in enumerate(columns):
        right = index in numbers
        made.add_column(
            name,
            justify="right" if right else "left",
            no_wrap=right or index in fixed,
            overflow="fold",
        )
    return made


def title_line(words: str, note: str = "") -> Text:
    """A heading within the output, with a note behind it."""
    line = Text(words, style="bold cyan")
    if note:
        line.append(f"  {note}", style="not bold default")
    return line
