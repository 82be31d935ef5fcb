"""What each line of a page is: a sentence, a link, a label, a button, or part of a menu or foot of the site."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from ...text.regex import regex
from .furniture import Furniture
from .page import Line, Page

# A part of the site never holds more of the page's sentences than this, whatever its name.
_REGION_SHARE = 0.3
_LINK = 0.8
# So many links in lines of their own are a menu.
_MENU = 5
_SENTENCE = regex(r"[^。；！？]{8}[。；！？]")
_ATTACHED = regex(r"\s*附\s*[件表录]")
_NUMBERED = regex(r"[\s(（]*\d")


class JudgedPage:
    """A page with a judgement on each of its lines; lists run along the lines."""

    def __init__(self, page: Page, furniture: Furniture) -> None:
        self.lines, self.blocks, self._furniture = page.lines, page.blocks, furniture
        # What is said of the page (来源：…), and what is said of its document (发文机关：…).
        self.notes = [furniture.is_note(line.text) for line in page.lines]
        self.facts = [furniture.is_fact(line.text) for line in page.lines]
        self.labels = [note or fact for note, fact in zip(self.notes, self.facts, strict=True)]
        self.sentences = [
            0 if label or not _says(line) else len(line.text)
            for line, label in zip(page.lines, self.labels, strict=True)
        ]
        # A link that was never closed covers the text and says nothing.
        covered = sum(line.linked for line, said in zip(page.lines, self.sentences, strict=True) if said)
        linked = 2 * covered <= sum(self.sentences)
        self.links = [linked and line.linked >= _LINK * len(squeezed(line.text)) for line in page.lines]
        self.attached = self._attached()
        self.tools = [not _is_row(line) and furniture.is_tool(line.text) for line in page.lines]
        self.outside = self._regions()
        self.weights = self._weights()
        self._menus = sums(
            link and not (said or own)
            for link, said, own in zip(self.links, self.sentences, self.attached, strict=True)
        )
        self._outside = sums(self.outside)

    def is_foreign(self, i: int) -> bool:
        """Whether a line beside the text is the site's."""
        note = self.notes[i] and not self.facts[i]
        return self.outside[i] or self.tools[i] or note or (self.links[i] and not self.attached[i])

    def is_page(self, block: int) -> bool:
        """Whether menus or other parts of the site stand in an element."""
        first, last = self.blocks[block].first, self.blocks[block].last
        return self._menus[last] - self._menus[first] >= _MENU or self._outside[last] > self._outside[first]

    def _attached(self) -> list[bool]:
        """Whether each line names an attachment: 附件：1.…, a link to a file, or a numbered link below such a line."""
        attached: list[bool] = []
        for line, link in zip(self.lines, self.links, strict=True):
            own = line.file or _ATTACHED.match(line.text) is not None
            goes_on = bool(attached) and attached[-1] and link and _NUMBERED.match(line.text) is not None
            attached.append(own or goes_on)
        return attached

    def _regions(self) -> list[bool]:
        """Whether each line stands in a part of the site that is called so: <footer>, class="top_nav".

        One with sentences has links or labels too or nothing is said below it, and it says little; but the
        foot that names who runs the site may say more than a short notice.
        """
        said, feet = sums(self.sentences), sums(self._furniture.is_foot(line.text) for line in self.lines)
        marks = sums(map(max, self.labels, self.links, self.tools))
        outside = [False] * len(self.lines)
        for block in self.blocks:
            first, last = block.first, block.last
            held = said[last] - said[first]
            foot = said[first] > 0 and said[last] == said[-1]
            little = held <= _REGION_SHARE * said[-1] and (foot or marks[last] > marks[first])
            silent = not held or little or (foot and feet[last] > feet[first])
            if silent and self._furniture.is_region(block.tag, block.names):
                outside[first:last] = [True] * (last - first)
        return outside

    def _weights(self) -> list[int]:
        """How much each line speaks for the element it stands in: sentences alone if there are any, else all words."""
        said = [0 if out else n for n, out in zip(self.sentences, self.outside, strict=True)]
        if any(said):
            return said
        return [
            0 if self.is_foreign(i) or self.labels[i] else len(line.text) for i, line in enumerate(self.lines)
        ]


def squeezed(text: str) -> str:
    """A text without blanks."""
    return "".join(text.split())


def sums(weights: Iterable[int]) -> list[int]:
    """The sum of all weights in front of each place."""
    return list(accumulate(weights, initial=0))


def _says(line: Line) -> bool:
    """Whether a line is a sentence or a row of data."""
    return _SENTENCE.search(line.text) is not None or (_is_row(line) and not line.linked)


def _is_row(line: Line) -> bool:
    return "\t" in line.text
