"""Items under headings: the numbered problems of a problem part, the numbered tasks of a plan."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...model.layout import Layout, Role, Section, ZoneKind
from ...structure.questions import answer_start, question_of
from ...text.regex import regex
from .clauses import Span, clauses, paragraphs, trimmed
from .counted import counted_parts
from .cues import Cues, Kind
from .evidence import borne_out
from .items import Item
from .roles import is_article, is_run_in
from .tasks import TaskReader

# A paragraph that is shorter than this names its topic only (做强三产。).
_SHORT_LEAD = 12
_SHORT_PARAGRAPH = 20
# A text with so many articles among its headings is a law.
_LAW_SHARE = 0.4
# So much of a paragraph is looked at for a word of resolve at its very start.
_RESOLVE_HEAD = 12
# One ordinal counts nothing, and one paragraph is no series.
_LEAST_COUNTED = 2
# （一） numbers tasks, 一、 chapters.
_BRACKETS = ("(", "（")
# Tables and contents lists do not end an item, a signature or a site's footer does.
_ENDING: frozenset[ZoneKind] = frozenset({"boilerplate", "signature", "front", "contents", "attachment"})

# On folded text: the line behind which what is attached begins.
_ATTACHMENT = "附件"
_ATTACHED = regex(rf"^[ \t\u3000]*{_ATTACHMENT}[ \d一二三四五六七八九十]*:?[ \t\u3000]*$", re.MULTILINE)

# On folded text: a note behind a task (教育局负责).
_NOTE = regex(r"\([^()]*\)")

# An item under the id of the section above it.
Keyed = tuple[str | None, Item]


class SectionItems:
    """Finds the items of one kind in a document's sections."""

    def __init__(
        self, layout: Layout, cues: Cues, kind: Kind, roles: dict[str, Role], tasks: TaskReader
    ) -> None:
        self._tasks = tasks
        self._layout = layout
        self._roles = roles
        self._cues = cues
        self._kind: Kind = kind
        self._children: dict[str | None, list[Section]] = defaultdict(list)
        self._counted: dict[str | None, list[Section]] = defaultdict(list)
        for section in layout.sections:
            self._children[section.parent].append(section)
            if section.number and is_run_in(section.number):
                self._counted[section.parent].append(section)
        attaches = _ATTACHMENT in layout.folded
        attached = [match.start() for match in _ATTACHED.finditer(layout.folded)] if attaches else []
        self._ends = sorted([*attached, *(zone.start for zone in layout.zones if zone.kind in _ENDING)])

    def find(self) -> list[Item]:
        """All items, in the order of the text; none in a law."""
        if self._is_law():
            return []
        found = [item for section in self._children[None] for item in self._walk(section, inside=False)]
        if self._kind == "measure" and self._layout.genre in self._cues.directives:
            return [item for _, item in found]
        return borne_out(found, self._layout.folded, self._cues, self._kind)

    def _is_law(self) -> bool:
        """Whether the text is a law or a rule in articles: it states norms, neither problems nor tasks."""
        articles = sum(bool(s.number and is_article(s.number)) for s in self._layout.sections)
        return articles > _LAW_SHARE * len(self._layout.sections)

    def _walk(self, section: Section, *, inside: bool) -> Iterator[Keyed]:
        """Items of a section: those of its numbered parts where it has such, else itself."""
        children = self._children[section.id]
        if not self._belongs(section, inside=inside):
            for child in children:
                yield from self._walk(child, inside=False)
            if self._kind == "measure" and not children and self._is_goal_with_tasks(section):
                body = list(paragraphs(self._layout.folded, section.heading_end, self._span(section)[1]))
                yield from ((section.id, task) for task in self._tasks.listed(body))
            return
        parts = self._parts(section, children)
        if parts:
            for child in parts:
                yield from self._walk(child, inside=True)
        else:
            yield from ((section.parent, item) for item in self._leaf(section))

    def _belongs(self, section: Section, *, inside: bool) -> bool:
        if self._roles[section.id] == self._kind:
            return True
        if self._kind == "measure" and self._roles[section.id] == "goal":
            # 主要目标任务: its parts are tasks, but for those on aims and principles.
            parts = bool(self._children[section.id]) and self._is_goal_with_tasks(section)
            return (inside or parts) and not self._is_aim(section)
        return False

    def _is_goal_with_tasks(self, section: Section) -> bool:
        """Whether a chapter on aims announces tasks as well: 主要目标任务."""
        return self._roles[section.id] == "goal" and self._announces_tasks(section)

    def _announces_tasks(self, section: Section) -> bool:
        return bool(self._cues.tasks.find(section.title))

    def _is_aim(self, section: Section) -> bool:
        return bool(self._cues.no_tasks.find(section.title)) and not self._cues.tasks.find(section.title)

    def _parts(self, section: Section, children: Sequence[Section]) -> list[Section]:
        """The sections below that are items of their own."""
        frame = self._is_frame(section)
        formal = [c for c in children if c.number and not is_run_in(c.number)]
        if formal:
            # What has parts of its own stands beside the numbered ones, though its number was left out.
            formal = [c for c in children if c in formal or (not c.number and self._children[c.id])]
        chosen = formal or (list(children) if frame or not section.number else [])
        chosen = [c for c in chosen if self._belongs(c, inside=True)]
        if not frame and chosen and sum(self._is_single(c) for c in chosen) * 2 > len(chosen):
            return []
        return chosen

    def _is_frame(self, section: Section) -> bool:
        """Whether a heading names no problem or task itself: it announces, or asks for them."""
        return self._asks(section) or self._cues.is_frame(section.title, self._kind)

    def _asks(self, section: Section) -> bool:
        start, end = section.heading_start, section.heading_end
        return question_of(self._layout.folded, start, end, end) is not None

    def _is_single(self, section: Section) -> bool:
        """Whether a numbered part is one sentence and no more: a point of its parent."""
        if self._children[section.id]:
            return False
        _, end = self._span(section)
        return end - section.heading_end <= _SHORT_LEAD

    def _span(self, section: Section) -> Span:
        place = bisect_right(self._ends, section.heading_end)
        end = self._run_in_end(section)
        end = min(end, self._ends[place]) if place < len(self._ends) else end
        return trimmed(self._layout.folded, section.heading_start, end)

    def _run_in_end(self, section: Section) -> int:
        """The end of a section; the last of those counted within a paragraph ends with the paragraph."""
        series = self._counted[section.parent]
        if len(series) < _LEAST_COUNTED or section is not series[-1]:
            return section.end
        if any("\n" in self._layout.text[s.start : s.end].rstrip() for s in series[:-1]):
            return section.end
        line_end = self._layout.text.find("\n", section.heading_end, section.end)
        return line_end if line_end > 0 else section.end

    def _leaf(self, section: Section) -> Iterator[Item]:
        start, end = self._span(section)
        if end <= start:
            return
        folded, below = self._layout.folded, self._text_start(section)
        lead = (section.heading_start, section.heading_end)
        if self._asks(section):
            start = below = answer_start(folded, below, end)
            lead = (start, start)
        body = [p for p in paragraphs(folded, below, end) if not self._is_mark(p)]
        own = self._before_resolve(body) if self._kind == "problem" else self._before_address(body)
        behind = body[len(own) :]
        end = own[-1][1] if behind else end
        if parts := self._parted(section, own):
            yield from parts
        elif not self._lacks_its_tasks(section, own):
            yield Item(start, end, lead, tuple(p for span in own for p in self._points(span)))
        if behind and self._kind == "measure":
            yield from self._tasks.items(behind)

    def _text_start(self, section: Section) -> int:
        """Where the points of a section begin: behind its number where its heading is but the first clause of one."""
        if section.number and self._layout.folded.startswith(",", section.heading_end):
            return section.heading_start + len(section.number)
        return section.heading_end

    def _lacks_its_tasks(self, section: Section, body: Sequence[Span]) -> bool:
        """Whether a chapter only announces tasks, and its paragraphs tell of aims: an excerpt that ends before them."""
        announced = self._holds_paragraphs(section) and self._announces_tasks(section)
        return announced and not self._tasks.items(body)

    def _parted(self, section: Section, body: Sequence[Span]) -> list[Item]:
        """What a section without numbered parts counts in its text, or its paragraphs where they are items."""
        if self._is_frame(section):
            parts = [part for span in body for part in counted_parts(self._layout.folded, span)]
            if parts or len(body) > 1:
                return [self._paragraph(p) for p in parts or filter(self._is_item, body)]
        tasks = self._tasks.items(body) if self._holds_paragraphs(section) else []
        return tasks if len(tasks) >= _LEAST_COUNTED else []

    def _holds_paragraphs(self, section: Section) -> bool:
        """Whether it is a chapter of a report, whose tasks are paragraphs, and no task itself."""
        if self._kind != "measure" or section.parent is not None:
            return False
        if self._layout.genre in self._cues.directives or (section.number or "").startswith(_BRACKETS):
            return False
        behind = self._layout.folded[section.heading_end : section.heading_end + 4].lstrip(" 。")
        return behind.startswith(("\n", "\r"))

    def _before_resolve(self, body: list[Span]) -> list[Span]:
        """The paragraphs of a problem up to the one that turns to what is done about it (为此，提出以下建议)."""
        for place, (a, b) in enumerate(body):
            hits = self._cues.resolves.find(self._layout.folded[a : min(b, a + _RESOLVE_HEAD)])
            if place and hits and hits[0][0] == 0:
                return body[:place]
        return body

    def _before_address(self, body: list[Span]) -> list[Span]:
        """The paragraphs of the last task up to where the speaker turns to the audience and to other matters."""
        for place, span in enumerate(body):
            if place and self._tasks.leaves_off(span):
                return body[:place]
        return body

    def _is_mark(self, span: Span) -> bool:
        """Whether nothing but the end mark of the heading stands there."""
        return not self._layout.folded[span[0] : span[1]].strip("。;:.,、!? ")

    def _is_note(self, span: Span) -> bool:
        """Whether a piece stands in brackets as a whole: (教育局负责)."""
        return _NOTE.fullmatch(self._layout.folded, *span) is not None

    def _is_item(self, span: Span) -> bool:
        stretch = self._layout.folded[span[0] : span[1]]
        if stretch.endswith(":"):
            return False
        if self._kind == "problem":
            shows = self._cues.deficit_count(stretch) > 0
        else:
            shows = stretch.startswith(self._cues.verbs)
        return shows or len(stretch) >= _SHORT_PARAGRAPH

    def _paragraph(self, span: Span) -> Item:
        pieces = list(clauses(self._layout.folded, *span))
        lead = pieces[0] if pieces else span
        points = tuple(self._points(span))
        return Item(span[0], span[1], lead, points if len(points) > 1 else ())

    def _points(self, span: Span) -> Iterator[Span]:
        """The points of a paragraph, without the short sentence that names a task's topic (做强三产。)."""
        folded = self._layout.folded
        pieces = [p for p in clauses(folded, *span) if not (self._is_mark(p) or self._is_note(p))]
        if len(pieces) > 1 and self._kind == "measure":
            start, end = pieces[0]
            if end - start <= _SHORT_LEAD and folded[end - 1] == "。":
                del pieces[0]
        yield from pieces
