"""Where rich meets the outside: colours and width on a terminal, plain lines everywhere else."""

from __future__ import annotations

import io
import os
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderableType, RenderResult
from rich.table import Column, Table
from rich.text import Text

from .lines import in_colours

PLAIN_WIDTH = 120
"""Cells in a line where nothing tells the width: in a pipe or a file."""
_GAP = 2
_FEW = 6
"""Cells below which a column of words is no longer read."""


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
    made = _Fitting(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold dim", expand=False)
    for index, name in enumerate(columns):
        right = index in numbers
        made.add_column(
            name,
            justify="right" if right else "left",
            no_wrap=right or index in fixed,
            overflow="fold",
        )
    return made


class _Fitting(Table):
    """A table that turns into a block of lines for each row where its columns would be cut."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The table where it has room."""
        least = sum(map(_least, self.columns)) + _GAP * (len(self.columns) - 1)
        if least <= options.max_width:
            yield from super().__rich_console__(console, options)
            return
        heads = [_plain(column.header) for column in self.columns]
        for cells in zip(*(column.cells for column in self.columns), strict=True):
            block = Table(box=None, show_header=False, pad_edge=False, padding=(0, _GAP, 0, 0))
            for head, cell in zip(heads, cells, strict=True):
                if _plain(cell):
                    block.add_row(Text(head, style="bold dim"), cell)
            yield from (block, Text(""))


def _least(column: Column) -> int:
    """Cells that a column needs to show a number whole, and of words a few."""
    widest = max((cell_len(line) for cell in column.cells for line in _plain(cell).split("\n")), default=0)
    head = cell_len(_plain(column.header))
    return max(widest, head) if column.no_wrap else min(max(widest, head), _FEW)


def _plain(cell: RenderableType) -> str:
    return cell.plain if isinstance(cell, Text) else str(cell)


def title_line(words: str, note: str = "") -> Text:
    """A heading within the output, with a note behind it."""
    line = Text(words, style="bold cyan")
    if note:
        line.append(f"  {note}", style="not bold default")
    return line
