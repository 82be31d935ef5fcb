"""Parts of a paragraph that are counted in running text: 一是…；二是…, 首先，…其次，…, 第一，…第二，…."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from .clauses import Span, trimmed

# On folded text. A counter stands at the beginning, or behind a mark.
_COUNTER = regex(
    r"(?:^|(?<=[。;:,!?\n\s]))(?:(?P<shi>[一二三四五六七八九十]{1,2})[是要则]|第(?P<ord>[一二三四五六七八九十]{1,2})[,、:]"
    r"|(?P<word>首先|其次|再次|再则|此外|最后)[,:]?)"
)
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "再则": 3, "此外": 3, "最后": 4}
_DIGITS = "一二三四五六七八九十"
_LEAST = 2


def counter_at(folded: str, start: int, end: int) -> bool:
    """Whether a paragraph begins with an ordinal of running text.

    >>> counter_at("第一,扩大就业。", 0, 8), counter_at("就业优先。", 0, 5)
    (True, False)
    """
    return _COUNTER.match(folded, start, end) is not None


def counted_parts(folded: str, span: Span) -> list[Span]:
    """The parts of a paragraph that its own counting marks off, without what announces them; none where it counts not.

    >>> text = "主要是:一是经费不足;二是人员偏少。"
    >>> [text[a:b] for a, b in counted_parts(text, (0, len(text)))]
    ['一是经费不足;', '二是人员偏少。']
    """
    best: list[int] = []
    for kind in ("shi", "ord", "word"):
        starts = list(_series(folded, span, kind))
        if len(starts) >= _LEAST and (not best or starts[0] < best[0]):
            best = starts
    if not best:
        return []
    ends = [*best[1:], span[1]]
    if "。" not in folded[best[0] : best[-1]]:
        # A list that is one sentence ends with it; what follows is said of all (力争到明年…).
        ends[-1] = folded.find("。", best[-1], span[1]) + 1 or span[1]
    return [trimmed(folded, a, b) for a, b in zip(best, ends, strict=True)]


def _series(folded: str, span: Span, kind: str) -> Iterator[int]:
    """Where each member of a series begins that counts on from its first."""
    last = 0
    for match in _COUNTER.finditer(folded, *span):
        if (number := match.group(kind)) is None:
            continue
        value = _WORDS[number] if kind == "word" else _value(number)
        if value == last + 1 or (kind == "word" and last and value >= last):
            last = value
            yield match.start()


def _value(number: str) -> int:
    """Value of a Chinese numeral up to nineteen."""
    return sum(10 if digit == "十" else _DIGITS.index(digit) + 1 for digit in number)
