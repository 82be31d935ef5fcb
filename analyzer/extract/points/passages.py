"""Problems without a heading: the paragraph of a report that admits them, the 但-sentence of a preamble."""

from __future__ import annotations

from bisect import bisect_left

from ...model.layout import Layout, Role, Section, Sentence
from ...structure.lookup import SectionIndex, ZoneIndex
from .cues import ADMISSION_HEAD, ASPECT, Cues
from .items import Item
from .passage_items import PassageCutter
from .roles import is_run_in

# Where in a sentence an admission (我们也清醒地看到) has to begin.
_ADMISSION_REACH = 28
_PLAIN_REACH = 16
# Words of lack that a passage needs; one is chance.
_LEAST_DEFICITS = 2
_LEAST_UNMARKED = 4
# 但前进的道路上还存在不少问题: a sentence as short as this has no room to name them.
_SHORT_BUT = 30
# Words of lack behind a 然而 that say as much as 存在问题.
_LEAST_SAID = 3
# How far into a sentence 要 and 必须 tell that it orders.
_ORDER_REACH = 16
_CLOSED = frozenset("。!?;:”’』」)")
# So many sentences without one may stand in the middle of it.
_LONGEST_GAP = 1
# Sections in which a passage may stand; a task that names what it mends is no admission.
_HOSTS: frozenset[Role] = frozenset({"background", "achievement", "other", "cause"})
# How a further paragraph of the same passage begins.
_CONTINUES = tuple(f"{n}是" for n in "一二三四五六七八九十") + tuple(f"第{n}" for n in "一二三四五六七八九十")
_CONTINUES += ("—", "首先", "其次")


