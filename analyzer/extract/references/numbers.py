"""Document numbers (发文字号): where one stands, its year, and the letters of the body that issued it."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...lexicon import Lexicon
from ...lexicon.matcher import TermMatcher
from ...text.regex import regex
from .issuers import Issuers

# 〔2020〕3号, 〔2020〕3、4号 with any bracket that is seen for it; full-width forms come folded.
_YEAR_IN_BRACKETS = regex(
    r"[〔\[(【〖﹝]\s{0,2}((?:19|20)\d\d)\s{0,2}[〕\])】〗﹞]\s{0,2}第?\s{0,2}\d{1,5}(?:[、,]\d{1,5}){0,4}\s{0,2}号"
)
_ORDINAL = r"第\s{0,2}(?:\d{1,5}|[〇零一二三四五六七八九十百]{1,7})\s{0,2}号"
# 令第412号, 公告2020年第15号, 令(第19号)
_ORDER = regex(
    r"(?P<kind>令|公告|通告)\s{0,4}[〔(\[]?\s?(?:(?P<year>(?:19|20)\d\d)[年〕)\]]\s?)?" + _ORDINAL + r"\)?"
)
# 第412号令, 2020年第15号公告
_ORDER_BEHIND = regex(_ORDINAL + "(?P<kind>令|公告|通告)")
_YEAR_BEFORE = regex(r"((?:19|20)\d\d)年\Z")
_RUN = regex(r"[\u4e00-\u9fffA-Za-z]+\Z")

_LONGEST_CODE = 12
_LONGEST_BODY = 30


class Number(NamedTuple):
    """A document number: its place, its year, and what stands before year or ordinal (国办发, 教育部令)."""

    start: int
    end: int
    year: int | None
    code: str


class NumberFinder:
    """Finds document numbers. Ask for it by `lexicon.built(NumberFinder)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._stops = TermMatcher(lexicon.words("number_stops", "strong"))
        self._weak = lexicon.words("number_stops", "weak")
        self._others = lexicon.words("number_stops", "other")
        self._issuers = lexicon.built(Issuers)

    def find(self, folded: str) -> list[Number]:
        """Every number of a folded text, in order.

        >>> from analyzer.lexicon import Lexicon
        >>> finder = NumberFinder(Lexicon())
        >>> [n.code for n in finder.find("按照教育部教基〔2031〕5号文件和财政部令第88号")]
        ['教基', '财政部令']
        """
        found = [n for m in _YEAR_IN_BRACKETS.finditer(folded) if (n := self._coded(folded, m))]
        if "令" in folded or "告" in folded:
            for pattern in (_ORDER, _ORDER_BEHIND):
                found += [n for m in pattern.finditer(folded) if (n := self._order(folded, m))]
        found.sort(key=lambda n: (n.start, n.end))
        earlier = [0, *(n.end for n in found)]
        return [n for n, end in zip(found, earlier, strict=False) if n.start >= end]

    def _coded(self, folded: str, match: re.Match[str]) -> Number | None:
        behind = _before_spaces(folded, match.start())
        code = self._code(folded, behind)
        # 沪网文〔2031〕12号 is a licence, ABC〔2031〕12号 some file's number.
        if not code or code.isascii() or code.endswith(self._others):
            return None
        return Number(behind - len(code), match.end(), int(match[1]), code)

    def _code(self, folded: str, end: int) -> str:
        run = _run(folded, end, _LONGEST_CODE + 8)
        cut = max((e for _, e, _ in self._stops.find(run) if e < len(run)), default=0)
        run = run[cut:]
        run = run[self._issuers.leading_name(run) :]
        for word in self._weak:
            if run.startswith(word) and self._issuers.knows_code(run[len(word) :]):
                return run[len(word) :]
        if len(run) <= _LONGEST_CODE:
            return run
        return next((run[i:] for i in range(len(run)) if self._issuers.knows_code(run[i:])), "")

    def _order(self, folded: str, match: re.Match[str]) -> Number | None:
        """An order or announcement, by the body in front of it: 教育部令第39号, 税务总局2020年第15号公告."""
        year = match.groupdict().get("year")
        start = match.start()
        if match.group().startswith("第") and (
            before := _YEAR_BEFORE.search(folded[max(0, start - 5) : start])
        ):
            year = before[1]
            start -= 5
        behind = _before_spaces(folded, start)
        body = self._body(folded, behind)
        if not body:
            return None
        end = match.end()
        if folded[end - 1] == ")" and "(" not in match.group():
            end -= 1
        return Number(behind - len(body), end, int(year) if year else None, body + match["kind"])

    def _body(self, folded: str, end: int) -> str:
        body = _run(folded, end, _LONGEST_BODY)
        body = body[max((e for _, e, _ in self._stops.find(body) if e < len(body)), default=0) :]
        for word in self._weak:
            if body.startswith(word) and self._issuers.knows_name(body[len(word) :]):
                body = body[len(word) :]
        return body if self._issuers.ends_as_body(body) else ""


def _run(folded: str, end: int, reach: int) -> str:
    run = _RUN.search(folded[max(0, end - reach) : end])
    if not run:
        return ""
    start = end - len(run.group())
    dated = start > 0 and folded[start - 1].isdigit() and folded[start] in "年月日号"
    return folded[start + dated : end]


def _before_spaces(folded: str, place: int) -> int:
    behind = place
    while behind > 0 and place - behind < 2 and folded[behind - 1] in " \t":
        behind -= 1
    return behind
