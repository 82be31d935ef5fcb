"""Passages that one document has from another, with their places in both.

Found by winnowing, not by comparing sketches of documents: two reports that share one paragraph have next to no
grams in common, but every run of 23 equal characters leaves a chosen gram in both. Seeds are then aligned: grown to
both sides as far as the texts agree, and joined over short differences.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ..batch import Store
from ..digest.excerpts import shorten
from .grams import gram_hashes, solid, winnow
from .similar import with_documents
from .texts import Texts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pandas import DataFrame

    Array = NDArray[np.int64]

_GRAM = 12
_WINDOW = 12
# What stands in more documents than that is a phrase that everybody uses.
_COMMON = 40
# Characters of a difference that a passage may bridge, on either side.
_GAP = 30
_SAME = 0.6
_SHOWN = 120
# Chosen grams held at a time (16 bytes each, and as much again while they are sorted).
_PASS = 20_000_000


class Passage(NamedTuple):
    """A stretch of both texts; offsets in characters of the originals, `characters` the equal ones."""

    start_a: int
    end_a: int
    start_b: int
    end_b: int
    characters: int
    same: float


def reused_passages(store: Store, *, min_characters: int = 40) -> DataFrame:
    """Passages of at least `min_characters` equal characters that stand in two documents, the longest first.

    `same` is the share of the longer stretch that is equal, `share_a` and `share_b` how much of each document the
    stretch makes up. What stands in more than 40 documents is left out. Memory: passes over the texts, each with a
    part of the grams; what grows is the answer.
    """
    import pandas as pd

    texts = Texts(store)
    characters = store.query("SELECT coalesce(sum(characters), 0) AS n FROM documents").to_pylist()[0]["n"]
    rows = []
    for a, b, seeds in _pairs(texts, 1 + int(characters * 2 / (_WINDOW + 1)) // _PASS):
        one, other = texts[a], texts[b]
        for p in align(one.text, other.text, seeds, min_characters):
            shown = shorten(one.text[p.start_a : p.end_a], _SHOWN)
            shares = (p.end_a - p.start_a) / len(one.text), (p.end_b - p.start_b) / len(other.text)
            rows.append((one.document, *p[:2], other.document, *p[2:], *(round(s, 4) for s in shares), shown))
    columns = ["a", *Passage._fields[:2], "b", *Passage._fields[2:], "share_a", "share_b", "text"]
    frame = pd.DataFrame(rows, columns=columns)
    order = ["characters", "a", "start_a", "b", "start_b"]
    frame = frame.sort_values(order, ascending=[False, True, True, True, True], kind="stable")
    return with_documents(store, frame.reset_index(drop=True))


def align(one: str, other: str, seeds: Array, least: int) -> Iterator[Passage]:
    """The passages that grow from seeds: rows of two places where both texts have the same gram."""
    (left, places), (right, right_places) = solid(one), solid(other)
    for chain in _chains(_blocks(left, right, seeds)):
        (a, b, _), (last_a, last_b, length) = chain[0], chain[-1]
        end_a, end_b = last_a + length, last_b + length
        equal = sum(size for _, _, size in chain)
        same = equal / max(end_a - a, end_b - b)
        if equal >= least and same >= _SAME:
            yield Passage(
                int(places[a]),
                int(places[end_a - 1]) + 1,
                int(right_places[b]),
                int(right_places[end_b - 1]) + 1,
                equal,
                round(same, 3),
            )


def _blocks(left: NDArray[np.uint32], right: NDArray[np.uint32], seeds: Array) -> list[tuple[int, int, int]]:
    """Seeds grown to the longest equal stretches: start in both and length, in the order of the first text."""
    reached: dict[int, int] = {}
    blocks: list[tuple[int, int, int]] = []
    for a, b in seeds.tolist():
        floor = reached.get(b - a, 0)
        if a < floor:
            continue
        back = _equal(left[floor:a][::-1], right[max(0, floor + b - a) : b][::-1])
        length = back + _equal(left[a:], right[b:])
        reached[b - a] = a - back + length
        blocks.append((a - back, b - back, length))
    return sorted(blocks)


def _chains(blocks: list[tuple[int, int, int]]) -> Iterator[list[tuple[int, int, int]]]:
    """Blocks that follow each other in both texts over a short gap; none stands in two chains."""
    open_chains: list[list[tuple[int, int, int]]] = []
    for block in blocks:
        a, b, _ = block
        still = [chain for chain in open_chains if a - (chain[-1][0] + chain[-1][2]) <= _GAP]
        yield from (chain for chain in open_chains if chain not in still)
        open_chains = still
        home = next((chain for chain in still if _follows(chain[-1], a, b)), None)
        if home is None:
            open_chains.append([block])
        else:
            home.append(block)
    yield from open_chains


def _follows(last: tuple[int, int, int], a: int, b: int) -> bool:
    return a >= last[0] + last[2] and 0 <= b - (last[1] + last[2]) <= _GAP


def _equal(left: NDArray[np.uint32], right: NDArray[np.uint32]) -> int:
    """How many characters two runs have in common from their beginnings."""
    size = min(len(left), len(right))
    step, done = 64, 0
    while done < size:
        end = min(size, done + step)
        same = left[done:end] == right[done:end]
        if not same.all():
            return done + int(same.argmin())
        done, step = end, step * 4
    return size


def _pairs(texts: Texts, passes: int) -> Iterator[tuple[int, int, Array]]:
    """Pairs of documents (by number) with the places of the grams they share, in order."""
    import numpy as np

    found = np.concatenate([_shared(texts, n, passes) for n in range(passes)])
    found = found[np.lexsort((found[:, 3], found[:, 2], found[:, 1], found[:, 0]))]
    borders = np.flatnonzero((np.diff(found[:, :2], axis=0) != 0).any(axis=1)) + 1
    for rows in np.split(found, borders):
        if len(rows):
            yield int(rows[0, 0]), int(rows[0, 1]), rows[:, 2:]


def _shared(texts: Texts, part: int, passes: int) -> Array:
    """Rows (document, other document, place, other place) for the grams of one pass."""
    import numpy as np

    marks, where = [], []
    for found in texts:
        grams = gram_hashes(solid(found.text)[0], _GRAM)
        places = winnow(grams, _WINDOW)
        # The same gram twice in one document: the first place is enough to seed an alignment.
        chosen, first = np.unique(grams[places], return_index=True)
        own = chosen % np.uint64(passes) == part
        marks.append(chosen[own])
        where.append(np.stack([np.full(int(own.sum()), found.number), places[first[own]]], axis=1))
    if not marks:
        return np.empty((0, 4), np.int64)
    mark, place = np.concatenate(marks), np.concatenate(where)
    order = np.argsort(mark, kind="stable")
    return _combined(mark[order], place[order])


def _combined(mark: NDArray[np.uint64], place: Array) -> Array:
    """Every pair of documents that have a mark in common; marks are sorted."""
    import numpy as np

    starts = np.flatnonzero(np.r_[True, mark[1:] != mark[:-1]]) if len(mark) else np.empty(0, np.int64)
    sizes = np.diff(np.r_[starts, len(mark)])
    made = [np.empty((0, 4), np.int64)]
    for size in range(2, _COMMON + 1):
        group = place[starts[sizes == size][:, None] + np.arange(size)]
        left, right = np.triu_indices(size, 1)
        pair = np.stack(
            [group[:, left, 0], group[:, right, 0], group[:, left, 1], group[:, right, 1]], axis=-1
        )
        made.append(pair.reshape(-1, 4))
    return np.concatenate(made)
