"""Paragraphs of a document's body, and what is asked of each."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.layout import ZoneKind
from ..text.regex import regex
from .pairs import CLOSING, PairFault, pair_faults
from .rule import Findings

# Where the document itself speaks, title and signature included; no site's words, contents list or table.
PROSE: frozenset[ZoneKind] = frozenset({"body", "attachment", "front", "signature"})
_PARAGRAPH = regex(r"[^\s][^\r\n]*")


# ’98 shortens a year; 》》 and 《《 are arrows of a site.
_NO_PAIR = regex(r"’(?=\d\d(?!\d))|《{2,}|》{2,}")


def body_paragraphs(found: Findings) -> tuple[tuple[int, int], ...]:
    """Start and end of each line that holds text, site furniture left out."""
    spans = (match.span() for match in _PARAGRAPH.finditer(found.text))
    return tuple(span for span in spans if found.zones.kind(span[0]) in PROSE)


def pair_faults_by_paragraph(found: Findings) -> tuple[PairFault, ...]:
    """Faults of paired marks in the document's own text, a paragraph at a time.

    A quotation may run over several paragraphs, so an opening mark counts as unclosed only where the next
    mark of its pair further down is not its closing one, and a closing mark likewise upwards. Partners are looked
    for in every line, since a site's furniture may stand in the middle of a pair.
    """
    arrows = {place for match in _NO_PAIR.finditer(found.text) for place in range(*match.span())}
    open_marks: dict[str, PairFault] = {}
    held: list[PairFault] = []
    for match in _PARAGRAPH.finditer(found.text):
        for fault in pair_faults(found.text, *match.span()):
            if fault.position not in arrows:
                held.extend(_settle(fault, open_marks))
    faults = sorted([*held, *open_marks.values()], key=lambda fault: fault.position)
    return tuple(fault for fault in faults if found.zones.kind(fault.position) in PROSE)


def _settle(fault: PairFault, open_marks: dict[str, PairFault]) -> Iterator[PairFault]:
    """Pairs an unopened mark with one left open in an earlier paragraph; yields what is surely a fault."""
    if fault.kind == "crossed":
        yield fault
    elif fault.kind == "unclosed":
        if (earlier := open_marks.pop(fault.mark, None)) is not None:
            yield earlier
        open_marks[fault.mark] = fault
    elif open_marks.pop(CLOSING[fault.mark], None) is None:
        yield fault
