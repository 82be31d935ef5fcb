"""Problems and measures: items with their single points."""

from __future__ import annotations

from ...lexicon import Lexicon
from ...model.findings import Point
from ...model.layout import Layout
from .cues import compile_cues
from .domains import domain_tagger
from .items import Item, as_points
from .passages import Passages
from .roles import effective_roles, turn_of, turned_roles
from .sections import SectionItems
from .tasks import TaskReader
from .turns import roles_ahead, sober_turn, tasks_behind

__all__ = ["find_points"]


def find_points(layout: Layout, lexicon: Lexicon) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    r"""Problems and measures of a document, each in the order of the text.

    An item is a numbered problem or task, or a paragraph where they are not numbered; its points are single
    sentences and the clauses of a ；-list. A document without such a part has none.

    >>> from analyzer.structure import read_layout
    >>> lexicon = Lexicon()
    >>> text = "一、存在的问题\n（一）教师数量不足。乡村教师短缺。\n（二）校舍老化。改造资金缺口较大。\n二、措施\n"
    >>> problems, measures = find_points(read_layout(text, lexicon), lexicon)
    >>> [p.text for p in problems if p.parent is None]
    ['（一）教师数量不足。乡村教师短缺。', '（二）校舍老化。改造资金缺口较大。']
    """
    cues = lexicon.built(compile_cues)
    tagger = lexicon.built(domain_tagger)
    tasks = TaskReader(layout, cues)
    roles = effective_roles(layout, cues)
    passages = Passages(layout, cues, roles).find()
    if turn := turn_of(layout, cues, roles, passages):
        roles = turned_roles(layout, cues, roles, turn)
    if turn := turn or sober_turn(layout, cues, passages):
        roles = roles_ahead(layout, roles, turn, tasks)
    measures = SectionItems(layout, cues, "measure", roles, tasks).find()
    if turn and not any(m.start >= turn[1] for m in measures):
        measures += tasks_behind(layout, turn, tasks)
    problems = passages + [
        item
        for item in SectionItems(layout, cues, "problem", roles, tasks).find()
        if not any(p.start <= item.start < p.end for p in passages)
    ]
    measures = [_cut(m, problems) for m in measures if not any(p.start <= m.start < p.end for p in problems)]
    return as_points(problems, "p", layout, tagger), as_points(measures, "m", layout, tagger)


def _cut(measure: Item, problems: list[Item]) -> Item:
    """The measure up to where a problem begins in it."""
    end = min((p.start for p in problems if measure.start < p.start < measure.end), default=measure.end)
    if end == measure.end:
        return measure
    return Item(measure.start, end, measure.lead, tuple(p for p in measure.points if p[1] <= end))
