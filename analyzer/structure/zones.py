"""Stretches that are no part of the body: boilerplate, contents, signatures, lists of attachments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from ..lexicon.matcher import TermMatcher
from ..model.layout import Zone, ZoneKind
from ..text.regex import regex
from .contents import contents
from .lines import Line
from .numbering import number_at

DATE = regex(
    r"[(\[]?\s*(?:\d{4}|[一二][〇○零0O一二三四五六七八九]{3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日"
)
DATE_LINE = regex(DATE.pattern + r".{0,4}[)\]]?$")
DOCUMENT_NUMBER = regex(
    r"[\u4e00-\u9fffA-Za-z]{1,16} ?[〔\[【(（]\s*(?:19|20)\d{2}\s*[〕\]】)）]\s*第?\s*\d{1,5}\s*号"
)
# Behind the last sentence of a line: 国务院办公厅2031年7月15日（此件公开发布）.
_SIGNED_IN_LINE = regex(
    rf"(?<=[。;])[^。;，,:]{{2,40}}[府厅局委会院部办室]\s*{DATE.pattern}\s*(?:\([^()]{{2,12}}\))?\Z"
)
_SIGNED_REACH, _DATE_ENDS = 120, "日)"
_ATTACHED = regex(r"附\s*[件表][:\s]*(?:\d{1,2}|[一二三四五六七八九十])?\s*[:.、]")
_ENDS = frozenset("。！？!?；;，,、")
_SENTENCE_END = regex(r"[。！？!?]+[”’」』）)]*|\n|\Z")
_LONGEST_SENTENCE = 300
_EDGE_LINES = 25
# So many lines names and date take below what is attached.
_SIGNATURE_LINES = 4
_SHORT_LINE = 60
# Behind a label in such brackets stands the whole title of what it leads to: 【文字解读】《…》政策解读.
_NAMED = "【"
_PROSE = 10
_BREAKS = ("。", ";", ":")


class Boilerplate(Struct, frozen=True):
    """The rows of `boilerplate.tsv`, by the way they are looked for."""

    lines: frozenset[str]
    tails: frozenset[str]
    glossaries: tuple[str, ...]
    edges: tuple[str, ...]
    heads: tuple[str, ...]
    within: TermMatcher


class Span(Struct, frozen=True):
    """A stretch found to be something other than body."""

    kind: ZoneKind
    start: int
    end: int


def find_spans(folded: str, lines: Sequence[Line], boilerplate: Boilerplate) -> list[Span]:
    """What is not body, unsorted; front matter is found by `front.py`."""
    return [
        *_boilerplate(folded, lines, boilerplate),
        *(Span("contents", start, end) for start, end in contents(folded, lines)),
        *_signatures(folded, lines),
        *_attachment_notes(folded, lines),
        *_glossary(folded, lines, boilerplate.glossaries),
    ]


def tile(spans: Sequence[Span], length: int) -> tuple[Zone, ...]:
    """Zones from 0 to the text's end without gap; of overlapping spans the earlier in the list wins."""
    taken: list[Span] = []
    for span in spans:
        taken = sorted([*taken, *_rest(span, taken)], key=lambda s: s.start)
    zones: list[Zone] = []
    position = 0
    for span in taken:
        if position < span.start:
            zones.append(Zone("body", position, span.start))
        start = zones.pop().start if zones and zones[-1].kind == span.kind else span.start
        zones.append(Zone(span.kind, start, span.end))
        position = span.end
    if position < length or not zones:
        zones.append(Zone("body", position, length))
    return tuple(zone for zone in zones if zone.start < zone.end)


