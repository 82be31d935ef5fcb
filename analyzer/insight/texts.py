"""The texts of a store: one after the other, or by number, with no more than a few parts in memory."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..batch import Store

_CACHED_PARTS = 64


class StoredText(NamedTuple):
    """A text, its number in the order of the store, and its document's key."""

    number: int
    document: str
    text: str


class Texts:
    """Reads texts part by part, as they were written."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._parts = store.parts()
        self._starts: list[int] = []
        self._read = lru_cache(maxsize=_CACHED_PARTS)(self._part)

    def __iter__(self) -> Iterator[StoredText]:
        number = 0
        self._starts = []
        for part in self._parts:
            self._starts.append(number)
            for document, text in self._part(part):
                yield StoredText(number, document, text)
                number += 1

    def __getitem__(self, number: int) -> StoredText:
        """The text of a number; all of them must have been gone through once."""
        from bisect import bisect_right

        place = bisect_right(self._starts, number) - 1
        document, text = self._read(self._parts[place])[number - self._starts[place]]
        return StoredText(number, document, text)

    def _part(self, part: str) -> list[tuple[str, str]]:
        table = self._store.read_part(part, "texts")
        return list(zip(table["document"].to_pylist(), table["text"].to_pylist(), strict=True))
