"""The words of a site that stand round a document: buttons, labels, headings of boxes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ...lexicon import Lexicon
from ...lexicon.matcher import TermMatcher
from ...lexicon.rows import WordRow
from ...text.folding import fold
from ...text.regex import regex

_NOT_HAN = regex(r"[^\u4e00-\u9fff]+")
# What may stand in front of a label, the day of publication too: 2031-07-01 09:30 来源：…
_LEAD = " \t[]【】()|·>*-:/.0123456789"
_LABEL_END = regex(r"[:\]】]")
_NAME = regex(r"[a-z]+")
_LONGEST_HEAD, _LONGEST_TOOL = 40, 120
_DECLARED = frozenset(("issuer", "number", "written", "published"))
_REGIONS = frozenset(("header", "footer", "nav", "aside"))


class Furniture:
    """The rows of `boilerplate.tsv` and `labels.tsv`, by what they say of a line of a page."""

    def __init__(self, lexicon: Lexicon) -> None:
        def words(*kinds: str) -> list[str]:
            return [word for kind in kinds for word in lexicon.words("boilerplate", kind)]

        self._own = tuple(map(fold, words("own")))
        self._edges = tuple({*map(fold, words("edge"))}.difference(self._own))
        self._labels = {row.word: row.type for row in lexicon.table("labels", WordRow)}
        self._boxes = frozenset(map(han, words("box", "from")))
        tools = {chinese for word in words("line", "edge", "tool") if (chinese := han(word))}
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

    def is_note(self, text: str) -> bool:
        """A line that begins with what a site says of a page, or holds what it says of itself: 来源：… 版权所有"""
        return _head(text).startswith(self._edges) or self._names_site(text)

    def is_foot(self, text: str) -> bool:
        """A line that stands in the foot of a site: 主办单位：… 版权所有"""
        return _head(text).startswith(self._own) or self._names_site(text)

    def _names_site(self, text: str) -> bool:
        return len(text) <= _LONGEST_TOOL and "。" not in text and bool(self._sites.find(text))

    def is_fact(self, text: str) -> bool:
        """A line that begins with a label of the catalogue of public information: 索引号：…"""
        return self._labels.get(self._label(text), "page") != "page" or self._is_label_row(text)

    def is_declaration(self, text: str) -> bool:
        """One that begins with a label that hardly anything but that catalogue has: 发文机关：…"""
        return self._labels.get(self._label(text)) in _DECLARED or self._is_label_row(text)

    def _is_label_row(self, text: str) -> bool:
        """A table row of that catalogue without colons, label and value in turn; names of columns are no values."""
        cells = ["".join(cell.split()) for cell in text.split("\t")]
        kinds = [self._labels.get(label) for label in cells[::2]]
        named = None not in kinds and not _DECLARED.isdisjoint(kinds)
        return len(cells) > 1 and named and self._labels.keys().isdisjoint(cells[1::2])

    @staticmethod
    def _label(text: str) -> str:
        folded = _head(text)
        end = _LABEL_END.search(folded)
        return "".join(folded[: end.start()].split()) if end else ""

    def is_box(self, text: str) -> bool:
        """The heading of a box of links: 相关新闻"""
        return han(text) in self._boxes

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
    chinese = han(text) if len(text) <= _LONGEST_TOOL else ""
    return bool(chinese) and sum(end - start for start, end, _ in terms.find(chinese)) == len(chinese)


def _head(text: str) -> str:
    return fold(text[:_LONGEST_HEAD]).lstrip(_LEAD)


def han(text: str) -> str:
    """The Chinese characters of a text.

    >>> han("【 打 印 】12")
    '打印'
    """
    return _NOT_HAN.sub("", text)
