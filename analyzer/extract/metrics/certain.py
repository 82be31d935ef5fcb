"""Missing numbers that need no model: percentages, half-lost decimals, ordinals, degrees."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from .gaps import Gap, blank
from .halves import half_blanks
from .reasons import SPACE_LEFT, joined, nothing_before, nothing_behind, nothing_between
from .sound import UNIT_OF, short_line
from .vocabulary import Vocabulary, longest_before

_PERCENT = regex(r"[%‰]|个百分点|个千分点|个百分比点")
_FILLED = frozenset("%‰0123456789零〇一二两三四五六七八九十百千万亿几半每整各多余xX×*_)】〕}…□?)点")
_PARTICULATE = regex(r"PM_?(?= {0,4}[\u4e00-\u9fff)）])")
_DEGREES = regex(r"℃|级(?=(?:左右|以上)?(?:强震|(?:特大|破坏性|强烈?)?地震|中强))")
_MAGNITUDE = regex(r"(?:里氏|震级(?:分别)?(?:为|达|均?[大小]于|约)?|M[LSlsw]) *(?=级)")
_DEGREES_FILLED = frozenset("省市县区国0123456789零一二两三四五六七八九十百千几数各(/xX×*_)]}…□特")
_ORDINAL_GAP = regex(
    r"第 {1,6}(?=[号次届条期项位名])|第(?=[位届](?!次))|第(?=[次集卷页款条号期批](?!第)|季度)|第(?=名[，,。；;、])"
)
_RANKED = regex(r"第(?=[，,。；;、])")
_NOT_ORDINAL = frozenset("及次门科等落品")
# 世界500强, 全国百强 without their number
_STRONGEST = regex(r"强(?:企业|排名|榜|[，,。；;、”)])")
# 覆盖率达，; 提高到。: the percent sign has gone with the number.
_REACHED = regex(r"[达到至](?=[，,。；;、\n])")
_REACHING = regex(
    r"(?:[率重例比]高?(?:达|达到)|(?:提[高升]|增[加长]|上升|下降|降低|扩大|缩[小短]|压缩|减少)[到至])$"
)
# 产值2亿元，增长；: only where the document has lost its numbers.
_GROWN = regex(
    r"(?:同比|环比|[元吨人户个亩辆件次][，,])(?:增长|下降|提高|增加|减少)(?=[，,。；;、\n])"
    r"|占总[\u4e00-\u9fff]{1,4}(?=[，,。；;、\n])"
)
# 占 % in a line of its own is a sentence, 比例% the head of a table.
_SHARE = regex(r"[为达到至占升降长]\s*%$")
# A number that stood in a line of its own leaves its sign at the head of the next.
_GOES_ON = regex(r"[，,。；;、]|以[上下内]|左右")
_FROM = regex(
    r"[从由](?:[^，,。；;0-9]{0,6}[0-9]{4}年的)? ?"
    r"(?=(?:提[升高]|上升|下降|缩小|增[加长]|扩大|降低?|减少|改善|优化|调整|升)"
    r"了?[至到为](?:[0-9]|[，,。；;、]))"
)


def certain_blanks(text: str, words: Vocabulary) -> Iterator[Gap]:
    """The places that need no model."""
    yield from _percents(text)
    yield from half_blanks(text, words)
    yield from _degrees(text)
    for match in _PARTICULATE.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if not (before.isascii() and before.isalpha()):
            place = match.end()
            yield blank(place, place + 1, 0.9, nothing_behind("PM"))
    yield from _ordinals(text, words)
    for match in _REACHED.finditer(text):
        place = match.end()
        relation = _REACHING.search(text, max(0, place - 4), place)
        if relation is not None:
            yield blank(place, place, 0.9, nothing_behind(relation[0]))
    for match in _STRONGEST.finditer(text):
        place = match.start()
        if longest_before(words.worlds, text, place, 0):
            yield blank(place, place + 1, 0.9, nothing_before("强"), unit="强", unit_type="serial")
    for match in _FROM.finditer(text):
        start = match.start() + len(match[0].rstrip(" "))
        yield blank(start, match.end(), 0.95, nothing_behind(match[0][0]))


def ruined_blanks(text: str) -> Iterator[Gap]:
    """Numbers that have gone with their percent sign, in a text that has lost most of its numbers."""
    for match in _GROWN.finditer(text):
        yield blank(match.end(), match.end(), 0.8, nothing_behind(match[0]))


def _ordinals(text: str, words: Vocabulary) -> Iterator[Gap]:
    """第 号, 居全国第位, 排名第。"""
    for match in _ORDINAL_GAP.finditer(text):
        start, unit = match.start() + 1, text[match.end()]
        if text[match.start() - 1 : match.start()] in _NOT_ORDINAL:
            continue
        reason = nothing_between("第", unit)
        yield blank(start, match.end() + 1, 0.9, reason, unit=unit, unit_type="serial")
    for match in _RANKED.finditer(text):
        place = match.end()
        if longest_before(words.ranked, text, place - 1, 0):
            yield blank(place, place, 0.9, nothing_behind("第"), unit_type="serial")


def _degrees(text: str) -> Iterator[Gap]:
    for match in _MAGNITUDE.finditer(text):
        start = match.start() + len(match[0].rstrip(" "))
        yield blank(start, match.end() + 1, 0.97, nothing_before("级"), unit="级", unit_type="measure")
    for match in _DEGREES.finditer(text):
        start = match.start()
        while start and text[start - 1] == " ":
            start -= 1
        if not start or text[start - 1] in _DEGREES_FILLED:
            continue
        unit = match[0]
        yield blank(start, match.end(), 0.97, nothing_before(unit), unit=unit, unit_type="measure")


def _percents(text: str) -> Iterator[Gap]:
    for match in _PERCENT.finditer(text):
        place = match.start()
        start = place
        while start > max(0, place - 12) and text[start - 1] == " ":
            start -= 1
        before = text[start - 1 : start]
        if before in _FILLED or text.endswith(("多少", "若干"), 0, start) or before == ".":
            continue
        if before in ("(", "/", "[", "“", '"', "'", "<", "=", "±") or (before.isascii() and before.isalpha()):
            continue
        if UNIT_OF.search(text, max(0, start - 24), start):
            continue
        unit = match[0]
        percent = len(unit) == 1
        if percent and (not before or _table_cell(text, place)):
            continue
        if percent and before == "\n" and not _GOES_ON.match(text, match.end()):
            continue
        reason = nothing_before(unit)
        if start < place:
            reason = joined(reason, SPACE_LEFT)
        unit_type = "percent" if percent else "points"
        yield blank(start, match.end(), 0.99, reason, unit=unit, unit_type=unit_type)


def _table_cell(text: str, place: int) -> bool:
    """比例% as a line of its own among other short lines: a head, not a sentence."""
    if not short_line(text, place):
        return False
    end = text.find("\n", place)
    start = text.rfind("\n", 0, place) + 1
    line = text[start:end].strip()
    return line.endswith(("%", "‰")) and len(line) <= 10 and not _SHARE.search(line)