def _rest(span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """What of a span is not taken by others, which stand in the order of the text."""
    start = span.start
    for other in taken:
        if other.end <= start:
            continue
        if other.start >= span.end:
            break
        if start < other.start:
            yield Span(span.kind, start, other.start)
        start = other.end
    if start < span.end:
        yield Span(span.kind, start, span.end)


def _boilerplate(folded: str, lines: Sequence[Line], words: Boilerplate) -> list[Span]:
    spans: list[Span] = []
    labels = words.edges + words.heads
    for i, line in enumerate(lines):
        visible = folded[line.start : line.end]
        bare = visible.strip(" :>《》[]【】()·|")
        edge = i < _EDGE_LINES or i >= len(lines) - _EDGE_LINES
        if bare in words.tails and i >= len(lines) * 2 // 3:
            spans.append(Span("boilerplate", line.start, lines[-1].end))
            break
        marked = not bare or bare in words.lines
        room = _SHORT_LINE if not visible.startswith(_NAMED) else 2 * _SHORT_LINE
        if marked or (edge and len(visible) <= room and visible.startswith(labels)):
            spans.append(Span("boilerplate", line.start, line.end))
        elif len(visible) >= _PROSE and visible.endswith(_BREAKS):
            # The document has begun: from here on 时间： is the time of a meeting.
            labels = words.edges
    for start, end, _ in words.within.find(folded):
        first, last = _sentence_around(folded, start, end)
        spans.append(Span("boilerplate", first, last))
    return _joined(folded, [*spans, *_cut_off_tail(folded, lines)])


def _cut_off_tail(folded: str, lines: Sequence[Line]) -> list[Span]:
    """A site's own title, begun anew behind the last sentence and cut off."""
    if not lines:
        return []
    last = max(folded.rfind(mark, 0, lines[-1].end) for mark in "。！？!?\n") + 1
    tail = folded[last : lines[-1].end].strip()
    head = folded[lines[0].start : lines[0].end]
    # The office alone, in front of 关于 in the title, is a signature.
    signed = head.startswith(f"{tail}关于")
    if (
        last > 0
        and 4 <= len(tail) <= _SHORT_LINE
        and len(tail) < len(head)
        and head.startswith(tail)
        and not signed
    ):
        return [Span("boilerplate", last, lines[-1].end)]
    return []


def _joined(folded: str, spans: list[Span]) -> list[Span]:
    """Neighbouring spans with nothing visible between them as one."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if joined and not folded[joined[-1].end : span.start].strip():
            joined[-1] = Span("boilerplate", joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _sentence_around(folded: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that words stand in; the words alone where it is so long that it holds more than they say."""
    first = max(folded.rfind(mark, 0, start) for mark in "。！？!?\n") + 1
    closed = _SENTENCE_END.search(folded, end)
    stop = closed.end() if closed else len(folded)
    return (first, stop) if stop - first <= _LONGEST_SENTENCE else (start, end)


def _signatures(folded: str, lines: Sequence[Line]) -> list[Span]:
    """A date alone in its line behind the body, with the short lines above it that name who signs; or both run in."""
    spans: list[Span] = []
    seen_body = False
    for i, line in enumerate(lines):
        visible = folded[line.start : line.end]
        if seen_body and DATE_LINE.match(visible):
            first = i
            while first > 0 and i - first < 4 and _may_sign(folded, lines[first - 1]):
                first -= 1
            spans.append(Span("signature", lines[first].start, line.end))
        elif folded[line.end - 1] in _DATE_ENDS and (run_in := _signed_in(folded, line)):
            spans.append(run_in)
        seen_body = seen_body or (visible.endswith(("。", "；", ";")) and len(visible) > 15)
    return spans


def _signed_in(folded: str, line: Line) -> Span | None:
    """The signature that has run in behind the last sentence of a line."""
    found = _SIGNED_IN_LINE.search(folded, max(line.start, line.end - _SIGNED_REACH), line.end)
    return Span("signature", found.start(), line.end) if found else None


def _may_sign(folded: str, line: Line) -> bool:
    visible = folded[line.start : line.end]
    return (
        len(visible) <= 40
        and visible[-1] not in _ENDS
        and ":" not in visible
        and number_at(folded, line.start) is None
    )


def _glossary(folded: str, lines: Sequence[Line], titles: tuple[str, ...]) -> list[Span]:
    """Explanations of terms behind a report (名词解释), up to its end: they state nothing of their own."""
    for i in range(len(lines) // 2, len(lines)):
        visible = folded[lines[i].start : lines[i].end]
        if len(visible) <= _SHORT_LINE and visible.rstrip(":").endswith(titles):
            return [Span("attachment", lines[i].start, lines[-1].end)]
    return []


def _attachment_notes(folded: str, lines: Sequence[Line]) -> list[Span]:
    """附件：1.… and the numbered lines below it, up to the signature, which may have run into it."""
    spans: list[Span] = []
    for i, line in enumerate(lines):
        if not _ATTACHED.match(folded, line.start, line.end):
            continue
        stop = i + 1
        while stop < len(lines) and _is_note(folded, lines[stop]):
            stop += 1
        behind = lines[stop : stop + _SIGNATURE_LINES]
        signed = DATE.search(folded, line.start, line.end) or any(
            DATE_LINE.match(folded, x.start, x.end) for x in behind
        )
        if signed or stop == len(lines):
            spans.append(Span("attachment", line.start, lines[stop - 1].end))
    return spans


def _is_note(folded: str, line: Line) -> bool:
    number = number_at(folded, line.start)
    return (
        number is not None and number.style in {"dot", "comma"} and "。" not in folded[line.start : line.end]
    )


def kind_at(zones: Sequence[Zone]) -> Callable[[int], ZoneKind]:
    """A function from offset to the kind of its zone."""
    from bisect import bisect_right

    starts = [z.start for z in zones]
    return lambda offset: zones[max(bisect_right(starts, offset) - 1, 0)].kind