class Passages:
    """Finds the problem passages of a document outside its problem and measure sections."""

    def __init__(self, layout: Layout, cues: Cues, roles: dict[str, Role]) -> None:
        self._layout = layout
        self._cues = cues
        self._roles = roles
        self._sections = {s.id: s for s in layout.sections}
        self._parents = {s.parent for s in layout.sections}
        self._index = SectionIndex(layout.sections)
        self._headings = [s.heading_start for s in layout.sections if not (s.number and is_run_in(s.number))]
        # An essay or a news item: nothing but paragraphs.
        self._plain = not layout.sections
        self._cutter = PassageCutter(layout, cues)
        zones = ZoneIndex(layout)
        self._sentences = [s for s in layout.sentences if zones.kind(s.start) == "body"]

    def find(self) -> list[Item]:
        """The passages as items, in the order of the text."""
        found: list[Item] = []
        place = 0
        while place < len(self._sentences):
            last = self._passage(place)
            if last is None:
                place += 1
                continue
            first = self._sentences[place]
            close = self._close(place, last)
            opener = first.start + self._turn_in(place), first.end
            found += self._cutter.items(opener, self._sentences[last].end, self._sentences[close].end)
            place = close + 1
        return found

    def _turn_in(self, place: int) -> int:
        """Where in its first sentence a passage begins: in what leads to tasks with 但 (取得成效，但还存在…)."""
        text = self._text(self._sentences[place])
        turned = self._cues.turned(text)
        directs = self._layout.genre in self._cues.directives and self._in_preamble(place)
        return len(text) - len(turned) if directs and turned.startswith(self._cues.buts) else 0

    def _passage(self, place: int) -> int | None:
        """Index of the last sentence of the passage that this sentence opens, if it opens one."""
        sentence = self._sentences[place]
        least = self._opens(place)
        if least is None or self._in_problem_part(sentence.start):
            return None
        if not self._may_stand(sentence.start):
            # A plain admission is one wherever it stands; what its section is called may be a mistake.
            if least != _LEAST_DEFICITS or not self._admits(self._text(sentence)):
                return None
            least = _LEAST_UNMARKED
        last = self._last(place)
        span = self._layout.folded[sentence.start : self._sentences[last].end]
        return last if self._cues.deficit_count(span) >= least else None

    def _opens(self, place: int) -> int | None:
        """How many words of lack this sentence has to bring to open a passage; None where it cannot."""
        text = self._text(self._sentences[place])
        head = text[:ADMISSION_HEAD]
        if (hits := self._cues.admissions.find(head)) and hits[0][0] <= _ADMISSION_REACH:
            return _LEAST_DEFICITS if self._announces_lack(place, text, hits[0]) else None
        admits = self._admits(text)
        turned = self._cues.turned(text)
        if turned.startswith(self._cues.buts) and self._in_preamble(place):
            names = self._admits(turned) or self._cues.deficit_count(turned) >= _LEAST_UNMARKED
            return _LEAST_DEFICITS if names else None
        if admits and (self._announces(place, text) or self._is_plain(place, text)):
            return _LEAST_UNMARKED
        if self._plain and self._objects(place, text, admits=admits):
            return _LEAST_UNMARKED
        return None

    def _objects(self, place: int, text: str, *, admits: bool) -> bool:
        """Whether an essay comes to what is wrong: 然而，…问题仍然突出, and the next sentence says how."""
        lacks = self._cues.deficit_count(text)
        said = text.startswith(self._cues.buts) and (admits or lacks >= _LEAST_SAID)
        if not (said or (admits and lacks >= _LEAST_DEFICITS)) or self._cues.is_resolve(text):
            return False
        following = self._following(place)
        if following.startswith(self._cues.backward) or self._turns(following):
            return False
        return self._cues.deficit_count(following) > 0

    def _turns(self, text: str) -> bool:
        """Whether a sentence says what has to be done."""
        head = text[:_ORDER_REACH]
        return self._cues.is_resolve(text) or bool(self._cues.modals.find(head))

    def _is_plain(self, place: int, text: str) -> bool:
        """Whether a sentence says only that there are problems, or says so short behind 但, and the next names them."""
        lacks = self._cues.deficit_count(self._following(place))
        turned = self._cues.turned(text)
        if turned.startswith(self._cues.buts) and len(turned) <= _SHORT_BUT:
            return lacks > 0
        return lacks >= _LEAST_DEFICITS and self._cues.is_generic(text)

    def _announces_lack(self, place: int, text: str, hit: tuple[int, int, int]) -> bool:
        """清醒 alone announces problems; 我们深刻认识到 may as well announce insight."""
        start, end, _ = hit
        if text[start:end] in self._cues.sober or self._admits(text) or self._announces(place, text):
            return True
        return start <= _PLAIN_REACH and self._cues.deficit_count(text[end:]) >= _LEAST_DEFICITS

    def _admits(self, text: str) -> bool:
        """Whether a sentence says that there are problems: 存在…问题, 面临…困难."""
        exists = self._cues.existence.find(text)
        return bool(exists) and any(start >= exists[0][0] for start, _ in self._cues.deficit_nouns.find(text))

    def _announces(self, place: int, text: str) -> bool:
        """Whether a list of them follows: 主要是, 比如, 从需求看."""
        following = self._following(place)
        if following.startswith(self._cues.examples) or ASPECT.match(following):
            return True
        if self._cues.list_leads.find(text) or self._cues.list_leads.find(following[:12]):
            return True
        return any(text.startswith(":", end) for _, end in self._cues.deficit_nouns.find(text))

    def _in_preamble(self, place: int) -> bool:
        """Before the first heading of a document that has some, or in a section on the background."""
        start = self._sentences[place].start
        section = self._section(start)
        if section is not None:
            return self._roles[section.id] == "background"
        return bool(self._headings) and start < self._headings[0]

    def _section(self, offset: int) -> Section | None:
        key = self._index.at(offset)
        return self._sections[key] if key is not None else None

    def _may_stand(self, offset: int) -> bool:
        """Not in a task itself, but well in what is said before the first task."""
        section = self._section(offset)
        return section is None or self._roles[section.id] in _HOSTS or section.id in self._parents

    def _in_problem_part(self, offset: int) -> bool:
        section = self._section(offset)
        return section is not None and self._roles[section.id] == "problem"

    def _last(self, place: int) -> int:
        """Index of the last sentence with a lack, before a resolve, a heading or another topic."""
        last, gap = place, 0
        for index in range(place + 1, len(self._sentences)):
            before, sentence = self._sentences[index - 1], self._sentences[index]
            text = self._text(sentence)
            if self._cues.is_resolve(text) or self._heading_between(before.start, sentence.start):
                break
            lacks = self._cues.deficit_count(text)
            if self._line_between(before, sentence) and not self._goes_on(text, lacks, before):
                break
            gap = 0 if lacks else gap + 1
            if gap > _LONGEST_GAP:
                break
            if lacks:
                last = index
        return last

    def _close(self, first: int, last: int) -> int:
        """Index of the sentence that closes the passage: the resolve behind its last lack, or its paragraph's last.

        A paragraph that opens with an admission is a passage as a whole, unless more of it speaks of other matters.
        """
        behind = self._behind(last)
        close = last
        while close < behind and self._cues.is_resolve(self._text(self._sentences[close + 1])):
            close += 1
        opens = not first or self._line_between(self._sentences[first - 1], self._sentences[first])
        start, middle, end = (
            self._sentences[first].start,
            self._sentences[last].end,
            self._sentences[behind].end,
        )
        return behind if opens and end - middle <= middle - start else close

    def _behind(self, place: int) -> int:
        """Index of the last sentence that goes on with this one's paragraph and its matter."""
        for index in range(place + 1, len(self._sentences)):
            before, sentence = self._sentences[index - 1], self._sentences[index]
            if self._line_between(before, sentence) or self._heading_between(before.start, sentence.start):
                return index - 1
            if self._cues.leads_on(self._text(sentence)):
                return index - 1
        return len(self._sentences) - 1

    def _goes_on(self, text: str, lacks: int, before: Sentence) -> bool:
        """Whether a new paragraph belongs to the passage: a list's next member, or a further admission."""
        if leads := self._cues.list_leads.find(text[:12]):
            return leads[0][0] == 0
        if self._plain:
            return lacks >= _LEAST_DEFICITS and not self._turns(text)
        if not lacks:
            return False
        announced = self._text(before).endswith(":")
        return announced or text.startswith(_CONTINUES) or lacks >= _LEAST_UNMARKED or self._admits(text)

    def _heading_between(self, start: int, end: int) -> bool:
        place = bisect_left(self._headings, start + 1)
        return place < len(self._headings) and self._headings[place] <= end

    def _line_between(self, before: Sentence, after: Sentence) -> bool:
        """Whether a paragraph ends between two sentences; a line that breaks off in the middle of one ends none."""
        closed = self._layout.folded[before.end - 1] in _CLOSED
        return closed and "\n" in self._layout.text[before.end : after.start]

    def _following(self, place: int) -> str:
        return self._text(self._sentences[place + 1]) if place + 1 < len(self._sentences) else ""

    def _text(self, sentence: Sentence) -> str:
        return self._layout.folded[sentence.start : sentence.end]
