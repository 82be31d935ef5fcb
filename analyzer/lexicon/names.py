"""The bare names of initiatives, for whatever only asks whether a word is one: reading them is cheap."""

from __future__ import annotations

from .store import Lexicon


def initiative_names(lexicon: Lexicon) -> frozenset[str]:
    """All names and aliases, to be asked for with `Lexicon.built`.

    >>> "双一流" in Lexicon().built(initiative_names)
    True
    """
    return lexicon.kept("initiatives", frozenset[str], _names)


def _names(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(name for row in lexicon.initiatives() for name in (row.name, *row.aliases))
