"""What the sentence round a quantity says of it: its period, its scope, target or achievement."""

from __future__ import annotations

from bisect import bisect_right

from ...model.findings import Aim
from ...model.layout import Layout
from ...structure.lookup import SectionIndex
from ...text.regex import regex
from .periods import PERIOD, PERIOD_LEAD
from .vocabulary import Vocabulary, longest_at

_SENTENCE_END = regex(r"[。！!？?\n；;]")
_AREA = regex(r"[全我本各][国省市县区州旗盟乡镇村校]|境内|辖区|[省市]内")
_ORIGINS = ("由", "从")
_COMPARED = ("比", "较", *_ORIGINS)
# 实现翻两番的目标
_AIMED = regex(r"[^，,。；;]{0,4}的?(?:目标|任务|要求)")
_TITLE = regex(r"《[^》《\n]{0,120}》")


class Surroundings:
    """Period mentions and sentence ends of one text, looked up by offset."""

    def __init__(self, layout: Layout, words: Vocabulary) -> None:
        text = layout.folded
        self._text = text
        self._words = words
        self._ends = [m.end() for m in _SENTENCE_END.finditer(text)]
        titles = [m.span() for m in _TITLE.finditer(text)]
        self._periods = [m for m in PERIOD.finditer(text) if not _inside(titles, m.start())]
        self._period_starts = [m.start() for m in self._periods]
        self._roles = {s.id: s.role for s in layout.sections}
        self._sections = SectionIndex(layout.sections)

    def _sentence_start(self, place: int) -> int:
        at = bisect_right(self._ends, place) - 1
        return self._ends[at] if at >= 0 else 0

    def period(self, start: int, end: int, *, origin: bool) -> str | None:
        """The last period the sentence names in front of the quantity (2019年, “十四五”时期).

        A year behind 比 or 由 is what is compared with: that of the quantity itself only where it is the `origin`.
        """
        at = bisect_right(self._period_starts, end) - 1
        low = self._sentence_start(start)
        while at >= 0 and (place := self._period_starts[at]) >= low:
            compared = self._text[max(0, place - 1) : place]
            if compared not in _COMPARED or (origin and compared in _ORIGINS):
                return self._periods[at][0]
            at -= 1
        return None

    def scope(self, start: int) -> str | None:
        """The area at the head of the sentence (全省, 我市), where it has one."""
        at = self._sentence_start(start)
        while at < start and self._text[at] in " 　\t":
            at += 1
        if (period := PERIOD_LEAD.match(self._text, at, start)) is not None:
            at = period.end() + (self._text[period.end()] in "，,")  # 2023年，全县新建
        found = longest_at(self._words.scopes, self._text, at)
        return found if _AREA.fullmatch(found) else None

    def aim(self, start: int, end: int) -> Aim | None:
        """Whether the quantity is aimed at or has been reached; None where the text does not tell."""
        role = self._roles.get(self._sections.at(start) or "")
        stretch = self._text[max(self._sentence_start(start), start - 40) : end]
        if self._words.aim_target.find(stretch) or _AIMED.match(self._text, end) is not None:
            return "target"
        if self._words.aim_past.find(stretch):
            return "achievement"
        if role in ("goal", "measure"):
            return "target"
        if role in ("achievement", "background"):
            return "achievement"
        if self._words.aim_hint.find(stretch):
            return "target"
        if self._words.aim_done.find(stretch):
            return "achievement"
        return None


def _inside(spans: list[tuple[int, int]], place: int) -> bool:
    at = bisect_right(spans, (place, 1 << 60)) - 1
    return at >= 0 and place < spans[at][1]
