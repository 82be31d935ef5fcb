"""Initiatives over one or many documents as a table: what, how often, where."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from ..digest.entries import InitiativeEntry, Mention
from ..digest.excerpts import printable, shorten
from ..errors import Lang
from .labels import label
from .styles import QUIET
from .terminal import table

_PLACES = 4


def initiatives_table(entries: Sequence[InitiativeEntry], lang: Lang = "zh", *, named: bool = False) -> Table:
    """A row for each initiative; `named` says which documents name it, not only where in one."""
    columns = ["name", "kind", "domain", "count", *(["documents"] if named else []), "place"]
    made = table(
        *(label(c, lang) for c in columns), numbers=(3, 4) if named else (3,), fixed=(1, 2), spare=(2, 1)
    )
    for entry in entries:
        name = Text(shorten(entry.name, 30))
        if not entry.known:
            name.append(" " + label("new_terms", lang), style=QUIET)
        made.add_row(
            name,
            label(f"kind.{entry.kind}", lang),
            label(f"domain.{entry.domain}", lang) if entry.domain else "",
            str(entry.count),
            *([str(entry.documents)] if named else []),
            Text(_places(entry.mentions, named=named), style=QUIET),
        )
    return made


def _places(mentions: Sequence[Mention], *, named: bool) -> str:
    if named:
        names = list(dict.fromkeys(printable(m.document.rpartition("/")[2]) for m in mentions))
        return " ".join(names[:_PLACES]) + (" …" if len(names) > _PLACES else "")
    places = [m.place or f"{m.line}:{m.column}" for m in mentions[:_PLACES]]
    return " ".join(places) + (" …" if len(mentions) > _PLACES else "")
