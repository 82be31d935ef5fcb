"""Titles and numbers put together: 《…》(国发〔2031〕9号), 国发〔2031〕9号《…》, 《…》等三个文件(…)."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.regex import regex
from .numbers import Number
from .titles import Title

Mention = tuple[Title | None, Number | None]
Titled = tuple[Title, Number | None]

_BESIDE = 24
# The kinds of papers (公文种类) by which another is passed on: 印发《…》的通知.
_KIND = "(?:通知|通报|公告|意见|决定|请示|报告|批复|复函|函)"
# What may stand between a title and the number behind it (all folded).
_TITLE_THEN_NUMBER = regex(
    rf"\s?(?:的{_KIND})?\s?[(\[]\s?(?:发?文?[字文]?号[:为]?)?\s?"
    r"|等?[两三四五六七八九十\d]+[个份项]?(?:文件|通知|办法|意见|规定)\s?\(\s?"
    r"|[ \u3000]?"
)
_ITS_KIND = regex(rf"\s?的{_KIND}")
_NUMBER_THEN_TITLE = regex(r" ?\)? ?(?:文件?|号文件?)?(?:印发的|下发的|发布的|转发的)?\(? ?")
# Technical standards behind the title: GB/T 26341-2010, JGJ 36-2016, 建标 109-2008.
_STANDARD = regex(
    r"\(\s?([A-Z]{2,5}\d{0,2}(?:/[A-Z]{1,3})?\s?\d{2,6}(?:[./]\d+){0,2}(?:[-—]\d{4})?"
    r"|[\u4e00-\u9fff]{2,4}\s?\d{2,4}[-—]\d{4})\s?\)"
)


def join(folded: str, titles: Sequence[Title], numbers: Sequence[Number], head: int) -> list[Titled]:
    """Each title with its number: the one behind it, else the one right in front of it.

    Up to `head` the document names itself: in 关于印发《…》的通知(…号) the number is its own, not that of 《…》.

    >>> title, number = Title(2, 10, "湖区管理办法"), Number(11, 21, 2031, "青政发")
    >>> join("落实《湖区管理办法》(青政发〔2031〕7号)。", [title], [number], 0)[0][1].code
    '青政发'
    """
    starts = {n.start: n for n in numbers}
    ends = {n.end: n for n in numbers}
    joined: list[Titled] = [(t, _number_behind(folded, t, starts, head)) for t in titles]
    used = {n.start for _, n in joined if n is not None}
    for i, (title, number) in enumerate(joined):
        front = _number_before(folded, title.start, ends) if number is None else None
        if front is not None and front.start not in used:
            used.add(front.start)
            joined[i] = (title, front)
    return joined


def _number_behind(folded: str, title: Title, starts: dict[int, Number], head: int) -> Number | None:
    end = title.end
    own = title.start < head and _ITS_KIND.match(folded, end)
    for place in range(end, end + _BESIDE):
        if (number := starts.get(place)) and not own and _TITLE_THEN_NUMBER.fullmatch(folded, end, place):
            return number
    standard = _STANDARD.match(folded, end)
    return Number(standard.start(1), standard.end(1), None, "") if standard else None


def _number_before(folded: str, start: int, ends: dict[int, Number]) -> Number | None:
    for place in range(start, max(start - _BESIDE // 2, 0), -1):
        if (number := ends.get(place)) and _NUMBER_THEN_TITLE.fullmatch(folded, place, start):
            return number
    return None
