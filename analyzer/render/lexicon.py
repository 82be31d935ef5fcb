"""Lexicon entries as cards, and the stock of a lexicon in numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import ConsoleRenderable, Group
from rich.table import Table
from rich.text import Text

from ..errors import Lang
from ..lexicon.lookup import Stock
from ..lexicon.rows import InitiativeRow
from .labels import join, label
from .styles import QUIET
from .terminal import title_line


def rows_view(rows: Sequence[InitiativeRow], lang: Lang = "zh") -> ConsoleRenderable:
    """One card for each entry: its key, then every field that is filled."""
    if not rows:
        return Text(label("nothing", lang), style=QUIET)
    return Group(*(part for row in rows for part in _card(row, lang)))


def stock_view(found: Stock, lang: Lang = "zh") -> ConsoleRenderable:
    """The numbers in all, then by kind, type and domain."""
    head = title_line(label("entry", lang), str(found.total))
    head.append(f"  {label('stock_names', lang, n=found.names, ambiguous=found.ambiguous)}", style=QUIET)
    grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for prefix, counts in (("kind", found.kinds), ("domain", found.domains), ("type", found.types)):
        grid.add_row(label(prefix, lang), _counts(prefix, counts, lang))
    return Group(head, grid)


def _card(row: InitiativeRow, lang: Lang) -> Iterator[ConsoleRenderable]:
    kind = label(f"kind.{row.kind}", lang)
    domain = label(f"domain.{row.domain}", lang) if row.domain else ""
    form = label(f"type.{row.type}", lang)
    yield title_line(row.key, f"{kind}  {form}  {domain}".rstrip())
    grid = Table(box=None, show_header=False, padding=(0, 2, 0, 2))
    fields = (
        ("name", row.name if row.name != row.key else ""),
        ("aliases", join(list(row.aliases), lang)),
        ("members", join(list(row.members), lang)),
        ("meaning", row.meaning),
        ("issuer", " ".join(filter(None, (row.issuer, str(row.year or ""))))),
        ("level", label(f"level.{row.level}", lang) if row.level else ""),
        ("document", row.document),
        ("cues", join(list(row.cues), lang)),
        ("source", row.source),
    )
    for key, value in fields:
        if value:
            grid.add_row(Text(label(key, lang), style=QUIET), Text(value))
    yield grid


def _counts(prefix: str, counts: Mapping[str, int], lang: Lang) -> Text:
    words = (f"{label(f'{prefix}.{value}', lang) or '-'} {count}" for value, count in counts.items())
    return Text("  ".join(words))
