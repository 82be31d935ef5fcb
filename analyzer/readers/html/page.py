"""A web page as the lines a reader sees, each in the block of the page that it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from msgspec import Struct, field

from ...text.regex import regex

# What stands alone on its lines (HTML Standard, 15.3 Flow content, 15.3.8 Tables).
_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup p pre search section summary"
    " table tbody td tfoot th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
# What shows no words of the page's own: scripts, controls, pictures.
_UNSEEN_TAGS = (
    "area audio base button canvas datalist embed head iframe input link map meta noembed noframes noscript object"
    " param script select style svg template textarea title video"
)
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_DISPLAY = regex(r"display\s*:\s*(none|block)", re.IGNORECASE)
_BLANKS = regex(r"[ \t\r\n\f]+")
# A line end of the source between two Chinese characters is no blank (CSS Text 3, 4.1.3).
_SOURCE_END = regex(
    r"(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n][ \t\r\n\f]*(?=[\u2e80-\u9fff\uff00-\uffef])"
)
_NUMBERED = regex(r"[(（\[［【\d一二三四五六七八九十①-⑳]")
# A row whose cells hold more lines than these lays out the page.
_CELL_LINES, _WIDE_CELL_LINES = 12, 4
_FILE = regex(r"\.(?:docx?|wps|et|xlsx?|pptx?|pdf|ofd|ceb|rtf|txt|zip|rar|7z)(?:$|[?#])", re.IGNORECASE)
# A link to a place on the page itself is no link of a menu.
_PLACE = regex(r"#.")
_ELEMENT, _TEXT = 1, 3


class Line(Struct):
    """A line of a page as it is shown."""

    text: str
    linked: int
    """How many of its characters are links."""
    file: bool
    """Whether one of them is a link to a file."""
    heading: bool
    block: int
    """Index of the innermost block it stands in."""


class Block(Struct):
    """An element that stands alone on its lines, which are `first` up to `last`."""

    tag: str
    names: str
    """Its class and id, in small letters."""
    parent: int
    first: int
    last: int = 0


class Page(Struct):
    """The lines of a page, and its blocks in the order in which they begin; block 0 is the body."""

    lines: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


def read_page(body: Any) -> Page:  # noqa: ANN401 - resiliparse has no types
    """The lines and blocks of a body element; hidden elements, scripts and controls show nothing.

    Its nodes are visited without recursion, so that no depth of nesting can exhaust the stack.
    """
    writer = _Writer()
    pending = [(body, False)]
    while pending:
        node, entered = pending.pop()
        if entered:
            writer.leave()
            continue
        if (following := node.next) is not None and node is not body:
            pending.append((following, False))
        if node.type == _TEXT:
            writer.write(node.value)
        elif node.type == _ELEMENT and writer.enter(node):
            pending.append((node, True))
            if (child := node.first_child) is not None:
                pending.append((child, False))
    return writer.page


class _Writer:
    """Makes lines of the text between the begin and end of blocks."""

    def __init__(self) -> None:
        self.page = Page()
        self._block = -1
        self._pieces: list[str] = []
        self._linked, self._file = 0, False
        # Whether each open element is a block, and whether it is a link.
        self._open: list[tuple[bool, bool]] = []
        self._links = self._headings = 0
        # Where the cells of each open table row begin; how many items each open list has shown, -1 for bullets.
        self._rows: list[list[int]] = []
        self._items: list[int] = []
        self._number = ""

    def enter(self, node: Any) -> bool:  # noqa: ANN401
        """Begins an element; False where it shows nothing."""
        tag = node.tag
        display = {found.lower() for found in _DISPLAY.findall(node.getattr("style") or "")}
        if tag in _UNSEEN or (self._open and ("none" in display or node.hasattr("hidden"))):
            return False
        if tag == "br":
            self._end_line()
            return False
        alone = tag in _BLOCKS or "block" in display
        href = (node.getattr("href") or "") if tag == "a" else ""
        link = bool(href) and _PLACE.match(href) is None
        self._open.append((alone, link))
        if alone:
            self._begin(tag, f"{node.getattr('class') or ''} {node.getattr('id') or ''}".lower())
        if link:
            self._links += 1
            self._file = self._file or _FILE.search(href) is not None
        return True

    def leave(self) -> None:
        """Ends the element that was begun last."""
        alone, link = self._open.pop()
        self._links -= link
        if alone:
            self._end_line()
            self._end()

    def write(self, text: str) -> None:
        """Adds text to the line, or to several lines where it is preformatted."""
        if self._block >= 0 and self.page.blocks[self._block].tag == "pre":
            *ended, text = text.split("\n")
            for line in ended:
                self._pieces.append(line)
                self._end_line()
        self._pieces.append(_SOURCE_END.sub("", text))
        if self._links:
            self._linked += len("".join(text.split()))

    def _begin(self, tag: str, names: str) -> None:
        self._end_line()
        lines, blocks = self.page.lines, self.page.blocks
        blocks.append(Block(tag, names, self._block, len(lines)))
        self._block = len(blocks) - 1
        self._headings += tag in _HEADINGS
        if tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append(len(lines))
        elif tag in ("ol", "ul"):
            self._items.append(0 if tag == "ol" else -1)
        elif tag == "li" and self._items and self._items[-1] >= 0:
            self._items[-1] += 1
            self._number = f"{self._items[-1]}. "

    def _end(self) -> None:
        block = self.page.blocks[self._block]
        block.last = len(self.page.lines)
        self._headings -= block.tag in _HEADINGS
        if block.tag == "tr":
            self._end_row(block, self._rows.pop())
        elif block.tag in ("ol", "ul"):
            self._items.pop()
        elif block.tag == "li":
            self._number = ""
        self._block = block.parent

    def _end_row(self, row: Block, starts: list[int]) -> None:
        """A row of data becomes one line."""
        lines, blocks = self.page.lines, self.page.blocks
        cells = [lines[first:last] for first, last in pairwise([*starts, len(lines)])]
        if _is_data(cells) and all(block.tag != "table" for block in blocks[self._block + 1 :]):
            text = "\t".join(" ".join(line.text for line in cell) for cell in cells).rstrip("\t")
            linked = sum(line.linked for line in lines[row.first :])
            file = any(line.file for line in lines[row.first :])
            lines[row.first :] = [Line(text, linked, file, False, self._block)]
            del blocks[self._block + 1 :]
            row.last = len(lines)

    def _end_line(self) -> None:
        text = _BLANKS.sub(" ", "".join(self._pieces)).replace("\xa0", " ").strip(" ")
        if text.strip():
            if self._number and not _NUMBERED.match(text):
                text = self._number + text
            self.page.lines.append(Line(text, self._linked, self._file, self._headings > 0, self._block))
            self._number = ""
        self._pieces, self._linked, self._file = [], 0, False


def _is_data(cells: Sequence[Sequence[Line]]) -> bool:
    """Whether the cells of a row hold data, not columns of the page: few lines, no lists of links."""
    filled = [cell for cell in cells if cell]
    most = _CELL_LINES if len(filled) > 2 else _WIDE_CELL_LINES
    return len(filled) > 1 and all(
        len(cell) == 1 or (len(cell) <= most and not any(line.linked or line.heading for line in cell))
        for cell in filled
    )
