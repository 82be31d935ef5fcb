"""Where a heading's words end."""

from __future__ import annotations

import re

_END = re.compile(r"[。！？!?;；\r\n]")
_CLAUSE = re.compile(r"[,，:：]")
_GAP = re.compile(r"(?<=[\u4e00-\u9fff”》)])[ \u3000]+(?=[\u4e00-\u9fff“《\d])")
_CLOSING = " \t\u3000:、,-—."
MAX_TITLE = 60
_LABEL = 20


def title_span(folded: str, start: int, limit: int) -> tuple[int, int]:
    """Span of the title behind a heading's number: up to the first sentence end, the line's end or the next number.

    A colon closes a short label (指导思想：以…); of a sentence too long for a title the first clause stands for it.

    >>> title_span("一、总体要求。各地要", 2, 10)
    (2, 6)
    """
    while start < limit and folded[start] in " \t\u3000:.":
        start += 1
    found = _END.search(folded, start, limit)
    end = found.start() if found else limit
    colon = folded.find(":", start, end)
    if 0 < colon - start <= _LABEL and "," not in folded[start:colon] and end - colon > 1:
        end = colon
    if (
        end - start > 30
        and (gap := _GAP.search(folded, start, min(start + 40, end)))
        and end - gap.end() > 15
    ):
        end = gap.start()
    if end - start > MAX_TITLE:
        clause = _CLAUSE.search(folded, start + 4, start + MAX_TITLE)
        end = clause.start() if clause else start
    while end > start and folded[end - 1] in _CLOSING:
        end -= 1
    return start, end
