"""A linear model of what a sentence does, trained by `scripts/train_roles.py` on what headings say.

Its parameters are a table beside this file: one row a feature (two neighbouring characters), one column a role.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from ..compiled import compiled
from ..model.layout import ROLES, Role

Scores = tuple[float, ...]
"""Natural logarithms of the probabilities, in the order of `ROLES`."""

TABLE = Path(__file__).with_name("role_model.tsv")
# Mean log-probability below which the model has not understood what a text does.
_UNSURE = -1.05
_DIGITS = dict.fromkeys((*range(0x30, 0x3A), *range(0xFF10, 0xFF1A)), "0")
BIAS = "(bias)"
"""The row of the intercept."""


def features(sentence: str) -> set[str]:
    """What the model looks at: pairs of neighbouring characters, digits all alike, and how the sentence begins.

    >>> sorted(features("达97%"))
    ['0%', '00', '^达', '达0']
    """
    shape = sentence.translate(_DIGITS)
    return {shape[i : i + 2] for i in range(len(shape) - 1)} | ({"^" + shape[0]} if shape else set())


class RoleModel:
    """Weights by feature, and what they say about sentences."""

    def __init__(self, weights: dict[str, Scores]) -> None:
        self._weights = weights
        self._bias = weights.get(BIAS, (0.0,) * len(ROLES))

    @classmethod
    @cache
    def shipped(cls) -> RoleModel:
        """The model that comes with the program, read when it is first asked for."""
        return cls(compiled("role_model", (TABLE,), dict[str, Scores], lambda: read_weights(TABLE)))

    def scores(self, text: str, sentences: Sequence[tuple[int, int]]) -> list[Scores]:
        """Log-probabilities of the roles of each sentence."""
        return [self.score(text[a:b]) for a, b in sentences]

    def score(self, sentence: str) -> Scores:
        """Log-probabilities of one sentence."""
        sums = list(self._bias)
        known = self._weights
        found = [known[f] for f in features(sentence) if f in known]
        if found:
            scale = 1 / math.sqrt(len(found))
            sums = [s + scale * sum(column) for s, column in zip(sums, zip(*found, strict=True), strict=True)]
        top = max(sums)
        norm = top + math.log(sum(math.exp(s - top) for s in sums))
        return tuple(s - norm for s in sums)

    @staticmethod
    def mean(scores: Sequence[Scores], cue: Role | None, bonus: float) -> Scores:
        """Mean over sentences, with a bonus for the role that a weak word of the heading names."""
        count = max(len(scores), 1)
        sums = [sum(s[i] for s in scores) / count for i in range(len(ROLES))]
        if cue is not None:
            sums[ROLES.index(cue)] += bonus
        return tuple(sums)

    @staticmethod
    def best(own: Scores, near: Sequence[Scores], share: float, *, sure: bool = True) -> Role | None:
        """The likeliest role, the mean of the neighbours counting `share` as much as the section itself.

        None where no role is likely enough (`sure`) or there is no text.
        """
        count = max(len(near), 1)
        part = share if near else 0.0
        total = [(own[i] + part * sum(n[i] for n in near) / count) / (1 + part) for i in range(len(ROLES))]
        top = max(total)
        return ROLES[total.index(top)] if any(own) and (top >= _UNSURE or not sure) else None


def read_weights(path: Path) -> dict[str, Scores]:
    """The table as feature -> weights in the order of `ROLES`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    columns = lines[0].split("\t")[1:]
    order = [columns.index(role) for role in ROLES]
    weights: dict[str, Scores] = {}
    for line in lines[1:]:
        feature, *cells = line.split("\t")
        weights[feature] = tuple(float(cells[i]) for i in order)
    return weights
