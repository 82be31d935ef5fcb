"""Changes between two versions as a table: what, before, after."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from ..compare import Change
from ..digest.excerpts import printable
from ..digest.places import Places
from ..errors import Lang
from ..model.report import Report
from .labels import label
from .styles import MISSING, QUIET
from .terminal import table

_LONGEST = 60
_GONE, _CAME = "red", "green"


def changes_view(changes: Sequence[Change], old: Report, new: Report, lang: Lang = "zh") -> Table | Text:
    """A row for each change; a line that says so where there is none.

    The place is that in the new version, for what is gone that in the old one.
    """
    if not changes:
        return Text(label("no_changes", lang), style="green")
    columns = ("change_kind", "place", "name", "before", "after")
    made = table(*(label(c, lang) for c in columns), fixed=(0, 1))
    before, after = Places(old, lang), Places(new, lang)
    for change in changes:
        gone = change.new_start is None
        start, places = (change.old_start, before) if gone else (change.new_start, after)
        made.add_row(
            label(f"change.{change.kind}", lang),
            Text("" if start is None else places.shown(start), style=_GONE if gone else QUIET),
            Text(_short(change.name), style=QUIET if change.kind in ("problem", "measure") else ""),
            _version(change.old, _GONE, lang),
            _version(change.new, _CAME, lang),
        )
    return made


def _version(words: str | None, style: str, lang: Lang) -> Text:
    if words is None:
        return Text("—", style=QUIET)
    # A comparison is the same in every language, its mark too.
    mark = label("mark")
    return Text(_short(words.replace(mark, label("mark", lang))), style=MISSING if mark in words else style)


def _short(words: str) -> str:
    words = printable(" ".join(words.split()))
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
