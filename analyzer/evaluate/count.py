"""Counts of right, reported and expected findings, and the figures made of them."""

from __future__ import annotations

from msgspec import Struct


class Count(Struct, frozen=True):
    """How many findings are right, how many were reported, how many were expected.

    >>> Count(right=8, reported=10, expected=16).f1
    0.6153846153846154
    """

    right: float = 0
    reported: float = 0
    expected: float = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.reported + other.reported, self.expected + other.expected)

    @property
    def precision(self) -> float:
        """Share of the reported that is right; 1 where nothing was reported and nothing expected."""
        if self.reported:
            return self.right / self.reported
        return 0.0 if self.expected else 1.0

    @property
    def recall(self) -> float:
        """Share of the expected that was reported; 1 where nothing was expected."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def share(right: float, total: float) -> Count:
    """A share as a count: precision, recall and F1 are all right / total."""
    return Count(right, total, total)
