"""What stands behind the place where a text turns from what was reached and lacks to what will be done."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.layout import Layout, Role
from ...structure.lookup import in_body
from .clauses import Span, paragraphs
from .cues import ADMISSION_HEAD, Cues
from .items import Item
from .tasks import TaskReader

# Roles that a chapter of tasks behind the turn is given by mistake.
_UNTOLD: frozenset[Role] = frozenset({"achievement", "background", "other"})
_LEAST_TASKS = 2


def sober_turn(layout: Layout, cues: Cues, passages: Sequence[Item]) -> Span | None:
    """The first passage that soberly admits problems, in a text whose genre nothing tells: an excerpt of a report."""
    if layout.genre is not None:
        return None
    for passage in passages:
        head = layout.folded[passage.start : passage.start + ADMISSION_HEAD]
        if any(head[a:b] in cues.sober for a, b, _ in cues.admissions.find(head)):
            return passage.start, passage.end
    return None


def roles_ahead(layout: Layout, roles: dict[str, Role], turn: Span, tasks: TaskReader) -> dict[str, Role]:
    """The roles, but chapters behind the turn whose paragraphs are tasks are measures, whatever their headings say."""
    ahead = dict(roles)
    parents = {section.parent for section in layout.sections}
    for section in layout.sections:
        if section.parent is not None or section.start < turn[1] or section.id in parents:
            continue
        if roles[section.id] in _UNTOLD and tasks.are_tasks(
            list(paragraphs(layout.folded, section.heading_end, section.end))
        ):
            ahead[section.id] = "measure"
    return ahead


def tasks_behind(layout: Layout, turn: Span, tasks: TaskReader) -> list[Item]:
    """The paragraphs of tasks between the turn and the next heading, where there are several."""
    end = next((s.heading_start for s in layout.sections if s.heading_start >= turn[1]), len(layout.text))
    line_end = layout.folded.find("\n", turn[1], end)
    if line_end < 0:
        return []
    body = [p for p in paragraphs(layout.folded, line_end, end) if in_body(layout, p[0])]
    found = tasks.items(body) if body else []
    return found if len(found) >= _LEAST_TASKS else []
