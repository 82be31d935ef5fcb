"""Where a title ends in text that lost its line ends: …的通知临政发〔2031〕8号各县人民政府：…"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lexicon.matcher import TermMatcher
from ..text.regex import regex
from .zones import DOCUMENT_NUMBER

ORDER_NUMBER = regex(r"[\u4e00-\u9fff]{2,30}令\s*\(?第\s*\d+\s*号\)?")
"""The number of an order: 某某省人民政府令（第16号）."""
# On folded text. What follows a title: a bracket, a dash, a date, an addressee, a source note, the first number.
_BEHIND = regex(
    r" *(?:[(\[〔]|[—―-]{2}|\d{4}年|各[省市县区州地位有单部]|来源|发布|发表|时间:|近日|日前|问:|第[一1]章|第一条|一、"
    r"|(?<=通知)《)"
)
_NUMBERED = regex(rf" *(?:{DOCUMENT_NUMBER.pattern}|{ORDER_NUMBER.pattern})")
_ADDRESSED = regex(r"[^。!?;,]{2,60}[府门位局委构校厅部]:")
# How the first sentence of the text begins.
_OPENED = regex(
    r"(?:为(?:了|进一步|深入|全面|切实|加快|加强|推动|推进|贯彻|规范|做好|把)|根据|按照|依据|近年来)"
)
# 水资源一、地表水: words without a mark in front of the first number.
_BEFORE_FIRST = regex(r"[\u4e00-\u9fff]{3,20}(?<!如下)(?=一、|第一[章条])")
# 政 府 工 作 报 告: letters set apart.
_SPACED = regex(r"(?:[\u4e00-\u9fff] ){3,20}[\u4e00-\u9fff](?! ?[\u4e00-\u9fff])")
_BODY = regex(r"[。;]")
_BRACKET = regex(r" *\([^()]{1,20}\)")
# Behind these the title goes on: 方案的通知, 《办法》实施…
_GOES_ON = frozenset("的》”、和及或工有")
_LONGEST = 180
_MIN_REPEATED = 7


def title_lengths(head: str, genres: TermMatcher) -> Iterator[int]:
    """How long the title at the beginning of glued text may be, likeliest first.

    >>> next(title_lengths("关于节水的意见各县人民政府:为节水,提出意见。", TermMatcher(["意见"])))
    7
    """
    if spaced := _SPACED.match(head):
        yield spaced.end()
    stop = _BODY.search(head)
    limit = stop.start() if stop else len(head)
    ends = [end for _, end, _ in genres.find(head[:limit]) if end <= _LONGEST and _may_end(head, end)]
    for length in range(min(limit, len(head) // 2), _MIN_REPEATED, -1):
        if head.startswith(head[:length], length):
            yield length
    yield from _followed(head, ends)
    if named := _BEFORE_FIRST.match(head):
        yield named.end()


def _followed(head: str, ends: Sequence[int]) -> Iterator[int]:
    """The ends behind which stands what follows a title, the surest first.

    A number and an addressee may take words of the title for their own, so the last end before them goes first.
    """
    for sign, places in ((_NUMBERED, ends[::-1]), (_BEHIND, ends), (_ADDRESSED, ends[::-1]), (_OPENED, ends)):
        yield from (end for end in places if sign.match(head, end))


def _may_end(head: str, end: int) -> bool:
    """Whether a title may end here: brackets closed, and neither the words nor the bracket behind go on with it."""
    bracket = _BRACKET.match(head, end)
    following = head[bracket.end() if bracket else end :][:1]
    return following not in _GOES_ON and closed(head[:end])


def closed(title: str) -> bool:
    """Whether the brackets of a title are closed.

    >>> closed("关于印发《办法"), closed("关于印发《办法》的通知")
    (False, True)
    """
    return title.count("《") == title.count("》") and title.count("(") == title.count(")")
