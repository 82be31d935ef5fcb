"""Levels from the document's own order of series: the order that leaves the fewest numbers unexplained."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

# The usual order, highest first (GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）),
# where the document does not say otherwise.
_USUAL = (
    "piece",
    "part",
    "chapter",
    "section",
    "article",
    "attach",
    "ask",
    "cn",
    "pcn",
    "bare",
    "dot",
    "comma",
    "dec2",
    "dec3",
    "dec4",
    "par",
    "rpar",
    "circ",
    "step",
    "shi",
    "ord",
    "plain",
    "topic",
    "label",
    "box",
    "bullet",
)
_RANK = {style: i for i, style in enumerate(_USUAL)}
# Series without values: they explain nothing and cannot be broken.
_COUNTLESS = frozenset({"plain", "topic", "label", "bullet", "piece", "attach", "box", "ask"})
MAX_LEVEL = 6
_COUNTED_ON, _RESTARTED, _FROM_NOWHERE = 1, 2, 3
# Another order than the usual one must explain so much more.
_MARGIN = 2
# So many headings show the order; a file of many documents has no single one.
_ENOUGH = 500


class Item(Struct, frozen=True):
    """What the order of series looks at: a style and a value."""

    style: str
    value: int


def order_of_series(items: Sequence[Item]) -> dict[str, int]:
    """Rank of each series in this document, 0 for the highest.

    Begins with the usual order and swaps neighbours as long as that leaves fewer broken numbers.

    >>> order_of_series([Item("dot", 1), Item("cn", 1), Item("cn", 2), Item("dot", 2), Item("cn", 1)])
    {'dot': 0, 'cn': 1}
    """
    order = sorted({i.style for i in items}, key=_RANK.__getitem__)
    items = items[:_ENOUGH]
    best = _breaks(items, order)
    improved = best > 0
    while improved:
        improved = False
        for i in range(len(order)):
            for j in range(len(order)):
                if i == j:
                    continue
                trial = order[:]
                trial.insert(j, trial.pop(i))
                cost = _breaks(items, trial)
                if cost <= best - _MARGIN:
                    order, best, improved = trial, cost, True
    return {style: rank for rank, style in enumerate(order)}


def _breaks(items: Sequence[Item], order: list[str]) -> int:
    """What the numbers cost that do not begin their series under a new parent or count on beside the one before.

    A series that counts on across its parents (（一）…（二十一） through all of 一、 to 六、) costs little, a restart
    more, a number from nowhere most.
    """
    rank = {style: i for i, style in enumerate(order)}
    open_values: list[tuple[int, int]] = []
    last: dict[str, int] = {}
    broken = 0
    for item in items:
        mine = rank[item.style]
        while open_values and open_values[-1][0] > mine:
            open_values.pop()
        sibling = open_values.pop()[1] if open_values and open_values[-1][0] == mine else None
        if item.style not in _COUNTLESS:
            before = last.get(item.style, 0) if sibling is None else sibling
            if item.value == 1:
                broken += 0 if sibling is None else _RESTARTED
            elif item.value == before + 1:
                broken += 0 if sibling is not None else _COUNTED_ON
            else:
                broken += _FROM_NOWHERE
            last[item.style] = item.value
        open_values.append((mine, item.value))
    return broken


def levels(items: Sequence[Item]) -> list[int]:
    """Level of each item, 1 for the highest, at most MAX_LEVEL.

    An excerpt that begins below the highest series (（四） before 二、) keeps the place that this series has later.

    >>> levels([Item("pcn", 4), Item("cn", 2), Item("pcn", 1)])
    [2, 1, 2]
    """
    rank = order_of_series(items)
    found: list[int] = []
    stack: list[str] = []
    for item in items:
        while stack and rank[stack[-1]] >= rank[item.style]:
            stack.pop()
        stack.append(item.style)
        found.append(len(stack))
    return [
        min(level + extra, MAX_LEVEL) for level, extra in zip(found, _lifts(items, rank, found), strict=True)
    ]


def _lifts(items: Sequence[Item], rank: dict[str, int], found: list[int]) -> list[int]:
    """What the items before the first one of a higher series lack, because its earlier numbers were cut off."""
    lifts = [0] * len(items)
    lowest = rank[items[0].style] if items else 0
    for i in range(1, len(items)):
        before, lowest = lowest, min(lowest, rank[items[i].style])
        if rank[items[i].style] < before:
            if items[i].style in _COUNTLESS or items[i].value == 1:
                continue
            below = {items[k].style for k in range(i, len(items)) if found[k] > 1} | {items[0].style}
            if any(found[k] == 1 and items[k].style in below for k in range(i)):
                lifts[:i] = [lift + 1 for lift in lifts[:i]]
    return lifts
