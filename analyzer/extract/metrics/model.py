"""The trained model for doubtful blanks: two logistic regressions, kept as a readable table beside this file.

The first looks at the place alone (`features`). The second takes its log-odds together with what the rest of the
document shows (how many certain blanks it has, and how many numbers are left), and gives the probability: in a
text that has lost every decimal, 惠及万名 is a loss; in a sound one it is nearly always good Chinese.
`scripts/train_blanks.py` makes the table; `docs/blanks.md` reports how well the probabilities hold.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ...compiled import compiled

TABLE = Path(__file__).with_name("blank_model.tsv")
Weights = dict[str, dict[str, float]]

# From these log-odds on a place counts as evidence for the others of its document.
STRONG_ODDS = 6.0


class Evidence(NamedTuple):
    """What a document shows: certain blanks in it, and numbers that are there."""

    blanks: int
    given: int


class BlankModel:
    """Weights by part and feature name: `place` is the first regression, `document` the second.

    The name of the one feature of `gate` is all the characters that numbers stand behind.
    """

    def __init__(self, weights: Weights) -> None:
        self._place = weights["place"]
        self._document = weights["document"]
        self.gate = frozenset("".join(weights["gate"])) | {" ", "\n", "^"}
        self._bias = self._place.get("bias", 0.0)

    def odds(self, names: Iterable[str]) -> float:
        """Log-odds of a blank from the place alone."""
        get = self._place.get
        return self._bias + sum(get(name, 0.0) for name in names)

    def probability(self, odds: float, evidence: Evidence) -> float:
        """Probability of a blank, from the place's log-odds and the document's evidence."""
        weights = self._document
        total = sum(weights.get(n, 0.0) * v for n, v in document_features(odds, evidence).items())
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def document_features(odds: float, evidence: Evidence) -> dict[str, float]:
    """The second regression's inputs.

    >>> document_features(0.5, Evidence(blanks=0, given=40))["share"]
    0.0
    """
    share = evidence.blanks / (evidence.blanks + evidence.given + 2)
    clipped = max(-12.0, min(12.0, odds))
    return {
        "bias": 1.0,
        "odds": clipped,
        "blanks": math.log1p(evidence.blanks),
        "share": share,
        "any": float(evidence.blanks > 0),
        "odds_share": clipped * share,
    }


@lru_cache(maxsize=1)
def blank_model() -> BlankModel:
    """The shipped model, read when it is first asked for."""
    return BlankModel(compiled("blank_model", (TABLE,), Weights, _read_weights))


def _read_weights() -> Weights:
    weights: Weights = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        if not line.startswith("#"):
            part, name, weight = line.split("\t")
            weights.setdefault(part, {})[name] = float(weight)
    return weights
