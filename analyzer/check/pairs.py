"""Paired marks: which are left open, which are never opened, which cross."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ..text.regex import regex

CLOSING = {"”": "“", "’": "‘", "）": "（", "】": "【", "〕": "〔", "》": "《", "〉": "〈", "」": "「"}
OPENING = frozenset(CLOSING.values())
# A straight mark closes what a curly one opened: badly, but it closes (PUN011 tells of it).
_STRAIGHT = {'"': "“", "'": "‘", "&": "“"}
# An ASCII bracket may stand for either half of a full one; alone (1) it is no fault of a pair.
_BRACKETS = ("（", "(")
_ENTITY = "&quot;"
_MARK = regex("[" + "".join(sorted([*CLOSING, *OPENING, *_STRAIGHT])) + "()]")

Fault = Literal["unclosed", "unopened", "crossed"]


class PairFault(NamedTuple):
    """One mark whose partner is missing or stands on the wrong side of another pair."""

    kind: Fault
    mark: str
    position: int


def pair_faults(text: str, start: int, end: int) -> list[PairFault]:
    """Faults of the pairs in text[start:end], in the order of the text.

    >>> [(f.kind, f.mark) for f in pair_faults("推进“双减工作（试点。", 0, 11)]
    [('unclosed', '“'), ('unclosed', '（')]
    >>> [(f.kind, f.mark) for f in pair_faults("（即“双减）”", 0, 7)]
    [('crossed', '）')]
    """
    faults: list[PairFault] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, start, end):
        mark, position = match.group(), match.start()
        if mark in OPENING or mark == "(":
            stack.append((mark, position))
        elif (opening := CLOSING.get(mark)) is not None:
            _close(mark, opening, position, stack, faults)
        elif mark == ")":
            if stack and stack[-1][0] in _BRACKETS:
                stack.pop()
        elif (
            stack
            and stack[-1][0] == _STRAIGHT.get(mark)
            and (mark != "&" or text.startswith(_ENTITY, position))
        ):
            stack.pop()
    faults.extend(
        PairFault("unclosed", mark, position) for mark, position in stack if text[position] in OPENING
    )
    return sorted(faults, key=lambda fault: fault.position)


def _close(
    mark: str, opening: str, position: int, stack: list[tuple[str, int]], faults: list[PairFault]
) -> None:
    partners = _BRACKETS if opening in _BRACKETS else (opening,)
    place = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] in partners), None)
    if place is None:
        faults.append(PairFault("unopened", mark, position))
    else:
        if any(other != "(" for other, _ in stack[place + 1 :]):
            faults.append(PairFault("crossed", mark, position))
        del stack[place]
