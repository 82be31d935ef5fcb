"""Stretches in quotation marks of every kind, paired as people mean them."""

from __future__ import annotations

from msgspec import Struct

from ...text.regex import regex

OPENING = "“‘「『"
CLOSING = "”’」』"
STRAIGHT = '"'
MARK = regex(f"[{OPENING}{CLOSING}{STRAIGHT}]")
# A stretch that holds one of these is speech or two marks that do not belong together.
_BREAK = regex(r"[\n\r。!?！？;；]")
_LONGEST = 40


class Quoted(Struct, frozen=True):
    """One stretch: `start` at the opening mark, `end` behind the closing one."""

    start: int
    end: int

    def inner(self, text: str) -> str:
        """The words between the marks, without spaces round them."""
        return text[self.start + 1 : self.end - 1].strip()


def find_quoted(text: str) -> list[Quoted]:
    """Every quoted stretch of up to 40 characters without a sentence end, inner ones too, by start.

    “ ” ‘ ’ 「 」 『 』 and straight marks may be mixed; a pair of two opening or two closing marks
    (“三早“, ”三早”) counts as well when it is short.

    >>> text = '推进“双一流"建设、「三早」工程'
    >>> [text[q.start:q.end] for q in find_quoted(text)]
    ['“双一流"', '「三早」']
    """
    found: list[Quoted] = []
    waiting: list[int] = []
    for match in MARK.finditer(text):
        place = match.start()
        while waiting and not _may_pair(text, waiting[0], place):
            waiting.pop(0)
        partner = _partner(text, waiting, place)
        if partner is None:
            waiting.append(place)
            continue
        start = waiting[partner]
        del waiting[partner:]
        if place - start > 1:
            found.append(Quoted(start, place + 1))
    return sorted(found, key=lambda q: (q.start, -q.end))


def _may_pair(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST + 1 and not _BREAK.search(text, start, end)


def _partner(text: str, waiting: list[int], place: int) -> int | None:
    """Which of the waiting marks the mark at `place` closes; None where it opens."""
    mark = text[place]
    for index in range(len(waiting) - 1, -1, -1):
        before = text[waiting[index]]
        if mark in CLOSING:
            same = before == OPENING[CLOSING.index(mark)] or before == mark
            if same or before == STRAIGHT or before in OPENING:
                return index
        elif before == mark:
            # The same opening (or straight) mark again closes it, unless a stretch opens right behind it.
            return index
        elif mark == STRAIGHT and before in OPENING:
            return index
    return None
