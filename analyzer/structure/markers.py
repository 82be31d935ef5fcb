"""Which numbers of a text may open a section: where they stand, and whether their series bears them out."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from ..lexicon.matcher import TermMatcher
from ..text.regex import regex
from .lines import Line
from .numbering import LAST, Number, find_numbers

LINE, AFTER_END, GLUED = 3, 2, 1
"""How strongly its place speaks for a number: first in its line, behind an end mark, in the middle of words."""

_END_MARKS = frozenset("。！？!?;；：:」』】")
_CLOSERS = frozenset("”’）)》 \u3000\t")
# Numbers that name articles and items elsewhere, not open them here: 第三条第(一)项, (一)至(三)项.
_CITING_BEFORE = frozenset("第款项条至、和或及与按照据附表图注见如(（《〈—-~～")
# 见附件(一), but not 提出如下意见一、….
_OPINION = "意见"
_CITING_AFTER = frozenset("项款目至、和或及")
# 第一章 总则第一条 …: the first article right behind its chapter.
_BEHIND_CHAPTER = regex(r"第[一二三四五六七八九十百\d]{1,5}[章节][^。;:]{0,30}$")
# 序号改革举措主要内容一、…: the heads of a table's columns, run into its first line.
_TABLE_HEADS = regex(r"序号[\u4e00-\u9fff]{2,24}$")
_PARENT_REACH = 200
# So near behind a 一、 in glued text stands the （一） that shows it for a heading.
_FIRST_PART, _FIRST_PART_REACH = "(一)", 600
_CHAPTERS, _LONGEST_CHAPTER = frozenset({"part", "chapter"}), 20
_ARABIC = frozenset({"dot", "comma", "dec2", "dec3", "dec4", "rpar"})
_ARABIC_BEFORE = frozenset(".,-~/%表图第注附")
_HEAVY = frozenset({"part", "chapter", "section", "article", "cn", "pcn", "dot", "comma", "par", "piece"})


class Marker(Struct, frozen=True):
    """A number that may open a section. `line` is the index of its line."""

    number: Number
    place: int
    line: int

    @property
    def start(self) -> int:
        """Where the number begins."""
        return self.number.start

    @property
    def style(self) -> str:
        """Which series it belongs to."""
        return self.number.style


def find_markers(folded: str, lines: list[Line], not_numbers: TermMatcher) -> list[Marker]:
    """Numbers in the order of the text, those without support from their place or series left out."""
    starts = [line.start for line in lines]
    blocked = {i for s, e, _ in not_numbers.find(folded) for i in range(s, e)}
    by_style: dict[str, list[Marker]] = defaultdict(list)
    for number in find_numbers(folded):
        index = bisect_right(starts, number.start) - 1
        if index < 0:
            continue
        place = _place(folded, number, lines[index])
        if place == LINE or (number.start not in blocked and _possible(folded, number, place, lines[index])):
            by_style["dec" if number.path else number.style].append(Marker(number, place, index))
    kept = [m for style, markers in by_style.items() for m in _supported(folded, style, markers, lines)]
    return sorted(kept, key=lambda m: m.start)


def _place(folded: str, number: Number, line: Line) -> int:
    before = folded[line.start : number.start].rstrip("# \t>*")
    if not before or _TABLE_HEADS.match(before):
        return LINE
    i = number.start - 1
    while i > line.start and folded[i] in _CLOSERS:
        i -= 1
    return AFTER_END if folded[i] in _END_MARKS else GLUED


def _possible(folded: str, number: Number, place: int, line: Line) -> bool:
    """Whether a number inside a line could open anything."""
    at = _visible_before(folded, number.start)
    before, after = folded[at], folded[number.end : number.end + 1]
    glued = line.glued
    if number.style in {"article", "bare"}:
        behind_chapter = number.style == "article" and _BEHIND_CHAPTER.search(
            folded, max(number.start - 40, 0), number.start
        )
        return glued and (place == AFTER_END or bool(behind_chapter)) and after not in ",、"
    if number.style == "step":
        return glued and (place == AFTER_END or folded[number.end - 1] == ":")
    if number.style == "box":
        return line.glued and before not in _CITING_BEFORE
    citing = before in _CITING_BEFORE and not folded.startswith(_OPINION, at - 1)
    if number.style in {"pcn", "par", "rpar", "cn"} and (citing or after in _CITING_AFTER):
        return False
    if place == AFTER_END or (number.style in _CHAPTERS and _ends_line(folded, number, line)):
        return True
    if number.style in _ARABIC and ((before.isascii() and before.isalnum()) or before in _ARABIC_BEFORE):
        return False
    return glued or number.style == "shi"


def _ends_line(folded: str, number: Number, line: Line) -> bool:
    """Whether a chapter's title is the last of a line: …暂行办法第一章 总则."""
    return line.end - number.end <= _LONGEST_CHAPTER and folded.find("。", number.end, line.end) < 0


