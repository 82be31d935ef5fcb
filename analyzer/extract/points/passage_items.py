"""A problem passage cut into items: its numbered blocks, or the passage with its sentences as points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ...model.layout import Layout, Section
from .clauses import Span, clauses, paragraphs, trimmed
from .cues import ADMISSION_HEAD, ASPECT, Cues
from .items import Item
from .roles import is_run_in

_MARKS = "。;:., "
_CLOSED = "。;!?)”’』」"
# So much in front of a passage is looked at for an address.
_ADDRESS = 12
# A sentence that leads to a passage is no longer than this.
_LEADING = 30
# So many words of lack make a paragraph an item of its own.
_LEAST_NAMED = 2
# How the members of a list begin that belong to one passage.
_LISTED = ("—", "-", "·", "首先", "其次", "第")


class PassageCutter:
    """Cuts passages of one document."""

    def __init__(self, layout: Layout, cues: Cues) -> None:
        self._folded = layout.folded
        self._cues = cues
        self._plain = not layout.sections
        self._blocks = [s for s in layout.sections if s.number and is_run_in(s.number)]
        self._block_starts = [s.heading_start for s in self._blocks]

    def items(self, opener: Span, end: int, close: int) -> list[Item]:
        """The passage as one item, from its first sentence to what closes it, or its numbered blocks where it has such.

        The last lack ends at `end`; the resolve behind it, up to `close`, belongs to no block.
        """
        first = bisect_right(self._block_starts, opener[0])
        blocks = self._blocks[first : bisect_left(self._block_starts, end)]
        if len(blocks) < 2:
            return list(self._paragraphs(opener, close))
        last = self._last_end(blocks, end)
        ends = [*(s.heading_start for s in blocks[1:]), last]
        found = [self._block(s, stop) for s, stop in zip(blocks, ends, strict=True)]
        # What a new paragraph admits further is a problem of its own.
        return found + [self._item((a, a), b) for a, b in paragraphs(self._folded, last, end)]

    def _last_end(self, blocks: Sequence[Section], end: int) -> int:
        """Where the last block ends: with its paragraph, if the blocks stand within one."""
        if "\n" in self._folded[blocks[0].heading_start : blocks[-1].heading_start]:
            return end
        line_end = self._folded.find("\n", blocks[-1].heading_start, end)
        return line_end if line_end > 0 else end

    def _paragraphs(self, opener: Span, end: int) -> Iterator[Item]:
        """The passage as one item, or each of its paragraphs where all name several lacks.

        In a text of paragraphs each of them is an item, whatever it names.
        """
        first, *others = self._whole(paragraphs(self._folded, opener[0], end))
        listed = any(self._folded.startswith(_LISTED, a) for a, _ in others)
        names = self._plain or all(self._names_lacks(span) for span in (first, *others))
        if not names or not others or listed:
            yield self._item(opener, end)
            return
        yield self._item(opener, first[1])
        yield from (self._item((a, a), b) for a, b in others)

    def _whole(self, lines: Iterable[Span]) -> list[Span]:
        """The paragraphs, with lines that break off or announce the next one joined to it."""
        found: list[Span] = []
        for a, b in lines:
            if found and self._folded[found[-1][1] - 1] not in _CLOSED:
                found[-1] = found[-1][0], b
            else:
                found.append((a, b))
        return found

    def _names_lacks(self, span: Span) -> bool:
        return self._cues.deficit_count(self._folded[span[0] : span[1]]) >= _LEAST_NAMED

    def _block(self, section: Section, stop: int) -> Item:
        start, end = trimmed(self._folded, section.heading_start, stop)
        points = tuple(
            (a, b)
            for a, b in clauses(self._folded, section.heading_end, end)
            if self._folded[a:b].strip(_MARKS)
        )
        return Item(start, end, (section.heading_start, section.heading_end), points)

    def _item(self, opener: Span, end: int) -> Item:
        points = tuple(self._points(opener[0], end))
        # One sentence that is not a list is an item without points.
        return Item(self._opening(opener[0]), end, opener, points if len(points) > 1 else ())

    def _opening(self, start: int) -> int:
        """Where the passage begins whose first sentence begins there: with what leads to it.

        That is an address (各位代表！), or a sentence that opens the paragraph and speaks of problems (问题也要讲透。).
        """
        head = self._folded[max(start - _ADDRESS, 0) : start]
        for address in self._cues.addresses:
            place = head.rfind(address)
            if place >= 0 and not head[place + len(address) :].strip(_MARKS + "!,"):
                return start - len(head) + place
        line = trimmed(self._folded, self._folded.rfind("\n", 0, start) + 1, start)
        words = self._folded[slice(*line)]
        leads = 0 < len(words) <= _LEADING and words.find("。") == len(words) - 1
        return line[0] if leads and self._cues.deficit_nouns.find(words) else start

    def _points(self, start: int, end: int) -> Iterator[Span]:
        pieces = list(clauses(self._folded, start, end))
        for number, (a, b) in enumerate(pieces):
            if not number and len(pieces) > 1 and self._only_announces((a, b), pieces[1]):
                continue
            text = self._folded[a:b]
            a += self._lead(text, opener=number == 0)
            text = self._folded[a:b]
            if (
                text.startswith(self._cues.backward)
                or self._cues.is_generic(text if number else self._cues.turned(text))
                or self._cues.is_resolve(text)
            ):
                continue
            yield a, b

    def _only_announces(self, first: Span, second: Span) -> bool:
        """Whether the first sentence says only that there are problems, and the second names them (主要是：)."""
        head = self._folded[second[0] : second[1]]
        leads = self._cues.list_leads.find(head)
        listed = (
            head.startswith(self._cues.examples)
            or bool(leads and leads[0][0] == 0)
            or bool(ASPECT.match(head))
        )
        return listed and self._folded[first[1] - 1] == "。" and ":" not in self._folded[first[0] : first[1]]

    def _lead(self, text: str, *, opener: bool) -> int:
        """How much of a sentence only announces: 我们也清醒认识到， or 主要表现在."""
        length = 0
        leads = self._cues.list_leads.find(text)
        if leads and (opener or leads[0][0] == 0):
            length = leads[0][1]
        elif opener and (":" in text):
            length = text.index(":")
        elif opener and (hits := self._cues.admissions.find(text[:ADMISSION_HEAD])):
            length = hits[-1][1]
        while 0 < length < len(text) and text[length] in ",:、 ":
            length += 1
        return length
