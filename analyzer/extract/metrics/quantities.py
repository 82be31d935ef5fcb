"""Numbers with their units as people write them: Arabic, Chinese, mixed, ranges, ratios, fractions, multiples."""

from __future__ import annotations

from .arabic import arabic
from .chinese import chinese
from .quantity import KINDS, Quantity
from .vocabulary import Vocabulary

__all__ = ["KINDS", "Quantity", "scan_quantities"]


def scan_quantities(text: str, words: Vocabulary) -> list[Quantity]:
    """Every number with a unit in a folded text, in the order of the text.

    Bare numbers come too (`unit` None): the caller knows what may stand without a unit.
    """
    found = [*arabic(text, words), *chinese(text, words)]
    found.sort(key=lambda q: q.value_start)
    out: list[Quantity] = []
    for quantity in found:
        if not out or quantity.value_start >= out[-1].end:
            out.append(quantity)
    return out
