"""Heading numbers: the series Chinese documents use, found in folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ..text.regex import regex

_DIGITS = "〇零一二三四五六七八九"
_CN = "[〇零一二三四五六七八九十百]"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
BULLETS = "●■◆▲★◇•►▶"

# One expression for all series, tried only where one of their first characters stands. Works on folded text:
# full-width digits, brackets, dots and commas are ASCII there.
_MARKER = regex(
    rf"""(?=[第(首其再最专附【\d{_CIRCLED}{BULLETS}〇零一二三四五六七八九十])(?:
      第[ ]?(?P<named>{_CN}{{1,5}}|\d{{1,3}})[ ]?(?P<unit>编|篇|部分|章|节|条|步)(?P<unit_tail>[:、.]?)
    | \((?P<pcn>{_CN}{{1,4}})\)[、.]?
    | (?<!“)(?P<shi>{_CN}{{1,3}})[是要](?![否指以点素求务件领闻])
    | (?P<cn>{_CN}{{1,4}})[ ]?(?:、|\.(?!\d))
    | 第(?P<ord>{_CN}{{1,2}})[,、:]
    | (?P<word>首先|其次|再次|最后)[,:]
    | (?P<dec>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?P<dec_tail>[.、]?)(?![\d%.:\-~—])
    | (?P<dot>\d{{1,2}})[ ]?\.(?!\d(?!\d{{3}}年))
    | (?P<comma>\d{{1,2}})、(?!\d{{1,2}}、)
    | (?P<bare>\d{{1,2}})[ ]+(?=[\u4e00-\u9fff][ ]{{0,4}}[\u4e00-\u9fff])
    | \((?P<par>\d{{1,2}})\)[、.]?
    | (?P<rpar>\d{{1,2}})\)
    | (?P<circ>[{_CIRCLED}])[、.]?
    | (?P<bullet>[{BULLETS}])
    | 专栏[ ]?(?P<box>\d{{1,2}}|{_CN}{{1,3}})[:、.]?
    | 【第(?P<piece>{_CN}{{1,3}})[篇部]】
    )""",
    re.VERBOSE,
)
LAST = 99
"""The value of 最后, whatever stands before it."""
_WORD_VALUES = {"首先": 1, "其次": 2, "再次": 3, "最后": LAST}
_UNIT_STYLES = {
    "编": "part",
    "篇": "part",
    "部分": "part",
    "章": "chapter",
    "节": "section",
    "条": "article",
    "步": "step",
}


class Number(Struct, frozen=True):
    """A number as it stands: which series, which value in it; `path` holds every figure of 1.2.3."""

    style: str
    value: int
    start: int
    end: int
    path: tuple[int, ...] = ()


def cn_value(digits: str) -> int:
    """Value of a Chinese or Arabic whole number below 1,000.

    >>> cn_value("二十一"), cn_value("十"), cn_value("一百零三"), cn_value("12")
    (21, 10, 103, 12)
    """
    if digits.isdecimal():
        return int(digits)
    total = current = 0
    for char in digits:
        if char == "十":
            total, current = total + (current or 1) * 10, 0
        elif char == "百":
            total, current = total + (current or 1) * 100, 0
        else:
            value = _DIGITS.index(char)
            current = current * 10 + max(value - 1, 0)
    return total + current


def find_numbers(folded: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """Every place of folded text that reads like a heading number, true or not.

    >>> [(n.style, n.value) for n in find_numbers("一、目标(二)任务3.措施一是投入")]
    [('cn', 1), ('pcn', 2), ('dot', 3), ('shi', 1)]
    """
    for match in _MARKER.finditer(folded, start, len(folded) if end is None else end):
        yield _read(match)


def number_at(folded: str, start: int) -> Number | None:
    """The number that starts exactly there, if any."""
    match = _MARKER.match(folded, start)
    return _read(match) if match else None


def _read(match: re.Match[str]) -> Number:
    groups = match.groupdict()
    start, end = match.span()
    if named := groups["named"]:
        return Number(_UNIT_STYLES[groups["unit"]], cn_value(named), start, end)
    if dec := groups["dec"]:
        path = tuple(int(p) for p in dec.split("."))
        return Number(f"dec{len(path)}", path[-1], start, end, path)
    if word := groups["word"]:
        return Number("ord", _WORD_VALUES[word], start, end)
    if circled := groups["circ"]:
        return Number("circ", _CIRCLED.index(circled) + 1, start, end)
    if groups["bullet"]:
        return Number("bullet", 0, start, end)
    style = next(s for s in _PLAIN if groups[s])
    path = (int(groups[style]),) if style == "bare" else ()
    return Number(style, cn_value(groups[style]), start, end, path)


_PLAIN = ("pcn", "shi", "cn", "ord", "dot", "comma", "bare", "par", "rpar", "box", "piece")
