"""Sentences: from the first visible character up to and with the end mark."""

from __future__ import annotations

from .regex import regex

# An end mark, more of them, and the closing quotes or brackets that belong to the sentence before.
_END = regex(r"[。！？!?]+[”’」』）)]*|[\r\n\v\f\u2028\u2029]+")
_VISIBLE = regex(r"[^\s\u200b\u200c\u200d\u2060\ufeff]")
# What cannot open a sentence: a line that starts so goes on with the sentence of the line above.
_CONTINUES = frozenset("，、；：。！？）》”’」』】〉,;:!?)%％")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of `text[start:end]`, in order, without outer blanks.

    A sentence ends behind 。！？ (and ASCII ! ?) with the quotes that close there, and at a line's end unless the next
    line begins with a mark that cannot open a sentence.

    >>> [ "投入亿元。建校三所"[a:b] for a, b in sentence_spans("投入亿元。建校三所") ]
    ['投入亿元。', '建校三所']
    """
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    begin = visible = start
    for match in _END.finditer(text, start, end):
        if match[0][0] in "\r\n\v\f\u2028\u2029":
            # Blank lines in a row share the next visible character, which is looked for only once.
            if visible < match.end():
                following = _VISIBLE.search(text, match.end(), end)
                visible = following.start() if following is not None else end
            if visible < end and text[visible] in _CONTINUES:
                continue
            _append(spans, text, begin, match.start())
        else:
            _append(spans, text, begin, match.end())
        begin = match.end()
    _append(spans, text, begin, end)
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    first = _VISIBLE.search(text, start, end)
    if first is None:
        return
    while end > first.end() and not _VISIBLE.match(text, end - 1):
        end -= 1
    spans.append((first.start(), end))
