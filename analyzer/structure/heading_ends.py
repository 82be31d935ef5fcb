"""Where a heading ends that no mark closes: 加快农村供水建设|全年新建水厂…, in text that lost its line ends.

A linear model of the characters on both sides, trained by `scripts/train_heading_ends.py` on headings that end with
their line. Its parameters are a table beside this file: one row a feature, one weight.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("heading_ends.tsv")
BIAS = "(bias)"
MIN_TITLE, MAX_TITLE = 3, 45
_OPENING, _CLOSING = frozenset("《“(‘〈【["), frozenset("》”)’〉】]")
_NEVER_INSIDE = frozenset("。!?;:●■◆※")


def features(text: str, at: int, start: int) -> list[str]:
    """What the model sees of a place `at` in the text of a heading that begins at `start`.

    >>> features("供水措施一是", 4, 0)[:3]
    ['l1施', 'l2措施', 'l3水措施']
    """
    left, right = text[max(at - 3, start) : at], text[at : at + 3]
    right = "".join("0" if c.isdigit() else c for c in right)
    length = at - start
    return [
        *(f"l{n}{left[-n:]}" for n in (1, 2, 3)),
        *(f"r{n}{right[:n]}" for n in (1, 2, 3)),
        f"x{left[-1:]}{right[:1]}",
        f"n{min(length // 3, 12)}",
    ]


@cache
def weights() -> dict[str, float]:
    """The shipped table, read when it is first asked for."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return {feature: float(weight) for feature, weight in (line.split("\t") for line in lines)}


def find_end(
    text: str, start: int, limit: int, table: dict[str, float] | None = None
) -> tuple[int, float] | None:
    """The likeliest end of a heading in `text[start:limit]`, with its probability; None where there is no room."""
    table = weights() if table is None else table
    best: tuple[float, int] | None = None
    depth = 0
    for at in range(start + 1, min(start + MAX_TITLE, limit - 1)):
        char = text[at - 1]
        if char in _NEVER_INSIDE:
            break
        depth += (char in _OPENING) - (char in _CLOSING)
        if depth > 0 or at < start + MIN_TITLE:
            continue
        score = sum(table.get(f, 0.0) for f in features(text, at, start))
        if best is None or score > best[0]:
            best = (score, at)
    if best is None:
        return None
    return best[1], 1 / (1 + math.exp(-best[0] - table.get(BIAS, 0.0)))
