"""Cuts the text of an item into single points: sentences, and the clauses of a ；-list."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex

# On folded text: ";" "!" "?" stand for their full-width forms too.
_CLAUSE = regex(r"[^。;!?\n\r]+(?:[。;!?]+[”’」』)]*)?")
_OPENING = regex(r"[(《〈“‘「『【]")
_CLOSING = regex(r"[)》〉”’」』】]")
_PARAGRAPH = regex(r"[^\n\r]+")
# Brackets that do not close within so many characters were never opened in earnest.
_LONGEST_BRACKET = 300

Span = tuple[int, int]


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends.

    >>> trimmed("  完善机制。 ", 0, 8)
    (2, 7)
    """
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())


def paragraphs(folded: str, start: int, end: int) -> Iterator[Span]:
    r"""Every line that is not empty, without the white space around it.

    >>> list(paragraphs("一、目标 \n\n 二、任务", 0, 12))
    [(0, 4), (8, 12)]
    """
    for match in _PARAGRAPH.finditer(folded, start, end):
        span = trimmed(folded, *match.span())
        if span[0] < span[1]:
            yield span


def clauses(folded: str, start: int, end: int) -> Iterator[Span]:
    """Sentences and ；-clauses, each with its end mark; a mark within brackets or quotes does not cut.

    >>> text = "规模偏小；人才(尤其是教师；医生)不足。"
    >>> [text[a:b] for a, b in clauses(text.replace("；", ";"), 0, len(text))]
    ['规模偏小；', '人才(尤其是教师；医生)不足。']
    """
    begin: int | None = None
    depth = 0
    for match in _CLAUSE.finditer(folded, start, end):
        a, b = match.span()
        if begin is not None and (b - begin > _LONGEST_BRACKET or "\n" in folded[begin:a]):
            yield from _kept(folded, begin, a)
            begin, depth = None, 0
        begin = a if begin is None else begin
        piece = folded[a:b]
        depth += len(_OPENING.findall(piece)) - len(_CLOSING.findall(piece))
        if depth <= 0:
            yield from _kept(folded, begin, b)
            begin, depth = None, 0
    if begin is not None:
        yield from _kept(folded, begin, end)


def _kept(folded: str, start: int, end: int) -> Iterator[Span]:
    start, end = trimmed(folded, start, end)
    if start < end:
        yield start, end
