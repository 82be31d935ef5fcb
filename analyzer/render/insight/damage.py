"""Which sources lost their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...errors import Lang
from .svg import RED, Bar, bars
from .tables import html_table, records, short_name
from .words import word

if TYPE_CHECKING:
    from pandas import DataFrame

_MOST = 15


def missing_section(frames: Mapping[str, DataFrame], lang: Lang) -> str:
    """Bars of the share of missing numbers for every kind of source that has any."""
    parts = []
    for by in ("folder", "issuer", "place", "genre", "year", "document"):
        frame = frames[f"missing:{by}"]
        rows = [
            Bar(
                _source(by, row),
                row["share"],
                f"{row['share']:.1%}  {row['blanks']}/{row['metrics']}",
                row["at_least"],
            )
            for row in records(frame[frame["blanks"] > 0].head(_MOST))
        ]
        if rows:
            words = word(f"by.{by}", lang)
            parts.append(f"<h3>{words}</h3>" + bars(rows, words, colour=RED, top=1.0))
    return "".join(parts) or html_table(frames["missing:document"].head(0), ["document"], lang)


def _source(by: str, row: dict[str, Any]) -> str:
    if by == "document":
        return row["title"] or short_name(row["document"])
    return str(row[by]).rstrip("/").rsplit("/", 1)[-1] if by == "folder" else str(row[by])
