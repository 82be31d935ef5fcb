"""A text that breaks off.

What: 正文最后一句没有写完：没有句末标点，也不是落款、日期或附件。
Why: 复制或抓取时丢了结尾。
Wrong: 我们将认真整改，进一步完善
Right: 我们将认真整改，进一步完善制度。
Source: 编辑校对惯例
What (en): A last sentence that is not finished: no closing mark, and no signature, date or attachment
    either.
Why (en): The end was lost in copying or fetching.
Source (en): editing practice
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..paragraphs import PROSE, body_paragraphs
from ..rule import Finding, Findings, Rule

_END = regex(r"[。！？!?.…：:；;”’）)》」】%\d日]\s*$")
_SENTENCE = regex("[，。,；、]")
# A last line as long as this is prose, not a name, a date or a label.
_PROSE = 25
_TAIL = 12


# A last stretch shorter than this share of the document is a remnant of a site, not the end of a text.
_SHARE = 0.1


def check(found: Findings) -> Iterator[Finding]:
    """The end of the last paragraph of the body, if it is long and ends without a mark."""
    last = max(found.shared(body_paragraphs), default=None)
    if last is None or not _in_main_text(found, last[0]):
        return
    start, end = last
    line = found.text[start:end].rstrip()
    end = start + len(line)
    if len("".join(line.split())) >= _PROSE and not _END.search(line) and _SENTENCE.search(line):
        yield Finding(
            start=max(start, end - _TAIL),
            end=end,
            zh="正文在这里中断，结尾可能丢失",
            en="the text breaks off here",
            confidence=0.85,
        )


def _in_main_text(found: Findings, offset: int) -> bool:
    own = [zone for zone in found.layout.zones if zone.kind in PROSE]
    total = sum(zone.end - zone.start for zone in own)
    return any(zone.start <= offset < zone.end and zone.end - zone.start >= _SHARE * total for zone in own)


RULE = Rule(
    code="STR006",
    name="cut-off-end",
    severity="warning",
    source="编辑校对惯例",
    zh="正文结尾不完整。",
    en="The text breaks off.",
    check=check,
)
