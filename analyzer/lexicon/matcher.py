"""Many terms at once: an Aho-Corasick automaton on characters, leftmost and longest."""

from __future__ import annotations

from collections.abc import Sequence

import ahocorasick_rs


class TermMatcher:
    """Finds every non-overlapping occurrence of any term; words and tokens play no part.

    >>> TermMatcher(["双一流", "双一流建设"]).find("推进双一流建设")
    [(2, 7, 1)]
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self._automaton = ahocorasick_rs.AhoCorasick(
            terms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False
        )

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """(start, end, index of the term) in the order of the text."""
        return [(s, e, i) for i, s, e in self._automaton.find_matches_as_indexes(text)]
