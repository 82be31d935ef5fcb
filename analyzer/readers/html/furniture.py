"""The words of a site that stand round a document: buttons, labels, headings of boxes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ...lexicon import Lexicon
from ...lexicon.matcher import TermMatcher
from ...text.folding import fold
from ...text.regex import regex

_HAN = regex(r"[^\u4e00-\u9fff]+")
# What may stand in front of a label, the day of publication too: 2031-07-01 09:30 来源：…
_LEAD = " \t[]【】()|·>*-:/.0123456789"
_LABEL_END = regex(r"[:\]】]")
_NAME = regex(r"[a-z]+")
_LONGEST_HEAD, _LONGEST_TOOL = 40, 120
_REGIONS = frozenset(("header", "footer", "nav", "aside"))


class Furniture:
    """The rows of `boilerplate.tsv` and `labels.tsv`, by what they say of a line of a page."""

    def __init__(self, lexicon: Lexicon) -> None:
        def words(*kinds: str) -> list[str]:
            return [word for kind in kinds for word in lexicon.words("boilerplate", kind)]

        self._edges = tuple(fold(word) for word in words("edge"))
        self._labels = frozenset(lexicon.words("labels"))
        self._boxes = frozenset(map(_han, words("box", "from")))
        tools = {han for word in words("line", "edge", "tool") if (han := _han(word))}
        self._tools = TermMatcher(sorted(tools))
        self._sites = TermMatcher(words("site"))
        self._leads = TermMatcher(sorted(tools | self._boxes))
        self._regions = frozenset(words("region"))
        self._titles = frozenset(words("title"))

    def is_tool(self, text: str) -> bool:
        """A line of nothing but buttons, counters and the like: 【打印】【字体：大 中 小】 浏览次数：12"""
        return _covers(self._tools, text)

    def is_lead(self, text: str) -> bool:
        """What only leads up to a link: 点击查看政策解读：…"""
        return _covers(self._leads, text)

    def is_label(self, text: str) -> bool:
        """A line that begins with what a site says of a document, or holds what it says of itself: 来源：… 版权所有"""
        folded = _head(text)
        foot = len(text) <= _LONGEST_TOOL and "。" not in text and self._sites.find(text)
        return bool(foot) or folded.startswith(self._edges) or self.is_fact(text)

    def is_fact(self, text: str) -> bool:
        """A line that begins with a label of the catalogue of public information: 索引号：…"""
        folded = _head(text)
        end = _LABEL_END.search(folded)
        return end is not None and "".join(folded[: end.start()].split()) in self._labels

    def is_box(self, text: str) -> bool:
        """The heading of a box of links: 相关新闻"""
        return _han(text) in self._boxes

    def is_region(self, tag: str, names: str) -> bool:
        """Whether an element is called a part of the site: <footer>, class="top_nav"."""
        return tag in _REGIONS or not self._regions.isdisjoint(_NAME.findall(names))

    def is_title(self, names: str) -> bool:
        """Whether an element is called a title: class="xl-title"."""
        return not self._titles.isdisjoint(_NAME.findall(names))


@lru_cache(maxsize=4)
def furniture(overlays: tuple[Path, ...]) -> Furniture:
    """The words that the program and a user's folders hold."""
    return Furniture(Lexicon(overlays))


def _covers(terms: TermMatcher, text: str) -> bool:
    """Whether the Chinese characters of a text are nothing but such terms."""
    han = _han(text) if len(text) <= _LONGEST_TOOL else ""
    return bool(han) and sum(end - start for start, end, _ in terms.find(han)) == len(han)


def _head(text: str) -> str:
    return fold(text[:_LONGEST_HEAD]).lstrip(_LEAD)


def _han(text: str) -> str:
    return _HAN.sub("", text)
