"""Initiatives that the lexicon does not have, as rows that a person can check and put into a table of their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

import msgspec

from ..digest.entries import InitiativeEntry
from ..lexicon.rows import InitiativeRow
from .delimited import tsv_line

_PLACES = 3
# The nearest `type` for a kind; the person who checks the row knows better.
_TYPES = {"programme": "programme", "slogan": "slogan", "concept": "title"}


def write_candidates(entries: Iterable[InitiativeEntry], out: TextIO) -> None:
    """A lexicon table: the header, then for each initiative a comment with where it stands, and its row."""
    columns = InitiativeRow.__struct_fields__
    out.write(tsv_line(columns) + "\n")
    for entry in entries:
        places = "；".join(
            tsv_line([f"{m.document}:{m.line}:{m.column} {m.text}"]) for m in entry.mentions[:_PLACES]
        )
        out.write(f"# {entry.count} 次，{entry.documents} 个文件：{places}\n")
        known = msgspec.structs.asdict(entry) | {
            "key": entry.name,
            "type": _TYPES[entry.kind],
            "source": entry.mentions[0].document,
        }
        out.write(tsv_line(known.get(column) for column in columns) + "\n")
