"""Which lines of a page are the document: its title and its text, without the site around and within it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ...text.regex import regex
from .container import find_container
from .furniture import Furniture
from .judged import JudgedPage
from .page import Page
from .titles import TitleFinder

# How far below the text its signature and attachments are looked for, and how many lines stand between them.
_BELOW, _APART = 25, 4
# How many lines above the text may hold its salutation where no title is found, how many may hold labels.
_ABOVE, _BESIDE = 4, 40
_DAY = regex(
    r"\s*[（(]?(?:\d{4}|二[〇○零Ｏ０一二三四五六七八九]{3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月"
)
_NUMERIC_DAY = regex(r"[\s\d:/.\-]{8,}")
# What stands between a title and its text: a document number, a note in brackets, a subtitle, an address.
_BETWEEN = regex(
    r".*[〔\[（(【]\s*\d{4}\s*[〕\]）)】].*号\s*$|\s*[（(].*[）)]\s*$|\s*[—―─]{1,2}.+|.{2,}[：:]\s*$"
)


class Main(Struct, frozen=True):
    """Indexes of the lines of a page that are its document, and of those beside it that may say what it is."""

    lines: list[int]
    beside: list[int]


def find_main(page: Page, names: Sequence[str], furniture: Furniture) -> Main:
    """The document of a page that calls itself `names`, the surest name first.

    It is what the element of the text holds, with the title above and the signature and attachments below, where
    those stand outside of it. A page of which nothing would be left is read whole.
    """
    judged = JudgedPage(page, furniture)
    titles = TitleFinder(judged, names, furniture)
    text = _Text(judged, find_container(judged, titles), furniture)
    kept = [*_above(judged, titles, text.range), *text.lines, *_below(judged, text, furniture)]
    if not kept:
        return Main(list(range(len(page.lines))), [])
    first = max(0, kept[0] - _BESIDE)
    left = sorted(set(range(first, text.range.stop)).difference(kept))
    beside = [i for i in left if (i < text.head or judged.labels[i]) and not judged.links[i]]
    return Main(kept, beside[-_BESIDE:])


class _Text:
    """The lines of the element of the text, without what is not the text's.

    `head` and `tail` are its first and last sentence; a text without sentences is all head and all tail.
    """

    def __init__(self, page: JudgedPage, lines: range, furniture: Furniture) -> None:
        self._page, self._furniture, self.range = page, furniture, lines
        said = [i for i in lines if page.sentences[i] and not page.outside[i]]
        self.head, self.tail = (said[0], said[-1]) if said else (lines.stop, lines.start)
        above = (page.lines[i].text for i in range(lines.start, min(self.head, lines.stop)))
        self._catalogued = any(map(furniture.is_declaration, above))
        self.lines = self._cleaned()

    def _cleaned(self) -> list[int]:
        page = self._page
        kept: list[int] = []
        box = attached = False
        for i in self.range:
            own = page.attached[i]
            box = self._heads_box(i) or (box and page.links[i])
            if (box and (attached or not own)) or self._is_furniture(i):
                continue
            attached = attached or own
            kept.append(i)
        while kept and kept[-1] > self.tail and page.links[kept[-1]] and not page.attached[kept[-1]]:
            kept.pop()
        return kept

    def _heads_box(self, i: int) -> bool:
        """Whether a line is the heading of a box of links, which stands below the text or above links."""
        above = i > self.tail or (i + 1 in self.range and self._page.links[i + 1])
        return above and self._furniture.is_box(self._page.lines[i].text)

    def _is_furniture(self, i: int) -> bool:
        page, line = self._page, self._page.lines[i]
        if page.outside[i] or page.tools[i]:
            return True
        if line.linked and self._furniture.is_lead(line.text[: -line.linked]):
            return True
        if i < self.head:
            # The labels of a catalogue are left out; those of a guide to services are the text.
            fact = page.facts[i] and self._catalogued
            return page.notes[i] or fact or _NUMERIC_DAY.fullmatch(line.text) is not None
        return i > self.tail and page.notes[i] and not page.facts[i]


def _above(page: JudgedPage, titles: TitleFinder, text: range) -> list[int]:
    """The title, if it stands above the text and not at its head too, and what belongs to the text below it."""
    title = titles.of_text(text)
    first = title.stop if title else max(0, text.start - _ABOVE)
    between = [
        i
        for i in range(first, text.start)
        if not page.is_foreign(i)
        and not page.labels[i]
        and (page.sentences[i] or _BETWEEN.match(page.lines[i].text))
    ]
    return [*(title or ()), *between]


def _below(page: JudgedPage, text: _Text, furniture: Furniture) -> list[int]:
    """Signature, day and attachments that stand right below the element of the text."""
    attached = any(page.attached[i] for i in text.lines)
    kept: list[int] = []
    waiting: list[int] = []
    for i in range(text.range.stop, min(text.range.stop + _BELOW, len(page.lines))):
        own = page.attached[i]
        if furniture.is_box(page.lines[i].text) and not attached:
            continue
        if (own and attached) or page.is_foreign(i) or len(waiting) == _APART:
            break
        waiting.append(i)
        if own or _DAY.match(page.lines[i].text):
            kept += waiting
            waiting = []
    return kept
