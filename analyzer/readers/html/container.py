"""Which element of a page holds its document."""

from __future__ import annotations

from collections.abc import Iterator

from .judged import JudgedPage, sums
from .titles import TitleFinder

# It holds nearly all sentences outside of menus.
_SHARE = 0.95
# Elements within a text; what they stand in holds it.
_INNER_TAGS = (
    "address blockquote caption center dd dl dt h1 h2 h3 h4 h5 h6 hr legend li ol p pre summary table tbody tfoot"
    " thead tr ul"
)
_INNER = frozenset(_INNER_TAGS.split())
_FEW_LINES = 3


def find_container(page: JudgedPage, titles: TitleFinder) -> range:
    """The lines of the smallest element that holds nearly all sentences.

    One of hardly any lines grows up to its title. Of a whole page, menus and all, the lines around the sentences are
    taken, up to the next line of the site.
    """
    weighty = [i for i, weight in enumerate(page.weights) if weight]
    if not weighty:
        return range(len(page.lines))
    index = _smallest(page)
    while _lines(page, index) < _FEW_LINES and _may_grow(page, titles, index):
        index = page.blocks[index].parent
    block = page.blocks[index]
    if not page.is_page(index):
        return range(block.first, block.last)
    first, last = _part(page, weighty[0]).start, _part(page, weighty[-1]).stop
    while first > block.first and not page.is_foreign(first - 1):
        first -= 1
    while last < block.last and not page.is_foreign(last):
        last += 1
    return range(first, last)


def _smallest(page: JudgedPage) -> int:
    """The innermost of the elements that hold nearly all; each of these stands in the one before."""
    before = sums(page.weights)
    return max(
        i
        for i, block in enumerate(page.blocks)
        if block.tag not in _INNER and before[block.last] - before[block.first] >= _SHARE * before[-1]
    )


def _lines(page: JudgedPage, index: int) -> int:
    return page.blocks[index].last - page.blocks[index].first


def _may_grow(page: JudgedPage, titles: TitleFinder, index: int) -> bool:
    """Whether what an element stands in is no more of the page than its text."""
    parent = page.blocks[index].parent
    if parent < 0 or page.is_page(parent):
        return False
    return not titles.stands_between(page.blocks[parent].first, page.blocks[index].first)


def _part(page: JudgedPage, line: int) -> range:
    """The lines of the largest element around a line that is not a whole page."""
    part = range(line, line + 1)
    for index in _around(page, page.lines[line].block):
        if page.is_page(index):
            break
        part = range(page.blocks[index].first, page.blocks[index].last)
    return part


def _around(page: JudgedPage, index: int) -> Iterator[int]:
    """An element and all that it stands in, up to the body."""
    while index >= 0:
        yield index
        index = page.blocks[index].parent
