"""Many terms at once: an Aho-Corasick automaton on characters, leftmost and longest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import ahocorasick_rs

# An automaton of fewer terms is built in no time.
_MANY = 500
# Looking for each of many terms by itself costs about as much as their automaton once so much has been read ...
_FEW_CHARACTERS = 2000
# ... where a text however short counts as so many characters.
_SHORTEST = 100


class TermMatcher:
    """Finds every non-overlapping occurrence of any term; words and tokens play no part.

    An automaton of many terms is built when there is text enough for it; up to then one of the few terms that
    stand in a text does the same.

    >>> TermMatcher(["双一流", "双一流建设"]).find("推进双一流建设")
    [(2, 7, 1)]
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = terms
        self._automaton: ahocorasick_rs.AhoCorasick | None = None
        self._read = 0

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """(start, end, index of the term) in the order of the text."""
        if self._automaton is None:
            self._read += max(len(text), _SHORTEST)
            if len(self._terms) > _MANY and self._read <= _FEW_CHARACTERS:
                return self._find_few(text)
            self._automaton = _automaton(self._terms)
        return [(s, e, i) for i, s, e in self._automaton.find_matches_as_indexes(text)]

    def _find_few(self, text: str) -> list[tuple[int, int, int]]:
        present = [(i, term) for i, term in enumerate(self._terms) if term in text]
        if not present:
            return []
        matches = _automaton([term for _, term in present]).find_matches_as_indexes(text)
        return [(s, e, present[i][0]) for i, s, e in matches]


def _automaton(terms: Sequence[str]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(
        terms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False
    )


class EdgeWords:
    """Looks words up where they must begin or end at one place; the longest wins.

    >>> words = EdgeWords(["计划", "行动计划"])
    >>> words.ending_at("三年行动计划"), words.starting_at("计划外"), words.starting_at("三年", 1)
    ('行动计划', '计划', None)
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._lengths = sorted({len(w) for w in self._words}, reverse=True)

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def starting_at(self, text: str, start: int = 0) -> str | None:
        """The longest word that begins at `start`, as a rule that of the text."""
        for length in self._lengths:
            if (piece := text[start : start + length]) in self._words:
                return piece
        return None

    def ending_at(self, text: str, end: int | None = None) -> str | None:
        """The longest word that ends at `end` (None: where the text does)."""
        end = len(text) if end is None else end
        for length in self._lengths:
            if end >= length and (piece := text[end - length : end]) in self._words:
                return piece
        return None
