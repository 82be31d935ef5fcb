"""Documents that are nearly the same: reprints, versions, and what was written after one pattern."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ..batch import Store
from .grams import BINS, gram_hashes, mixed, sketch, solid
from .texts import Texts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pandas import DataFrame

_GRAM = 5
# Bands of four values: of two documents with half their grams in common, two thirds of the pairs share a band, of
# those with 0.7 in common all but one in a hundred.
_ROWS = 4
# Members of a band beyond which each is compared with the first alone.
_CROWD = 50
_TABLE = """SELECT document, title, year, place, issuer FROM documents"""


def similar_documents(store: Store, *, threshold: float = 0.5) -> DataFrame:
    """Pairs of documents by the share of character 5-grams they have in common (Jaccard), the nearest first.

    Pairs are found by MinHash with banding and then counted exactly. Where more than 50 documents are the same,
    they are told as pairs with the first of them.
    """
    import numpy as np
    import pandas as pd

    texts = Texts(store)
    keys: list[str] = []
    rows: list[NDArray[np.uint64]] = []
    for found in texts:
        keys.append(found.document)
        rows.append(sketch(np.unique(gram_hashes(solid(found.text)[0], _GRAM))))
    pairs = [(a, b, _jaccard(texts, a, b)) for a, b in _candidates(np.array(rows).reshape(-1, BINS))]
    frame = pd.DataFrame(
        [(keys[a], keys[b], round(s, 4)) for a, b, s in pairs if s >= threshold],
        columns=["a", "b", "similarity"],
    )
    frame = frame.sort_values(["similarity", "a", "b"], ascending=[False, True, True], kind="stable")
    return with_documents(store, frame.reset_index(drop=True))


def with_documents(store: Store, frame: DataFrame) -> DataFrame:
    """The frame with title, year, place and issuer of the documents `a` and `b`; the earlier one becomes `a`."""
    about = store.answer(_TABLE).drop_duplicates("document").set_index("document")
    about["year"] = about["year"].astype("Int64")
    for side in ("a", "b"):
        frame = frame.join(about.add_suffix(f"_{side}"), on=side)
    later = (frame["year_a"] > frame["year_b"]).fillna(False).astype(bool)
    sides = [("a", "b"), *((c, f"{c[:-1]}b") for c in frame.columns if c.endswith("_a"))]
    for left, right in sides:
        first, second = frame[left], frame[right]
        frame[left], frame[right] = first.mask(later, second), second.mask(later, first)
    return frame


def _candidates(sketches: NDArray[np.uint64]) -> list[tuple[int, int]]:
    """Pairs that agree in a whole band and, by the sketch, in a third of their grams."""
    import numpy as np

    pairs: set[tuple[int, int]] = set()
    for band in range(0, BINS, _ROWS):
        marks = np.zeros(len(sketches), np.uint64)
        for column in range(band, band + _ROWS):
            marks = mixed(marks + sketches[:, column])
        groups: dict[int, list[int]] = defaultdict(list)
        for number, mark in enumerate(marks.tolist()):
            groups[mark].append(number)
        for group in groups.values():
            left = group if len(group) <= _CROWD else group[:1]
            pairs.update((a, b) for i, a in enumerate(left) for b in group[i + 1 :])
    return [(a, b) for a, b in sorted(pairs) if (sketches[a] == sketches[b]).mean() > 1 / 3]


def _jaccard(texts: Texts, a: int, b: int) -> float:
    import numpy as np

    one, other = (np.unique(gram_hashes(solid(texts[n].text)[0], _GRAM)) for n in (a, b))
    common = len(np.intersect1d(one, other, assume_unique=True))
    return common / ((len(one) + len(other) - common) or 1)
