"""Texts as runs of characters to compare: hashed grams, their places in the original, and sketches of them.

Only letters, digits and Chinese characters count, so that other line ends, blanks and marks make no difference.
numpy alone: a sketch by the packages for it costs a call in Python for each gram, here it is a few array operations.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.uint32]
    Hashes = NDArray[np.uint64]
    Places = NDArray[np.int64]

_BASE = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
BINS = 64
"""Values in a sketch: the similarity it tells has a standard error of at most 1/16."""
EMPTY = _MASK


def solid(text: str) -> tuple[Codes, Places]:
    """The characters that count, as code points, and the offset of each in the text.

    >>> codes, places = solid("一、加强 领导")
    >>> "".join(map(chr, codes)), places.tolist()
    ('一加强领导', [0, 2, 3, 5, 6])
    """
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    places = np.flatnonzero(_counts()[np.minimum(codes, 0xFFFF)])
    return codes[places], places


def gram_hashes(codes: Codes, size: int) -> Hashes:
    """A 64-bit hash of every run of `size` characters, in order; none where the text is shorter."""
    import numpy as np

    count = len(codes) - size + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    wide = codes.astype(np.uint64)
    found = np.zeros(count, np.uint64)
    for i in range(size):
        found = found * np.uint64(_BASE) + wide[i : i + count]
    return mixed(found)


def mixed(values: Hashes) -> Hashes:
    """Spreads every bit over the whole number (the finaliser of SplitMix64, Steele et al. 2014)."""
    import numpy as np

    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def sketch(grams: Hashes) -> Hashes:
    """A MinHash of the set of grams: its hashes in `BINS` bins, the least of each (Li, Owen and Zhang 2012).

    Empty bins borrow from the next full one (Shrivastava and Li 2014), so that short texts can be compared too.
    """
    import numpy as np

    least = np.full(BINS, EMPTY, np.uint64)
    if not len(grams):
        return least
    np.minimum.at(least, (grams >> np.uint64(58)).astype(np.int64), grams)
    full = np.flatnonzero(least != EMPTY)
    bins = np.arange(BINS)
    after = full[np.searchsorted(full, bins) % len(full)]
    return mixed(least[after] + ((after - bins) % BINS).astype(np.uint64))


def winnow(grams: Hashes, window: int) -> Places:
    """The places of the least gram in each window (Schleimer, Wilkerson and Aiken 2003).

    Two texts with a run of `window` equal grams have at least one chosen gram in common.
    """
    import numpy as np

    if len(grams) < window:
        return np.array([int(grams.argmin())] if len(grams) else [], np.int64)
    views = np.lib.stride_tricks.sliding_window_view(grams, window)
    places: Places = np.unique(views.argmin(axis=1) + np.arange(len(views)))
    return places


@cache
def _counts() -> NDArray[np.bool_]:
    import numpy as np

    return np.fromiter((chr(c).isalnum() for c in range(0x10000)), np.bool_, 0x10000)
