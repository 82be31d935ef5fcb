"""Problems and measures: items with their single points."""

from __future__ import annotations

from ...lexicon import Lexicon
from ...model.findings import Point
from ...model.layout import Layout
from .cues import compile_cues
from .domains import domain_tagger
from .items import as_points
from .passages import Passages
from .roles import effective_roles
from .sections import SectionItems

__all__ = ["find_points"]


def find_points(layout: Layout, lexicon: Lexicon) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Problems and measures of a document, each in the order of the text.

    An item is a numbered problem or task, or a paragraph where they are not numbered; its points are single
    sentences and the clauses of a ；-list. A document without such a part has none.
    """
    cues = lexicon.built(compile_cues)
    tagger = lexicon.built(domain_tagger)
    roles = effective_roles(layout, cues)
    measures = SectionItems(layout, cues, "measure", roles).find()
    passages = Passages(layout, cues, roles).find()
    problems = passages + [
        item
        for item in SectionItems(layout, cues, "problem", roles).find()
        if not any(p.start <= item.start < p.end for p in passages)
    ]
    return as_points(problems, "p", layout, tagger), as_points(measures, "m", layout, tagger)
