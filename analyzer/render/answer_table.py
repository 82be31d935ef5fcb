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
_SIX_DIGITS = 1e6


def answer_table(
    columns: Sequence[str], rows: Sequence[dict[str, Any]], lang: Lang = "zh", *, spare: Sequence[int] = ()
) -> Table | Group | Text:
    """The rows, numbers to the right; of many the first, with a line that says how many there are.

    A narrow window goes without the columns in `spare`.
    """
    if not rows:
        return Text(label("nothing", lang), style=QUIET)
    numbers = tuple(i for i, name in enumerate(columns) if any(_is_number(row[name]) for row in rows))
    made = table(*columns, numbers=numbers, spare=spare)
    for row in rows[:_MOST_ROWS]:
        made.add_row(*(_cell(row[name], lang) for name in columns))
    if len(rows) <= _MOST_ROWS:
        return made
    return Group(made, Text(label("more_rows", lang, n=len(rows) - _MOST_ROWS), style=QUIET))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _cell(value: object, lang: Lang) -> Text:
    if value is None:
        return Text("—", style=QUIET)
    if isinstance(value, bool):
        return Text(label("yes" if value else "no", lang))
    words = _decimal(value) if isinstance(value, float) else printable(str(value))
    return Text(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…")


def _decimal(value: float) -> str:
    """As people write it, without powers of ten: 13220000, not 1.322e+07."""
    return f"{value:.6g}" if abs(value) < _SIX_DIGITS else f"{value:.0f}"