def _visible_before(folded: str, start: int) -> int:
    """The place of the visible character in front of a number."""
    i = start - 1
    while i > 0 and folded[i] in " \t":
        i -= 1
    return i


def _supported(folded: str, style: str, markers: list[Marker], lines: list[Line]) -> list[Marker]:
    """Markers of one series: all that stand first in a line, inside a line only those that count on."""
    if style in {"bullet", "piece"}:
        return markers
    if style == "dec":
        return _supported_decimals(markers)
    kept: list[Marker] = []
    for i, marker in enumerate(markers):
        value = marker.number.value
        previous = kept[-1].number.value if kept else None
        if marker.place == LINE:
            kept.append(marker)
        elif value == 1:
            if (
                _has_successor(markers, i)
                or _alone_in_glued(marker, lines)
                or _holds_parts(folded, marker, lines)
            ):
                kept.append(marker)
        elif previous is not None and (value == previous + 1 or (value == LAST and previous > 1)):
            if not _better_later(markers, i):
                kept.append(marker)
        elif (marker.place == AFTER_END and previous is not None and previous < value <= previous + 2) or (
            not kept and marker.place == AFTER_END and style in _HEAVY and _begins_excerpt(markers, i, lines)
        ):
            kept.append(marker)
    return kept


def _has_successor(markers: list[Marker], i: int) -> bool:
    """Whether the next value follows before this value comes again at an equally good place."""
    value = markers[i].number.value
    for other in _behind(markers, i):
        if other.number.value == value + 1:
            return other.line == markers[i].line or other.place >= AFTER_END
        if other.number.value == value and other.place >= markers[i].place:
            return False
    return False


def _alone_in_glued(marker: Marker, lines: list[Line]) -> bool:
    """Whether a first number that nothing follows stands well enough: an excerpt may end behind it."""
    line = lines[marker.line]
    return marker.place == AFTER_END and marker.style in {"cn", "pcn"} and line.glued


def _holds_parts(folded: str, marker: Marker, lines: list[Line]) -> bool:
    """Whether behind a 一、 in the middle of words its first part follows, however soon the excerpt ends."""
    reach = marker.start + _FIRST_PART_REACH
    return (
        marker.style == "cn"
        and lines[marker.line].glued
        and folded.find(_FIRST_PART, marker.start, reach) > 0
    )


def _begins_excerpt(markers: list[Marker], i: int, lines: list[Line]) -> bool:
    """Whether a higher number opens the series because the text was cut out of the middle."""
    return _has_successor(markers, i) or (
        markers[i].number.value <= 20 and _alone_in_glued(markers[i], lines)
    )


def _better_later(markers: list[Marker], i: int) -> bool:
    """Whether the same value comes again at a better place before the series goes on."""
    value = markers[i].number.value
    for other in _behind(markers, i):
        if other.number.value == value and other.place > markers[i].place:
            return True
        if other.number.value == value + 1:
            return False
    return False


def _supported_decimals(markers: list[Marker]) -> list[Marker]:
    """Figures like 3.5 are no numbers: 1.2 counts where 1.1 or 1.3 stands, inside a line only right behind 1.1."""
    paths = {m.number.path for m in markers}
    kept: list[Marker] = []
    for i, marker in enumerate(markers):
        path = marker.number.path
        if marker.style == "bare":
            if _opens_decimals(markers, i):
                kept.append(marker)
            continue
        if path[-1] == 0 or not _has_neighbour(path, paths):
            continue
        if (
            marker.place == LINE
            or (not kept and marker.place == AFTER_END)
            or (kept and _follows(kept[-1].number.path, path))
        ):
            kept.append(marker)
    return kept


def _opens_decimals(markers: list[Marker], i: int) -> bool:
    """A bare figure (2 队伍) is a number only right before its first decimal (2.1, 2.0.1)."""
    value = markers[i].number.value
    following = next((m for m in _behind(markers, i) if m.style != "bare"), None)
    return following is not None and (
        following.number.path in {(value, 1), (value, 0, 1)}
        and following.start - markers[i].start <= _PARENT_REACH
    )


def _has_neighbour(path: tuple[int, ...], paths: set[tuple[int, ...]]) -> bool:
    head, last = path[:-1], path[-1]
    return (*head, last + 1) in paths or (*head, last - 1) in paths


def _follows(before: tuple[int, ...], path: tuple[int, ...]) -> bool:
    """Whether a decimal number is the next one: 1.2 -> 1.3, 1.2.1, or 2.1 behind any 1.x."""
    for depth in range(len(before)):
        following = (*before[:depth], before[depth] + 1)
        if path in (following, (*following, 1)):
            return True
    return path == (*before, 1)


def _behind(markers: list[Marker], i: int) -> Iterator[Marker]:
    """The markers behind one, without a copy of them for each."""
    return (markers[k] for k in range(i + 1, len(markers)))
