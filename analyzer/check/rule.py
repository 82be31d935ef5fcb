"""What a rule is: a declaration, and one function that says where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Literal, TypeVar, cast

from msgspec import Struct

from ..lexicon import Lexicon
from ..model.findings import Initiative, Link, Metric, Point, Reference
from ..model.layout import Layout
from ..model.report import Fix, Severity
from ..structure.lookup import ZoneIndex

_Made = TypeVar("_Made")
Status = Literal["stable", "preview"]


class Finding(Struct, frozen=True, kw_only=True):
    """One place where a rule is broken; the message stands in both languages."""

    start: int
    end: int
    zh: str
    en: str
    confidence: float = 0.95
    severity: Severity | None = None
    """Where it differs from the rule's own."""
    fixes: tuple[Fix, ...] = ()


class Findings:
    """All that is found in one document: what a rule may look at.

    Each kind is found when a rule first asks for it, so that a run of few rules costs little.
    """

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self.layout = layout
        self.lexicon = lexicon
        self.text = layout.text
        """The original text."""
        self.folded = layout.folded
        """The same-length folded text."""
        self.zones = ZoneIndex(layout)
        self._shared: dict[object, object] = {}

    def shared(self, make: Callable[[Findings], _Made]) -> _Made:
        """What several rules need of this document, made when the first of them asks for it."""
        if make not in self._shared:
            self._shared[make] = make(self)
        return cast("_Made", self._shared[make])

    @cached_property
    def metrics(self) -> tuple[Metric, ...]:
        """Figures, missing ones too."""
        from ..extract import find_metrics

        return find_metrics(self.layout, self.lexicon)

    @cached_property
    def initiatives(self) -> tuple[Initiative, ...]:
        """Mentions of initiatives."""
        from ..extract import find_initiatives

        return find_initiatives(self.layout, self.lexicon)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Documents that the text names."""
        from ..extract import find_references

        return find_references(self.layout, self.lexicon)

    @property
    def problems(self) -> tuple[Point, ...]:
        """Problems and their single points."""
        return self._points[0]

    @property
    def measures(self) -> tuple[Point, ...]:
        """Measures and their single points."""
        return self._points[1]

    @cached_property
    def _points(self) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
        from ..extract import find_points

        return find_points(self.layout, self.lexicon)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Which measure answers which problem."""
        from ..link import link_answers

        return link_answers(self.problems, self.measures, self.lexicon)


class Rule(Struct, frozen=True, kw_only=True):
    """The declaration of a rule. Its module's docstring is its documentation (`zhengce explain`)."""

    code: str
    """Three letters of the family and three digits; stable for ever."""
    name: str
    """Kebab case; names the bad pattern, so that it reads well after "allow"."""
    severity: Severity
    status: Status = "stable"
    source: str
    """The clause of the standard, or the practice, that it rests on."""
    zh: str
    """What it finds, one Chinese sentence."""
    en: str
    check: Callable[[Findings], Iterator[Finding]]
    tables: tuple[str, ...] = ()
    """Lexicon tables without which it cannot work; a missing one is an error, never "clean"."""
