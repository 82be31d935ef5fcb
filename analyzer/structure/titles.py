"""Where a heading's words end."""

from __future__ import annotations

from ..text.regex import regex
from .heading_ends import find_end
from .questions import question_span, skip_asking

_END = regex(r"[。！？!?;；\r\n]")
_CLAUSE = regex(r"[,，:：]")
_GAP = regex(r"(?<=[\u4e00-\u9fff”》)])[ \u3000]+(?=[\u4e00-\u9fff“《\d])")
_CLOSING = " \t\u3000:、,-—."
MAX_TITLE = 60
_LABEL = 20
# How sure the model must be of an end that no mark shows.
_OPEN_END = 0.35
_OPEN_END_IN_LINE = 0.6
_LIKELY_END = 0.1
_SHORTEST_RUN_ON, _SHORTEST_GLUED = 12, 8
_LONG_CLAUSE = 18
# A blank inside a long first line parts heading and text: （一）加强领导 各地要….
_GAP_REACH, _AFTER_GAP = 40, 15


def title_span(folded: str, start: int, limit: int, *, glued: bool = False) -> tuple[int, int]:
    """Span of the title behind a heading's number: up to the first sentence end, the line's end or the next number.

    A colon closes a short label (指导思想：以…); of a sentence too long for a title the first clause stands for it.
    Where the first words run on into the text (`glued`: the document lost its line ends), a model says where they end.

    >>> title_span("一、总体要求。各地要", 2, 10)
    (2, 6)
    """
    while start < limit and folded[start] in " \t\u3000:.,、":
        start += 1
    start = skip_asking(folded, start)
    found = _END.search(folded, start, limit)
    end = _open_end(folded, start, found.start(), glued) if found else limit
    colon = folded.find(":", start, end)
    if 0 < colon - start <= _LABEL and "," not in folded[start:colon] and end - colon > 1:
        end = colon
    gap = _GAP.search(folded, start, min(start + _GAP_REACH, end))
    if gap and end - start > 30 and end - gap.end() > _AFTER_GAP:
        end = gap.start()
    if end - start > MAX_TITLE:
        clause = _CLAUSE.search(folded, start + 4, start + MAX_TITLE)
        end = clause.start() if clause else _likely_end(folded, start, end)
    while end > start and folded[end - 1] in _CLOSING:
        end -= 1
    return start, end


def _likely_end(folded: str, start: int, end: int) -> int:
    """The likeliest end of words too long for a title; their start where none is likely at all."""
    found = find_end(folded, start, end)
    return found[0] if found is not None and found[1] >= _LIKELY_END else start


def question_title(folded: str, start: int, limit: int) -> tuple[int, int] | None:
    """Span of a question put by name (问：…？); of a long one its last clauses, where what is asked for stands."""
    span = question_span(folded, start, limit)
    if span is None or span[1] - span[0] <= MAX_TITLE:
        return span
    clause = _CLAUSE.search(folded, span[1] - MAX_TITLE, span[1])
    return (clause.end(), span[1]) if clause else (span[1] - MAX_TITLE, span[1])


def _open_end(folded: str, start: int, end: int, glued: bool) -> int:
    """Where the heading ends inside its first sentence, if the model is sure enough; else the sentence's end."""
    clause = folded.find(",", start, end)
    first_clause = (end if clause < 0 else clause) - start
    if end - start < (_SHORTEST_GLUED if glued else _SHORTEST_RUN_ON) or (
        not glued and first_clause < _LONG_CLAUSE
    ):
        return end
    found = find_end(folded, start, end)
    if found is not None and found[1] >= (_OPEN_END if glued else _OPEN_END_IN_LINE):
        return found[0]
    return end
