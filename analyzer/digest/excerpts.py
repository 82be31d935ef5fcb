"""Passages of a document for people to read: one line, safe for a terminal, the missing number marked in place."""

from __future__ import annotations

from msgspec import Struct

from ..model.findings import Metric
from ..text.cells import cells

# A document may hold terminal commands; controls are shown as their pictures (U+2400 …), line ends and tabs as
# one space, and characters that reorder or hide others are left out. For display only: offsets are lost.
_SAFE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "\u2421",
    **dict.fromkeys(range(128, 160), "�"),
    **{ord(c): " " for c in "\t\n\r\f\v\u3000\u2028\u2029\x85"},
    **dict.fromkeys(
        [0xAD, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)], ""
    ),
}
_SAFE |= dict.fromkeys(range(55296, 57344), "�")

_LEAST_AROUND = 6
"""Cells that a mark which is cut leaves on each side."""


class Excerpt(Struct, frozen=True):
    """A passage in three parts; `mark` is what stands out: a found stretch, or the place of a missing number."""

    before: str
    mark: str
    after: str

    def __str__(self) -> str:
        return self.before + self.mark + self.after


def printable(text: str) -> str:
    r"""A text on one line without anything that a terminal would obey.

    >>> printable("红\x1b[31m字\n下一行")
    '红␛[31m字 下一行'
    """
    return text.translate(_SAFE)


def excerpt(text: str, start: int, end: int, around: int = 16) -> Excerpt:
    """A stretch with the characters around it, within its own line.

    >>> str(excerpt("全省投入12亿元，改善条件。", 4, 8, around=4))
    '全省投入12亿元，改善条…'
    """
    # A line end is a border: what stands on another line is no context.
    left = max(start - around, *(text.rfind(c, 0, start) + 1 for c in "\n\r"), 0)
    ends = [found for c in "\n\r" if (found := text.find(c, end, end + around)) >= 0]
    right = min([end + around, len(text), *ends])
    before = ("…" if left and text[left - 1] not in "\n\r" else "") + text[left:start].lstrip()
    after = text[end:right].rstrip() + ("…" if right < len(text) and text[right] not in "\n\r" else "")
    return Excerpt(printable(before), printable(text[start:end]), printable(after))


def metric_excerpt(text: str, metric: Metric, mark: str, around: int = 16) -> Excerpt:
    """A metric with the words around it; where the number is missing, `mark` stands in its place.

    A placeholder is shown as it stands. No number is ever put in.
    """
    if metric.status == "given":
        return excerpt(text, metric.start, metric.end, around)
    found = excerpt(text, metric.value_start, metric.value_end, around)
    if metric.status == "blank":
        return Excerpt(found.before, mark, found.after)
    return found


def fitted(found: Excerpt, room: int) -> Excerpt:
    """An excerpt cut at both ends to so many cells of a terminal; the mark too where it alone is wider.

    >>> print(fitted(Excerpt("全市高中阶段毛入学率达到", "【缺】", "%，比上年提高3个百分点"), 24))
    …学率达到【缺】%，比上…
    """
    mark = found.mark if cells(found.mark) <= room else _cut(found.mark, room - 2 * _LEAST_AROUND)
    left = room - cells(mark)
    head = _cut(found.before[::-1], max(left // 2, left - cells(found.after)))[::-1]
    return Excerpt(head, mark, _cut(found.after, left - cells(head)))


def _cut(text: str, room: int) -> str:
    if cells(text) <= room:
        return text
    used = 0
    for kept, character in enumerate(text):
        used += cells(character)
        if used >= room:
            return text[:kept] + "…" if room > 0 else ""
    return text


def shorten(text: str, length: int) -> str:
    """A text on one line, cut with an ellipsis to at most `length` characters.

    >>> shorten("一是教育规划落实相对滞后。", 8)
    '一是教育规划落…'
    """
    flat = printable(text).strip()
    return flat if len(flat) <= length else flat[: length - 1] + "…"


def lead(text: str, length: int) -> str:
    """The first sentence of a passage, on one line and cut to `length` characters.

    >>> lead("一是规划落实相对滞后。个别县进展较慢。", 20)
    '一是规划落实相对滞后'
    """
    ends = [found for mark in "。；！？;\n" if (found := text.find(mark)) > 0]
    return shorten(text[: min(ends, default=len(text))], length)
