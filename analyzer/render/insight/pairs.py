"""Pairs of documents: nearly the same ones, and passages that two have in common, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from ...digest.excerpts import printable
from ...errors import Lang
from .tables import more_rows, number, records, short_name
from .words import column_name, word

if TYPE_CHECKING:
    from pandas import DataFrame

Frames = Mapping[str, "DataFrame"]
_SHOWN = 20


def similar_section(frames: Frames, lang: Lang) -> str:
    """The nearest pairs, the earlier document to the left."""
    frame = frames["similar"]
    rows = "".join(
        f"<tr><td class=number>{row['similarity']:.1%}</td>{_side(row, 'a')}{_side(row, 'b')}</tr>"
        for row in records(frame.head(_SHOWN))
    )
    return _table(["similarity", "a", "b"], rows, lang) + more_rows(
        frame, _SHOWN, "zhengce insight similar --store …", lang
    )


def reused_section(frames: Frames, lang: Lang) -> str:
    """The longest passage of each pair of documents, the earlier one to the left."""
    frame = frames["reused"]
    longest = frame.drop_duplicates(["a", "b"])
    rows = "".join(
        f"<tr><td class=number>{number(row['characters'])}<br>{row['same']:.0%}</td>{_side(row, 'a')}"
        f"{_side(row, 'b')}<td>{escape(printable(row['text']))}</td></tr>"
        for row in records(longest.head(_SHOWN))
    )
    return _table(["characters", "a", "b", "text"], rows, lang) + more_rows(
        frame, _SHOWN, "zhengce insight reused --store …", lang
    )


def _table(columns: list[str], rows: str, lang: Lang) -> str:
    if not rows:
        return f'<p class="quiet">{word("nothing", lang)}</p>'
    heads = "".join(f"<th>{column_name(column, lang)}</th>" for column in columns)
    return f"<div class=scroll><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"


def _side(row: Mapping[str, Any], side: str) -> str:
    """Title, then year, place, file and the stretch of the text."""
    name = short_name(row[side])
    title = row[f"title_{side}"] or name
    facts = [str(row[f"{column}_{side}"]) for column in ("year", "place") if row[f"{column}_{side}"]]
    facts += [name] if title != name else []
    if f"start_{side}" in row:
        facts.append(f"{row[f'start_{side}']:,}–{row[f'end_{side}']:,} ({row[f'share_{side}']:.0%})")
    key = escape(printable(str(row[side])))
    words = " · ".join(escape(printable(fact)) for fact in facts)
    return f'<td title="{key}">{escape(printable(title))}<br><span class=quiet>{words}</span></td>'
