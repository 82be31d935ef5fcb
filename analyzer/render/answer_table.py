"""The answer to a query as a table for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from ..digest.excerpts import printable
from ..errors import Lang
from .labels import label
from .styles import QUIET
from .terminal import table

_MOST_ROWS = 200
_LONGEST = 80


def answer_table(columns: Sequence[str], rows: Sequence[dict[str, Any]], lang: Lang = "zh") -> Table | Group:
    """The rows, numbers to the right; of many the first, with a line that says how many there are."""
    numbers = tuple(i for i, name in enumerate(columns) if rows and isinstance(rows[0][name], int | float))
    made = table(*columns, numbers=numbers)
    for row in rows[:_MOST_ROWS]:
        made.add_row(*(_cell(row[name]) for name in columns))
    if len(rows) <= _MOST_ROWS:
        return made
    return Group(made, Text(label("more_rows", lang, n=len(rows) - _MOST_ROWS), style=QUIET))


def _cell(value: object) -> Text:
    if value is None:
        return Text("—", style=QUIET)
    words = f"{value:g}" if isinstance(value, float) else printable(str(value))
    return Text(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…")
