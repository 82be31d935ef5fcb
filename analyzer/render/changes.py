"""Changes between two versions as a table: what, before, after."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from ..compare import Change
from ..digest.excerpts import printable
from ..errors import Lang
from .labels import label
from .styles import MISSING, QUIET
from .terminal import table

_LONGEST = 60
_GONE, _CAME = "red", "green"


def changes_view(changes: Sequence[Change], lang: Lang = "zh") -> Table | Text:
    """A row for each change; a line that says so where there is none."""
    if not changes:
        return Text(label("no_changes", lang), style="green")
    made = table(*(label(c, lang) for c in ("change_kind", "name", "before", "after")), fixed=(0,))
    for change in changes:
        made.add_row(
            label(f"change.{change.kind}", lang),
            Text(_short(change.name), style=QUIET if change.kind in ("problem", "measure") else ""),
            _version(change.old, _GONE),
            _version(change.new, _CAME),
        )
    return made


def _version(words: str | None, style: str) -> Text:
    if words is None:
        return Text("—", style=QUIET)
    return Text(_short(words), style=MISSING if "【缺】" in words else style)


def _short(words: str) -> str:
    words = printable(" ".join(words.split()))
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
