"""Where rich meets the outside: colours and width on a terminal, plain lines everywhere else."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import replace
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderableType, RenderResult
from rich.measure import Measurement
from rich.table import Column, Table
from rich.text import Text

from ..digest.excerpts import Excerpt, fitted
from ..text.cells import cells
from .lines import in_colours, line_width

_GAP = 2
_FEW = 10
"""Cells below which a column of words is no longer read."""


def show(content: ConsoleRenderable | str, out: TextIO, *, wrap: bool = True) -> None:
    """Writes to a terminal with colours, to anything else as plain lines without trailing blanks.

    COLUMNS sets the width; NO_COLOR and FORCE_COLOR are heeded. With `wrap` off, lines are as long as they are.
    """
    if in_colours(out):
        _console(out, None).print(content, soft_wrap=not wrap)
        return
    plain = io.StringIO()
    _console(plain, line_width(out)).print(content, soft_wrap=not wrap)
    out.writelines(line.rstrip() + "\n" for line in plain.getvalue().splitlines())


def _console(out: TextIO, width: int | None) -> Console:
    # Documents hold brackets and colons that rich would read as markup and emoji.
    return Console(file=out, width=width, markup=False, emoji=False, highlight=False)


def table(
    *columns: str, numbers: Sequence[int] = (), fixed: Sequence[int] = (), spare: Sequence[int] = ()
) -> Table:
    """An empty table in the house style; the columns in `numbers` stand to the right, those in `fixed` do not wrap.

    Where there is no room for all, those in `spare` are left out, in their order. No number or head is ever cut.
    """
    made = Fitting(spare=spare, header_style="bold dim")
    for index, name in enumerate(columns):
        right = index in numbers
        made.add_column(
            name,
            justify="right" if right else "left",
            no_wrap=right or index in fixed,
            overflow="fold",
        )
    return made


class Fitting(Table):
    """A table without lines that shares the width among its columns.

    A column's `ratio` weighs its share, its `min_width` is what it needs. What has no room for its columns leaves
    out those in `spare`, then turns into a block of lines for each row.
    """

    def __init__(
        self, *, spare: Sequence[int] = (), header_style: str = "", show_header: bool = True
    ) -> None:
        super().__init__(
            box=None,
            pad_edge=False,
            padding=(0, _GAP, 0, 0),
            header_style=header_style,
            show_header=show_header,
        )
        self._spare = tuple(spare)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """As many columns as there is room for; blocks where that is too few."""
        for count in range(len(self._spare) + 1):
            gone = self._spare[:count]
            kept = [column for index, column in enumerate(self.columns) if index not in gone]
            if widths := _widths(kept, options.max_width):
                made = copy(self)
                made.columns = [
                    replace(column, width=width, _index=index)
                    for index, (column, width) in enumerate(zip(kept, widths, strict=True))
                ]
                yield from super(Fitting, made).__rich_console__(console, options)
                return
        yield from self._blocks()

    def _blocks(self) -> Iterator[ConsoleRenderable]:
        heads = [_plain(column.header) for column in self.columns]
        for row in zip(*(column.cells for column in self.columns), strict=True):
            block = Table(box=None, show_header=False, pad_edge=False, padding=(0, _GAP, 0, 0))
            for head, cell in zip(heads, row, strict=True):
                if _plain(cell):
                    block.add_row(Text(head, style="bold dim"), cell)
            yield from (block, Text(""))


def _widths(columns: Sequence[Column], width: int) -> list[int]:
    """Cells for each column, every one what it needs and more by its ratio; empty where there is no room."""
    room = width - _GAP * (len(columns) - 1)
    widest, least = [_widest(c) for c in columns], [_least(c) for c in columns]
    widths: list[int] = []
    for share in range(room + 1):
        wanted = [
            min(most, max(few, share * (column.ratio or 1)))
            for column, most, few in zip(columns, widest, least, strict=True)
        ]
        if sum(wanted) > room:
            break
        widths = wanted
        if widths == widest:
            break
    return widths


def _widest(column: Column) -> int:
    lines = (cell_len(line) for cell in column.cells for line in _plain(cell).split("\n"))
    return max(cell_len(_plain(column.header)), *lines, 0)


def _least(column: Column) -> int:
    """Cells that a column needs to show a number or a head whole, and of words a few."""
    widest = _widest(column)
    if column.no_wrap and column.min_width is None:
        return widest
    return max(min(widest, column.min_width or _FEW), cell_len(_plain(column.header)))


def _plain(cell: RenderableType) -> str:
    return cell.plain if isinstance(cell, Text) else str(cell)


class Passage:
    """The words round a place on one line, as many as there is room for; the place itself stands out."""

    def __init__(self, found: Excerpt, style: str) -> None:
        self.found = found
        self.style = style

    def __str__(self) -> str:
        return str(self.found)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """From its mark with a few words to the whole."""
        del console
        widest = cells(str(self.found))
        return Measurement(min(widest, cells(self.found.mark) + 2 * _FEW), widest).with_maximum(
            options.max_width
        )

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The part that fits, never broken."""
        del console
        shown = fitted(self.found, options.max_width)
        yield Text.assemble(shown.before, (shown.mark, self.style), shown.after, no_wrap=True)


def title_line(words: str, note: str = "") -> Text:
    """A heading within the output, with a note behind it."""
    line = Text(words, style="bold cyan")
    if note:
        line.append(f"  {note}", style="not bold default")
    return line
