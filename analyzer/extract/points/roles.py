"""What a section is to problems and measures: its role, mended where its heading speaks of solving."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from ...model.layout import Layout, Role, Section
from .cues import Cues

# 一是, 第一, 首先, 其次: ordinals in running text, items only where they stand right below "存在的问题".
_RUN_IN = re.compile(r"[一二三四五六七八九十]+[是则要]|第[一二三四五六七八九十]+|首先|其次|再次|最后|[①-⑳]")
# 第一章 and 第一节 number parts of a text; 第一条 numbers an article of a law, which is no task.
_ARTICLE = re.compile(r"第[〇零一二三四五六七八九十百千\d]+条")
# Where a heading that speaks of solving does so: 着力解决…问题.
_SOLVING_REACH = 8
# From how many sections on, and from what share of them worded like tasks, a series is held to be one of tasks.
_COMPANY, _WORDED = 3, 0.6
_TOPIC = re.compile(r"^关于.{1,40}问题$")


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


def effective_roles(layout: Layout, cues: Cues) -> dict[str, Role]:
    """Each section's role, mended by the company it stands in.

    A "problem" whose heading solves problems or only names a topic takes the role of those beside it
    (加快解决教师短缺问题 is a measure among measures); a "measure" in a review of the past is an achievement;
    a section without a role that is worded like a task is one among tasks.
    """
    siblings: dict[tuple[str | None, int], list[Section]] = defaultdict(list)
    roles: dict[str, Role] = {}
    for section in layout.sections:
        siblings[section.parent, section.level].append(section)
    for section in layout.sections:
        roles[section.id] = section.role
        company = siblings[section.parent, section.level]
        if section.role == "problem" and not states_problem(section.title, cues):
            roles[section.id] = _company_role(section, company, roles)
        elif section.role == "measure" and _reviews(section, company, roles):
            roles[section.id] = "achievement"
        elif section.role == "other" and _is_task(section, company, cues):
            roles[section.id] = "measure"
    return roles


def _is_task(section: Section, company: list[Section], cues: Cues) -> bool:
    """Whether a section without a role is worded like a task and stands among tasks."""
    if not section.number or not section.title.startswith(cues.verbs):
        return False
    if len(company) < _COMPANY or any(s.role == "achievement" for s in company):
        return False
    worded = sum(s.title.startswith(cues.verbs) for s in company)
    return worded >= _WORDED * len(company) and any(s.role == "measure" for s in company)


def _reviews(section: Section, company: list[Section], roles: dict[str, Role]) -> bool:
    """Whether a section worded like a task stands in a review of what was done."""
    done = sum(s.role == "achievement" for s in company)
    # A part of a second series whose first is cut off stands in for one below a review.
    reviewed = section.level > 1 if section.parent is None else roles.get(section.parent) == "achievement"
    return reviewed and done * 2 >= len(company)


def states_problem(title: str, cues: Cues) -> bool:
    """Whether a heading under "problem" does name or announce problems."""
    if _TOPIC.match(title):
        return False
    return not any(start <= _SOLVING_REACH for start, _, _ in cues.solving.find(title))


def _company_role(section: Section, company: list[Section], roles: dict[str, Role]) -> Role:
    others = Counter(s.role for s in company if s.role != "problem")
    if others:
        return others.most_common(1)[0][0]
    above = roles.get(section.parent) if section.parent is not None else None
    return above if above is not None else "other"
