"""Questions that people ask a lexicon: what does this name mean, what is in it for this text, how much is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from .rows import InitiativeRow
from .store import Lexicon


class Stock(Struct, frozen=True, kw_only=True):
    """How many initiatives a lexicon has, and of what."""

    total: int
    names: int
    """Names and aliases together, each counted once."""
    ambiguous: int
    """Names that have several senses."""
    kinds: dict[str, int]
    types: dict[str, int]
    domains: dict[str, int]


def senses(lexicon: Lexicon, name: str) -> list[InitiativeRow]:
    """Every initiative of that name, alias or key, quotes around it left out.

    >>> [row.key for row in senses(Lexicon(), "“三早”育苗工程")]
    ['三早育苗工程']
    """
    wanted = _bare(name)
    return [row for row in lexicon.initiatives() if wanted in {_bare(n) for n in _names(row)}]


def containing(lexicon: Lexicon, text: str) -> list[InitiativeRow]:
    """Initiatives whose name stands in the text, or in whose names or meaning the text stands."""
    wanted = _bare(text)
    if not wanted:
        return []
    return [
        row
        for row in lexicon.initiatives()
        if any(wanted in n or n in wanted for n in map(_bare, _names(row))) or wanted in (row.meaning or "")
    ]


def stock(lexicon: Lexicon) -> Stock:
    """The numbers of a lexicon's initiatives."""
    rows = lexicon.initiatives()
    names = Counter(name for row in rows for name in {row.name, *row.aliases})
    return Stock(
        total=len(rows),
        names=len(names),
        ambiguous=sum(count > 1 for count in names.values()),
        kinds=_counted(row.kind for row in rows),
        types=_counted(row.type for row in rows),
        domains=_counted(row.domain or "" for row in rows),
    )


def _names(row: InitiativeRow) -> tuple[str, ...]:
    return (row.key, row.name, *row.aliases)


def _bare(text: str) -> str:
    return "".join(c for c in text if c not in "“”\"‘’'「」《》" and not c.isspace())


def _counted(values: Iterator[str]) -> dict[str, int]:
    return dict(Counter(values).most_common())
