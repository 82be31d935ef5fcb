"""Headings without a number: short lines that a body follows, bullets that name what comes, labels that recur."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from .lines import Line
from .markers import LINE, Marker
from .numbering import BULLETS, Number, number_at

_HAN = re.compile(r"[\u4e00-\u9fff]")
_CONTINUES = frozenset("，、；：。！？）》”’」』】,;:!?)%％")
_ENDED = frozenset("。！？!?;；:：”」』)）》")
_NO_TITLE = re.compile(
    r"[。！？!?;；]|\.{3}|…|\d{4}年\d{1,2}月\d{1,2}日|^[\d(\[*#>|※/\\=\-—–~·.,表图注附]|[,、]$|:."
)
_LEAD_IN = re.compile(r"(?:如下|以下|下列|包括|分别|的是|指出|强调|认为|表示|提出|说)[^:]{0,4}:$")
_MAX_LENGTH = 36
_MIN_BODY = 40


def find_unnumbered(
    folded: str, lines: Sequence[Line], markers: Sequence[Marker], is_body: Callable[[int], bool]
) -> list[Marker]:
    """Headings without a number, as markers with an empty number of style plain or label."""
    if _wrapped(folded, lines):
        return []
    numbered = {m.line for m in markers if m.place == LINE}
    labels = _labels(folded, lines)
    found: list[Marker] = []
    for i, line in enumerate(lines):
        if i in numbered or not is_body(line.start):
            continue
        visible = folded[line.start : line.end]
        if visible in labels:
            style = "label"
        elif _looks_like_title(visible) and _opens_body(folded, lines, i, numbered):
            style = "plain"
        else:
            continue
        found.append(Marker(Number(style, 0, line.start, line.start), LINE, i))
    return found


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
    """Markers without the bullets that stand before a whole sentence or a list entry."""
    return [
        m
        for m in markers
        if m.style != "bullet" or (m.place == LINE and _bullet_title(folded, lines, m.line))
    ]


def _bullet_title(folded: str, lines: Sequence[Line], i: int) -> bool:
    visible = folded[lines[i].start + 1 : lines[i].end].strip()
    if not 2 <= len(visible) <= 25 or re.search(r"[。,;:!?、]", visible) or i + 1 >= len(lines):
        return False
    below = folded[lines[i + 1].start : lines[i + 1].end]
    return (
        below[0] not in BULLETS
        and len(below) > len(visible)
        and number_at(folded, lines[i + 1].start) is None
    )
