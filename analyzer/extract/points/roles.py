"""What a section is to problems and measures: its role, mended where its heading and its company say otherwise."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import Struct

from ...model.layout import Layout, Role, Section
from ...structure.questions import question_of
from ...text.regex import regex
from .clauses import Span
from .cues import Cues
from .items import Item

# 一是, 第一, 首先, 其次: ordinals in running text, items only where they stand right below "存在的问题".
_RUN_IN = regex(r"[一二三四五六七八九十]+[是则要]|第[一二三四五六七八九十]+|首先|其次|再次|最后|[①-⑳]")
# 第一章 and 第一节 number parts of a text; 第一条 numbers an article of a law, which is no task.
_ARTICLE = regex(r"第[〇零一二三四五六七八九十百千\d]+条")
# Where a heading that speaks of solving does so: 着力解决…问题.
_SOLVING_REACH = 8
# 关于用地指标问题 names a topic; 存在…不足的问题 a problem.
_TOPIC = ("问题", "问题。")
# From how many sections on, and from what share of them worded like tasks, a series is held to be one of tasks.
_LEAST_SERIES, _WORDED = 3, 0.5
# With so many, those of other wording are tasks as well.
_ALL_WORDED = 0.75

# Roles that a series of tasks behind the turn of a report is given by mistake.
_UNTURNED: frozenset[Role] = frozenset({"achievement", "other"})
# Roles that one of a series of problems is given by mistake.
_DOUBTFUL: frozenset[Role] = frozenset({"measure", "other", "background"})


def is_run_in(number: str) -> bool:
    """Whether a heading's number is an ordinal of running text.

    >>> is_run_in("一是"), is_run_in("（一）")
    (True, False)
    """
    return _RUN_IN.fullmatch(number.strip(" ,、:，：.．")) is not None


def is_article(number: str) -> bool:
    """Whether a heading's number is that of an article of a law.

    >>> is_article("第十二条"), is_article("第二章")
    (True, False)
    """
    return _ARTICLE.fullmatch(number.strip()) is not None


class _Company(Struct, frozen=True):
    """The sections of one level below one section: how many, of which roles, how many worded like tasks."""

    size: int
    roles: Counter[Role]
    worded: int
    start: int

    @classmethod
    def of(cls, sections: Sequence[Section], cues: Cues) -> _Company:
        roles: Counter[Role] = Counter(s.role for s in sections)
        worded = sum(s.title.startswith(cues.verbs) for s in sections)
        return cls(len(sections), roles, worded, sections[0].start)

    def is_series_of_tasks(self, *, expected: bool) -> bool:
        """Whether its headings are worded like tasks; one has to be known for a task where none is `expected`."""
        enough = self.size >= _LEAST_SERIES and self.worded >= _WORDED * self.size
        known = self.roles["measure"] > self.roles["achievement"]
        return enough and (known or (expected and not self.roles["achievement"]))

    @property
    def is_all_tasks(self) -> bool:
        """Whether so many are worded like tasks that the others must be tasks too."""
        return self.worded >= _ALL_WORDED * self.size

    @property
    def is_series_of_problems(self) -> bool:
        return self.roles["problem"] * 2 >= self.size > 1

    @property
    def is_review(self) -> bool:
        return self.roles["achievement"] * 2 >= self.size

    @property
    def usual_role(self) -> Role | None:
        """The role that most have, "problem" not counted."""
        others = [(role, number) for role, number in self.roles.most_common() if role != "problem"]
        return others[0][0] if others else None


def effective_roles(layout: Layout, cues: Cues) -> dict[str, Role]:
    """Each section's role, mended by the company it stands in.

    A "problem" whose heading solves problems or only names a topic takes the role of those beside it
    (加快解决教师短缺问题 is a measure among measures); a "measure" in a review of the past is an achievement;
    a section without a role that is worded like a task is one among tasks.
    """
    companies = _companies(layout, cues)
    looks_back = {s.id for s in layout.sections if cues.reviews.find(s.title)}
    roles: dict[str, Role] = {}
    for section in layout.sections:
        above = roles.get(section.parent) if section.parent is not None else None
        told = layout.genre in cues.tasked and section.parent not in looks_back
        expected = told or above == "measure"
        company = companies[section.parent, section.level]
        asked = question_of(layout.folded, section.heading_start, section.heading_end, section.heading_end)
        # What a question asks for is told by itself.
        told_role = section.role if asked is not None else None
        roles[section.id] = told_role or _mended(section, above, company, cues, expected=expected)
    return roles


def turn_of(layout: Layout, cues: Cues, roles: dict[str, Role], passages: Sequence[Item]) -> Span | None:
    """Where a report turns from the past to the future: its first admission behind something achieved."""
    if layout.genre not in cues.turning:
        return None
    achieved = [s.start for s in layout.sections if roles[s.id] == "achievement"]
    if not passages or not achieved or achieved[0] > passages[0].start:
        return None
    return passages[0].start, passages[0].end


def turned_roles(layout: Layout, cues: Cues, roles: dict[str, Role], turn: Span) -> dict[str, Role]:
    """The roles of a report that admits its problems at `turn`: it looks back before and ahead after.

    What is worded like a task before is done; what is held to be done after, in a series of tasks, is to do.
    """
    companies = _companies(layout, cues)
    turned = dict(roles)
    for section in layout.sections:
        if section.start < turn[0]:
            if roles[section.id] == "measure":
                turned[section.id] = "achievement"
        elif roles[section.id] in _UNTURNED and section.number and not _is_no_task(section, cues):
            company = companies[section.parent, section.level]
            if company.start >= turn[1] and company.worded >= _WORDED * company.size:
                turned[section.id] = "measure"
    return turned


def _companies(layout: Layout, cues: Cues) -> dict[tuple[str | None, int], _Company]:
    groups: dict[tuple[str | None, int], list[Section]] = defaultdict(list)
    for section in layout.sections:
        groups[section.parent, section.level].append(section)
    return {key: _Company.of(sections, cues) for key, sections in groups.items()}


def _mended(section: Section, above: Role | None, company: _Company, cues: Cues, *, expected: bool) -> Role:
    if section.role == "problem" and above != "problem" and not states_problem(section.title, cues):
        return company.usual_role or above or "other"
    if (
        section.role in _DOUBTFUL
        and company.is_series_of_problems
        and cues.deficit_states.find(section.title)
    ):
        return "problem"
    if section.role == "measure" and company.is_review:
        # A part of a second series whose first is cut off stands in for one below a review.
        reviewed = section.level > 1 if section.parent is None else above == "achievement"
        return "achievement" if reviewed else "measure"
    if section.role != "other" or not section.number or not company.is_series_of_tasks(expected=expected):
        return section.role
    worded = section.title.startswith(cues.verbs) or (company.is_all_tasks and not _is_no_task(section, cues))
    return "measure" if worded else "other"


def _is_no_task(section: Section, cues: Cues) -> bool:
    return bool(cues.no_tasks.find(section.title) or cues.reviews.find(section.title))


def states_problem(title: str, cues: Cues) -> bool:
    """Whether a heading under "problem" does name or announce problems.

    >>> from analyzer.extract.points.cues import compile_cues
    >>> from analyzer.lexicon import Lexicon
    >>> cues = Lexicon().built(compile_cues)
    >>> [states_problem(title, cues) for title in ("教师数量不足", "着力解决入园难问题", "存在的主要问题")]
    [True, False, True]
    """
    solves = any(start <= _SOLVING_REACH for start, _, _ in cues.solving.find(title))
    if cues.deficit_states.find(title):
        return not solves
    if cues.is_frame(title, "problem"):
        return True
    return not (solves or title.startswith(cues.verbs) or title.endswith(_TOPIC))
