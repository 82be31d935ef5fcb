"""Tasks that are not numbered: whole paragraphs that say what is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.layout import ROLES, Layout
from ...structure.numbering import number_at
from ...structure.role_model import RoleModel
from ...text.regex import regex
from .clauses import Span, clauses, paragraphs
from .counted import counter_at
from .cues import Cues
from .items import Item

# On folded text.
_CLAUSE_MARKS = regex(r"[,。;:!?\n\r]+")
_SHORT_CLAUSE = 4
# How far into a clause its subject may reach before 要 and 必须: 各级政府要….
_SUBJECT = 14
# Share of clauses that order something, in a whole task and in its first sentence; share of its sentences that the
# model may hold for achievements.
_ORDERS, _FIRST_ORDERS, _MOST_DONE = 0.3, 0.6, 0.6
# A line as short as this names the topic of the paragraph below it; a paragraph is longer than this.
_TOPIC_LINE, _TOPIC_COMMAS, _LEAST_LENGTH = 60, 3, 40
# So much of a paragraph is looked at for words that state an aim (指导思想是); a dash begins what a list names.
_AIM_HEAD, _STATED, _DASH = 60, ("是", "为", ":"), "—"
# How far into its paragraph the government's own work is named.
_OWN_HEAD = 60
# How many tasks make a series, and what share of its paragraphs.
_LEAST_TASKS, _MOSTLY = 2, 0.5
# An address alone in its line (各位代表！) is no longer than this.
_ADDRESS_LINE = 12
# Closing words stand behind this share of a chapter's paragraphs, or among its last.
_LATE, _CLOSING = 0.7, 3
_CLOSED = tuple("。!?;:”」』)")


class TaskReader:
    """Finds the paragraphs of a document that are tasks."""

    def __init__(self, layout: Layout, cues: Cues) -> None:
        self._layout = layout
        self._folded = layout.folded
        self._cues = cues
        self._model = RoleModel.shipped()

    def items(self, body: Sequence[Span]) -> list[Item]:
        """Each of these paragraphs that is a task, a topic line with the paragraph below it.

        Of a counted series (一是…, 第二，…) all are tasks or none; a speaker's closing words hold none.
        """
        spans = self.joined(body)
        told = [self.is_task(span) and not self._is_aim(n, spans) for n, span in enumerate(spans)]
        counted = [n for n, (a, b) in enumerate(spans) if counter_at(self._folded, a, b)]
        if len(counted) >= _LEAST_TASKS:
            series = sum(told[n] for n in counted) >= _MOSTLY * len(counted)
            told = [series if n in counted else is_task for n, is_task in enumerate(told)]
        closing = self._closing(spans)
        return [self._item(span) for span, is_task in zip(spans[:closing], told, strict=False) if is_task]

    def listed(self, body: Sequence[Span]) -> list[Item]:
        """Those of them that a list with dashes names, if it names deeds: ——坚持创新驱动, not ——现代化是…的现代化."""
        found = [item for item in self.items(body) if self._folded.startswith(_DASH, item.start)]
        leads = [self._folded[slice(*item.lead)] for item in found]
        return [] if any(_STATED[0] in lead for lead in leads) else found

    def _closing(self, spans: Sequence[Span]) -> int:
        """Index of the paragraph with which a speaker begins to close (让我们…); their number where none closes."""
        closing = [n for n, (a, b) in enumerate(spans) if self._cues.closings.find(self._folded[a:b])]
        if not closing or closing[-1] < min(_LATE * len(spans), len(spans) - _CLOSING):
            return len(spans)
        last = closing[-1]
        leads = last > 0 and self.is_address(spans[last - 1]) and not self.is_task(spans[last - 1])
        return last - 1 if leads and not self.is_address(spans[last]) else last

    def is_address(self, span: Span) -> bool:
        """Whether a paragraph begins with an address to those present."""
        return self._folded.startswith(self._cues.addresses, span[0])

    def leaves_off(self, span: Span) -> bool:
        """Whether a paragraph turns from the last task to the audience, to the government's own work, or to a close."""
        head = self._folded[span[0] : min(span[1], span[0] + _OWN_HEAD)]
        return self.is_address(span) or bool(self._cues.own.find(head) or self._cues.submissions.find(head))

    def joined(self, body: Sequence[Span]) -> list[Span]:
        """The paragraphs, with lines that break off or only name a topic joined to the next."""
        found: list[Span] = []
        start: int | None = None
        for n, (a, b) in enumerate(body):
            begin = a if start is None else start
            if self._goes_on(a, b, body[n + 1] if n + 1 < len(body) else None):
                start = begin
                continue
            found.append((begin, b))
            start = None
        if start is not None:
            found.append((start, body[-1][1]))
        return found

    def are_tasks(self, body: Sequence[Span]) -> bool:
        """Whether half of these paragraphs and more than one are tasks."""
        spans = [s for s in self.joined(body) if s[1] - s[0] >= _LEAST_LENGTH]
        tasks = sum(self.is_task(span) for span in spans)
        return tasks >= _LEAST_TASKS and tasks >= _MOSTLY * len(spans)

    def is_task(self, span: Span) -> bool:
        """Whether a paragraph says throughout what is to be done, and not what was."""
        stretch = self._folded[span[0] : span[1]]
        if len(stretch) < _LEAST_LENGTH or stretch.endswith(":"):
            return False
        # Either throughout, or in the first sentence, which names the task that the others give reasons for.
        first = stretch[: stretch.find("。") + 1]
        ordered = self._share_of_orders(stretch) >= _ORDERS or self._share_of_orders(first) >= _FIRST_ORDERS
        return ordered and self._done(span) <= _MOST_DONE

    def _share_of_orders(self, stretch: str) -> float:
        parts = [c for c in map(str.strip, _CLAUSE_MARKS.split(stretch)) if len(c) >= _SHORT_CLAUSE]
        return sum(map(self._orders, parts)) / len(parts) if parts else 0.0

    def _goes_on(self, start: int, end: int, following: Span | None) -> bool:
        """Whether a line breaks off, or names in one sentence what the longer paragraph below it is about."""
        stretch = self._folded[start:end]
        alone = end - start <= _ADDRESS_LINE and self.is_address((start, end))
        if alone or not stretch.endswith(_CLOSED):
            return True
        if following is None or len(stretch) > _TOPIC_LINE or stretch.find("。") != len(stretch) - 1:
            return False
        if stretch.count(",") > _TOPIC_COMMAS:
            return False
        longer = following[1] - following[0] > len(stretch)
        listed = self._folded.startswith(_DASH, following[0])
        return longer and not listed and number_at(self._folded, following[0]) is None

    def _is_aim(self, place: int, spans: Sequence[Span]) -> bool:
        """Whether a paragraph states an aim or a principle: by its first words, or those that announce it.

        What announces the first of a list (必须把握以下原则) announces all that begin with the same dash.
        """
        a, b = spans[place]
        head = self._folded[a : min(b, a + _AIM_HEAD)]
        if any(head.startswith(_STATED, end) for _, end, _ in self._cues.no_tasks.find(head)):
            return True
        listed = head.startswith(_DASH)
        while listed and place and self._folded.startswith(_DASH, spans[place - 1][0]):
            place -= 1
        if not place:
            return False
        a, b = spans[place - 1]
        announced = self._folded[max(a, b - _AIM_HEAD) : b] if listed else self._folded[a:b]
        told = self._cues.no_tasks.find(announced) and not self._cues.tasks.find(announced)
        return (listed or announced.endswith(":")) and bool(told)

    def _orders(self, clause: str) -> bool:
        if clause.startswith(self._cues.verbs):
            return True
        return any(start <= _SUBJECT for start, _ in self._cues.modals.find(clause[: _SUBJECT + 3]))

    def _done(self, span: Span) -> float:
        """The share of its text that the model holds for achievements."""
        done = total = 0
        for a, b in clauses(self._folded, *span):
            scores = self._model.score(self._layout.text[a:b])
            total += b - a
            if ROLES[scores.index(max(scores))] == "achievement":
                done += b - a
        return done / total if total else 0.0

    def _item(self, span: Span) -> Item:
        pieces = [p for line in paragraphs(self._folded, *span) for p in clauses(self._folded, *line)]
        # A first line that only names the topic is no point.
        topic = len(pieces) > 1 and "\n" in self._folded[pieces[0][1] : pieces[1][0]]
        return Item(span[0], span[1], pieces[0], tuple(pieces[1:] if topic else pieces))
