"""Headings without a number: short lines that a body follows, bullets that name what comes, labels that recur."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from ..text.regex import regex
from .heading_ends import find_end
from .lines import Line
from .markers import LINE, Marker
from .numbering import BULLETS, Number, number_at
from .questions import find_question_lines, find_questions

_HAN = regex(r"[\u4e00-\u9fff]")
_CONTINUES = frozenset("，、；：。！？）》”’」』】,;:!?)%％")
_ENDED = frozenset("。！？!?;；:：”」』)）》")
_NO_TITLE = regex(
    r"[。！？!?;；]|[一二三四五六七八九十]、(?![一二三四五六七八九十])|\.{3}|…|\d{4}年\d{1,2}月\d{1,2}日|^(?!\d{4}年)[\d(\[*#>|※/\\=\-—–~·.,表图注附]|[,、]$|:."
)
_LEAD_IN = regex(
    r"(?:代表|委员|同志们?|如下|以下|下列|包括|分别|的是|指出|强调|认为|表示|提出|说)[^:]{0,4}:$"
)
_BULLET_MARKS = regex(r"[。,;:!?、]")
_BEFORE_COLON = regex(r"([\u4e00-\u9fff]{4,12}):")
_NOTE_MARKS = frozenset("※*注▲")
_LABEL_RECURS = 3
# A bullet speaks for a heading: the model need not be sure of its end.
_BULLET_END = 0.08
_MAX_BULLET = 25
# One short sentence alone in its line, above a paragraph of several: what the paragraph is about (城乡融合协同推进。).
_TOPIC_LINE = regex(r"(?=.{5,36}$)[\u4e00-\u9fff“”、]+(?:,[\u4e00-\u9fff“”、]+)?。$")
_TOPIC_BODY, _LEAST_TOPICS, _TOPIC_SHARE = 60, 2, 3
# A page header or a filled-in answer (无) comes again and again, a heading does not.
_MAX_REPEATS = 2
_MAX_LENGTH = 36
_MIN_BODY = 40


def find_unnumbered(
    folded: str, lines: Sequence[Line], markers: Sequence[Marker], is_body: Callable[[int], bool]
) -> list[Marker]:
    """Headings without a number, as markers with an empty number of style plain, topic, label or ask."""
    inline = [m for m in find_inline_labels(folded, lines, markers) if is_body(m.start)]
    # 2.问：… has its number already.
    numbers = {m.number.end + _blanks(folded, m.number.end) for m in markers}
    asked = [
        (start, i) for start, i in find_questions(folded, lines) if is_body(start) and start not in numbers
    ]
    numbered = {m.line for m in markers if m.place == LINE}
    if not asked:
        plain = [q for q in find_question_lines(folded, lines) if is_body(q[0]) and q[2] not in numbered]
        inline += [Marker(Number("ask", 0, start, end), LINE, i) for start, end, i in plain]
    inline += [Marker(Number("ask", 0, start, start), LINE, i) for start, i in asked]
    if _wrapped(folded, lines):
        return inline
    body = [i for i, line in enumerate(lines) if is_body(line.start)]
    topics = set() if markers or asked else _topics(folded, lines, body)
    found = [Marker(Number("topic", 0, lines[i].start, lines[i].start), LINE, i) for i in sorted(topics)]
    labels = _labels(folded, lines)
    counts = Counter(folded[line.start : line.end] for line in lines)
    questions = {start for start, _ in asked}
    for i in body:
        line = lines[i]
        if i in numbered or i in topics or line.start in questions:
            continue
        visible = folded[line.start : line.end]
        if visible in labels:
            style = "label"
        elif (
            counts[visible] <= _MAX_REPEATS
            and _looks_like_title(visible)
            and (i + 1 in topics or _opens_body(folded, lines, i, numbered))
        ):
            style = "plain"
        else:
            continue
        found.append(Marker(Number(style, 0, line.start, line.start), LINE, i))
    return [*found, *inline]


def _topics(folded: str, lines: Sequence[Line], body: Sequence[int]) -> set[int]:
    """The lines that name in one sentence what the paragraph below is about, where a third of all lines do."""
    found = {
        i
        for i, below in pairwise(body)
        if _TOPIC_LINE.match(folded, lines[i].start, lines[i].end)
        and lines[below].end - lines[below].start >= _TOPIC_BODY
        and folded.count("。", lines[below].start, lines[below].end) > 1
    }
    return found if len(found) >= max(_LEAST_TOPICS, len(body) / _TOPIC_SHARE) else set()


def _blanks(folded: str, start: int) -> int:
    """How many blanks stand there."""
    return len(folded[start : start + 4]) - len(folded[start : start + 4].lstrip())


def _wrapped(folded: str, lines: Sequence[Line]) -> bool:
    """Whether lines break in the middle of sentences, so that a short line says nothing."""
    return sum(folded[line.start] in _CONTINUES for line in lines) >= 4


def _labels(folded: str, lines: Sequence[Line]) -> set[str]:
    """Lines such as 数据分析： that recur, each time alone in its line with something below it."""
    counts = Counter(
        folded[x.start : x.end] for x in lines if 4 <= x.end - x.start <= 16 and folded[x.end - 1] == ":"
    )
    return {
        text for text, n in counts.items() if n >= 2 and not _LEAD_IN.search(text) and _looks_like_title(text)
    }


def _looks_like_title(visible: str) -> bool:
    if not 4 <= len(visible) <= _MAX_LENGTH or visible[0] in BULLETS or _NO_TITLE.search(visible):
        return False
    if visible.endswith(":"):
        return not _LEAD_IN.search(visible)
    return 10 * len(_HAN.findall(visible)) >= 7 * len(visible)


def _opens_body(folded: str, lines: Sequence[Line], i: int, numbered: set[int]) -> bool:
    """Whether the line above is finished and below comes a paragraph or the first number of a series."""
    visible = folded[lines[i].start : lines[i].end]
    if visible.endswith(":"):
        return False
    if i > 0 and folded[lines[i - 1].end - 1] not in _ENDED and i - 1 not in numbered:
        return False
    if i + 1 >= len(lines):
        return False
    below = lines[i + 1]
    if i + 1 in numbered:
        number = number_at(folded, below.start)
        return number is not None and number.value == 1
    text = folded[below.start : below.end]
    return len(text) >= _MIN_BODY and "。" in text


def keep_title_bullets(folded: str, lines: Sequence[Line], markers: Sequence[Marker]) -> list[Marker]:
    """Markers without the bullets that stand before a whole sentence or a list entry, or alone in the document."""
    titles = {
        m.start for m in markers if m.style == "bullet" and bullet_title_end(folded, lines, m) is not None
    }
    return [m for m in markers if m.style != "bullet" or (m.start in titles and len(titles) > 1)]


def bullet_title_end(folded: str, lines: Sequence[Line], marker: Marker) -> tuple[int, int] | None:
    """Span of the title behind a bullet; None where the bullet opens no section."""
    line = lines[marker.line]
    start = marker.number.end
    while start < line.end and folded[start] == " ":
        start += 1
    if line.glued:
        found = find_end(folded, start, line.end)
        if found is None or found[1] < _BULLET_END or found[0] - start > _MAX_BULLET:
            return None
        return None if _BULLET_MARKS.search(folded, start, found[0]) else (start, found[0])
    if marker.place != LINE or not 2 <= line.end - start <= _MAX_BULLET or marker.line + 1 >= len(lines):
        return None
    below = lines[marker.line + 1]
    if _BULLET_MARKS.search(folded, start, line.end) or folded[below.start] in BULLETS:
        return None
    if below.end - below.start <= line.end - start or number_at(folded, below.start) is not None:
        return None
    return start, line.end


def find_inline_labels(folded: str, lines: Sequence[Line], markers: Sequence[Marker]) -> list[Marker]:
    """Labels such as 数据分析： that recur in a line without line ends, each before several sentences or a bullet."""
    found: list[Marker] = []
    for index, line in enumerate(lines):
        if not line.glued:
            continue
        runs = [m.span(1) for m in _BEFORE_COLON.finditer(folded, line.start, line.end)]
        tails = Counter(folded[b - n : b] for a, b in runs for n in range(4, b - a + 1))
        spots = [(b - n, b) for a, b in runs if (n := _recurring_tail(folded, a, b, tails))]
        bounds = sorted([*(a for a, _ in spots), *(m.start for m in markers), line.end])
        good = [
            (a, b) for a, b in spots if _opens_block(folded, b, next(x for x in bounds if x > a), line.end)
        ]
        uses, blocks = Counter(folded[a:b] for a, b in spots), Counter(folded[a:b] for a, b in good)
        for a, b in good:
            if 10 * blocks[folded[a:b]] >= 6 * uses[folded[a:b]]:
                found.append(Marker(Number("label", 0, a, a), LINE, index))
    return found


def _opens_block(folded: str, start: int, end: int, limit: int) -> bool:
    """Whether behind a label come several sentences, or at once a bullet."""
    return (end < limit and folded[end] in BULLETS and end - start <= 3) or folded.count(
        "。", start, end
    ) >= 2


def _recurring_tail(folded: str, start: int, end: int, tails: Counter[str]) -> int:
    """Length of the longest recurring end of the words before a colon; 0 if none, or for a lead-in or a note."""
    if folded[start - 1 : start] in _NOTE_MARKS or _LEAD_IN.search(folded[start : end + 1]):
        return 0
    lengths = [n for n in range(4, end - start + 1) if tails[folded[end - n : end]] >= _LABEL_RECURS]
    return max(lengths, default=0)
